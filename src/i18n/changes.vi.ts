import type { ChangesMessages } from './changesMessages';

const format = new Intl.NumberFormat('vi-VN');
const number = (value: number): string => format.format(value);

export const changesVi: ChangesMessages = {
  title: (register) => `Cập nhật: ${register}`,
  counts: (added, changed, gone, kept) =>
    [
      added > 0 ? `thêm ${number(added)} dòng` : '',
      changed > 0 ? `sửa ${number(changed)} dòng` : '',
      gone > 0 ? `bớt ${number(gone)} dòng` : '',
      kept > 0 ? `giữ ${number(kept)} dòng bạn tự nhập` : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
      .replace(/^./, (letter) => letter.toLocaleUpperCase('vi')),
  kind: { added: 'Thêm', restored: 'Thêm lại', changed: 'Sửa', gone: 'Bớt' },
  list: (rows) => `Xem ${number(rows)} dòng thay đổi`,
  listOf: (register) => `Các dòng thay đổi của ${register}`,
  more: (rows) => `Hiện thêm ${number(rows)} dòng`,
  cell: (column, before, after) => `${column}: ${before} → ${after}`,
  empty: '(trống)',
  source: (sheet, row) => `${sheet}, dòng ${row}`,
  conflicts: (conflicts) => `Cần bạn quyết định (${number(conflicts)})`,
  conflictsHint: 'Sổ gốc và sổ chuẩn đều đã được sửa. Chưa chọn thì giữ theo sổ chuẩn.',
  undecided: (conflicts) => `Còn ${number(conflicts)} chỗ chưa quyết định: sẽ giữ theo sổ chuẩn.`,
  conflict: {
    cell: (column) => column,
    gone: () => 'Dòng này không còn ở sổ gốc, nhưng bạn đã sửa nó ở sổ chuẩn.',
  },
  keep: { cell: (value) => `Giữ sổ chuẩn: ${value}`, gone: () => 'Giữ dòng này' },
  take: { cell: (value) => `Lấy sổ gốc: ${value}`, gone: () => 'Bỏ dòng này' },
  onlyRemembered: 'Số liệu trong tệp đã đúng như dưới đây. Chỉ ghi nhớ những chỗ bạn vừa sửa cách đọc.',
  keepAll: 'Giữ hết theo sổ chuẩn',
  takeAll: 'Lấy hết theo sổ gốc',
  show: 'Xem trên trang',
  showRow: (identity) => `Xem trên trang: ${identity}`,
};

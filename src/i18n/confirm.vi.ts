import type { ConfirmMessages } from './confirmMessages';

const format = new Intl.NumberFormat('vi-VN');
const number = (value: number): string => format.format(value);
const list = (parts: readonly string[]): string => parts.join(', ');

export const confirmVi: ConfirmMessages = {
  title: 'Xác nhận các bảng',
  lead: (tables, rows) => `Đã tìm thấy ${number(tables)} bảng, ${number(rows)} dòng.`,
  asked: (tables) => `Cần xem lại ${number(tables)} bảng dưới đây.`,
  nothingAsked: 'Không có gì phải hỏi. Bấm vào bảng nếu muốn xem hoặc sửa cách đọc.',

  use: 'Dùng bảng này',
  useTable: (sheet, range) => `Dùng bảng này: trang “${sheet}”, ${range}`,
  show: 'Xem trên trang',
  showTable: (sheet, range) => `Xem trên trang “${sheet}”, ${range}`,
  rows: (rows) => `${number(rows)} dòng`,
  certainty: { sure: 'Chắc chắn', likely: 'Khá chắc, nên xem qua', unsure: 'Cần xem lại' },
  leftOut: 'Không dùng bảng này',
  isProtected: 'Trang đang khóa: vẫn đọc được, không ghi gì vào',
  fromEarlier: 'Theo lần sửa trước',
  correctedNow: (corrections) => `Đã sửa ${number(corrections)} chỗ`,

  register: 'Đây là sổ',
  noRegister: 'Không phải sổ nào',
  otherTables: (tables) => `Bảng không phải sổ (${number(tables)})`,

  questions: 'Vì sao cần xem lại',
  question: {
    register: (register) => `Chưa chắc đây là “${register}”.`,
    columns: (columns) => `Chưa chắc ${columns.length === 1 ? 'cột' : 'các cột'} ${list(columns)}.`,
    missing: (fields) => `Chưa thấy cột cho: ${list(fields)}.`,
    noRegister: 'Bảng này không khớp với sổ nào. Nếu là sổ, xin chọn tên sổ.',
  },

  columns: (mapped, total) => `Các cột: đã nhận ${number(mapped)} trên ${number(total)}`,
  columnsOf: (sheet, range) => `Các cột của bảng ${range} ở trang “${sheet}”`,
  column: (form, line, label) => `${form === 'vertical' ? 'Dòng' : 'Cột'} ${line}: ${label}`,
  unnamedColumn: '(không có tiêu đề)',
  unused: 'Không dùng',
  ordinal: 'Số thứ tự',
  flag: (field, value) => `${field}: ${value}`,
  why: {
    label: 'Tiêu đề khớp',
    similar: 'Tiêu đề gần giống',
    parent: 'Theo tiêu đề ở tầng trên',
    period: 'Tiêu đề là mốc thời gian',
    marks: 'Các ô đánh dấu x',
    content: 'Theo nội dung các ô',
    ordinal: 'Các số tăng dần',
    user: 'Bạn đã chọn',
    none: 'Không khớp mục nào của sổ',
  },
  samples: (values) => `Ví dụ: ${values.join(' · ')}`,
  noSamples: 'Cột trống',
  lookAt: 'Xem lại',

  rowMap: 'Các dòng',
  rowMapOf: (sheet, range) => `Các dòng của bảng ${range} ở trang “${sheet}”`,
  rowMapHint: 'Bấm vào dòng (hoặc dùng phím mũi tên) để xem trên trang và sửa loại dòng.',
  role: {
    header: 'Tiêu đề',
    index: 'Dòng số cột',
    data: 'Dữ liệu',
    group: 'Dòng nhóm',
    subtotal: 'Dòng cộng',
    total: 'Tổng cộng',
    part: 'Trong đó',
    continuation: 'Viết tiếp dòng trên',
    repeatedHeader: 'Tiêu đề lặp lại',
    note: 'Ghi chú',
    blank: 'Dòng trống',
    outside: 'Ngoài bảng',
  },
  roleSign: {
    header: 'T',
    index: '№',
    data: 'D',
    group: 'N',
    subtotal: 'C',
    total: 'Σ',
    part: '–',
    continuation: '↳',
    repeatedHeader: 'L',
    note: 'i',
    blank: '·',
    outside: '×',
  },
  legend: 'Chú giải: bấm để đến dòng kế tiếp cùng loại',
  nextOfRole: (role, count) => `${role}: ${number(count)} dòng. Đến dòng kế tiếp`,
  mapRow: (row, role, text) => `Dòng ${row}, ${role}: ${text}`,
  folded: (rows, first, last) => `Còn ${number(rows)} dòng dữ liệu (${first}–${last})`,
  emptyRow: '(trống)',
  rowIs: (row) => `Dòng ${row} là`,
  headerRowHint: 'Dòng tiêu đề: chỉnh bằng nút − và + ở trên.',
  outsideAbove: 'Dòng này đứng trên bảng.',
  startHeaderHere: (row) => `Tiêu đề bắt đầu từ dòng ${row}`,
  outsideBelow: 'Dòng này đứng dưới bảng. Chọn loại dòng để đưa vào bảng.',

  header: 'Tiêu đề',
  headerFirst: 'từ dòng',
  headerLast: 'đến dòng',
  earlier: (what) => `Tiêu đề ${what}: lên một dòng`,
  later: (what) => `Tiêu đề ${what}: xuống một dòng`,
  line: (row) => `dòng ${row}`,

  corrections: (corrections) => `Đã sửa ${number(corrections)} chỗ.`,
  undoCorrection: 'Hoàn tác sửa',
  resetTable: 'Bỏ hết sửa của bảng này',
  resetTableOf: (sheet, range) => `Bỏ hết sửa của bảng này: trang “${sheet}”, ${range}`,

  addTable: 'Thêm bảng từ vùng đang chọn',
  addTableHint: 'Thiếu bảng? Bôi đen các ô tiêu đề của bảng trên trang rồi nhấn nút này.',

  form: {
    title: 'Dùng lại cách đọc cho tệp khác',
    lead: 'Những chỗ đã sửa được giữ trong tệp này khi ghi. Muốn dùng cho tệp khác cùng mẫu, lưu ra một tệp nhỏ.',
    save: 'Lưu cách đọc ra tệp…',
    use: 'Dùng cách đọc từ tệp…',
    fileName: 'cach-doc-so.json',
    nothingToSave: 'Chưa sửa gì nên chưa có cách đọc để lưu.',
    saved: 'Đã lưu. Nếu không thấy tệp tải về, hãy chép nội dung dưới đây vào một tệp văn bản.',
    copy: 'Chép nội dung',
    text: 'Nội dung cách đọc',
    copied: { copied: 'Đã chép.', marked: 'Đã bôi đen, nhấn Ctrl+C để chép.' },
    used: (corrections) =>
      corrections === 0
        ? 'Cách đọc trong tệp đã được dùng từ trước, không có gì mới.'
        : `Đã dùng ${number(corrections)} chỗ sửa từ tệp.`,
    refused: {
      notJson: 'Tệp này không phải cách đọc do Sổ Mô Hình lưu ra. Không có gì thay đổi.',
      notProfile: 'Tệp này không phải cách đọc do Sổ Mô Hình lưu ra. Không có gì thay đổi.',
      laterVersion: 'Tệp do bản Sổ Mô Hình mới hơn lưu ra. Hãy nhờ cập nhật Sổ Mô Hình trên máy này.',
    },
  },

  categorySet: 'Danh mục lĩnh vực',
  categorySetHint: 'Danh mục được lập thành trang “Danh mục”, sửa được về sau.',
  categorySetName: (id) =>
    ({
      'lap-thach': 'Bảy lĩnh vực (Lập Thạch)',
      'dan-van-kheo': 'Dân vận khéo',
      'tra-vinh': 'Năm lĩnh vực (Trà Vinh)',
    })[id] ?? id,
  ownCatalogue: 'Dùng trang “Danh mục” có sẵn trong tệp.',
  skippedTitle: (sheets) => `Trang tính không có bảng (${number(sheets)})`,
  skipped: {
    'no-table': 'chỉ có chữ, không thấy bảng nào',
    empty: 'trang trống',
    hidden: 'trang đang ẩn nên không đọc; bỏ ẩn rồi đọc lại nếu cần',
    'chart-sheet': 'trang chỉ có biểu đồ',
    'own-sheet': 'trang do Sổ Mô Hình lập',
  },
};

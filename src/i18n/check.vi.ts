import type { CellValue } from '../core/model/snapshot';
import type { CheckMessages } from './checkMessages';

const format = new Intl.NumberFormat('vi-VN');
const number = (value: number): string => format.format(value);
const plain = new Intl.NumberFormat('vi-VN', { useGrouping: false, maximumFractionDigits: 10 });
const day = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
const hour = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });
const shown = (value: CellValue): string => (value === null || value === '' ? 'để trống' : `ghi “${String(value)}”`);

/** Counts in words, those of nothing left out: "3 lỗi, 1 cảnh báo và 2 lưu ý". */
function some(...counts: readonly (readonly [number, string])[]): string {
  const told = counts.filter(([count]) => count > 0).map(([count, name]) => `${number(count)} ${name}`);
  return [told.slice(0, -1).join(', '), ...told.slice(-1)].filter((part) => part !== '').join(' và ');
}

/** The check, in Vietnamese. */
export const checkVi: CheckMessages = {
  title: 'Kiểm tra',
  lead: ({ error, warning, info }) =>
    `Có ${some([error, 'lỗi'], [warning, 'cảnh báo'], [info, 'lưu ý'])}.${error > 0 ? ' Vẫn lập được sổ khi còn lỗi.' : ''}`,
  none: 'Không có gì phải sửa. Mọi dòng đều đủ và khớp danh mục.',
  noneLeft: 'Không còn gì phải xem lại, ngoài những mục đã bỏ qua.',
  noneShown: 'Không có mục nào khớp với cách lọc, cách tìm này.',
  hint: 'Bấm vào một mục để đến đúng ô. Phím mũi tên lên, xuống để chuyển mục.',
  filter: 'Lọc theo mức độ',
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  severityCount: (severity, count) =>
    `${{ error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' }[severity]} ${number(count)}`,
  groupBy: 'Xếp theo',
  grouping: { rule: 'Loại', field: 'Cột', unit: 'Đơn vị' },
  noField: 'Cả dòng, số cộng và mục khác',
  noUnit: 'Không rõ đơn vị',
  search: 'Tìm tên, nội dung, trang, ô…',
  found: (findings) => `${number(findings)} mục`,
  window: (first, last, of) => `${number(first)}–${number(last)} trên ${number(of)}`,
  list: (group) => `Các ô: ${group}`,
  cell: (sheet, a1) => `${sheet}, ô ${a1}`,

  value: (value) =>
    value === null || value === '' ? '(trống)' : typeof value === 'number' ? plain.format(value) : String(value),

  fix: {
    to: (value) => `Sửa thành “${value}”`,
    all: (cells) => `Sửa tất cả ${number(cells)} ô…`,
    title: (cells) => `Xem trước: sửa ${number(cells)} ô`,
    lead: 'Bỏ chọn ô nào không muốn sửa. Sửa xong vẫn hoàn tác được, kể cả sau khi đóng tệp.',
    list: 'Các ô sẽ sửa',
    selectAll: 'Chọn hết',
    selectNone: 'Bỏ chọn hết',
    apply: (cells) => `Sửa ${number(cells)} ô`,
    before: 'Đang ghi',
    after: 'Sửa thành',
    refusedTitle: (cells) => `${number(cells)} ô không sửa được`,
    refusal: {
      sheetGone: () => 'Trang tính không còn trong tệp.',
      sheetProtected: () => 'Trang tính đang bị khóa.',
      formula: () => 'Ô là công thức.',
      changed: (now) => `Ô đã được sửa từ trước, nay ${shown(now)}.`,
    },
    remedy: {
      sheetGone: 'Nhấn “Đọc lại” để làm với tệp như hiện nay.',
      sheetProtected: 'Mở thẻ Xem lại (Review), bỏ bảo vệ trang tính rồi làm lại.',
      formula: 'Hãy sửa công thức ngay trên trang tính.',
      changed: 'Bấm vào ô để xem; nếu cần thì sửa thẳng trên trang tính.',
    },
  },

  ignore: {
    one: 'Bỏ qua…',
    all: (findings) => `Bỏ qua tất cả ${number(findings)} mục…`,
    reason: 'Vì sao bỏ qua?',
    reasons: ['Đúng như vậy, không phải sửa', 'Đã hỏi đơn vị, giữ nguyên', 'Số liệu kỳ trước, không sửa nữa'],
    other: 'Lý do khác',
    ownReason: 'Ghi lý do',
    apply: (findings) => `Bỏ qua ${number(findings)} mục`,
    title: (findings) => `Đã bỏ qua (${number(findings)})`,
    lead: 'Các mục này không tính vào số lỗi và không có trong trang báo lỗi. Lý do được giữ trong tệp.',
    because: (reason) => `Lý do: ${reason}`,
    takeBack: 'Xem lại',
    takeBackOf: (sheet, a1) => `Xem lại: ${sheet}, ô ${a1}`,
    takeBackAll: 'Xem lại tất cả',
  },

  journal: {
    title: (batches) => `Các lần sửa (${number(batches)})`,
    lead: 'Hoàn tác được lần nào cũng được, không cần theo thứ tự. Ô nào đã sửa tay sau đó thì để nguyên.',
    time: (iso) => `${hour.format(new Date(iso))} ngày ${day.format(new Date(iso))}`,
    cells: (cells) => `${number(cells)} ô`,
    undo: 'Hoàn tác',
    undoOf: (rule, time) => `Hoàn tác: ${rule}, ${time}`,
  },

  handBack: {
    title: 'Gửi lại cho đơn vị sửa',
    lead: 'Tô màu các ô cần xem lại và lập một trang liệt kê từng ô kèm cách sửa. Bỏ đánh dấu thì màu cũ của ô trở lại như trước.',
    mark: 'Đánh dấu ô và lập trang báo lỗi',
    markAgain: 'Đánh dấu và lập lại trang báo lỗi',
    unmark: 'Bỏ đánh dấu',
  },

  outcome: {
    fixed: (cells) => (cells === 0 ? 'Không có ô nào được sửa.' : `Đã sửa ${number(cells)} ô.`),
    unfixed: (cells) =>
      cells === 0 ? 'Không có ô nào được trả về như cũ.' : `Đã trả ${number(cells)} ô về như trước khi sửa.`,
    ignored: (findings) => `Đã bỏ qua ${number(findings)} mục. Xem ở “Đã bỏ qua” cuối trang.`,
    takenBack: (findings) => `Đã đưa ${number(findings)} mục trở lại danh sách.`,
    marked: (sheet) => `Đã đánh dấu các ô và lập trang “${sheet}”.`,
    locked: (sheets) =>
      `Chưa tô màu ở trang ${sheets.map((sheet) => `“${sheet}”`).join(', ')} vì đang khóa: bỏ bảo vệ trang tính rồi đánh dấu lại.`,
    unitsAdded: (units) =>
      units === 0
        ? 'Chưa thêm được: dưới bảng đơn vị của trang “Danh mục” không còn dòng trống. Chèn thêm dòng rồi làm lại.'
        : `Đã thêm ${number(units)} đơn vị vào cuối bảng đơn vị của trang “Danh mục”.`,
    unmarked: 'Đã bỏ đánh dấu. Trang báo lỗi vẫn còn; không cần nữa thì xóa như mọi trang tính.',
    left: (cells) => `${number(cells)} ô để nguyên:`,
    open: 'Mở trang',
    undo: 'Hoàn tác',
  },

  addUnit: 'Thêm vào danh mục đơn vị',
  busy: {
    fix: 'Đang sửa và kiểm tra lại…',
    unfix: 'Đang hoàn tác và kiểm tra lại…',
    ignore: 'Đang ghi nhớ…',
    mark: 'Đang đánh dấu ô và lập trang báo lỗi…',
    unmark: 'Đang bỏ đánh dấu…',
    addUnits: 'Đang thêm đơn vị và kiểm tra lại…',
    reread: 'Đang đọc lại tệp…',
  },
  cancel: 'Thôi',
  more: (items) => `Xem thêm ${number(items)}`,
};

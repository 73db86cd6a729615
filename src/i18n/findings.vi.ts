import type { FindingMessages } from './messages';

const whole = new Intl.NumberFormat('vi-VN');
const fine = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
const number = (value: number): string => whole.format(value);
const decimal = (value: number): string => fine.format(value);
const list = (parts: readonly string[]): string => parts.join(', ');
/** An ISO date as it is written here; a year stays as it is. */
const day = (iso: string): string => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$3/$2/$1');

/** Titles and sentences of the rules, in Vietnamese. */
export const findingsVi: FindingMessages = {
  ruleTitle: {
    required: 'Thiếu thông tin bắt buộc',
    'required-by-category': 'Thiếu thông tin mà lĩnh vực yêu cầu',
    'code-list': 'Không có trong danh mục',
    'category-kind': 'Loại hình không hợp với lĩnh vực',
    'date-invalid': 'Ngày, tháng không đọc được',
    'date-future': 'Ngày ở tương lai',
    'date-order': 'Thứ tự thời gian ngược',
    'date-ambiguous': 'Ngày, tháng có thể bị đảo',
    'number-invalid': 'Chỗ cần ghi số lại ghi chữ',
    'thousand-separator': 'Dấu phân cách hàng nghìn',
    'percent-range': 'Tỷ lệ bất thường',
    'unit-of-measure': 'Đơn vị tính không khớp',
    'duplicate-row': 'Dòng trùng nhau',
    'near-duplicate': 'Tên gần giống nhau',
    'chi-bo-mttq-duplicate': 'Chi bộ và Mặt trận, đoàn thể đăng ký trùng',
    'unknown-unit': 'Đơn vị chưa có trong danh mục',
    'unit-not-valid': 'Đơn vị không còn (hoặc chưa) hoạt động',
    'broken-reference': 'Tên được nhắc tới không có trong sổ',
    'total-mismatch': 'Số tổng không khớp',
    'part-sum': 'Cộng thành phần không bằng tổng số',
    'formula-error': 'Công thức báo lỗi',
    'legacy-encoding': 'Chữ theo phông cũ',
    'text-form': 'Cách gõ chữ chưa chuẩn',
    'vague-content': 'Nội dung còn chung chung',
    stale: 'Chưa có kết quả, quá hạn',
    'silent-unit': 'Đơn vị chưa đăng ký, chưa báo cáo',
    catalogue: 'Danh mục ghi chưa đúng',
  },

  finding: {
    required: ({ field, isColumn }) =>
      isColumn ? `Bảng không có cột “${field}” (bắt buộc).` : `Chưa có “${field}” (bắt buộc).`,
    'required-by-category': ({ field, category }) => `Lĩnh vực “${category}” yêu cầu ghi “${field}”.`,
    'code-list': ({ field, value }) => `“${value}” không có trong danh mục “${field}”.`,
    'category-kind': ({ category, kind, allowed }) =>
      `Lĩnh vực “${category}” chỉ dành cho ${list(allowed)}; dòng này ghi ${kind}.`,
    'date-invalid': ({ field, value }) => `“${value}” ở cột “${field}” không phải là ngày, tháng có thật.`,
    'date-future': ({ field, date }) => `“${field}” là ${day(date)}, sau ngày hôm nay.`,
    'date-order': ({ field, date, before }) => `“${field}” (${day(date)}) lại trước ${day(before)}.`,
    'date-ambiguous': ({ dayFirst, monthFirst }) => `Có thể là ${day(dayFirst)} hoặc ${day(monthFirst)}.`,
    'number-invalid': ({ field, value }) => `“${value}” không phải là số; cột “${field}” cần ghi số.`,
    'thousand-separator': ({ value, meant }) => `Ô ghi số ${decimal(value)}; có lẽ là ${number(meant)}.`,
    'percent-range': ({ value, what }) =>
      what === 'fraction'
        ? `Ô ghi ${decimal(value)} trong khi các dòng khác ghi phần trăm.`
        : `Tỷ lệ ${decimal(value)} % nằm ngoài khoảng 0–100 %.`,
    'unit-of-measure': ({ field, unit, expected }) => `“${field}” tính bằng ${list(expected)}, ô này ghi “${unit}”.`,
    'duplicate-row': ({ firstSheet, firstRow }) => `Trùng với dòng ${String(firstRow + 1)} ở trang “${firstSheet}”.`,
    'near-duplicate': ({ other, firstSheet, firstRow }) =>
      `Gần giống “${other}” ở dòng ${String(firstRow + 1)}, trang “${firstSheet}”.`,
    'chi-bo-mttq-duplicate': ({ otherUnit, firstSheet, firstRow }) =>
      `${otherUnit} cũng đăng ký mô hình này (dòng ${String(firstRow + 1)}, trang “${firstSheet}”).`,
    'unknown-unit': ({ value }) => `“${value}” chưa có trong danh mục đơn vị.`,
    'unit-not-valid': ({ unit, from, to, successor }) =>
      `${unit} ${to !== null ? `chỉ hoạt động đến ${day(to)}` : `hoạt động từ ${day(from ?? '')}`}${successor === null ? '' : `; nay là ${successor}`}.`,
    'broken-reference': ({ field, value }) => `“${value}” ở cột “${field}” không có trong sổ được nhắc tới.`,
    'total-mismatch': ({ printed, counted, what }) =>
      `${{ total: 'Tổng cộng', subtotal: 'Dòng cộng', group: 'Dòng nhóm' }[what]} ghi ${number(printed)}, tính lại được ${number(counted)}.`,
    'part-sum': ({ label, printed, counted }) =>
      `“${label}” ghi ${number(printed)}, cộng các thành phần được ${number(counted)}.`,
    'formula-error': ({ error }) => `Công thức trong ô báo lỗi ${error}.`,
    'legacy-encoding': ({ encoding, words }) =>
      encoding === null
        ? `Chữ bị hỏng do chuyển mã: ${list(words.map((word) => `“${word}”`))}.`
        : `Chữ gõ theo phông cũ ${encoding === 'TCVN3' ? 'TCVN3 (ABC)' : 'VNI'}, máy khác có thể không đọc được.`,
    'text-form': ({ forms }) =>
      `Chữ trong ô có ${list(
        forms.map(
          (form) =>
            ({
              decomposed: 'dấu rời khỏi chữ (Unicode tổ hợp)',
              'no-break-space': 'dấu cách đặc biệt',
              'zero-width': 'ký tự ẩn',
              spaces: 'dấu cách thừa',
              eth: 'chữ Ð thay cho Đ',
            })[form],
        ),
      )}.`,
    'vague-content': ({ phrase }) => `Chỉ ghi “${phrase}”, chưa có việc làm, con số nào kiểm đếm được.`,
    stale: ({ what, since }) =>
      what === 'overdue' ? `Hạn là ${day(since)}, chưa thấy báo cáo.` : `Đăng ký từ năm ${since}, chưa ghi kết quả.`,
    'silent-unit': ({ unit, period }) => `${unit} chưa có dòng nào trong sổ, kỳ ${period}.`,
    catalogue: ({ what, value }) =>
      ({
        duplicateCode: `Mã “${value}” có hai lần.`,
        duplicateName: `“${value}” có hai lần.`,
        unknownParent: `Cấp trên “${value}” không có trong danh mục đơn vị.`,
        unknownSuccessor: `Đơn vị kế thừa “${value}” không có trong danh mục đơn vị.`,
        cycle: `“${value}” trực thuộc vòng quanh chính nó.`,
        unknownField: `Sổ không có cột “${value}”.`,
        unknownKind: `“${value}” không có trong danh mục loại hình.`,
        unknownType: `“${value}” không có trong danh mục loại đơn vị.`,
      })[what],
  },
};

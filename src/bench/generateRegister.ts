import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../core/model/snapshot';

const UNITS = ['Xã Thái Hòa', 'Xã Liễn Sơn', 'Thị trấn Lập Thạch', 'Đảng bộ Quân sự', 'Chi bộ Tòa án', 'Xã Xuân Hòa'];
const CATEGORIES = [
  'Kinh tế',
  'Văn hóa - Xã hội',
  'Quốc phòng - An ninh',
  'Xây dựng hệ thống chính trị',
  'kinh  tế',
  'Môi trường',
];
const KINDS = ['Tập thể', 'Cá nhân', 'tập thể'];
const STATUSES = ['Đang thực hiện', 'Hoàn thành', 'Tạm dừng', ''];

/** Column labels of a wide register; the last ones mean nothing to the product, as in real sheets. */
const LABELS = [
  'STT',
  'Tên mô hình',
  'Đơn vị',
  'Loại hình',
  'Lĩnh vực',
  'Năm đăng ký',
  'Thời gian thực hiện',
  'Địa điểm',
  'Mục tiêu',
  'Nội dung, cách làm',
  'Người phụ trách',
  'Trạng thái',
  'Công nhận',
  'Kết quả đạt được',
  'Nhân rộng',
  'Kinh phí',
  'Phối hợp',
  'Ghi chú',
  'Ký hiệu hồ sơ',
  'Số thứ tự lưu',
];

/** A stream of numbers in [0, 1), the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A register of models as an office might keep it, a title above and a signature below, with a fault here and there. */
export function generateRegister(rowCount: number, seed = 1): WorkbookSnapshot {
  const next = numbersFrom(seed);
  const oneOf = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const width = LABELS.length;
  const wide = (...cells: readonly CellValue[]): readonly CellValue[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => null),
  ];

  const record = (index: number): readonly CellValue[] => {
    const year = 2016 + Math.floor(next() * 8);
    const isFaulty = next() < 0.02;
    return [
      index + 1,
      isFaulty ? null : `Mô hình "Dân vận khéo" số ${Math.floor(next() * rowCount)}`,
      oneOf(UNITS),
      oneOf(KINDS),
      isFaulty ? 'khác lạ' : oneOf(CATEGORIES),
      year,
      `Từ tháng ${1 + Math.floor(next() * 12)}/${year}`,
      oneOf(UNITS),
      'Nâng cao ý thức, trách nhiệm của cán bộ, đảng viên',
      'Tổ chức sinh hoạt chuyên đề; phân công từng đồng chí phụ trách hộ gia đình',
      'Nguyễn Văn An',
      oneOf(STATUSES),
      null,
      isFaulty ? '#REF!' : 'Đạt kết quả tốt',
      null,
      Math.floor(next() * 500) * 1000,
      oneOf(UNITS),
      null,
      `HS-${index}`,
      index,
    ];
  };

  const values = [
    wide('BIỂU TỔNG HỢP CÁC MÔ HÌNH HỌC TẬP VÀ LÀM THEO BÁC'),
    wide('Giai đoạn 2016 - 2023'),
    wide(),
    LABELS,
    ...Array.from({ length: rowCount }, (_, index) => record(index)),
    wide(),
    wide(null, null, null, 'NGƯỜI LẬP BIỂU'),
  ];
  const sheet: SheetSnapshot = {
    id: '{bench}',
    name: 'Sổ đăng ký',
    visibility: 'visible',
    isProtected: false,
    origin: { row: 0, column: 0 },
    values,
    merges: [{ row: 0, column: 0, rows: 1, columns: width }],
    formulas: [],
    numberFormats: [],
    tables: [],
    madeBy: null,
    ownFormulas: null,
  };
  return { sheets: [sheet], names: [], memory: {} };
}

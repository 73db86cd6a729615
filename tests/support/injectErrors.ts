import { unitNamed } from '../../src/core/model/catalogue';
import type { RuleId } from '../../src/core/model/finding';
import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';
import type { Kept } from './readChecked';
import { documentSheet, exemplarSheet, meetingSheet, modelSheet, supervisionSheet } from './registerSheets';
import { sheetOf } from './sheetOf';

type Line = (string | number | null)[];

/** The lines of every register of a workbook without a fault; injections change them. */
export interface Lines {
  readonly models: Line[];
  readonly meetings: Line[];
  readonly documents: Line[];
  readonly exemplars: Line[];
  readonly visits: Line[];
  readonly rollup: Line[];
  /** Figures of the meetings' "Cộng" row: cuộc, người, lượt. */
  readonly total: (number | null)[];
  /** Names of units besides the common ones. */
  readonly units: string[];
}

export const SHEETS = {
  models: 'Mô hình',
  meetings: 'Hội nghị',
  documents: 'Văn bản',
  exemplars: 'Gương',
  visits: 'Giám sát',
  rollup: 'Tổng hợp',
  units: 'Danh mục',
} as const;

const UNITS = 12;
const CATEGORIES = ['Kinh tế', 'Lao động sáng tạo', 'Thôn xóm điển hình tiên tiến', 'Xây dựng nông thôn mới'] as const;
const unitOf = (index: number): string => `Chi bộ thôn ${(index % UNITS) + 1}`;
const FRONT = 'Hội Phụ nữ xã';
const DISSOLVED = 'Huyện ủy Bình Lục';

/** A workbook without a fault: `rows` models, meetings, documents and exemplars, and a few visits. */
export function cleanLines(rows: number): Lines {
  const indexes = Array.from({ length: rows }, (_, index) => index);
  return {
    models: indexes.map((index) => [
      `Tổ nhân dân tự quản số ${index + 1}`,
      index === 1 ? FRONT : unitOf(index),
      'Tập thể',
      CATEGORIES[index % CATEGORIES.length] ?? null,
      2026,
      `Lắp ${index + 2} camera`,
      `${(index % 9) + 1} triệu đồng`,
      'Đã xong',
      null,
    ]),
    meetings: indexes.map((index) => [
      `Họp tổ lần ${index + 1}`,
      `${(index % 18) + 10}/${(index % 10) + 1}/2026`,
      unitOf(index),
      (index % 5) + 1,
      (index % 90) + 10,
      (index % 50) + 5,
      90 + (index % 10),
    ]),
    documents: indexes.map((index) => [
      `${index + 1}-KH/ĐU`,
      `${(index % 15) + 13}/${(index % 10) + 1}/2025`,
      'Đảng ủy xã',
      'Kế hoạch',
      `Về việc số ${index + 1}`,
    ]),
    exemplars: indexes.map((index) => [
      `Gương số ${index + 1}`,
      unitOf(index),
      'Cá nhân',
      `Hiến ${index + 2} m2 đất`,
      2024,
      'Giấy khen',
      2025,
    ]),
    visits: indexes
      .slice(0, UNITS)
      .map((index) => [
        unitOf(index),
        `${(index % 9) + 13}/9/2025`,
        `(1) Tổ tự quản số ${index + 1}; (2) Camera an ninh ngõ ${index + 1}`,
        'Tốt',
        '30/12/2026',
        'Có',
      ]),
    rollup: indexes.slice(0, UNITS).map((index) => [unitOf(index), index + 1, 2, index + 3]),
    total: [
      indexes.reduce((sum, index) => sum + (index % 5) + 1, 0),
      indexes.reduce((sum, index) => sum + (index % 90) + 10, 0),
      indexes.reduce((sum, index) => sum + (index % 50) + 5, 0),
    ],
    units: [],
  };
}

/** The sheets of a workbook's lines, headers in row 3, lines from row 4. */
export function sheetsOf(lines: Lines): readonly SheetSnapshot[] {
  const named = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, id: sheet.name });
  const meetings = meetingSheet(lines.meetings, {}, SHEETS.meetings);
  const total: CellValue[] = ['Cộng', null, null, null, ...lines.total, null];
  return [
    modelSheet(lines.models, {}, SHEETS.models),
    { ...meetings, values: [...meetings.values, total] },
    documentSheet(lines.documents, {}, SHEETS.documents),
    exemplarSheet(lines.exemplars, {}, SHEETS.exemplars),
    supervisionSheet(lines.visits, {}, SHEETS.visits),
    sheetOf(
      [
        ['TỔNG HỢP THEO ĐƠN VỊ'],
        ['TT', 'Tên đơn vị', 'Mô hình đăng ký', null, null],
        [null, null, 'Tập thể', 'Cá nhân', 'Tổng số'],
        ...lines.rollup.map((line, index) => [index + 1, ...line]),
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:E2'], name: SHEETS.rollup },
    ),
  ].map(named);
}

/** What the office keeps beside those sheets. */
export const keptWith = ({ units }: Lines): Kept => ({
  today: '2026-11-24',
  categories: { 'kinh-te': { requiredFields: ['resources'] }, 'thon-xom': { kinds: ['collective'] } },
  units: [
    unitNamed('Đảng ủy xã'),
    ...Array.from({ length: UNITS }, (_, index) => unitNamed(unitOf(index), { parent: 'Đảng ủy xã' })),
    unitNamed(FRONT, { parent: 'Đảng ủy xã' }),
    unitNamed(DISSOLVED, { validTo: '2025-06-30', successor: 'Đảng ủy xã' }),
    ...units.map((name) => unitNamed(name)),
  ],
});

/** Where an injected error must be found, and what must be suggested there (undefined: whatever). */
export interface Expected {
  readonly rule: RuleId;
  readonly sheet: string;
  readonly cell: string;
  readonly suggestion?: string | number | null;
}

/** Puts one error into the lines at an index that no other injection uses. */
export type Injection = (lines: Lines, index: number) => Expected;

const FIRST_ROW = 4;
/** Sets a cell of a register's line; columns are counted as on the sheet, A being the running number. */
function set(
  lines: Lines,
  register: Exclude<keyof Lines, 'total' | 'units'>,
  index: number,
  column: string,
  value: string | number | null,
): string {
  const line = lines[register][index];
  if (!line) throw new Error(`No line ${index}`);
  line[column.charCodeAt(0) - 66] = value;
  return `${column}${index + FIRST_ROW}`;
}

const at =
  (
    rule: RuleId,
    register: 'models' | 'meetings' | 'documents' | 'exemplars' | 'visits' | 'rollup',
    column: string,
    value: string | number | null,
    suggestion?: string | number | null,
  ): Injection =>
  (lines, index) => {
    const line = index % lines[register].length;
    const cell = set(lines, register, line, column, value);
    return { rule, sheet: SHEETS[register], cell, ...(suggestion === undefined ? {} : { suggestion }) };
  };

/** One way, or more, of each rule's error. */
export const injections: readonly Injection[] = [
  at('required', 'models', 'C', null),
  at('required', 'models', 'D', null),
  at('required', 'documents', 'F', null),
  (lines, index) => {
    set(lines, 'models', index, 'E', 'Kinh tế');
    return { rule: 'required-by-category', sheet: SHEETS.models, cell: set(lines, 'models', index, 'H', null) };
  },
  at('code-list', 'models', 'E', 'cham soc suc khoe nhan dan', 'Chăm sóc sức khỏe nhân dân'),
  at('code-list', 'models', 'E', 'Môi trường', null),
  (lines, index) => {
    set(lines, 'models', index, 'E', 'Thôn xóm điển hình tiên tiến');
    return { rule: 'category-kind', sheet: SHEETS.models, cell: set(lines, 'models', index, 'D', 'Cá nhân') };
  },
  at('date-invalid', 'documents', 'C', '31/11/2025'),
  at('date-invalid', 'meetings', 'C', '30/2/2026'),
  at('date-future', 'documents', 'C', '25/12/2026'),
  at('date-order', 'exemplars', 'H', 2023),
  at('date-order', 'meetings', 'C', '25/9/2026 - 19/9/2026'),
  at('number-invalid', 'meetings', 'E', 'nhiều'),
  at('number-invalid', 'meetings', 'F', 'theo thực tế'),
  at('thousand-separator', 'meetings', 'F', 1.252, 1252),
  at('percent-range', 'meetings', 'H', 140, null),
  at('percent-range', 'meetings', 'H', 0.91, 91),
  at('unit-of-measure', 'meetings', 'F', '519 lượt'),
  (lines, index) => {
    const other = lines.models[index - 1] ?? [];
    set(lines, 'models', index, 'B', other[0] ?? null);
    const cell = set(lines, 'models', index, 'C', other[1] ?? null);
    return { rule: 'duplicate-row', sheet: SHEETS.models, cell };
  },
  (lines, index) => {
    const unit = lines.models[index - 1]?.[1] ?? null;
    set(lines, 'models', index - 1, 'B', `Đường hoa phụ nữ tự quản tuyến ${index}`);
    set(lines, 'models', index, 'C', unit);
    const cell = set(lines, 'models', index, 'B', `Đường hoa phụ nữ tự quản ở tuyến đường ${index}`);
    return { rule: 'near-duplicate', sheet: SHEETS.models, cell };
  },
  (lines, index) => {
    const name = `Ánh sáng an ninh ${index}`;
    set(lines, 'models', index - 1, 'B', name);
    set(lines, 'models', index, 'C', FRONT);
    return { rule: 'chi-bo-mttq-duplicate', sheet: SHEETS.models, cell: set(lines, 'models', index, 'B', name) };
  },
  at('unknown-unit', 'models', 'C', 'Công ty Lạ Hoắc', null),
  at('unit-not-valid', 'models', 'C', DISSOLVED, 'Đảng ủy xã'),
  at('broken-reference', 'models', 'J', 'Chưa từng có mô hình này', null),
  (lines) => {
    // No other injection makes this column one that cannot be summed.
    const right = lines.total[2] ?? 0;
    lines.total[2] = right + 1;
    const cell = `G${lines.meetings.length + FIRST_ROW}`;
    return { rule: 'total-mismatch', sheet: SHEETS.meetings, cell, suggestion: right };
  },
  (lines, index) => {
    const line = index % lines.rollup.length;
    const sum = Number(lines.rollup[line]?.[1]) + 2;
    return { rule: 'part-sum', sheet: SHEETS.rollup, cell: set(lines, 'rollup', line, 'E', sum + 1), suggestion: sum };
  },
  at('formula-error', 'documents', 'F', '#REF!'),
  at('legacy-encoding', 'models', 'G', 'L¾p camera ë th«n vµ x· §¹i Hïng', 'Lắp camera ở thôn và xã Đại Hùng'),
  at('text-form', 'models', 'G', 'Lắp 3  camera ', 'Lắp 3 camera'),
  (lines, index) => {
    set(lines, 'models', index, 'I', 'Tốt');
    return {
      rule: 'vague-content',
      sheet: SHEETS.models,
      cell: set(lines, 'models', index, 'G', 'Nâng cao nhận thức'),
    };
  },
  (lines, index) => {
    set(lines, 'models', index, 'F', 2022);
    return { rule: 'stale', sheet: SHEETS.models, cell: set(lines, 'models', index, 'I', null) };
  },
  (lines, index) => {
    lines.units.push(`Chi bộ xóm ${index}`);
    return { rule: 'silent-unit', sheet: SHEETS.units, cell: `A${UNITS + 4 + lines.units.length}` };
  },
];

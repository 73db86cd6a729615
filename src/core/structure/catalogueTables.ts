import type { Register } from '../model/register';

/** An Excel Table of the sheet "Danh mục" that shows one code list, or the units. */
export interface CatalogueTable {
  /** Code list id, or null for the units. */
  readonly list: string | null;
  /** Excel Table. */
  readonly name: string;
  /** Line above the table. */
  readonly title: string;
}

/** Column titles of the tables; the categories have more columns than the other lists. */
export const CODE_COLUMNS = {
  code: 'Mã',
  label: 'Tên',
  aliases: 'Tên khác',
  keywords: 'Từ khóa',
  kinds: 'Loại hình cho phép',
  requiredFields: 'Trường bắt buộc',
  unitsOfMeasure: 'Đơn vị tính',
  active: 'Còn dùng',
} as const;
export const UNIT_COLUMNS = {
  code: 'Mã',
  name: 'Tên đơn vị',
  type: 'Loại',
  parent: 'Trực thuộc',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  successor: 'Nay là',
  aliases: 'Tên khác',
  /** The office's own; not read. */
  note: 'Ghi chú',
} as const;

/** A table of what the office keeps beside code lists and units. */
export interface RecordTable {
  readonly records: 'abbreviations' | 'themes' | 'programmes';
  /** Excel Table. */
  readonly name: string;
  /** Line above the table. */
  readonly title: string;
  /** Column titles, left to right. */
  readonly columns: readonly string[];
}

export const ABBREVIATION_COLUMNS = { short: 'Viết tắt', meaning: 'Nghĩa' } as const;
export const THEME_COLUMNS = { year: 'Năm', province: 'Tỉnh/thành', theme: 'Chuyên đề', source: 'Nguồn' } as const;
export const PROGRAMME_COLUMNS = {
  name: 'Tên chương trình',
  basis: 'Căn cứ',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
} as const;

/** They stand at the right of all other tables. */
export const recordTables: readonly RecordTable[] = [
  {
    records: 'abbreviations',
    name: 'tblTuVietTat',
    title: 'Từ viết tắt',
    columns: Object.values(ABBREVIATION_COLUMNS),
  },
  { records: 'themes', name: 'tblChuyenDe', title: 'Chuyên đề', columns: Object.values(THEME_COLUMNS) },
  { records: 'programmes', name: 'tblChuongTrinh', title: 'Chương trình', columns: Object.values(PROGRAMME_COLUMNS) },
];

/** The table of the units. */
export const unitTable: CatalogueTable = { list: null, name: 'tblDonVi', title: 'Đơn vị' };

/** Tables by code list, in the order in which they stand side by side. */
const LISTS: readonly CatalogueTable[] = [
  { list: 'category', name: 'tblLinhVuc', title: 'Lĩnh vực' },
  { list: 'kind', name: 'tblLoaiHinh', title: 'Loại hình' },
  { list: 'status', name: 'tblTrangThai', title: 'Trạng thái' },
  { list: 'recognition', name: 'tblCongNhan', title: 'Công nhận' },
  { list: 'level', name: 'tblCap', title: 'Cấp' },
  { list: 'docType', name: 'tblLoaiVanBan', title: 'Loại văn bản' },
  { list: 'meetingType', name: 'tblLoaiHoiNghi', title: 'Loại hội nghị' },
  { list: 'award', name: 'tblKhenThuong', title: 'Hình thức khen thưởng' },
  { list: 'rating', name: 'tblXepLoai', title: 'Xếp loại' },
  { list: 'unitType', name: 'tblLoaiDonVi', title: 'Loại đơn vị' },
  { list: 'yesNo', name: 'tblCoKhong', title: 'Có/Không' },
];

/** Every table that the sheet can have. */
export const allCatalogueTables: readonly CatalogueTable[] = [...LISTS.slice(0, 3), unitTable, ...LISTS.slice(3)];

/** Tables that an office with these registers needs: fields of work, kinds, states, units and their types always, further lists where a field uses them. */
export function catalogueTablesFor(registers: readonly Register[]): readonly CatalogueTable[] {
  const always = ['category', 'kind', 'status', 'unitType'];
  const used = new Set(registers.flatMap((register) => register.fields.map((field) => field.list)));
  return allCatalogueTables.filter(({ list }) => list === null || always.includes(list) || used.has(list));
}

/** Column titles of a table, left to right. */
export function catalogueColumns(table: CatalogueTable): readonly string[] {
  if (table.list === null) return Object.values(UNIT_COLUMNS);
  if (table.list === 'category') return Object.values(CODE_COLUMNS);
  return [CODE_COLUMNS.code, CODE_COLUMNS.label, CODE_COLUMNS.aliases, CODE_COLUMNS.active];
}

/** Separates several values in one cell. Never a comma: labels contain them. */
export const LIST_SEPARATOR = '; ';
export const splitList = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

import type { Area } from '../../src/core/model/address';
import type { Catalogue } from '../../src/core/model/catalogue';
import type { ColumnMatch } from '../../src/core/model/columnMapping';
import type { DataRow, DataTable, Datum, FieldValue } from '../../src/core/model/dataTable';
import type { ClassifiedRow } from '../../src/core/model/region';
import type { Register } from '../../src/core/model/register';
import { Register as RegisterShape } from '../../src/core/model/register';
import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';
import type { Checked } from '../../src/core/validate/rule';
import { smallCatalogue } from './modelsTable';

/** A register of the fields that rules look at. */
export const ruleRegister: Register = RegisterShape.parse({
  version: 1,
  id: 'models',
  title: 'Sổ mô hình',
  sheet: 'Sổ mô hình',
  table: 'tblMoHinh',
  key: ['unit', 'name', 'yearRegistered'],
  fields: [
    { name: 'name', type: 'text', title: 'Tên mô hình', labels: [], required: true },
    { name: 'unit', type: 'unit', title: 'Đơn vị', labels: [], required: true },
    { name: 'kind', type: 'choice', list: 'kind', title: 'Loại hình', labels: [], required: true },
    { name: 'category', type: 'choice', list: 'category', title: 'Lĩnh vực', labels: [] },
    { name: 'yearRegistered', type: 'year', title: 'Năm đăng ký', labels: [] },
    { name: 'people', type: 'quantity', title: 'Số người', labels: [] },
    { name: 'actual', type: 'quantity', title: 'Thực hiện', labels: [], byPeriod: 'value' },
    { name: 'note', type: 'longText', title: 'Ghi chú', labels: [] },
  ],
});

/** A line of a test sheet: a data row's cells, or a row of another role. Group rows name their level. */
export type TestLine =
  | readonly CellValue[]
  | {
      readonly role: Exclude<ClassifiedRow['role'], 'data'>;
      readonly level?: number;
      readonly cells: readonly CellValue[];
    };

interface TestTable {
  readonly sheet?: string;
  /** Field names, or "field=value" for a flag column, "ordinal", null; the header shows them or `labels`. */
  readonly columns: readonly (string | null)[];
  readonly labels?: readonly string[];
  readonly lines: readonly TestLine[];
  readonly merges?: readonly Area[];
  /** Values that do not come from cells, by field: what a title or a group row gives to every record. */
  readonly given?: Readonly<Record<string, { readonly value: FieldValue; readonly from: Datum['from'] }>>;
}

/** Tables that stand on sheets of their own, the header in row 1, read in the simplest way. */
export function checkedOf(tables: readonly TestTable[], catalogue: Catalogue = smallCatalogue()): Checked {
  const built = tables.map((table, index) => build(table, table.sheet ?? `Trang ${index + 1}`, catalogue));
  return {
    workbook: { sheets: built.map(({ sheet }) => sheet), names: [], memory: {} },
    tables: built.map(({ table }) => table),
    regions: built.map(({ table }) => ({ region: table.region, register: table.register })),
    registers: [ruleRegister],
    catalogue,
    today: '2026-11-24',
    period: null,
    unitList: null,
  };
}

function build(
  { columns, labels, lines, merges = [], given = {} }: TestTable,
  name: string,
  catalogue: Catalogue,
): { sheet: SheetSnapshot; table: DataTable } {
  const width = columns.length;
  const header = columns.map((column, index) => labels?.[index] ?? column ?? 'Cột lạ');
  const cells = lines.map((line) => ('role' in line ? line.cells : line));
  const values = [header, ...cells].map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  const matches = columns.map((column, index): ColumnMatch => {
    const [field = '', flagValue] = column?.split('=') ?? [];
    const base = { column: index, label: header[index] ?? '', confidence: 1, reason: 'label' as const };
    if (column === null) return { ...base, field: null };
    return flagValue === undefined ? { ...base, field } : { ...base, field, flagValue };
  });
  const rows = lines.map((line, index): ClassifiedRow => {
    if (!('role' in line)) return { row: index + 1, role: 'data' };
    const text = line.cells.find((cell) => typeof cell === 'string') ?? '';
    return line.role === 'group'
      ? { row: index + 1, role: 'group', level: line.level ?? 1, text }
      : { row: index + 1, role: line.role };
  });
  const merged = (row: number, column: number): Area | undefined =>
    merges.find((area) => column === area.column && row > area.row && row < area.row + area.rows);
  const datumAt = (row: number, match: ColumnMatch): Datum => {
    const area = merged(row, match.column);
    const at = { row: area?.row ?? row, column: match.column };
    const raw = values[at.row]?.[at.column] ?? null;
    const value =
      match.flagValue === undefined ? parse(match.field ?? '', raw, catalogue) : raw === 'x' ? match.flagValue : null;
    return { value, raw, from: match.flagValue !== undefined ? 'flag' : area ? 'merge' : 'cell', sheet: name, at };
  };
  const records = rows.flatMap(({ row, role }): readonly DataRow[] => {
    if (role !== 'data') return [];
    const data: Record<string, Datum> = {};
    for (const [field, { value, from }] of Object.entries(given)) {
      data[field] = { value, raw: null, from, sheet: name, at: { row: 0, column: 0 } };
    }
    for (const match of matches) {
      const field = match.field;
      if (field === null || field === 'ordinal' || match.flagValue?.match(/^\d/)) continue;
      const datum = datumAt(row, match);
      if (match.flagValue === undefined || datum.value !== null || !data[field]) data[field] = datum;
    }
    return [{ sheet: name, row, values: data }];
  });
  return {
    sheet: {
      id: name,
      name,
      visibility: 'visible',
      isProtected: false,
      origin: { row: 0, column: 0 },
      values,
      merges,
      formulas: [],
      numberFormats: [],
      tables: [],
      madeBy: null,
      ownFormulas: null,
    },
    table: {
      register: 'models',
      region: {
        sheet: name,
        area: { row: 0, column: 0, rows: values.length, columns: width },
        orientation: 'horizontal',
        headerRows: { first: 0, last: 0 },
        indexRow: null,
        labels: header.map((label, column) => ({ column, label })),
        rows,
        context: [],
      },
      mapping: { register: 'models', confidence: 1, columns: matches },
      rows: records,
    },
  };
}

function parse(field: string, raw: CellValue, { lists }: Catalogue): FieldValue {
  if (raw === null || raw === '') return null;
  const declared = ruleRegister.fields.find(({ name }) => name === field);
  if (declared?.type === 'choice') {
    const entry = lists[declared.list ?? '']?.find(({ label, aliases }) => [label, ...aliases].includes(String(raw)));
    return entry?.code ?? null;
  }
  if (declared?.type === 'quantity')
    return typeof raw === 'number' ? { value: raw, unit: null, qualifier: null } : null;
  return typeof raw === 'boolean' ? String(raw) : raw;
}

import type { Catalogue, CodeEntry } from '../../src/core/model/catalogue';
import { Catalogue as CatalogueShape } from '../../src/core/model/catalogue';
import type { DataRow, DataTable, Datum, FieldValue } from '../../src/core/model/dataTable';
import type { Register } from '../../src/core/model/register';
import { Register as RegisterShape } from '../../src/core/model/register';
import type { CellValue } from '../../src/core/model/snapshot';

/** A register with one field of every kind that matters to structuring. */
export const smallRegister: Register = RegisterShape.parse({
  version: 1,
  id: 'models',
  title: 'Sổ mô hình',
  sheet: 'Sổ mô hình',
  table: 'tblMoHinh',
  key: ['unit', 'name'],
  fields: [
    { name: 'name', type: 'text', title: 'Tên mô hình', labels: [], required: true },
    { name: 'unit', type: 'unit', title: 'Đơn vị', labels: [], required: true },
    { name: 'partners', type: 'units', title: 'Đơn vị phối hợp', labels: [] },
    { name: 'kind', type: 'choice', list: 'kind', title: 'Loại hình', labels: [] },
    { name: 'pilot', type: 'flag', title: 'Mô hình điểm', labels: [] },
    { name: 'year', type: 'year', title: 'Năm đăng ký', labels: [] },
    { name: 'period', type: 'period', title: 'Thời gian', labels: [] },
    { name: 'resources', type: 'quantity', title: 'Kinh phí', labels: [] },
    { name: 'note', type: 'longText', title: 'Ghi chú', labels: [] },
  ],
});

const entry = (code: string, label: string, aliases: string[] = []): Partial<CodeEntry> => ({ code, label, aliases });

export const smallCatalogue: Catalogue = CatalogueShape.parse({
  version: 1,
  categorySet: 'lap-thach',
  lists: {
    kind: [entry('collective', 'Tập thể', ['TT']), entry('individual', 'Cá nhân', ['CN'])],
    category: [entry('kinh-te', 'Kinh tế'), entry('khac', 'Khác')],
    status: [entry('running', 'Đang thực hiện')],
  },
  units: [],
  abbreviations: [],
  themes: [],
  programmes: [],
});

/** A datum that stands in its own cell. */
export const datum = (value: FieldValue, raw: CellValue = scalar(value), from: Datum['from'] = 'cell'): Datum => ({
  value,
  raw,
  from,
  sheet: 'ĐK',
  at: { row: 0, column: 0 },
});

const scalar = (value: FieldValue): CellValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

/** A table of rows on a sheet; `row` counts from 0. */
export function tableOf(
  rows: readonly { readonly row: number; readonly values: DataRow['values'] }[],
  sheet = 'ĐK',
  register = 'models',
): DataTable {
  return {
    register,
    region: {
      sheet,
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      orientation: 'horizontal',
      headerRows: { first: 0, last: 0 },
      indexRow: null,
      labels: [],
      rows: [],
      context: [],
    },
    mapping: { register, confidence: 1, columns: [] },
    rows: rows.map(({ row, values }) => ({ sheet, row, values })),
  };
}

/** A row with a name and a unit, further fields as given. */
export const modelRow = (
  row: number,
  name: string,
  unit = 'Xã Thái Hòa',
  more: DataRow['values'] = {},
): { readonly row: number; readonly values: DataRow['values'] } => ({
  row,
  values: { name: datum(name), unit: datum(unit), kind: datum('collective', 'TT'), year: datum(2022), ...more },
});

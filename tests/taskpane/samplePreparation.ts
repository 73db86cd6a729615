import { defaultChoices } from '../../src/core/model/choices';
import type { ColumnMatch } from '../../src/core/model/columnMapping';
import type { DataTable, FieldValue } from '../../src/core/model/dataTable';
import type { AnyFinding } from '../../src/core/model/finding';
import { formOf } from '../../src/core/model/fingerprint';
import type { TableRegion } from '../../src/core/model/region';
import type { Rollup } from '../../src/core/model/rollup';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/snapshot';
import type { FoundTable, Preparation } from '../../src/core/preparation';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { sheetOf } from '../support/sheetOf';

/** A read workbook and what follows from it, as plain data, so that each view is shown without anything behind it. */

export const definitions = shippedDefinitions();
export const choices = defaultChoices('2026-11-24');

const columns: readonly ColumnMatch[] = [
  { column: 0, label: 'TT', field: 'ordinal', confidence: 1, reason: 'ordinal' },
  { column: 1, label: 'Tên đơn vị', field: 'unit', confidence: 1, reason: 'label' },
  { column: 2, label: 'Tên mô hình', field: 'name', confidence: 1, reason: 'label' },
  { column: 3, label: 'Loại hình / Tập thể', field: 'kind', flagValue: 'collective', confidence: 1, reason: 'marks' },
  { column: 4, label: 'Loại hình / Cá nhân', field: 'kind', flagValue: 'individual', confidence: 1, reason: 'marks' },
  { column: 5, label: 'Lĩnh vực', field: 'category', confidence: 1, reason: 'label' },
  { column: 6, label: 'Cột lạ', field: null, confidence: 0, reason: 'none' },
];

function table(sheet: string, headerRow: number, rows: readonly Readonly<Record<string, FieldValue>>[]): DataTable {
  const region: TableRegion = {
    sheet,
    area: { row: headerRow, column: 0, rows: rows.length + 1, columns: columns.length },
    orientation: 'horizontal',
    headerRows: { first: headerRow, last: headerRow },
    indexRow: null,
    labels: columns.map(({ column, label }) => ({ column, label })),
    rows: rows.map((_, at) => ({ row: headerRow + 1 + at, role: 'data' })),
    context: [],
  };
  return {
    register: 'models',
    region,
    mapping: { register: 'models', confidence: 0.93, columns },
    rows: rows.map((values, at) => ({
      sheet,
      row: headerRow + 1 + at,
      values: Object.fromEntries(
        Object.entries(values).map(([field, value]) => [
          field,
          { value, raw: null, from: 'cell' as const, sheet, at: { row: headerRow + 1 + at, column: 1 } },
        ]),
      ),
    })),
  };
}

const found = (key: string, from: DataTable, confidence: number): FoundTable => ({
  key,
  form: formOf(from.region),
  detected: { headerRows: from.region.headerRows },
  region: from.region,
  mapping: { ...from.mapping, confidence },
  table: from,
  corrections: [],
  isIgnored: false,
});

const full = { name: 'Tuyến đường hoa', unit: 'Xã Thái Hòa', kind: 'collective', category: 'kinh-te' };
const main = table('ĐK 2022', 6, [
  { ...full, yearRegistered: 2022 },
  { ...full, yearRegistered: 2021 },
]);
const unsure = table('Phụ lục', 2, [{ ...full, category: null, yearRegistered: 2022 }]);

/** What a sheet with such a table holds: the header, and each row with its number and name. */
const sheetWith = ({ region, rows }: DataTable): SheetSnapshot =>
  sheetOf(
    [
      columns.map(({ label }) => label),
      ...rows.map((_, at) => [at + 1, null, `${full.name} ${at + 1}`, 'x', null, null, null]),
    ],
    { name: region.sheet, origin: { row: region.headerRows.first, column: 0 } },
  );

export const snapshot: WorkbookSnapshot = { sheets: [sheetWith(main), sheetWith(unsure)], names: [], memory: {} };

/** One finding of each severity and then some; the place of the first is ĐK 2022!F12. */
export const findings: readonly AnyFinding[] = [
  {
    rule: 'code-list',
    severity: 'error',
    register: 'models',
    sheet: 'ĐK 2022',
    at: { row: 11, column: 5 },
    field: 'category',
    value: 'môi trường',
    suggestion: 'Xây dựng nông thôn mới',
    params: { field: 'category', value: 'môi trường' },
  },
  {
    rule: 'required',
    severity: 'error',
    register: 'models',
    sheet: 'Phụ lục',
    at: { row: 2, column: 0 },
    field: 'category',
    value: null,
    suggestion: null,
    params: { field: 'category', isColumn: false },
  },
  {
    rule: 'text-form',
    severity: 'info',
    register: 'models',
    sheet: 'ĐK 2022',
    at: { row: 8, column: 2 },
    field: 'name',
    value: ' Tuyến  đường hoa',
    suggestion: 'Tuyến đường hoa',
    params: { forms: ['spaces', 'no-break-space'] },
  },
];

export const byUnit: Rollup = {
  id: 'models-by-unit',
  register: 'models',
  columns: ['ordinal', 'unit', 'collective', 'individual', 'total'],
  rows: [
    { label: 'Xã Thái Hòa', level: 0, kind: 'own', values: [3, 1, 4] },
    { label: 'Thị trấn Lập Thạch', level: 0, kind: 'own', values: [1, 2, 3] },
  ],
  totals: [4, 3, 7],
  years: { first: 2022, last: 2022 },
  registerRows: 7,
  outside: 2,
  undated: 1,
};

export const byCategory: Rollup = {
  ...byUnit,
  id: 'models-by-category',
  columns: ['ordinal', 'category', 'collective', 'individual', 'total'],
  rows: [{ label: 'Phát triển kinh tế, giảm nghèo bền vững', level: 0, kind: 'own', values: [4, 3, 7] }],
};

const placed = (rollup: Rollup, sheet: string): Preparation['rollups'][number] => ({
  rollup,
  places: {
    id: rollup.id,
    sheet,
    table: { row: 5, column: 0, rows: 4, columns: 5 },
    columns: rollup.columns,
    totalRow: 8,
    tieOut: { register: { row: 9, column: 2 }, rollup: { row: 10, column: 2 }, verdict: { row: 11, column: 2 } },
    charts: [{ name: rollup.id, type: 'ColumnStacked' }],
  },
});

export const preparation: Preparation = {
  found: [found('ĐK 2022!R7C1', main, 0.93), found('Phụ lục!R3C1', unsure, 0.5)],
  skipped: [
    { sheet: 'Bìa', reason: 'no-table' },
    { sheet: 'Nháp', reason: 'hidden' },
  ],
  catalogue: definitions.catalogues['lap-thach'] ?? {
    version: 1,
    categorySet: 'own',
    lists: {},
    units: [],
    abbreviations: [],
    themes: [],
    programmes: [],
  },
  findings,
  ignored: [],
  ownTables: [],
  structured: [{ register: 'models', name: 'tblMoHinh', sheet: 'Sổ mô hình', columns: [], rows: [[], [], []] }],
  changes: { models: { added: 3, changed: 0, gone: 0, kept: 0, conflicts: [] } },
  rollups: [placed(byUnit, 'TH mô hình theo đơn vị'), placed(byCategory, 'TH mô hình theo lĩnh vực')],
  plan: {
    basis: 'x',
    steps: [
      { kind: 'addSheet', sheet: 'Sổ mô hình', madeBy: 'register:models' },
      { kind: 'addSheet', sheet: 'Danh mục', madeBy: 'catalogue' },
      { kind: 'writeCells', sheet: 'TH mô hình theo đơn vị', range: 'A1', cells: [['x']] },
    ],
    undo: [],
  },
};

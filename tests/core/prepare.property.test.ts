import { afterEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { defaultChoices } from '../../src/core/model/choices';
import type { Area } from '../../src/core/model/address';
import { contains } from '../../src/core/model/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/snapshot';
import { prepare } from '../../src/core/prepare';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { excelGateway } from '../../src/office/excelGateway';
import { openExcel, type OpenedExcel } from '../support/openExcel';
import { sheetOf } from '../support/sheetOf';

const folder = join(__dirname, '../fixtures/workbooks');
let opened: OpenedExcel | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
});

/** Prepares a workbook; what comes of it must be whole: regions inside their sheets, records on their rows, texts their own. */
function prepareWhole(sheets: readonly SheetSnapshot[]): void {
  const workbook: WorkbookSnapshot = { sheets, names: [], memory: {} };
  const { found, plan } = prepare(workbook, shippedDefinitions(), sheetWordsVi, defaultChoices('2026-11-24'));
  for (const { region, mapping, table } of found) {
    const sheet = sheets.find(({ name }) => name === region.sheet);
    const { row, column } = sheet?.origin ?? { row: 0, column: 0 };
    expect(region.area.row + region.area.rows - row).toBeLessThanOrEqual(sheet?.values.length ?? 0);
    expect(region.area.column + region.area.columns - column).toBeLessThanOrEqual(sheet?.values[0]?.length ?? 0);
    expect(mapping.columns).toHaveLength(region.labels.length);
    for (const record of table?.rows ?? [])
      for (const datum of Object.values(record.values)) expect(datum.sheet).toBe(region.sheet);
    for (const record of table?.rows ?? [])
      expect(contains(region.area, { row: record.row, column: region.area.column })).toBe(true);
  }
  expect(plan.basis).not.toBe('');
}

const words: readonly CellValue[] = [
  ...[
    'TT',
    'STT',
    'Tên mô hình',
    'Đơn vị',
    'Loại hình',
    'Tập thể',
    'Lĩnh vực',
    'Năm',
    'Họ và tên',
    'Số, ký hiệu',
    'Trích yếu',
  ],
  ...['x', 'nt', '"', '-', 'I', 'A', '1.', 'Cộng', 'Tổng cộng: 3', 'Trong đó', '- Tập thể', 'Nơi nhận:', 'Ghi chú: …'],
  ...[
    'Quý I',
    '31/11/2019',
    '2021 - nay',
    '14/15',
    'gần 850',
    '(1) a; (2) b...',
    '#REF!',
    '=1+1',
    ' ',
    '\u0000',
    '\ud800',
  ],
  ...['Tªn m« h×nh', '§¬n vÞ', 'X· An Néi', 'Teân moâ hình', 'Ñaûng boä', 'Chủ tòch', 'e\u0301', 'N·m'],
  ...[1, 2, 2022, 44_621, -1.5, 1e308, Number.NaN, true, null, null, null, ''],
];
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.double()) },
);
const area = (rows: number, columns: number): fc.Arbitrary<Area> =>
  fc.record({
    row: fc.nat(rows),
    column: fc.nat(columns),
    rows: fc.integer({ min: 1, max: rows + 2 }),
    columns: fc.integer({ min: 1, max: columns + 2 }),
  });

it('never throws, on any grid with merges and formulas anywhere', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(area(14, 9), { maxLength: 5 }),
      fc.array(area(14, 9), { maxLength: 2 }),
      fc.record({ row: fc.nat(3), column: fc.nat(3) }),
      (rows, merges, formulas, origin) => {
        prepareWhole([{ ...sheetOf(rows, { origin, name: 'Trang 1' }), merges, formulas }]);
      },
    ),
    { numRuns: 150 },
  );
});

/** One way in which a clerk or a copy spoils a sheet. */
type Spoil = (sheet: SheetSnapshot) => SheetSnapshot;

function spoilsOf({ origin, values }: SheetSnapshot): fc.Arbitrary<readonly Spoil[]> {
  const rowCount = Math.max(1, values.length);
  const columnCount = Math.max(1, values[0]?.length ?? 0);
  const y = fc.nat(rowCount - 1);
  const x = fc.nat(columnCount - 1);
  const set =
    (row: number, column: number, value: CellValue): Spoil =>
    (sheet) => ({
      ...sheet,
      values: sheet.values.map((cells, at) =>
        at === row ? cells.map((old, place) => (place === column ? value : old)) : cells,
      ),
    });
  const swap =
    (a: number, b: number): Spoil =>
    (sheet) => ({
      ...sheet,
      values: sheet.values.map((cells, at) => sheet.values[at === a ? b : at === b ? a : at] ?? cells),
    });
  const merge =
    (added: Area): Spoil =>
    (sheet) => ({
      ...sheet,
      merges: [...sheet.merges, { ...added, row: added.row + origin.row, column: added.column + origin.column }],
    });
  const unmerge =
    (which: number): Spoil =>
    (sheet) => ({
      ...sheet,
      merges: sheet.merges.filter((_, at) => at !== which % Math.max(1, sheet.merges.length)),
    });
  const blankColumn =
    (column: number): Spoil =>
    (sheet) => ({
      ...sheet,
      values: sheet.values.map((cells) => cells.map((old, place) => (place === column ? null : old))),
    });
  return fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(y, x, fc.oneof(fc.constant(null), cell)).map((spoil) => set(...spoil)) },
      { weight: 2, arbitrary: fc.tuple(y, y).map((rows) => swap(...rows)) },
      { weight: 1, arbitrary: area(rowCount, columnCount).map(merge) },
      { weight: 1, arbitrary: fc.nat(20).map(unmerge) },
      { weight: 1, arbitrary: x.map(blankColumn) },
    ),
    { minLength: 1, maxLength: 25 },
  );
}

it.each(['L1', 'L2-cot', 'L8', 'V-theo-don-vi'])(
  'never throws on what becomes of the workbook %s in careless hands',
  async (name) => {
    opened = await openExcel(join(folder, `${name}.xlsx`));
    const { sheets } = await excelGateway().readWorkbook();
    const visible = sheets.filter(({ visibility, values }) => visibility === 'visible' && values.length > 0);
    const spoilt = fc
      .constantFrom(...visible)
      .chain((sheet) => spoilsOf(sheet).map((spoils) => spoils.reduce((left, spoil) => spoil(left), sheet)));
    fc.assert(
      fc.property(spoilt, (sheet) => {
        prepareWhole([sheet]);
      }),
      { numRuns: 15 },
    );
  },
);

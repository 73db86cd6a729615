import { describe, expect, it } from '@jest/globals';
import { areaToA1, contains } from '../../../src/core/model/address';
import type { LayoutCell, SheetLayout } from '../../../src/core/model/sheetLayout';
import type { StructuredTable } from '../../../src/core/model/structuredTable';
import { layOutRollup } from '../../../src/core/report/layOutRollup';
import type { RollupPlaces } from '../../../src/core/report/rollupPlaces';
import { rollupRanges } from '../../../src/core/report/readRollup';
import { rollups } from '../../../src/core/rollup/rollups';
import { sheetWordsEn } from '../../../src/i18n/sheetWords.en';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';
import { calculate, workbookOf } from '../../support/calculateLayout';
import { modelsTable, smallCatalogue } from '../../support/modelsTable';

type Units = Parameters<typeof smallCatalogue>[0];
const years = { first: 2022, last: 2022 };
const layOut = (
  id: string,
  table: StructuredTable,
  units: Units = [],
  words = sheetWordsVi,
): { layout: SheetLayout; places: RollupPlaces } => {
  const definition = rollups.find((rollup) => rollup.id === id);
  if (!definition) throw new Error(id);
  return layOutRollup(definition.count(table, years, smallCatalogue(units), words), table, words);
};
const textOf = (cell: LayoutCell | undefined): string => (cell && 'text' in cell ? cell.text : '');
const cellsAt = (layout: SheetLayout, row: number): readonly (readonly LayoutCell[])[] =>
  layout.blocks.find(({ at }) => at.row === row)?.cells ?? [];

const threeModels = modelsTable(
  ['a', 'Xã A', 'Tập thể', 'Khác', 2022],
  ['b', 'Xã B', 'Cá nhân', null, 2022],
  ['c', 'Xã B', 'Cá nhân', null, 2021],
);

describe('layOutRollup', () => {
  it('says where table, total row and tie-out stand, and leaves two rows for the letterhead', () => {
    const { layout, places } = layOut('models-by-unit', threeModels);
    expect(areaToA1(places.table)).toBe('A6:E9');
    expect(places.columns).toEqual(['ordinal', 'unit', 'collective', 'individual', 'total']);
    expect(rollupRanges(places)).toEqual(['A6:E9', 'C11', 'C12', 'D12']);
    expect(Math.min(...layout.blocks.map(({ at }) => at.row))).toBe(2);
    expect(cellsAt(layout, 5)[0]?.map(textOf)).toEqual(['STT', 'Đơn vị', 'Tập thể', 'Cá nhân', 'Tổng số']);
    expect(layout.name).toBe('TH mô hình theo đơn vị');
  });

  it('has a formula in every figure and in every cell of the tie-out', () => {
    const { layout, places } = layOut('models-by-unit', threeModels);
    for (const row of cellsAt(layout, 5).slice(1))
      expect(row.slice(2).every((cell) => cell !== null && 'formula' in cell)).toBe(true);
    for (const row of cellsAt(layout, places.tieOut.register.row)) expect(row[1]).toHaveProperty('formula');
  });

  it('follows the years on the sheet and the cells of the table', () => {
    const { layout, places } = layOut('models-by-unit', threeModels);
    const book = workbookOf(threeModels, layout);
    const totals = (): unknown => calculate(book, layout.name, ['C9:E9', 'C11', 'D12']);
    expect(totals()).toEqual([[[1, 1, 2]], [[2]], [['KHỚP']]]);
    const cell = (sheet: string, row: number, column: number, value: string | number): void =>
      book.findSheet(sheet)?.write({ row, column, rowCount: 1, columnCount: 1 }, value);
    cell(layout.name, 3, 2, 2021);
    expect(totals()).toEqual([[[1, 2, 3]], [[3]], [['KHỚP']]]);
    cell(threeModels.sheet, 1, 1, 'Xã mới');
    expect(totals()).toEqual([[[0, 2, 2]], [[3]], [['LỆCH -1']]]);
    expect(places.tieOut.verdict).toEqual({ row: 11, column: 3 });
  });

  it('keeps all formulas within Excel’s limits, however long the labels', () => {
    const long = 'Đơn vị '.repeat(60).trim();
    const table = modelsTable(
      ...[long, long.toUpperCase(), long.replace('Đơn', 'Ðơn')].map(
        (unit) => ['a', unit, 'Tập thể', 'Khác', 2022] as const,
      ),
    );
    const { layout } = layOut('models-by-unit', table);
    for (const { cells } of layout.blocks)
      for (const cell of cells.flat()) {
        if (cell === null || !('formula' in cell)) continue;
        expect(cell.formula.length).toBeLessThan(8192);
        for (const [literal] of cell.formula.matchAll(/"(?:[^"]|"")*"/g))
          expect(literal.length).toBeLessThanOrEqual(257);
      }
  });

  it('sums subtotals without counting a line twice', () => {
    const units = [{ name: 'Xã A' }, { name: 'Thôn 1', parent: 'Xã A' }, { name: 'Xã B' }];
    const { layout } = layOut('models-by-unit', threeModels, units);
    const formulas = cellsAt(layout, 5).map((row) => {
      const last = row.at(-1);
      return last && 'formula' in last && !last.formula.includes('SUMPRODUCT') ? last.formula : '';
    });
    expect(formulas.slice(1)).toEqual(['=SUM(C7:D7)', '=SUM(C8:D8)', '=SUM(E7:E8)', '=SUM(C10:D10)', '=SUM(E9:E10)']);
  });

  it('charts the lines; with subtotals one entry a line of the top level', () => {
    const flat = layOut('models-by-unit', threeModels).layout.charts[0];
    expect(flat?.type).toBe('ColumnStacked');
    expect(areaToA1(flat?.categories ?? { row: 0, column: 0, rows: 1, columns: 1 })).toBe('B7:B8');
    expect(flat?.series.map(({ values }) => areaToA1(values))).toEqual(['C7:C8', 'D7:D8']);

    const nested = layOut('models-by-unit', threeModels, [
      { name: 'Xã A' },
      { name: 'Thôn 1', parent: 'Xã A' },
      { name: 'Xã B' },
    ]);
    const chart = nested.layout.charts[0];
    expect(chart?.categories.rows).toBe(2);
    const data = nested.layout.blocks.find(({ at }) => at.column === (chart?.categories.column ?? -1));
    expect(
      data?.cells.slice(1).map((row) => row.map((cell) => (cell && 'formula' in cell ? cell.formula : ''))),
    ).toEqual([
      ['=B7', '=C9', '=D9'],
      ['=B10', '=C10', '=D10'],
    ]);
  });

  it('turns to bars where names are long or many', () => {
    expect(layOut('models-by-category', threeModels).layout.charts[0]?.type).toBe('BarStacked');
    const many = modelsTable(
      ...Array.from({ length: 13 }, (_, index) => ['a', `Xã ${index}`, 'Tập thể', null, 2022] as const),
    );
    expect(layOut('models-by-unit', many).layout.charts[0]?.type).toBe('BarStacked');
  });

  it('says so on a clean sheet when the register is empty', () => {
    const { layout, places } = layOut('models-by-unit', modelsTable());
    expect(textOf(cellsAt(layout, 5)[1]?.[0])).toBe('Sổ chưa có mô hình nào.');
    expect(layout.charts).toEqual([]);
    expect(
      calculate(workbookOf(modelsTable(), layout), layout.name, [rollupRanges(places)[1] ?? '', 'C10:C13'])[1],
    ).toEqual([[0], [0], [0], [0]]);
  });

  it('prints everything that it lays out on A4, its header on every page', () => {
    const { layout, places } = layOut('models-by-category', threeModels);
    expect(layout.page?.titleRows).toEqual({ first: 5, last: 5 });
    const area = layout.page?.printArea;
    expect(area && layout.blocks.every(({ at }) => contains(area, at))).toBe(true);
    expect(area && layout.charts.every(({ position }) => contains(area, position))).toBe(true);
    expect(places.table.columns).toBeLessThanOrEqual(area?.columns ?? 0);
  });

  it('speaks English where asked to', () => {
    expect(layOut('models-by-unit', threeModels, [], sheetWordsEn).layout.name).toBe('Models by unit');
  });
});

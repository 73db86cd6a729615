import type { CellAddress } from '../model/address';
import { areaToAbsoluteA1, columnLetters } from '../model/address';
import { madeBy } from '../model/memory';
import type { LayoutCell, SheetLayout } from '../model/sheetLayout';
import type { RollupWords, SheetWords } from '../model/sheetWords';
import type { StructuredTable } from '../model/structuredTable';
import type { CountedRollup } from '../rollup/countBy';
import { chartDataOf, rollupChart } from './rollupChart';
import type { RollupFormulas } from './rollupFormulas';
import { rollupFormulas } from './rollupFormulas';
import type { RollupFrame } from './rollupFrame';
import { COLUMN, frameOf, ROW, YEAR_CELLS } from './rollupFrame';
import { rollupIndents, rollupStyles, rollupWidths } from './rollupLook';
import type { RollupPlaces } from './rollupPlaces';
import { documentPage } from './sheetStyle';

/**
 * A rollup's sheet: title, years, header, one line of live formulas a group, subtotals, total, the tie-out and a chart.
 *
 * Every figure is SUMPRODUCT over plain equality with the line's own label cell, so no label can be taken for a pattern or
 * an operator, and the years are read from the two cells under the title: change them, or a cell of the register, and the
 * sheet recalculates without the product. The register's count in the tie-out asks only for the years, and so owes nothing
 * to the lines. One cell costs a few comparisons a register row: lines × columns × rows in all, as any live rollup does.
 *
 * @param table - supplies the Excel Table's name and column titles; `rollup` was counted from it.
 */
export function layOutRollup(
  rollup: CountedRollup,
  table: StructuredTable,
  words: SheetWords,
): { readonly layout: SheetLayout; readonly places: RollupPlaces } {
  const own = wordsOf(rollup, words);
  const frame = frameOf(rollup);
  const chartData = chartDataOf(rollup, frame);
  const charts = frame.lines === 0 ? [] : [rollupChart(rollup, frame, chartData, own, words)];
  const formulas = rollupFormulas(rollup.spec, table, {
    firstYear: absolute(YEAR_CELLS.first),
    lastYear: absolute(YEAR_CELLS.last),
    labelCell: (line) => `$${columnLetters(COLUMN.label)}${frame.firstLine + line + 1}`,
    firstLine: frame.firstLine,
    firstColumn: COLUMN.figures,
  });

  const layout: SheetLayout = {
    madeBy: madeBy.rollup(rollup.id),
    name: own.sheet,
    blocks: [
      { at: { row: ROW.title, column: 0 }, cells: [[{ text: own.title }]] },
      { at: { row: ROW.years, column: COLUMN.label }, cells: [yearCells(rollup, words)] },
      { at: { row: ROW.unitOfMeasure, column: 0 }, cells: [[{ text: words.unitOfMeasure }]] },
      { at: { row: ROW.header, column: 0 }, cells: tableCells(rollup, formulas, frame, own, words) },
      { at: { row: frame.tieOut, column: COLUMN.label }, cells: tieOutCells(rollup, formulas, frame, words) },
      ...(chartData ? [{ at: chartData.at, cells: chartData.cells(words) }] : []),
    ],
    tables: [],
    merges: [
      { row: ROW.title, column: 0, rows: 1, columns: frame.width },
      { row: ROW.unitOfMeasure, column: 0, rows: 1, columns: frame.width },
      ...(frame.lines === 0 ? [{ row: ROW.header + 1, column: 0, rows: 1, columns: frame.width }] : []),
    ],
    styles: rollupStyles(rollup, frame, chartData?.area ?? null),
    numberFormats: [
      {
        area: { ...frame.table, row: ROW.header + 1, rows: frame.table.rows - 1, column: 2, columns: frame.width - 2 },
        format: '#,##0',
      },
      { area: { row: frame.tieOut, column: COLUMN.figures, rows: 4, columns: 1 }, format: '#,##0' },
      ...rollupIndents(rollup),
    ],
    columnWidths: rollupWidths(rollup, frame, words),
    validations: [],
    conditionalFormats: [
      {
        area: { ...frame.verdict, rows: 1, columns: 1 },
        formula: `=${absolute(frame.register)}<>${absolute(frame.total)}`,
        color: '#9C0006',
        fill: '#FFC7CE',
      },
    ],
    charts,
    frozenRows: ROW.header + 1,
    page: documentPage(
      { row: 0, column: 0, rows: frame.end + 1, columns: frame.width },
      { first: ROW.header, last: ROW.header },
      frame.width > 7 ? 'landscape' : 'portrait',
    ),
    showGridlines: false,
  };
  return {
    layout,
    places: {
      id: rollup.id,
      sheet: own.sheet,
      table: frame.table,
      columns: rollup.columns,
      totalRow: frame.totalRow,
      tieOut: { register: frame.register, rollup: frame.total, verdict: frame.verdict },
      charts: charts.map(({ name, type }) => ({ name, type })),
    },
  };
}

/** @throws Error when the words lack the rollup: whoever adds one adds its words. */
function wordsOf(rollup: CountedRollup, words: SheetWords): RollupWords {
  const own = words.rollups[rollup.id];
  if (!own) throw new Error(`No words for the rollup ${rollup.id}`);
  return own;
}

const absolute = (at: CellAddress): string => areaToAbsoluteA1({ ...at, rows: 1, columns: 1 });

const yearCells = ({ years }: CountedRollup, words: SheetWords): readonly LayoutCell[] => [
  { text: words.yearsFrom },
  years && { number: years.first },
  { text: words.yearsTo },
  years && { number: years.last },
];

function tableCells(
  rollup: CountedRollup,
  formulas: RollupFormulas,
  frame: RollupFrame,
  own: RollupWords,
  words: SheetWords,
): readonly (readonly LayoutCell[])[] {
  const { lines, measures } = rollup.spec;
  const header: LayoutCell[] = [words.ordinal, own.dimension, ...measures.map((measure) => measure.label)].map(
    (title) => ({ text: title }),
  );
  if (frame.lines === 0) {
    const blank = header.map(() => null);
    const zeros = measures.map((): LayoutCell => ({ number: 0 }));
    return [header, [{ text: words.nothing }, ...blank.slice(1)], [null, { text: words.grandTotal }, ...zeros]];
  }
  let ordinal = 0;
  const body = lines.map((line, index): readonly LayoutCell[] => [
    line.kind === 'own' ? { number: (ordinal += 1) } : null,
    { text: line.label },
    ...measures.map((_, measure): LayoutCell => ({ formula: formulas.figure(index, measure) })),
  ]);
  const totals = measures.map((_, measure): LayoutCell => ({ formula: formulas.total(measure) }));
  return [header, ...body, [null, { text: words.grandTotal }, ...totals]];
}

function tieOutCells(
  rollup: CountedRollup,
  formulas: RollupFormulas,
  frame: RollupFrame,
  words: SheetWords,
): readonly (readonly LayoutCell[])[] {
  const grand = `${columnLetters(COLUMN.figures + rollup.spec.measures.length - 1)}${frame.totalRow + 1}`;
  const [register, total] = [absolute(frame.register), absolute(frame.total)];
  const verdict = `=IF(${total}=${register},IF(${register}=0,"${words.nothingInYears}","${words.agree}"),"${words.differ} "&TEXT(${total}-${register},"+0;-0"))`;
  return [
    [{ text: words.registerRows }, { formula: formulas.registerRows }, null],
    [{ text: words.rollupTotal }, { formula: `=${grand}` }, { formula: verdict }],
    [{ text: words.outside }, { formula: formulas.outside }, null],
    [{ text: words.undated }, { formula: formulas.undated }, null],
  ];
}

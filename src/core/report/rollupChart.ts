import type { Area, CellAddress } from '../model/address';
import { columnLetters } from '../model/address';
import type { LayoutCell, LayoutChart } from '../model/sheetLayout';
import type { RollupWords, SheetWords } from '../model/sheetWords';
import type { CountedRollup } from '../rollup/countBy';
import { openingLine } from '../rollup/countBy';
import type { RollupFrame } from './rollupFrame';
import { COLUMN, ROW } from './rollupFrame';

/** Middle, light and grey tones in turn: told apart in black and white, and dark figures are legible on each. */
const COLORS = ['#5B9BD5', '#F8CBAD', '#A9D18E', '#A5A5A5', '#FFE699', '#B4A7D6'] as const;
/** Columns with unit names under them are legible up to here on an A4 page; more lines become bars. */
const MOST_COLUMNS = 12;
/** Names longer than this do not fit under a column. */
const LONGEST_UNDER_COLUMN = 24;

/** The chart of a rollup, its parts stacked, bound to the table's lines or to `data`. */
export function rollupChart(
  rollup: CountedRollup,
  frame: RollupFrame,
  data: ChartData | null,
  own: RollupWords,
  words: SheetWords,
): LayoutChart {
  const source: Area = data?.area ?? {
    row: frame.table.row,
    column: 1,
    rows: frame.lines + 1,
    columns: rollup.spec.measures.length,
  };
  const values = { row: source.row + 1, rows: source.rows - 1, columns: 1 };
  const count = source.rows - 1;
  const isLong = rollup.rows.some((row) => row.label.length > LONGEST_UNDER_COLUMN);
  return {
    name: `chart-${rollup.id}`,
    type: count <= MOST_COLUMNS && !isLong ? 'ColumnStacked' : 'BarStacked',
    categories: { ...values, column: source.column },
    series: rollup.spec.measures.slice(0, -1).map((_, index) => ({
      name: { row: source.row, column: source.column + 1 + index },
      values: { ...values, column: source.column + 1 + index },
      color: COLORS[index % COLORS.length] ?? COLORS[0],
    })),
    title: own.chartTitle,
    categoryAxisTitle: own.dimension,
    valueAxisTitle: words.countAxis,
    position: frame.chart,
    dataLabels: count <= MOST_COLUMNS,
  };
}

/** Cells that the chart shows instead of the table's lines: where there are subtotals, one entry a line of the top level. */
export interface ChartData {
  readonly at: CellAddress;
  readonly area: Area;
  readonly cells: (words: SheetWords) => readonly (readonly LayoutCell[])[];
}

/** Null where the chart can show the table's own lines. */
export function chartDataOf(rollup: CountedRollup, frame: RollupFrame): ChartData | null {
  const lines = rollup.rows;
  if (frame.lines === 0 || !lines.some((line) => line.kind === 'subtotal')) return null;
  const subtotalOf = new Map<number, number>();
  lines.forEach((line, index) => {
    if (line.kind === 'subtotal' && line.level === 0) subtotalOf.set(openingLine(lines, index), index);
  });
  const top = lines.flatMap((line, index) => (line.kind === 'own' && line.level === 0 ? [index] : []));
  const parts = rollup.spec.measures.slice(0, -1);
  const at = { row: ROW.header, column: frame.width + 1 };
  const cell = (column: number, line: number): LayoutCell => ({
    formula: `=${columnLetters(column)}${frame.firstLine + line + 1}`,
  });
  return {
    at,
    area: { ...at, rows: top.length + 1, columns: parts.length + 1 },
    cells: (words) => [
      [{ text: words.chartData }, ...parts.map((part): LayoutCell => ({ text: part.label }))],
      ...top.map((line) => [
        cell(COLUMN.label, line),
        ...parts.map((_, part) => cell(COLUMN.figures + part, subtotalOf.get(line) ?? line)),
      ]),
    ],
  };
}

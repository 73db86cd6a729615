import type { Area } from '../model/address';
import type { RollupRow } from '../model/rollup';
import type { CellStyle, SheetLayout } from '../model/sheetLayout';
import type { SheetWords } from '../model/sheetWords';
import type { CountedRollup } from '../rollup/countBy';
import type { RollupFrame } from './rollupFrame';
import { COLUMN, ROW, YEAR_CELLS } from './rollupFrame';
import { FONT, HEADER_STYLE, TITLE_STYLE } from './sheetStyle';

/** Fonts, borders and fills of a rollup's sheet. */
export function rollupStyles(
  rollup: CountedRollup,
  frame: RollupFrame,
  chartData: Area | null,
): readonly { readonly area: Area; readonly style: CellStyle }[] {
  const { table, width } = frame;
  const line = (row: number): Area => ({ ...table, row, rows: 1 });
  const body = { ...table, row: ROW.header + 1, rows: table.rows - 1 };
  const strong = (row: RollupRow, index: number): boolean =>
    row.kind === 'subtotal' || rollup.rows[index + 1]?.level === row.level + 1;
  return [
    { area: { row: ROW.title, column: 0, rows: frame.tieOut + 4 - ROW.title, columns: width }, style: FONT },
    { area: { row: ROW.title, column: 0, rows: 1, columns: width }, style: TITLE_STYLE },
    { area: { row: ROW.years, column: COLUMN.label, rows: 1, columns: 4 }, style: { horizontal: 'right' } },
    { area: { row: ROW.years, column: YEAR_CELLS.first.column, rows: 1, columns: 1 }, style: YEAR_STYLE },
    { area: { row: ROW.years, column: YEAR_CELLS.last.column, rows: 1, columns: 1 }, style: YEAR_STYLE },
    {
      area: { row: ROW.unitOfMeasure, column: 0, rows: 1, columns: width },
      style: { italic: true, horizontal: 'right' },
    },
    { area: table, style: { borders: 'thin', vertical: 'center' } },
    { area: line(ROW.header), style: HEADER_STYLE },
    { area: { ...body, columns: 1 }, style: { horizontal: 'center' } },
    { area: { ...body, column: COLUMN.label, columns: 1 }, style: { horizontal: 'left', wrap: true } },
    { area: { ...body, column: COLUMN.figures, columns: table.columns - 2 }, style: { horizontal: 'center' } },
    ...(frame.lines === 0
      ? [{ area: line(frame.firstLine), style: { italic: true, horizontal: 'center' } satisfies CellStyle }]
      : rollup.rows.flatMap((row, index) =>
          strong(row, index) ? [{ area: line(frame.firstLine + index), style: { bold: true } }] : [],
        )),
    { area: line(frame.totalRow), style: { bold: true, fill: '#F2F2F2' } },
    {
      area: { row: frame.tieOut, column: COLUMN.label, rows: 4, columns: 1 },
      style: { wrap: true, vertical: 'center' },
    },
    {
      area: { row: frame.tieOut, column: COLUMN.figures, rows: 4, columns: 1 },
      style: { horizontal: 'right', vertical: 'center' },
    },
    {
      area: { ...frame.verdict, rows: 1, columns: 1 },
      style: { bold: true, horizontal: 'center', vertical: 'center', color: '#006100' },
    },
    ...(chartData ? [{ area: chartData, style: { fontName: 'Times New Roman', fontSize: 10, color: '#595959' } }] : []),
  ];
}

const YEAR_STYLE: CellStyle = { bold: true, horizontal: 'center', borders: 'thin', fill: '#FFF9E5' };

/** A number format indents what is shown and leaves the value alone, which the formulas compare. */
export function rollupIndents({ rows }: CountedRollup): SheetLayout['numberFormats'] {
  return rows.flatMap(({ level }, index) =>
    level === 0
      ? []
      : [
          {
            area: { row: ROW.header + 1 + index, column: COLUMN.label, rows: 1, columns: 1 },
            format: `"${' '.repeat(Math.min(level, 6) * 3)}"@`,
          },
        ],
  );
}

/** Widths in characters: the lines' names wrap from 52 on. */
export function rollupWidths(
  rollup: CountedRollup,
  frame: RollupFrame,
  words: SheetWords,
): SheetLayout['columnWidths'] {
  const longest = Math.max(words.undated.length, ...rollup.rows.map((row) => row.label.length + row.level * 3));
  return [
    { column: COLUMN.ordinal, width: 6 },
    { column: COLUMN.label, width: Math.min(Math.max(Math.ceil(longest * 1.25), 34), 52) },
    ...Array.from({ length: frame.width - 2 }, (_, index) => ({ column: COLUMN.figures + index, width: 13 })),
  ];
}

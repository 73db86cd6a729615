import type { Table } from '../../emulator/book/book';

/** What a table's style adds to one cell under the cell's own format. Colours are CSS colours. */
export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  /** Line under and over the cell. */
  readonly line: string | null;
}

/** Accents of Excel's theme "Office 2013–2022"; a style's number counts through black and these. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

const lighter = (color: string, percent: number): string => `color-mix(in srgb, ${color}, white ${percent}%)`;

/** The look that a table gives to a cell of it. Styles beyond the first two medium rows are drawn like the nearest light or medium one. */
export function tableLook(table: Table, row: number, column: number): TableLook {
  const [, family = '', digits = '1'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  const number = Number(digits) - 1;
  const accent = ACCENTS[number % ACCENTS.length] ?? ACCENTS[1];
  const isHeader = table.headerArea?.row === row;
  const isTotals = table.totalsArea?.row === row;
  const isStrongColumn =
    (table.highlightFirstColumn && column === table.area.column) ||
    (table.highlightLastColumn && column === table.area.column + table.area.columnCount - 1);
  const isBanded =
    (table.showBandedRows && (row - table.bodyArea.row) % 2 === 0) ||
    (table.showBandedColumns && (column - table.area.column) % 2 === 0);

  if (family === '') return { fill: null, color: null, bold: false, line: null };
  const line = lighter(accent, 40);
  if (isHeader) {
    return family === 'Light'
      ? { fill: null, color: null, bold: true, line: accent }
      : { fill: accent, color: '#FFFFFF', bold: true, line: accent };
  }
  if (isTotals) return { fill: null, color: null, bold: true, line: accent };
  const isFilledThroughout = family === 'Medium' && number >= 7 && number < 14;
  const band = isFilledThroughout ? lighter(accent, 60) : lighter(accent, 80);
  const plain = isFilledThroughout ? lighter(accent, 80) : null;
  return { fill: isBanded ? band : plain, color: null, bold: isStrongColumn, line };
}

import { cleanLine } from '../model/cleanText';
import type { CellValue } from '../model/snapshot';
import { findHeaders, type HeaderArea, type IsLabel } from './findHeader';
import { headerShape } from './headerEvidence';
import type { JudgedRow } from './judgedRow';
import type { RowShape, TableColumns } from './rowShape';
import { isContinuedTitle, leadingOrdinal, ordinalKind } from './rowText';
import { cellAt, type SheetGrid } from './sheetGrid';

/**
 * How many rows from this one repeat the table's header; 0 when it does not begin one, 'other' when another table's
 * header begins here.
 */
export function repeatedHeaderRows(
  grid: SheetGrid,
  header: HeaderArea,
  shape: RowShape,
  isLabel: IsLabel,
  afterBlank: boolean,
): number | 'other' {
  const { lead, row } = shape;
  if (!lead || shape.ordinal === 'arabic') return 0;
  if (isSame(cellAt(grid, header.first, lead.column), lead.text) && repeats(grid, header.first, row, header)) {
    let rows = 1;
    while (header.first + rows <= header.last && repeats(grid, header.first + rows, row + rows, header)) rows += 1;
    return rows;
  }
  if (shape.numbers > 0 || shape.filled.length < 3) return 0;
  return (isLabel(lead.text) && isHeaderOver(grid, header, row, isLabel)) ||
    (afterBlank && headerShape(grid, row, header) === 'figures')
    ? 'other'
    : 0;
}

const isHeaderOver = (grid: SheetGrid, header: HeaderArea, row: number, isLabel: IsLabel): boolean =>
  findHeaders(grid, row, isLabel).some(({ left, right }) => left <= header.right && right >= header.left);

const isSame = (a: CellValue, b: CellValue): boolean =>
  a === b || (a !== null && b !== null && cleanLine(String(a)) === cleanLine(String(b)));

/** Whether two rows hold the same texts in at least seven of ten cells that either fills. */
function repeats(grid: SheetGrid, headerRow: number, row: number, { left, right }: HeaderArea): boolean {
  let same = 0;
  let either = 0;
  for (let column = left; column <= right; column += 1) {
    const a = cellAt(grid, headerRow, column);
    const b = cellAt(grid, row, column);
    if (a === null && b === null) continue;
    either += 1;
    if (isSame(a, b)) same += 1;
  }
  return either > 0 && same >= either * 0.7;
}

/** Rows below a repeated header in which the next running number stands. */
const NEXT_NUMBER_ROWS = 8;
/** Rows above a header whose texts, met again above a repeated one, are the page's. */
const PAGE_ROWS = 12;

/**
 * Whether a repeated header begins a table of its own: an empty row or a sum, and perhaps a line of its own, stand before
 * it, or a line numbered like the one above the table, and the running numbers begin again; without numbers the line must
 * say something else than the lines above the table do.
 *
 * @param judged - the rows down to the repeated header.
 * @param row - the first row below it.
 * @returns how many of the rows are this table's, or null where it goes on.
 */
export function endBeforeNext(
  grid: SheetGrid,
  header: HeaderArea,
  columns: TableColumns,
  judged: readonly JudgedRow[],
  row: number,
): number | null {
  let own = judged.length;
  while (own > 0 && isLine(judged[own - 1])) own -= 1;
  const end = judged[own - 1];
  const lines = judged.slice(own).flatMap(({ shape }) => shape.lead?.text ?? []);
  const isParted = end !== undefined && ['blank', 'total', 'subtotal'].includes(end.role);
  if (!isParted && !lines.some((line) => numbersLikeAbove(grid, header, line))) return null;
  if (lines.some(isContinuedTitle)) return null;
  if (columns.ordinal !== null) return nextNumber(grid, columns.ordinal, row) === 1 ? own : null;
  const above = textsAbove(grid, header);
  return lines.some((line) => !above.has(cleanLine(line))) ? own : null;
}

/** Marks what the page repeats above its header ("… (tiếp theo)", the title once more) as notes. */
export function settlePageLines(grid: SheetGrid, header: HeaderArea, judged: readonly JudgedRow[]): void {
  let above: ReadonlySet<string> | null = null;
  for (let at = judged.length - 1; at >= 0; at -= 1) {
    const entry = judged[at];
    if (!entry || !isLine(entry) || !entry.shape.lead) return;
    above ??= textsAbove(grid, header);
    const { text } = entry.shape.lead;
    if (isContinuedTitle(text) || above.has(cleanLine(text))) entry.role = 'note';
  }
}

/** A lone text, whatever it was taken for. */
const isLine = (entry: JudgedRow | undefined): boolean =>
  entry !== undefined &&
  entry.shape.filled.length === 1 &&
  (entry.role === 'group' || entry.role === 'note' || entry.role === 'continuation');

function nextNumber(grid: SheetGrid, column: number, row: number): number | null {
  for (let below = row; below < Math.min(row + NEXT_NUMBER_ROWS, grid.endRow); below += 1) {
    const value = cellAt(grid, below, column);
    if (value !== null && ordinalKind(value) === 'arabic') return Number.parseInt(String(value), 10);
  }
  return null;
}

/** Whether a line is numbered ("II. CÁ NHÂN") like the one right above the table ("I. TẬP THỂ"). */
function numbersLikeAbove(grid: SheetGrid, { first, left, right }: HeaderArea, text: string): boolean {
  const numeral = leadingOrdinal(text);
  if (numeral === null || ordinalKind(numeral) === 'arabic') return false;
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(grid, first - 1, column);
    const above = typeof value === 'string' ? leadingOrdinal(value) : null;
    if (above !== null) return ordinalKind(above) === ordinalKind(numeral) && above !== numeral;
  }
  return false;
}

function textsAbove(grid: SheetGrid, { first, left, right }: HeaderArea): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = Math.max(grid.firstRow, first - PAGE_ROWS); row < first; row += 1)
    for (let column = left; column <= right; column += 1) {
      const value = cellAt(grid, row, column);
      if (typeof value === 'string') texts.add(cleanLine(value));
    }
  return texts;
}

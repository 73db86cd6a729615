import { isOrdinalLabel } from '../model/labelForm';
import type { HeaderArea, IsLabel } from './findHeader';
import { isHeaderValue } from './headerEvidence';
import { ordinalKind } from './rowText';
import { cellAt, mergeAt, spanOf, valueOver, type SheetGrid } from './sheetGrid';

/** Most rows a header has ("Biểu 0602": four). */
const HEADER_ROWS = 4;
/** Longest text below a label that goes on with it. */
const WRAPPED_LENGTH = 40;

/** Takes in the header rows above and below the one that was recognised. */
export function headerRows(grid: SheetGrid, row: number, left: number, right: number, isLabel: IsLabel): HeaderArea {
  const reach = (at: number, last: number): number => {
    let end = last;
    for (let column = left; column <= right; column += 1) {
      const merge = mergeAt(grid, at, column);
      if (merge && merge.row === at) end = Math.max(end, Math.min(merge.row + merge.rows - 1, row + HEADER_ROWS - 1));
    }
    return end;
  };
  let last = reach(row, row);
  while (last + 1 < Math.min(row + HEADER_ROWS, grid.endRow) && isSubheader(grid, { first: row, last, left, right }))
    last = reach(last + 1, last + 1);
  const first = isParentRow(grid, row - 1, left, right, isLabel) ? row - 1 : row;
  return { first, last: Math.min(last, grid.endRow - 1), left, right };
}

/**
 * Whether the row below the header's last row belongs to it: every cell of it stands below a parent of several columns,
 * or below an empty header cell that such a parent reaches over, or goes on with the words above it; none stands in the
 * first column.
 */
function isSubheader(grid: SheetGrid, header: HeaderArea): boolean {
  const { last, left, right } = header;
  const row = last + 1;
  let children = 0;
  let wrapped = 0;
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(grid, row, column);
    if (value === null) continue;
    if (column === left || !isHeaderValue(value)) return false;
    if (typeof value === 'string' && (/^[xX✓]$/.test(value.trim()) || value.length > 80)) return false;
    const span = spanOf(grid, row, column);
    if (span > Math.max(2, (right - left + 1) / 2) && span === right - column + 1) return false;
    if (isBelowParent(grid, header, column)) children += 1;
    else if (goesOn(grid, header, column, value)) wrapped += 1;
    else return false;
  }
  if (children > 0) return true;
  return wrapped > 0 && beginsBody(grid, row + 1, left, isOrdinalAt(grid, header));
}

/** Whether a cell in the row below the header has a parent above it that reaches over several columns. */
function isBelowParent(grid: SheetGrid, header: HeaderArea, column: number): boolean {
  const { first, last, left, right } = header;
  if ((mergeAt(grid, last, column)?.rows ?? 1) > 1 && spanOf(grid, last, column) === 1) return false;
  for (let row = last; row >= first; row -= 1) {
    const value = valueOver(grid, row, column);
    if (value === null) {
      if (hasParentLeft(grid, row, column, left, last + 1)) return true;
      continue;
    }
    return spanOf(grid, row, column) > 1 || hasEmptyRight(grid, row, column, right, last + 1);
  }
  return false;
}

/** An unmerged parent is followed by empty header cells that its children reach under. */
function hasEmptyRight(grid: SheetGrid, row: number, column: number, right: number, below: number): boolean {
  for (let at = column + 1; at <= right && valueOver(grid, row, at) === null; at += 1)
    if (cellAt(grid, below, at) !== null) return true;
  return false;
}

/** An empty header cell belongs to the parent at its left, which has a child of its own in the row below. */
function hasParentLeft(grid: SheetGrid, row: number, column: number, left: number, below: number): boolean {
  for (let at = column; at > left; at -= 1) {
    if (valueOver(grid, row, at) === null) continue;
    return (mergeAt(grid, row, at)?.rows ?? 1) === 1 && cellAt(grid, below, at) !== null;
  }
  return false;
}

/** Words that go on below a lone label: they begin small, or stand in brackets ("Tỷ lệ" over "(%)"). */
function goesOn(grid: SheetGrid, { last }: HeaderArea, column: number, value: string | number | boolean): boolean {
  const above = cellAt(grid, last, column);
  return (
    typeof value === 'string' &&
    typeof above === 'string' &&
    (mergeAt(grid, last, column)?.rows ?? 1) === 1 &&
    value.trim().length <= WRAPPED_LENGTH &&
    /^\s*(?:\p{Ll}|\()/u.test(value.normalize('NFC')) &&
    !/\d/.test(value)
  );
}

const isOrdinalAt = (grid: SheetGrid, { first, left }: HeaderArea): boolean => {
  const label = cellAt(grid, first, left);
  return typeof label === 'string' && isOrdinalLabel(label);
};

/** Whether a row may be the first below a header: its first cell is filled, with a number where numbers stand there. */
function beginsBody(grid: SheetGrid, row: number, left: number, isNumbered: boolean): boolean {
  const value = cellAt(grid, row, left);
  return value !== null && (!isNumbered || ordinalKind(value) !== 'text');
}

/** Whether the row above holds parents of the header's labels: merged over several of them, and meaning nothing alone. */
function isParentRow(grid: SheetGrid, row: number, left: number, right: number, isLabel: IsLabel): boolean {
  if (row < grid.firstRow) return false;
  let parents = 0;
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(grid, row, column);
    if (value === null) continue;
    const span = spanOf(grid, row, column);
    if (typeof value !== 'string' || value.length > 80 || /[:(]|ngày .* tháng/i.test(value)) return false;
    if (column === left || span < 2 || span > right - left) return false;
    let unknown = false;
    for (let child = column; child < column + span; child += 1) {
      const label = cellAt(grid, row + 1, child);
      if (label !== null && !(typeof label === 'string' && isLabel(label))) unknown = true;
    }
    if (!unknown) return false;
    parents += 1;
  }
  return parents > 0;
}

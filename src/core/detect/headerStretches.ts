import { isOrdinalLabel, labelForm } from '../model/labelForm';
import { cellAt, valueOver, type SheetGrid } from './sheetGrid';

/** Columns of a row that may head one table, both ends included. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Rows below an empty header cell in which a value makes it a column. */
const GAP_ROWS = 30;
/** Rows in a row without a value after which the columns of a table have ended. */
const END_ROWS = 3;
/** Rows that are counted to compare lengths. */
const COUNTED_ROWS = 300;
/** Rows that fill a column without a label where it is one of the table's. */
const LEAST_FILLED = 2;
/** Rows by which tables side by side differ in length. */
const UNLIKE_ROWS = 2;

/**
 * The stretches of a row that hang together. An empty column parts them unless rows below fill it, or it only spaces one
 * table: what stands behind it then is no table of its own, with running numbers, a label that came before, or rows of
 * unlike number. A second column of running numbers always begins another table.
 */
export function headerStretches(grid: SheetGrid, row: number): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const part of partsOf(grid, row)) {
    const before = joined[joined.length - 1];
    if (before && part.left - before.right === 2 && isOneTable(grid, row, before, part))
      joined[joined.length - 1] = { left: before.left, right: part.right };
    else joined.push({ ...part, left: withUnlabelled(grid, row, part, before?.right ?? grid.firstColumn - 1) });
  }
  return joined;
}

/** The first column: one without a label before the stretch belongs to it where most rows below fill it. */
function withUnlabelled(grid: SheetGrid, row: number, { left, right }: Stretch, before: number): number {
  let first = left;
  while (first - 1 > before) {
    let rows = 0;
    let filled = 0;
    for (let below = row + 1; below < Math.min(row + GAP_ROWS, grid.endRow); below += 1) {
      const hasCell = cellAt(grid, below, first - 1) !== null;
      if (!hasCell && !hasValue(grid, below, left, right)) break;
      rows += 1;
      if (hasCell) filled += 1;
    }
    if (filled < LEAST_FILLED || filled * 2 < rows) break;
    first -= 1;
  }
  return first;
}

function partsOf(grid: SheetGrid, row: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let left = -1;
  let right = -1;
  let isNumbered = false;
  for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
    if (valueOver(grid, row, column) === null) {
      if (left >= 0 && !isFilledBelow(grid, row, column, left)) {
        found.push({ left, right });
        left = -1;
      }
      continue;
    }
    const isNumber = isNumberColumn(grid, row, column);
    if (left >= 0 && isNumber && isNumbered) {
      found.push({ left, right });
      left = -1;
    }
    if (left < 0) {
      left = column;
      isNumbered = false;
    }
    isNumbered ||= isNumber;
    right = column;
  }
  if (left >= 0) found.push({ left, right });
  return found;
}

/** Whether a column is headed as running numbers and holds them: "TT" alone may stand for tập thể. */
function isNumberColumn(grid: SheetGrid, row: number, column: number): boolean {
  const value = cellAt(grid, row, column);
  return typeof value === 'string' && isOrdinalLabel(value) && isNumberedBelow(grid, row, column);
}

/** Whether a running number follows below, within the rows that a header and its first group may take. */
export function isNumberedBelow(grid: SheetGrid, row: number, column: number): boolean {
  for (let below = row + 1; below < Math.min(row + 9, grid.endRow); below += 1) {
    const value = cellAt(grid, below, column);
    if (value === 1 || (typeof value === 'string' && /^0?1[.)]?$/.test(value.trim()))) return true;
  }
  return false;
}

/** Whether the rows of the table at the left, from `left` on, fill an empty header cell. */
function isFilledBelow(grid: SheetGrid, row: number, column: number, left: number): boolean {
  let gap = 0;
  for (let below = row + 1; below < Math.min(row + GAP_ROWS, grid.endRow) && gap < END_ROWS; below += 1) {
    if (cellAt(grid, below, column) !== null) return true;
    gap = hasValue(grid, below, left, column - 1) ? 0 : gap + 1;
  }
  return false;
}

function isOneTable(grid: SheetGrid, row: number, a: Stretch, b: Stretch): boolean {
  const first = cellAt(grid, row, b.left);
  if (typeof first !== 'string' || isOrdinalLabel(first)) return false;
  const labels = new Set<string>();
  for (let column = a.left; column <= a.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (typeof value === 'string') labels.add(labelForm(value));
  }
  for (let column = b.left; column <= b.right; column += 1) {
    const value = cellAt(grid, row, column);
    if (typeof value === 'string' && labels.has(labelForm(value))) return false;
  }
  if (hasValue(grid, row - 1, a.left, a.right) && cellAt(grid, row - 1, b.left) !== null) return false;
  return Math.abs(rowsBelow(grid, row, a) - rowsBelow(grid, row, b)) < UNLIKE_ROWS;
}

/** Rows below a header that hold more than a lone text, to the first stretch of empty ones. */
function rowsBelow(grid: SheetGrid, row: number, { left, right }: Stretch): number {
  let rows = 0;
  let gap = 0;
  for (let below = row + 1; below < Math.min(row + COUNTED_ROWS, grid.endRow) && gap < END_ROWS; below += 1) {
    let filled = 0;
    for (let column = left; column <= right; column += 1) if (cellAt(grid, below, column) !== null) filled += 1;
    gap = filled === 0 ? gap + 1 : 0;
    if (filled > 1 || (filled > 0 && left === right)) rows = below - row;
  }
  return rows;
}

const hasValue = (grid: SheetGrid, row: number, left: number, right: number): boolean => {
  for (let column = left; column <= right; column += 1) if (cellAt(grid, row, column) !== null) return true;
  return false;
};

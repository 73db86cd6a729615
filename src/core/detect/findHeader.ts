import { labelForm } from '../model/labelForm';
import { cellAt, mergeAt, spanOf, valueOver, type SheetGrid } from './sheetGrid';

/** Rows and columns of a header, both ends included. */
export interface HeaderArea {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** Says whether a text is a header text of some register. */
export type IsLabel = (text: string) => boolean;

/** Longest header text; running text is longer. */
const LABEL_LENGTH = 160;
/** Most rows a header has ("Biểu 0602": four). */
const HEADER_ROWS = 4;
/** Rows below a gap in the header in which a value makes it a column. */
const GAP_ROWS = 30;

/** Answers `IsLabel` from a vocabulary in label form, remembering the texts it has met. */
export function labelReader(vocabulary: ReadonlySet<string>): IsLabel {
  const met = new Map<string, boolean>();
  return (text) => {
    if (text.length > LABEL_LENGTH) return false;
    let answer = met.get(text);
    if (answer === undefined) {
      answer = vocabulary.has(labelForm(text));
      met.set(text, answer);
    }
    return answer;
  };
}

/** A value that may stand in a header: short text, or a year. */
const isHeaderValue = (value: string | number | boolean): boolean =>
  typeof value === 'string'
    ? value.length <= LABEL_LENGTH
    : typeof value === 'number' && value >= 1900 && value <= 2100;

/**
 * Finds the headers that begin in a row: stretches of short texts of which enough are known header texts, or that begin
 * with a running number's. One row may begin several tables side by side.
 */
export function findHeaders(grid: SheetGrid, row: number, isLabel: IsLabel): readonly HeaderArea[] {
  const found: HeaderArea[] = [];
  for (const { left, right } of stretches(grid, row)) {
    let labels = 0;
    let known = 0;
    let numbers = 0;
    let isHeader = true;
    for (let column = left; column <= right && isHeader; column += 1) {
      const value = cellAt(grid, row, column);
      if (value === null) continue;
      labels += 1;
      isHeader = isHeaderValue(value);
      if (typeof value === 'number') numbers += 1;
      else if (typeof value === 'string' && isLabel(value)) known += 1;
    }
    const first = cellAt(grid, row, left);
    const isNumbered = typeof first === 'string' && isOrdinal(first);
    const enough = known >= 3 || (known >= 2 && (known * 2 >= labels || isNumbered));
    const shaped = isNumbered && labels >= 3 && bodyIsNumbered(grid, row, left);
    if (isHeader && labels >= 2 && numbers < labels && (enough || shaped))
      found.push(extend(grid, row, left, right, isLabel));
  }
  return found;
}

const isOrdinal = (text: string): boolean => /^(?:s\.?t\.?t|t\.?t|số tt|số thứ tự)$/.test(labelForm(text));

/** Whether a running number follows below, within the rows a header and its first group may take. */
function bodyIsNumbered(grid: SheetGrid, row: number, column: number): boolean {
  for (let below = row + 1; below < Math.min(row + 9, grid.endRow); below += 1) {
    const value = cellAt(grid, below, column);
    if (value === 1 || (typeof value === 'string' && /^0?1[.)]?$/.test(value.trim()))) return true;
  }
  return false;
}

/** Stretches of the row that hang together: an empty column parts them unless the rows below fill it. */
function stretches(grid: SheetGrid, row: number): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  let left = -1;
  let right = -1;
  for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
    const value = valueOver(grid, row, column);
    if (value === null) {
      if (left >= 0 && !isFilledBelow(grid, row, column)) {
        found.push({ left, right });
        left = -1;
      }
      continue;
    }
    const own = cellAt(grid, row, column);
    if (
      left >= 0 &&
      column > left &&
      typeof own === 'string' &&
      /^\s*(?:s\.?t\.?t|tt)\s*$/i.test(own) &&
      startsTable(grid, row, column)
    ) {
      found.push({ left, right });
      left = column;
    }
    if (left < 0) left = column;
    right = column;
  }
  if (left >= 0) found.push({ left, right });
  return found;
}

/** A second column of running numbers in one row begins a table of its own when the first one's stands under no parent. */
const startsTable = (grid: SheetGrid, row: number, column: number): boolean => bodyIsNumbered(grid, row, column);

function isFilledBelow(grid: SheetGrid, row: number, column: number): boolean {
  for (let below = row + 1; below < Math.min(row + GAP_ROWS, grid.endRow); below += 1)
    if (cellAt(grid, below, column) !== null) return true;
  return false;
}

/** Takes in the header rows above and below the one that was recognised, and drops columns without a label at the end. */
function extend(grid: SheetGrid, row: number, left: number, right: number, isLabel: IsLabel): HeaderArea {
  let last = row;
  for (let column = left; column <= right; column += 1) {
    const merge = mergeAt(grid, row, column);
    if (merge && merge.row === row) last = Math.max(last, Math.min(merge.row + merge.rows - 1, row + HEADER_ROWS - 1));
  }
  while (last + 1 < Math.min(row + HEADER_ROWS, grid.endRow) && isSubheader(grid, row, last, left, right)) {
    last += 1;
    for (let column = left; column <= right; column += 1) {
      const merge = mergeAt(grid, last, column);
      if (merge && merge.row === last)
        last = Math.max(last, Math.min(merge.row + merge.rows - 1, row + HEADER_ROWS - 1));
    }
  }
  const first = isParentRow(grid, row - 1, left, right, isLabel) ? row - 1 : row;
  return { first, last: Math.min(last, grid.endRow - 1), left, right };
}

/**
 * Whether the row below the header's last row belongs to it: every cell of it stands below a parent that spans several
 * columns or below an empty header cell, and none in the first column.
 */
function isSubheader(grid: SheetGrid, first: number, last: number, left: number, right: number): boolean {
  const row = last + 1;
  let cells = 0;
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(grid, row, column);
    if (value === null) continue;
    if (column === left || !isHeaderValue(value)) return false;
    if (typeof value === 'string' && (/^[xX✓]$/.test(value.trim()) || value.length > 80)) return false;
    if (
      spanOf(grid, row, column) > Math.max(2, (right - left + 1) / 2) &&
      spanOf(grid, row, column) === right - column + 1
    )
      return false;
    const above = cellAt(grid, last, column);
    const spans = spanOf(grid, last, column) > 1;
    const coveredByTall = (mergeAt(grid, last, column)?.rows ?? 1) > 1;
    const parentAlone = above !== null && !spans && !hasEmptyRight(grid, last, column, right);
    if (coveredByTall || parentAlone) return false;
    if (above === null && !spans && last === first && !hasParentLeft(grid, last, column, left)) return false;
    cells += 1;
  }
  return cells > 0;
}

/** An unmerged parent is followed by an empty header cell that its children reach under. */
const hasEmptyRight = (grid: SheetGrid, row: number, column: number, right: number): boolean =>
  column < right && valueOver(grid, row, column + 1) === null && cellAt(grid, row + 1, column + 1) !== null;

function hasParentLeft(grid: SheetGrid, row: number, column: number, left: number): boolean {
  for (let at = column; at >= left; at -= 1) {
    if (valueOver(grid, row, at) !== null) return at > left;
    if (at < column && cellAt(grid, row + 1, at) === null) return false;
  }
  return false;
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

import { cleanLine } from '../model/cleanText';
import type { ColumnLabel } from '../model/region';
import type { HeaderArea } from './findHeader';
import { cellAt, mergeAt, valueOver, type SheetGrid } from './sheetGrid';

/** Labels of a header's columns: the parts from top to bottom joined by " / ", spaces and line breaks folded. */
export function joinHeaderRows(grid: SheetGrid, header: HeaderArea): readonly ColumnLabel[] {
  const labels: ColumnLabel[] = [];
  for (let column = header.left; column <= header.right; column += 1) {
    const parts: string[] = [];
    for (let row = header.first; row <= header.last; row += 1) {
      const merge = mergeAt(grid, row, column);
      if (merge && merge.row < row && merge.row >= header.first) continue;
      const value = valueOver(grid, row, column) ?? parentOf(grid, header, row, column);
      if (value !== null) parts.push(cleanLine(String(value)));
    }
    labels.push({ column, label: parts.join(' / ') });
  }
  return labels;
}

/** The unmerged parent of an empty header cell: the nearest label to the left, where both have labels below. */
function parentOf(grid: SheetGrid, header: HeaderArea, row: number, column: number): string | number | boolean | null {
  if (!hasLabelBelow(grid, header, row, column)) return null;
  for (let at = column - 1; at > header.left; at -= 1) {
    if (mergeAt(grid, row, at)) return null;
    const value = cellAt(grid, row, at);
    if (value !== null) return cellAt(grid, row + 1, at) === null ? null : value;
    if (!hasLabelBelow(grid, header, row, at)) return null;
  }
  return null;
}

function hasLabelBelow(grid: SheetGrid, { last }: HeaderArea, row: number, column: number): boolean {
  for (let below = row + 1; below <= last; below += 1) if (cellAt(grid, below, column) !== null) return true;
  return false;
}

import type { TableColumns } from './rowShape';
import { cellAt, mergeAt, type SheetGrid } from './sheetGrid';

const LETTER = /^\(?([A-ZĐ])\)?$/i;
const NUMBER = /^[([]?(\d{1,2})[)\]]?(?:\s*=.*)?$/;

/** Whether a row numbers the columns: "A B C 1 2 3", "(1) (2) (3)", "7=2+…+6", in rising order, nearly every column. */
export function isIndexRow(grid: SheetGrid, columns: TableColumns, row: number): boolean {
  let filled = 0;
  let cells = 0;
  let letters = 0;
  let last = 0;
  for (let column = columns.left; column <= columns.right; column += 1) {
    const merge = mergeAt(grid, row, column);
    if (merge && merge.column < column && merge.row === row) continue;
    cells += 1;
    const value = cellAt(grid, row, column);
    if (value === null) continue;
    filled += 1;
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    const number = NUMBER.exec(text)?.[1];
    if (number !== undefined) {
      if (Number(number) !== last + 1) return false;
      last += 1;
    } else if (LETTER.test(text) && last === 0) letters += 1;
    else return false;
  }
  return filled >= 3 && filled >= cells * 0.6 && letters + last >= 3;
}

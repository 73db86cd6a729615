import type { TableColumns } from './rowShape';
import { cellAt, mergeAt, type SheetGrid } from './sheetGrid';

const LETTERS = 'ABCDĐEFGHIJKLMNOPQRSTUVWXYZ';
const LETTER = /^\(?([A-ZĐ])\)?$/i;
const NUMBER = /^[([]?(\d{1,2})([a-zđ]?)[)\]]?(?:\s*=.*)?$/i;
const BRACKETED = /^\(\d{1,2}\)$/;

/**
 * Whether a row numbers the columns: "A B C 1 2 3", "(1) (2) (3)", "7=2+…+6", nearly every column or all in brackets. Numbers rise by one
 * (parts of one stay: "5a 5b") and letters come in their order, however the two are mixed ("A B 1 2 C").
 */
export function isIndexRow(grid: SheetGrid, columns: TableColumns, row: number): boolean {
  let filled = 0;
  let cells = 0;
  let number = 0;
  let letter = -1;
  let letters = 0;
  let bracketed = 0;
  for (let column = columns.left; column <= columns.right; column += 1) {
    const merge = mergeAt(grid, row, column);
    if (merge && merge.column < column && merge.row === row) continue;
    cells += 1;
    const value = cellAt(grid, row, column);
    if (value === null) continue;
    filled += 1;
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (BRACKETED.test(text)) bracketed += 1;
    const [, figure, part = ''] = NUMBER.exec(text) ?? [];
    if (figure !== undefined) {
      const isNext = Number(figure) === number + 1;
      if (!isNext && !(part !== '' && Number(figure) === number)) return false;
      number = Number(figure);
      continue;
    }
    const at = LETTERS.indexOf(LETTER.exec(text)?.[1]?.toUpperCase() ?? ' ');
    if (at < 0 || at <= letter || at > letter + 2 || (letters === 0 && at > 0)) return false;
    letter = at;
    letters += 1;
  }
  return filled >= 3 && letters + number >= 3 && (filled >= cells * 0.6 || bracketed === filled);
}

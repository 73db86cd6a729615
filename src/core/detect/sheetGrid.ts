import type { Area } from '../model/address';
import type { CellValue, SheetSnapshot } from '../model/snapshot';

const COLUMN_LIMIT = 16_384;

/** A sheet with its merges laid out, so that a cell tells whether another one covers it. Sheet addresses throughout. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  /** One past the last. */
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
  /** The merge that a cell belongs to, by `cellKey`; merges are cut to what was read. */
  readonly merges: ReadonlyMap<number, Area>;
}

const cellKey = (row: number, column: number): number => row * COLUMN_LIMIT + column;

/** Lays out a sheet's merges; linear in the cells that were read. */
export function sheetGrid(sheet: SheetSnapshot): SheetGrid {
  const { row: firstRow, column: firstColumn } = sheet.origin;
  const endRow = firstRow + sheet.values.length;
  const endColumn = firstColumn + (sheet.values[0]?.length ?? 0);
  const merges = new Map<number, Area>();
  for (const merge of sheet.merges) {
    const lastRow = Math.min(merge.row + merge.rows, endRow);
    const lastColumn = Math.min(merge.column + merge.columns, endColumn);
    for (let row = Math.max(merge.row, firstRow); row < lastRow; row += 1)
      for (let column = Math.max(merge.column, firstColumn); column < lastColumn; column += 1)
        merges.set(cellKey(row, column), merge);
  }
  return { sheet, firstRow, endRow, firstColumn, endColumn, merges };
}

/** Whether a value says nothing: empty, or white space and invisible characters only. */
export const isBlank = (value: CellValue): boolean =>
  value === null ||
  (typeof value === 'string' && (value === '' || (value.length < 9 && !/[^\s\u200b-\u200d\ufeff]/.test(value))));

/** Value of a cell as read; a cell that a merge covers is empty. */
export function cellAt(grid: SheetGrid, row: number, column: number): CellValue {
  const value = grid.sheet.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
  return isBlank(value) ? null : value;
}

export const mergeAt = (grid: SheetGrid, row: number, column: number): Area | undefined =>
  grid.merges.size === 0 ? undefined : grid.merges.get(cellKey(row, column));

/** Value that stands over a cell: its own, or that of the merge that covers it. */
export function valueOver(grid: SheetGrid, row: number, column: number): CellValue {
  const merge = mergeAt(grid, row, column);
  return merge ? cellAt(grid, merge.row, merge.column) : cellAt(grid, row, column);
}

/** Columns that the cell spans by its merge; 1 without one. */
export const spanOf = (grid: SheetGrid, row: number, column: number): number =>
  mergeAt(grid, row, column)?.columns ?? 1;

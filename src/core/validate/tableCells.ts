import type { Area, CellAddress } from '../model/address';
import type { CellValue, SheetSnapshot } from '../model/snapshot';

/** The text cells of an area of a sheet that pass a test, row by row. The test runs on every text, so it has to be quick. */
export function textCellsWhere(
  { values, origin }: SheetSnapshot,
  area: Area,
  passes: (text: string) => boolean,
): readonly { readonly at: CellAddress; readonly value: string }[] {
  const cells: { readonly at: CellAddress; readonly value: string }[] = [];
  const left = Math.max(area.column - origin.column, 0);
  const right = area.column + area.columns - origin.column;
  for (let y = Math.max(area.row - origin.row, 0); y < area.row + area.rows - origin.row; y += 1) {
    const row: readonly CellValue[] = values[y] ?? [];
    const end = Math.min(right, row.length);
    for (let x = left; x < end; x += 1) {
      const value = row[x];
      if (typeof value === 'string' && value !== '' && passes(value)) {
        cells.push({ at: { row: y + origin.row, column: x + origin.column }, value });
      }
    }
  }
  return cells;
}

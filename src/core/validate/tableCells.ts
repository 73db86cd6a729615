import type { Area, CellAddress } from '../model/address';
import type { CellValue, SheetSnapshot } from '../model/snapshot';

/** The text cells of an area of a sheet, row by row. */
export function* textCellsOf(
  { values, origin }: SheetSnapshot,
  area: Area,
): Generator<{ readonly at: CellAddress; readonly value: string }> {
  const left = Math.max(area.column - origin.column, 0);
  const right = area.column + area.columns - origin.column;
  for (let y = Math.max(area.row - origin.row, 0); y < area.row + area.rows - origin.row; y += 1) {
    const row: readonly CellValue[] = values[y] ?? [];
    const end = Math.min(right, row.length);
    for (let x = left; x < end; x += 1) {
      const value = row[x];
      if (typeof value === 'string' && value !== '') {
        yield { at: { row: y + origin.row, column: x + origin.column }, value };
      }
    }
  }
}

import type { Area } from '../model/address';
import type { Datum } from '../model/dataTable';
import type { TableRegion } from '../model/region';
import type { SheetSnapshot } from '../model/snapshot';
import { isDitto } from './parseText';

/** Reads the cells of a table: over merges from above, and up from ditto marks. Rows must come in order. */
export type CellReader = (row: number, column: number) => Datum;

/** Prepares the reading of a region's cells; linear in its rows. Values are still to be read: they are null here. */
export function cellReader(sheet: SheetSnapshot, region: TableRegion): CellReader {
  const merges = mergesByColumn(sheet, region.area);
  const { values, origin, name } = sheet;
  const above: (Datum | undefined)[] = [];
  return (row, column) => {
    const merge = merges?.get(column)?.get(row);
    const at = merge ? { row: merge.row, column: merge.column } : { row, column };
    const raw = values[at.row - origin.row]?.[at.column - origin.column] ?? null;
    const cell: Datum = { value: null, raw, from: merge ? 'merge' : 'cell', sheet: name, at };
    if (raw === null || raw === '') return cell;
    if (isDitto(raw)) {
      const last = above[column];
      return last ? { ...last, from: 'ditto' } : cell;
    }
    above[column] = cell;
    return cell;
  };
}

/** By column and row, the merge from a row above that covers a cell of the area; null without any. */
function mergesByColumn(sheet: SheetSnapshot, area: Area): ReadonlyMap<number, ReadonlyMap<number, Area>> | null {
  const found = new Map<number, Map<number, Area>>();
  const end = area.row + area.rows;
  for (const merge of sheet.merges) {
    if (merge.rows < 2) continue;
    const rows = found.get(merge.column) ?? new Map<number, Area>();
    found.set(merge.column, rows);
    for (let row = Math.max(merge.row + 1, area.row); row < Math.min(merge.row + merge.rows, end); row += 1)
      rows.set(row, merge);
  }
  return found.size === 0 ? null : found;
}

import type { Area, CellAddress } from '../model/address';
import type { Provenance } from '../model/dataTable';
import type { TableRegion } from '../model/region';
import { valueAt, type CellValue, type SheetSnapshot } from '../model/snapshot';
import { isDitto } from './parseText';

/** What stands for a cell, and where it truly stands. */
export interface CellSource {
  readonly raw: CellValue;
  readonly at: CellAddress;
  readonly from: Extract<Provenance, 'cell' | 'merge' | 'ditto'>;
}

/** Reads the cells of a table column by column: over merges from above, and up from ditto marks. Rows must come in order. */
export type CellReader = (row: number, column: number) => CellSource;

/** Prepares the reading of a region's cells; linear in its rows. */
export function cellReader(sheet: SheetSnapshot, region: TableRegion): CellReader {
  const merges = mergesByColumn(sheet, region.area);
  const above = new Map<number, CellSource>();
  return (row, column) => {
    const merge = merges.get(column)?.get(row);
    let source: CellSource;
    if (merge) {
      const at = { row: merge.row, column: merge.column };
      source = { raw: valueAt(sheet, at), at, from: 'merge' };
    } else source = { raw: valueAt(sheet, { row, column }), at: { row, column }, from: 'cell' };
    if (isDitto(source.raw)) {
      const last = above.get(column);
      return last ? { ...last, from: 'ditto' } : source;
    }
    if (source.raw !== null && source.raw !== '') above.set(column, source);
    return source;
  };
}

/** By column and row, the merge from a row above that covers a cell of the area. */
function mergesByColumn(sheet: SheetSnapshot, area: Area): ReadonlyMap<number, ReadonlyMap<number, Area>> {
  const found = new Map<number, Map<number, Area>>();
  const end = area.row + area.rows;
  for (const merge of sheet.merges) {
    if (merge.rows < 2) continue;
    const rows = found.get(merge.column) ?? new Map<number, Area>();
    found.set(merge.column, rows);
    for (let row = Math.max(merge.row + 1, area.row); row < Math.min(merge.row + merge.rows, end); row += 1)
      rows.set(row, merge);
  }
  return found;
}

import { areaToA1 } from '../model/address';
import type { Area } from '../model/address';
import type { RollupOnSheet } from '../model/rollup';
import type { CellMatrix } from '../model/snapshot';
import type { RollupPlaces } from './rollupPlaces';

/** A1 ranges to read, in the order that `readRollup` takes their values in: the table, then the tie-out's cells. */
export function rollupRanges(places: RollupPlaces): readonly string[] {
  const { register, rollup, verdict } = places.tieOut;
  const cell = (at: { readonly row: number; readonly column: number }): Area => ({ ...at, rows: 1, columns: 1 });
  return [places.table, cell(register), cell(rollup), cell(verdict)].map(areaToA1);
}

/**
 * A rollup as it stands on its sheet, from the values that Excel calculated.
 *
 * @param values - what the ranges of `rollupRanges` hold, in their order.
 * @param sheet - name that the sheet bears in the workbook.
 */
export function readRollup(places: RollupPlaces, values: readonly CellMatrix[], sheet = places.sheet): RollupOnSheet {
  const [table = [], ...tieOut] = values;
  const [register, rollup] = tieOut.map((cells) => Number(cells[0]?.[0] ?? NaN));
  const lines = table.slice(1, -1).filter((row) => row.slice(1).some((cell) => cell !== null && cell !== ''));
  const blankToNull = (row: readonly (string | number | boolean | null)[]) =>
    row.map((cell) => (cell === '' ? null : cell));
  return {
    id: places.id,
    sheet,
    range: areaToA1(places.table),
    columns: places.columns,
    rows: lines.map(blankToNull),
    // The label of the total line is no figure: the command line prints nulls in the first two columns.
    totals: blankToNull(table.at(-1) ?? []).map((cell, column) => (column < 2 ? null : cell)),
    tieOut: { register: register ?? NaN, rollup: rollup ?? NaN, ok: register === rollup },
    charts: places.charts,
  };
}

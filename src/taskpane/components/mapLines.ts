import type { TableRegion } from '../../core/model/region';
import type { SheetSnapshot } from '../../core/model/snapshot';
import type { LineRole } from '../../i18n/confirmMessages';

/** A line of the map of a table: one row of the sheet, or a run of data rows drawn as one. Rows are sheet rows. */
export type MapLine =
  | { readonly kind: 'row'; readonly row: number; readonly role: LineRole; readonly level: number }
  | { readonly kind: 'fold'; readonly first: number; readonly last: number };

/** Rows beside the table that are drawn with it, so that its header or its end can be moved there. */
const ROWS_ABOVE = 2;
const ROWS_BELOW = 3;

/** A run of data rows is folded when it is longer than this; its first rows and its last stay. */
const LONGEST_RUN = 8;
const FIRST_OF_RUN = 3;

/**
 * The rows of a table from just above its header to just below its end. Long runs of data rows are folded, so that what
 * differs from them stands out: the first rows, groups, totals, notes and the end.
 *
 * @param unfolded - first rows of the folds that the user opened.
 */
export function mapLines(region: TableRegion, sheet: SheetSnapshot, unfolded: ReadonlySet<number>): readonly MapLine[] {
  const { first, last } = region.headerRows;
  const end = region.area.row + region.area.rows;
  const sheetEnd = sheet.origin.row + sheet.values.length;
  const lines: MapLine[] = [];
  for (let row = Math.max(sheet.origin.row, first - ROWS_ABOVE); row < first; row += 1)
    lines.push(rowLine(row, 'outside'));
  for (let row = first; row <= last; row += 1) lines.push(rowLine(row, 'header'));
  for (let at = 0; at < region.rows.length;) {
    const run = runOfData(region.rows, at);
    const start = region.rows[at + FIRST_OF_RUN]?.row ?? 0;
    const isFolded = run > LONGEST_RUN && !unfolded.has(start);
    const shown = isFolded ? FIRST_OF_RUN : Math.max(run, 1);
    for (const { row, role, level } of region.rows.slice(at, at + shown)) lines.push(rowLine(row, role, level));
    at += shown;
    if (!isFolded) continue;
    const rest = run - FIRST_OF_RUN - 1;
    lines.push({ kind: 'fold', first: start, last: region.rows[at + rest - 1]?.row ?? start });
    at += rest;
  }
  for (let row = end; row < Math.min(end + ROWS_BELOW, sheetEnd); row += 1) lines.push(rowLine(row, 'outside'));
  return lines;
}

const rowLine = (row: number, role: LineRole, level = 0): MapLine => ({ kind: 'row', row, role, level });

/** Number of data rows that follow one another from `at`. */
function runOfData(rows: TableRegion['rows'], at: number): number {
  let end = at;
  while (rows[end]?.role === 'data') end += 1;
  return end - at;
}

/** How many rows of each role a table has, in the order in which the roles first occur. */
export function countRoles({ headerRows, rows }: TableRegion): ReadonlyMap<LineRole, number> {
  const counts = new Map<LineRole, number>([['header', headerRows.last - headerRows.first + 1]]);
  for (const { role } of rows) counts.set(role, (counts.get(role) ?? 0) + 1);
  return counts;
}

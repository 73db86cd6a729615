import { withHeader, withRoles } from '../detect/correctRegion';
import type { Correction } from '../model/correction';
import type { Register } from '../model/register';
import type { RowRole, TableRegion } from '../model/region';
import type { SheetSnapshot } from '../model/snapshot';
import { firstText, isToldByFirstText } from './firstText';
import { isMadeIn, type TableIdentity } from './speaksFor';

type RoleCorrection = Extract<Correction, { kind: 'role' }>;

/**
 * The table with its header and the roles of its rows as the user put them right.
 *
 * @param table - by what corrections know the detected table.
 * @param corrections - those that speak for it, in their order.
 */
export function correctedRegion(
  sheet: SheetSnapshot,
  detected: TableRegion,
  table: TableIdentity,
  registers: readonly Register[],
  corrections: readonly Correction[],
): TableRegion {
  const header = corrections.filter((correction) => correction.kind === 'header').at(-1);
  const first = detected.headerRows.first + (header?.offset ?? 0);
  const region = header ? withHeader(sheet, detected, registers, { first, last: first + header.rows - 1 }) : detected;
  const roles = rolesOf(
    sheet,
    region,
    table,
    corrections.filter((correction) => correction.kind === 'role'),
  );
  return roles.size > 0 ? withRoles(sheet, region, roles) : region;
}

/** The roles that the user gave, by sheet row; a later one stands over an earlier one. */
function rolesOf(
  sheet: SheetSnapshot,
  region: TableRegion,
  table: TableIdentity,
  corrections: readonly RoleCorrection[],
): ReadonlyMap<number, RowRole> {
  const roles = new Map<number, RowRole>();
  if (corrections.length === 0) return roles;
  const rowsByText = new Map<string, number[]>();
  for (const { row } of region.rows) {
    const text = firstText(sheet, region, row);
    if (text === null) continue;
    const rows = rowsByText.get(text);
    if (rows) rows.push(row);
    else rowsByText.set(text, [row]);
  }
  for (const correction of corrections)
    for (const row of rowsOf(correction, sheet, region, table, rowsByText)) roles.set(row, correction.role);
  return roles;
}

/**
 * The rows that a correction means. In the table that was corrected the row itself; where it has moved since, or in
 * another table of the form, the rows that begin with its text. A full line of the register is told by its first text only
 * if no other begins so: the same unit may stand before many models.
 */
function rowsOf(
  correction: RoleCorrection,
  sheet: SheetSnapshot,
  region: TableRegion,
  table: TableIdentity,
  rowsByText: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const isOwn = isMadeIn(correction, table);
  if (isOwn && firstText(sheet, region, correction.row) === correction.text) return [correction.row];
  if (correction.text === null) return [];
  const rows = rowsByText.get(correction.text) ?? [];
  if (isOwn && rows.length === 1) return rows;
  return rows.filter((row) => isToldByFirstText(sheet, region, row));
}

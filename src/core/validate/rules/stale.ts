import type { DataRow, DataTable } from '../../model/dataTable';
import { valueOf } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Checked } from '../rule';
import { cellOfField, columnOfField } from '../rule';

/** Fields in which a model tells how it went; any of them filled is a report. */
const REPORTS: readonly string[] = ['result', 'recognition', 'replicatedTo'];
/** States that say no more than that it was registered. */
const ONLY_REGISTERED: ReadonlySet<unknown> = new Set([null, 'registered', 'approved']);

/**
 * A model registered in a year that is over, in a list that keeps results, without one; a follow-up of a supervision past
 * its due date that is not reported.
 */
export function* stale(checked: Checked): Generator<Finding<'stale'>> {
  const thisYear = Number(checked.today.slice(0, 4));
  for (const table of checked.tables) {
    if (table.register === 'models') yield* unreported(table, thisYear);
    if (table.register === 'supervisions') yield* overdue(table, checked.today);
  }
}

function* unreported(table: DataTable, thisYear: number): Generator<Finding<'stale'>> {
  const field = [...REPORTS, 'status'].find((name) => columnOfField(table, name) !== null);
  if (field === undefined) return;
  for (const row of table.rows) {
    const year = valueOf(row, 'yearRegistered');
    if (typeof year !== 'number' || year >= thisYear) continue;
    if (REPORTS.some((name) => isSaid(row, name)) || !ONLY_REGISTERED.has(valueOf(row, 'status')) || saysUnread(row))
      continue;
    const datum = row.values[field];
    yield finding(
      table,
      row,
      field,
      datum?.at ?? cellOfField(table, row, field) ?? { row: row.row, column: table.region.area.column },
      {
        what: 'noResult',
        since: String(year),
      },
    );
  }
}

function* overdue(table: DataTable, today: string): Generator<Finding<'stale'>> {
  if (columnOfField(table, 'reported') === null) return;
  for (const row of table.rows) {
    const due = row.values['due'];
    const value = due?.value ?? null;
    if (!due || value === null || typeof value !== 'object' || !('precision' in value)) continue;
    const end = value.end ?? value.start;
    if (end === null || end >= today || valueOf(row, 'reported') === 'yes') continue;
    yield finding(table, row, 'due', due.at, { what: 'overdue', since: end });
  }
}

const isSaid = (row: DataRow, name: string): boolean => {
  const datum = row.values[name];
  return datum !== undefined && datum.raw !== null && String(datum.raw).trim() !== '';
};

/** A status in words that are on no list is still a report. */
const saysUnread = (row: DataRow): boolean => valueOf(row, 'status') === null && isSaid(row, 'status');

const finding = (
  table: DataTable,
  row: DataRow,
  field: string,
  at: Finding['at'],
  params: Finding<'stale'>['params'],
): Finding<'stale'> => ({
  rule: 'stale',
  severity: 'warning',
  register: table.register,
  sheet: row.sheet,
  at,
  field,
  value: row.values[field]?.raw ?? null,
  suggestion: null,
  params,
});

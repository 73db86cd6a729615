import type { DataRow, FieldValue } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Field } from '../../model/register';
import type { Checked } from '../rule';
import { ownData, placeOfDatum } from '../rule';

/** The date of something done that lies after today; plans may lie ahead, so a field says when it speaks of what was done. */
export function* dateFuture(checked: Checked): Generator<Finding<'date-future'>> {
  for (const table of checked.tables)
    for (const own of ownData(checked, table, ({ happened }) => happened !== undefined)) {
      const date = firstDay(own.datum.value);
      if (date === null || !isPast(own.field, own.row) || date.slice(0, 10) <= checked.today.slice(0, date.length))
        continue;
      yield {
        rule: 'date-future',
        severity: 'warning',
        ...placeOfDatum(table, own),
        suggestion: null,
        params: { field: own.field.name, date },
      };
    }
}

/** ISO date, or a year. Of several years the last. */
function firstDay(value: FieldValue): string | null {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? null : String(Math.max(...value.map(Number)));
  return value !== null && typeof value === 'object' && 'precision' in value ? value.start : null;
}

function isPast({ happened }: Field, { values }: DataRow): boolean {
  if (happened === true) return true;
  return (happened ?? []).some((name) => {
    const value = values[name]?.value;
    return value !== undefined && value !== null && value !== '';
  });
}

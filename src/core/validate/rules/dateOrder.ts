import type { FieldValue } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Checked } from '../rule';
import { ownData, placeOfDatum, registerOfTable } from '../rule';

/** Time that runs backwards: a period that ends before it begins, or a field that its register puts after another one. */
export function* dateOrder(checked: Checked): Generator<Finding<'date-order'>> {
  for (const table of checked.tables) {
    const register = registerOfTable(checked, table);
    for (const own of ownData(checked, table, ({ type }) => type === 'period' || type === 'year')) {
      const { field, row, datum } = own;
      const { value } = datum;
      const span = spanOf(value);
      const before = span && span.end !== null && span.end < span.start ? span.start : null;
      const earlier = register.fields
        .filter(({ name }) => field.notBefore?.includes(name))
        .flatMap(({ name }) => spanOf(row.values[name]?.value ?? null)?.start ?? [])
        .find((start) => span !== null && isBefore(span.end ?? span.start, start));
      const date = before !== null ? (span?.end ?? null) : (span?.start ?? null);
      const limit = before ?? earlier;
      if (date === null || limit === undefined) continue;
      yield {
        rule: 'date-order',
        severity: 'error',
        ...placeOfDatum(table, own),
        suggestion: null,
        params: { field: field.name, date, before: limit },
      };
    }
  }
}

interface Span {
  readonly start: string;
  /** Null while it runs on. */
  readonly end: string | null;
}

function spanOf(value: FieldValue): Span | null {
  if (typeof value === 'number') return { start: String(value), end: String(value) };
  if (Array.isArray(value)) {
    const years = value.filter((item): item is number => typeof item === 'number');
    return years.length === 0 ? null : { start: String(Math.min(...years)), end: String(Math.max(...years)) };
  }
  if (value === null || typeof value !== 'object' || !('precision' in value) || value.start === null) return null;
  return { start: value.start, end: value.end };
}

/** Compares as finely as both are known: a year against a day asks for the years only. */
function isBefore(date: string, limit: string): boolean {
  const length = Math.min(date.length, limit.length);
  return date.slice(0, length) < limit.slice(0, length);
}

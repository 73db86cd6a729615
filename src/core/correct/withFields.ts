import type { ColumnMapping, ColumnMatch } from '../model/columnMapping';
import type { Correction } from '../model/correction';
import { labelForm } from '../model/labelForm';

type FieldCorrection = Extract<Correction, { kind: 'field' }>;

/**
 * The mapping with the fields that the user gave to columns; those are certain. A later one stands over an earlier one.
 *
 * @param fields - register's field names; what the user said of fields that the register lacks is passed over.
 * @param corrections - those that speak for the table, in their order.
 */
export function withFields(
  mapping: ColumnMapping,
  fields: ReadonlySet<string>,
  corrections: readonly FieldCorrection[],
): ColumnMapping {
  const given = new Map<number, string | null>();
  for (const correction of corrections) {
    const match = columnOf(correction, mapping.columns);
    const name = correction.field?.split('=')[0];
    if (match && (name === undefined || name === 'ordinal' || fields.has(name))) {
      given.set(match.column, correction.field);
    }
  }
  if (given.size === 0) return mapping;
  const columns = mapping.columns.map((match): ColumnMatch => {
    const field = given.get(match.column);
    return field === undefined ? match : givenMatch(match, field);
  });
  return { ...mapping, columns };
}

/**
 * The column that a correction means: the one with its label, which may have moved; where several have it, the one that
 * stands where the corrected one stood. Of a correction that knows no form only the place is known.
 */
function columnOf(correction: FieldCorrection, columns: readonly ColumnMatch[]): ColumnMatch | null {
  const inPlace = columns.find(({ column }) => column === correction.column) ?? null;
  if (correction.form === '') return inPlace;
  const wanted = labelForm(correction.label);
  const named = columns.filter(({ label }) => labelForm(label) === wanted);
  if (inPlace && named.includes(inPlace)) return inPlace;
  return named.length === 1 ? (named[0] ?? null) : null;
}

function givenMatch({ column, label }: ColumnMatch, given: string | null): ColumnMatch {
  const [field = '', flagValue] = given?.split('=') ?? [];
  return {
    column,
    label,
    field: given === null ? null : field,
    ...(flagValue === undefined ? {} : { flagValue }),
    confidence: 1,
    reason: 'user',
  };
}

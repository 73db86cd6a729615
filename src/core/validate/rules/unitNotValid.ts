import type { DataRow, Period } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Register } from '../../model/register';
import { datumForm } from '../datumForm';
import type { Checked } from '../rule';
import { placeOfDatum, registerOfTable } from '../rule';
import { unitByForm } from '../unitIndex';

/**
 * A unit named for a time in which it did not exist: a commune that ended on 30/6/2025 registering for 2026. Suggests the
 * unit that took over. A time that only in part lies outside is left alone.
 */
export function* unitNotValid(checked: Checked): Generator<Finding<'unit-not-valid'>> {
  const units = checked.catalogue.units.filter(({ validFrom, validTo }) => validFrom !== null || validTo !== null);
  if (units.length === 0) return;
  const unitOf = unitByForm(checked.catalogue.units);
  for (const table of checked.tables) {
    const register = registerOfTable(checked, table);
    if (register.id === 'units') continue;
    for (const field of register.fields) {
      if (field.type !== 'unit') continue;
      for (const row of table.rows) {
        const datum = row.values[field.name];
        const unit = datum && typeof datum.value === 'string' ? unitOf(datumForm(datum)) : null;
        const time = unit && timeOf(register, row);
        if (!datum || !unit || !time) continue;
        const isOver = unit.validTo !== null && time.start > unit.validTo;
        const isAhead = unit.validFrom !== null && time.end !== null && time.end < unit.validFrom;
        if (!isOver && !isAhead) continue;
        yield {
          rule: 'unit-not-valid',
          severity: 'warning',
          ...placeOfDatum(table, { field, datum }),
          suggestion: isOver && (datum.from === 'cell' || datum.from === 'merge') ? unit.successor : null,
          params: {
            unit: unit.name,
            from: isAhead ? unit.validFrom : null,
            to: isOver ? unit.validTo : null,
            successor: isOver ? unit.successor : null,
          },
        };
      }
    }
  }
}

/** The days that a row speaks of: its year of registration or its years, else its first period. */
function timeOf(
  { fields }: Register,
  { values }: DataRow,
): { readonly start: string; readonly end: string | null } | null {
  for (const { name, type, required } of fields) {
    const value = values[name]?.value ?? null;
    if (type === 'year' && required && value !== null) {
      const years = (Array.isArray(value) ? value : [value]).map(Number);
      if (years.length > 0) return { start: `${Math.min(...years)}-01-01`, end: `${Math.max(...years)}-12-31` };
    }
    if (type === 'period' && isPeriod(value) && value.start !== null) return { start: value.start, end: value.end };
  }
  return null;
}

const isPeriod = (value: DataRow['values'][string]['value']): value is Period =>
  value !== null && typeof value === 'object' && 'precision' in value;

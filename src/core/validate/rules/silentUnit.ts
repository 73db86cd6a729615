import type { ListedUnit } from '../../model/catalogue';
import type { DataRow } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import type { Register } from '../../model/register';
import { datumForm } from '../datumForm';
import type { Checked } from '../rule';
import { unitByForm } from '../unitIndex';

/** Kinds of unit that register through the one above them. */
const NOT_EXPECTED: ReadonlySet<string | null> = new Set(['ho', 'clb', 'to-ndtq']);

/**
 * A unit of the office's own list with no row in a register that every unit keeps, in the period looked at; nor has any
 * unit below it. Units that did not exist then, households, clubs and self-managed groups are not asked.
 */
export function* silentUnit(checked: Checked): Generator<Finding<'silent-unit'>> {
  const { registers, tables, catalogue } = checked;
  const unitList = checked.unitList?.units;
  if (!unitList) return;
  const unitOf = unitByForm(catalogue.units);
  const parents = new Map(unitList.map(({ unit }) => [unit.name, unit.parent]));
  for (const register of registers.filter(({ everyUnit }) => everyUnit === true)) {
    const rows = tables.filter((table) => table.register === register.id).flatMap((table) => table.rows);
    if (rows.length === 0) continue;
    const years = yearsLookedAt(checked, register, rows);
    const heard = new Set<string>();
    for (const row of rows) {
      const own = yearsOf(register, row);
      if (years !== null && own !== null && (own.last < years.first || own.first > years.last)) continue;
      for (const { name, form } of unitsOf(register, row)) hear(unitOf(form)?.name ?? name, heard, parents, unitOf);
    }
    for (const listed of unitList) {
      if (heard.has(listed.unit.name) || NOT_EXPECTED.has(listed.unit.type) || !existed(listed, years)) continue;
      yield {
        rule: 'silent-unit',
        severity: 'warning',
        register: register.id,
        sheet: listed.sheet,
        at: listed.at,
        field: null,
        value: listed.unit.name,
        suggestion: null,
        params: { unit: listed.unit.name, register: register.id, period: periodText(years) },
      };
    }
  }
}

/** Marks a unit and all above it as heard of; a cycle in the tree ends at the first unit met twice. */
function hear(
  name: string,
  heard: Set<string>,
  parents: ReadonlyMap<string, string | null>,
  unitOf: ReturnType<typeof unitByForm>,
): void {
  for (let at: string | null = name; at !== null && !heard.has(at);) {
    heard.add(at);
    const parent: string | null = parents.get(at) ?? null;
    at = parent === null ? null : (unitOf(normalForm(parent))?.name ?? parent);
  }
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function yearsLookedAt({ period }: Checked, register: Register, rows: readonly DataRow[]): Years | null {
  if (period) return { first: Number(period.start.slice(0, 4)), last: Number(period.end.slice(0, 4)) };
  let latest = -Infinity;
  for (const row of rows) latest = Math.max(latest, yearsOf(register, row)?.first ?? latest);
  return latest === -Infinity ? null : { first: latest, last: latest };
}

/** From the first to the last year that a row speaks of: those it names as years, else those of its first period. */
function yearsOf({ fields }: Register, { values }: DataRow): Years | null {
  const named = fields
    .filter(({ name, type }) => type === 'year' && name !== 'birthYear')
    .flatMap(({ name }) => values[name]?.value ?? [])
    .map(Number);
  if (named.length > 0) return { first: Math.min(...named), last: Math.max(...named) };
  for (const { name, type } of fields) {
    const value = values[name]?.value ?? null;
    if (type !== 'period' || value === null || typeof value !== 'object' || !('precision' in value)) continue;
    if (value.start === null) continue;
    const first = Number(value.start.slice(0, 4));
    return { first, last: value.end === null ? first : Number(value.end.slice(0, 4)) };
  }
  return null;
}

interface NamedUnit {
  readonly name: string;
  readonly form: string;
}

function unitsOf({ fields }: Register, { values }: DataRow): readonly NamedUnit[] {
  return fields
    .filter(({ type }) => type === 'unit')
    .flatMap(({ name }): readonly NamedUnit[] => {
      const datum = values[name];
      if (!datum) return [];
      if (typeof datum.value === 'string') return [{ name: datum.value, form: datumForm(datum) }];
      return Array.isArray(datum.value)
        ? datum.value.map((unit) => ({ name: String(unit), form: normalForm(String(unit)) }))
        : [];
    });
}

function existed({ unit: { validFrom, validTo } }: ListedUnit, years: Years | null): boolean {
  if (years === null) return validTo === null;
  return (
    (validFrom === null || Number(validFrom.slice(0, 4)) <= years.last) &&
    (validTo === null || Number(validTo.slice(0, 4)) >= years.first)
  );
}

const periodText = (years: Years | null): string =>
  years === null ? '–' : years.first === years.last ? String(years.first) : `${years.first}–${years.last}`;

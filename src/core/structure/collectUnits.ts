import type { Catalogue, OrgUnit } from '../model/catalogue';
import { unitNamed } from '../model/catalogue';
import type { DataTable } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import type { Register } from '../model/register';

/**
 * The catalogue with every unit that the tables name. New ones come last, in order of first appearance, without type or
 * parent: a group row may be a kind, a field of work or a block of units, so a tree is the office's to draw. Spellings that
 * differ only in form (case, place of the tone mark, spaces, dashes) are one unit, spelled as most rows do, on a tie as first.
 */
export function collectUnits(
  catalogue: Catalogue,
  tables: readonly DataTable[],
  registers: readonly Register[],
): Catalogue {
  const known = unitNames(catalogue);
  const spellings = new Map<string, Map<string, number>>();
  for (const table of tables) {
    const fields = registers
      .find((register) => register.id === table.register)
      ?.fields.filter((field) => field.type === 'unit')
      .map((field) => field.name);
    for (const row of table.rows) {
      for (const field of fields ?? []) {
        const unit = row.values[field]?.value;
        if (typeof unit !== 'string' || unit === '') continue;
        const form = normalForm(unit);
        if (form === '' || known.has(form)) continue;
        const counts = spellings.get(form) ?? new Map<string, number>();
        spellings.set(form, counts.set(unit, (counts.get(unit) ?? 0) + 1));
      }
    }
  }
  if (spellings.size === 0) return catalogue;
  const found = [...spellings.values()].map((counts): OrgUnit => {
    const most = Math.max(...counts.values());
    const [name = ''] = [...counts].find(([, count]) => count === most) ?? [];
    return unitNamed(name);
  });
  return { ...catalogue, units: [...catalogue.units, ...found] };
}

/** The catalogue's name of a unit by the normal form of its name and of its aliases; a name wins over another's alias. */
export function unitNames(catalogue: Catalogue): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (text: string, name: string): void => {
    const form = normalForm(text);
    if (form !== '' && !names.has(form)) names.set(form, name);
  };
  for (const unit of catalogue.units) add(unit.name, unit.name);
  for (const unit of catalogue.units) for (const alias of unit.aliases) add(alias, unit.name);
  return names;
}

import type { Catalogue, OrgUnit } from '../model/catalogue';
import { normalForm } from '../model/normalForm';
import type { StructuredTable } from '../model/structuredTable';
import { severalIn } from '../model/structuredTable';
import { unitNames } from './collectUnits';

/** The office's list of units; its rows are no records of theirs. */
const LIST_OF_UNITS = 'units';

/**
 * The catalogue as the rollups of one register need it. The unit table also holds units that only other registers name: who
 * issued a document, where an exemplar works, the chi bộ of commitments below the communes of the models. Left are the
 * units that the register names, those above them and those beside them under one parent (a unit that registered nothing
 * is to be seen), and those that no register names: the office wrote them there itself.
 *
 * The one unit above all others is left out where it has no records of its own: its subtotal would be the grand total.
 */
export function unitsOfRollup(
  catalogue: Catalogue,
  table: StructuredTable,
  others: readonly StructuredTable[],
): Catalogue {
  const names = unitNames(catalogue);
  const own = namedIn([table], names);
  const elsewhere = namedIn(
    others.filter(({ register }) => register !== table.register && register !== LIST_OF_UNITS),
    names,
  );
  const byName = new Map(catalogue.units.map((unit) => [normalForm(unit.name), unit]));
  const parentOf = (unit: OrgUnit): OrgUnit | undefined => byName.get(normalForm(unit.parent ?? ''));

  const branches = branchesOf(own);
  const ofOthers = branchesOf(elsewhere);
  const parentsOfOwn = new Set(
    [...branches].map(({ parent }) => normalForm(parent ?? '')).filter((form) => form !== ''),
  );
  const kept = catalogue.units.filter(
    (unit) => branches.has(unit) || parentsOfOwn.has(normalForm(unit.parent ?? '')) || !ofOthers.has(unit),
  );
  return { ...catalogue, units: withoutRoot(kept, own) };

  /** The units of a set of names, and those above them. */
  function branchesOf(named: ReadonlySet<string>): ReadonlySet<OrgUnit> {
    const found = new Set<OrgUnit>();
    for (const unit of catalogue.units) {
      if (!named.has(unit.name)) continue;
      for (let at: OrgUnit | undefined = unit; at && !found.has(at); at = parentOf(at)) found.add(at);
    }
    return found;
  }
}

/** The catalogue's names of the units in the unit columns of tables. */
function namedIn(tables: readonly StructuredTable[], names: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  for (const { columns, rows } of tables) {
    columns.forEach(({ holds }, column) => {
      if (holds !== 'unit') return;
      for (const row of rows) {
        const value = row[column] ?? null;
        if (value === null || seen.has(value)) continue;
        seen.add(value);
        const whole = names.get(normalForm(String(value)));
        const several = whole === undefined ? severalIn(value).map((part) => names.get(normalForm(part))) : [whole];
        for (const name of several) if (name !== undefined) found.add(name);
      }
    });
  }
  return found;
}

function withoutRoot(units: readonly OrgUnit[], own: ReadonlySet<string>): OrgUnit[] {
  const forms = new Set(units.map(({ name }) => normalForm(name)));
  const roots = units.filter(({ parent }) => !forms.has(normalForm(parent ?? '')));
  const [only] = roots;
  const isAlone = only && roots.length === 1 && units.length > 1 && !own.has(only.name);
  return isAlone
    ? withoutRoot(
        units.filter((unit) => unit !== only),
        own,
      )
    : [...units];
}

import type { Catalogue, OrgUnit } from '../model/catalogue';
import { unitNamed } from '../model/catalogue';
import type { DataTable } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import type { Register } from '../model/register';
import type { FoundUnit } from './foundUnits';
import { foundUnits } from './foundUnits';
import type { OfferedUnits } from './offeredUnits';
import { UNIT_FIELDS, wasOffered } from './offeredUnits';
import { unitForm, withoutLevel } from './unitForm';
import { hashOf } from './writtenRows';

const NOTHING_OFFERED: OfferedUnits = new Map();

/**
 * Which new units join the catalogue: all that the tables name (`named`: the first run fills the office's list), or only
 * those that a list of units has a line for (`listed`: the office keeps its own list, and what a sheet names beside it is
 * for the office to add or to put right).
 */
export type NewUnits = 'named' | 'listed';

/**
 * The catalogue with the units that the tables name and what they say of them (`foundUnits`). New units come last, those
 * above before those below. Spellings that differ only in form (case, place of the tone mark, spaces, dashes) are one
 * unit; spellings that abbreviate one name are one unit as well, and the shorter ones become its aliases, where the office
 * sees them and can take them out.
 *
 * A unit that the catalogue has is only completed: a cell that the office filled, changed or emptied stays as it is, and
 * an alias that it took out makes a unit of its own from then on. No unit comes to stand above itself.
 *
 * @param offered - what earlier runs wrote to the office's unit table (`offeredUnitsOf`).
 * @param joining - where units are left out, nothing comes to stand below one that is.
 */
export function collectUnits(
  catalogue: Catalogue,
  tables: readonly DataTable[],
  registers: readonly Register[],
  offered: OfferedUnits = NOTHING_OFFERED,
  joining: NewUnits = 'named',
): Catalogue {
  const found = foundUnits(catalogue, tables, registers);
  if (found.length === 0) return catalogue;
  const units = new Map(catalogue.units.map((unit) => [unit.name, unit]));
  const known = new Set(units.keys());
  const nameOf = resolver(catalogue, offered);
  const joined = joinSpellings(found.filter(({ name }) => nameOf(name) === null));
  const listed = soleNames(
    found.flatMap(({ name, aliases }) => aliases.map((alias) => [normalForm(alias), name] as const)),
  );
  const settledName = (text: string): string => nameOf(text) ?? joined.get(normalForm(text)) ?? text;
  const settled = found.map((unit) => {
    const owner = nameOf(unit.name) === null ? listed.get(normalForm(unit.name)) : undefined;
    return { unit, name: settledName(owner ?? unit.name) };
  });
  const canonical = new Map<string, string>();
  const said = new Map<string, FoundUnit>();
  for (const { unit, name } of settled) {
    canonical.set(normalForm(unit.name), name);
    said.set(name, { ...unit, ...said.get(name) });
  }
  const named = (text: string): string =>
    canonical.get(normalForm(text)) ?? unitNames(catalogue).get(normalForm(text)) ?? text;

  const listedNames = new Set(settled.flatMap(({ unit, name }) => (unit.isListed ? [name] : [])));
  const joins = (name: string): boolean => joining === 'named' || known.has(name) || listedNames.has(name);
  const taken = new Set([...unitNames(catalogue).keys(), ...[...canonical.values()].map(normalForm)]);
  for (const { unit } of settled) {
    const name = named(unit.name);
    if (!joins(name)) continue;
    const before = units.get(name) ?? unitNamed(name);
    const aliases = (normalForm(unit.name) === normalForm(name) ? [] : [unit.name])
      .concat(unit.aliases)
      .filter((alias) => {
        const form = normalForm(alias);
        if (form === '' || taken.has(form) || (known.has(name) && wasOffered(offered, name, 'aliases', alias)))
          return false;
        taken.add(form);
        return true;
      });
    units.set(name, {
      ...completed(before, said.get(name) ?? unit, known.has(name) ? offered : NOTHING_OFFERED, (text) =>
        joins(named(text)) ? named(text) : null,
      ),
      aliases: aliases.length > 0 ? [...before.aliases, ...aliases] : before.aliases,
    });
  }
  return { ...catalogue, units: withoutCycles([...units.values()], catalogue) };
}

/** The catalogue's name of a unit by the normal form of its name and of its aliases; a name wins over another's alias. */
export function unitNames(catalogue: Catalogue): ReadonlyMap<string, string> {
  const known = namesOfCatalogue.get(catalogue);
  if (known) return known;
  const names = new Map<string, string>();
  const add = (text: string, name: string): void => {
    const form = normalForm(text);
    if (form !== '' && !names.has(form)) names.set(form, name);
  };
  for (const unit of catalogue.units) add(unit.name, unit.name);
  for (const unit of catalogue.units) for (const alias of unit.aliases) add(alias, unit.name);
  namesOfCatalogue.set(catalogue, names);
  return names;
}

const namesOfCatalogue = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** Finds the unit of the catalogue that a text surely names, also by an abbreviation that its row does not have yet. */
function resolver(catalogue: Catalogue, offered: OfferedUnits): (text: string) => string | null {
  const names = unitNames(catalogue);
  const byForm = soleNames([...names].map(([form, name]) => [unitForm(form), name]));
  const byPlace = soleNames(
    [...names].flatMap(([form, name]) => {
      const short = withoutLevel(unitForm(form));
      return short === null ? [] : [[short, name] as const];
    }),
  );
  return (text) => {
    const exact = names.get(normalForm(text));
    if (exact !== undefined) return exact;
    const form = unitForm(text);
    const short = withoutLevel(form);
    const name = byForm.get(form) ?? byPlace.get(form) ?? (short === null ? undefined : byForm.get(short)) ?? null;
    return name === null || wasOffered(offered, name, 'aliases', text) ? null : name;
  };
}

/** Names by a form, where a form has one name only. */
function soleNames(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string | null>();
  for (const [form, name] of entries) names.set(form, (names.get(form) ?? name) === name ? name : null);
  return new Map([...names].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The name of each new unit that is a spelling of another, by its normal form: the one written out in full, else the longest. */
function joinSpellings(units: readonly FoundUnit[]): ReadonlyMap<string, string> {
  const forms = new Set(units.map(({ name }) => unitForm(name)));
  const placed = soleNames(
    [...forms].flatMap((form) => {
      const short = withoutLevel(form);
      return short !== null && forms.has(short) ? [[short, form] as const] : [];
    }),
  );
  const groups = new Map<string, FoundUnit[]>();
  for (const unit of units) {
    const form = unitForm(unit.name);
    const group = placed.get(form) ?? form;
    const members = groups.get(group);
    if (members) members.push(unit);
    else groups.set(group, [unit]);
  }
  const names = new Map<string, string>();
  for (const [form, group] of groups) {
    const longest = [...group].sort((a, b) => b.name.length - a.name.length)[0];
    const full = group.find(({ name }) => normalForm(name) === form) ?? longest;
    if (full && group.length > 1) for (const { name } of group) names.set(normalForm(name), full.name);
  }
  return names;
}

/**
 * A unit with what is said of it, as far as the office has not said anything itself.
 *
 * @param named - the name of another unit; null for one that is not to be named.
 */
function completed(
  unit: OrgUnit,
  said: FoundUnit,
  offered: OfferedUnits,
  named: (text: string) => string | null,
): OrgUnit {
  const next: { -readonly [Member in keyof OrgUnit]: OrgUnit[Member] } = { ...unit };
  for (const field of UNIT_FIELDS) {
    const told = said[field] ?? null;
    const value = told !== null && (field === 'parent' || field === 'successor') ? named(told) : told;
    if (value === null) continue;
    const isUntouched =
      unit[field] === null
        ? !wasOffered(offered, unit.name, field)
        : wasOffered(offered, unit.name, field, hashOf(unit[field]));
    if (isUntouched) next[field] = value;
  }
  return next;
}

/** Takes away parents that were added and that would put a unit above itself; what the catalogue had is the office's. */
function withoutCycles(units: readonly OrgUnit[], before: Catalogue): OrgUnit[] {
  const parents = new Map<string, string>();
  for (const { name, parent } of before.units) if (parent !== null) parents.set(normalForm(name), normalForm(parent));
  return units.map((unit) => {
    const form = normalForm(unit.name);
    const parent = unit.parent === null ? null : normalForm(unit.parent);
    if (parent === null || parents.get(form) === parent) return unit;
    const seen = new Set([form]);
    for (let above: string | undefined = parent; above !== undefined; above = parents.get(above)) {
      if (seen.has(above)) {
        const old = before.units.find(({ name }) => name === unit.name)?.parent ?? null;
        return { ...unit, parent: old };
      }
      seen.add(above);
    }
    parents.set(form, parent);
    return unit;
  });
}

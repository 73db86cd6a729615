import type { CodeEntry, OrgUnit, UnitList } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import { isErrorText } from '../../model/snapshot';
import { datumForm } from '../datumForm';
import type { Checked } from '../rule';
import { ownData, placeOfDatum } from '../rule';
import { suggestEntry } from '../suggestEntry';
import { unitByForm } from '../unitIndex';

/**
 * A unit that the office's own list of units does not have, by name or alias; suggests the one surely meant. Of several
 * units in one cell the first unknown one is told. A register of units may leave out those above it, so it accuses no one.
 */
export function* unknownUnit(checked: Checked): Generator<Finding<'unknown-unit'>> {
  if (checked.unitList?.from !== 'catalogue') return;
  const units = unitsIn(checked.unitList);
  const unitOf = unitByForm(units);
  const entries = units.map(asEntry);
  const suggestions = new Map<string, string | null>();
  for (const table of checked.tables)
    for (const own of ownData(checked, table, ({ type }) => type === 'unit' || type === 'units')) {
      const { raw, value } = own.datum;
      if (raw === null || isErrorText(raw)) continue;
      const named = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
      const unknown = named.find((text) => unitOf(text === value ? datumForm(own.datum) : normalForm(text)) === null);
      // Partners are often bodies outside the office's tree, or told in a sentence.
      if (unknown === undefined || own.field.type === 'units') continue;
      if (!suggestions.has(unknown)) suggestions.set(unknown, suggestEntry(unknown, entries));
      yield {
        rule: 'unknown-unit',
        severity: 'error',
        ...placeOfDatum(table, own),
        suggestion: named.length === 1 ? (suggestions.get(unknown) ?? null) : null,
        params: { value: unknown },
      };
    }
}

const asEntry = ({ name, aliases }: OrgUnit): CodeEntry => ({
  code: name,
  label: name,
  aliases: [...aliases],
  active: true,
  keywords: [],
  kinds: [],
  requiredFields: [],
  unitsOfMeasure: [],
});

const listed = new WeakMap<UnitList, readonly OrgUnit[]>();

/** The units of a list, the same array each time, so that they are indexed once. */
function unitsIn(list: UnitList): readonly OrgUnit[] {
  const known = listed.get(list);
  if (known) return known;
  const units = list.units.map(({ unit }) => unit);
  listed.set(list, units);
  return units;
}

import type { CodeEntry } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import { isErrorText } from '../../model/snapshot';
import type { Checked } from '../rule';
import { ownData, placeOfDatum } from '../rule';
import { suggestEntry } from '../suggestEntry';
import { unitIndex } from '../unitIndex';

/**
 * A unit that the office's own list of units does not have, by name or alias; suggests the one surely meant. Of several
 * units in one cell the first unknown one is told. A register of units may leave out those above it, so it accuses no one.
 */
export function* unknownUnit(checked: Checked): Generator<Finding<'unknown-unit'>> {
  if (checked.unitList?.from !== 'catalogue') return;
  const units = checked.unitList.units.map(({ unit }) => unit);
  const unitOf = unitIndex(units);
  const entries = units.map(({ name, aliases }): CodeEntry => ({
    code: name,
    label: name,
    aliases: [...aliases],
    active: true,
    keywords: [],
    kinds: [],
    requiredFields: [],
    unitsOfMeasure: [],
  }));
  const suggestions = new Map<string, string | null>();
  for (const table of checked.tables)
    for (const own of ownData(checked, table, ({ type }) => type === 'unit' || type === 'units')) {
      const { raw, value } = own.datum;
      if (raw === null || isErrorText(raw)) continue;
      const named = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
      const unknown = named.find((text) => unitOf(text) === null);
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

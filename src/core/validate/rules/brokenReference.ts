import type { Finding } from '../../model/finding';
import { isErrorText } from '../../model/snapshot';
import { datumForm } from '../datumForm';
import type { Checked } from '../rule';
import { ownData, placeOfDatum } from '../rule';
import { type EntrySuggester, entrySuggester } from '../suggestEntry';

/** Fields of a register that name a row of it. */
const NAMES: readonly string[] = ['name', 'shortName'];

/**
 * A reference to a row of another register that has no such row. Where the workbook keeps nothing of that register there
 * is nothing to be held against.
 */
export function* brokenReference(checked: Checked): Generator<Finding<'broken-reference'>> {
  const names = new Map<string, Map<string, string>>();
  for (const table of checked.tables)
    for (const row of table.rows)
      for (const field of NAMES) {
        const datum = row.values[field];
        if (!datum || typeof datum.value !== 'string' || datum.value === '') continue;
        const known = names.get(table.register) ?? new Map<string, string>();
        names.set(table.register, known.set(datumForm(datum), datum.value));
      }
  const suggesters = new Map<string, EntrySuggester>();
  for (const table of checked.tables)
    for (const own of ownData(checked, table, ({ type }) => type === 'ref')) {
      const target = own.field.register ?? '';
      const known = names.get(target);
      const { raw, value } = own.datum;
      if (!known || typeof value !== 'string' || value === '' || isErrorText(raw) || known.has(datumForm(own.datum)))
        continue;
      const suggest = suggesters.get(target) ?? entrySuggester([...known.values()].map(asEntry));
      suggesters.set(target, suggest);
      yield {
        rule: 'broken-reference',
        severity: 'error',
        ...placeOfDatum(table, own),
        suggestion: suggest(value),
        params: { field: own.field.name, value, register: target },
      };
    }
}

const asEntry = (name: string) => ({
  code: name,
  label: name,
  aliases: [],
  active: true,
  keywords: [],
  kinds: [],
  requiredFields: [],
  unitsOfMeasure: [],
});

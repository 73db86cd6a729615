import type { Catalogue } from '../model/catalogue';
import { entriesOf } from '../model/catalogue';
import { normalForm } from '../model/normalForm';
import type { StructuredTable } from '../model/structuredTable';
import type { RollupLine } from './countBy';
import { spelledAs, spellingsOf } from './spellings';

/** Code of the category that means none of the others. */
const OTHER = 'khac';

/**
 * One line a category in the catalogue's order; one that is out of use only where it occurs. The last line takes "Khác",
 * empty cells and whatever is on no list.
 */
export function categoryLines(
  table: StructuredTable,
  column: string,
  catalogue: Catalogue,
  words: { readonly otherCategory: string },
): readonly RollupLine[] {
  const spellings = spellingsOf(table, column);
  const taken = new Set<string>();
  const lines = entriesOf(catalogue, 'category')
    .filter((entry) => entry.code !== OTHER)
    .flatMap(({ label, aliases, active }): readonly RollupLine[] => {
      const names = [label, ...aliases].filter((name) => !taken.has(normalForm(name)));
      const occurs = names.some((name) => spellings.has(normalForm(name)));
      if (names.length === 0 || !(active || occurs)) return [];
      names.forEach((name) => taken.add(normalForm(name)));
      const values = spelledAs(spellings, names);
      return [{ label, level: 0, kind: 'own', counts: { column, is: 'anyOf', values } }];
    });
  const listed = lines.flatMap((line) => line.counts?.values ?? []);
  return [
    ...lines,
    { label: words.otherCategory, level: 0, kind: 'own', counts: { column, is: 'noneOf', values: listed } },
  ];
}

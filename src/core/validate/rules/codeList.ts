import { entriesOf, type CodeEntry } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import { bareForm } from '../../model/labelForm';
import { normalForm } from '../../model/normalForm';
import { isErrorText } from '../../model/snapshot';
import { suggestEntry } from '../suggestEntry';
import type { Checked } from '../rule';
import { firstTimeAt, registerOfTable, wordsReader } from '../rule';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
const NOT_ASCII = /[^\u0000-\u007f]/;

/**
 * A text in a code-list column that is neither a label nor an alias of the list; suggests the nearest, or nothing. Words
 * without diacritics are understood as a program exports them; in a table whose header has them they are a slip.
 */
export function* codeList(checked: Checked): Generator<Finding<'code-list'>> {
  const suggestions = new Map<string, string | null>();
  for (const table of checked.tables) {
    const isNew = firstTimeAt();
    const wordsOf = wordsReader(checked, table);
    const hasDiacritics = table.region.labels.some(({ label }) => NOT_ASCII.test(label));
    for (const field of registerOfTable(checked, table).fields) {
      const list = field.type === 'choice' ? field.list : undefined;
      const entries = list === undefined ? [] : entriesOf(checked.catalogue, list);
      if (entries.length === 0) continue;
      const isSlip = hasDiacritics ? slips(entries) : null;
      for (const row of table.rows) {
        const datum = row.values[field.name];
        if (!datum || (datum.from !== 'cell' && datum.from !== 'merge')) continue;
        const { raw, sheet, at } = datum;
        const text = String(wordsOf(datum) ?? '');
        if (datum.value !== null && !(isSlip?.(text) ?? false)) continue;
        if (!SAYS_SOMETHING.test(text) || isErrorText(raw) || !isNew(sheet, at, field.name)) continue;
        const known = `${list ?? ''}\n${text}`;
        if (!suggestions.has(known)) suggestions.set(known, suggestEntry(text, entries));
        yield {
          rule: 'code-list',
          severity: 'error',
          register: table.register,
          sheet,
          at,
          field: field.name,
          value: raw,
          suggestion: suggestions.get(known) ?? null,
          params: { field: field.name, value: text },
        };
      }
    }
  }
}

/** Tells words of a list that were typed without the diacritics that its labels, aliases and codes have. */
function slips(entries: readonly CodeEntry[]): (text: string) => boolean {
  const words = entries.flatMap(({ code, label, aliases }) => [code, label, ...aliases]);
  const exact = new Set(words.map(normalForm));
  const bare = new Set([...exact].map(bareForm));
  return (text) => {
    const form = NOT_ASCII.test(text) ? null : normalForm(text);
    return form !== null && bare.has(bareForm(form)) && !exact.has(form);
  };
}

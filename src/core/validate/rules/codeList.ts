import { entriesOf } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import { isErrorText } from '../../model/snapshot';
import { suggestEntry } from '../suggestEntry';
import type { Checked } from '../rule';
import { firstTimeAt, registerOfTable, wordsReader } from '../rule';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** A text in a code-list column that is neither a label nor an alias of the list; suggests the nearest, or nothing. */
export function* codeList(checked: Checked): Generator<Finding<'code-list'>> {
  const suggestions = new Map<string, string | null>();
  for (const table of checked.tables) {
    const isNew = firstTimeAt();
    const wordsOf = wordsReader(checked, table);
    for (const field of registerOfTable(checked, table).fields) {
      const list = field.type === 'choice' ? field.list : undefined;
      const entries = list === undefined ? [] : entriesOf(checked.catalogue, list);
      if (entries.length === 0) continue;
      for (const row of table.rows) {
        const datum = row.values[field.name];
        if (!datum || datum.value !== null || (datum.from !== 'cell' && datum.from !== 'merge')) continue;
        const { raw, sheet, at } = datum;
        const text = String(wordsOf(datum) ?? '');
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

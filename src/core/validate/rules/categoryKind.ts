import { entriesOf } from '../../model/catalogue';
import { textOf } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Checked } from '../rule';

/** A kind that the row's category does not allow; no suggestion, for either of the two may be the wrong one. */
export function* categoryKind(checked: Checked): Generator<Finding<'category-kind'>> {
  const categories = new Map(entriesOf(checked.catalogue, 'category').map((entry) => [entry.code, entry]));
  const kinds = new Map(entriesOf(checked.catalogue, 'kind').map(({ code, label }) => [code, label]));
  for (const table of checked.tables)
    for (const row of table.rows) {
      const category = categories.get(textOf(row, 'category') ?? '');
      const datum = row.values['kind'];
      const kind = kinds.get(textOf(row, 'kind') ?? '');
      if (!category || !datum || kind === undefined || category.kinds.length === 0) continue;
      if (category.kinds.includes(textOf(row, 'kind') ?? '')) continue;
      yield {
        rule: 'category-kind',
        severity: 'error',
        register: table.register,
        sheet: datum.sheet,
        at: datum.from === 'group' || datum.from === 'title' ? (row.values['category']?.at ?? datum.at) : datum.at,
        field: 'kind',
        value: datum.raw,
        suggestion: null,
        params: { category: category.label, kind, allowed: category.kinds.map((code) => kinds.get(code) ?? code) },
      };
    }
}

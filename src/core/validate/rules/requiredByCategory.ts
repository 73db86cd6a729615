import { entriesOf } from '../../model/catalogue';
import { textOf } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import type { Checked } from '../rule';
import { cellOfField, registerOfTable } from '../rule';

/**
 * A field that the row's category makes required and the row leaves open: at its cell, else at the category's. The
 * catalogue names fields as the office does, by their column's title, or by the register's own name.
 */
export function* requiredByCategory(checked: Checked): Generator<Finding<'required-by-category'>> {
  const categories = new Map(entriesOf(checked.catalogue, 'category').map((entry) => [entry.code, entry]));
  for (const table of checked.tables) {
    const register = registerOfTable(checked, table);
    const optional = new Map(
      register.fields
        .filter(({ required }) => !required)
        .flatMap(({ name, title }) => [[normalForm(title), name] as const, [normalForm(name), name] as const]),
    );
    for (const row of table.rows) {
      const category = categories.get(textOf(row, 'category') ?? '');
      for (const named of category?.requiredFields ?? []) {
        const field = optional.get(normalForm(named));
        if (!category || field === undefined || !isOpen(row.values[field])) continue;
        const own = row.values[field];
        const place = row.values['category'];
        yield {
          rule: 'required-by-category',
          severity: 'error',
          register: table.register,
          sheet: row.sheet,
          at: own?.at ??
            cellOfField(table, row, field) ??
            place?.at ?? { row: row.row, column: table.region.area.column },
          field,
          value: own?.raw ?? null,
          suggestion: null,
          params: { field, category: category.label },
        };
      }
    }
  }
}

/** Open: without a value and without a text that another rule finds unreadable. */
function isOpen(datum: Checked['tables'][number]['rows'][number]['values'][string] | undefined): boolean {
  if (!datum) return true;
  const { value, raw, from } = datum;
  const hasValue = Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false;
  return !hasValue && (from === 'flag' || raw === null || (typeof raw === 'string' && raw.trim() === ''));
}

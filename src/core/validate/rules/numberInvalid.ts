import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import type { FieldType } from '../../model/register';
import { isErrorText } from '../../model/snapshot';
import type { Checked } from '../rule';
import { ownData, placeOfDatum, wordsReader } from '../rule';

const COUNTED: ReadonlySet<FieldType> = new Set(['quantity', 'percent', 'integer', 'money']);
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** Answers that are no number and need none: nothing, not yet, not applicable. */
const NO_COUNT = /^(?:không|ko|chưa|k\/ad|kad|không áp dụng|không có số liệu)(?!\p{L}).{0,30}$/u;
/** What helps a model in words ("Nhân dân góp ngày công"), not an amount. */
const PROSE_LENGTH = 25;

/**
 * Text where a quantity, a rate or an amount is due ("nhiều", "theo thực tế", "14/15" among rates). Answers such as
 * "không", "chưa có" and "K/AD" are left alone, and so is prose in a field without a unit of its own.
 */
export function* numberInvalid(checked: Checked): Generator<Finding<'number-invalid'>> {
  for (const table of checked.tables) {
    const wordsOf = wordsReader(checked, table);
    for (const own of ownData(checked, table, ({ type }) => COUNTED.has(type))) {
      const { field, datum } = own;
      const words = wordsOf(datum);
      if (datum.value !== null || typeof words !== 'string' || isErrorText(words)) continue;
      const text = normalForm(words);
      if (!SAYS_SOMETHING.test(text) || NO_COUNT.test(text)) continue;
      if (field.isProse && (text.length > PROSE_LENGTH || !/\d/.test(text))) continue;
      yield {
        rule: 'number-invalid',
        severity: 'error',
        ...placeOfDatum(table, own),
        suggestion: null,
        params: { field: field.name, value: words },
      };
    }
  }
}

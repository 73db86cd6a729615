import type { FieldValue } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import { isErrorText } from '../../model/snapshot';
import type { Checked } from '../rule';
import { ownData, placeOfDatum, wordsReader } from '../rule';

/** Figures that are written as a day, a month, a quarter or a year; a text with none of them may well name no date. */
const WRITTEN_AS_DATE =
  /(?<![\d/.-])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,5}(?![\d/])|tháng\s*\d+\s*\/\s*\d{4}|tháng\s*(?:1[3-9]|[2-9]\d)(?!\d)|ngày\s*(?:3[2-9]|[4-9]\d)(?!\d)/;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** Answers that say that there is no date yet. */
const NO_DATE = /^(?:không|chưa|ko)(?!\p{L})/u;

/**
 * A cell for a date that holds none: a day that the calendar lacks (31/11/2019), a number that is no date, and any text
 * where the register asks for the day of something done. Periods in words (hằng tháng, toàn khóa) are periods.
 */
export function* dateInvalid(checked: Checked): Generator<Finding<'date-invalid'>> {
  for (const table of checked.tables) {
    const wordsOf = wordsReader(checked, table);
    for (const own of ownData(checked, table, ({ type }) => type === 'period' || type === 'year')) {
      const { field, datum } = own;
      const { value } = datum;
      const words = wordsOf(datum);
      if (words === null || isErrorText(words) || namesDate(value)) continue;
      const text = normalForm(String(words));
      if (!SAYS_SOMETHING.test(text) || NO_DATE.test(text)) continue;
      const isWrong =
        typeof words === 'number' || field.type === 'year' || field.happened === true || WRITTEN_AS_DATE.test(text);
      if (!isWrong) continue;
      yield {
        rule: 'date-invalid',
        severity: 'error',
        ...placeOfDatum(table, own),
        suggestion: null,
        params: { field: field.name, value: String(words) },
      };
    }
  }
}

function namesDate(value: FieldValue): boolean {
  if (value === null) return false;
  if (typeof value === 'object' && 'precision' in value) return value.start !== null || value.end !== null;
  return !Array.isArray(value) || value.length > 0;
}

import type { FieldValue } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import { isErrorText } from '../../model/snapshot';
import type { Checked } from '../rule';
import { ownData, placeOfDatum, wordsReader } from '../rule';

/** A day, month and year in figures. */
const DATE_IN_FIGURES = /(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2,5})(?![\d/])/g;
/** Months and days that no calendar has, in words and figures. */
const NO_SUCH_DAY =
  /tháng\s*(?:1[3-9]|[2-9]\d)(?!\d)|ngày\s*(?:3[2-9]|[4-9]\d)(?!\d)|quý\s*(?:[5-9]|v(?!\p{L})|0(?!\d))/u;
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
        typeof words === 'number' ||
        field.type === 'year' ||
        (field.happened === true && !/\d/.test(text)) ||
        isNoDay(text);
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

/** Whether a text writes a date and the calendar has none of those it writes. */
function isNoDay(text: string): boolean {
  const dates = [...text.matchAll(DATE_IN_FIGURES)];
  if (dates.length === 0) return NO_SUCH_DAY.test(text);
  return dates.every(
    ([, day, month, year]) =>
      year?.length === 3 || year?.length === 5 || !exists(Number(day), Number(month), Number(year)),
  );
}

function exists(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

import type { Period } from '../model/dataTable';

export type Precision = NonNullable<Period['precision']>;

export interface DayOfYear {
  readonly month: number;
  readonly day: number | 'last';
}

/** Days and months that a text names; a missing year is filled in from what stands beside it. */
export interface Span {
  readonly from: DayOfYear;
  readonly to: DayOfYear;
  readonly year: number | null;
  readonly precision: Precision;
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HALVES: ReadonlySet<string> = new Set(['6', '06', 'sáu']);
const MONTH_COUNTS: Readonly<Record<string, number>> = { '3': 3, '03': 3, ba: 3, '9': 9, '09': 9, chín: 9 };

/**
 * Reads one day, month, quarter, half or year from a normal form; null for anything else.
 *
 * @param isMonthFirst - whether "5/8/2021" is 8 May.
 */
export function parseSpan(source: string, isMonthFirst = false): Span | null {
  const text = source.trim().replace(/^ngày\s*:?\s*/, '');
  return dayOf(text, isMonthFirst) ?? monthOf(text) ?? quarterOf(text) ?? partOfYear(text) ?? yearOf(text);
}

function dayOf(text: string, isMonthFirst: boolean): Span | null {
  let match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const isSwapped = isMonthFirst || (first <= 12 && second > 12);
    return isSwapped ? oneDay(second, first, fullYear(match[3])) : oneDay(first, second, fullYear(match[3]));
  }
  match = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (match) return oneDay(Number(match[3]), Number(match[2]), Number(match[1]));
  match = /^(\d{1,2}),? tháng (\d{1,2}),?(?: năm |[/.-]| )(\d{4})$/.exec(text);
  if (match) return oneDay(Number(match[1]), Number(match[2]), fullYear(match[3]));
  match = /^(\d{1,2}),? tháng (\d{1,2})$/.exec(text) ?? /^(\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (match && Number(match[2]) <= 12) return oneDay(Number(match[1]), Number(match[2]), null);
  match = /^(\d{1,2})[/.](\d{1,2}) năm (\d{4})$/.exec(text);
  if (match) return oneDay(Number(match[1]), Number(match[2]), fullYear(match[3]));
  const named =
    /^(?<day>\d{1,2})[ -](?<month>[a-z]{3})[a-z]*\.?,?[ -](?<year>\d{4}|\d{2})$/.exec(text)?.groups ??
    /^(?<month>[a-z]{3})[a-z]*\.? (?<day>\d{1,2}),? (?<year>\d{4})$/.exec(text)?.groups;
  const month = named ? ENGLISH_MONTHS.indexOf(named['month'] ?? '') : -1;
  return named && month >= 0 ? oneDay(Number(named['day']), month + 1, fullYear(named['year'])) : null;
}

function monthOf(text: string): Span | null {
  const match =
    /^(?:(?:đầu|giữa|cuối|hết) )?(?:tháng |thg ?|th|t)\.?(\d{1,2})(?:,?(?: năm |[/.-]| )(\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{1,2})[/.-](\d{4})$/.exec(text) ??
    /^(\d{1,2})\/(1[3-9]|[2-4]\d)$/.exec(text);
  return match ? months(Number(match[1]), Number(match[1]), fullYear(match[2]), 'month') : null;
}

function quarterOf(text: string): Span | null {
  const match = /^(?:quý|quí|q)\.? ?([iv]+|0?[1-4])(?:,?(?: năm |[/.-]| )(\d{4}|\d{2}))?$/.exec(text);
  const quarter = QUARTERS[(match?.[1] ?? '').replace(/^0/, '')];
  return match && quarter !== undefined ? months(quarter * 3 - 2, quarter * 3, fullYear(match[2]), 'quarter') : null;
}

function partOfYear(text: string): Span | null {
  const match =
    /^(?<count>6|06|sáu|3|03|ba|9|09|chín)(?: tháng|t)(?: (?<end>đầu|cuối)(?: năm)?)?(?:(?: năm |[/.-]| )?(?<year>\d{4}))?$/.exec(
      text,
    ) ??
    /^(?<count>nửa)(?: (?<end>đầu|cuối))?(?: năm)?(?: ?(?<year>\d{4}))?$/.exec(text) ??
    /^(?<year>\d{4})[,-]? ?(?<count>6|06|sáu|3|03|ba|9|09|chín) tháng(?: (?<end>đầu|cuối)(?: năm)?)?$/.exec(text);
  const { count = '', end, year } = match?.groups ?? {};
  if (!match) return null;
  const isHalf = HALVES.has(count) || count === 'nửa';
  if (end === undefined && year === undefined) return null;
  if (isHalf) return end === 'cuối' ? months(7, 12, fullYear(year), 'half') : months(1, 6, fullYear(year), 'half');
  const length = MONTH_COUNTS[count] ?? 0;
  return end === 'cuối' ? months(13 - length, 12, fullYear(year), 'month') : months(1, length, fullYear(year), 'month');
}

function yearOf(text: string): Span | null {
  const match = /^(?:cả năm|trong năm|năm|suốt năm)? ?(\d{4})$/.exec(text);
  if (match) return isYear(Number(match[1])) ? months(1, 12, Number(match[1]), 'year') : null;
  return /^(?:cả năm|trong năm|suốt năm)$/.test(text) ? months(1, 12, null, 'year') : null;
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

function oneDay(day: number, month: number, year: number | null): Span | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { from: { month, day }, to: { month, day }, year, precision: 'day' };
}

function months(first: number, last: number, year: number | null, precision: Precision): Span | null {
  if (first < 1 || last > 12 || (year !== null && !isYear(year))) return null;
  return { from: { month: first, day: 1 }, to: { month: last, day: 'last' }, year, precision };
}

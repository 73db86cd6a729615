import type { Period } from '../model/dataTable';
import { cleanLine } from '../model/cleanText';
import { normalForm } from '../model/normalForm';

/** What helps to read a date: the year that the sheet or the row speaks of, and how the cell shows a number. */
export interface PeriodContext {
  readonly year: number | null;
  readonly dateKind: 'day' | 'month' | 'year' | null;
}

type Precision = NonNullable<Period['precision']>;

/** Days and months that a text names; a missing year is filled in from what stands beside it. */
interface Span {
  readonly from: DayOfYear;
  readonly to: DayOfYear;
  readonly year: number | null;
  readonly precision: Precision;
}
interface DayOfYear {
  readonly month: number;
  readonly day: number | 'last';
}

const MS_PER_DAY = 86_400_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '01': 1,
  '02': 2,
  '03': 3,
  '04': 4,
};

/**
 * Reads a stretch of days: a serial date, or Vietnamese text in any of the forms offices write ("22-5-2023", "09 - 13/9/2021",
 * "Quý I", "Tháng 8-9", "6 tháng đầu năm", "2021- nay", "Từ 02/2022", "cả năm"). Always day before month.
 *
 * @returns null when the cell is empty; a period with its text and no dates when the text names none.
 */
export function parsePeriod(value: string | number | boolean | null, context: PeriodContext): Period | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') return fromNumber(value, context);
  const text = cleanLine(value);
  if (text === '') return null;
  return { ...datesOf(normalForm(text), context.year), text };
}

/** ISO date of an Excel serial. */
export const isoOfSerial = (serial: number): string =>
  new Date(SERIAL_EPOCH + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);

function fromNumber(value: number, { dateKind }: PeriodContext): Period | null {
  if (dateKind === null && Number.isInteger(value) && value >= 1900 && value <= 2100) {
    return { start: `${value}-01-01`, end: `${value}-12-31`, precision: 'year', text: String(value) };
  }
  if (value < 1 || value >= 2_958_466 || (dateKind === null && (value < 20_000 || value > 60_000))) {
    return { start: null, end: null, precision: null, text: String(value) };
  }
  const iso = isoOfSerial(value);
  const [year = '', month = '', day = ''] = iso.split('-');
  if (dateKind === 'month')
    return {
      start: `${year}-${month}-01`,
      end: lastDay(Number(year), Number(month)),
      precision: 'month',
      text: `${month}/${year}`,
    };
  if (dateKind === 'year') return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', text: year };
  return { start: iso, end: iso, precision: 'day', text: `${day}/${month}/${year}` };
}

const NO_DATES = { start: null, end: null, precision: null } as const;
const OPEN_END = /^(?:nay|hiện nay|đến nay|hiện tại|bây giờ|\.{2,}|…)$/;

function datesOf(form: string, year: number | null): Omit<Period, 'text'> {
  let text = form
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  text = text.replace(/^(?:thời gian|thực hiện|trong|dự kiến|vào|giai đoạn|nhiệm kì|nhiệm kỳ)\s*:?\s*/, '');
  const clause = /^(?:bắt đầu|triển khai)\s*:?\s*(\S.*?)(?:\s*(?:;|đánh giá|kết thúc|tổng kết)\s*:?\s*.*)?$/.exec(text);
  const ends = clause ? /(?:kết thúc)\s*:?\s*(\S.*)$/.exec(text)?.[1] : undefined;
  if (clause?.[1]) text = ends ? `từ ${clause[1]} đến ${ends}` : `từ ${clause[1]}`;
  const single = parseSpan(text);
  if (single) return settle(single, single, year);
  const fromOnly = /^(?:kể )?từ (?:ngày |tháng |đầu )?(.+)$/.exec(text)?.[1];
  const body = (fromOnly ?? text).trim();
  const range = splitRange(body, text);
  if (range) {
    if (range.end === null) {
      const start = parseSpan(range.start);
      return start ? settleOpen(start, year) : NO_DATES;
    }
    return settleRange(range.start, range.end, year);
  }
  if (fromOnly !== undefined) {
    const start = parseSpan(withUnit(text, body));
    if (start) return settleOpen(start, year);
  }
  const until = /^(?:chậm nhất|trước|xong trước|hoàn thành trước|đến|đến hết)(?: hết)?(?: ngày)? (.+)$/.exec(text)?.[1];
  const end = until === undefined ? null : parseSpan(until);
  if (end) {
    const settled = settle(end, end, year);
    return settled.end === null ? NO_DATES : { start: null, end: settled.end, precision: settled.precision };
  }
  return NO_DATES;
}

/** "từ tháng 3" keeps its unit word after "từ" was taken off. */
const withUnit = (text: string, body: string): string =>
  /từ tháng /.test(text) && /^\d/.test(body) ? `tháng ${body}` : body;

function splitRange(body: string, whole: string): { start: string; end: string | null } | null {
  const parts = /^(.+?)\s*(?:đến(?: hết)?|tới|->|→|-)\s*(?:ngày\s+|hết\s+)?(\S.*)$/.exec(body);
  const [, left = '', right = ''] = parts ?? [];
  if (!parts) return null;
  const start = /^từ tháng /.test(whole) && /^\d/.test(left) ? `tháng ${left}` : left.replace(/^ngày /, '');
  return OPEN_END.test(right) ? { start, end: null } : { start, end: right };
}

/** Reads both ends; what the left one leaves out (month, year, the word for its unit) it shares with the right one. */
function settleRange(left: string, right: string, year: number | null): Omit<Period, 'text'> {
  const unit = /^(tháng|quý|quí|năm)(?= )/.exec(left)?.[1] ?? /^(tháng|quý|quí|năm)(?= )/.exec(right)?.[1];
  const isBare = (text: string): boolean => /^(?:\d{1,2}|[iv]+)(?:[/.]\d{4})?$/.test(text.trim());
  const lend = (text: string): string => (unit !== undefined && isBare(text) ? `${unit} ${text}` : text);
  const end = parseSpan(lend(right));
  if (!end) return NO_DATES;
  let start = parseSpan(lend(left));
  if (!start && end.precision === 'day' && /^\d{1,2}$/.test(left.trim())) {
    start = { ...end, from: { ...end.from, day: Number(left) }, to: { ...end.from, day: Number(left) } };
  }
  if (!start && end.precision === 'day') {
    const dayMonth = /^(\d{1,2})[/.](\d{1,2})$/.exec(left.trim());
    if (dayMonth) {
      const point = { day: Number(dayMonth[1]), month: Number(dayMonth[2]) };
      start = { from: point, to: point, year: end.year, precision: 'day' };
    }
  }
  return start ? settle(start, end, year) : NO_DATES;
}

function settle(start: Span, end: Span, year: number | null): Omit<Period, 'text'> {
  const endYear = end.year ?? start.year ?? year;
  const startYear = start.year ?? endYear;
  if (startYear === null || endYear === null) return NO_DATES;
  const first = isoDate(startYear, start.from);
  const last = isoDate(endYear, end.to);
  if (first === null || last === null) return NO_DATES;
  return { start: first, end: last, precision: finer(start.precision, end.precision) };
}

function settleOpen(start: Span, year: number | null): Omit<Period, 'text'> {
  const startYear = start.year ?? year;
  const first = startYear === null ? null : isoDate(startYear, start.from);
  return first === null ? NO_DATES : { start: first, end: null, precision: start.precision };
}

const ORDER: readonly Precision[] = ['day', 'month', 'quarter', 'half', 'year'];
const finer = (a: Precision, b: Precision): Precision => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

/** Reads one day, month, quarter, half or year; null for anything else. */
function parseSpan(source: string): Span | null {
  const text = source.trim().replace(/^ngày\s*:?\s*/, '');
  let match =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ??
    /^(\d{1,2}) tháng (\d{1,2})(?: năm |[/.])(\d{4})$/.exec(text);
  if (match) return oneDay(Number(match[1]), Number(match[2]), fullYear(match[3]));
  match = /^(\d{1,2}) tháng (\d{1,2})$/.exec(text);
  if (match) return oneDay(Number(match[1]), Number(match[2]), null);
  match =
    /^(?:tháng |t)(\d{1,2})(?:(?: năm |[/.-]| )(\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match) return months(Number(match[1]), Number(match[1]), fullYear(match[2]), 'month');
  match = /^(?:quý|quí|q)\.? ?([iv]+|0?[1-4])(?:(?: năm |[/.-]| )(\d{4}))?$/.exec(text);
  const quarter = QUARTERS[match?.[1] ?? ''];
  if (match && quarter !== undefined) return months(quarter * 3 - 2, quarter * 3, fullYear(match[2]), 'quarter');
  match = /^(?:(?:sáu|6|06) tháng|nửa) (đầu|cuối)(?: năm)?(?: ?(\d{4}))?$/.exec(text);
  if (match)
    return match[1] === 'đầu' ? months(1, 6, fullYear(match[2]), 'half') : months(7, 12, fullYear(match[2]), 'half');
  match = /^(\d{4}),? ?(?:6|06|sáu) tháng(?: (đầu|cuối) năm)?$/.exec(text);
  if (match)
    return match[2] === 'cuối' ? months(7, 12, fullYear(match[1]), 'half') : months(1, 6, fullYear(match[1]), 'half');
  match = /^(?:(3|03|9|09|ba|chín)) tháng (?:đầu năm)(?: ?(\d{4}))?$/.exec(text);
  if (match) return months(1, /3|ba/.test(match[1] ?? '') ? 3 : 9, fullYear(match[2]), 'month');
  match = /^(?:cả năm|trong năm|năm|cả năm học|suốt năm)? ?(\d{4})$/.exec(text);
  if (match) return isYear(Number(match[1])) ? months(1, 12, Number(match[1]), 'year') : null;
  if (/^(?:cả năm|trong năm|suốt năm)$/.test(text)) return months(1, 12, null, 'year');
  return null;
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

/** ISO text, or null for a day that the calendar lacks (31/11). */
function isoDate(year: number, { month, day }: DayOfYear): string | null {
  if (!isYear(year)) return null;
  const last = daysIn(year, month);
  const number = day === 'last' ? last : day;
  return number > last ? null : `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const lastDay = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${daysIn(year, month)}`;

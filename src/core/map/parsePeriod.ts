import type { Period } from '../model/dataTable';
import { cleanLine } from '../model/cleanText';
import { normalForm } from '../model/normalForm';
import { parseSpan, type DayOfYear, type Precision, type Span } from './parseSpan';

/** What helps to read a date: the year that the sheet or the row speaks of, and how the cell shows a number. */
export interface PeriodContext {
  readonly year: number | null;
  readonly dateKind: 'day' | 'month' | 'year' | null;
  /** Whether the column writes month before day: its other dates prove it. Day before month without. */
  readonly isMonthFirst?: boolean;
}

const MS_PER_DAY = 86_400_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** Serials of 1954 to 2064: whole numbers of a date column that Excel does not show as dates. */
const FIRST_BARE_SERIAL = 20_000;
const LAST_BARE_SERIAL = 60_000;

/**
 * Reads a stretch of days: a serial date, or text in any of the forms offices write ("22-5-2023", "09 - 13/9/2021",
 * "Quý I, II/2023", "Tháng 8-9", "6 tháng đầu năm", "2021- nay", "14h00 thứ Sáu, ngày 17/10/2025", "2024-03-15"). Day before
 * month, unless the column or the date itself proves the other order. A list of days or months is read from its first to
 * its last.
 *
 * @returns null when the cell is empty; a period with its text and no dates when the text names none.
 */
export function parsePeriod(value: string | number | boolean | null, context: PeriodContext): Period | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') return fromNumber(value, context);
  const text = cleanLine(value);
  if (text === '') return null;
  return { ...datesOf(normalForm(text), context), text };
}

/** ISO date of an Excel serial. */
export const isoOfSerial = (serial: number): string =>
  new Date(SERIAL_EPOCH + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);

function fromNumber(value: number, { dateKind, year }: PeriodContext): Period | null {
  if (dateKind === null && Number.isInteger(value)) {
    if (isYear(value))
      return { start: `${value}-01-01`, end: `${value}-12-31`, precision: 'year', text: String(value) };
    const packed = packedDate(String(value));
    if (packed) return { ...settle(packed, packed, year), text: String(value) };
  }
  if (
    value < 1 ||
    value >= 2_958_466 ||
    (dateKind === null && (value < FIRST_BARE_SERIAL || value > LAST_BARE_SERIAL))
  ) {
    return { start: null, end: null, precision: null, text: String(value) };
  }
  const iso = isoOfSerial(value);
  const [yearText = '', month = '', day = ''] = iso.split('-');
  if (dateKind === 'month')
    return {
      start: `${yearText}-${month}-01`,
      end: lastDay(Number(yearText), Number(month)),
      precision: 'month',
      text: `${month}/${yearText}`,
    };
  if (dateKind === 'year')
    return { start: `${yearText}-01-01`, end: `${yearText}-12-31`, precision: 'year', text: yearText };
  return { start: iso, end: iso, precision: 'day', text: `${day}/${month}/${yearText}` };
}

type Dates = Omit<Period, 'text'>;

const NO_DATES: Dates = { start: null, end: null, precision: null };
const OPEN_END = /^(?:nay|hiện nay|đến nay|hiện tại|bây giờ|\.{2,}|…)$/;

const CLOCK =
  /\b\d{1,2} ?(?:h|g|giờ) ?\d{0,2}(?: ?(?:phút|p|'))?(?![\p{L}\d])|\b\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:am|pm|sa|ch))?/gu;
const WEEKDAY = /(?<!\p{L})(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})/gu;
const PART_OF_DAY = /(?<!\p{L})(?:(?:vào )?(?:buổi )?(?:sáng|trưa|chiều|tối)|lúc|hồi)(?!\p{L})/gu;
const LEAD =
  /^(?:thời gian|thời điểm|thực hiện|trong|dự kiến|vào|giai đoạn|toàn khóa|toàn khoá|khóa|khoá|nhiệm kì|nhiệm kỳ|hoàn thành(?: trong)?|tổ chức|họp)\s*:?\s*(?=[\p{L}\d])/u;

function datesOf(form: string, context: PeriodContext): Dates {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(form);
  if (iso) return exactDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = packedDate(form);
  if (packed) return settle(packed, packed, null);
  if (/^\d{5}$/.test(form) && Number(form) >= FIRST_BARE_SERIAL && Number(form) <= LAST_BARE_SERIAL) {
    const day = isoOfSerial(Number(form));
    return { start: day, end: day, precision: 'day' };
  }
  const bracketed = /\(([^()]+)\)/.exec(form);
  const readings = bracketed
    ? [form.replace(/[()]/g, ' '), form.replace(/\([^()]*\)/g, ' '), bracketed[1] ?? '']
    : [form];
  for (const reading of readings) {
    const dates = datesOfText(plain(reading), context);
    if (dates !== NO_DATES) return dates;
  }
  return NO_DATES;
}

/** The text without weekday, clock and part of the day, lead words and closing signs. */
function plain(form: string): string {
  let text = form;
  if (/[:hg]/.test(text)) text = text.replace(CLOCK, ' ');
  text = text
    .replace(WEEKDAY, ' ')
    .replace(PART_OF_DAY, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, '')
    .replace(/(?<=\d)\s*\/\s*(?=\d)/g, '/');
  for (let rest = text.replace(LEAD, ''); rest !== text; rest = text.replace(LEAD, '')) text = rest;
  return text;
}

function datesOfText(source: string, { year, isMonthFirst = false }: PeriodContext): Dates {
  let text = source;
  const clause = /^(?:bắt đầu|triển khai)\s*:?\s*(\S.*?)(?:\s*(?:;|đánh giá|kết thúc|tổng kết)\s*:?\s*.*)?$/.exec(text);
  const ends = clause ? /(?:kết thúc)\s*:?\s*(\S.*)$/.exec(text)?.[1] : undefined;
  if (clause?.[1]) text = ends ? `từ ${clause[1]} đến ${ends}` : `từ ${clause[1]}`;
  const single = parseSpan(text, isMonthFirst);
  if (single) return settle(single, single, year);
  const listed = asRange(text);
  if (listed !== null) {
    const dates = settleRange(listed.start, listed.end, year, isMonthFirst);
    if (dates !== NO_DATES) return dates;
  }
  const fromOnly = /^(?:kể )?từ (?:ngày |tháng |đầu )?(.+)$/.exec(text)?.[1];
  const body = (fromOnly ?? text).trim();
  for (const { start, end } of ranges(body, text)) {
    if (end === null) {
      const open = parseSpan(start, isMonthFirst);
      if (open) return settleOpen(open, year);
      continue;
    }
    const dates = settleRange(start, end, year, isMonthFirst);
    if (dates !== NO_DATES) return dates;
  }
  if (fromOnly !== undefined) {
    const start = parseSpan(withUnit(text, body), isMonthFirst);
    if (start) return settleOpen(start, year);
  }
  const until =
    /^(?:chậm nhất(?: là)?|trước|xong trước|hoàn thành trước|xong|đến|đến hết|hết)(?: hết)?(?: trước)?(?: ngày)? (.+)$/.exec(
      text,
    )?.[1];
  const end = until === undefined ? null : parseSpan(until, isMonthFirst);
  if (end) {
    const settled = settle(end, end, year);
    return settled.end === null ? NO_DATES : { start: null, end: settled.end, precision: settled.precision };
  }
  return NO_DATES;
}

/** "từ tháng 3" keeps its unit word after "từ" was taken off. */
const withUnit = (text: string, body: string): string =>
  /từ tháng /.test(text) && /^\d/.test(body) ? `tháng ${body}` : body;

const BETWEEN = /\s*(?:đến(?: hết)?|tới|->|→|-)\s*(?:ngày\s+|hết\s+)?/g;

/** Every way to part a text into two ends, at each word or sign that may stand between them. */
function* ranges(body: string, whole: string): Generator<{ start: string; end: string | null }> {
  for (const between of body.matchAll(BETWEEN)) {
    const left = body.slice(0, between.index).trim();
    const right = body.slice(between.index + between[0].length).trim();
    if (left === '' || right === '') continue;
    const start = /^từ tháng /.test(whole) && /^\d/.test(left) ? `tháng ${left}` : left.replace(/^ngày /, '');
    yield OPEN_END.test(right) ? { start, end: null } : { start, end: right };
  }
}

const LIST =
  /^(?:ngày |(tháng|quý|quí|năm) )?((?:[\d/.]+|[iv]+)(?:(?:\s*[,;+&]\s*|\s*,?\s+và\s+|\s*-\s*)(?:ngày |tháng |quý |quí |năm )?(?:[\d/.]+|[iv]+))+)((?: năm |[/.-]| tháng )\d[\d/ ]*(?:năm \d{4})?)?$/;

/** "03, 04/02/2026", "tháng 3, 4 và 5/2024", "quý I, II năm 2023", "2022; 2023": from the first to the last. */
function asRange(text: string): { readonly start: string; readonly end: string } | null {
  const list = LIST.exec(text);
  if (!list || !/[,;+&]|và/.test(text)) return null;
  const [, unit, items = '', tail = ''] = list;
  const parts = items
    .split(/\s*[,;+&]\s*|\s*,?\s+và\s+/)
    .map((part) => part.replace(/^(?:ngày|tháng|quý|quí|năm) /, ''));
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) return null;
  const lead = unit === undefined ? '' : `${unit} `;
  return { start: `${lead}${first.split('-')[0] ?? ''}`, end: `${lead}${last.split('-').pop() ?? ''}${tail}` };
}

/** Reads both ends; what the left one leaves out (month, year, the word for its unit) it shares with the right one. */
function settleRange(left: string, right: string, year: number | null, isMonthFirst: boolean): Dates {
  const unit = /^(tháng|quý|quí|năm)(?= )/.exec(left)?.[1] ?? /^(tháng|quý|quí|năm)(?= )/.exec(right)?.[1];
  const isBare = (text: string): boolean => /^(?:\d{1,2}|[iv]+)(?:[/.]\d{4}| năm \d{4})?$/.test(text.trim());
  const lend = (text: string): string => (unit !== undefined && isBare(text) ? `${unit} ${text}` : text);
  const end = parseSpan(lend(right), isMonthFirst);
  if (!end) return NO_DATES;
  let start = parseSpan(lend(left), isMonthFirst);
  if (!start && end.precision === 'day' && /^(?:ngày )?\d{1,2}$/.test(left.trim())) {
    const day = Number(left.replace(/^ngày /, ''));
    start = { ...end, from: { ...end.from, day }, to: { ...end.from, day } };
  }
  return start ? settle(start, end, year) : NO_DATES;
}

function settle(start: Span, end: Span, year: number | null): Dates {
  const endYear = end.year ?? start.year ?? year;
  if (endYear === null) return NO_DATES;
  const startYear = start.year ?? (isAfter(start.from, end.to) ? endYear - 1 : endYear);
  const first = isoDate(startYear, start.from);
  const last = isoDate(endYear, end.to);
  if (first === null || last === null) return NO_DATES;
  return { start: first, end: last, precision: finer(start.precision, end.precision) };
}

const isAfter = (a: DayOfYear, b: DayOfYear): boolean => a.month > b.month;

function settleOpen(start: Span, year: number | null): Dates {
  const startYear = start.year ?? year;
  const first = startYear === null ? null : isoDate(startYear, start.from);
  return first === null ? NO_DATES : { start: first, end: null, precision: start.precision };
}

const ORDER: readonly Precision[] = ['day', 'month', 'quarter', 'half', 'year'];
const finer = (a: Precision, b: Precision): Precision => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

function exactDay(year: number, month: number, day: number): Dates {
  const iso = month >= 1 && month <= 12 && day >= 1 ? isoDate(year, { month, day }) : null;
  return iso === null ? NO_DATES : { start: iso, end: iso, precision: 'day' };
}

/** "20240315": year, month and day without signs, as machines write them. */
function packedDate(text: string): Span | null {
  const match = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text);
  if (!match) return null;
  const point = { month: Number(match[2]), day: Number(match[3]) };
  return { from: point, to: point, year: Number(match[1]), precision: 'day' };
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

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

/** Two numbers and a year, of which the second can only be a day or the first only a day. */
const NUMERIC_DATE = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:\s.*)?$/;

/** Whether the dates of a column are written month first: some can be nothing else, and none can only be day first. */
export function isMonthFirstColumn(values: Iterable<string | number | boolean | null>): boolean {
  let monthFirst = 0;
  for (const value of values) {
    const match = typeof value === 'string' ? NUMERIC_DATE.exec(value) : null;
    if (!match) continue;
    if (Number(match[1]) > 12) return false;
    if (Number(match[2]) > 12) monthFirst += 1;
  }
  return monthFirst > 0;
}

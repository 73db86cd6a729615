import { cleanLine } from '../model/cleanText';
import { normalForm } from '../model/normalForm';
import { parsePeriod } from './parsePeriod';

/** What a part of a header text says of time: the stretch, and the words that are left without it. */
export interface TimedPart {
  /** "2016", or months: "2016-01..2021-12"; null where the part names no stretch of time. */
  readonly period: string | null;
  readonly rest: string;
}

const LONGEST = 60;
const YEAR = /(?:19|20)\d{2}/;
/** A month, quarter or half of the year that the title names. */
const STRETCH =
  /^(?:tháng \d{1,2}|t\d{1,2}|quý (?:[ivx]+|\d)|(?:6|sáu|9|chín|3|ba) tháng(?: (?:đầu|cuối) năm)?|cả năm)$/;
/** A month or quarter of that year after what it is the time of: "Thực hiện quý III". */
const STRETCH_AFTER = /\p{L} (tháng \d{1,2}|quý (?:[ivx]+|\d))$/u;
const MOST_WORDS = 9;
/** Words that a period's text may begin with in a cell, but that name a field in a header. */
const NOT_TIME = /^(?:thực hiện|dự kiến|thời gian|bắt đầu|triển khai)/;

/**
 * Parts the time off a header text: "2025 (6 tháng)" is time only, "Kế hoạch năm 2024" is a plan and its time.
 *
 * @param year - that the title names, for months and quarters without one.
 */
export function timedPart(part: string, year: number | null): TimedPart {
  const hasYear = YEAR.test(part);
  const form = normalForm(part);
  const isAfter = !hasYear && STRETCH_AFTER.test(form);
  if (part.length > LONGEST || !(hasYear || (year !== null && (isAfter || STRETCH.test(form)))))
    return { period: null, rest: part };
  const whole = isAfter || NOT_TIME.test(form) ? null : periodOf(part, year);
  if (whole !== null) return { period: whole, rest: '' };
  const words = cleanLine(part).split(' ');
  for (let at = 1; at < words.length && at < MOST_WORDS; at += 1) {
    const rest = words.slice(at).join(' ');
    const period = periodOf(rest, isAfter && STRETCH.test(normalForm(rest)) ? year : null);
    if (period !== null) return { period, rest: words.slice(0, at).join(' ') };
  }
  return { period: null, rest: part };
}

/** The period that a text names and nothing else, as its year ("2022") or months ("2016-01..2021-12"). */
function periodOf(text: string, year: number | null): string | null {
  if (year === null && !YEAR.test(text)) return null;
  const form = normalForm(text)
    .replace(/^giai đoạn /, '')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const period = parsePeriod(form, { year, dateKind: null });
  if (!period || period.start === null || period.end === null) return null;
  const [startYear, startMonth] = [period.start.slice(0, 4), period.start.slice(0, 7)];
  const [endYear, endMonth] = [period.end.slice(0, 4), period.end.slice(0, 7)];
  if (period.precision === 'year' && startYear === endYear) return startYear;
  return `${startMonth}..${endMonth}`;
}

const START =
  /(?:^|, )(?:(?:ngày|tháng|thời gian|thời điểm|năm) )?(?:bắt đầu|khởi công|khai mạc|triển khai|từ|từ ngày|từ tháng|từ năm|start|start date|from)$/;
const END =
  /(?:^|, )(?:(?:ngày|tháng|thời gian|thời điểm|năm) )?(?:kết thúc|hoàn thành|bế mạc|đến|đến ngày|đến tháng|đến năm|end|end date|to)$/;

/** Which end of a stretch of time a header text (label form of its last part) names; null for other texts. */
export function boundOfLabel(form: string): 'start' | 'end' | null {
  if (form.length > 30) return null;
  return START.test(form) ? 'start' : END.test(form) ? 'end' : null;
}

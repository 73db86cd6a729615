import type { TableRegion } from '../model/region';
import type { FieldType } from '../model/register';
import { numberFormatsOf, dateKindOf, type FormatAt } from '../model/numberFormats';
import { ERROR_TEXTS, valueAt, type SheetSnapshot } from '../model/snapshot';
import { parsePeriod } from './parsePeriod';
import { isNothing, parseMark } from './parseText';

/** What the cells of a column hold, as shares of its filled cells. */
export interface ColumnContent {
  readonly filled: number;
  readonly dates: number;
  readonly numbers: number;
  readonly years: number;
  readonly marks: number;
  /** Text with at least one digit; text without. */
  readonly digits: number;
  readonly words: number;
  readonly longest: number;
}

/** What is known of a column before any cell was looked at. */
export const NO_CONTENT: ColumnContent = {
  filled: 0,
  dates: 0,
  numbers: 0,
  years: 0,
  marks: 0,
  digits: 0,
  words: 0,
  longest: 0,
};

/** Data rows that are looked at; more would not change the picture. */
const SAMPLE = 60;

/**
 * Looks at a sample of data rows, spread over the whole table, and says what each column of the region holds; nothing for
 * a form filled in downwards, whose one value a field shows no pattern.
 */
export function columnContents(sheet: SheetSnapshot, region: TableRegion): readonly ColumnContent[] {
  if (region.orientation === 'vertical') return [];
  const rows = region.rows.filter(({ role }) => role === 'data');
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, index) => index % step === 0).map(({ row }) => row);
  const formatAt = numberFormatsOf(sheet);
  return region.labels.map(({ column }) => contentOf(sheet, column, sample, formatAt));
}

function contentOf(sheet: SheetSnapshot, column: number, rows: readonly number[], formatAt: FormatAt): ColumnContent {
  const count = { ...NO_CONTENT };
  for (const row of rows) {
    const value = valueAt(sheet, { row, column });
    if (value === null) continue;
    if (typeof value === 'string' && (isNothing(value) || ERROR_TEXTS.has(value))) continue;
    count.filled += 1;
    if (parseMark(value) !== null) count.marks += 1;
    if (typeof value === 'number') {
      const isDate = dateKindOf(formatAt({ row, column })) !== null;
      if (isDate) count.dates += 1;
      else {
        count.numbers += 1;
        if (Number.isInteger(value) && value >= 1900 && value <= 2100) count.years += 1;
      }
    } else if (typeof value === 'string') {
      count.longest = Math.max(count.longest, value.length);
      const period = value.length < 80 ? parsePeriod(value, { year: 2000, dateKind: null }) : null;
      if (period && (period.start !== null || period.end !== null)) count.dates += 1;
      if (/^\s*\d{4}\s*$/.test(value)) count.years += 1;
      if (/\d/.test(value)) count.digits += 1;
      else count.words += 1;
    }
  }
  return count;
}

/**
 * How well the cells of a column suit a field's type: 1 when they do or there are none, less when they hold something
 * else. Weights tuned on the fixture workbooks.
 */
export function contentFit(type: FieldType, content: ColumnContent): number {
  const { filled, dates, numbers, years, marks, digits, words, longest } = content;
  if (filled === 0) return 1;
  const share = (part: number): number => part / filled;
  switch (type) {
    case 'period':
      return share(dates + years) >= 0.4 ? 1 : share(numbers) > 0.5 ? 0.5 : longest > 120 ? 0.6 : 0.85;
    case 'year':
      return share(years + digits + dates) >= 0.5 ? 1 : share(marks) > 0.5 ? 0.4 : 0.5;
    case 'quantity':
    case 'percent':
    case 'money':
    case 'integer':
      return share(numbers + digits) >= 0.4 ? 1 : share(words) === 1 && marks < filled ? 0.75 : 0.6;
    case 'flag':
      return share(marks) >= 0.6 ? 1 : 0.4;
    case 'choice':
      return longest > 90 ? 0.6 : share(numbers + dates) > 0.5 ? 0.5 : 1;
    case 'person':
      return share(numbers + dates) > 0.5 ? 0.4 : longest > 120 ? 0.7 : 1;
    case 'unit':
    case 'units':
    case 'ref':
      return share(numbers) > 0.5 ? 0.4 : share(marks) > 0.8 ? 0.5 : 1;
    case 'text':
    case 'longText':
    case 'list':
      return share(numbers) > 0.7 ? 0.7 : share(marks) > 0.9 && share(words) > 0 ? 0.7 : 1;
  }
}

/** How well the cells of a column suit marks for one value. */
export const markFit = ({ filled, marks }: ColumnContent): number => (filled === 0 || marks >= filled * 0.6 ? 1 : 0);

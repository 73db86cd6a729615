import type { Catalogue } from '../model/catalogue';
import { dateKindOf, isPercentFormat, numberFormatsOf, type FormatAt } from '../model/numberFormats';
import type { TableRegion } from '../model/region';
import type { Field } from '../model/register';
import { isErrorText, valueAt, type CellValue, type SheetSnapshot } from '../model/snapshot';
import { isDocumentSymbol, isMeasureWord, isPersonName } from './cellPatterns';
import { parsePeriod } from './parsePeriod';
import { codeReader, isDitto, isNothing, parseMark, type CodeReader } from './parseText';
import { isUnitText } from './unitText';

/** What the cells of a column hold, as counts of its filled cells. */
export interface ColumnContent {
  readonly filled: number;
  /** Days, months, quarters; years alone are counted apart, in `years`. */
  readonly dates: number;
  readonly numbers: number;
  readonly years: number;
  /** Times of day without a date. */
  readonly clocks: number;
  readonly percents: number;
  readonly marks: number;
  /** Text with at least one digit; text without. */
  readonly digits: number;
  readonly words: number;
  /** Document symbols, units of measure, names of units and of persons. */
  readonly symbols: number;
  readonly measures: number;
  readonly units: number;
  readonly persons: number;
  readonly longest: number;
  /** Values that a code list has, by list; only lists that have any. */
  readonly codes: Readonly<Record<string, number>>;
}

/** What is known of a column before any cell was looked at. */
export const NO_CONTENT: ColumnContent = {
  filled: 0,
  dates: 0,
  numbers: 0,
  years: 0,
  clocks: 0,
  percents: 0,
  marks: 0,
  digits: 0,
  words: 0,
  symbols: 0,
  measures: 0,
  units: 0,
  persons: 0,
  longest: 0,
  codes: {},
};

/** Data rows that are looked at; more would not change the picture. */
const SAMPLE = 60;

/**
 * Looks at a sample of data rows, spread over the whole table, and says what each column of the region holds; nothing for
 * a form filled in downwards, whose one value a field shows no pattern.
 *
 * @param catalogue - code lists to look values up in, or null.
 */
export function columnContents(
  sheet: SheetSnapshot,
  region: TableRegion,
  catalogue: Catalogue | null,
): readonly ColumnContent[] {
  if (region.orientation === 'vertical') return [];
  const rows = region.rows.filter(({ role }) => role === 'data');
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, index) => index % step === 0).map(({ row }) => row);
  const formatAt = numberFormatsOf(sheet);
  const lists = catalogue ? codeReaders(catalogue) : [];
  return region.labels.map(({ column }) => contentOf(sheet, column, sample, formatAt, lists));
}

type CodeReaders = readonly (readonly [string, CodeReader])[];

const readersOf = new WeakMap<Catalogue, CodeReaders>();

/** Readers of a catalogue's code lists, made once. */
function codeReaders(catalogue: Catalogue): CodeReaders {
  const known = readersOf.get(catalogue);
  if (known) return known;
  const made = Object.keys(catalogue.lists).map((list) => [list, codeReader(catalogue, list)] as const);
  readersOf.set(catalogue, made);
  return made;
}

type Counts = { -readonly [Key in keyof ColumnContent]: ColumnContent[Key] };

function contentOf(
  sheet: SheetSnapshot,
  column: number,
  rows: readonly number[],
  formatAt: FormatAt,
  lists: CodeReaders,
): ColumnContent {
  const count: Counts = { ...NO_CONTENT };
  const codes: Record<string, number> = {};
  for (const row of rows) {
    const value = valueAt(sheet, { row, column });
    if (saysNothing(value)) continue;
    count.filled += 1;
    if (parseMark(value) !== null) count.marks += 1;
    if (typeof value === 'number') countNumber(count, value, formatAt({ row, column }));
    else if (typeof value === 'string') {
      countText(count, value);
      if (value.length < 80)
        for (const [list, codeOf] of lists) if (codeOf(value) !== null) codes[list] = (codes[list] ?? 0) + 1;
    }
  }
  return { ...count, codes };
}

const saysNothing = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && (isErrorText(value) || isDitto(value) || isNothing(value)));

function countNumber(count: Counts, value: number, format: string | null): void {
  if (dateKindOf(format) !== null) count.dates += 1;
  else {
    count.numbers += 1;
    if (Number.isInteger(value) && value >= 1900 && value <= 2100) count.years += 1;
    if (isPercentFormat(format)) count.percents += 1;
  }
}

function countText(count: Counts, value: string): void {
  count.longest = Math.max(count.longest, value.length);
  if (/^\s*(?:năm\s*)?(?:19|20)\d{2}\s*$/i.test(value)) count.years += 1;
  else if (value.length < 80) {
    const period = parsePeriod(value, { year: 2000, dateKind: null });
    if (period && (period.start !== null || period.end !== null)) count.dates += 1;
  }
  if (/^\s*\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}\s*(?:['p]|phút)?\s*(?:$|[-–—đ])/i.test(value)) count.clocks += 1;
  if (/^\s*\d[\d.,]*\s*%\s*$/.test(value)) count.percents += 1;
  if (/\d/.test(value)) count.digits += 1;
  else count.words += 1;
  if (value.length >= 120) return;
  if (isDocumentSymbol(value)) count.symbols += 1;
  else if (isUnitText(value)) count.units += 1;
  else if (isPersonName(value)) count.persons += 1;
  if (isMeasureWord(value)) count.measures += 1;
}

/**
 * How well the cells of a column suit a field: 1 when they do or there are none, less when they hold something else.
 * Weights tuned on the fixture workbooks.
 */
export function contentFit(field: Field, content: ColumnContent): number {
  const { filled, dates, numbers, years, marks, digits, words, longest } = content;
  if (filled === 0) return 1;
  const share = (part: number): number => part / filled;
  switch (field.type) {
    case 'period':
      return share(content.clocks) > 0.5 && dates === 0
        ? 0.3
        : share(dates + years) >= 0.4
          ? 1
          : share(numbers) > 0.5
            ? 0.5
            : longest > 120
              ? 0.6
              : 0.85;
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
      return share(numbers) > 0.5 || share(content.measures) > 0.6 ? 0.4 : share(marks) > 0.8 ? 0.5 : 1;
    case 'text':
    case 'longText':
    case 'list':
      return share(numbers) > 0.7 ? 0.7 : share(marks) > 0.9 && share(words) > 0 && longest <= 2 ? 0.7 : 1;
  }
}

/** Whether the cells of a column are, nearly all, of the very kind that a field holds. */
export function contentConfirms(field: Field, content: ColumnContent): boolean {
  const { filled } = content;
  if (filled === 0) return false;
  const most = (part: number): boolean => part >= filled * 0.7;
  switch (field.type) {
    case 'period':
      return most(content.dates + content.years) && content.dates > 0;
    case 'year':
      return most(content.years);
    case 'percent':
      return most(content.percents);
    case 'flag':
      return most(content.marks);
    case 'choice':
      return most(content.codes[field.list ?? ''] ?? 0);
    case 'person':
      return most(content.persons);
    case 'unit':
    case 'units':
      return most(content.units);
    case 'text':
      return field.holds === 'symbols'
        ? most(content.symbols)
        : field.holds === 'measures'
          ? most(content.measures)
          : false;
    case 'quantity':
    case 'money':
    case 'integer':
    case 'ref':
    case 'longText':
    case 'list':
      return false;
  }
}

/** How well the cells of a column suit marks for one value. */
export const markFit = ({ filled, marks }: ColumnContent): number => (filled === 0 || marks >= filled * 0.6 ? 1 : 0);

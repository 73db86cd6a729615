import type { CellAddress } from '../../model/address';
import type { ColumnMatch } from '../../model/columnMapping';
import type { DataRow, DataTable } from '../../model/dataTable';
import { valueOf } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import type { Register } from '../../model/register';
import type { CellValue, SheetSnapshot } from '../../model/snapshot';
import { valueAt } from '../../model/snapshot';
import type { RowSpan, SumRow } from '../coveredRows';
import { sumRowsOf } from '../coveredRows';
import type { PrintedFigure } from '../printedFigure';
import { figureOfGroup, figureOfTotal, wholeNumber } from '../printedFigure';
import type { Checked } from '../rule';
import { registerOfTable, sheetOf } from '../rule';

/** One printed figure and every number that a fair reading of its rows gives, likeliest first; none: it cannot be checked. */
interface Claim {
  readonly at: CellAddress;
  readonly value: CellValue;
  readonly printed: number;
  readonly readings: readonly number[];
  readonly field: string | null;
  readonly what: SumRow['what'];
  readonly suggest: (counted: number) => string | number;
}

/**
 * A printed Cộng or Tổng cộng, or a number in a group row "(53)", that the rows it covers do not give. Counted are
 * records (in a flag column those with its value), summed are quantities. Where a document leaves room (which of the
 * nested groups a sum closes, whether models or their units are counted), a figure that any fair reading gives is right,
 * and the finding names what the likeliest gives. Approximations, ratios, mixed units of measure and texts with several
 * numbers are left alone.
 */
export function* totalMismatch(checked: Checked): Generator<Finding<'total-mismatch'>> {
  for (const table of checked.tables) {
    const sheet = sheetOf(checked, table);
    const register = registerOfTable(checked, table);
    for (const claim of [...claimsOfSums(table, sheet, register), ...claimsOfSumColumns(table, sheet)]) {
      const [counted] = claim.readings;
      if (counted === undefined || claim.readings.some((reading) => isSame(reading, claim.printed))) continue;
      yield {
        rule: 'total-mismatch',
        severity: 'error',
        register: table.register,
        sheet: table.region.sheet,
        at: claim.at,
        field: claim.field,
        value: claim.value,
        suggestion: claim.suggest(inFifteenDigits(counted)),
        params: { printed: claim.printed, counted: inFifteenDigits(counted), what: claim.what },
      };
    }
  }
}

/** As Excel shows and keeps numbers. */
const inFifteenDigits = (value: number): number => Number(value.toPrecision(15));

/** Sums of decimals differ in the last bits of a double. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function* claimsOfSums(table: DataTable, sheet: SheetSnapshot, register: Register): Generator<Claim> {
  const { region, mapping } = table;
  const columns = Array.from({ length: region.area.columns }, (_, index) => region.area.column + index);
  const matches = new Map(mapping.columns.map((match) => [match.column, match]));
  const textOf = (row: number): string => {
    const texts = columns.map((column) => valueAt(sheet, { row, column }));
    return texts.find((value): value is string => typeof value === 'string' && /\p{L}/u.test(value)) ?? '';
  };
  const rowsIn = rowsBySpan(table);
  for (const sum of sumRowsOf(region, textOf)) {
    let isLead = true;
    for (const column of columns) {
      const at = { row: sum.row, column };
      const value = valueAt(sheet, at);
      if (value === null || value === '') continue;
      const match = matches.get(column);
      const text = typeof value === 'string' ? figureIn(value, sum, isLead) : null;
      if (typeof value === 'string' && /\p{L}/u.test(value)) isLead = false;
      if (text) {
        const readings = sum.spans.flatMap((span) => countReadings(rowsIn(span), table, text.noun));
        yield { at, value, printed: text.value, readings, field: null, what: sum.what, suggest: text.withNumber };
        continue;
      }
      const printed = typeof value === 'number' ? value : typeof value === 'string' ? wholeNumber(value) : null;
      if (printed === null || !match || match.field === null || match.field === 'ordinal') continue;
      const readings = sum.spans.flatMap((span) => columnReadings(rowsIn(span), span, sheet, register, match));
      yield { at, value, printed, readings, field: match.field, what: sum.what, suggest: (counted) => counted };
    }
  }
}

const figureIn = (text: string, sum: SumRow, isLead: boolean): PrintedFigure | null => {
  if (!isLead) return null;
  return sum.what === 'group' ? figureOfGroup(text) : figureOfTotal(text);
};

/** The records on the rows of a span; rows of a table come in sheet order. */
function rowsBySpan({ rows }: DataTable): (span: RowSpan) => readonly DataRow[] {
  const indexFrom = (row: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ first, last }) => rows.slice(indexFrom(first), indexFrom(last + 1));
}

/** Nouns of things that records stand for one by one in no register: they are counted by the unit that a record names. */
const UNIT_NOUN = /^(?:đơn vị|xã|thị trấn|phường|chi bộ|đảng bộ|cơ quan|thôn|ấp|tổ chức|tổ chức đảng)(?!\p{L})/u;
/** Nouns of money and measures that a count of records cannot give. */
const OTHER_NOUN = /^(?:đồng|triệu|tỷ|tỉ|nghìn|người|lượt|cuộc|buổi|hồ sơ|%|điểm|hộ|ha|tấn|kg|km)(?!\p{L})/u;

/** What a number in a sum's text may count: records, rows that hold them, running numbers, units. */
function countReadings(rows: readonly DataRow[], table: DataTable, noun: string): readonly number[] {
  if (OTHER_NOUN.test(noun)) return [];
  const units = new Set(rows.flatMap((row) => unitsOf(row)));
  if (UNIT_NOUN.test(noun)) return units.size === 0 ? [] : [units.size, rows.length];
  const sheetRows = new Set(rows.map(({ row }) => row)).size;
  // Without a noun a list whose running number counts units may well sum those.
  const perUnit = noun === '' && table.mapping.columns.some(({ field }) => field === 'unit') ? [units.size] : [];
  return [rows.length, sheetRows, ...perUnit];
}

const unitsOf = (row: DataRow): readonly string[] => {
  const unit = valueOf(row, 'unit');
  return typeof unit === 'string' ? [normalForm(unit)] : [];
};

/** What a number in a column of a sum row may be. */
function columnReadings(
  rows: readonly DataRow[],
  { first, last }: RowSpan,
  sheet: SheetSnapshot,
  register: Register,
  { field, flagValue, column }: ColumnMatch,
): readonly number[] {
  const declared = register.fields.find(({ name }) => name === field);
  if (!declared || field === null) return [];
  if (declared.byPeriod === 'value')
    return sumReading(rows.map((row) => [row, valueAt(sheet, { row: row.row, column })]));
  if (flagValue !== undefined) {
    const ofValue = rows.filter((row) => holds(row, field, flagValue)).length;
    let marks = 0;
    for (const row of new Set(rows.map(({ row }) => row))) if (isMark(valueAt(sheet, { row, column }))) marks += 1;
    return last < first ? [] : [ofValue, marks];
  }
  switch (declared.type) {
    case 'integer':
    case 'quantity':
    case 'money':
      return sumReading(rows.map((row) => [row, valueAt(sheet, { row: row.row, column })]));
    case 'text':
      return declared.required ? [rows.length] : [];
    default:
      return [];
  }
}

function holds(row: DataRow, field: string, value: string): boolean {
  const held = valueOf(row, field);
  if (Array.isArray(held)) return held.some((item) => String(item) === value);
  return held === true || held === value || (typeof held === 'number' && String(held) === value);
}

const isMark = (value: CellValue): boolean =>
  value !== null && !/^(?:|-|không|0|false)$/u.test(normalForm(String(value)));

/**
 * The sum of a column's cells, each counted once; nothing where a cell is more or less than a plain number, or where
 * decimals among whole numbers make it likely that "1.252" was stored as 1.252.
 */
function sumReading(cells: readonly (readonly [DataRow, CellValue])[]): readonly number[] {
  let sum = 0;
  let decimals = 0;
  let figures = 0;
  const seen = new Set<number>();
  for (const [{ row }, value] of cells) {
    if (seen.has(row)) continue;
    seen.add(row);
    if (value === null || (typeof value === 'string' && !/[\p{L}\p{N}]/u.test(value))) continue;
    const figure = typeof value === 'number' ? value : typeof value === 'string' ? wholeNumber(value) : null;
    if (figure === null) return [];
    figures += 1;
    if (!Number.isInteger(figure)) decimals += 1;
    sum += figure;
  }
  return figures === 0 || (decimals > 0 && decimals < figures) ? [] : [sum];
}

const SUM_LABEL = /^(?:tổng cộng|tổng số|tổng|cộng)$/u;

/** A column "Cộng" that sums the columns of one field before it, row by row (periods side by side). */
function* claimsOfSumColumns(table: DataTable, sheet: SheetSnapshot): Generator<Claim> {
  const { columns } = table.mapping;
  for (const sumColumn of columns) {
    if (sumColumn.field !== null || !SUM_LABEL.test(normalForm(sumColumn.label))) continue;
    const before = columns.filter(({ column }) => column < sumColumn.column);
    const field =
      before.filter(({ flagValue, field: name }) => name !== null && flagValue !== undefined).at(-1)?.field ?? null;
    const parts = before.filter((match) => match.field === field && match.flagValue !== undefined);
    if (field === null || parts.length < 2) continue;
    for (const { row, role } of table.region.rows) {
      if (role !== 'data' && role !== 'part') continue;
      const at = { row, column: sumColumn.column };
      const value = valueAt(sheet, at);
      const printed = typeof value === 'number' ? value : typeof value === 'string' ? wholeNumber(value) : null;
      if (printed === null) continue;
      const figures = parts.map(({ column }) => plainNumber(valueAt(sheet, { row, column })));
      const sum = figures.reduce<number | null>(
        (total, figure) => (total === null || figure === null ? null : total + figure),
        0,
      );
      const suggest = (counted: number): string | number => counted;
      yield { at, value, printed, readings: sum === null ? [] : [sum], field: null, what: 'total', suggest };
    }
  }
}

/** A cell's plain number, an empty one 0; null for approximations, rates and other text. */
function plainNumber(value: CellValue): number | null {
  if (value === null || value === '') return 0;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? wholeNumber(value) : null;
}

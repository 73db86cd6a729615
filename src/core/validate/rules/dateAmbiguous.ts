import type { DataTable } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Checked, OwnDatum } from '../rule';
import { ownData, placeOfDatum } from '../rule';

/** Two figures up to 31 and a year: which of the two is the day is told by the other cells. */
const TWO_WAYS = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)?\d{2})\s*$/;
/** Serial dates of a column that must all have a day up to 12 before Excel is suspected of having swapped them. */
const SWAPPED_AT_LEAST = 2;

interface Reading {
  readonly own: OwnDatum;
  readonly day: number;
  readonly month: number;
  readonly year: string;
  /** Whether the cell holds a date of Excel's, and not a text. */
  readonly isSerial: boolean;
}

/**
 * Dates whose day and month may be swapped. As text: both figures up to 12, and no other date that the
 * workbook writes shows which comes first. As Excel dates: an English Excel turns typed 5/6/2023 into 6 May and leaves 25/8/2023 as text, so where
 * all dates that could be swapped are serial and all that could not are text, the serial ones are doubtful.
 */
export function* dateAmbiguous(checked: Checked): Generator<Finding<'date-ambiguous'>> {
  const tables = checked.tables.map((table) => ({ table, columns: columnsOf(checked, table) }));
  const isHabit = tables.some(
    ({ table, columns }) =>
      saysDayFirst(table) || columns.some((readings) => readings.some(({ day, isSerial }) => !isSerial && day > 12)),
  );
  for (const { table, columns } of tables)
    for (const readings of columns) {
      const swapped = isSwapped(readings);
      if (!swapped && (isHabit || isDayFirst(readings))) continue;
      for (const reading of readings)
        if (isEitherWay(reading) && reading.isSerial === swapped) yield finding(table, reading);
    }
}

function columnsOf(checked: Checked, table: DataTable): readonly (readonly Reading[])[] {
  const columns = new Map<string, Reading[]>();
  for (const own of ownData(checked, table, ({ type }) => type === 'period')) {
    const reading = readingOf(own);
    if (!reading) continue;
    const readings = columns.get(own.field.name) ?? [];
    columns.set(own.field.name, readings);
    readings.push(reading);
  }
  return [...columns.values()];
}

function readingOf(own: OwnDatum): Reading | null {
  const { value, raw } = own.datum;
  if (value === null || typeof value !== 'object' || !('precision' in value)) return null;
  if (typeof raw === 'string') {
    const parts = TWO_WAYS.exec(raw);
    if (!parts?.[1] || !parts[2] || !parts[3]) return null;
    const year = parts[3].length === 2 ? `20${parts[3]}` : parts[3];
    return { own, day: Number(parts[1]), month: Number(parts[2]), year, isSerial: false };
  }
  if (typeof raw !== 'number' || value.precision !== 'day' || value.start === null) return null;
  const [year = '', month, day] = value.start.split('-');
  return { own, day: Number(day), month: Number(month), year, isSerial: true };
}

const isEitherWay = ({ day, month }: Reading): boolean =>
  day <= 12 && month <= 12 && day !== month && day > 0 && month > 0;

/**
 * Whether a column's own dates read day first: the day padded and the month not ("05/3/2025", as the State's rules of
 * presentation write it), or more days than months among three or more.
 */
function isDayFirst(readings: readonly Reading[]): boolean {
  const texts = readings.filter(({ isSerial }) => !isSerial);
  if (texts.some(({ own }) => /^\s*0\d\s*[/.-]\s*[3-9]\s*[/.-]/.test(String(own.datum.raw)))) return true;
  const distinct = (pick: (reading: Reading) => number): number => new Set(texts.map(pick)).size;
  return texts.length >= 3 && distinct(({ month }) => month) < distinct(({ day }) => day);
}

function isSwapped(readings: readonly Reading[]): boolean {
  const serials = readings.filter(({ isSerial }) => isSerial);
  const texts = readings.filter(({ isSerial }) => !isSerial);
  return (
    serials.length >= SWAPPED_AT_LEAST &&
    texts.length >= SWAPPED_AT_LEAST &&
    serials.every(({ day }) => day <= 12) &&
    texts.every(({ day }) => day > 12)
  );
}

/** Whether the lines above the table write a date whose day cannot be a month. */
const saysDayFirst = ({ region }: DataTable): boolean =>
  region.context.some(({ text }) =>
    /(?<!\d)(?:1[3-9]|2\d|3[01])\s*[/.-]\s*(?:0?\d|1[0-2])\s*[/.-]\s*\d{2,4}/.test(text),
  );

const two = (value: number): string => String(value).padStart(2, '0');

const finding = (table: DataTable, { own, day, month, year }: Reading): Finding<'date-ambiguous'> => ({
  rule: 'date-ambiguous',
  severity: 'warning',
  ...placeOfDatum(table, own),
  suggestion: null,
  params: {
    field: own.field.name,
    dayFirst: `${year}-${two(month)}-${two(day)}`,
    monthFirst: `${year}-${two(day)}-${two(month)}`,
  },
});

/** A stretch of days by its first and last, both ISO dates. */
export interface IsoSpan {
  readonly start: string;
  readonly end: string;
}

/**
 * Reads a period: "2022", "2022-Q1", "2022-03", "2022-03-15", or two of them with ".." between.
 *
 * @returns null for anything else, and where the end lies before the start.
 */
export function parsePeriod(text: string): IsoSpan | null {
  const [from, to = from, ...more] = text.split('..').map((part) => spanOf(part.trim()));
  if (!from || !to || more.length > 0) return null;
  return from.start <= to.end ? { start: from.start, end: to.end } : null;
}

function spanOf(text: string): IsoSpan | null {
  const parts = /^(\d{4})(?:-(?:[Qq]([1-4])|(\d\d)(?:-(\d\d))?))?$/.exec(text);
  if (!parts) return null;
  const [year, quarter, month, day] = parts.slice(1).map((part: string | undefined) => (part ? Number(part) : null));
  if (year === null || year === undefined) return null;
  if (quarter) return { start: iso(year, quarter * 3 - 2, 1), end: iso(year, quarter * 3 + 1, 0) };
  if (month === null || month === undefined) return { start: iso(year, 1, 1), end: iso(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  if (day === null || day === undefined) return { start: iso(year, month, 1), end: iso(year, month + 1, 0) };
  const date = iso(year, month, day);
  return date.endsWith(text.slice(5)) ? { start: date, end: date } : null;
}

/** ISO date of a year, month from 1 and day; day 0 is the last of the month before. */
const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** A moment of the calendar; `weekday` counts from Sunday = 0. */
export interface CalendarMoment {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** with its fraction */
  readonly second: number;
  readonly weekday: number;
}

const DAY = 86_400_000;
const FROM_1900 = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_466;
/** Days by which the counts from 1900 and from 1904 differ. */
export const DAYS_1904 = 1462;

/**
 * Calendar moment of a serial number (days since 1899-12-30; Excel's 1900 has a false 29 February, serial 60).
 *
 * @returns undefined for negative serials and those after the year 9999.
 */
export function momentOfSerial(serial: number, date1904 = false): CalendarMoment | undefined {
  const days = date1904 ? serial + DAYS_1904 : serial;
  if (!(days >= 0) || days >= LAST_SERIAL) return undefined;
  const whole = Math.floor(days);
  const milliseconds = Math.round((days - whole) * DAY);
  const weekday = (whole + (milliseconds >= DAY ? 7 : 6)) % 7;
  const clock = milliseconds % DAY;
  const time = {
    hour: Math.floor(clock / 3_600_000),
    minute: Math.floor(clock / 60_000) % 60,
    second: (clock % 60_000) / 1000,
  };
  const day = whole + (milliseconds >= DAY ? 1 : 0);
  if (day === 60 && !date1904) return { year: 1900, month: 2, day: 29, ...time, weekday };
  if (day === 0 && !date1904) return { year: 1900, month: 1, day: 0, ...time, weekday };
  const date = new Date(FROM_1900 + (day < 60 && !date1904 ? day + 1 : day) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time, weekday };
}

/** Whole serial of a date, undefined when there is no such day from 1900 to 9999; 29/02/1900 is serial 60 as in Excel. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return 60;
  if (year < 1900 || year > 9999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round((date.getTime() - FROM_1900) / DAY);
  return days < 61 ? days - 1 : days;
}

/** Serial of a date whose month and day may overflow, as the DATE function counts; undefined outside 1900–9999. */
export function serialOfOverflow(year: number, month: number, day: number): number | undefined {
  const full = year < 1900 ? year + 1900 : year;
  const date = new Date(Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)));
  const days = Math.round((date.getTime() - FROM_1900) / DAY);
  const serial = days < 61 ? days - 1 : days;
  return serial < 0 || serial >= LAST_SERIAL ? undefined : serial;
}

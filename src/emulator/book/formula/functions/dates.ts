import { NUMBER_ERROR, type Scalar, VALUE_ERROR } from '../../cells/cellError';
import { interpretInput } from '../../text/interpretInput';
import { type CalendarMoment, momentOfSerial, serialOfOverflow } from '../../text/serialDate';
import {
  type FunctionTable,
  type LibraryFunction,
  matrixArgument,
  numberArgument,
  numeric,
  single,
  whole,
} from '../functionLibrary';
import { plainText } from '../operands';

const part = (read: (moment: CalendarMoment) => number): LibraryFunction =>
  numeric(1, 1, (serial = 0) => {
    const moment = momentOfSerial(serial);
    return moment ? read(moment) : NUMBER_ERROR;
  });

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function addMonths(serial: number, months: number, endOfMonth: boolean): Scalar {
  const moment = momentOfSerial(Math.floor(serial));
  if (!moment) return NUMBER_ERROR;
  const first = new Date(Date.UTC(moment.year, moment.month - 1 + Math.trunc(months), 1));
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  const last = lastDay(year, month);
  return serialOfOverflow(year, month, endOfMonth ? last : Math.min(moment.day, last)) ?? NUMBER_ERROR;
}

function dateDifference(start: Scalar, end: Scalar, unit: Scalar): Scalar {
  if (typeof start === 'string' || typeof end === 'string') return VALUE_ERROR;
  const [from, to] = [momentOfSerial(Number(start ?? 0)), momentOfSerial(Number(end ?? 0))];
  if (!from || !to || Number(start ?? 0) > Number(end ?? 0)) return NUMBER_ERROR;
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (plainText(unit).toUpperCase()) {
    case 'D':
      return Math.floor(Number(end)) - Math.floor(Number(start));
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return to.day >= from.day ? to.day - from.day : to.day + lastDay(to.year, to.month - 1) - from.day;
    case 'YD': {
      const sameYear = serialOfOverflow(
        to.month > from.month || (to.month === from.month && to.day >= from.day) ? to.year : to.year - 1,
        from.month,
        from.day,
      );
      return Math.floor(Number(end)) - (sameYear ?? 0);
    }
    default:
      return NUMBER_ERROR;
  }
}

function weekNumber(serial: number, firstDay: number): Scalar {
  const moment = momentOfSerial(serial);
  if (!moment) return NUMBER_ERROR;
  const newYear = serialOfOverflow(moment.year, 1, 1) ?? 0;
  const start = momentOfSerial(newYear)?.weekday ?? 0;
  const monday = firstDay === 2 || firstDay === 11;
  return Math.floor((Math.floor(serial) - newYear + (monday ? (start + 6) % 7 : start)) / 7) + 1;
}

function isoWeek(serial: number): Scalar {
  const moment = momentOfSerial(serial);
  if (!moment) return NUMBER_ERROR;
  const thursday = Math.floor(serial) - ((moment.weekday + 6) % 7) + 3;
  const year = momentOfSerial(thursday)?.year ?? moment.year;
  return Math.floor((thursday - (serialOfOverflow(year, 1, 1) ?? 0)) / 7) + 1;
}

function workDays(start: number, end: number, holidays: ReadonlySet<number>): number {
  let count = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day++) {
    const weekday = momentOfSerial(day)?.weekday ?? 0;
    if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) count++;
  }
  return start <= end ? count : -count;
}

const typedDate = (keep: (value: number) => number): LibraryFunction =>
  single(1, 1, (value = null) => {
    if (typeof value !== 'string') return VALUE_ERROR;
    const read = interpretInput(value, 'en-US', new Date().getFullYear());
    return typeof read.value === 'number' && read.format !== undefined && /[dmyhs]/.test(read.format)
      ? keep(read.value)
      : VALUE_ERROR;
  });

/** Serial of a moment in local time, as NOW gives it. */
const serialOfNow = (now: Date): number =>
  Date.UTC(
    now.getFullYear(),
    now.getMonth(),
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
    now.getMilliseconds(),
  ) /
    86_400_000 +
  25_569;

export const DATE_FUNCTIONS: FunctionTable = {
  TODAY: { ...whole(0, 0, (call) => Math.floor(serialOfNow(call.environment.now))), volatile: true },
  NOW: { ...whole(0, 0, (call) => serialOfNow(call.environment.now)), volatile: true },
  DATE: numeric(3, 3, (year = 0, month = 1, day = 1) => serialOfOverflow(Math.trunc(year), month, day) ?? NUMBER_ERROR),
  TIME: numeric(3, 3, (hour = 0, minute = 0, second = 0) => {
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 ? NUMBER_ERROR : (seconds / 86_400) % 1;
  }),
  YEAR: part((moment) => moment.year),
  MONTH: part((moment) => moment.month),
  DAY: part((moment) => moment.day),
  HOUR: part((moment) => moment.hour),
  MINUTE: part((moment) => moment.minute),
  SECOND: part((moment) => Math.round(moment.second)),
  WEEKDAY: numeric(1, 2, (serial = 0, kind = 1) => {
    const weekday = momentOfSerial(serial)?.weekday;
    if (weekday === undefined) return NUMBER_ERROR;
    if (kind === 1 || kind === 17) return weekday + 1;
    if (kind === 2 || kind === 11) return ((weekday + 6) % 7) + 1;
    return kind === 3 ? (weekday + 6) % 7 : NUMBER_ERROR;
  }),
  WEEKNUM: numeric(1, 2, (serial = 0, kind = 1) => (kind === 21 ? isoWeek(serial) : weekNumber(serial, kind))),
  ISOWEEKNUM: numeric(1, 1, (serial = 0) => isoWeek(serial)),
  EDATE: numeric(2, 2, (serial = 0, months = 0) => addMonths(serial, months, false)),
  EOMONTH: numeric(2, 2, (serial = 0, months = 0) => addMonths(serial, months, true)),
  DAYS: numeric(2, 2, (end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  DATEDIF: single(3, 3, (start = null, end = null, unit = null) => dateDifference(start, end, unit)),
  DATEVALUE: typedDate(Math.floor),
  TIMEVALUE: typedDate((value) => value % 1),
  NETWORKDAYS: whole(2, 3, (call) => {
    const holidays = call.has(2)
      ? matrixArgument(call, 2).data.filter((one): one is number => typeof one === 'number')
      : [];
    return workDays(Math.floor(numberArgument(call, 0)), Math.floor(numberArgument(call, 1)), new Set(holidays));
  }),
};

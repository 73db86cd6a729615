import type { Culture } from '../book';
import { errorOf, type Scalar } from '../cells/cellError';
import { isFormula } from '../formula/parseFormula';
import { serialOfDate } from './serialDate';

/** What Excel makes of a text that is entered into a cell whose format is not `@`. */
export interface Interpretation {
  /** undefined for a formula */
  readonly value?: Scalar;
  /** Without `=`. */
  readonly formula?: string;
  /** Format that a cell of format General takes on. */
  readonly format?: string;
  /** A leading apostrophe made it text. */
  readonly quoted?: boolean;
  /** Starts with `=` but is no formula: Excel refuses it. */
  readonly malformed?: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * Reads typed text as Excel does: formula, error, boolean, number (grouped, per cent, money, power, fraction), date, time, or text.
 *
 * `en-US` reads month/day and `.` decimals, `vi-VN` day/month and `,` decimals; a day that cannot be a month settles a date without
 * year either way. Two-digit years below 30 are of this century.
 *
 * @param year - the current year, for dates typed without one.
 */
export function interpretInput(text: string, culture: Culture, year: number): Interpretation {
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  const trimmed = text.trim();
  if (text.startsWith('=') && text.length > 1) {
    const formula = text.slice(1).trim();
    return isFormula(formula) ? { formula } : { value: text, malformed: true };
  }
  const error = errorOf(trimmed.toUpperCase());
  if (error && error.error !== '#GETTING_DATA') return { value: error };
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const number = readNumber(trimmed, culture) ?? readDateAndTime(trimmed, culture, year);
  if (number) return number;
  if (/^[+@-]./.test(text)) {
    const formula = text.startsWith('-') || text.startsWith('@') ? text : text.slice(1);
    if (isFormula(formula)) return { formula: text.startsWith('+') ? `+${formula}` : formula };
  }
  return { value: text };
}

/**
 * Reads text that a program assigns (`range.values = …`). Excel documents en-US for it, yet is known to read by the user's culture
 * too (office-js issue 1559), and nobody can tell which text is safe: so whatever either reading would convert is converted,
 * en-US first.
 */
export function interpretAssigned(text: string, culture: Culture, year: number): Interpretation {
  const first = interpretInput(text, 'en-US', year);
  if (culture === 'en-US' || first.value !== text || first.malformed) return first;
  return interpretInput(text, culture, year);
}

function readNumber(text: string, culture: Culture): Interpretation | undefined {
  if (!/\d/.test(text)) return undefined;
  const [decimal, group] = culture === 'vi-VN' ? [',', '.'] : ['.', ','];
  const match = /^([+-])?(\()?\s*([$₫đ])?\s*([+-])?([\d.,]+)(?:[eE]([+-]?\d{1,3}))?\s*(%)?\s*([₫đ])?(\))?$/.exec(text);
  if (!match) return readFraction(text);
  const [, sign, open, currencyBefore, innerSign, digits = '', exponent, percent, currencyAfter, close] = match;
  if ((open === undefined) !== (close === undefined) || (sign !== undefined && innerSign !== undefined))
    return undefined;
  const currency = currencyBefore ?? currencyAfter;
  if (
    currency !== undefined &&
    currency !== (culture === 'vi-VN' ? '₫' : '$') &&
    !(culture === 'vi-VN' && currency === 'đ')
  )
    return undefined;
  const parts = digits.split(decimal);
  const [whole = '', fraction] = parts;
  if (parts.length > 2 || (whole === '' && (fraction ?? '') === '') || fraction?.includes(group)) return undefined;
  const groups = whole.split(group);
  if (groups.length > 1 && (groups[0] === '' || !groups.slice(1).every((one) => one.length >= 3))) return undefined;
  const plain = `${groups.join('') || '0'}.${fraction ?? '0'}${exponent === undefined ? '' : `e${exponent}`}`;
  const negative = sign === '-' || innerSign === '-' || open !== undefined;
  const size = Number(
    percent === undefined ? plain : exponent === undefined ? `${plain}e-2` : String(Number(plain) / 100),
  );
  if (!Number.isFinite(size)) return undefined;
  const value = negative && size !== 0 ? -size : size;
  const decimals = fraction !== undefined && fraction !== '';
  if (exponent !== undefined) return { value, format: percent === undefined ? '0.00E+00' : '0.00%' };
  if (percent !== undefined) return { value, format: decimals ? '0.00%' : '0%' };
  if (currency === '$') return { value, format: decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)' };
  if (currency !== undefined) return { value, format: decimals ? '#,##0.00\\ "₫"' : '#,##0\\ "₫"' };
  return groups.length > 1 ? { value, format: decimals ? '#,##0.00' : '#,##0' } : { value };
}

/** `1 1/2`; a fraction alone is a date. */
function readFraction(text: string): Interpretation | undefined {
  const match = /^([+-])?(\d+) +(\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -size : size, format: (match[4] ?? '').length > 1 ? '# ??/??' : '# ?/?' };
}

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,3}))?)?(?:\s*(AM|PM|A|P|SA|CH))?$/i;

function readDateAndTime(text: string, culture: Culture, year: number): Interpretation | undefined {
  const alone = readTime(text);
  if (alone) return alone;
  const space = text.lastIndexOf(' ');
  for (let at = space; at > 0; at = text.lastIndexOf(' ', at - 1)) {
    const time = readTime(text.slice(at + 1).trim());
    const date = time && readDate(text.slice(0, at).trim(), culture, year);
    if (time && date && typeof time.value === 'number' && typeof date.value === 'number') {
      return { value: date.value + time.value, format: 'm/d/yyyy h:mm' };
    }
  }
  return readDate(text, culture, year);
}

function readTime(text: string): Interpretation | undefined {
  const hourOnly = /^(1[0-2]|[1-9])\s+(AM|PM|A|P)$/i.exec(text);
  const match = hourOnly ? [text, hourOnly[1], '0', undefined, undefined, hourOnly[2]] : TIME.exec(text);
  if (!match) return undefined;
  const [, hourText = '0', minuteText = '0', secondText, fraction, half] = match;
  const afternoon = half === undefined ? undefined : /^(p|ch)/i.test(half);
  let hour = Number(hourText);
  if (Number(minuteText) > 59 || Number(secondText ?? 0) > 59) return undefined;
  if (afternoon !== undefined) {
    if (hour > 12) return undefined;
    hour = (hour % 12) + (afternoon ? 12 : 0);
  }
  const seconds = Number(`${secondText ?? '0'}.${fraction ?? '0'}`);
  const value = (hour * 3600 + Number(minuteText) * 60 + seconds) / 86_400;
  const clock = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  const format =
    fraction !== undefined ? 'mm:ss.0' : hour > 24 ? '[h]:mm:ss' : afternoon === undefined ? clock : `${clock} AM/PM`;
  return { value, format };
}

const fullYear = (text: string): number | undefined => {
  const year = Number(text);
  if (text.length <= 2) return year < 30 ? 2000 + year : 1900 + year;
  return text.length === 4 ? year : undefined;
};

function readDate(text: string, culture: Culture, year: number): Interpretation | undefined {
  const numeric = /^(\d{1,4})\s*([/-])\s*(\d{1,4})(?:\s*([/-])\s*(\d{1,4}))?$/.exec(text);
  if (numeric) {
    const [, one = '', , two = '', , three] = numeric;
    return three === undefined ? readTwoParts(one, two, culture, year) : readThreeParts(one, two, three, culture);
  }
  return culture === 'en-US' ? readNamedMonth(text, year) : undefined;
}

function readThreeParts(one: string, two: string, three: string, culture: Culture): Interpretation | undefined {
  let serial: number | undefined;
  if (one.length === 4) serial = serialOfDate(Number(one), Number(two), Number(three));
  else {
    const full = fullYear(three);
    if (full === undefined || one.length > 2 || two.length > 2) return undefined;
    const [day, month] = culture === 'vi-VN' ? [one, two] : [two, one];
    serial = serialOfDate(full, Number(month), Number(day));
  }
  return serial === undefined ? undefined : { value: serial, format: 'm/d/yyyy' };
}

/** `5/5` is day and month of this year, `5/2023` and `5/40` the first of a month, `2023/5` too. */
function readTwoParts(one: string, two: string, culture: Culture, year: number): Interpretation | undefined {
  const [first, second] = [Number(one), Number(two)];
  if (one.length > 2 || two.length > 2) {
    const [yearText, month] = one.length > 2 ? [one, second] : [two, first];
    const full = fullYear(yearText);
    const serial = full === undefined || month > 12 ? undefined : serialOfDate(full, month, 1);
    return serial === undefined ? undefined : { value: serial, format: 'mmm-yy' };
  }
  const orders: readonly (readonly [number, number])[] =
    culture === 'vi-VN'
      ? [
          [second, first],
          [first, second],
        ]
      : [
          [first, second],
          [second, first],
        ];
  for (const [month, day] of orders) {
    const serial = month >= 1 && month <= 12 ? serialOfDate(year, month, day) : undefined;
    if (serial !== undefined) return { value: serial, format: 'd-mmm' };
  }
  const full = first >= 1 && first <= 12 ? fullYear(two.padStart(2, '0')) : undefined;
  const serial = full === undefined ? undefined : serialOfDate(full, first, 1);
  return serial === undefined ? undefined : { value: serial, format: 'mmm-yy' };
}

function readNamedMonth(text: string, year: number): Interpretation | undefined {
  const parts = text
    .toLowerCase()
    .split(/[\s,/-]+/)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3) return undefined;
  const at = parts.findIndex((part) => /^[a-z]+$/.test(part));
  const name = parts[at] ?? '';
  const month = (MONTHS.includes(name) ? MONTHS.indexOf(name) : FULL_MONTHS.indexOf(name)) + 1;
  const rest = parts.filter((_, index) => index !== at);
  if (month === 0 || at > 1 || !rest.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [one = '', two] = rest;
  if (two !== undefined) {
    const full = fullYear(two);
    const serial = full === undefined ? undefined : serialOfDate(full, month, Number(one));
    return serial === undefined ? undefined : { value: serial, format: 'd-mmm-yy' };
  }
  const day = one.length <= 2 ? serialOfDate(year, month, Number(one)) : undefined;
  if (day !== undefined) return { value: day, format: 'd-mmm' };
  const full = fullYear(one);
  const serial = full === undefined ? undefined : serialOfDate(full, month, 1);
  return serial === undefined ? undefined : { value: serial, format: 'mmm-yy' };
}

import { isError, NUMBER_ERROR, type Scalar, VALUE_ERROR } from '../../cells/cellError';
import { formatValue } from '../../text/numberText';
import { wildcardPattern } from '../criteria';
import {
  booleanArgument,
  ErrorResult,
  type FunctionTable,
  type LibraryFunction,
  scalarArgument,
  single,
  textArgument,
  whole,
} from '../functionLibrary';
import { finite, firstOf, isMatrix, numberOfText, spread, toNumber, toText, plainText } from '../operands';

const LONGEST_TEXT = 32_767;

/** A function whose first argument is text and the others numbers. */
const textual = (
  minimum: number,
  maximum: number,
  apply: (text: string, ...numbers: number[]) => Scalar,
): LibraryFunction =>
  single(minimum, maximum, (first = null, ...rest) => {
    const text = toText(first);
    if (isError(text)) return text;
    const numbers: number[] = [];
    for (const value of rest) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return apply(text, ...numbers);
  });

/** A function of texts only. */
const texts = (minimum: number, maximum: number, apply: (...values: string[]) => Scalar): LibraryFunction =>
  single(minimum, maximum, (...values) => apply(...values.map((value) => plainText(value))));

function find(wanted: string, text: string, start: number): Scalar {
  if (start < 1 || start > text.length + 1) return VALUE_ERROR;
  const at = text.indexOf(wanted, start - 1);
  return at < 0 ? VALUE_ERROR : at + 1;
}

function search(wanted: string, text: string, start: number): Scalar {
  if (start < 1 || start > text.length + 1) return VALUE_ERROR;
  const pattern = wildcardPattern(wanted);
  if (!pattern) return find(wanted.toLowerCase(), text.toLowerCase(), start);
  const source = pattern.source.slice(1, -1).replaceAll('[\\s\\S]*', '[\\s\\S]*?');
  const at = text.slice(start - 1).search(new RegExp(source, 'iu'));
  return at < 0 ? VALUE_ERROR : at + start;
}

const located = (locate: (wanted: string, text: string, start: number) => Scalar): LibraryFunction =>
  single(2, 3, (wanted = null, within = null, start = 1) => {
    const from = toNumber(start);
    return isError(from) ? from : locate(plainText(wanted), plainText(within), Math.trunc(from));
  });

function substitute(text: string, old: string, by: string, which: number | undefined): Scalar {
  if (old === '') return text;
  if (which === undefined) return text.replaceAll(old, () => by);
  if (which < 1) return VALUE_ERROR;
  let at = -1;
  for (let count = 0; count < Math.trunc(which); count++) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + old.length);
}

const properCase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const limited = (text: string): Scalar => (text.length > LONGEST_TEXT ? VALUE_ERROR : text);

export const TEXT_FUNCTIONS: FunctionTable = {
  LEN: textual(1, 1, (text) => text.length),
  LEFT: textual(1, 2, (text, count = 1) => (count < 0 ? VALUE_ERROR : text.slice(0, Math.trunc(count)))),
  RIGHT: textual(1, 2, (text, count = 1) =>
    count < 0 ? VALUE_ERROR : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  MID: textual(3, 3, (text, start = 1, count = 0) =>
    start < 1 || count < 0 ? VALUE_ERROR : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count)),
  ),
  TRIM: texts(1, 1, (text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: texts(1, 1, (text = '') => text.replace(/[\u0000-\u001f]/g, '')),
  UPPER: texts(1, 1, (text = '') => text.toUpperCase()),
  LOWER: texts(1, 1, (text = '') => text.toLowerCase()),
  PROPER: texts(1, 1, (text = '') => properCase(text)),
  EXACT: texts(2, 2, (one = '', other = '') => one === other),
  CONCATENATE: texts(1, 255, (...parts) => limited(parts.join(''))),
  CONCAT: whole(1, 255, (call) => {
    const parts: string[] = [];
    for (let at = 0; at < call.count; at++) {
      const operand = call.operand(at);
      for (const value of isMatrix(operand) ? operand.data : [operand]) {
        const text = toText(value);
        if (isError(text)) return text;
        parts.push(text);
      }
    }
    return limited(parts.join(''));
  }),
  TEXTJOIN: whole(3, 255, (call) => {
    const between = textArgument(call, 0);
    const skipEmpty = booleanArgument(call, 1, true);
    const parts: string[] = [];
    for (let at = 2; at < call.count; at++) {
      const operand = call.operand(at);
      for (const value of isMatrix(operand) ? operand.data : [operand]) {
        const text = toText(value);
        if (isError(text)) return text;
        if (text !== '' || !skipEmpty) parts.push(text);
      }
    }
    return limited(parts.join(between));
  }),
  TEXT: single(2, 2, (value = null, format = null) => {
    const code = plainText(format);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const number = typeof value === 'string' ? numberOfText(value) : (value ?? 0);
    if (code === '') return '';
    return formatValue(isError(number) ? plainText(value) : typeof number === 'number' ? number : 0, code, 'en-US');
  }),
  VALUE: single(1, 1, (value = null) => (typeof value === 'boolean' ? VALUE_ERROR : toNumber(value))),
  NUMBERVALUE: texts(1, 3, (text = '', decimal = '.', group = ',') => {
    const plain = text.replaceAll(group, '').replaceAll(' ', '').replace(decimal, '.');
    const percents = /%*$/.exec(plain)?.[0].length ?? 0;
    const number = plain === '' ? 0 : Number(plain.slice(0, plain.length - percents));
    return Number.isNaN(number) ? VALUE_ERROR : finite(number / 100 ** percents);
  }),
  FIND: located(find),
  SEARCH: located(search),
  SUBSTITUTE: single(3, 4, (text = null, old = null, by = null, ...rest) => {
    const [which] = rest;
    const number = which === undefined ? undefined : toNumber(which);
    if (isError(number)) return number;
    return substitute(plainText(text), plainText(old), plainText(by), number);
  }),
  REPLACE: single(4, 4, (text = null, start = null, count = null, by = null) => {
    const [from, length] = [toNumber(start), toNumber(count)];
    if (isError(from)) return from;
    if (isError(length)) return length;
    if (from < 1 || length < 0) return VALUE_ERROR;
    const whole = plainText(text);
    return whole.slice(0, from - 1) + plainText(by) + whole.slice(from - 1 + length);
  }),
  REPT: textual(2, 2, (text, count = 0) =>
    count < 0 || text.length * Math.trunc(count) > LONGEST_TEXT ? VALUE_ERROR : text.repeat(Math.trunc(count)),
  ),
  CHAR: single(1, 1, (value = null) => {
    const code = toNumber(value);
    if (isError(code)) return code;
    return code < 1 || code > 255
      ? VALUE_ERROR
      : new TextDecoder('windows-1252').decode(new Uint8Array([Math.trunc(code)]));
  }),
  UNICHAR: single(1, 1, (value = null) => {
    const code = toNumber(value);
    if (isError(code)) return code;
    return code < 1 || code > 0x10ffff ? VALUE_ERROR : String.fromCodePoint(Math.trunc(code));
  }),
  CODE: texts(1, 1, (text = '') => text.codePointAt(0) ?? VALUE_ERROR),
  UNICODE: texts(1, 1, (text = '') => text.codePointAt(0) ?? VALUE_ERROR),
  FIXED: single(1, 3, (value = null, digits = 2, plain = false) => {
    const [number, places] = [toNumber(value), toNumber(digits)];
    if (isError(number)) return number;
    if (isError(places)) return places;
    if (places < 0 || places > 127) return NUMBER_ERROR;
    const decimals = places > 0 ? `.${'0'.repeat(places)}` : '';
    return formatValue(number, plain === true ? `0${decimals}` : `#,##0${decimals}`, 'en-US');
  }),
  HYPERLINK: whole(1, 2, (call) => {
    const value = scalarArgument(call, call.has(1) ? 1 : 0);
    if (isError(value)) throw new ErrorResult(value);
    return firstOf(spread([value], (one = null) => one ?? 0));
  }),
};

import type { Culture } from '../book';
import { type CalendarMoment, momentOfSerial } from './serialDate';

interface CultureText {
  readonly decimal: string;
  readonly group: string;
  /** What the format `m/d/yyyy` (number 14 of the file) becomes. */
  readonly shortDate: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly am: string;
  readonly pm: string;
}

const numbered = (word: string): string[] => Array.from({ length: 12 }, (_, index) => `${word} ${index + 1}`);

const TEXTS: Readonly<Record<Culture, CultureText>> = {
  'en-US': {
    decimal: '.',
    group: ',',
    shortDate: 'm/d/yyyy',
    months: 'January February March April May June July August September October November December'.split(' '),
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    shortDays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
    am: 'AM',
    pm: 'PM',
  },
  'vi-VN': {
    decimal: ',',
    group: '.',
    shortDate: 'dd/mm/yyyy',
    months: numbered('Tháng'),
    shortMonths: numbered('Thg'),
    days: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    shortDays: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    am: 'SA',
    pm: 'CH',
  },
};

export const cultureText = (culture: Culture): CultureText => TEXTS[culture];

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'text' | 'general' | 'slash' | 'fill' }
  | { readonly kind: 'exponent'; readonly sign: '+' | '-'; readonly letter: string }
  | { readonly kind: 'date'; readonly letter: string; readonly count: number }
  | { readonly kind: 'elapsed'; readonly letter: string; readonly count: number }
  | { readonly kind: 'ampm'; readonly text: string };

interface Section {
  readonly pieces: readonly Piece[];
  readonly condition: { readonly operator: string; readonly value: number } | undefined;
  readonly color: string | undefined;
  readonly isDate: boolean;
}

const PIECE =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[(h+|m+|s+)\]|\[([^\]]*)\]|(AM\/PM|A\/P)|([eE])([+-])|(General|Standard)|(y+|m+|d+|h+|s+|b+|g+)|([0#?])|(\.)|(,)|(%)|(@)|(\/)|([\s\S])/giy;
const COLOR = /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)$/i;
const cache = new Map<string, readonly Section[]>();

function readFormat(code: string): readonly Section[] {
  const known = cache.get(code);
  if (known) return known;
  const sections: Section[] = [];
  let pieces: Piece[] = [];
  let condition: Section['condition'];
  let color: string | undefined;
  const finish = (): void => {
    sections.push({ pieces: minutesFromMonths(pieces), condition, color, isDate: pieces.some(isDatePiece) });
    pieces = [];
    condition = undefined;
    color = undefined;
  };
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(code); match; match = PIECE.exec(code)) {
    const [, quoted, escaped, space, fill, elapsed, bracket, ampm, exponent, sign, general, date, digit] = match;
    const [point, comma, percent, at, slash, other] = match.slice(13);
    if (quoted !== undefined) pieces.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) pieces.push({ kind: 'literal', text: escaped });
    else if (space !== undefined) pieces.push({ kind: 'literal', text: ' ' });
    else if (fill !== undefined) pieces.push({ kind: 'fill' });
    else if (elapsed !== undefined)
      pieces.push({ kind: 'elapsed', letter: (elapsed[0] ?? 'h').toLowerCase(), count: elapsed.length });
    else if (bracket !== undefined) {
      const compare = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(bracket);
      const currency = /^\$([^-]*)/.exec(bracket);
      if (compare) condition = { operator: compare[1] ?? '=', value: Number(compare[2]) };
      else if (currency) pieces.push({ kind: 'literal', text: currency[1] ?? '' });
      else if (COLOR.test(bracket)) color = bracket;
    } else if (ampm !== undefined) pieces.push({ kind: 'ampm', text: ampm });
    else if (exponent !== undefined)
      pieces.push({ kind: 'exponent', letter: exponent, sign: sign === '-' ? '-' : '+' });
    else if (general !== undefined) pieces.push({ kind: 'general' });
    else if (date !== undefined)
      pieces.push({ kind: 'date', letter: (date[0] ?? 'd').toLowerCase(), count: date.length });
    else if (digit !== undefined) pieces.push({ kind: 'digit', text: digit });
    else if (point !== undefined) pieces.push({ kind: 'point' });
    else if (comma !== undefined) pieces.push({ kind: 'comma' });
    else if (percent !== undefined) pieces.push({ kind: 'percent' });
    else if (at !== undefined) pieces.push({ kind: 'text' });
    else if (slash !== undefined) pieces.push({ kind: 'slash' });
    else if (other === ';') finish();
    else if (other !== undefined) pieces.push({ kind: 'literal', text: other });
  }
  finish();
  cache.set(code, sections);
  return sections;
}

const isDatePiece = (piece: Piece): boolean =>
  piece.kind === 'date' || piece.kind === 'elapsed' || piece.kind === 'ampm';

/** `m` right after hours or right before seconds means minutes; they are marked with the letter `n`. */
function minutesFromMonths(pieces: readonly Piece[]): Piece[] {
  const clock = (piece: Piece | undefined): string =>
    piece?.kind === 'date' || piece?.kind === 'elapsed' ? piece.letter : piece?.kind === 'ampm' ? 'a' : '';
  const times = pieces.filter(isDatePiece);
  return pieces.map((piece) => {
    if (piece.kind !== 'date' || piece.letter !== 'm' || piece.count > 2) return piece;
    const at = times.indexOf(piece);
    const afterHour = clock(times[at - 1]) === 'h';
    const beforeSecond = clock(times[at + 1]) === 's';
    return afterHour || beforeSecond ? { ...piece, letter: 'n' } : piece;
  });
}

/** Whether numbers under this format are shown as dates or times. */
export function isDateFormat(code: string): boolean {
  return code !== 'General' && (readFormat(code)[0]?.isDate ?? false);
}

/**
 * Text of a value under a number format, as Excel shows it in a column that is wide enough.
 *
 * @param value - number or text; booleans and errors are never formatted.
 */
export function formatValue(value: number | string, code: string, culture: Culture, date1904 = false): string {
  const texts = TEXTS[culture];
  const shown = code.replace(/^m\/d\/yyyy/i, texts.shortDate);
  const sections = readFormat(shown);
  if (typeof value === 'string') return formatText(value, sections);
  const section = sectionFor(value, sections);
  if (!section) return '#'.repeat(8);
  const implicitMinus =
    value < 0 && (section === sections[0] || (section.condition !== undefined && sections.length < 2));
  if (section.isDate) {
    const moment = momentOfSerial(value, date1904);
    return moment ? formatDate(value, moment, section.pieces, texts) : '#'.repeat(8);
  }
  if (section.pieces.some((piece) => piece.kind === 'general' || piece.kind === 'text')) {
    const number = implicitMinus ? value : Math.abs(value);
    return section.pieces
      .map((piece) =>
        piece.kind === 'general' || piece.kind === 'text' ? generalText(number, texts.decimal) : literalText(piece),
      )
      .join('');
  }
  const text = formatNumber(Math.abs(value), section.pieces, texts);
  return implicitMinus && /[1-9]/.test(text) ? `-${text}` : text;
}

function sectionFor(value: number, sections: readonly Section[]): Section | undefined {
  const [first, second, third] = sections;
  if (first?.condition || second?.condition) {
    for (const section of sections.slice(0, 2))
      if (section.condition && holds(value, section.condition)) return section;
    if (first && !first.condition && value > 0) return first;
    return (
      sections.find((section, index) => index < 3 && !section.condition) ?? (sections.length === 1 ? undefined : third)
    );
  }
  if (value > 0 || sections.length === 1) return first;
  if (value < 0) return second;
  return third ?? first;
}

function holds(value: number, condition: { readonly operator: string; readonly value: number }): boolean {
  switch (condition.operator) {
    case '<':
      return value < condition.value;
    case '<=':
      return value <= condition.value;
    case '>':
      return value > condition.value;
    case '>=':
      return value >= condition.value;
    case '<>':
      return value !== condition.value;
    default:
      return value === condition.value;
  }
}

function formatText(value: string, sections: readonly Section[]): string {
  const section =
    sections[3] ??
    (sections.length < 4 ? sections.find((one) => one.pieces.some((piece) => piece.kind === 'text')) : undefined);
  if (!section) return value;
  return section.pieces.map((piece) => (piece.kind === 'text' ? value : literalText(piece))).join('');
}

const literalText = (piece: Piece): string =>
  piece.kind === 'literal' ? piece.text : piece.kind === 'slash' ? '/' : '';

/** Number under `General`: at most 11 characters, else in powers of ten; as a cell that is wide enough shows it. */
export function generalText(value: number, decimal = '.'): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return Object.is(value, -0) ? '0' : String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    if (size !== 0 && (size < 1e-9 || size >= 1e11)) return powerText(value, decimal);
  }
  const whole = Math.trunc(size) === 0 ? 1 : Math.floor(Math.log10(size)) + 1;
  const text = value.toFixed(Math.max(0, Math.min(9, 10 - whole)));
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  if (
    size < 1e-4 &&
    trimmed.replace(/[^1-9]/g, '').length <
      value
        .toPrecision(6)
        .replace(/e.*/, '')
        .replace(/[^1-9]/g, '').length
  ) {
    return powerText(value, decimal);
  }
  return (trimmed === '-0' ? '0' : trimmed).replace('.', decimal);
}

function powerText(value: number, decimal: string): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(5).split('e');
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const power = Number(exponent);
  return `${digits.replace('.', decimal)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function formatNumber(size: number, pieces: readonly Piece[], texts: CultureText): string {
  if (pieces.some((piece) => piece.kind === 'exponent')) return formatPower(size, pieces, texts);
  if (pieces.some((piece) => piece.kind === 'slash') && pieces.some((piece) => piece.kind === 'digit'))
    return formatFraction(size, pieces);
  const lastDigit = pieces.reduce((last, piece, at) => (piece.kind === 'digit' ? at : last), -1);
  if (lastDigit < 0) return pieces.map((piece) => (piece.kind === 'percent' ? '%' : literalText(piece))).join('');
  const percents = pieces.filter((piece) => piece.kind === 'percent').length;
  let thousands = 0;
  for (let at = lastDigit + 1; pieces[at]?.kind === 'comma'; at++) thousands++;
  const firstDigit = pieces.findIndex((piece) => piece.kind === 'digit');
  const grouped = pieces.some((piece, at) => piece.kind === 'comma' && at > firstDigit && at < lastDigit);
  const point = pieces.findIndex((piece) => piece.kind === 'point');
  const wholeMasks = pieces.filter((piece, at) => piece.kind === 'digit' && (point < 0 || at < point));
  const decimalMasks = pieces.filter((piece, at) => piece.kind === 'digit' && point >= 0 && at > point);
  const [whole = '0', fraction = ''] = roundText(scaled(size, percents * 2 - thousands * 3), decimalMasks.length).split(
    '.',
  );
  const wholeText = wholeDigits(whole, wholeMasks, grouped ? texts.group : '');
  return joinDigits(pieces, wholeText, fraction, decimalMasks, texts);
}

/** Moves the decimal point in the shortest text of the number, so that 1.005 × 100 does not become 100.49999. */
function scaled(size: number, places: number): number {
  return places === 0 ? size : Number(`${size}e${places}`) || size * 10 ** places;
}

/** Rounds half away from zero on the number's 15 significant digits, as Excel does. */
function roundText(size: number, decimals: number): string {
  if (size >= 1e15) return BigInt(Math.round(size)).toString() + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
  const exact = Number(size.toPrecision(15));
  const shifted = Number(`${exact}e${decimals}`);
  const rounded = Number.isFinite(shifted) ? Math.round(shifted) : Math.round(exact * 10 ** decimals);
  const digits = (rounded < 1e21 ? BigInt(rounded).toString() : String(rounded)).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Whole part by its masks from the right: one text per mask, the first takes what is left over. */
function wholeDigits(whole: string, masks: readonly Piece[], group: string): string[] {
  const digits = whole === '0' ? '' : whole;
  const texts: string[] = [];
  let used = 0;
  for (let at = masks.length - 1; at >= 0; at--) {
    const mask = masks[at];
    const parts: string[] = [];
    const wanted = at === 0 ? Math.max(1, digits.length - used) : 1;
    for (let step = 0; step < wanted; step++) {
      const digit = digits[digits.length - 1 - used];
      const fill = mask?.kind === 'digit' ? (mask.text === '0' ? '0' : mask.text === '?' ? ' ' : '') : '';
      const text = digit ?? fill;
      if (group !== '' && used > 0 && used % 3 === 0 && text.trim() !== '') parts.unshift(text + group);
      else parts.unshift(text);
      if (text !== '') used++;
    }
    texts.unshift(parts.join(''));
  }
  return texts;
}

function joinDigits(
  pieces: readonly Piece[],
  wholeTexts: readonly string[],
  fraction: string,
  decimalMasks: readonly Piece[],
  texts: CultureText,
): string {
  let keep = fraction.length;
  while (keep > 0) {
    const mask = decimalMasks[keep - 1];
    if (fraction[keep - 1] !== '0' || (mask?.kind === 'digit' && mask.text === '0')) break;
    keep--;
  }
  let afterPoint = false;
  let wholeAt = 0;
  let decimalAt = 0;
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'digit') {
      if (!afterPoint) text += wholeTexts[wholeAt++] ?? '';
      else {
        if (decimalAt < keep) text += fraction[decimalAt] ?? '';
        else if (piece.text === '?') text += ' ';
        decimalAt++;
      }
    } else if (piece.kind === 'point') {
      text += texts.decimal;
      afterPoint = true;
    } else if (piece.kind === 'percent') text += '%';
    else text += literalText(piece);
  }
  return text;
}

function formatPower(size: number, pieces: readonly Piece[], texts: CultureText): string {
  const at = pieces.findIndex((piece) => piece.kind === 'exponent');
  const exponentPiece = pieces[at];
  const before = pieces.slice(0, at);
  const point = before.findIndex((piece) => piece.kind === 'point');
  const wholeCount = before.filter((piece, index) => piece.kind === 'digit' && (point < 0 || index < point)).length;
  const decimals = before.filter((piece, index) => piece.kind === 'digit' && point >= 0 && index > point).length;
  const step = Math.max(1, wholeCount);
  let power = size === 0 ? 0 : Math.floor(Math.floor(Math.log10(size)) / step) * step;
  let mantissa = roundText(scaled(size, -power), decimals);
  if (Number(mantissa) >= 10 ** step) {
    power += step;
    mantissa = roundText(scaled(size, -power), decimals);
  }
  const width = pieces.slice(at + 1).filter((piece) => piece.kind === 'digit').length;
  const sign = power < 0 ? '-' : exponentPiece?.kind === 'exponent' && exponentPiece.sign === '+' ? '+' : '';
  const digits = String(Math.abs(power)).padStart(width, '0');
  const tail = pieces
    .slice(at + 1)
    .map(literalText)
    .join('');
  return `${mantissa.replace('.', texts.decimal)}E${sign}${digits}${tail}`;
}

function formatFraction(size: number, pieces: readonly Piece[]): string {
  const slash = pieces.findIndex((piece) => piece.kind === 'slash');
  const below = pieces.slice(slash + 1).filter((piece) => piece.kind === 'digit').length;
  const fixed = /^\d+/.exec(
    pieces
      .slice(slash + 1)
      .map((piece) => (piece.kind === 'literal' ? piece.text : ''))
      .join(''),
  )?.[0];
  const hasWhole = pieces.slice(0, slash).some((piece, at) => piece.kind === 'literal' && piece.text === ' ' && at > 0);
  const whole = hasWhole ? Math.floor(size) : 0;
  const rest = size - whole;
  const limit = 10 ** Math.max(1, below) - 1;
  let top = Math.round(rest * Number(fixed ?? 1));
  let bottom = Number(fixed ?? 1);
  if (fixed === undefined) {
    for (let candidate = 1; candidate <= limit; candidate++) {
      const numerator = Math.round(rest * candidate);
      if (Math.abs(rest - numerator / candidate) < Math.abs(rest - top / bottom) - 1e-12)
        [top, bottom] = [numerator, candidate];
    }
  }
  if (hasWhole && top === 0) return String(whole);
  if (hasWhole && top === bottom) return String(whole + 1);
  return whole > 0 ? `${whole} ${top}/${bottom}` : `${top}/${bottom}`;
}

function formatDate(serial: number, moment: CalendarMoment, pieces: readonly Piece[], texts: CultureText): string {
  const twelve = pieces.some((piece) => piece.kind === 'ampm');
  const two = (value: number, count: number): string => (count >= 2 ? String(value).padStart(2, '0') : String(value));
  const decimals = fractionDigits(pieces);
  const seconds = decimals > 0 ? Math.floor(moment.second) : Math.min(59, Math.round(moment.second));
  const dateText = (letter: string, count: number): string => {
    switch (letter) {
      case 'y':
        return count <= 2 ? String(moment.year).slice(-2) : String(moment.year).padStart(4, '0');
      case 'm':
        if (count >= 5) return (texts.months[moment.month - 1] ?? '').slice(0, 1);
        if (count === 4) return texts.months[moment.month - 1] ?? '';
        return count === 3 ? (texts.shortMonths[moment.month - 1] ?? '') : two(moment.month, count);
      case 'd':
        if (count >= 4) return texts.days[moment.weekday] ?? '';
        return count === 3 ? (texts.shortDays[moment.weekday] ?? '') : two(moment.day, count);
      case 'h':
        return two(twelve ? moment.hour % 12 || 12 : moment.hour, count);
      case 'n':
        return two(moment.minute, count);
      case 's':
        return two(seconds, count);
      default:
        return '';
    }
  };
  let afterPoint = false;
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'date':
          return dateText(piece.letter, piece.count);
        case 'elapsed': {
          const unit = piece.letter === 'h' ? 24 : piece.letter === 'm' ? 1440 : 86_400;
          return String(Math.floor(Math.round(serial * 86_400) / (86_400 / unit))).padStart(piece.count, '0');
        }
        case 'ampm':
          if (piece.text.length <= 3) return moment.hour < 12 ? 'A' : 'P';
          return moment.hour < 12 ? texts.am : texts.pm;
        case 'point':
          afterPoint = decimals > 0;
          return decimals > 0 ? texts.decimal + (moment.second % 1).toFixed(decimals).slice(2) : '.';
        case 'digit':
          return afterPoint ? '' : piece.text;
        case 'comma':
          return ',';
        default:
          return literalText(piece);
      }
    })
    .join('');
}

function fractionDigits(pieces: readonly Piece[]): number {
  const point = pieces.findIndex((piece) => piece.kind === 'point');
  if (point < 0) return 0;
  let count = 0;
  for (let at = point + 1; pieces[at]?.kind === 'digit'; at++) count++;
  return count;
}

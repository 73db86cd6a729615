import { normalForm } from '../model/normalForm';

/** A number printed in the text of a total or group row, and the noun after it ("mô hình"), in normal form. */
export interface PrintedFigure {
  readonly value: number;
  readonly noun: string;
  /** The text with another number in the place of this one, written the same way ("04" keeps two digits). */
  readonly withNumber: (value: number) => string;
}

const NUMBER = /\d[\d.]*\d|\d/g;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
const WHOLE = /^\d+$/;
const SUM_WORDS = /^(?:tổng cộng|tổng số|tổng|cộng)(?!\p{L})/u;
const NOUN = /^\s*(\p{L}[\p{L} ,/&-]*)?\)?\s*[.;]?$/u;
/** Years and numbers of periods are no figures: "Tổng cộng năm 2022: 45". */
const PERIOD = /(?<!\p{L})(năm|quý|tháng|kỳ|giai đoạn|đợt)\s+\d[\d/]*(?:\s*-\s*\d[\d/]*)?/giu;

/**
 * The one number of a total's text: "Cộng: 30", "Tổng cộng: 45 mô hình", "Cộng tập thể: 06". Null where there is none, or
 * where a second number, a ratio ("44/49") or an approximation leaves open which figure is meant.
 */
export function figureOfTotal(text: string): PrintedFigure | null {
  return SUM_WORDS.test(normalForm(text)) ? soleFigure(text) : null;
}

/** The number in brackets at the end of a group's text: "I. TẬP THỂ (53)", "Cá nhân (302 gương)". Null for "(12/14 đ/c)". */
export function figureOfGroup(text: string): PrintedFigure | null {
  const brackets = /\(([^()]*)\)\s*$/.exec(text);
  if (!brackets) return null;
  const inside = brackets[1] ?? '';
  if (!/^\s*\d/.test(inside)) return null;
  const figure = soleFigure(inside);
  if (!figure) return null;
  const start = brackets.index + 1;
  const withNumber = (value: number): string =>
    `${text.slice(0, start)}${figure.withNumber(value)}${text.slice(start + inside.length)}`;
  return { ...figure, withNumber };
}

/** A number typed as text in a cell of its own: "1.252", "06". Null for anything else. */
export function wholeNumber(text: string): number | null {
  const compact = text.trim();
  if (THOUSANDS.test(compact)) return Number(compact.replaceAll('.', ''));
  return WHOLE.test(compact) ? Number(compact) : null;
}

function soleFigure(text: string): PrintedFigure | null {
  // Periods are blanked, not cut, so that places in the text stay.
  const figures = text.replace(PERIOD, (period) => ' '.repeat(period.length));
  const [found, ...more] = [...figures.matchAll(NUMBER)];
  if (!found || more.length > 0) return null;
  const [digits] = found;
  const value = wholeNumber(digits);
  const before = figures.slice(0, found.index);
  const noun = NOUN.exec(figures.slice(found.index + digits.length));
  if (
    value === null ||
    !noun ||
    /[\d/,%±~<>≥≤]\s*$|(?:gần|hơn|trên|khoảng|ít nhất)\s*$/iu.test(before.normalize('NFC'))
  )
    return null;
  return {
    value,
    noun: normalForm(noun[1] ?? ''),
    withNumber: (other) =>
      `${text.slice(0, found.index)}${asWritten(other, digits)}${text.slice(found.index + digits.length)}`,
  };
}

/** A number in the style of another: leading zeros kept, thousands parted where those were. */
const asWritten = (value: number, like: string): string => {
  const digits = String(value);
  if (like.includes('.')) return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return like.startsWith('0') ? digits.padStart(like.length, '0') : digits;
};

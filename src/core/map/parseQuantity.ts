import type { Quantity } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import { parseNumber, type NumberStyle } from './parseNumber';

const QUALIFIERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:gần|xấp xỉ|≈)\s*/, 'gần'],
  [/^(?:hơn)\s+/, 'hơn'],
  [/^(?:khoảng|ước(?: khoảng| đạt)?|chừng|trên dưới|~)\s*/, 'khoảng'],
  [/^(?:trên|>)\s*/, 'trên'],
  [/^(?:ít nhất|tối thiểu|không dưới|≥|>=)\s*/, 'ít nhất'],
];
const AT_LEAST = / (?:trở lên|trở đi)$/;
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tỷ|tỉ)(?: đồng| đ)?(?=$|[\s/(,;.])/, 1e9],
  [/^(?:triệu|tr)\.? ?(?:đồng|đ)?(?=$|[\s/(,;.])/, 1e6],
  [/^(?:(?:nghìn|ngàn) ?(?:đồng|đ)|k$)(?=$|[\s/(,;.])/, 1e3],
];
const NUMBER = /^-?\d[\d.,]*(?: \d{3})*/;
/** What a count may be introduced with: "đạt 850", "tổng số: 12". */
const LEAD = /^(?:đạt|được|có|tổng(?: số| cộng)?|số lượng|sl|là)\s*:?\s+(?=\D{0,12}\d)/;

/** What helps to read a number of a column. */
export interface NumberContext {
  readonly style?: NumberStyle;
  /** Whether the field counts whole things. */
  readonly isWhole?: boolean;
}

/**
 * Reads a count as reported: value, unit, qualifier ("gần 850", "1.252 người", "2,3 triệu đồng/tháng", "05 đ/c"). Triệu and tỷ
 * are multiplied out. Of several counts in one cell the one in the column's own unit is taken ("65 cuộc, 1.252 người"), or
 * the sum of money that prose begins with ("5 triệu đồng; …"). A text that is not one count ("14/15", "01 - 02", "Tự cân
 * đối") gives null.
 *
 * @param unit - unit that the column means where the cell names none, or null.
 */
export function parseQuantity(
  value: string | number | boolean | null,
  unit: string | null,
  context: NumberContext = {},
): Quantity | null {
  if (typeof value === 'number') return parseCount(value, unit);
  if (typeof value !== 'string') return null;
  const text = normalForm(value).replace(/[;.]+$/, '');
  const whole = oneQuantity(text.replace(/\s*\([^)]*\)$/, ''), unit, context);
  if (whole || !/[;,\n(/]/.test(text)) return whole;
  const parts = text.split(/\s*;\s*|,\s+|\s*\/\s*(?=\D{0,12}\d)|\s+và\s+/);
  const counts = parts.map((part) => oneQuantity(part.replace(/\s*\([^)]*\)/g, ''), null, context));
  const own = counts.filter((count) => count !== null && count.unit !== null && count.unit === unit);
  const [only] = own;
  if (own.length === 1 && only && counts.every((count) => count === null || count.unit !== null)) return only;
  const [lead] = text.split(/\s*;\s*/);
  const first =
    lead === undefined || lead === text ? null : oneQuantity(lead.replace(/\s*\([^)]*\)/g, ''), null, context);
  return first?.unit?.startsWith('đồng') && !MONEY.test(text.slice(lead?.length ?? 0)) ? first : null;
}

const MONEY = /\d\s*(?:đồng|đ|triệu|tr|tỷ|tỉ)(?!\p{L})/u;

function oneQuantity(
  source: string,
  unit: string | null,
  { style = null, isWhole = false }: NumberContext,
): Quantity | null {
  let text = source.replace(LEAD, '');
  let qualifier: string | null = null;
  for (const [pattern, name] of QUALIFIERS) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, '');
    qualifier = name;
    break;
  }
  if (AT_LEAST.test(text)) {
    text = text.replace(AT_LEAST, '');
    qualifier ??= 'ít nhất';
  }
  const digits = NUMBER.exec(text)?.[0]?.replace(/[.,]+$/, '');
  if (digits === undefined) return null;
  const rest = text.slice(digits.length).trim();
  const money = MULTIPLES.find(([pattern]) => pattern.test(rest));
  const number = parseNumber(digits, style, (isWhole || rest.startsWith('đ')) && !money);
  if (number === null) return null;
  if (/^[-/\d]/.test(rest) || /\d/.test(rest)) return null;
  if (money) {
    const per = rest.replace(money[0], '').trim();
    const product = Number((number * money[1]).toPrecision(15));
    if (per !== '' && !per.startsWith('/')) return null;
    return { value: product, unit: `đồng${per}`, qualifier };
  }
  if (rest === '%') return { value: number, unit: '%', qualifier };
  if (rest.length > 40) return null;
  if (rest === '') return { ...parseCount(number, unit), qualifier };
  return { value: number, unit: ABBREVIATED[rest] ?? rest, qualifier };
}

/** A bare number in a column whose unit may be a multiple of money. */
function parseCount(value: number, unit: string | null): Quantity {
  const money = unit === null ? undefined : MULTIPLES.find(([pattern]) => pattern.test(unit));
  return money
    ? { value: Number((value * money[1]).toPrecision(15)), unit: 'đồng', qualifier: null }
    : { value, unit, qualifier: null };
}

/** The unit that a header text names in brackets: "Kinh phí (triệu đồng)", "Số người (lượt)"; null when none. */
export function unitOfLabel(label: string): string | null {
  const named = /\(([^()]{1,20})\)\s*$/.exec(label)?.[1];
  return named === undefined || /[\d%,;]/.test(named) || !/\p{L}/u.test(named)
    ? null
    : normalForm(named).replace(/^(?:đvt|đơn vị(?: tính)?)\s*:?\s*/, '');
}

const ABBREVIATED: Readonly<Record<string, string>> = {
  'đ/c': 'đồng chí',
  đc: 'đồng chí',
  mh: 'mô hình',
  vnđ: 'đồng',
  ng: 'người',
  đ: 'đồng',
  'lượt người': 'lượt',
  'lượt đồng chí': 'lượt',
};

/** Reads a rate in percent, 0–100: "98,5", "100,0%", 0.944 under a percent format. Null for "14/15" and other text. */
export function parsePercent(
  value: string | number | boolean | null,
  isPercentFormat: boolean,
  style: NumberStyle = null,
): number | null {
  if (typeof value === 'number') return isPercentFormat ? Number((value * 100).toPrecision(12)) : value;
  if (typeof value !== 'string') return null;
  return parseNumber(
    normalForm(value)
      .replace(/^(?:tỷ lệ|tỉ lệ)\s*:?\s*/, '')
      .replace(/^(?:đạt|có)\s*:?\s*/, '')
      .replace(/^(?:(?:gần|hơn|trên|khoảng|xấp xỉ|ước)\s+|[~≈>≥]=?\s*)/, '')
      .replace(/\s*(?:%|phần trăm)(?: \([^)]*\))?\.?$/, ''),
    style,
  );
}

/** Reads a year of four digits: 2019, "2019", "năm 2019". */
export function parseYear(value: string | number | boolean | null): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1900 && value <= 2100 ? value : null;
  if (typeof value !== 'string') return null;
  const years = [...value.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)];
  const [only] = years;
  return years.length === 1 && only ? Number(only[0]) : null;
}

/** Every year that a text names, for fields that hold several. */
export const parseYears = (value: string | number | boolean | null): readonly number[] =>
  value === null || typeof value === 'boolean'
    ? []
    : [...String(value).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));

import type { Quantity } from '../model/dataTable';
import { normalForm } from '../model/normalForm';

const QUALIFIERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:gần|xấp xỉ)\s+/, 'gần'],
  [/^(?:hơn)\s+/, 'hơn'],
  [/^(?:trên|>)\s*/, 'trên'],
  [/^(?:khoảng|ước(?: khoảng)?|chừng|~)\s*/, 'khoảng'],
  [/^(?:ít nhất|tối thiểu|≥|>=)\s*/, 'ít nhất'],
];
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tỷ|tỉ)(?: đồng| đ)?(?=$|[\s/(,;.])/, 1e9],
  [/^(?:triệu|tr)(?: đồng| đ|đ)?(?=$|[\s/(,;.])/, 1e6],
  [/^(?:nghìn|ngàn) (?:đồng|đ)(?=$|[\s/(,;.])/, 1e3],
];
const NUMBER = /^-?\d[\d.,]*(?: \d{3})*/;

/**
 * Reads a count as reported: value, unit, qualifier ("gần 850", "1.252 người", "2,3 triệu đồng/tháng", "05 đ/c"). Triệu and tỷ
 * are multiplied out. A text that is not one count ("14/15", "01 - 02", "Tự cân đối") gives null.
 *
 * @param unit - unit that the column means where the cell names none, or null.
 */
export function parseQuantity(value: string | number | boolean | null, unit: string | null): Quantity | null {
  if (typeof value === 'number') return parseCount(value, unit);
  if (typeof value !== 'string') return null;
  let text = normalForm(value)
    .replace(/[;.]+$/, '')
    .replace(/\s*\([^)]*\)$/, '');
  let qualifier: string | null = null;
  for (const [pattern, name] of QUALIFIERS) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, '');
    qualifier = name;
    break;
  }
  const digits = NUMBER.exec(text)?.[0]?.replace(/[.,]+$/, '');
  if (digits === undefined) return null;
  const number = parseNumber(digits);
  if (number === null) return null;
  const rest = text.slice(digits.length).trim();
  if (/^[-/\d]/.test(rest) || /\d/.test(rest)) return null;
  const money = MULTIPLES.find(([pattern]) => pattern.test(rest));
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
  đ: 'đồng',
  'lượt người': 'lượt',
  'lượt đồng chí': 'lượt',
};

/**
 * Reads a number as Vietnamese offices write it: dots and spaces part thousands, a comma parts decimals ("1.252", "40,5",
 * "2.150,75"); a lone dot not followed by three digits is a decimal point ("97.2"). Null for anything else.
 */
export function parseNumber(text: string): number | null {
  const compact = text.replace(/\s/g, '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(compact)) return Number(compact.replace(/\./g, '').replace(',', '.'));
  if (/^-?\d+,\d+$/.test(compact)) return Number(compact.replace(',', '.'));
  if (/^-?\d{1,3}(?:,\d{3}){2,}$/.test(compact)) return Number(compact.replace(/,/g, ''));
  if (/^-?\d+(?:\.\d+)?$/.test(compact)) return Number(compact);
  return null;
}

/** Reads a rate in percent, 0–100: "98,5", "100,0%", 0.944 under a percent format. Null for "14/15" and other text. */
export function parsePercent(value: string | number | boolean | null, isPercentFormat: boolean): number | null {
  if (typeof value === 'number') return isPercentFormat ? Number((value * 100).toPrecision(12)) : value;
  if (typeof value !== 'string') return null;
  return parseNumber(
    normalForm(value)
      .replace(/^(?:gần|hơn|trên|khoảng|đạt)\s+/, '')
      .replace(/\s*%$/, ''),
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

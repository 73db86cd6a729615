import { entriesOf, type Catalogue } from '../model/catalogue';
import { cleanLine } from '../model/cleanText';
import { bareForm } from '../model/labelForm';
import { normalForm } from '../model/normalForm';

const MARKS: ReadonlySet<string> = new Set([
  'x',
  'xx',
  '✓',
  '✔',
  '√',
  '☑',
  '+',
  'v',
  'có',
  'rồi',
  '1',
  'đúng',
  'yes',
  'đạt',
  'đã',
  'đã đk',
  'có đk',
  'đk',
  'đã đăng ký',
  'có đăng ký',
  'ü',
  'þ',
  '●',
  '•',
]);
const NO_MARKS: ReadonlySet<string> = new Set([
  '-',
  'không',
  'ko',
  'k',
  '0',
  'o',
  'chưa',
  'chưa đk',
  'không đk',
  'chưa có',
  'không có',
  '☐',
  'no',
  '/',
  'k/ad',
  '',
]);

/** Whether a cell marks its column: true for x ✓ có 1, false for - không 0 or nothing, null for what is no mark. */
export function parseMark(value: string | number | boolean | null): boolean | null {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : null;
  const form = normalForm(value);
  return MARKS.has(form) ? true : NO_MARKS.has(form) ? false : null;
}

/** Whether a text stands for nothing: dashes, dots, white space and invisible characters only. */
export const isNothing = (text: string): boolean => /^[\s\-–—.…_/\u200b-\u200d\ufeff]*$/.test(text);

const DITTO: ReadonlySet<string> = new Set([
  'nt',
  '-nt-',
  'như trên',
  '"',
  '-"-',
  "''",
  '〃',
  '//',
  '-//-',
  ',,',
  'n/t',
  '”',
  'n.t',
  '-',
  'như trên.',
]);

/** Whether a text stands for what is written above: nt, -nt-, ", như trên. A lone dash is not one. */
export const isDitto = (value: string | number | boolean | null): boolean =>
  typeof value === 'string' && value.length < 12 && value.trim() !== '-' && DITTO.has(normalForm(value));

/** Code of a text in a code list, by code, label or alias under the normal form; null when the list lacks it. */
export type CodeReader = (text: string) => string | null;

export function codeReader(catalogue: Catalogue, list: string): CodeReader {
  const codes = new Map<string, string>();
  for (const entry of entriesOf(catalogue, list))
    for (const word of [...entry.aliases, entry.label]) codes.set(normalForm(word), entry.code);
  for (const entry of entriesOf(catalogue, list))
    if (!codes.has(normalForm(entry.code))) codes.set(normalForm(entry.code), entry.code);
  const bare = bareCodes(codes);
  return (text) => {
    const form = normalForm(text).replace(/[.;,:]+$/, '');
    return codes.get(form) ?? codes.get(form.replace(/\s*\([^)]*\)$/, '')) ?? bare.get(form) ?? null;
  };
}

/** Codes by their words without diacritics, as programs export them; words that two codes share so are none's. */
function bareCodes(codes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const bare = new Map<string, string>();
  const shared = new Set<string>();
  for (const [word, code] of codes) {
    const form = bareForm(word);
    if (form === word || !form.includes(' ')) continue;
    if ((bare.get(form) ?? code) !== code) shared.add(form);
    bare.set(form, code);
  }
  for (const form of shared) bare.delete(form);
  return bare;
}

/** The code whose label alone, among those of its list, occurs as words of a heading or title ("MÔ HÌNH TẬP THỂ"). */
export function codeNamedIn(catalogue: Catalogue, list: string, text: string): string | null {
  const form = ` ${normalForm(text).replace(/[^\p{L}\d]+/gu, ' ')} `;
  const named = entriesOf(catalogue, list).filter(({ label }) => form.includes(` ${normalForm(label)} `));
  const [only] = named;
  return named.length === 1 && only ? only.code : null;
}

const COOPERATION = /(?:^|[\n;])\s*[-+•]?\s*phối hợp(?: với)?\s*:\s*([^\n;]+)/iu;

/** Several units of one cell, one a line or parted by semicolons; in prose ("- Phối hợp: A, B;") those named as partners. */
export function parseUnits(value: string): readonly string[] {
  const text = value.normalize('NFC');
  const partners = COOPERATION.exec(text)?.[1];
  const parts = partners === undefined ? text.split(/[\n\r;]+/) : partners.split(/,\s+/);
  return parts
    .map((part) =>
      cleanLine(part)
        .replace(/^[-+•]\s*/, '')
        .replace(/[.,]+$/, ''),
    )
    .filter((part) => part !== '');
}

const NUMERAL = /(?:^|[\s;,.⏎])\(?(\d{1,2})(?:[).]|\/(?=\s))\s*(?=\S)/g;

/** Items of a list inside a cell, "(1) …; (2) …" or one a line, without their numerals; `isOpen` when it ends in "…". */
export function parseItems(value: string): { readonly items: readonly string[]; readonly isOpen: boolean } {
  const text = value.normalize('NFC').trim();
  const starts: { at: number; from: number }[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    if (Number(match[1]) === starts.length + 1) starts.push({ at: match.index, from: match.index + match[0].length });
  }
  const pieces =
    starts.length >= 2 || (starts.length === 1 && starts[0]?.at === 0)
      ? starts.map(({ from }, index) => text.slice(from, starts[index + 1]?.at ?? text.length))
      : text.split(/\n|;/);
  const items = pieces
    .map((piece) =>
      cleanLine(piece)
        .replace(/^[-+•]\s*/, '')
        .replace(/\s*(?:\.{2,}|…)?\s*[;.,]*\s*(?:\.{2,}|…)?\s*$/, ''),
    )
    .filter((piece) => piece !== '');
  return { items, isOpen: /(?:\.{3,}|…|v\.?v)[\s;.”"]*$/.test(text) };
}

/** A person's name without its form of address, for fields that hold one person. */
export const parsePerson = (value: string): string => cleanLine(value).replace(/^(?:đ\/c|đồng chí|đc)\s*:?\s+/i, '');

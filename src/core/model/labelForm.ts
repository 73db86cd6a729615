import { normalForm } from './normalForm';
import type { Register } from './register';

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/g;
const NUMBERING = /^(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+/;
const EDGE_MARKS = /^[\s*:;.,/-]+|[\s*:;.,/-]+$/g;
const I_FOR_Y: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(k|l|m|t)ý(?!\p{L})/gu, '$1í'],
  [/(?<!\p{L})(k|l|m|t)ỷ(?!\p{L})/gu, '$1ỉ'],
  [/(?<!\p{L})hằng(?= (?:năm|tháng|quí|quý|tuần))/gu, 'hàng'],
];

/**
 * The form under which header texts are compared: the normal form without bracketed units and remarks, leading numbers,
 * footnote marks and closing signs; "ký" and "kí" are one; a slash, a comma or "và" between words is the same list.
 */
export function labelForm(text: string): string {
  let form = normalForm(text);
  const unbracketed = form.replace(BRACKETED, ' ').replace(EDGE_MARKS, '');
  if (unbracketed !== '') form = unbracketed;
  for (const [pattern, replacement] of I_FOR_Y) form = form.replace(pattern, replacement);
  return form
    .replace(NUMBERING, '')
    .replace(/\s*[/,;&]\s*|-|\s+và\s+/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ORDINAL_LABELS: ReadonlySet<string> = new Set([
  'stt',
  'tt',
  'số tt',
  'số thứ tự',
  'thứ tự',
  '#',
  'no',
  's.t.t',
  't.t',
]);

/** Whether a header text names the running number. "TT" may also be short for tập thể: the place decides. */
export const isOrdinalLabel = (label: string): boolean => ORDINAL_LABELS.has(labelForm(label));

/** Every header text that means a field of some register, in label form. Marks ("Tập thể") are not among them. */
export function labelVocabulary(registers: readonly Register[]): ReadonlySet<string> {
  const vocabulary = new Set(ORDINAL_LABELS);
  for (const register of registers)
    for (const field of register.fields) for (const label of field.labels) vocabulary.add(labelForm(label));
  return vocabulary;
}

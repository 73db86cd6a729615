import { expandAbbreviations } from './labelAbbreviations';
import { normalForm } from './normalForm';
import type { Register } from './register';

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/g;
const NUMBERING = /^(?:\d{1,2}\s*[.)/:,-]\s*(?=\p{L})|(?:[ivx]{1,4}|[a-h])[.)]\s+)/u;
const EDGE_MARKS = /^[\s*:;.,?!/"'•+-]+|[\s*:;.,?!/"'•+-]+$/g;
/** Signs of a footnote and the sign for "required" of an online form. */
const FOOTNOTE_SIGNS = /[¹²³⁴⁵⁶⁷⁸⁹⁰†‡]/g;
const I_FOR_Y: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(k|l|m|t)ý(?!\p{L})/gu, '$1í'],
  [/(?<!\p{L})(k|l|m|t)y(?!\p{L})/gu, '$1i'],
  [/(?<!\p{L})(k|l|m|t)ỷ(?!\p{L})/gu, '$1ỉ'],
  [/(?<!\p{L})hằng(?= (?:năm|tháng|quí|quý|tuần))/gu, 'hàng'],
];

/** How an online form asks: what stands before and after the words that name the field. */
const ASKING: readonly RegExp[] = [
  /^câu(?: hỏi)? \d{1,2}\s*[.:)-]?\s*/,
  /^(?:(?:xin|vui lòng|hãy|đề nghị|kính đề nghị|mời) )?(?:(?:các |quý )?(?:đồng chí|anh, ?chị|anh chị|ông, ?bà|bạn|đơn vị|cơ quan|chi bộ)(?: (?:vui lòng|hãy|xin|đề nghị))? )?(?:cho biết|nhập|ghi|điền|chọn|nêu|mô tả|trình bày|kể tên|liệt kê)(?: (?:rõ|cụ thể|đầy đủ|ngắn gọn|tóm tắt|chi tiết))*:?\s+/,
  /^(?:đồng chí|anh, ?chị|anh chị|ông, ?bà|bạn)(?: (?:đang|hiện))?(?: (?:là|thuộc|công tác tại|công tác ở|sinh hoạt tại|sinh hoạt ở))?\s+(?=đơn vị|chi bộ|tổ chức|cơ quan)/,
];
const ASKED: readonly RegExp[] = [
  /\s+(?:là )?(?:gì|ai|như thế nào|thế nào|ra sao|khi nào|ở đâu|bao nhiêu|mấy|nào)$/,
  /\s+là(?: (?:gì|ai|đơn vị|tập thể hay cá nhân))?$/,
  /\s+của (?:đồng chí|anh, ?chị|anh chị|ông, ?bà|bạn|tôi|mình|quý đơn vị|đơn vị mình)$/,
];
const MACHINE_NAME = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$|^[A-Z]?[a-z0-9]+(?:[A-Z][a-z0-9]+)+$/;

/**
 * The form under which header texts are compared: the normal form without bracketed units and remarks, leading numbers,
 * footnote marks, closing signs and the wording of a question; abbreviations of header texts written out; "ký" and "kí"
 * are one; a slash, a comma or "và" between words is the same list; ten_mo_hinh and TenMoHinh are words.
 */
export function labelForm(text: string): string {
  const trimmed = text.trim();
  const words = MACHINE_NAME.test(trimmed)
    ? trimmed.replace(/_+/g, ' ').replace(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    : trimmed.replace(FOOTNOTE_SIGNS, '');
  let form = normalForm(words);
  const isQuestion = form.includes('?');
  const unbracketed = form.replace(BRACKETED, ' ').replace(EDGE_MARKS, '');
  if (unbracketed !== '') form = unbracketed;
  for (const [pattern, replacement] of I_FOR_Y) form = form.replace(pattern, replacement);
  form = form
    .replace(NUMBERING, '')
    .replace(/\s*[/,;&+]\s*|\s*-\s*|\s+và\s+|\s+hoặc\s+/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  form = expandAbbreviations(form);
  return unasked(form, isQuestion);
}

function unasked(form: string, isQuestion: boolean): string {
  let rest = form;
  for (const pattern of ASKING) rest = rest.replace(pattern, '');
  for (const pattern of isQuestion ? ASKED : ASKED.slice(1)) rest = rest.replace(pattern, '');
  if (isQuestion) rest = rest.replace(/ (?:những|các|nào)(?= )/g, '');
  rest = rest.replace(/^[\s,:]+|[\s,:]+$/g, '');
  return rest === '' ? form : rest;
}

const MARKS_AND_SIGNS = /[\u0300-\u036f]/g;

/** A label form without diacritics, as header texts are that were typed or exported without them. */
export const bareForm = (form: string): string => form.normalize('NFD').replace(MARKS_AND_SIGNS, '').replace(/đ/g, 'd');

/** Whether a label form has no Vietnamese letter at all, so that its diacritics may be missing. */
export const isBare = (form: string): boolean => !/[^\u0020-\u007e]/.test(form);

const ORDINAL_LABELS: ReadonlySet<string> = new Set([
  'stt',
  'tt',
  'số tt',
  'so tt',
  'số thứ tự',
  'so thu tu',
  'thứ tự',
  'thu tu',
  '#',
  'no',
  'n°',
  's.t.t',
  't.t',
  's t t',
]);

/** Whether a header text names the running number. "TT" may also be short for tập thể: the place decides. */
export const isOrdinalLabel = (label: string): boolean => label.length < 24 && ORDINAL_LABELS.has(labelForm(label));

const vocabularies = new WeakMap<readonly Register[], ReadonlySet<string>>();

/** Every header text that means a field of some register, in label form, with and without diacritics; made once a list. */
export function labelVocabulary(registers: readonly Register[]): ReadonlySet<string> {
  const known = vocabularies.get(registers);
  if (known) return known;
  const vocabulary = new Set(ORDINAL_LABELS);
  for (const register of registers)
    for (const field of register.fields)
      for (const label of field.labels) {
        const form = labelForm(label);
        vocabulary.add(form);
        if (form.includes(' ')) vocabulary.add(bareForm(form));
      }
  vocabularies.set(registers, vocabulary);
  return vocabulary;
}

import { cleanText } from './cleanText';

const OLD_TONE: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const OLD_TONE_SYLLABLE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
const OLD_TONE_LETTERS = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;
/** Line breaks, dashes and quotes: most texts have none. */
const SIGNS = /[\n\u002d\u2010-\u2033\u2212\u0027\u0060\u00b4\u00ab\u00bb]/;
const NEEDS_FOLDING = /[^a-z0-9 ]/;

/**
 * The one form under which Vietnamese text is compared; never shown and never written to a sheet.
 * Folds what differs without meaning anything: composed and decomposed letters, the place of the tone mark (hoà = hòa,
 * uỷ = ủy), Ð for Đ, case, kinds and number of spaces, line breaks, kinds of dashes (and the spaces round them) and quotes.
 * Keeps what means something: Đông ≠ Đồng, and i ≠ y.
 */
export function normalForm(text: string): string {
  if (!NEEDS_FOLDING.test(text)) return text.trim().replace(/ {2,}/g, ' ');
  let form = cleanText(text).toLowerCase();
  if (OLD_TONE_LETTERS.test(form)) form = form.replace(OLD_TONE_SYLLABLE, (syllable) => OLD_TONE[syllable] ?? syllable);
  if (!SIGNS.test(form)) return form;
  return form
    .replace(/\s+/g, ' ')
    .replace(/ ?[-\u2010-\u2015\u2212] ?/g, '-')
    .replace(/[\u2018-\u201b\u2032\u0060\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]|''/g, '"');
}

/** Whether two texts say the same. */
export const sameText = (a: string, b: string): boolean => a === b || normalForm(a) === normalForm(b);

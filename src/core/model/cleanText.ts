const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /[^\S\n]+/g;
/** Anything that cleaning would change: combining marks, look-alikes, invisible characters, other spaces than single ones inside. */
const UNCLEAN = /[\u0300-\u036f\u00ad\u00d0\u00f0\u0189\u200b-\u200d\u2060\ufeff\u2126\u212a\u212b]|[^\S ]| {2}|^ | $/;

/**
 * Text as it is kept: Unicode NFC, Đ for its look-alikes (Ð, Ɖ), no invisible characters, single spaces, none at the edges.
 * Wording, case and line breaks stay. The sheet itself is never rewritten with it.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(/\r\n?/g, '\n')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** `cleanText` on one line: line breaks count as spaces. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\n+/g, ' ');

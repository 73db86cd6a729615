const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /[^\S\n]+/g;

/**
 * Text as it is kept: Unicode NFC, Đ for its look-alikes (Ð, Ɖ), no invisible characters, single spaces, none at the edges.
 * Wording, case and line breaks stay. The sheet itself is never rewritten with it.
 */
export function cleanText(text: string): string {
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

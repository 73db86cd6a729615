import type { FontStyle } from '../cellStyle';

/**
 * Widths and heights as Excel counts them. A file gives a column's width in characters: so many digits of the Normal font, padding
 * included. Excel draws `floor((256 × width + floor(128 / digit)) / 256 × digit)` pixels (ECMA-376 §18.3.1.13), where a digit is 7
 * pixels wide in Calibri 11, and its API gives the pixels in points of 0.75 pixel.
 */
export const POINTS_PER_PIXEL = 0.75;

/** Width of a column that says nothing, in characters: 64 pixels under Calibri 11. */
export const STANDARD_CHARACTERS = 9.140625;

/** Pixels of the widest digit by font and size at 96 dpi, measured; other fonts are taken in proportion to Calibri. */
const DIGIT_PIXELS: Readonly<Record<string, number>> = {
  'calibri 11': 7,
  'aptos narrow 11': 7,
  'arial 10': 7,
  'arial 11': 8,
  'arial 12': 9,
  'times new roman 10': 7,
  'times new roman 11': 7,
  'times new roman 12': 8,
  'times new roman 13': 9,
  'times new roman 14': 9,
};

export const digitPixels = (font: FontStyle): number =>
  DIGIT_PIXELS[`${font.name.toLowerCase()} ${font.size}`] ?? Math.max(5, Math.round((font.size * 7) / 11));

export const pixelsOfCharacters = (characters: number, digit: number): number =>
  Math.floor(((256 * characters + Math.floor(128 / digit)) / 256) * digit);

export const charactersOfPixels = (pixels: number, digit: number): number => Math.floor((pixels / digit) * 256) / 256;

const NARROW = /[iljtfrI.,:;'|!()[\]{} -]/u;
const WIDE = /[mwMWĐ@%&]/u;

/** Estimated width of one line in pixels, with the proportions of Arial and Times; accents add nothing. */
export function textPixels(text: string, font: FontStyle): number {
  const em = (font.size * 96) / 72;
  let ems = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    if (NARROW.test(letter)) ems += 0.3;
    else if (WIDE.test(letter)) ems += 0.85;
    else if (/\p{Lu}/u.test(letter)) ems += 0.66;
    else if (/[\u1100-\ud7ff\uf900-\ufaff\uff00-\uffef]/u.test(letter)) ems += 1;
    else ems += 0.51;
  }
  return ems * em * (font.bold ? 1.08 : 1);
}

/** Lines that a text takes in a column, wrapped at spaces. */
export function wrappedLines(text: string, font: FontStyle, widthPixels: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const width = textPixels(word, font);
      if (used > 0 && used + textPixels(word.trimEnd(), font) > widthPixels) {
        lines += Math.max(1, Math.ceil(width / widthPixels));
        used = width % widthPixels;
      } else {
        if (width > widthPixels) lines += Math.ceil(width / widthPixels) - 1;
        used += width;
      }
    }
  }
  return lines;
}

/** Height of a line of text in points. */
export const linePoints = (font: FontStyle): number => Math.ceil(font.size * 1.32 * 4) / 4;

/** Width of a digit of Calibri 11, the standard font of a new workbook, and the padding of a cell, in pixels at 96 dpi. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 72 / 96;

/**
 * Width in points, as Office.js wants it, of a column so many characters wide: 8.43 → 48.
 *
 * @see ECMA-376-1, 18.3.1.13 (col): a column shows `width` digits of the standard font and 5 pixels of padding.
 */
export const columnWidthPoints = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;

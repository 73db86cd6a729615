const STARTS_WITH_LETTER = /^\p{L}/u;
const TRUTH_VALUE = /^(true|false)$/i;
/** "Mar 5", "march-2022", "may5": Excel reads English month names whatever the language, for its object model speaks en-US. */
const MONTH_AND_NUMBER = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[^a-z]*\d/i;
/** "kr 5", "USD5", "E5": letters that could stand for a currency before nothing but a number. */
const LETTERS_AND_NUMBER = /^\p{L}{1,4}\.?\s*[-+(]?[\d.,\s]+[%)]?$/u;

/**
 * Text as Excel must be handed it to stay that very text in a cell of format General: with a leading apostrophe wherever
 * Excel might take it for a formula, number, date, time, truth value or error, and where it starts with an apostrophe
 * itself. Plain words go as they are. In cells of format "@" text needs no escape, unless it starts with an apostrophe.
 */
export function escapeText(text: string): string {
  if (text === '') return text;
  return isPlainWords(text) ? text : `'${text}`;
}

function isPlainWords(text: string): boolean {
  if (!STARTS_WITH_LETTER.test(text)) return false;
  if (text.length > 40) return true;
  const shape = text.normalize('NFKC').trim();
  return !TRUTH_VALUE.test(shape) && !MONTH_AND_NUMBER.test(shape) && !LETTERS_AND_NUMBER.test(shape);
}

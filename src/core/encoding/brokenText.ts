import { isSyllable } from './isSyllable';
import { decode, tcvn3, vni } from './legacyEncoding';
import { isUnicodeVietnamese, withLostU } from './readLegacy';

/** Spellings that no Vietnamese text has and half-converted ones do; nearly all texts are done with after this one look. */
const SUSPECT =
  /(?<![uư])[ơờớởỡợ](?:ng|c|u)|[òóịĩ][cn]h|[ịĩ]ng|(?:ngh|gh|k)[òó]|c[ịĩ]|[æöñî]|[aeo][âäåêë]|[aeouy][øûïüùõ]|[a-z][¡-¦¨ª-¬¶¸¹]/i;
const WORD = /[\p{L}\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00d7\u00f7]+/gu;

/** Letters that a converter made of letters which were right before: VNI's ò, ó, ô taken for ị, ĩ, ơ. */
const TAKEN_FOR: Readonly<Record<string, string>> = { ị: 'ò', ĩ: 'ó', ơ: 'ô', Ị: 'Ò', Ĩ: 'Ó', Ơ: 'Ô' };

/** What an earlier conversion from a legacy font has left broken in a text. */
export interface BrokenText {
  readonly words: readonly string[];
  /** The text as it must have been, or null where a word is not certain. */
  readonly repaired: string | null;
}

/** Whether a text needs a closer look. Quick. */
export const mayBeBroken = (text: string): boolean => isUnicodeVietnamese(text) && SUSPECT.test(text);

/**
 * Finds words of a Unicode text that make no Vietnamese syllable and would make one had they been converted once, or not:
 * "tòch" for tịch, "cơng" for công, "dỡng" for dưỡng. Other odd words (names, foreign words, slips of typing) are left
 * alone. Null where there is none.
 */
export function brokenText(text: string): BrokenText | null {
  if (!mayBeBroken(text)) return null;
  const words = [...new Set(text.match(WORD) ?? [])].filter(isBroken);
  if (words.length === 0) return null;
  const isCertain = words.every((word) => repairOf(word) !== null);
  return { words, repaired: isCertain ? text.replace(WORD, (word) => repairOf(word) ?? word) : null };
}

function isBroken(word: string): boolean {
  if (word.length < 3 || isSyllable(word) || !/[a-zđ]/.test(word)) return false;
  return [withLostU(word), decode(vni, word), decode(tcvn3, word), undone(word)].some(
    (other) => other !== word && isSyllable(other),
  );
}

/** The lost ư is certain but in ơng without a tone: that may be a mistaken ông as well. */
function repairOf(word: string): string | null {
  const restored = withLostU(word);
  return restored !== word && !/ơng/i.test(word) ? restored : null;
}

const undone = (word: string): string => word.replace(/[ịĩơ]/gi, (letter) => TAKEN_FOR[letter] ?? letter);

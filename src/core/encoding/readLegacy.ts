import { isSyllable } from './isSyllable';
import { decode, tcvn3, vni, type LegacyEncoding } from './legacyEncoding';

/** A text as it reads when its signs are taken for letters of one encoding. */
export interface LegacyReading {
  readonly encoding: LegacyEncoding['name'];
  readonly text: string;
  /** How far the text gets better: by how much words that Vietnamese cannot have become fewer. */
  readonly gain: number;
  /** Words that it cannot have even so. */
  readonly faults: number;
  /** Whether the text alone proves the encoding: several words get right, by several signs, one of them out of the ordinary. */
  readonly isSure: boolean;
}

/** Letters that only Unicode Vietnamese has, and marks that stand apart. */
const UNICODE_VIETNAMESE =
  /[\u0300-\u036f\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
/** Letters beyond Windows-1252, of any language: such a text is in no legacy encoding. */
const BEYOND = /[\u0100-\u1fff]/;
const ABOVE_ASCII = /[\u00a1-\u00ff]/;
/** Words, with signs that are letters in some encoding; ², ³, ° and the like part words. */
const WORD = /[A-Za-z\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c0-\u00ff]+/g;
/** Signs but those that stand inside ordinary words and units too: N·m, m×n, «…», µm. */
const EXTRAORDINARY = /[^·×÷§©®«»¼½¾µ]/;
const ASCII = /[A-Za-z]+/g;
const CAPITALS = /^[A-Z]+$/;
/** Consonants in capitals: QĐ, and QÑ as VNI writes it. */
const ABBREVIATION = /^[B-DF-HJ-NP-TV-XĐÑ]+$/;
const IS_LETTERS = /^\p{L}+$/u;

/** Whether a text is Vietnamese in Unicode beyond doubt. */
export const isUnicodeVietnamese = (text: string): boolean => UNICODE_VIETNAMESE.test(text);

/** Whether a text can be in a legacy encoding at all: signs above ASCII, and no letters beyond. Quick. */
export const mayBeLegacy = (text: string): boolean => ABOVE_ASCII.test(text) && !BEYOND.test(text);

/** How a text reads in each encoding that changes it, the better first; none for ASCII and for other letters. */
export type LegacyReader = (text: string) => readonly LegacyReading[];

/** Prepares the reading of many texts: words come again and again and are judged once. */
export function legacyReader(): LegacyReader {
  const readers = [tcvn3, vni].map((encoding) => ({ encoding, wordOf: wordReader(encoding) }));
  return (text) => {
    if (!mayBeLegacy(text)) return [];
    const words = text.match(WORD) ?? [];
    return readers
      .map(({ encoding, wordOf }) => readAs(encoding, text, words.map(wordOf)))
      .filter((reading) => reading.text !== text)
      .sort((a, b) => b.gain - a.gain);
  };
}

/** `legacyReader` for one text. */
export const legacyReadings: LegacyReader = (text) => legacyReader()(text);

/** A word and what it is in an encoding; faults as `faultOf` has them. */
interface Word {
  readonly word: string;
  readonly decoded: string;
  readonly before: number;
  readonly after: number;
}

function wordReader(encoding: LegacyEncoding): (word: string) => Word {
  const met = new Map<string, Word>();
  return (word) => {
    let read = met.get(word);
    if (!read) {
      const decoded = decodeWord(encoding, word);
      read = { word, decoded: inItsCase(word, decoded), before: faultOf(word), after: faultOf(decoded) };
      met.set(word, read);
    }
    return read;
  };
}

function readAs(encoding: LegacyEncoding, text: string, words: readonly Word[]): LegacyReading {
  let gain = 0;
  let faults = 0;
  let proven = 0;
  let signs = '';
  for (const { word, before, after } of words) {
    // A lone sign (©, ø 20) says nothing, nor does an abbreviation.
    if (word.length < 2 || CAPITALS.test(word)) continue;
    gain += before - after;
    if (after > 0) faults += 1;
    if (after > 0 || before === 0) continue;
    proven += 1;
    signs += word.replace(ASCII, '');
  }
  const isSure = proven >= 2 && faults * 3 <= proven && new Set(signs).size >= 2 && EXTRAORDINARY.test(signs);
  let at = 0;
  const decoded = text.replace(WORD, () => words[at++]?.decoded ?? '');
  return { encoding: encoding.name, text: isInCapitals(text) ? decoded.toUpperCase() : decoded, gain, faults, isSure };
}

/** What is wrong with a word: 2 where signs stand among its letters, 1 where the letters make no syllable, else 0. */
function faultOf(word: string): 0 | 1 | 2 {
  if (!IS_LETTERS.test(word)) return 2;
  if (ABBREVIATION.test(word)) return 0;
  return isSyllable(word.replace(/\u00d0/g, 'Đ')) ? 0 : 1;
}

function decodeWord(encoding: LegacyEncoding, word: string): string {
  const decoded = decode(encoding, word);
  return encoding === tcvn3 && !isSyllable(decoded) ? withLostU(decoded) : decoded;
}

const OPEN_O = /(?<![uư])([ơờớởỡợ])(?=ng|c|u)/i;

/**
 * Puts back the ư that a TCVN3 text lost with its soft hyphen where nothing else can have stood there: no rime has ơ
 * alone before ng, c or u ("dỡng" → "dưỡng"). Other words stay: "dới" may be one.
 */
export function withLostU(word: string): string {
  const restored = word.replace(OPEN_O, (vowel) => (vowel === vowel.toLowerCase() ? 'ư' : 'Ư') + vowel);
  return isSyllable(restored) ? restored : word;
}

/** Signs have no capitals in TCVN3: a word whose ASCII letters are capitals, the second or a later one too, is in capitals. */
const inItsCase = (word: string, decoded: string): string =>
  /.[A-Z]/.test(word) && !/[a-z]/.test(word) ? decoded.toUpperCase() : decoded;

const isInCapitals = (text: string): boolean => /[A-Z\u00a1-\u00ff][A-Z]/.test(text) && !/[a-z]/.test(text);

import { normalForm } from '../model/normalForm';
import { mistakesBetween } from './suggestEntry';

/** Words that names have more or less of without meaning something else. */
const FILLERS: ReadonlySet<string> = new Set([
  'mô',
  'hình',
  'các',
  'những',
  'và',
  'của',
  'tại',
  'trong',
  'cho',
  'với',
  'về',
  'ở',
  'có',
  'do',
  'gắn',
  'cùng',
  'là',
  'công',
  'trình',
]);
/** Share of content words in common (Dice) from which two names are nearly the same. */
const NEARLY = 0.8;
/** Share of the shorter name's words, and words in common, from which one name holds the other; set on the seed articles. */
const HELD = 0.75;
const HELD_WORDS = 5;
/** Letters per letter that may be misspelt. */
const LETTERS_PER_MISTAKE = 12;

/** A name as it is compared with others. */
export interface NameForm {
  readonly form: string;
  readonly words: readonly string[];
  readonly bag: ReadonlySet<string>;
  /** Words that tell one thing of a kind from the next: numbers, and names of places and persons. */
  readonly telling: ReadonlySet<string>;
}

export function nameForm(text: string): NameForm {
  const form = normalForm(text).replace(/["'“”‘’]/g, '');
  const words = (form.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FILLERS.has(word));
  const written = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const isShouted = text === text.toUpperCase();
  const telling = written.filter(
    (word, index) => /^\d/.test(word) || (!isShouted && index > 0 && /^\p{Lu}\p{Ll}/u.test(word)),
  );
  return {
    form,
    words,
    bag: new Set(words),
    telling: new Set(telling.map((word) => word.toLowerCase().replace(/^0+(?=\d)/, ''))),
  };
}

/** Whether two names surely resemble each other: the same but for a word or a few letters, or one within the other. */
export function resembles(a: NameForm, b: NameForm): boolean {
  if (a.form === b.form || !sameTelling(a, b)) return false;
  let common = 0;
  for (const word of a.bag) if (b.bag.has(word)) common += 1;
  const shorter = Math.min(a.bag.size, b.bag.size);
  if (shorter === 0) return false;
  if (common >= 3 && (2 * common) / (a.bag.size + b.bag.size) >= NEARLY) return true;
  if (common >= HELD_WORDS && common / shorter >= HELD) return true;
  const bound = Math.floor(Math.min(a.form.length, b.form.length) / LETTERS_PER_MISTAKE);
  return bound > 0 && mistakesBetween(a.form, b.form, bound) <= bound;
}

/** Two names that each have a number or a name of their own tell of two things. */
function sameTelling({ telling: a }: NameForm, { telling: b }: NameForm): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (!b.has(word)) return false;
  return true;
}

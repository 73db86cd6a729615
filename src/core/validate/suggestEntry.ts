import type { CodeEntry } from '../model/catalogue';
import { normalForm } from '../model/normalForm';

/** Texts shorter than this are never guessed at by misspelling: "TT" is as near to "CN" as to anything. */
const SHORTEST = 5;
/** Letters per misspelt letter that still count as the same word; set on the aliases of the shipped lists. */
const LETTERS_PER_MISTAKE = 8;
const MOST_MISTAKES = 3;
/** Share of words in common, of all words of both, from which a longer or shorter wording counts as the same. */
const COMMON_WORDS = 0.6;
/** By how much the best wording must lead over the next entry's. */
const LEAD = 0.15;
/** Share below which a wording is neither the best nor near enough to leave the best in doubt. */
const LEAST_SHARE = 0.4;
/** Words that turn a wording into its contrary or into something else. */
const TURNING_WORDS: ReadonlySet<string> = new Set([
  'không',
  'chưa',
  'chẳng',
  'ngừng',
  'dừng',
  'hết',
  'trừ',
  'ngoài',
  'hoặc',
  'và',
]);

/** Label of the one entry that a text was surely meant to name, or null. */
export type EntrySuggester = (text: string) => string | null;

/**
 * Prepares finding the one entry that a text was surely meant to name: written without tone marks, misspelt in a few
 * letters, or with a word more or less. Null where two entries are as near, or none is near enough: a wrong suggestion is
 * worse than none. What is asked again is not worked out again.
 */
export function entrySuggester(entries: readonly CodeEntry[]): EntrySuggester {
  const wordings = entries
    .filter((entry) => entry.active)
    .flatMap((entry) => [entry.label, ...entry.aliases].map((name) => wordingOf(entry, normalForm(name))));
  const byBare = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const alike = byBare.get(wording.bare);
    if (alike) alike.push(wording);
    else byBare.set(wording.bare, [wording]);
  }
  const told = new Map<string, string | null>();
  return (text) => {
    const form = normalForm(text);
    let label = told.get(form);
    if (label === undefined) {
      const bare = bareLetters(form);
      label =
        soleLabel(bare.length < 3 ? [] : (byBare.get(bare) ?? [])) ??
        soleLabel(byMistakes(form, wordings)) ??
        byWords(form, wordings);
      told.set(form, label);
    }
    return label;
  };
}

/** `entrySuggester` for one text. */
export const suggestEntry = (text: string, entries: readonly CodeEntry[]): string | null =>
  entrySuggester(entries)(text);

/** A name of an entry in the forms in which it is compared. */
interface Wording {
  readonly entry: CodeEntry;
  readonly form: string;
  readonly bare: string;
  readonly words: ReadonlySet<string>;
}

const wordingOf = (entry: CodeEntry, form: string): Wording => ({
  entry,
  form,
  bare: bareLetters(form),
  words: wordsOf(form),
});

const soleLabel = (near: readonly Wording[]): string | null => {
  const codes = new Set(near.map(({ entry }) => entry.code));
  return codes.size === 1 ? (near[0]?.entry.label ?? null) : null;
};

function byMistakes(form: string, wordings: readonly Wording[]): readonly Wording[] {
  if (form.length < SHORTEST) return [];
  let bound = Math.min(Math.floor(form.length / LETTERS_PER_MISTAKE) + 1, MOST_MISTAKES);
  let nearest: Wording[] = [];
  for (const wording of wordings) {
    const mistakes = mistakesBetween(form, wording.form, bound);
    if (mistakes > bound) continue;
    if (mistakes < bound) nearest = [];
    bound = mistakes;
    nearest.push(wording);
  }
  return nearest;
}

function byWords(form: string, wordings: readonly Wording[]): string | null {
  const words = wordsOf(form);
  if (words.size < 2) return null;
  const best = new Map<string, { readonly label: string; readonly share: number }>();
  for (const { entry, words: others } of wordings) {
    const share = commonShare(words, others);
    if (share > (best.get(entry.code)?.share ?? 0)) best.set(entry.code, { label: entry.label, share });
  }
  const [first, second] = [...best.values()].sort((a, b) => b.share - a.share);
  if (!first || first.share < COMMON_WORDS) return null;
  return first.share - (second?.share ?? 0) >= LEAD ? first.label : null;
}

const bareLetters = (form: string): string =>
  form
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (form: string): ReadonlySet<string> => new Set(form.match(/[\p{L}\p{N}]+/gu));

/** Words in common as a share of all words; 0 where a word that only one side has turns the meaning, or too few to count. */
function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < LEAST_SHARE * Math.max(a.size, b.size)) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const share = common / (a.size + b.size - common);
  if (share < LEAST_SHARE) return 0;
  for (const word of TURNING_WORDS) if (a.has(word) !== b.has(word)) return 0;
  return share;
}

/**
 * Letters to change, add, leave out or swap with their neighbour to turn one text into the other; `bound` + 1 when more
 * than `bound`. Optimal string alignment (restricted Damerau–Levenshtein), of which only the cells within `bound` of the
 * diagonal are worked out (Ukkonen 1985): all others are more than `bound`.
 */
export function mistakesBetween(a: string, b: string, bound: number): number {
  const tooMany = bound + 1;
  if (Math.abs(a.length - b.length) > bound) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, tooMany));
  let row = new Array<number>(b.length + 1).fill(tooMany);
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - bound);
    const to = Math.min(b.length, i + bound);
    row[from - 1] = from === 1 ? Math.min(i, tooMany) : tooMany;
    let least = row[from - 1] ?? tooMany;
    for (let j = from; j <= to; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const above = j === i + bound ? tooMany : (last[j] ?? tooMany);
      let cost = Math.min(above + 1, (row[j - 1] ?? tooMany) + 1, (last[j - 1] ?? tooMany) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? tooMany) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > bound) return tooMany;
    const spare = beforeLast.length > 0 ? beforeLast : new Array<number>(b.length + 1).fill(tooMany);
    beforeLast = last;
    last = row;
    row = spare;
  }
  return Math.min(last[b.length] ?? tooMany, tooMany);
}

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

/**
 * Label of the one entry that a text was surely meant to name: written without tone marks, misspelt in a few letters, or
 * with a word more or less. Null where two entries are as near, or none is near enough: a wrong suggestion is worse than
 * none.
 */
export function suggestEntry(text: string, entries: readonly CodeEntry[]): string | null {
  const form = normalForm(text);
  const wordings = entries
    .filter((entry) => entry.active)
    .flatMap((entry) => [entry.label, ...entry.aliases].map((name) => ({ entry, form: normalForm(name) })));
  return soleLabel(byBareLetters(form, wordings)) ?? soleLabel(byMistakes(form, wordings)) ?? byWords(form, wordings);
}

interface Wording {
  readonly entry: CodeEntry;
  readonly form: string;
}

const soleLabel = (near: readonly Wording[]): string | null => {
  const codes = new Set(near.map(({ entry }) => entry.code));
  return codes.size === 1 ? (near[0]?.entry.label ?? null) : null;
};

function byBareLetters(form: string, wordings: readonly Wording[]): readonly Wording[] {
  const bare = bareLetters(form);
  return bare.length < 3 ? [] : wordings.filter((wording) => bareLetters(wording.form) === bare);
}

function byMistakes(form: string, wordings: readonly Wording[]): readonly Wording[] {
  const bound = Math.min(
    Math.floor(form.length / LETTERS_PER_MISTAKE) + (form.length >= SHORTEST ? 1 : 0),
    MOST_MISTAKES,
  );
  if (form.length < SHORTEST) return [];
  const distances = wordings.map((wording) => mistakesBetween(form, wording.form, bound));
  const least = Math.min(...distances);
  return least > bound ? [] : wordings.filter((_, index) => distances[index] === least);
}

function byWords(form: string, wordings: readonly Wording[]): string | null {
  const words = wordsOf(form);
  if (words.size < 2) return null;
  const best = new Map<string, { readonly label: string; readonly share: number }>();
  for (const { entry, form: wording } of wordings) {
    const share = commonShare(words, wordsOf(wording));
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

/** Words in common as a share of all words; 0 where a word that only one side has turns the meaning. */
function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  for (const word of TURNING_WORDS) if (a.has(word) !== b.has(word)) return 0;
  return common / (a.size + b.size - common);
}

/**
 * Letters to change, add, leave out or swap with their neighbour to turn one text into the other; `bound` + 1 when more
 * than `bound`. Optimal string alignment (restricted Damerau–Levenshtein).
 */
export function mistakesBetween(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > bound) return bound + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, bound + 1);
}

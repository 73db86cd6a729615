import type { MatchReason } from '../model/columnMapping';
import { bareForm, isBare, labelForm } from '../model/labelForm';

/** Words that a header text may have more or less of without meaning something else. */
const FILLERS: ReadonlySet<string> = new Set(
  'của các và theo trong về được đã tên số việc cho tại là có từ đến những một với ở'.split(' '),
);
const FILLER_WEIGHT = 0.3;
/** Words that say what the whole sheet is about, how it is to be filled in, or for when: they narrow no field. */
const SETTING: ReadonlySet<string> = new Set(
  (
    'học tập làm tư tưởng đạo đức phong cách phương pháp thực hành hồ chí minh bác hcm hctm đăng kí cụ thể chi tiết chính ' +
    'tóm tắt dự kiến ghi rõ đầy đủ nêu năm quý kì đầu cuối hiện nay điển hình tiêu biểu dân vận khéo chỉ thị kết luận ' +
    '01 05 07 kl ct tw trung ương thông tin chung phần mục'
  ).split(' '),
);
const SETTING_WEIGHT = 0.15;
/** A word that no label of the register has: it may mean anything. */
const STRANGE_WEIGHT = 2;

/** A label in the forms that it is compared by; made once, compared often. */
export interface LabelForms {
  readonly own: string;
  readonly ownWords: readonly string[];
  /** The parents joined with the label's last part; equal to `own` without parents. */
  readonly whole: string;
  readonly wholeWords: readonly string[];
  readonly parent: string;
}

export function labelForms(parts: readonly string[]): LabelForms {
  const own = labelForm(parts[parts.length - 1] ?? '');
  const whole = parts.length > 1 ? labelForm(parts.join(' ')) : own;
  return {
    own,
    ownWords: wordsOf(own),
    whole,
    wholeWords: wordsOf(whole),
    parent: labelForm(parts.slice(0, -1).join(' ')),
  };
}

const wordsOf = (form: string): readonly string[] => [...new Set(form.split(/[\s,]+/).filter((word) => word !== ''))];
const sortedWords = (words: readonly string[]): string => [...words].sort().join(' ');

/** A field's known header texts, ready to be compared. */
export interface KnownLabels {
  readonly labels: readonly { readonly form: string; readonly words: readonly string[]; readonly weight: number }[];
  readonly forms: ReadonlySet<string>;
  /** Forms without diacritics. */
  readonly bare: ReadonlySet<string>;
  /** Words of each form in one order. */
  readonly sorted: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words that nearly every form has: a text without one of them means something else. */
  readonly essential: readonly string[];
}

/** Share of a field's header texts that a word must stand in to be essential to it. */
const ESSENTIAL = 0.75;

export function knownLabels(labels: readonly string[]): KnownLabels {
  const known = labels.map((label) => {
    const form = labelForm(label);
    const words = wordsOf(form);
    return { form, words, weight: words.reduce((sum, word) => sum + weightOf(word), 0) };
  });
  const inForms = (word: string): number => known.filter(({ words }) => words.includes(word)).length;
  const words = new Set(known.flatMap(({ words }) => words));
  return {
    labels: known,
    forms: new Set(known.map(({ form }) => form)),
    bare: new Set(known.map(({ form }) => bareForm(form))),
    sorted: new Set(known.filter(({ words }) => words.length > 1).map(({ words }) => sortedWords(words))),
    words,
    essential: [...words].filter((word) => !FILLERS.has(word) && inForms(word) >= known.length * ESSENTIAL),
  };
}

/** How surely a header text means a field, and what that rests on. */
export interface LabelScore {
  readonly score: number;
  readonly reason: MatchReason;
}

export const NO_SCORE: LabelScore = { score: 0, reason: 'none' };

/** The least score of a text that is one of a field's known texts, but for the order of words or the diacritics. */
export const KNOWN_SCORE = 0.95;

/**
 * How surely a header text means a field: 1 for one of its known texts, 0.97 for one in another order or without
 * diacritics, down to 0.6 for one that shares most words with it, 0 below. With its parents it counts like alone. A text
 * that has words of its own instead of a known text's words means something else, however much the two share.
 *
 * @param vocabulary - words of every label of the register: others are strange.
 */
export function labelScore(label: LabelForms, known: KnownLabels, vocabulary: ReadonlySet<string>): LabelScore {
  const { own, whole } = label;
  if (whole === '') return NO_SCORE;
  const hasParents = whole !== own;
  if (hasParents && (known.forms.has(whole) || known.sorted.has(sortedWords(label.wholeWords))))
    return { score: 1, reason: 'parent' };
  const isUnsettled = label.ownWords.length <= SHORT && isStrange(label.parent, vocabulary);
  if (known.forms.has(own)) return isUnsettled ? { score: 0.55, reason: 'label' } : { score: 1, reason: 'label' };
  if (known.sorted.has(sortedWords(label.ownWords))) return { score: 0.97, reason: 'similar' };
  if (isBare(own) && known.bare.has(own)) return { score: 0.97, reason: 'similar' };
  const lacks = (words: readonly string[]): boolean => known.essential.some((word) => !words.includes(word));
  if (lacks(label.wholeWords)) return NO_SCORE;
  let best = 0;
  let bestWhole = 0;
  for (const { words, weight } of known.labels) {
    if (!isUnsettled) best = Math.max(best, similarity(label.ownWords, words, weight, known.words, vocabulary));
    if (hasParents)
      bestWhole = Math.max(bestWhole, similarity(label.wholeWords, words, weight, known.words, vocabulary));
  }
  const score = 0.92 * Math.max(best, 0.97 * bestWhole);
  return score >= 0.6 ? { score, reason: best >= 0.97 * bestWhole ? 'similar' : 'parent' } : NO_SCORE;
}

/** Words of a header text that a parent of another meaning unsettles: "Năm", "Hình thức" below "Khen thưởng". */
const SHORT = 2;

/** Whether a parent speaks, by half of its words or more, of something that the register knows nothing of. */
function isStrange(parent: string, vocabulary: ReadonlySet<string>): boolean {
  const words = wordsOf(parent).filter((word) => !FILLERS.has(word) && !/^\d+$/.test(word));
  const strange = words.filter((word) => !SETTING.has(word) && !vocabulary.has(word)).length;
  return strange > 0 && strange * 2 >= words.length;
}

/** Dice's coefficient over weighted words; 0 where each text has a telling word that the other lacks. */
function similarity(
  words: readonly string[],
  known: readonly string[],
  knownWeight: number,
  ownVocabulary: ReadonlySet<string>,
  vocabulary: ReadonlySet<string>,
): number {
  let shared = 0;
  let extra = 0;
  for (const word of words) {
    if (known.includes(word)) shared += weightOf(word);
    else if (FILLERS.has(word)) extra += FILLER_WEIGHT;
    else if (SETTING.has(word) || /^(?:19|20)\d{2}$/.test(word)) extra += SETTING_WEIGHT;
    else if (ownVocabulary.has(word)) extra += 0.5;
    else extra += vocabulary.has(word) ? 1 : STRANGE_WEIGHT;
  }
  if (shared === 0) return 0;
  const missing = knownWeight - shared;
  if (missing >= 0.9 && extra >= 0.9) return 0;
  return (2 * shared) / (2 * shared + extra + missing);
}

const weightOf = (word: string): number =>
  FILLERS.has(word) ? FILLER_WEIGHT : SETTING.has(word) ? 2 * FILLER_WEIGHT : 1;

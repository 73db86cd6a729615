import type { MatchReason } from '../model/columnMapping';
import { expandBareAbbreviations } from '../model/labelAbbreviations';
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
    '01 05 07 kl ct tw trung ương thông tin chung phần mục mới đồng chí nếu có tháng 6 9 sáu chín'
  ).split(' '),
);
const SETTING_WEIGHT = 0.15;
/** A word that no label of the register has: it may mean anything. */
const STRANGE_WEIGHT = 2;
/** Weight of a label's word by the number of the register's fields that have it: what all have tells little. */
const WORD_WEIGHTS: readonly number[] = [1, 1, 0.8, 0.6, 0.6];
const COMMON_WEIGHT = 0.4;
/** A text that says less than a known one may be about something more general. */
const MISSING_LOSS = 1.6;
/** A telling word that one text has and the other lacks. */
const TELLING = 0.75;

/** A label in the forms that it is compared by; made once, compared often. */
export interface LabelForms {
  readonly own: string;
  readonly ownWords: readonly string[];
  /** The parents joined with the label's last part; equal to `own` without parents. */
  readonly whole: string;
  readonly wholeWords: readonly string[];
  readonly parent: string;
  /** The own part with what stands in brackets; equal to `own` without any. */
  readonly full: string;
  /** Without diacritics, or null where they cannot be missing. */
  readonly bare: string | null;
}

/**
 * @param parts - of the header text, from top to bottom.
 * @param mayBeBare - whether the table's header texts all lack diacritics, so that "nam" may be năm.
 */
export function labelForms(parts: readonly string[], mayBeBare = false): LabelForms {
  const last = parts[parts.length - 1] ?? '';
  const own = labelForm(last);
  const whole = parts.length > 1 ? labelForm(parts.join(' ')) : own;
  return {
    own,
    ownWords: wordsOf(own),
    whole,
    wholeWords: parts.length > 1 ? wordsOf(whole) : wordsOf(own),
    parent: parts.length > 1 ? labelForm(parts.slice(0, -1).join(' ')) : '',
    full: /[([]/.test(last) ? labelForm(last.replace(/[()[\]]/g, ' ')) : own,
    bare:
      isBare(own) && (mayBeBare || (own.includes(' ') && isBare(whole)))
        ? expandBareAbbreviations(bareForm(own))
        : null,
  };
}

const wordsOf = (form: string): readonly string[] => [...new Set(form.split(/[\s,]+/).filter((word) => word !== ''))];
const sortedWords = (words: readonly string[]): string => [...words].sort().join(' ');

/** A field's known header texts, ready to be compared. */
export interface KnownLabels {
  readonly labels: readonly (readonly string[])[];
  readonly forms: ReadonlySet<string>;
  /** Forms without diacritics. */
  readonly bare: ReadonlySet<string>;
  /** Words of each form in one order. */
  readonly sorted: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words that nearly every form has: a text without one of them means something else. */
  readonly essential: readonly string[];
  /** Forms of phrases that mean the field wherever they stand. */
  readonly tells: readonly string[];
}

/** Share of a field's header texts that a word must stand in to be essential to it. */
const ESSENTIAL = 0.75;

export function knownLabels(labels: readonly string[], tells: readonly string[] = []): KnownLabels {
  const forms = labels.map(labelForm);
  const known = forms.map(wordsOf);
  const words = new Set(known.flat());
  const inForms = (word: string): number => known.filter((form) => form.includes(word)).length;
  return {
    labels: known,
    forms: new Set(forms),
    bare: new Set(forms.map(bareForm)),
    sorted: new Set(known.filter((form) => form.length > 1).map(sortedWords)),
    words,
    essential: [...words].filter((word) => !FILLERS.has(word) && inForms(word) >= known.length * ESSENTIAL),
    tells: tells.map(labelForm),
  };
}

/** Weights of the words of a register's labels; other words are strange. */
export type Vocabulary = ReadonlyMap<string, number>;

/** @param fields - the words of each field's labels. */
export function vocabularyOf(fields: readonly ReadonlySet<string>[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const words of fields) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, WORD_WEIGHTS[count] ?? COMMON_WEIGHT]));
}

/** How surely a header text means a field, and what that rests on. */
export interface LabelScore {
  readonly score: number;
  readonly reason: MatchReason;
}

export const NO_SCORE: LabelScore = { score: 0, reason: 'none' };

/** The least score of a text that is one of a field's known texts, but for the order of words or the diacritics. */
export const KNOWN_SCORE = 0.95;
/** Score of a telling phrase at the start of a text, and what it loses for a word before it, of its own field or another. */
const TELL_SCORE = 0.8;
const TELL_LOSS = 0.03;
const OTHER_LOSS = 0.15;

/**
 * How surely a header text means a field: 1 for one of its known texts, 0.97 for one in another order or without
 * diacritics, down to 0.6 for one that shares most words with it, 0 below. With its parents it counts like alone. A text
 * that has words of its own instead of a known text's words means something else, however much the two share.
 */
export function labelScore(label: LabelForms, known: KnownLabels, vocabulary: Vocabulary): LabelScore {
  const { own, whole, full, bare } = label;
  if (whole === '') return NO_SCORE;
  const hasParents = whole !== own;
  if (hasParents && (known.forms.has(whole) || known.sorted.has(sortedWords(label.wholeWords))))
    return { score: 1, reason: 'parent' };
  const isUnsettled =
    label.ownWords.length <= SHORT && !known.tells.includes(own) && isStrange(label.parent, vocabulary);
  if (known.forms.has(own)) return isUnsettled ? { score: 0.55, reason: 'label' } : { score: 1, reason: 'label' };
  if (known.sorted.has(sortedWords(label.ownWords))) return { score: 0.97, reason: 'similar' };
  if (bare !== null && known.bare.has(bare)) return { score: 0.97, reason: 'similar' };
  if (full !== own && known.sorted.has(sortedWords(wordsOf(full)))) return { score: 0.96, reason: 'similar' };
  const told = tellScore(full, known, vocabulary);
  const isAlike =
    label.wholeWords.some((word) => known.words.has(word)) &&
    known.essential.every((word) => label.wholeWords.includes(word));
  let best = 0;
  let bestWhole = 0;
  if (isAlike)
    for (const words of known.labels) {
      if (!isUnsettled) best = Math.max(best, similarity(label.ownWords, words, known.words, vocabulary));
      if (hasParents) bestWhole = Math.max(bestWhole, similarity(label.wholeWords, words, known.words, vocabulary));
    }
  const alike = 0.92 * Math.max(best, 0.97 * bestWhole);
  const score = Math.max(alike, told);
  return score >= 0.6 ? { score, reason: told < alike && best < 0.97 * bestWhole ? 'parent' : 'similar' } : NO_SCORE;
}

/** Score of the first telling phrase in a text: what is named first is what the column holds, unless it is strange. */
function tellScore(form: string, { tells, words }: KnownLabels, vocabulary: Vocabulary): number {
  let best = 0;
  const isOther = (word: string): boolean => !FILLERS.has(word) && !SETTING.has(word) && !words.has(word);
  for (const tell of tells) {
    const at = ` ${form.replace(/,/g, '')} `.indexOf(` ${tell.replace(/,/g, '')} `);
    if (at < 0) continue;
    const before = wordsOf(form.slice(0, at));
    if (before.some((word) => !FILLERS.has(word) && !SETTING.has(word) && !vocabulary.has(word))) continue;
    best = Math.max(
      best,
      TELL_SCORE - before.reduce((loss, word) => loss + (isOther(word) ? OTHER_LOSS : TELL_LOSS), 0),
    );
  }
  return best;
}

/** Words of a header text that a parent of another meaning unsettles: "Năm", "Hình thức" below "Khen thưởng". */
const SHORT = 2;

/** Whether a parent speaks, by half of its words or more, of something that the register knows nothing of. */
function isStrange(parent: string, vocabulary: Vocabulary): boolean {
  if (parent === '') return false;
  const words = wordsOf(parent).filter((word) => !FILLERS.has(word) && !/^\d+$/.test(word));
  const strange = words.filter((word) => !SETTING.has(word) && !vocabulary.has(word)).length;
  return strange > 0 && strange * 2 >= words.length;
}

/** Dice's coefficient over weighted words; 0 where each text has a telling word that the other lacks. */
function similarity(
  words: readonly string[],
  known: readonly string[],
  ownVocabulary: ReadonlySet<string>,
  vocabulary: Vocabulary,
): number {
  let shared = 0;
  let extra = 0;
  for (const word of words) {
    if (known.includes(word)) shared += weightOf(word, vocabulary);
    else if (FILLERS.has(word)) extra += FILLER_WEIGHT;
    else if (SETTING.has(word) || /^(?:19|20)\d{2}$/.test(word)) extra += SETTING_WEIGHT;
    else if (ownVocabulary.has(word)) extra += 0.5 * weightOf(word, vocabulary);
    else extra += vocabulary.has(word) ? Math.max(0.6, weightOf(word, vocabulary)) : STRANGE_WEIGHT;
  }
  if (shared === 0) return 0;
  let missing = 0;
  for (const word of known) if (!words.includes(word)) missing += weightOf(word, vocabulary);
  if (missing >= TELLING && extra >= TELLING) return 0;
  return (2 * shared) / (2 * shared + extra + MISSING_LOSS * missing);
}

const weightOf = (word: string, vocabulary: Vocabulary): number =>
  FILLERS.has(word) ? FILLER_WEIGHT : (SETTING.has(word) ? 0.6 : 1) * (vocabulary.get(word) ?? 1);

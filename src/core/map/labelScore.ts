import type { MatchReason } from '../model/columnMapping';
import { labelForm } from '../model/labelForm';

/** Words that a header text may have more or less of without meaning something else. */
const FILLERS: ReadonlySet<string> = new Set([
  'của',
  'các',
  'và',
  'theo',
  'trong',
  'về',
  'được',
  'đã',
  'tên',
  'số',
  'việc',
  'cho',
  'tại',
]);
const FILLER_WEIGHT = 0.3;

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
  const whole = labelForm(parts.join(' '));
  return {
    own,
    ownWords: wordsOf(own),
    whole,
    wholeWords: wordsOf(whole),
    parent: labelForm(parts.slice(0, -1).join(' ')),
  };
}

const wordsOf = (form: string): readonly string[] => [...new Set(form.split(/[\s,]+/).filter((word) => word !== ''))];

/** A field's known header texts, ready to be compared. */
export interface KnownLabel {
  readonly form: string;
  readonly words: readonly string[];
}

export const knownLabels = (labels: readonly string[]): readonly KnownLabel[] =>
  labels.map((label) => {
    const form = labelForm(label);
    return { form, words: wordsOf(form) };
  });

/**
 * How surely a header text means a field: 1 for one of its known texts, down to 0.6 for one that shares most words with
 * it, 0 below. The own label counts before the one joined with its parents; a parent alone counts little.
 */
export function labelScore(label: LabelForms, known: readonly KnownLabel[]): LabelScore {
  let own = 0;
  let whole = 0;
  for (const { form, words } of known) {
    if (form === '' || label.whole === '') continue;
    if (label.own === form) return { score: 1, reason: 'label' };
    if (label.whole === form) return { score: 1, reason: 'parent' };
    own = Math.max(own, 0.9 * similarity(label.ownWords, words));
    if (label.whole !== label.own) whole = Math.max(whole, 0.88 * similarity(label.wholeWords, words));
    if (words.length >= 2 && label.own.startsWith(`${form} `)) own = Math.max(own, 0.78);
    if (words.length >= 2 && label.own.startsWith(`${form},`)) own = Math.max(own, 0.85);
  }
  const score = Math.max(own, whole);
  return score >= 0.6 ? { score, reason: own >= whole ? 'similar' : 'parent' } : NO_SCORE;
}

/** How surely a header text means a field, and what that rests on. */
export interface LabelScore {
  readonly score: number;
  readonly reason: MatchReason;
}

const NO_SCORE: LabelScore = { score: 0, reason: 'none' };

/** Dice's coefficient over words, fillers counting less. */
function similarity(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  let all = 0;
  for (const word of a) {
    const weight = weightOf(word);
    all += weight;
    if (b.includes(word)) shared += weight;
  }
  if (shared === 0) return 0;
  for (const word of b) all += weightOf(word);
  return (2 * shared) / all;
}

const weightOf = (word: string): number => (FILLERS.has(word) ? FILLER_WEIGHT : 1);

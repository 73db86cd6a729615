import type { MatchReason } from '../model/columnMapping';
import { labelForm } from '../model/labelForm';
import { normalForm } from '../model/normalForm';
import type { Field, Register } from '../model/register';
import { assign } from './assign';
import { contentConfirms, contentFit, markFit } from './columnContent';
import { boundOfLabel } from './labelPeriod';
import {
  KNOWN_SCORE,
  knownLabels,
  labelScore,
  NO_SCORE,
  vocabularyOf,
  type KnownLabels,
  type LabelScore,
  type Vocabulary,
} from './labelScore';
import { unitOfLabel } from './parseQuantity';
import type { Candidate, ReadColumns } from './readColumns';
import { namesUnitKinds } from './unitText';

/** Below this a column keeps no field: a wrong field does more harm than a missing one. */
const LEAST_SCORE = 0.62;
/** What a header text must score by itself; counts are alike in every word but the one that tells what is counted. */
const LEAST_LABEL = 0.55;
const LEAST_COUNT = 0.75;
/** What a known header text outweighs, alone and with its parent: no two likenesses together take its column from it. */
const KNOWN_WEIGHT = 2;
const PARENT_WEIGHT = 2.3;
/** Cells of the very kind that a field holds, or the lack of them, for a header text that is only like a known one. */
const CONFIRMED = 0.06;
const UNCONFIRMED = 0.06;
/** What is left of a score where the cells are codes of another field's list. */
const OTHER_CODES = 0.6;
/** Of what only the cells speak for, the user is asked. */
const GUESS = 0.55;
/** A table with so many fields is covered so far, however many columns of other kinds it has beside them. */
const WIDE_FIELDS = 8;
const WIDE_COVERAGE = 0.7;
/** The field of remarks that every register has. */
const REMARKS = 'note';
/** What the words beside a period must score for a field that has a value for it. */
const LEAST_VALUE = 0.75;
/** What a column must score to be a sign of its register. */
const SIGN_SCORE = 0.7;
/** Cells that a guess needs at least. */
const GUESS_CELLS = 3;

/** What a column was given. */
export interface Match {
  readonly field: string;
  readonly flagValue: string | null;
  readonly score: number;
  readonly reason: MatchReason;
}

/** How a register explains the columns of a table. */
export interface Fit {
  readonly register: Register;
  /** By sheet column. */
  readonly matches: ReadonlyMap<number, Match>;
  /** 0..1; see `ColumnMapping.confidence`. */
  readonly sureness: number;
  /** Share of the labelled columns that mean something to the register. */
  readonly coverage: number;
  /** Whether the field that makes a row of the register what it is has a column. */
  readonly hasMain: boolean;
  /** Whether the title or a header text says that the sheet is of another kind. */
  readonly isContradicted: boolean;
  /** Whether two fields or more have columns: remarks apart, which every list has. */
  readonly isTold: boolean;
  /** Whether the title, or a column that lists of other things lack, speaks for the register. */
  readonly hasSign: boolean;
  /** What registers are compared by. */
  readonly rank: number;
}

/** Gives the columns the fields of a register: the best assignment over the table as a whole. */
export function fitRegister(register: Register, { all, ordinal, open, titles }: ReadColumns): Fit {
  const ready = prepareRegister(register);
  const matches = new Map<number, Match>();
  for (const candidate of open) {
    const many = matchMany(ready, candidate);
    if (many) matches.set(candidate.column, many);
  }
  settlePeriods(register, matches);
  matchBounds(ready, open, matches);
  matchTwins(ready, open, matches);
  assignSlots(
    ready,
    open.filter(({ column }) => !matches.has(column)),
    matches,
  );
  const explained = [...matches.values()];
  const required = register.fields.filter((field) => field.required);
  const main = register.main ?? (required.find(({ type }) => type !== 'unit') ?? required[0])?.name;
  let sum = 0;
  for (const { score } of explained) sum += Math.min(1, score);
  const share = open.length === 0 ? 0 : explained.length / open.length;
  const coverage = Math.max(share, Math.min(WIDE_COVERAGE, (explained.length / WIDE_FIELDS) * WIDE_COVERAGE));
  const mean = explained.length === 0 ? 0 : sum / explained.length;
  const telling = new Set(explained.map(({ field }) => field).filter((field) => field !== REMARKS));
  const isNamed = main === undefined || explained.some(({ field }) => field === main);
  const left = all.filter((candidate) => candidate !== ordinal && !matches.has(candidate.column));
  guessFields(register, left, matches);
  const named = new Set([...matches.values()].map(({ field }) => field));
  const filledRequired =
    required.length === 0 ? 1 : required.filter(({ name }) => named.has(name)).length / required.length;
  const speaks = [...titles, ...open.map(({ label }) => normalForm(label))];
  const isTitled = titles.some((text) => (register.titleWords ?? []).some((word) => text.includes(normalForm(word))));
  const title = isTitled ? 1 : 0;
  const signs = register.signs ?? [];
  const hasSign =
    isTitled ||
    signs.length === 0 ||
    explained.some(({ field, score }) => signs.includes(field) && score >= SIGN_SCORE);
  return {
    register,
    matches,
    sureness: Math.min(isNamed ? 1 : GUESS, mean * (0.15 + 0.6 * coverage + 0.2 * filledRequired + 0.08 * title)),
    coverage,
    isContradicted: (register.againstWords ?? []).some((word) => speaks.some((text) => text.includes(word))),
    hasMain: main === undefined || named.has(main),
    isTold: telling.size >= 2,
    hasSign,
    rank: mean * coverage + 0.15 * filledRequired + 0.1 * title,
  };
}

/** What a column may be given: a field, or one value of a field that is marked in columns of its own. */
interface Slot {
  readonly field: Field;
  readonly flagValue: string | null;
  readonly known: KnownLabels;
}

/** A register's header texts, ready to be compared. */
interface Prepared {
  readonly slots: readonly Slot[];
  readonly vocabulary: Vocabulary;
  /** Units of measure that its fields have. */
  readonly measures: ReadonlySet<string>;
  /** Code lists of its fields. */
  readonly lists: readonly string[];
  /** The field for the unit of a row, where only one field holds a unit. */
  readonly unit: Field | null;
  /** Fields that may have many columns, with their known header texts. */
  readonly many: readonly {
    readonly field: Field;
    readonly known: KnownLabels;
    readonly marks: ReadonlyMap<string, string>;
  }[];
  /** The field whose two ends may stand in columns of their own, with its known header texts. */
  readonly bounded: { readonly field: Field; readonly known: ReadonlySet<string> } | null;
}

const prepared = new WeakMap<Register, Prepared>();

/** Prepares a register once: registers never change. */
function prepareRegister(register: Register): Prepared {
  const known = prepared.get(register);
  if (known) return known;
  const formsOf = (field: Field): ReadonlySet<string> => new Set(field.labels.map(labelForm));
  const many = register.fields
    .filter(({ marksByLabel, byPeriod }) => marksByLabel === true || byPeriod !== undefined)
    .map((field) => ({
      field,
      known: knownLabels(field.labels),
      marks: new Map(
        (field.marks ?? []).flatMap(({ value, labels }) => labels.map((label) => [labelForm(label), value] as const)),
      ),
    }));
  const slots = slotsOf(register);
  const bounded = register.fields.find(({ hasEnds }) => hasEnds === true);
  const [unit, ...otherUnits] = register.fields.filter(({ type }) => type === 'unit');
  const made: Prepared = {
    slots,
    vocabulary: vocabularyOf(slots.filter(({ flagValue }) => flagValue === null).map(({ known }) => known.words)),
    measures: new Set(register.fields.flatMap(({ unitOfMeasure }) => unitOfMeasure ?? [])),
    lists: register.fields.flatMap(({ list }) => list ?? []),
    unit: otherUnits.length === 0 ? (unit ?? null) : null,
    many,
    bounded: bounded ? { field: bounded, known: formsOf(bounded) } : null,
  };
  prepared.set(register, made);
  return made;
}

const slotsOf = (register: Register): readonly Slot[] =>
  register.fields
    .filter(({ marksByLabel }) => marksByLabel !== true)
    .flatMap((field): Slot[] => [
      { field, flagValue: null, known: knownLabels(field.labels, field.tells) },
      ...(field.marks ?? []).map(({ value, labels }) => ({ field, flagValue: value, known: knownLabels(labels) })),
    ]);

/** Columns of which a register has as many as the sheet likes: parts of a commitment, years, values of a period. */
function matchMany(
  { many, vocabulary }: Prepared,
  { forms, content, period, timeless, label, isTimeAlone }: Candidate,
): Match | null {
  for (const { field, known, marks } of many) {
    if (field.marksByLabel && markFit(content) > 0) {
      const value = marks.get(forms.own);
      if (forms.parent !== '' && known.forms.has(forms.parent))
        return {
          field: field.name,
          flagValue: value ?? ownPart(label),
          score: value === undefined ? 0.9 : 1,
          reason: 'marks',
        };
      if (forms.parent === '' && value !== undefined)
        return { field: field.name, flagValue: value, score: 1, reason: 'marks' };
    }
    if (period === null) continue;
    const match: Match = { field: field.name, flagValue: period, score: 1, reason: 'period' };
    if (field.byPeriod === 'mark' && markFit(content) > 0) {
      const isBelow = known.forms.has(timeless.own) || known.forms.has(timeless.parent);
      if (timeless.whole === '' || isBelow) return match;
      if (isTimeAlone && content.marks > 0) return { ...match, score: 0.9 };
    }
    if (field.byPeriod === 'value' && timeless.whole !== '') {
      const { score } = labelScore(timeless, known, vocabulary);
      if (score >= LEAST_VALUE) return { ...match, score };
    }
  }
  if (period === null || timeless.whole !== '') return null;
  const value = many.find(({ field }) => field.byPeriod === 'value' && field.required);
  return value ? { field: value.field.name, flagValue: period, score: 0.95, reason: 'period' } : null;
}

const ownPart = (label: string): string => label.slice(label.lastIndexOf(' / ') < 0 ? 0 : label.lastIndexOf(' / ') + 3);

/**
 * "Kế hoạch năm 2024" and "Thực hiện năm 2024" alone are two fields of one period, and nothing to unpivot; a plan for the
 * whole year beside what was done each quarter is shared by the quarters.
 */
function settlePeriods(register: Register, matches: Map<number, Match>): void {
  const fields = register.fields.filter(({ byPeriod }) => byPeriod === 'value');
  const wide = [...matches].filter(
    ([, { field, flagValue }]) => flagValue !== null && fields.some(({ name }) => name === field),
  );
  const periodsOf = (isRequired: boolean): ReadonlySet<string | null> =>
    new Set(
      wide
        .filter(([, { field }]) => fields.some(({ name, required }) => name === field && required === isRequired))
        .map(([, { flagValue }]) => flagValue),
    );
  const main = periodsOf(true);
  const all = new Set([...main, ...periodsOf(false)]);
  const isOne = all.size === 1 && new Set(wide.map(([, { field }]) => field)).size === wide.length;
  for (const [column, match] of wide) {
    const isShared = main.size > 0 && !main.has(match.flagValue);
    if (isShared || (isOne && match.score === 1)) matches.set(column, { ...match, flagValue: null });
  }
}

/** Columns for the two ends of a period: below its header text, or with the words that name an end alone. */
function matchBounds({ bounded, slots }: Prepared, open: readonly Candidate[], matches: Map<number, Match>): void {
  if (!bounded) return;
  const ends = open.filter(
    ({ forms, column }) =>
      !matches.has(column) &&
      boundOfLabel(forms.own) !== null &&
      (forms.parent === '' || bounded.known.has(forms.parent)) &&
      !slots.some(({ field, known }) => field !== bounded.field && known.forms.has(forms.own)),
  );
  const [first, second] = ends;
  if (ends.length !== 2 || !first || !second || boundOfLabel(first.forms.own) === boundOfLabel(second.forms.own))
    return;
  for (const { column, content } of ends) {
    const score = contentFit(bounded.field, content);
    if (score >= LEAST_SCORE)
      matches.set(column, { field: bounded.field.name, flagValue: null, score, reason: 'parent' });
  }
}

/** Two columns of one field, one for men and one for women, below its header text: "Năm sinh / Nam | Nữ". */
function matchTwins({ slots }: Prepared, open: readonly Candidate[], matches: Map<number, Match>): void {
  const twins = open.filter(({ column, forms }) => !matches.has(column) && SEXES.has(forms.own) && forms.parent !== '');
  const [first, second] = twins;
  if (twins.length !== 2 || !first || !second || first.forms.parent !== second.forms.parent) return;
  const slot = slots.find(({ flagValue, known }) => flagValue === null && known.forms.has(first.forms.parent));
  if (!slot || slot.field.type === 'quantity' || first.forms.own === second.forms.own) return;
  for (const { column, content } of twins) {
    const score = contentFit(slot.field, content);
    if (score >= LEAST_SCORE) matches.set(column, { field: slot.field.name, flagValue: null, score, reason: 'parent' });
  }
}

const SEXES: ReadonlySet<string> = new Set(['nam', 'nữ']);

function assignSlots(ready: Prepared, open: readonly Candidate[], matches: Map<number, Match>): void {
  const taken = new Set([...matches.values()].map(({ field }) => field));
  const free = ready.slots.filter(({ field }) => !taken.has(field.name) || field.byPeriod === 'mark');
  const scores = free.map((slot) => open.map((candidate) => slotScore(ready, slot, candidate)));
  const weights = scores.map((row, slot) => row.map((score, column) => weightOf(score, free[slot], open[column])));
  for (const [row, column] of assign(weights).entries()) {
    const slot = free[row];
    const candidate = open[column];
    if (!slot || !candidate) continue;
    const { score, reason } = scores[row]?.[column] ?? NO_SCORE;
    matches.set(candidate.column, { field: slot.field.name, flagValue: slot.flagValue, score, reason });
  }
}

function slotScore(
  { vocabulary, measures, lists, unit }: Prepared,
  { field, flagValue, known }: Slot,
  { label, forms, content }: Candidate,
): LabelScore {
  if (flagValue !== null) {
    const isNamed = known.forms.has(forms.own) || known.forms.has(forms.whole);
    return isNamed && markFit(content) > 0 ? { score: 1, reason: 'marks' } : NO_SCORE;
  }
  const measure = unitOfLabel(label);
  if (field.unitOfMeasure !== undefined && measure !== field.unitOfMeasure && measures.has(measure ?? ''))
    return NO_SCORE;
  const said = labelScore(forms, known, vocabulary);
  const named = field === unit && said.score < KINDS_SCORE && namesUnitKinds(forms.own) ? KINDS_NAMED : said;
  if (named.score < (field.type === 'quantity' ? LEAST_COUNT : LEAST_LABEL)) return NO_SCORE;
  const confirmed = contentConfirms(field, content);
  const isOther =
    !confirmed && lists.some((list) => (content.codes[list] ?? 0) >= Math.max(GUESS_CELLS, content.filled * 0.7));
  const fitting = named.score * contentFit(field, content) * (isOther && isTyped(field) ? OTHER_CODES : 1);
  const isUnsure = isTyped(field) && content.filled >= GUESS_CELLS;
  const score =
    named.score >= KNOWN_SCORE
      ? fitting
      : Math.min(0.94, fitting + (confirmed ? CONFIRMED : isUnsure ? -UNCONFIRMED : 0));
  return score >= LEAST_SCORE ? { score, reason: named.reason } : NO_SCORE;
}

/** Score of a header text that lists the kinds of units that a column names ("Bản, tiểu khu, cơ quan"). */
const KINDS_SCORE = 0.9;
const KINDS_NAMED: LabelScore = { score: KINDS_SCORE, reason: 'similar' };

/** Whether the cells of a field look like no other field's. */
const isTyped = ({ type, holds }: Field): boolean =>
  holds !== undefined || ['period', 'year', 'percent', 'flag', 'person', 'unit', 'quantity', 'choice'].includes(type);

/** Weight of a pair in the assignment; among equals the cells and the fuller header text decide, never the place. */
function weightOf({ score, reason }: LabelScore, slot: Slot | undefined, candidate: Candidate | undefined): number {
  if (score < KNOWN_SCORE || !slot || !candidate) return score;
  const tie =
    (contentConfirms(slot.field, candidate.content) ? 0.05 : 0) + 0.002 * Math.min(9, candidate.forms.ownWords.length);
  return (reason === 'parent' ? PARENT_WEIGHT : KNOWN_WEIGHT) + tie;
}

/**
 * Fields that no header text names, where one column without a meaning holds nothing but such values: entries of a code
 * list or document symbols; required ones also where dates, units or names stand under an empty header. The user is asked.
 */
function guessFields(register: Register, unmatched: readonly Candidate[], matches: Map<number, Match>): void {
  const named = new Set([...matches.values()].map(({ field }) => field));
  for (const field of register.fields) {
    if (named.has(field.name)) continue;
    const isTelling = field.type === 'choice' || field.holds === 'symbols';
    if (!isTelling && !(field.required && GUESSED_UNDER_EMPTY.has(field.type))) continue;
    const fitting = unmatched.filter(
      ({ column, label, content }) =>
        !matches.has(column) &&
        content.filled >= GUESS_CELLS &&
        contentConfirms(field, content) &&
        (isTelling || label === ''),
    );
    const [only] = fitting;
    if (fitting.length === 1 && only)
      matches.set(only.column, { field: field.name, flagValue: null, score: GUESS, reason: 'content' });
  }
}

const GUESSED_UNDER_EMPTY: ReadonlySet<Field['type']> = new Set(['period', 'unit', 'person']);

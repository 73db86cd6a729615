import type { ColumnMapping, ColumnMatch, MatchReason } from '../model/columnMapping';
import { isOrdinalLabel, labelForm } from '../model/labelForm';
import { normalForm } from '../model/normalForm';
import type { TableRegion } from '../model/region';
import type { Field, Register } from '../model/register';
import type { SheetSnapshot } from '../model/snapshot';
import { assign } from './assign';
import { columnContents, contentFit, markFit, NO_CONTENT, type ColumnContent } from './columnContent';
import { knownLabels, labelForms, labelScore, type KnownLabel, type LabelForms, type LabelScore } from './labelScore';
import { parsePeriod } from './parsePeriod';

/** Below this a column keeps no field: a wrong field does more harm than a missing one. */
const LEAST_SCORE = 0.62;
/** What a known header text outweighs: no two likenesses together take its column from it. */
const CERTAIN_WEIGHT = 2;
/** Below these a table is given to no register: sureness, and share of its columns that mean something to it. */
const LEAST_SURENESS = 0.45;
const LEAST_COVERAGE = 0.4;

/** A column of a region with all that its meaning is judged by. */
interface Candidate {
  readonly column: number;
  readonly label: string;
  readonly forms: LabelForms;
  readonly content: ColumnContent;
  /** The stretch of time that the label's own words name (2016, "2025 (6 tháng)"), as "2016" or "2025-01..2025-06". */
  readonly period: string | null;
  /** Label forms of the parts that name no time. */
  readonly timeless: LabelForms;
}

/** What a column may be given: a field, or one value of a field that is marked in columns of its own. */
interface Slot {
  readonly field: Field;
  readonly flagValue: string | null;
  readonly known: readonly KnownLabel[];
}

/**
 * Gives the columns of a region their meaning: for every register the best assignment of fields to columns by header
 * text, parents and content, then the register that it explains best; none when too little is explained.
 */
export function matchColumns(sheet: SheetSnapshot, region: TableRegion, registers: readonly Register[]): ColumnMapping {
  const read = readColumns(sheet, region);
  let best: Fit | null = null;
  for (const register of registers) {
    const fit = fitRegister(register, read.open, read.titles);
    if (isPlausible(fit) && (best === null || fit.rank > best.rank)) best = fit;
  }
  return mappingOf(read, best, best?.register.id ?? null);
}

/**
 * Gives the columns of a region their meaning in a register that is known: the user said what the table is, or its form
 * did before. However little of it the register explains, the mapping is of that register.
 */
export function matchRegister(sheet: SheetSnapshot, region: TableRegion, register: Register): ColumnMapping {
  const read = readColumns(sheet, region);
  return mappingOf(read, fitRegister(register, read.open, read.titles), register.id);
}

/** A region's columns with what they are judged by, and the lines above that may name the register. */
interface ReadColumns {
  readonly all: readonly Candidate[];
  readonly ordinal: Candidate | null;
  /** Columns to be given a meaning. */
  readonly open: readonly Candidate[];
  readonly titles: readonly string[];
}

function readColumns(sheet: SheetSnapshot, region: TableRegion): ReadColumns {
  const contents = columnContents(sheet, region);
  const isLayered = region.headerRows.last > region.headerRows.first;
  const all = region.labels.map(({ column, label }, index): Candidate => {
    const parts = isLayered ? label.split(' / ') : [label];
    const content = contents[index] ?? NO_CONTENT;
    const timed = parts.map((part) => periodOf(part));
    return {
      column,
      label,
      forms: labelForms(parts),
      content,
      period: timed.find((period) => period !== null) ?? null,
      timeless: labelForms(parts.filter((_, at) => timed[at] === null)),
    };
  });
  const ordinal = all.find(({ label }, index) => index === 0 && isOrdinalLabel(label)) ?? null;
  const titles = region.context.map(({ text }) => normalForm(text)).filter((text) => text.length < 200);
  const open = all.filter((candidate) => candidate !== ordinal && candidate.label !== '');
  return { all, ordinal, open, titles };
}

function mappingOf({ all, ordinal }: ReadColumns, fit: Fit | null, register: string | null): ColumnMapping {
  const columns = all.map((candidate): ColumnMatch => {
    const { column, label } = candidate;
    if (candidate === ordinal) return { column, label, field: 'ordinal', confidence: 1, reason: 'ordinal' };
    const match = fit?.matches.get(column);
    if (!match) return { column, label, field: null, confidence: fit?.sureness ?? 0, reason: 'none' };
    const { field, flagValue, score, reason } = match;
    return {
      column,
      label,
      field,
      ...(flagValue === null ? {} : { flagValue }),
      confidence: round(Math.min(1, score)),
      reason,
    };
  });
  return { register, confidence: round(fit?.sureness ?? 0), columns };
}

const round = (value: number): number => Math.round(value * 100) / 100;

interface Match {
  readonly field: string;
  readonly flagValue: string | null;
  readonly score: number;
  readonly reason: MatchReason;
}

interface Fit {
  readonly register: Register;
  readonly matches: ReadonlyMap<number, Match>;
  readonly sureness: number;
  /** Share of the columns that mean something to the register. */
  readonly coverage: number;
  /** Whether the field that makes a row of the register what it is has a column. */
  readonly hasMain: boolean;
  /** What registers are compared by. */
  readonly rank: number;
}

const isPlausible = ({ hasMain, sureness, coverage }: Fit): boolean =>
  hasMain && sureness >= LEAST_SURENESS && coverage >= LEAST_COVERAGE;

function fitRegister(register: Register, columns: readonly Candidate[], titles: readonly string[]): Fit {
  const ready = prepareRegister(register);
  const matches = new Map<number, Match>();
  for (const candidate of columns) {
    const many = matchMany(ready, candidate);
    if (many) matches.set(candidate.column, many);
  }
  const open = columns.filter(({ column }) => !matches.has(column));
  const { slots } = ready;
  const scores = slots.map((slot) => open.map((candidate) => slotScore(slot, candidate)));
  const weights = scores.map((row) => row.map(({ score }) => (score >= 1 ? CERTAIN_WEIGHT : score)));
  for (const [row, column] of assign(weights).entries()) {
    const slot = slots[row];
    const candidate = open[column];
    if (!slot || !candidate) continue;
    const { score, reason } = scores[row]?.[column] ?? NO_SLOT;
    matches.set(candidate.column, { field: slot.field.name, flagValue: slot.flagValue, score, reason });
  }
  const found = new Set([...matches.values()].map(({ field }) => field));
  const required = register.fields.filter((field) => field.required);
  const main = required.find(({ type }) => type !== 'unit') ?? required[0];
  let sum = 0;
  for (const { score } of matches.values()) sum += Math.min(1, score);
  const coverage = columns.length === 0 ? 0 : matches.size / columns.length;
  const mean = matches.size === 0 ? 0 : sum / matches.size;
  const filledRequired =
    required.length === 0 ? 1 : required.filter(({ name }) => found.has(name)).length / required.length;
  const title = titles.some((text) => (register.titleWords ?? []).some((word) => text.includes(normalForm(word))))
    ? 1
    : 0;
  const sureness = Math.min(1, mean * (0.15 + 0.6 * coverage + 0.2 * filledRequired + 0.08 * title));
  const hasMain = main === undefined || found.has(main.name);
  return {
    register,
    matches,
    sureness,
    coverage,
    hasMain,
    rank: mean * coverage + 0.15 * filledRequired + 0.1 * title,
  };
}

/** A register's header texts, ready to be compared. */
interface Prepared {
  readonly slots: readonly Slot[];
  /** Fields that may have many columns, with their known header texts. */
  readonly many: readonly {
    readonly field: Field;
    readonly known: ReadonlySet<string>;
    readonly marks: ReadonlyMap<string, string>;
  }[];
}

const prepared = new WeakMap<Register, Prepared>();

/** Prepares a register once: registers never change. */
function prepareRegister(register: Register): Prepared {
  const known = prepared.get(register);
  if (known) return known;
  const many = register.fields
    .filter(({ marksByLabel, byPeriod }) => marksByLabel === true || byPeriod !== undefined)
    .map((field) => ({
      field,
      known: new Set(field.labels.map(labelForm)),
      marks: new Map(
        (field.marks ?? []).flatMap(({ value, labels }) => labels.map((label) => [labelForm(label), value] as const)),
      ),
    }));
  const made = { slots: slotsOf(register), many };
  prepared.set(register, made);
  return made;
}

function slotsOf(register: Register): readonly Slot[] {
  return register.fields.flatMap((field): Slot[] => {
    const own: Slot = { field, flagValue: null, known: knownLabels(field.labels) };
    if (field.marksByLabel) return [];
    const marks = (field.marks ?? []).map(({ value, labels }): Slot => ({
      field,
      flagValue: value,
      known: knownLabels(labels),
    }));
    return [own, ...marks];
  });
}

const NO_SLOT: LabelScore = { score: 0, reason: 'none' };

function slotScore({ field, flagValue, known }: Slot, { forms, content }: Candidate): LabelScore {
  if (flagValue === null) {
    const named = labelScore(forms, known);
    const score = named.score * contentFit(field.type, content);
    return score >= LEAST_SCORE ? { score, reason: named.reason } : NO_SLOT;
  }
  const isNamed = known.some(({ form }) => form === forms.own || form === forms.whole);
  return isNamed ? { score: markFit(content), reason: 'marks' } : NO_SLOT;
}

/** Columns of which a register has as many as the sheet likes: parts of a commitment, years, values of a period. */
function matchMany({ many }: Prepared, { forms, content, period, timeless, label }: Candidate): Match | null {
  for (const { field, known, marks } of many) {
    if (field.marksByLabel && forms.parent !== '' && known.has(forms.parent) && markFit(content) > 0) {
      const value = marks.get(forms.own);
      return {
        field: field.name,
        flagValue: value ?? ownPart(label),
        score: value === undefined ? 0.9 : 1,
        reason: 'marks',
      };
    }
    if (period === null) continue;
    const isBelow = known.has(timeless.own) || (field.byPeriod === 'mark' && known.has(timeless.parent));
    if (field.byPeriod === 'mark' && markFit(content) > 0 && (timeless.whole === '' || isBelow)) {
      return { field: field.name, flagValue: period, score: 1, reason: 'period' };
    }
    if (field.byPeriod === 'value' && timeless.whole !== '' && isBelow)
      return { field: field.name, flagValue: period, score: 1, reason: 'period' };
  }
  if (period === null || timeless.whole !== '') return null;
  const value = many.find(({ field }) => field.byPeriod === 'value' && field.required);
  return value ? { field: value.field.name, flagValue: period, score: 0.95, reason: 'period' } : null;
}

const ownPart = (label: string): string => label.slice(label.lastIndexOf(' / ') < 0 ? 0 : label.lastIndexOf(' / ') + 3);

/** The period that a header text names, as its years ("2022") or months ("2016-01..2021-12"); null for other texts. */
function periodOf(part: string): string | null {
  if (!/(?:19|20)\d{2}/.test(part) || part.length > 40) return null;
  const text = normalForm(part)
    .replace(/^giai đoạn /, '')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const period = parsePeriod(text, { year: null, dateKind: null });
  if (!period || period.start === null || period.end === null) return null;
  const [startYear, startMonth] = [period.start.slice(0, 4), period.start.slice(0, 7)];
  const [endYear, endMonth] = [period.end.slice(0, 4), period.end.slice(0, 7)];
  if (period.precision === 'year' && startYear === endYear) return startYear;
  return `${startMonth}..${endMonth}`;
}

import type { RuleId } from '../model/finding';
import type { Field, Register } from '../model/register';
import type { Rule } from './rule';
import { brokenReference } from './rules/brokenReference';
import { categoryKind } from './rules/categoryKind';
import { chiBoMttqDuplicate } from './rules/chiBoMttqDuplicate';
import { codeList } from './rules/codeList';
import { dateAmbiguous } from './rules/dateAmbiguous';
import { dateFuture } from './rules/dateFuture';
import { dateInvalid } from './rules/dateInvalid';
import { dateOrder } from './rules/dateOrder';
import { duplicateRow } from './rules/duplicateRow';
import { formulaError } from './rules/formulaError';
import { legacyEncoding } from './rules/legacyEncoding';
import { nearDuplicate } from './rules/nearDuplicate';
import { numberInvalid } from './rules/numberInvalid';
import { partSum } from './rules/partSum';
import { percentRange } from './rules/percentRange';
import { required } from './rules/required';
import { requiredByCategory } from './rules/requiredByCategory';
import { silentUnit } from './rules/silentUnit';
import { stale } from './rules/stale';
import { textForm } from './rules/textForm';
import { thousandSeparator } from './rules/thousandSeparator';
import { totalMismatch } from './rules/totalMismatch';
import { unitNotValid } from './rules/unitNotValid';
import { unitOfMeasure } from './rules/unitOfMeasure';
import { unknownUnit } from './rules/unknownUnit';
import { vagueContent } from './rules/vagueContent';

/** A rule with how far a changed cell reaches in it. */
export interface ScopedRule {
  readonly id: RuleId;
  readonly check: Rule;
  /** The fields whose change in one row may make or unmake findings of other rows; null: every row speaks for itself. */
  readonly reaches: ((field: Field, register: Register) => boolean) | null;
  /** The fields whose change in a row may make a finding at another cell of it; without it, a cell's own change. */
  readonly relates?: (field: Field, register: Register) => boolean;
  /** Whether a change of the catalogue or of the office's units may make or unmake findings. */
  readonly asksCatalogue?: true;
}

/** Fields by which records are named, classed by year, and counted. */
const NAMING: ReadonlySet<string> = new Set(['name', 'shortName', 'yearRegistered']);
const isCategory = ({ name }: Field): boolean => name === 'category';
const isTime = ({ type }: Field): boolean => type === 'period' || type === 'year';
const isReport = ({ name }: Field): boolean => REPORTS.has(name);
const REPORTS: ReadonlySet<string> = new Set([
  'status',
  'result',
  'recognition',
  'replicatedTo',
  'yearRegistered',
  'due',
  'reported',
]);
const isCounted = ({ type }: Field): boolean => type === 'quantity' || type === 'integer' || type === 'money';

/** Every rule, in the order in which findings about one cell are told. */
export const rules: readonly ScopedRule[] = [
  { id: 'required', check: required, reaches: null },
  { id: 'required-by-category', check: requiredByCategory, reaches: null, relates: isCategory, asksCatalogue: true },
  { id: 'code-list', check: codeList, reaches: null, asksCatalogue: true },
  {
    id: 'category-kind',
    check: categoryKind,
    reaches: null,
    relates: ({ name }) => name === 'category' || name === 'kind',
    asksCatalogue: true,
  },
  { id: 'date-invalid', check: dateInvalid, reaches: null },
  { id: 'date-future', check: dateFuture, reaches: null },
  { id: 'date-order', check: dateOrder, reaches: null, relates: isTime },
  { id: 'date-ambiguous', check: dateAmbiguous, reaches: ({ type }) => type === 'period' },
  { id: 'number-invalid', check: numberInvalid, reaches: null },
  { id: 'thousand-separator', check: thousandSeparator, reaches: isCounted },
  { id: 'percent-range', check: percentRange, reaches: ({ type }) => type === 'percent' },
  { id: 'unit-of-measure', check: unitOfMeasure, reaches: null, relates: isCategory, asksCatalogue: true },
  {
    id: 'duplicate-row',
    check: duplicateRow,
    // Where a part of the key may be left open, rows are told apart by everything that they say.
    reaches: ({ name }, { key, fields }) =>
      key.includes(name) || fields.some((field) => key.includes(field.name) && !field.required),
    relates: ({ name }, { key }) => key.includes(name),
    asksCatalogue: true,
  },
  {
    id: 'near-duplicate',
    check: nearDuplicate,
    reaches: ({ name, type }) => NAMING.has(name) || type === 'unit' || type === 'list',
    relates: ({ name, type }) => NAMING.has(name) || type === 'unit',
  },
  {
    id: 'chi-bo-mttq-duplicate',
    check: chiBoMttqDuplicate,
    reaches: ({ name, type }) => NAMING.has(name) || type === 'unit',
    relates: ({ name, type }) => NAMING.has(name) || type === 'unit',
  },
  { id: 'unknown-unit', check: unknownUnit, reaches: null, asksCatalogue: true },
  { id: 'unit-not-valid', check: unitNotValid, reaches: null, relates: isTime, asksCatalogue: true },
  { id: 'broken-reference', check: brokenReference, reaches: ({ name, type }) => NAMING.has(name) || type === 'ref' },
  { id: 'total-mismatch', check: totalMismatch, reaches: () => true },
  { id: 'part-sum', check: partSum, reaches: isCounted },
  { id: 'formula-error', check: formulaError, reaches: null },
  { id: 'legacy-encoding', check: legacyEncoding, reaches: null },
  { id: 'text-form', check: textForm, reaches: null },
  {
    id: 'vague-content',
    check: vagueContent,
    reaches: null,
    relates: ({ name }) => name === 'goal' || name === 'result',
  },
  { id: 'stale', check: stale, reaches: null, relates: isReport },
  {
    id: 'silent-unit',
    check: silentUnit,
    reaches: ({ type }) => type === 'unit' || type === 'units' || type === 'year' || type === 'period',
    asksCatalogue: true,
  },
];

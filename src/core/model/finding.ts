import type { CellAddress } from './address';
import type { CellValue } from './snapshot';

/** Error: must be put right. Warning: probably wrong. Info: form only. */
export type Severity = 'error' | 'warning' | 'info';

/** Parameters of each rule's sentence. Adding a rule here makes its messages in every language a compile error until written. */
export interface FindingParams {
  /** `isColumn`: the table has no column for the field at all. */
  required: { readonly field: string; readonly isColumn: boolean };
  'code-list': { readonly field: string; readonly value: string };
  'duplicate-row': { readonly firstSheet: string; readonly firstRow: number };
  'total-mismatch': {
    readonly printed: number;
    readonly counted: number;
    readonly what: 'total' | 'subtotal' | 'group';
  };
  'formula-error': { readonly error: string };
  'required-by-category': { readonly field: string; readonly category: string };
  /** `allowed` and `kind` are labels of the code list. */
  'category-kind': { readonly category: string; readonly kind: string; readonly allowed: readonly string[] };
  'date-invalid': { readonly field: string; readonly value: string };
  /** ISO date. */
  'date-future': { readonly field: string; readonly date: string };
  /** What comes too early, and what it should not come before: ISO dates or years. */
  'date-order': { readonly field: string; readonly date: string; readonly before: string };
  /** The two ISO dates that the cell may mean. */
  'date-ambiguous': { readonly field: string; readonly dayFirst: string; readonly monthFirst: string };
  'number-invalid': { readonly field: string; readonly value: string };
  'thousand-separator': { readonly field: string; readonly value: number; readonly meant: number };
  'percent-range': { readonly field: string; readonly value: number; readonly what: 'outside' | 'fraction' };
  'unit-of-measure': { readonly field: string; readonly unit: string; readonly expected: readonly string[] };
  /** `other` is the text that it resembles; `firstRow` is the sheet row where that stands. */
  'near-duplicate': { readonly other: string; readonly firstSheet: string; readonly firstRow: number };
  'chi-bo-mttq-duplicate': { readonly otherUnit: string; readonly firstSheet: string; readonly firstRow: number };
  'unknown-unit': { readonly value: string };
  /** The unit counts from `from` to `to` (ISO dates, null: open); `successor` is the unit that took over. */
  'unit-not-valid': {
    readonly unit: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly successor: string | null;
  };
  /** `register` is the id of the register that has no such row. */
  'broken-reference': { readonly field: string; readonly value: string; readonly register: string };
  'part-sum': { readonly label: string; readonly printed: number; readonly counted: number };
  'vague-content': { readonly phrase: string };
  /** No result since the registration year, or a follow-up past its due date (ISO). */
  stale: { readonly what: 'noResult' | 'overdue'; readonly since: string };
  /** A unit of the catalogue without a row of the register (id) in the years counted. */
  'silent-unit': { readonly unit: string; readonly register: string; readonly period: string };
  /** A bad line of the catalogue. `value` is what stands in the cell. */
  catalogue: {
    readonly what:
      | 'duplicateCode'
      | 'duplicateName'
      | 'unknownParent'
      | 'unknownSuccessor'
      | 'cycle'
      | 'unknownField'
      | 'unknownKind'
      | 'unknownType';
    readonly value: string;
  };
  /** `encoding` is null where an earlier conversion left `words` broken. */
  'legacy-encoding': { readonly encoding: 'TCVN3' | 'VNI' | null; readonly words: readonly string[] };
  'text-form': {
    readonly forms: readonly ('decomposed' | 'no-break-space' | 'zero-width' | 'spaces' | 'eth')[];
  };
}

export type RuleId = keyof FindingParams;

/** What a rule found, as data; sentences live in i18n. */
export interface Finding<Rule extends RuleId = RuleId> {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Null where the finding is about the catalogue or a table of no register. */
  readonly register: string | null;
  readonly sheet: string;
  readonly at: CellAddress;
  /** Field name, or null where the finding is about a row or a figure. */
  readonly field: string | null;
  /** The cell's value as it stands. */
  readonly value: CellValue;
  /** What should stand there, or null when the product does not know. */
  readonly suggestion: string | number | null;
  readonly params: FindingParams[Rule];
}

/** Any finding, discriminated by its rule. */
export type AnyFinding = { [Rule in RuleId]: Finding<Rule> }[RuleId];

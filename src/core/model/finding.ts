import type { CellAddress } from './address';
import type { CellValue } from './snapshot';

/** Error: must be put right. Warning: probably wrong. Info: form only. */
export type Severity = 'error' | 'warning' | 'info';

/** Parameters of each rule's sentence. Adding a rule here makes its messages in every language a compile error until written. */
export interface FindingParams {
  required: { readonly field: string };
  'code-list': { readonly field: string; readonly value: string };
  'duplicate-row': { readonly firstSheet: string; readonly firstRow: number };
  'total-mismatch': {
    readonly printed: number;
    readonly counted: number;
    readonly what: 'total' | 'subtotal' | 'group';
  };
  'formula-error': { readonly error: string };
  'text-form': {
    readonly forms: readonly ('decomposed' | 'no-break-space' | 'zero-width' | 'spaces' | 'eth')[];
  };
}

export type RuleId = keyof FindingParams;

/** What a rule found, as data; sentences live in i18n. */
export interface Finding<Rule extends RuleId = RuleId> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly register: string;
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

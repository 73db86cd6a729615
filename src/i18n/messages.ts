import type { FindingParams, RuleId } from '../core/model/finding';
import type { GatewayErrorCode } from '../gateway/gatewayError';
import type { ChangesMessages } from './changesMessages';
import type { CheckMessages } from './checkMessages';
import type { ConfirmMessages } from './confirmMessages';

/** Why the pane could not go on: what Excel refused, or what the product found out by itself. */
export type FailureCode = GatewayErrorCode | 'workbookChanged' | 'noRegister' | 'nothingToUndo' | 'noHeaderSelected';

/** What happened, what it means, what to do; plain sentences for someone who keeps registers, not for a programmer. */
export interface FailureText {
  readonly title: string;
  readonly meaning: string;
  readonly remedies: readonly string[];
}

/**
 * Every sentence the product says, in one language. Rows and columns in the parameters count from 0 unless the name says
 * A1; the sentences count as Excel does. A rule or failure without its sentence does not compile.
 */
/** Titles and sentences of the rules. */
export interface FindingMessages {
  readonly ruleTitle: Readonly<Record<RuleId, string>>;
  /** `field` in the parameters is the column's title, not its name. */
  readonly finding: { readonly [Rule in RuleId]: (params: FindingParams[Rule]) => string };
}

/** Every sentence and word of the pane, in one language. */
export interface Messages extends FindingMessages {
  readonly language: 'vi' | 'en';
  readonly number: (value: number) => string;

  readonly product: { readonly name: string };
  readonly languageName: string;
  readonly switchLanguage: string;

  readonly steps: {
    readonly title: string;
    readonly find: string;
    readonly confirm: string;
    readonly check: string;
    readonly rollUp: string;
  };

  readonly actions: {
    readonly read: string;
    readonly readAgain: string;
    readonly back: string;
    readonly cancel: string;
    readonly retry: string;
    readonly toCheck: string;
    readonly toRollUp: string;
    readonly apply: string;
    readonly undo: string;
    readonly close: string;
    readonly startOver: string;
    readonly previous: string;
    readonly next: string;
  };

  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly plan: readonly string[];
    readonly promise: string;
  };

  readonly reading: {
    readonly title: string;
    readonly lead: string;
    readonly recognising: string;
    readonly progress: (done: number, total: number) => string;
    readonly cellEditHint: string;
  };

  readonly confirm: ConfirmMessages;

  readonly check: CheckMessages;

  readonly preview: {
    readonly title: string;
    readonly lead: string;
    readonly years: string;
    readonly firstYear: string;
    readonly lastYear: string;
    readonly registerYears: string;
    readonly tieOut: (rollup: number, register: number) => string;
    readonly outside: (rows: number) => string;
    readonly undated: (rows: number) => string;
    readonly include: string;
    readonly includeRollup: (rollup: string) => string;
    readonly chart: (rollup: string, shown: number, of: number) => string;
    readonly showAllRows: (rows: number) => string;
    readonly showFewerRows: string;
    readonly emptyRollup: string;
    readonly total: string;
    readonly planTitle: string;
    readonly sheetAdded: (sheet: string) => string;
    readonly sheetRefreshed: (sheet: string) => string;
    readonly tableRows: (rows: number) => string;
    readonly changes: (added: number, changed: number, gone: number, kept: number) => string;
    readonly charts: (charts: number) => string;
    readonly nothing: string;
    readonly untouched: string;
    readonly withErrors: (errors: number) => string;
  };

  readonly changes: ChangesMessages;

  readonly rollup: {
    readonly title: (id: string) => string;
    readonly column: (id: string) => string;
  };

  readonly applying: {
    readonly title: string;
    readonly undoTitle: string;
    readonly lead: string;
    readonly comparing: string;
    readonly progress: (done: number, total: number) => string;
    readonly cancelling: string;
  };

  readonly done: {
    readonly title: string;
    readonly lead: (rows: number) => string;
    readonly noSheets: string;
    readonly open: (sheet: string) => string;
    readonly sheets: string;
    readonly live: string;
    readonly undoHint: string;
    readonly undoneTitle: string;
    readonly undoneLead: string;
  };

  readonly failed: {
    readonly remediesTitle: string;
    readonly sheet: (sheet: string) => string;
    /** Part of the plan is in the workbook. */
    readonly halfDone: string;
    readonly undoHalf: string;
    readonly text: Readonly<Record<FailureCode, FailureText>>;
  };

  readonly notice: {
    readonly stale: string;
    readonly staleDetail: string;
    readonly updating: string;
  };

  readonly crash: { readonly title: string; readonly lead: string; readonly reload: string };

  readonly suggestion: (value: string) => string;
}

import type { SkipReason } from '../core/model/region';
import type { GatewayErrorCode } from '../gateway/gatewayError';

/** Why an input cannot be opened, or an option or output not used. */
export type InputErrorCode = 'missing' | 'empty' | 'notXlsx' | 'legacyXls' | 'encrypted' | 'damaged' | ProfileErrorCode;

/** Why a file of forms cannot be used. */
export type ProfileErrorCode = 'notJson' | 'notProfile' | 'laterVersion';

/** What is wrong with a command line. `value` is what was written. */
export type UsageErrorCode =
  | 'noCommand'
  | 'unknownCommand'
  | 'unknownOption'
  | 'noValue'
  | 'noInput'
  | 'tooManyInputs'
  | 'noOutput'
  | 'optionNotHere'
  | 'badPeriod'
  | 'badDate'
  | 'badLanguage'
  | 'badCategories'
  | 'badRollup'
  | 'badRule';

/** Every sentence of the command line, in one language. */
export interface CliMessages {
  readonly usage: string;
  readonly usageError: Readonly<Record<UsageErrorCode, (value: string) => string>>;
  /** One sentence: what is wrong with the file and what to do. */
  readonly inputError: Readonly<Record<InputErrorCode, (file: string) => string>>;
  readonly outputExists: (file: string) => string;
  readonly outputIsInput: (file: string) => string;
  readonly outputFailed: (file: string, reason: string) => string;
  readonly nothingToWrite: string;
  readonly nothingLearnt: string;
  readonly workbookChanged: string;
  readonly noRoom: string;
  readonly refused: Readonly<Record<GatewayErrorCode, (sheet: string) => string>>;
  readonly dropped: (parts: string) => string;
  readonly written: (file: string) => string;
  readonly table: (sheet: string, range: string, register: string, percent: number, rows: number) => string;
  readonly noRegister: (sheet: string, range: string, rows: number) => string;
  readonly skipped: Readonly<Record<SkipReason, (sheet: string) => string>>;
  /** Lines under a table: what the pane would ask about it, and why. `percent` is how sure the product is. */
  readonly asked: {
    readonly register: (register: string, percent: number) => string;
    /** `name` is "Cột D: Tên mô hình", as the pane names it. */
    readonly column: (name: string, field: string, percent: number, why: string) => string;
    readonly missing: (fields: readonly string[]) => string;
  };
  readonly learnt: (forms: number) => string;
  readonly catalogueCopied: (units: number) => string;
  readonly noFindings: string;
  readonly findings: (error: number, warning: number, info: number) => string;
  /** Findings that were set aside in the workbook. */
  readonly ignored: (findings: number) => string;
  readonly fixed: (cells: number) => string;
  readonly notFixed: (cells: number) => string;
  /** What is left to be put right by hand. */
  readonly leftToFix: (error: number, warning: number, info: number) => string;
  /** Above the categories that a new set does not have; 0 where it has all. */
  readonly categoriesSwitched: (undecided: number) => string;
  readonly categoryToDecide: (value: string, rows: number, proposed: string) => string;
  readonly structured: (name: string, sheet: string, rows: number) => string;
  readonly tieOut: (register: number, rollup: number, ok: boolean) => string;
  readonly total: string;
  /** Bytes of the values that were read, as JSON: what the bytes on the wire are measured by. */
  readonly valuesSize: (size: string) => string;
  readonly wire: (syncs: number, sent: string, received: string, milliseconds: number) => string;
}

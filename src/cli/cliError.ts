import type { InputErrorCode, UsageErrorCode } from '../i18n/cliMessages';

/** Exit codes of the contract. */
export const EXIT = { done: 0, foundErrors: 1, badUsage: 2, unreadable: 3, refused: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why the command line cannot do what was asked, by the exit code it ends with. */
export type CliProblem =
  | { readonly exit: typeof EXIT.badUsage; readonly code: UsageErrorCode; readonly value: string }
  | { readonly exit: typeof EXIT.unreadable; readonly code: InputErrorCode; readonly file: string }
  | { readonly exit: typeof EXIT.refused; readonly code: 'outputExists' | 'outputIsInput'; readonly file: string }
  | {
      readonly exit: typeof EXIT.refused;
      readonly code: 'outputFailed';
      readonly file: string;
      readonly reason: string;
    }
  | {
      readonly exit: typeof EXIT.refused;
      readonly code: 'nothingToWrite' | 'nothingLearnt' | 'workbookChanged' | 'noRoom';
    };

/** Ends the run with one sentence and the problem's exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    readonly problem: CliProblem,
    cause?: unknown,
  ) {
    super(problem.code, { cause });
  }
}

/** @throws CliError: the command line itself is wrong. */
export function badUsage(code: UsageErrorCode, value = ''): never {
  throw new CliError({ exit: EXIT.badUsage, code, value });
}

/** What is read of jest's JSON result. */
export interface TestOutcome {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Skipped by name or with `it.skip`, and `it.todo`. */
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that did not get as far as a test. */
  readonly numRuntimeErrorTestSuites: number;
}

/** "N passed, N failed", a file that could not run counting as one failure; skipped tests are named where there are any. */
export function closingLine(outcome: TestOutcome): string {
  const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites;
  const skipped = outcome.numPendingTests + outcome.numTodoTests;
  const counts = `${outcome.numPassedTests} passed, ${failed} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}

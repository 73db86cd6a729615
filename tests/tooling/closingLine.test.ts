import { expect, it } from '@jest/globals';
import { closingLine } from '../../src/tooling/closingLine';

const outcome = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

it.each([
  ['12 passed, 0 failed', outcome],
  ['12 passed, 3 failed', { ...outcome, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }],
  ['12 passed, 0 failed, 3 skipped', { ...outcome, numPendingTests: 2, numTodoTests: 1 }],
])('%s', (line, result) => {
  expect(closingLine(result)).toBe(line);
});

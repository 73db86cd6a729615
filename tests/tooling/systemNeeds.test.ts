import { describe, expect, it } from '@jest/globals';
import { findProgram } from '../../src/tooling/findProgram';
import { ensureSystemNeeds, SYSTEM_NEEDS } from '../../src/tooling/systemNeeds';

it('finds here what the other tests will use', () => {
  expect(SYSTEM_NEEDS.filter((need) => !need.isThere()).map((need) => need.name)).toEqual([]);
});

it('installs nothing when nothing is missing', () => {
  expect(ensureSystemNeeds([{ name: 'Node', packages: ['no-such-package'], isThere: () => true }])).toEqual([]);
});

describe('findProgram', () => {
  it('takes the first name that is there, and knows when none is', () => {
    expect(findProgram('no-such-program-at-all', 'node')).toMatch(/node$/);
    expect(findProgram('no-such-program-at-all')).toBeNull();
  });
});

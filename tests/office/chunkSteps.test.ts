import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanStep } from '../../src/core/plan/planStep';
import { chunkSteps } from '../../src/office/chunkSteps';
import { areaFromA1 } from '../../src/core/model/address';

const rows = fc.array(fc.tuple(fc.string({ maxLength: 300 }), fc.integer()), { minLength: 1, maxLength: 40 });

describe('chunkSteps', () => {
  it('loses nothing and keeps the order, however small the chunks', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 5 }), fc.integer({ min: 700, max: 20_000 }), (writes, limit) => {
        const steps = writes.map((cells): PlanStep => ({
          kind: 'writeCells',
          sheet: 'S',
          range: `B3:C${cells.length + 2}`,
          cells,
        }));
        const written = chunkSteps(steps, limit)
          .flat()
          .flatMap((step) =>
            step.kind === 'writeCells' ? step.cells.map((row, y) => [areaFromA1(step.range).row + y, row]) : [],
          );
        expect(written).toEqual(writes.flatMap((cells) => cells.map((row, y) => [2 + y, row])));
      }),
    );
  });

  it('puts what fits into one chunk', () => {
    const step: PlanStep = { kind: 'freezeRows', sheet: 'S', rows: 1 };
    expect(chunkSteps([step, step, step])).toEqual([[step, step, step]]);
    expect(chunkSteps([])).toEqual([]);
  });
});

import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Area } from '../../../src/core/model/address';
import { contains } from '../../../src/core/model/address';
import { subtractAreas } from '../../../src/core/model/subtractAreas';

const area = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

it('covers a cell once when only the area has it, and not when another has it too', () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 4 }), (one, others) => {
      const left = subtractAreas([one], others);
      const covers = (areas: readonly Area[], row: number, column: number): number =>
        areas.filter((candidate) => contains(candidate, { row, column })).length;
      for (let row = 0; row < 12; row += 1) {
        for (let column = 0; column < 12; column += 1) {
          const isLeft = covers([one], row, column) === 1 && covers(others, row, column) === 0;
          expect(covers(left, row, column)).toBe(isLeft ? 1 : 0);
        }
      }
    }),
  );
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axisOf, extentOf, indexAt, nextVisible, placeOnAxis, startOf } from '../../../src/workbench/grid/axis';
import { bandsOf, scrollToShow, sheetPosition } from '../../../src/workbench/grid/band';

const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
const axis = (list: readonly number[]) => axisOf(list.length, (index) => list[index] ?? 0);

describe('an axis', () => {
  it('finds the row that a pixel is in, hidden rows never', () => {
    fc.assert(
      fc.property(sizes, fc.nat(3000), (list, pixel) => {
        const rows = axis(list);
        const total = startOf(rows, rows.count);
        fc.pre(pixel < total);
        const index = indexAt(rows, pixel);
        expect(startOf(rows, index)).toBeLessThanOrEqual(pixel);
        expect(startOf(rows, index) + extentOf(rows, index)).toBeGreaterThan(pixel);
      }),
    );
  });

  it('steps over hidden rows and stays at the ends', () => {
    const rows = axis([20, 0, 0, 20, 20]);
    expect(nextVisible(rows, 0, 1)).toBe(3);
    expect(nextVisible(rows, 3, -1)).toBe(0);
    expect(nextVisible(rows, 0, -1)).toBe(0);
    expect(nextVisible(rows, 4, 1)).toBe(4);
  });
});

describe('bands', () => {
  const rows = axis(Array.from({ length: 100 }, () => 20));

  it('keep the frozen rows in place while the others scroll', () => {
    const [still, moving] = bandsOf(rows, 2, 200, 300);
    expect(still).toEqual({ first: 0, last: 1, windowStart: 0, windowLength: 40, sheetStart: 0 });
    expect(moving).toEqual({ first: 12, last: 25, windowStart: 40, windowLength: 260, sheetStart: 240 });
  });

  it('tell what lies under a place on the screen', () => {
    const bands = bandsOf(rows, 2, 200, 300);
    expect(indexAt(rows, sheetPosition(bands, 25))).toBe(1);
    expect(indexAt(rows, sheetPosition(bands, 45))).toBe(12);
  });

  it('scroll just enough to show a row', () => {
    fc.assert(
      fc.property(fc.nat(97), fc.nat(1700), (offset, scroll) => {
        const index = offset + 2;
        const target = scrollToShow(rows, 2, scroll, 300, index);
        const moving = bandsOf(rows, 2, target, 300).at(-1);
        const top = startOf(rows, index) - (moving?.sheetStart ?? 0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + 20).toBeLessThanOrEqual(260);
        expect(scrollToShow(rows, 2, target, 300, index)).toBe(target);
      }),
    );
  });
});

it('places what floats over the sheet in the row where it stands, however high that is drawn', () => {
  const drawn = axis([20, 60, 20, 20]);
  const place = (position: number) => placeOnAxis(drawn, position, () => 20);
  expect([0, 20, 30, 40, 70].map(place)).toEqual([0, 20, 50, 80, 110]);
});

import { describe, expect, it } from '@jest/globals';
import { fingerprint } from '../../../src/core/model/fingerprint';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { sheetOf } from '../../support/sheetOf';

const printOf = (sheet: SheetSnapshot): string => fingerprint({ sheets: [sheet], names: [], memory: {} });
const grid = (corner: CellValue): SheetSnapshot =>
  sheetOf([
    ['Đơn vị', 'In lúc'],
    ['Xã Hòa An', corner],
  ]);
const clock = (corner: CellValue): SheetSnapshot => ({
  ...grid(corner),
  formulas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
});

describe('fingerprint', () => {
  it('tells any other constant, name or merge', () => {
    const prints = [
      grid('1'),
      grid(1),
      grid(null),
      { ...grid('1'), name: 'Sheet2' },
      { ...grid('1'), merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
    ].map(printOf);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('does not mind what a formula gives: a clock on a sheet would otherwise never let anything be written', () => {
    expect(printOf(clock(46350.5))).toBe(printOf(clock(46350.6)));
  });

  it('tells a formula that was replaced by its value', () => {
    expect(printOf(clock(46350.5))).not.toBe(printOf(grid(46350.5)));
  });
});

import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../../src/emulator/book/area';
import { shiftArea } from '../../../src/emulator/wire/liveRanges';

const area = fc.record({
  row: fc.nat(20),
  column: fc.nat(20),
  rowCount: fc.integer({ min: 1, max: 10 }),
  columnCount: fc.integer({ min: 1, max: 10 }),
});

/** Rows `from` to the end of `count`, over all columns. */
const rows = (row: number, rowCount: number): Area => ({ row, rowCount, column: 0, columnCount: 16_384 });

it('deleting the rows that were inserted brings a range back', () => {
  fc.assert(
    fc.property(area, fc.nat(30), fc.integer({ min: 1, max: 5 }), (start, at, count) => {
      const moved = shiftArea(start, rows(at, count), 'down');
      expect(moved && shiftArea(moved, rows(at, count), 'up')).toEqual(start);
    }),
  );
});

it('a deletion leaves exactly the rows that were not deleted', () => {
  fc.assert(
    fc.property(area, fc.nat(30), fc.integer({ min: 1, max: 15 }), (start, at, count) => {
      const all = Array.from({ length: start.rowCount }, (_, offset) => start.row + offset);
      const left = all.filter((row) => row < at || row >= at + count).length;
      expect(shiftArea(start, rows(at, count), 'up')?.rowCount ?? 0).toBe(left);
    }),
  );
});

it('columns follow the same law as rows, and a shift beside a range leaves it', () => {
  fc.assert(
    fc.property(area, fc.nat(30), fc.integer({ min: 1, max: 5 }), (start, at, count) => {
      const turn = ({ row, column, rowCount, columnCount }: Area): Area => ({
        row: column,
        column: row,
        rowCount: columnCount,
        columnCount: rowCount,
      });
      const moved = shiftArea(turn(start), turn(rows(at, count)), 'right');
      expect(moved && turn(moved)).toEqual(shiftArea(start, rows(at, count), 'down'));
      const beside = { row: at, rowCount: count, column: start.column + start.columnCount, columnCount: 3 };
      expect(shiftArea(start, beside, 'down')).toEqual(start);
    }),
  );
});

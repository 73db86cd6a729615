import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellFix } from '../../../src/core/fix/cellFix';
import { journalOf } from '../../../src/core/fix/journal';
import { planFixes, planUnfix } from '../../../src/core/fix/planFixes';
import type { CellValue } from '../../../src/core/model/snapshot';
import type { GridBook } from '../../support/gridBook';
import { applySteps, cellAt, sheetNamed, sheetOfValues, snapshotOf, typeInto } from '../../support/gridBook';

const TIME = '2026-11-24T08:00:00.000Z';
const bookOf = (values: readonly (readonly CellValue[])[]): GridBook => ({
  sheets: [sheetOfValues('Trang 1', values)],
  memory: {},
});
const fix = (row: number, column: number, before: CellValue, after: string | number): CellFix => ({
  rule: 'code-list',
  sheet: 'Trang 1',
  at: { row, column },
  before,
  after,
});
const apply = (book: GridBook, ...fixes: readonly CellFix[]): GridBook =>
  applySteps(book, planFixes(snapshotOf(book), fixes, TIME).steps);
const undo = (book: GridBook, id: number): GridBook => applySteps(book, planUnfix(snapshotOf(book), id).steps);
const valueIn = (book: GridBook, row: number, column: number): CellValue =>
  cellAt(sheetNamed(book, 'Trang 1'), row, column).value;

describe('fixes', () => {
  it('are written and come back off, each batch by itself and in any order', () => {
    const book = bookOf([
      ['kinh te', 1.252],
      ['suc khoe', 7],
    ]);
    const both = apply(
      apply(book, fix(0, 0, 'kinh te', 'Kinh tế'), fix(1, 0, 'suc khoe', 'Sức khỏe')),
      fix(0, 1, 1.252, 1252),
    );
    expect([valueIn(both, 0, 0), valueIn(both, 1, 0), valueIn(both, 0, 1)]).toEqual(['Kinh tế', 'Sức khỏe', 1252]);
    expect(journalOf(both.memory).map(({ id, cells }) => [id, cells.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);

    const withoutFirst = undo(both, 1);
    expect([valueIn(withoutFirst, 0, 0), valueIn(withoutFirst, 0, 1)]).toEqual(['kinh te', 1252]);
    expect(undo(withoutFirst, 2).sheets).toEqual(book.sheets);
    expect(undo(undo(both, 2), 1).sheets).toEqual(book.sheets);
    expect(undo(undo(both, 2), 1).memory['fixes']).toBeUndefined();
  });

  it('are taken back where the cell keeps the number as text', () => {
    const fixed = apply(bookOf([['15']]), fix(0, 0, '15', 14));
    const asText = { ...bookOf([['14']]), memory: fixed.memory };
    expect(valueIn(undo(asText, 1), 0, 0)).toBe('15');
  });

  it('of several rules are a batch each, taken back one by one', () => {
    const book = bookOf([['kinh te', 1.252]]);
    const both = apply(book, fix(0, 0, 'kinh te', 'Kinh tế'), {
      ...fix(0, 1, 1.252, 1252),
      rule: 'thousand-separator',
    });
    expect(journalOf(both.memory).map(({ id, rule }) => [id, rule])).toEqual([
      [1, 'code-list'],
      [2, 'thousand-separator'],
    ]);
    expect(undo(undo(both, 1), 2).sheets).toEqual(book.sheets);
  });

  it('leave a cell that was edited since it was checked, one that is gone, and the second of two for one cell', () => {
    const book = bookOf([['sửa rồi', 'cũ']]);
    const plan = planFixes(
      snapshotOf(book),
      [
        fix(0, 0, 'cũ', 'mới'),
        { ...fix(0, 0, 'x', 'y'), sheet: 'Đã xóa' },
        fix(0, 1, 'cũ', 'mới'),
        fix(0, 1, 'cũ', 'mới hơn'),
      ],
      TIME,
    );
    expect(plan.refused.map(({ why, now }) => [why, now])).toEqual([
      ['changed', 'sửa rồi'],
      ['sheetGone', null],
    ]);
    expect([plan.cells, valueIn(applySteps(book, plan.steps), 0, 1)]).toEqual([1, 'mới']);
  });

  it('leave formulas and protected sheets', () => {
    const [sheet] = snapshotOf(bookOf([['a', 'b']])).sheets;
    if (!sheet) throw new Error('No sheet');
    const snapshot = (extra: object) => ({ sheets: [{ ...sheet, ...extra }], names: [], memory: {} });
    const formulas = [{ row: 0, column: 0, rows: 1, columns: 1 }];
    expect(planFixes(snapshot({ formulas }), [fix(0, 0, 'a', 'c')], TIME)).toMatchObject({
      steps: [],
      refused: [{ why: 'formula' }],
    });
    expect(planFixes(snapshot({ isProtected: true }), [fix(0, 0, 'a', 'c')], TIME)).toMatchObject({
      steps: [],
      refused: [{ why: 'sheetProtected' }],
    });
  });

  it('do not come off a cell with a later edit: it is told and stays in the journal, the others come off', () => {
    const fixed = apply(bookOf([['a'], ['b']]), fix(0, 0, 'a', 'A'), fix(1, 0, 'b', 'B'));
    const edited = typeInto(fixed, 'Trang 1', 0, 0, 'sửa tay');
    const plan = planUnfix(snapshotOf(edited), 1);
    expect(plan.refused.map(({ fix: { at }, why, now }) => [at.row, why, now])).toEqual([[0, 'changed', 'sửa tay']]);
    const after = applySteps(edited, plan.steps);
    expect([valueIn(after, 0, 0), valueIn(after, 1, 0)]).toEqual(['sửa tay', 'b']);
    expect(journalOf(after.memory).map(({ cells }) => cells.length)).toEqual([1]);
  });

  it('never become a formula or a number on the way', () => {
    const book = apply(bookOf([['x'], ['y']]), fix(0, 0, 'x', '=1+1'), fix(1, 0, 'y', '05'));
    expect([valueIn(book, 0, 0), valueIn(book, 1, 0)]).toEqual(['=1+1', '05']);
    expect(cellAt(sheetNamed(book, 'Trang 1'), 0, 0).formula).toBeNull();
  });

  it('come off in any order and give back the very sheet (property)', () => {
    const text = fc.stringMatching(/^[a-zđê]{1,6}$/);
    const batches = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(3)), {
      minLength: 1,
      maxLength: 8,
      selector: ([row, column]) => `${row},${column}`,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
        batches,
        fc.func(fc.nat()),
        (values, cells, order) => {
          const book = bookOf(values);
          const fixed = cells.reduce(
            (now, [row, column]) => apply(now, fix(row, column, valueIn(now, row, column), 'ĐÃ SỬA')),
            book,
          );
          const ids = cells.map((_, index) => index + 1).sort((a, b) => order(a) - order(b));
          expect(ids.reduce(undo, fixed).sheets).toEqual(book.sheets);
        },
      ),
      { numRuns: 50 },
    );
  });
});

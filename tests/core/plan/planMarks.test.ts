import { describe, expect, it } from '@jest/globals';
import type { AnyFinding } from '../../../src/core/model/finding';
import { planMarks, planUnmarks } from '../../../src/core/plan/planMarks';
import { MARK_FORMULA } from '../../../src/core/plan/planStep';
import type { GridBook } from '../../support/gridBook';
import { applySteps, sheetNamed, sheetOfValues, snapshotOf } from '../../support/gridBook';

const finding = (row: number, column: number, severity: AnyFinding['severity'], sheet = 'ĐK'): AnyFinding => ({
  rule: 'required',
  severity,
  register: 'models',
  sheet,
  at: { row, column },
  field: 'name',
  value: null,
  suggestion: null,
  params: { field: 'name', isColumn: false },
});

const own = { range: 'A1:C9', formula: '=$A1>5', fill: '#00FF00' };
const office: GridBook = {
  sheets: [{ ...sheetOfValues('ĐK', [['a', 'b']]), conditionalFormats: [own] }, sheetOfValues('Khác', [['a']])],
  memory: {},
};

describe('planMarks', () => {
  it('marks each cell once, in the colour of its gravest finding, neighbours together', () => {
    const { steps } = planMarks(snapshotOf(office), [
      finding(1, 0, 'info'),
      finding(1, 0, 'error'),
      finding(2, 0, 'error'),
      finding(4, 1, 'warning'),
    ]);
    const marks = steps.filter((step) => step.kind === 'addConditionalFormat');
    expect(marks.map((step) => [step.range, step.fill])).toEqual([
      ['B5', '#FFEB9C'],
      ['A2:A3', '#FFC7CE'],
    ]);
    expect(new Set(marks.map((step) => step.formula))).toEqual(new Set([MARK_FORMULA]));
  });

  it('takes its marks off again, and the office’s own formats stay', () => {
    const { steps, undo } = planMarks(snapshotOf(office), [finding(1, 0, 'error')]);
    const marked = applySteps(office, steps);
    expect(sheetNamed(marked, 'ĐK').conditionalFormats).toHaveLength(2);
    expect(applySteps(marked, undo)).toEqual(office);
    expect(applySteps(marked, planUnmarks(snapshotOf(marked)).steps)).toEqual(office);
    expect(planUnmarks(snapshotOf(office)).steps).toEqual([]);
  });

  it('puts new marks in the place of the old', () => {
    const once = applySteps(office, planMarks(snapshotOf(office), [finding(1, 0, 'error')]).steps);
    const twice = applySteps(once, planMarks(snapshotOf(once), [finding(2, 0, 'error')]).steps);
    expect(sheetNamed(twice, 'ĐK').conditionalFormats.map(({ range }) => range)).toEqual(['A1:C9', 'A3']);
  });

  it('takes its marks off sheets of our own as well: the catalogue has findings too', () => {
    const own: GridBook = {
      sheets: [{ ...sheetOfValues('Danh mục', [['a']]), madeBy: 'catalogue' }],
      memory: {},
    };
    const marked = applySteps(own, planMarks(snapshotOf(own), [finding(0, 0, 'error', 'Danh mục')]).steps);
    expect(sheetNamed(marked, 'Danh mục').conditionalFormats).toHaveLength(1);
    expect(applySteps(marked, planUnmarks(snapshotOf(marked)).steps)).toEqual(own);
  });

  it('leaves protected sheets alone', () => {
    const workbook = snapshotOf(office);
    const locked = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
    expect(planMarks(locked, [finding(1, 0, 'error')]).steps).toEqual([]);
  });
});

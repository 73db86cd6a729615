import { describe, expect, it } from '@jest/globals';
import { columnReference, criterionFormula, sumFormula, textLiteral } from '../../../src/core/report/tableFormula';
import { modelsTable } from '../../support/modelsTable';

const titled = (title: string): string => {
  const table = modelsTable();
  return columnReference({ ...table, columns: [{ id: 'x', title, holds: 'text', list: null }] }, 'x');
};

describe('columnReference', () => {
  it.each([
    ['Năm đăng ký', 'tblMoHinh[Năm đăng ký]'],
    ['Kinh phí (gần, hơn…)', 'tblMoHinh[[Kinh phí (gần, hơn…)]]'],
    ["Cột [1] #'", "tblMoHinh[[Cột '[1'] '#'']]"],
  ])('refers to “%s”', (title, reference) => {
    expect(titled(title)).toBe(reference);
  });
});

describe('textLiteral', () => {
  it('doubles quotes and joins what is too long for one literal', () => {
    expect(textLiteral('a "b"')).toBe('"a ""b"""');
    expect(textLiteral('')).toBe('""');
    expect(textLiteral('x'.repeat(300))).toBe(`("${'x'.repeat(255)}"&"${'x'.repeat(45)}")`);
  });
});

describe('criterionFormula', () => {
  it('asks numbers and truth values for their type: an empty cell equals 0 and FALSE', () => {
    expect(criterionFormula('t[a]', { column: 'a', is: 'anyOf', values: ['x', 0, true] }, '$B$7')).toBe(
      '((t[a]=$B$7)+(ISNUMBER(t[a])*(t[a]=0))+(ISLOGICAL(t[a])*(t[a]=TRUE))>0)',
    );
  });

  it('takes what is none of the values', () => {
    expect(criterionFormula('t[a]', { column: 'a', is: 'noneOf', values: ['x', 'y'] }, null)).toBe(
      '(1-(t[a]="x"))*(1-(t[a]="y"))',
    );
  });
});

describe('sumFormula', () => {
  it('joins neighbours and keeps to the number of arguments that Excel takes', () => {
    expect(sumFormula('C', [6, 7, 8, 10])).toBe('SUM(C7:C9,C11)');
    expect(sumFormula('C', [])).toBe('SUM(0)');
    const many = sumFormula(
      'C',
      Array.from({ length: 600 }, (_, index) => index * 2),
    );
    expect(many.match(/SUM\(/g)).toHaveLength(4);
  });
});

import { describe, expect, it } from '@jest/globals';

import {
  offsetFormula,
  renameInTable,
  renameSheetIn,
  shiftFormula,
} from '../../../src/emulator/book/formula/moveFormula';
import { isFormula } from '../../../src/emulator/book/formula/parseFormula';
import { formulaToFile, formulaToShow } from '../../../src/emulator/book/sheet/formulaText';

describe('formula text', () => {
  it.each([
    '1+2*3^2%',
    "SUM('Tổng hợp'!$A$1:B2,tbl[Đơn vị],tbl[[#Headers],[a]:[b]],[@Số],[@[a b]])",
    'IF(,1,{1,-2;"a",TRUE})',
    'A:A',
    "tbl[a'[b']]",
    '@A1',
  ])('takes %s', (formula) => {
    expect(isFormula(formula)).toBe(true);
  });

  it.each(['SUM(A1', 'một hai', '1+', 'A1 B1', '"x', 'tbl[a', '1;2'])('refuses %s', (formula) => {
    expect(isFormula(formula)).toBe(false);
  });

  it('moves relative references with a copy', () => {
    expect(offsetFormula('A1+$B$2+Sheet2!C$3:D4+A:A&"A1"', 1, 1)).toBe('B2+$B$2+Sheet2!D$3:E5+B:B&"A1"');
    expect(offsetFormula('A1', -1, 0)).toBe('#REF!');
  });

  it('follows rows that are put in and taken out', () => {
    const across = { first: 0, last: 16_383 };
    const insert = { sheet: 'S', axis: 'row', at: 4, count: 2, across } as const;
    expect(shiftFormula('SUM(A1:A10)+B5+Other!A5+$C4', 'S', insert)).toBe('SUM(A1:A12)+B7+Other!A5+$C4');
    expect(shiftFormula('SUM(A1:A10)+B5+S!A7', 'Other', { ...insert, count: -2 })).toBe('SUM(A1:A10)+B5+S!A5');
    expect(shiftFormula('A5+A6:A9', 'S', { ...insert, count: -2 })).toBe('#REF!+A5:A7');
  });

  it('follows names of sheets, tables and columns', () => {
    expect(renameSheetIn("Sổ!A1+'Sổ cũ'!B2", 'sổ cũ', 'Mới 1')).toBe("Sổ!A1+'Mới 1'!B2");
    expect(renameSheetIn('Sổ!A1', 'Sổ', undefined)).toBe('#REF!');
    expect(renameInTable('SUM(t[a],t[[#All],[a]:[c]])', 'T', { table: 'u', column: { old: 'a', name: 'b#' } })).toBe(
      "SUM(u[b'#],u[[#All],[b'#]:[c]])",
    );
  });

  it('gives newer functions their prefix in the file only', () => {
    expect(formulaToFile('textjoin(",",true,a1:b2)')).toBe('_xlfn.TEXTJOIN(",",TRUE,A1:B2)');
    expect(formulaToShow('_xlfn._xlws.FILTER(A1:A2,B1:B2)')).toBe('FILTER(A1:A2,B1:B2)');
  });
});

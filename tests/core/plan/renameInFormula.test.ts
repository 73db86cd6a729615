import { expect, it } from '@jest/globals';
import { renameInFormula } from '../../../src/core/plan/renameInFormula';

const names = {
  sheets: new Map([['Danh mục', "Danh mục của 'xã'"]]),
  tables: new Map([['tblMoHinh', 'tblMoHinh_2']]),
};

it.each([
  ["'Danh mục'!$B$5:$B$9", "'Danh mục của ''xã'''!$B$5:$B$9"],
  ['=SUMPRODUCT(--(tblMoHinh[Đơn vị]=$B9))', '=SUMPRODUCT(--(tblMoHinh_2[Đơn vị]=$B9))'],
  ['=ROWS(tblMoHinh)', '=ROWS(tblMoHinh_2)'],
  ['=tblMoHinhCu[a]+xtblMoHinh[a]', '=tblMoHinhCu[a]+xtblMoHinh[a]'],
  ['=IF(A1="tblMoHinh[x] ""tblMoHinh[y]""",1,2)', '=IF(A1="tblMoHinh[x] ""tblMoHinh[y]""",1,2)'],
])('%s', (formula, renamed) => {
  expect(renameInFormula(formula, names)).toBe(renamed);
});

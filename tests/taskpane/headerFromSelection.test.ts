import { describe, expect, it } from '@jest/globals';

import { areaFromA1, areaToA1 } from '../../src/core/model/address';
import { headerFromSelection } from '../../src/taskpane/headerFromSelection';
import { sheetOf } from '../support/sheetOf';

const office = sheetOf(
  [
    ['UBND XÃ', null, null, null],
    [null, null, null, null],
    ['TT', 'Tên mô hình', 'Đơn vị', null],
    [1, 'Tuyến đường hoa', 'Xã A', null],
    [2, 'Camera an ninh', 'Xã B', 'x'],
    [3, 'Nhà sạch', 'Xã B', 'x'],
    [4, 'Vườn mẫu', 'Xã B', 'x'],
  ],
  { name: 'ĐK', origin: { row: 1, column: 1 } },
);
const workbook = {
  sheets: [office, { ...office, name: 'Sổ mô hình', madeBy: 'register:models' }],
  names: [],
  memory: {},
};
const header = (range: string, sheet = 'ĐK'): string | null => {
  const found = headerFromSelection(workbook, { sheet, area: areaFromA1(range) });
  return found && areaToA1(found);
};

describe('headerFromSelection', () => {
  it.each([
    ['the cells themselves', 'B4:D4', 'B4:D4'],
    ['of two header rows both', 'B4:D5', 'B4:D5'],
    ['of a whole row what the sheet holds', 'A4:XFD4', 'B4:E4'],
    ['of a whole table its first row', 'B4:D9', 'B4:D4'],
    ['of a single cell its filled neighbours', 'C4', 'B4:D4'],
  ] as const)('takes %s', (_, selected, expected) => {
    expect(header(selected)).toBe(expected);
  });

  it.each([
    ['empty cells', 'B3:D3', 'ĐK'],
    ['cells beyond the sheet', 'H20', 'ĐK'],
    ['numbers alone', 'B5', 'ĐK'],
    ['a sheet of the product', 'B4:D4', 'Sổ mô hình'],
    ['a sheet that was not read', 'B4:D4', 'Mới'],
  ])('takes nothing from %s', (_, selected, sheet) => {
    expect(header(selected, sheet)).toBeNull();
  });
});

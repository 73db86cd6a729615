import { describe, expect, it } from '@jest/globals';
import { thousandSeparator } from '../../../../src/core/validate/rules/thousandSeparator';
import { findWith } from '../../../support/readChecked';
import { meetingSheet } from '../../../support/registerSheets';
import { sheetOf } from '../../../support/sheetOf';

describe('thousand-separator', () => {
  it('reports whole things with a fraction and suggests the number meant', () => {
    const sheet = meetingSheet([
      ['Quán triệt', 'Quý I/2023', 'Xã A', 65, 1.252],
      ['Họp tổ', 'Quý II/2023', 'Xã A', 15, 1.25],
    ]);
    expect(findWith(thousandSeparator, [sheet])).toEqual([
      ['F4', 1252],
      ['F5', 1250],
    ]);
  });

  it('leaves whole numbers, text, rates and finer fractions alone', () => {
    const sheet = meetingSheet([
      ['Quán triệt', 'Quý I/2023', 'Xã A', 65, 1252, null, 98.5],
      ['Họp tổ', 'Quý II/2023', 'Xã A', 15, '1.252', null, 1.252],
      ['Tọa đàm', 'Quý II/2023', 'Xã A', 15, 1.2525, null, 97],
    ]);
    expect(findWith(thousandSeparator, [sheet])).toEqual([]);
  });

  it('leaves measures that come in parts alone, and asks the column where no unit is named', () => {
    const results = (rows: readonly (readonly [string, number])[]): ReturnType<typeof sheetOf> =>
      sheetOf([
        ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2023'],
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện'],
        ...rows.map(([unit, value], index) => [index + 1, `Chỉ tiêu ${index + 1}`, unit, 10, value]),
      ]);
    expect(
      findWith(thousandSeparator, [
        results([
          ['tấn', 1.252],
          ['ha', 2.5],
          ['người', 1.252],
        ]),
      ]),
    ).toEqual([['E5', 1252]]);
  });
});

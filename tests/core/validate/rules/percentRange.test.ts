import { describe, expect, it } from '@jest/globals';
import { percentRange } from '../../../../src/core/validate/rules/percentRange';
import { findWith } from '../../../support/readChecked';
import { meetingSheet } from '../../../support/registerSheets';
import { sheetOf } from '../../../support/sheetOf';

describe('percent-range', () => {
  const find = (rates: readonly (string | number)[], formats = {}): unknown =>
    findWith(percentRange, [
      meetingSheet(
        rates.map((rate, index) => [`Họp ${index}`, 'Quý I/2023', 'Xã A', 1, 20, null, rate]),
        formats,
      ),
    ]);

  it('reports rates outside 0–100 and suggests the percent for a fraction among percents', () => {
    expect(find([98.5, 140, -3, 0.91])).toEqual([
      ['H5', null],
      ['H6', null],
      ['H7', 91],
    ]);
  });

  it('leaves percents, percent formats, fractions throughout, 0 and 100 alone', () => {
    expect(find([98.5, 100, 0, '97,2'])).toEqual([]);
    expect(find([0.91, 0.85, 1])).toEqual([]);
    expect(find([98.5, 0.91], { H5: '0%' })).toEqual([]);
  });

  it('leaves more done than planned alone', () => {
    const sheet = sheetOf([
      ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2023'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
      [1, 'Số mô hình', 'mô hình', 10, 12, 120],
      [2, 'Số hội nghị', 'cuộc', 10, 8, 180],
    ]);
    expect(findWith(percentRange, [sheet])).toEqual([['F4', null]]);
  });
});

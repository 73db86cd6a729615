import { describe, expect, it } from '@jest/globals';
import { partSum } from '../../../../src/core/validate/rules/partSum';
import { findWith } from '../../../support/readChecked';
import { sheetOf } from '../../../support/sheetOf';

describe('part-sum', () => {
  const header = [
    ['TỔNG HỢP MÔ HÌNH THEO ĐƠN VỊ'],
    ['TT', 'Tên đơn vị', 'Mô hình đăng ký', null, null, 'Ghi chú'],
    [null, null, 'Tập thể', 'Cá nhân', 'Tổng số', null],
  ];
  const merges = ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'];
  const find = (...rows: readonly (readonly (string | number | null)[])[]): unknown =>
    findWith(partSum, [
      sheetOf([...header, ...rows.map((row, index) => [index + 1, `Xã ${'ABCDEF'[index] ?? ''}`, ...row])], { merges }),
    ]);

  it('reports a row whose parts do not give its total, and suggests what they give', () => {
    expect(find([2, 1, 3], [2, 1, 4], ['02', null, 1])).toEqual([
      ['E5', 3],
      ['E6', 2],
    ]);
  });

  it('sums decimals as Excel does', () => {
    expect(find([0.1, 0.2, 1])).toEqual([['E4', 0.3]]);
  });

  it('leaves open totals, rows without parts and words alone', () => {
    expect(find([2, 1, null], [null, null, 5], ['nhiều', 1, 4], [0, '-', 0])).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { stale } from '../../../../src/core/validate/rules/stale';
import { findWith } from '../../../support/readChecked';
import { modelSheet, supervisionSheet } from '../../../support/registerSheets';
import { sheetOf } from '../../../support/sheetOf';

describe('stale', () => {
  it('reports a model of a year that is over without a result, and a follow-up past its due date', () => {
    const models = modelSheet([['Camera', 'Xã A', 'TT', 'Kinh tế', 2022, null, null, null]]);
    const visits = supervisionSheet([['Đảng ủy xã A', '9/9/2021', '(1) Một; (2) Hai', 'Tốt', '30/9/2021', null]]);
    expect(findWith(stale, [models, visits])).toEqual([
      ['I4', null],
      ['F4', null],
    ]);
  });

  it('leaves reported rows, the running year, due dates to come and lists without results alone', () => {
    const models = modelSheet([
      ['Camera', 'Xã A', 'TT', 'Kinh tế', 2022, null, null, 'Lắp xong'],
      ['Đường hoa', 'Xã A', 'TT', 'Kinh tế', 2026, null, null, null],
    ]);
    const visits = supervisionSheet([
      ['Đảng ủy xã A', '9/9/2021', '(1) Một; (2) Hai', 'Tốt', '30/9/2021', 'Có'],
      ['Đảng ủy xã B', '9/9/2026', '(1) Một; (2) Hai', 'Tốt', '30/12/2026', null],
    ]);
    const plain = sheetOf([
      ['DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2022'],
      ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Lĩnh vực'],
      [1, 'Camera', 'Xã A', 'Tập thể', 'Kinh tế'],
    ]);
    expect(findWith(stale, [models, visits, plain])).toEqual([]);
  });
});

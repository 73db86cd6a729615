import { describe, expect, it } from '@jest/globals';
import { numberInvalid } from '../../../../src/core/validate/rules/numberInvalid';
import { findWith } from '../../../support/readChecked';
import { meetingSheet, modelSheet } from '../../../support/registerSheets';

describe('number-invalid', () => {
  it('reports text where a number is due', () => {
    const sheet = meetingSheet([
      ['Họp', 'Quý I/2023', 'Xã A', 'nhiều', 'theo thực tế', null, '14/15'],
      ['Họp 2', 'Quý I/2023', 'Xã A', '01 - 02', 20, null, 98],
    ]);
    expect(findWith(numberInvalid, [sheet])).toEqual([
      ['E4', null],
      ['E5', null],
      ['F4', null],
      ['H4', null],
    ]);
  });

  it('leaves numbers of every form, dashes, errors and answers alone', () => {
    const forms = ['05', '1.252', 'gần 850', '65 cuộc', '-', '…', 'Không', 'không có', 'K/AD', 'chưa có', '#N/A', null];
    const sheet = meetingSheet(forms.map((form, index) => [`Họp ${index}`, 'Quý I/2023', 'Xã A', form]));
    expect(findWith(numberInvalid, [sheet])).toEqual([]);
  });

  it('leaves resources told in words alone', () => {
    const sheet = modelSheet([
      ['Đường hoa', 'Xã A', 'TT', 'Kinh tế', 2022, null, 'Nhân dân góp ngày công'],
      ['Camera', 'Xã A', 'TT', 'Kinh tế', 2022, null, '2,3 triệu đồng'],
    ]);
    expect(findWith(numberInvalid, [sheet])).toEqual([]);
  });
});

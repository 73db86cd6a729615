import { describe, expect, it } from '@jest/globals';
import { dateOrder } from '../../../../src/core/validate/rules/dateOrder';
import { findWith } from '../../../support/readChecked';
import { exemplarSheet, meetingSheet, supervisionSheet } from '../../../support/registerSheets';

describe('date-order', () => {
  it('reports a period that ends before it begins, an award before its year, a due date before the visit', () => {
    const meetings = meetingSheet([['Họp', '15/9/2021 - 9/9/2021', 'Xã A', 1]]);
    const exemplars = exemplarSheet([['Nguyễn Văn An', 'Xã A', 'Cá nhân', 'Hiến đất', 2020, 'Giấy khen', 2018]]);
    const visits = supervisionSheet([['Đảng ủy xã A', '9/9/2021', '(1) Một; (2) Hai', 'Tốt', '30/8/2021', 'Có']]);
    expect(findWith(dateOrder, [meetings, exemplars, visits])).toEqual([
      ['C4', null],
      ['H4', null],
      ['F4', null],
    ]);
  });

  it('leaves the same day, the same year, open ends and months against days alone', () => {
    const meetings = meetingSheet([
      ['Họp', '9/9/2021 - 9/9/2021', 'Xã A', 1],
      ['Họp 2', '2021 - nay', 'Xã A', 1],
    ]);
    const exemplars = exemplarSheet([['Nguyễn Văn An', 'Xã A', 'Cá nhân', 'Hiến đất', 2020, 'Giấy khen', 2020]]);
    const visits = supervisionSheet([['Đảng ủy xã A', '20/9/2021', '(1) Một; (2) Hai', 'Tốt', 'Tháng 9/2021', 'Có']]);
    expect(findWith(dateOrder, [meetings, exemplars, visits])).toEqual([]);
  });
});

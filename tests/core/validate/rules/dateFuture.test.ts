import { describe, expect, it } from '@jest/globals';
import { dateFuture } from '../../../../src/core/validate/rules/dateFuture';
import { findWith } from '../../../support/readChecked';
import { documentSheet, exemplarSheet, meetingSheet } from '../../../support/registerSheets';

describe('date-future', () => {
  const kept = { today: '2023-06-30' };

  it('reports what is said to be done after today', () => {
    const documents = documentSheet([['01-KH/ĐU', '22/7/2023', 'Đảng ủy xã A', 'Kế hoạch', 'Một']]);
    const meetings = meetingSheet([['Quán triệt', 'Quý IV/2023', 'Xã A', 1, 65, null, 98]]);
    const exemplars = exemplarSheet([['Nguyễn Văn An', 'Xã A', 'Cá nhân', 'Hiến đất', 2032, 'Giấy khen', 2023]]);
    expect(findWith(dateFuture, [documents, meetings, exemplars], kept)).toEqual([
      ['C4', null],
      ['C4', null],
      ['F4', null],
    ]);
  });

  it('leaves today, the running year and plans alone', () => {
    const documents = documentSheet([['01-KH/ĐU', '30/6/2023', 'Đảng ủy xã A', 'Kế hoạch', 'Một']]);
    const meetings = meetingSheet([['Quán triệt', 'Quý IV/2023', 'Xã A', 2, null]]);
    const exemplars = exemplarSheet([['Nguyễn Văn An', 'Xã A', 'Cá nhân', 'Hiến đất', 2023, 'Giấy khen', 2023]]);
    expect(findWith(dateFuture, [documents, meetings, exemplars], kept)).toEqual([]);
  });
});

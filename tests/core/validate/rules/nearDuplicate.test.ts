import { describe, expect, it } from '@jest/globals';
import { nearDuplicate } from '../../../../src/core/validate/rules/nearDuplicate';
import { findWith } from '../../../support/readChecked';
import { modelSheet, supervisionSheet } from '../../../support/registerSheets';

describe('near-duplicate', () => {
  const models = (...names: readonly string[]): ReturnType<typeof modelSheet> =>
    modelSheet(names.map((name) => [name, 'Xã A', 'TT', 'Kinh tế', 2022]));

  it('reports names of one unit that differ in a word or a few letters', () => {
    expect(
      findWith(nearDuplicate, [
        models(
          'Camera an ninh gắn với tổ liên gia tự quản',
          'Ngày thứ bảy tình nguyện',
          'Camera an ninh gắn với tổ liên gia',
          'Ngày thứ bẩy tình nguyện',
        ),
      ]),
    ).toEqual([
      ['B6', null],
      ['B7', null],
    ]);
  });

  it('reports two items of one list, once, at the cell of the list', () => {
    const list =
      '(1) Giúp nhau làm kinh tế giỏi; (2) Bảo trợ chăm sóc các cụ già neo đơn, có hoàn cảnh đặc biệt khó khăn; (3) Chăm sóc cụ già neo đơn, tàn tật';
    const other =
      '(1) Khu dân cư phòng, chống ma túy; (2) Khu dân cư văn hóa kiểu mẫu và phòng, chống tội phạm tại thôn 3';
    const sheet = supervisionSheet([
      ['Đảng ủy xã A', '9/9/2021', list, 'Tốt', null, 'Có'],
      ['Đảng ủy xã B', '10/9/2021', other, 'Tốt', null, 'Có'],
    ]);
    expect(findWith(nearDuplicate, [sheet])).toEqual([['D4', null]]);
  });

  it('leaves other numbers, other places, other units, other years and equal names alone', () => {
    expect(
      findWith(nearDuplicate, [
        models(
          'Tổ nhân dân tự quản số 4',
          'Tổ nhân dân tự quản số 5',
          'Tuyến đường hoa thôn Đông',
          'Tuyến đường hoa thôn Đoài',
        ),
        modelSheet([
          ['Camera an ninh gắn với tổ liên gia tự quản', 'Xã B', 'TT', 'Kinh tế', 2022],
          ['Camera an ninh gắn với tổ liên gia', 'Xã C', 'TT', 'Kinh tế', 2022],
          ['Ngày thứ bảy tình nguyện', 'Xã D', 'TT', 'Kinh tế', 2021],
          ['Ngày thứ bẩy tình nguyện', 'Xã D', 'TT', 'Kinh tế', 2022],
          ['Hiến đất mở đường', 'Xã E', 'TT', 'Kinh tế', 2022],
          ['Hiến đất mở đường', 'Xã E', 'TT', 'Kinh tế', 2022],
        ]),
      ]),
    ).toEqual([]);
  });
});

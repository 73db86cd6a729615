import { describe, expect, it } from '@jest/globals';
import { dateAmbiguous } from '../../../../src/core/validate/rules/dateAmbiguous';
import { findWith } from '../../../support/readChecked';
import { documentSheet } from '../../../support/registerSheets';

describe('date-ambiguous', () => {
  const documents = (dates: readonly (string | number)[], formats = {}): ReturnType<typeof documentSheet> =>
    documentSheet(
      dates.map((date, index) => [`0${index + 1}-KH/ĐU`, date, 'Đảng ủy xã A', 'Kế hoạch', 'Về việc']),
      formats,
    );

  it('reports text dates where no other date shows which figure is the day', () => {
    expect(findWith(dateAmbiguous, [documents(['5/6/2023', '7/8/2023', '7/9/2023', '9/9/2023'])])).toEqual([
      ['C4', null],
      ['C5', null],
      ['C6', null],
    ]);
  });

  it('is settled by more days than months, by a padded day beside a bare month, and by another table', () => {
    expect(findWith(dateAmbiguous, [documents(['5/1/2026', '6/1/2026', '8/1/2026'])])).toEqual([]);
    expect(findWith(dateAmbiguous, [documents(['05/3/2025'])])).toEqual([]);
    const other = { ...documents(['22/8/2023']), name: 'Khác' };
    expect(findWith(dateAmbiguous, [documents(['5/6/2023', '7/8/2023']), other])).toEqual([]);
  });

  it('is settled by one date whose first figure is no month', () => {
    expect(findWith(dateAmbiguous, [documents(['5/6/2023', '22/8/2023'])])).toEqual([]);
  });

  it('reports serial dates where all that could be swapped became dates and all that could not stayed text', () => {
    const serials = { C4: 'dd/mm/yyyy', C5: 'dd/mm/yyyy' };
    // 6/5/2023 and 8/7/2023 as Excel dates.
    expect(findWith(dateAmbiguous, [documents([45052, 45115, '22/8/2023', '25/9/2023'], serials)])).toEqual([
      ['C4', null],
      ['C5', null],
    ]);
    // 22/8/2023 as an Excel date: nothing was swapped.
    expect(findWith(dateAmbiguous, [documents([45052, 45160, '22/8/2023', '25/9/2023'], serials)])).toEqual([]);
  });
});

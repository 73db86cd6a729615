import { describe, expect, it } from '@jest/globals';
import { unitOfMeasure } from '../../../../src/core/validate/rules/unitOfMeasure';
import { findWith } from '../../../support/readChecked';
import { meetingSheet, modelSheet } from '../../../support/registerSheets';

describe('unit-of-measure', () => {
  it('reports lượt where người is due, and a unit that the category does not allow', () => {
    const meetings = meetingSheet([['Họp tổ', 'Quý I/2023', 'Xã A', '15 cuộc', '519 lượt', '33 người']]);
    const models = modelSheet([['Camera', 'Xã A', 'TT', 'Kinh tế', 2022, 'Lắp 5 chiếc', '5 tấn']]);
    expect(
      findWith(unitOfMeasure, [meetings, models], { categories: { 'kinh-te': { unitsOfMeasure: ['đồng'] } } }),
    ).toEqual([
      ['F4', null],
      ['G4', null],
      ['H4', null],
    ]);
  });

  it('leaves other words for the same thing, unknown units and bare numbers alone', () => {
    const meetings = meetingSheet([
      ['Họp tổ', 'Quý I/2023', 'Xã A', '15 buổi', '20 đ/c', '519 lượt đồng chí'],
      ['Họp', 'Quý I', 'Xã A', 1, '12 thầy cô'],
    ]);
    expect(findWith(unitOfMeasure, [meetings])).toEqual([]);
  });
});

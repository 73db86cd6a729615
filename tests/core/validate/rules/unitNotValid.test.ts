import { describe, expect, it } from '@jest/globals';
import { unitNamed } from '../../../../src/core/model/catalogue';
import { unitNotValid } from '../../../../src/core/validate/rules/unitNotValid';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

const units = [
  unitNamed('Huyện ủy Lập Thạch', { validTo: '2025-06-30', successor: 'Đảng ủy xã Lập Thạch' }),
  unitNamed('Đảng ủy xã Lập Thạch', { validFrom: '2025-07-01' }),
];
const models = (...rows: readonly (readonly [string, number])[]): ReturnType<typeof modelSheet> =>
  modelSheet(rows.map(([unit, year], index) => [`Mô hình ${index}`, unit, 'TT', 'Kinh tế', year]));

describe('unit-not-valid', () => {
  it('reports a unit outside its time and names the successor', () => {
    const sheet = models(['Huyện ủy Lập Thạch', 2026], ['Đảng ủy xã Lập Thạch', 2024]);
    expect(findWith(unitNotValid, [sheet], { units })).toEqual([
      ['C4', 'Đảng ủy xã Lập Thạch'],
      ['C5', null],
    ]);
  });

  it('leaves the time before, and a year that lies on both sides, alone', () => {
    const sheet = models(['Huyện ủy Lập Thạch', 2024], ['Huyện ủy Lập Thạch', 2025], ['Đảng ủy xã Lập Thạch', 2025]);
    expect(findWith(unitNotValid, [sheet], { units })).toEqual([]);
  });
});

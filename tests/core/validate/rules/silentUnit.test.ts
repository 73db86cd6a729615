import { describe, expect, it } from '@jest/globals';
import { unitNamed } from '../../../../src/core/model/catalogue';
import { silentUnit } from '../../../../src/core/validate/rules/silentUnit';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

const units = [
  unitNamed('Đảng ủy xã'),
  unitNamed('Chi bộ thôn 1', { parent: 'Đảng ủy xã' }),
  unitNamed('Chi bộ thôn 2', { parent: 'Đảng ủy xã', aliases: ['CB thôn 2'] }),
  unitNamed('Chi bộ thôn 3', { parent: 'Đảng ủy xã' }),
  unitNamed('Chi bộ cũ', { validTo: '2021-06-30' }),
  unitNamed('CLB Dân ca', { type: 'clb' }),
];
const sheet = modelSheet([
  ['Camera', 'Chi bộ thôn 1', 'TT', 'Kinh tế', 2022],
  ['Đường hoa', 'CB thôn 2', 'TT', 'Kinh tế', 2022],
  ['Hiến đất', 'Chi bộ thôn 3', 'TT', 'Kinh tế', 2021],
]);

describe('silent-unit', () => {
  it('reports a unit without a row in the latest year, at its cell in the list, and not the one above it', () => {
    expect(findWith(silentUnit, [sheet], { units })).toEqual([['A5', null]]);
  });

  it('looks at the period asked for', () => {
    const period = { start: '2021-01-01', end: '2021-12-31' };
    expect(findWith(silentUnit, [sheet], { units, period })).toEqual([
      ['A3', null],
      ['A4', null],
      ['A6', null],
    ]);
  });

  it('ends in a tree that goes round, and says nothing without a list or without rows', () => {
    const round = [unitNamed('A', { parent: 'B' }), unitNamed('B', { parent: 'A' })];
    expect(findWith(silentUnit, [sheet], { units: round })).toHaveLength(2);
    expect(findWith(silentUnit, [sheet])).toEqual([]);
    expect(findWith(silentUnit, [], { units })).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { unitNamed } from '../../../../src/core/model/catalogue';
import { unknownUnit } from '../../../../src/core/validate/rules/unknownUnit';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

const units = [unitNamed('Đảng ủy xã Đăk Ruồng', { aliases: ['Đảng ủy Đăk Ruồng'] }), unitNamed('Chi bộ Hạt Kiểm lâm')];
const models = (...names: readonly string[]): ReturnType<typeof modelSheet> =>
  modelSheet(names.map((unit, index) => [`Mô hình ${index}`, unit, 'TT', 'Kinh tế', 2022]));

describe('unknown-unit', () => {
  it('reports a unit that the list lacks and suggests the one surely meant', () => {
    expect(findWith(unknownUnit, [models('Chi bộ Hạt Kiểm Lầm', 'Xã Lạ')], { units })).toEqual([
      ['C4', 'Chi bộ Hạt Kiểm lâm'],
      ['C5', null],
    ]);
  });

  it('leaves names, aliases and other spellings alone, and everything while there is no list', () => {
    expect(findWith(unknownUnit, [models('ĐẢNG ỦY XÃ ĐĂK RUỒNG', 'Đảng uỷ  Đăk Ruồng')], { units })).toEqual([]);
    expect(findWith(unknownUnit, [models('Xã Lạ')])).toEqual([]);
  });
});

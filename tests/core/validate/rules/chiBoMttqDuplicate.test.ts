import { describe, expect, it } from '@jest/globals';
import { chiBoMttqDuplicate } from '../../../../src/core/validate/rules/chiBoMttqDuplicate';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

describe('chi-bo-mttq-duplicate', () => {
  const models = (...rows: readonly (readonly [string, string])[]): ReturnType<typeof modelSheet> =>
    modelSheet(rows.map(([name, unit]) => [name, unit, 'TT', 'Kinh tế', 2022]));

  it('reports the later of a Party cell and a mass organisation with the same model, whichever comes first', () => {
    expect(
      findWith(chiBoMttqDuplicate, [
        models(
          ['Camera an ninh', 'Chi bộ thôn Đông'],
          ['Đường hoa', 'Hội Phụ nữ xã'],
          ['“Camera an ninh”', 'Ban công tác Mặt trận thôn Đông'],
          ['Đường hoa', 'Chi bộ thôn Đoài'],
        ),
      ]),
    ).toEqual([
      ['B6', null],
      ['B7', null],
    ]);
  });

  it('leaves units of one side, and names that differ, alone', () => {
    expect(
      findWith(chiBoMttqDuplicate, [
        models(
          ['Camera an ninh', 'Chi bộ thôn Đông'],
          ['Camera an ninh', 'Chi bộ thôn Đoài'],
          ['Camera giám sát', 'Hội Nông dân xã'],
          ['Camera an ninh', 'Trường THCS'],
        ),
      ]),
    ).toEqual([]);
  });
});

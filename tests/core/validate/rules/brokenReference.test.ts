import { describe, expect, it } from '@jest/globals';
import { brokenReference } from '../../../../src/core/validate/rules/brokenReference';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

describe('broken-reference', () => {
  const row = (name: string, parent: string | null): readonly (string | number | null)[] => [
    name,
    'Xã A',
    'TT',
    'Kinh tế',
    2022,
    null,
    null,
    null,
    parent,
  ];

  it('reports a reference to no row and suggests the one surely meant', () => {
    const sheet = modelSheet([
      row('Xây dựng xã nông thôn mới', null),
      row('Đường hoa', 'Xây dựng xã nông thon mới'),
      row('Camera', 'Chưa từng có'),
    ]);
    expect(findWith(brokenReference, [sheet])).toEqual([
      ['J5', 'Xây dựng xã nông thôn mới'],
      ['J6', null],
    ]);
  });

  it('leaves references that hold, also in another spelling, alone', () => {
    const sheet = modelSheet([row('Xây dựng xã nông thôn mới', null), row('Đường hoa', 'XÂY DỰNG XÃ NÔNG THÔN MỚI')]);
    expect(findWith(brokenReference, [sheet])).toEqual([]);
  });
});

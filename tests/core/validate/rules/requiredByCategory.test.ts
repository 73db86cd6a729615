import { describe, expect, it } from '@jest/globals';
import { requiredByCategory } from '../../../../src/core/validate/rules/requiredByCategory';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

describe('required-by-category', () => {
  const kept = { categories: { 'kinh-te': { requiredFields: ['Kinh phí', 'lead'] } } };
  const find = (...lines: Parameters<typeof modelSheet>[0]): unknown =>
    findWith(requiredByCategory, [modelSheet(lines)], kept);

  it('asks for the cell of each field that the category requires, at the category where the list has no such column', () => {
    expect(find(['Nuôi bò', 'Xã A', 'TT', 'Kinh tế', 2022, 'Nuôi 5 con', null])).toEqual([
      ['H4', null],
      ['E4', null],
    ]);
  });

  it('leaves rows of other categories, and a field that says something, alone', () => {
    expect(find(['Nuôi bò', 'Xã A', 'TT', 'Lao động sáng tạo', 2022, 'Nuôi 5 con', null])).toEqual([]);
    expect(find(['Nuôi bò', 'Xã A', 'TT', 'Kinh tế', 2022, null, 'Nhân dân góp công'])).toEqual([['E4', null]]);
  });
});

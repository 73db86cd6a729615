import { describe, expect, it } from '@jest/globals';
import { categoryKind } from '../../../../src/core/validate/rules/categoryKind';
import { findWith } from '../../../support/readChecked';
import { modelSheet } from '../../../support/registerSheets';

describe('category-kind', () => {
  const kept = { categories: { 'thon-xom': { kinds: ['collective'] } } };
  const find = (...lines: Parameters<typeof modelSheet>[0]): unknown =>
    findWith(categoryKind, [modelSheet(lines)], kept);

  it('reports a kind that the category does not allow', () => {
    expect(find(['Thôn sạch', 'Xã A', 'Cá nhân', 'Thôn xóm điển hình tiên tiến', 2022])).toEqual([['D4', null]]);
  });

  it('leaves allowed kinds, open kinds and categories for everyone alone', () => {
    expect(
      find(
        ['Thôn sạch', 'Xã A', 'Tập thể', 'Thôn xóm điển hình tiên tiến', 2022],
        ['Thôn xanh', 'Xã A', null, 'Thôn xóm điển hình tiên tiến', 2022],
        ['Nuôi bò', 'Xã A', 'Cá nhân', 'Kinh tế', 2022],
      ),
    ).toEqual([]);
  });
});

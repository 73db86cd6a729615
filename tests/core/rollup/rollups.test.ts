import { describe, expect, it } from '@jest/globals';
import type { CountedRollup } from '../../../src/core/rollup/countBy';
import { rollups, yearsToCount } from '../../../src/core/rollup/rollups';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';
import type { ModelRow } from '../../support/modelsTable';
import { modelsTable, smallCatalogue } from '../../support/modelsTable';

type Rows = readonly ModelRow[];
type Units = Parameters<typeof smallCatalogue>[0];
const years2022 = { first: 2022, last: 2022 };

const count = (
  id: string,
  rows: Rows,
  units: Units = [],
  years: typeof years2022 | null = years2022,
): CountedRollup => {
  const rollup = rollups.find((candidate) => candidate.id === id);
  if (!rollup) throw new Error(id);
  return rollup.count(modelsTable(...rows), years, smallCatalogue(units), sheetWordsVi);
};
const linesOf = (rollup: CountedRollup): unknown[] => rollup.rows.map(({ label, values }) => [label, ...values]);

describe('models-by-unit', () => {
  it('counts each unit by kind, the catalogue first, then others in Vietnamese order', () => {
    const rollup = count(
      'models-by-unit',
      [
        ['a', 'Xã Ý', 'Tập thể', null, 2022],
        ['b', 'Xã Đa', 'Cá nhân', null, 2022],
        ['c', 'Xã Dân', 'Tập thể', null, 2022],
        ['d', 'Xã Zơ', 'Tập thể', null, 2022],
      ],
      [{ name: 'Xã Zơ' }, { name: 'Xã Trống' }],
    );
    expect(rollup.columns).toEqual(['ordinal', 'unit', 'collective', 'individual', 'total']);
    expect(linesOf(rollup)).toEqual([
      ['Xã Zơ', 1, 0, 1],
      ['Xã Trống', 0, 0, 0],
      ['Xã Dân', 1, 0, 1],
      ['Xã Đa', 0, 1, 1],
      ['Xã Ý', 1, 0, 1],
    ]);
    expect(rollup.totals).toEqual([3, 1, 4]);
  });

  it('shows the household column, and one for unknown kinds, only where they occur', () => {
    const rollup = count('models-by-unit', [
      ['a', 'Xã A', 'Hộ gia đình', null, 2022],
      ['b', 'Xã A', null, null, 2022],
      ['c', 'Xã A', 'nhóm', null, 2022],
    ]);
    expect(rollup.columns).toEqual(['ordinal', 'unit', 'collective', 'individual', 'household', 'unknown', 'total']);
    expect(linesOf(rollup)).toEqual([['Xã A', 0, 0, 1, 2, 3]]);
  });

  it('gives a unit with children a line of its own and a subtotal after them, level by level', () => {
    const rollup = count(
      'models-by-unit',
      [
        ['a', 'Huyện', 'Tập thể', null, 2022],
        ['b', 'Xã A', 'Tập thể', null, 2022],
        ['c', 'Thôn 1', 'Cá nhân', null, 2022],
        ['d', 'Xã B', 'Tập thể', null, 2022],
      ],
      [
        { name: 'Thôn 1', parent: 'Xã A' },
        { name: 'Huyện' },
        { name: 'Xã A', parent: 'huyện' },
        { name: 'Xã B', parent: 'Huyện' },
        { name: 'Sở', parent: 'Không có trong danh mục' },
      ],
    );
    expect(rollup.rows.map(({ label, level, kind, values }) => [label, level, kind, ...values])).toEqual([
      ['Huyện', 0, 'own', 1, 0, 1],
      ['Xã A', 1, 'own', 1, 0, 1],
      ['Thôn 1', 2, 'own', 0, 1, 1],
      ['Cộng Xã A', 1, 'subtotal', 1, 1, 2],
      ['Xã B', 1, 'own', 1, 0, 1],
      ['Cộng Huyện', 0, 'subtotal', 3, 1, 4],
      ['Sở', 0, 'own', 0, 0, 0],
    ]);
    expect(rollup.totals).toEqual([3, 1, 4]);
  });

  it('lets units that are each other’s parents stand alone', () => {
    const units = [
      { name: 'A', parent: 'B' },
      { name: 'B', parent: 'A' },
      { name: 'C', parent: 'B' },
    ];
    const rollup = count('models-by-unit', [['x', 'C', 'Tập thể', null, 2022]], units);
    expect(rollup.rows.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'Cộng B']);
    expect(rollup.totals).toEqual([1, 0, 1]);
  });

  it('counts case, NFD, tone placement, spaces and aliases of a unit as one line', () => {
    const units = [{ name: 'Thị trấn Hòa Sơn', aliases: ['TT Hòa Sơn'] }];
    const spellings = [
      'Thị trấn Hòa Sơn',
      'THỊ TRẤN HÒA SƠN',
      'Thị trấn Hoà Sơn',
      'Thị  trấn Hòa Sơn',
      'TT Hòa Sơn',
      'Thị trấn Hòa Sơn'.normalize('NFD'),
    ];
    const rollup = count(
      'models-by-unit',
      spellings.map((unit) => ['x', unit, 'Tập thể', null, 2022] as const),
      units,
    );
    expect(linesOf(rollup)).toEqual([['Thị trấn Hòa Sơn', 6, 0, 6]]);
  });

  it('keeps records without a unit on a line of their own', () => {
    const rollup = count('models-by-unit', [
      ['a', null, 'Tập thể', null, 2022],
      ['b', '  ', 'Tập thể', null, 2022],
    ]);
    expect(linesOf(rollup)).toEqual([['Chưa rõ đơn vị', 2, 0, 2]]);
  });

  it('counts what lies outside the years and what names none apart; text is no year', () => {
    const rollup = count('models-by-unit', [
      ['a', 'Xã A', 'Tập thể', null, 2021],
      ['b', 'Xã A', 'Tập thể', null, '2022'],
      ['c', 'Xã A', 'Tập thể', null, null],
      ['d', 'Xã A', 'Tập thể', null, 2022],
    ]);
    expect([rollup.registerRows, rollup.outside, rollup.undated]).toEqual([1, 1, 2]);
  });

  it('counts every record where no years are given', () => {
    const rollup = count(
      'models-by-unit',
      [
        ['a', 'Xã A', 'Tập thể', null, null],
        [null, null, null, null, null],
      ],
      [],
      null,
    );
    expect([rollup.registerRows, rollup.outside, rollup.undated, rollup.totals.at(-1)]).toEqual([1, 0, 0, 1]);
  });
});

describe('models-by-category', () => {
  it('counts in the order of the catalogue, the rest on one line', () => {
    const rollup = count('models-by-category', [
      ['a', 'Xã A', 'Tập thể', 'Lao động sáng tạo', 2022],
      ['b', 'Xã A', 'Cá nhân', 'kinh tế', 2022],
      ['c', 'Xã A', 'Tập thể', 'Khác', 2022],
      ['d', 'Xã A', 'Tập thể', 'môi trường', 2022],
      ['e', 'Xã A', 'Tập thể', null, 2022],
    ]);
    expect(rollup.columns).toEqual(['ordinal', 'category', 'collective', 'individual', 'total']);
    expect(linesOf(rollup)).toEqual([
      ['Phát triển kinh tế, giảm nghèo bền vững', 0, 1, 1],
      ['Chăm sóc sức khỏe nhân dân', 0, 0, 0],
      ['Lao động sáng tạo', 1, 0, 1],
      ['Khác/chưa phân loại', 3, 0, 3],
    ]);
  });
});

describe('yearsToCount', () => {
  it('takes the period, else the latest year of the register, else none', () => {
    const table = modelsTable(
      ['a', null, null, null, 2019],
      ['b', null, null, null, 2022],
      ['c', null, null, null, '2030'],
    );
    expect(yearsToCount(table, { start: '2020-01-01', end: '2021-12-31' })).toEqual({ first: 2020, last: 2021 });
    expect(yearsToCount(table, null)).toEqual({ first: 2022, last: 2022 });
    expect(yearsToCount(modelsTable(), null)).toBeNull();
  });
});

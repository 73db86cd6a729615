import { describe, expect, it } from '@jest/globals';
import { toA1 } from '../../../src/core/model/address';
import { validate } from '../../../src/core/validate/validate';
import { checkedOf } from '../../support/checkedTable';

describe('validate', () => {
  it('tells findings in the order of sheets, rows and columns', () => {
    const table = {
      columns: ['name', 'unit', 'kind', 'category'],
      lines: [
        ['Mô  hình', null, 'TT', '#N/A'],
        ['B', 'Xã A', 'lạ', null],
      ],
    };
    expect(
      validate(checkedOf([table, { ...table, lines: [['C', null, 'TT']] }])).map(({ sheet, at, rule }) => [
        sheet,
        toA1(at),
        rule,
      ]),
    ).toEqual([
      ['Trang 1', 'A2', 'text-form'],
      ['Trang 1', 'B2', 'required'],
      ['Trang 1', 'D2', 'formula-error'],
      ['Trang 1', 'C3', 'code-list'],
      ['Trang 2', 'B2', 'required'],
    ]);
  });

  it('finds nothing where there are no tables', () => {
    expect(validate(checkedOf([]))).toEqual([]);
  });
});

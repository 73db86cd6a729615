import { describe, expect, it } from '@jest/globals';
import { toA1 } from '../../../../src/core/model/address';
import { formulaError } from '../../../../src/core/validate/rules/formulaError';
import { checkedOf } from '../../../support/checkedTable';

describe('formula-error', () => {
  it('finds errors in rows, total rows and columns without meaning', () => {
    const checked = checkedOf([
      {
        columns: ['name', 'people', null],
        lines: [['A', '#REF!', 1], ['B', 2, '#N/A'], { role: 'total', cells: ['Cộng', '#VALUE!'] }],
      },
    ]);
    expect([...formulaError(checked)].map(({ at, field, params }) => [toA1(at), field, params.error])).toEqual([
      ['B2', 'people', '#REF!'],
      ['C3', null, '#N/A'],
      ['B4', 'people', '#VALUE!'],
    ]);
  });

  it('leaves text alone that merely speaks of errors', () => {
    const checked = checkedOf([{ columns: ['name'], lines: [['#1'], ['Lỗi #REF! đã sửa'], ['#ref']] }]);
    expect([...formulaError(checked)]).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { toA1 } from '../../../../src/core/model/address';
import { required } from '../../../../src/core/validate/rules/required';
import { checkedOf } from '../../../support/checkedTable';

type Tables = Parameters<typeof checkedOf>[0];
const find = (...tables: Tables): string[] =>
  [...required(checkedOf(tables))].map(({ at, field }) => `${toA1(at)} ${field ?? ''}`);

describe('required', () => {
  it('points at the cell where the value belongs', () => {
    expect(
      find({
        columns: ['name', 'unit', 'kind'],
        lines: [
          ['A', 'Xã A', 'TT'],
          ['B', null, 'TT'],
          [' ', 'Xã A', 'CN'],
        ],
      }),
    ).toEqual(['A4 name', 'B3 unit']);
  });

  it('points at the first flag column where no mark is set', () => {
    const lines = [
      ['A', 'Xã A', 'x', null],
      ['B', 'Xã A', null, '-'],
    ];
    expect(find({ columns: ['name', 'unit', 'kind=collective', 'kind=individual'], lines })).toEqual(['C3 kind']);
  });

  it('reports a column that the table lacks once, at the header', () => {
    expect(
      find({
        columns: ['name', 'kind'],
        lines: [
          ['A', 'TT'],
          ['B', 'TT'],
        ],
      }),
    ).toEqual(['A1 unit']);
  });

  it('leaves alone what a title, a group row or a merged cell gives', () => {
    expect(
      find({
        columns: ['unit', 'name'],
        lines: [
          ['Xã A', 'A'],
          [null, 'B'],
        ],
        merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
        given: { kind: { value: 'collective', from: 'group' } },
      }),
    ).toEqual([]);
  });

  it('reports an empty merged cell once, where it can be filled in', () => {
    expect(
      find({
        columns: ['unit', 'name', 'kind'],
        lines: [
          [null, 'A', 'TT'],
          [null, 'B', 'TT'],
        ],
        merges: [{ row: 1, column: 0, rows: 2, columns: 1 }],
      }),
    ).toEqual(['A2 unit']);
  });

  it('leaves alone a text that is on no list: something is written there', () => {
    expect(find({ columns: ['name', 'unit', 'kind'], lines: [['A', 'Xã A', 'nhóm']] })).toEqual([]);
  });

  it('finds nothing in a table without rows', () => {
    expect(find({ columns: ['name'], lines: [] })).toEqual([]);
  });
});

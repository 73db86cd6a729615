import { describe, expect, it } from '@jest/globals';
import { toA1 } from '../../../../src/core/model/address';
import { totalMismatch } from '../../../../src/core/validate/rules/totalMismatch';
import type { TestLine } from '../../../support/checkedTable';
import { checkedOf } from '../../../support/checkedTable';

const columns = ['ordinal', 'unit', 'name', 'kind=collective', 'kind=individual', 'people'];
const find = (
  lines: readonly TestLine[],
  shown: readonly (string | null)[] = columns,
  labels?: readonly string[],
): unknown[] =>
  [...totalMismatch(checkedOf([{ columns: shown, lines, ...(labels ? { labels } : {}) }]))].map(
    ({ at, params, suggestion }) => [toA1(at), params.printed, params.counted, suggestion],
  );
const model = (
  name: string,
  kind: 'TT' | 'CN',
  people: number | string | null = null,
  unit = `Xã ${name}`,
): TestLine => [1, unit, name, kind === 'TT' ? 'x' : null, kind === 'CN' ? 'x' : null, people];
const group = (level: number, text: string, ...figures: readonly number[]): TestLine => ({
  role: 'group',
  level,
  cells: [text, null, null, ...figures],
});
const sum = (role: 'subtotal' | 'total', text: string, ...figures: readonly (number | string | null)[]): TestLine => ({
  role,
  cells: [text, null, null, ...figures],
});

describe('total-mismatch', () => {
  it('finds a wrong number in the text of a total and keeps its wording', () => {
    expect(find([model('A', 'TT'), model('B', 'TT'), sum('total', 'Tổng cộng: 03 mô hình')])).toEqual([
      ['A4', 3, 2, 'Tổng cộng: 02 mô hình'],
    ]);
  });

  it('finds a wrong count under a flag column and a wrong sum under a quantity', () => {
    expect(find([model('A', 'TT', 10), model('B', 'CN', '1.252'), sum('total', 'Cộng', 2, 1, 1300)])).toEqual([
      ['D4', 2, 1, 1],
      ['F4', 1300, 1262, 1262],
    ]);
  });

  it('finds a wrong number in a group row', () => {
    expect(
      find([
        group(1, 'I. TẬP THỂ (3)'),
        model('A', 'TT'),
        model('B', 'TT'),
        group(1, 'II. CÁ NHÂN (1)'),
        model('C', 'CN'),
      ]),
    ).toEqual([['A2', 3, 2, 'I. TẬP THỂ (2)']]);
  });

  it('knows which of nested groups a subtotal closes: those within had none of their own', () => {
    const rows = [
      group(1, 'TẬP THỂ'),
      group(2, 'Khối xã'),
      model('A', 'TT'),
      model('B', 'TT'),
      group(2, 'Khối cơ quan'),
      model('C', 'TT'),
    ];
    expect(find([...rows, sum('subtotal', 'Cộng: 3', 3)])).toEqual([]);
    expect(find([...rows, sum('subtotal', 'Cộng: 5', 5)])).toEqual([
      ['A8', 5, 3, 'Cộng: 3'],
      ['D8', 5, 3, 3],
    ]);
  });

  it('goes by the group that a subtotal names', () => {
    const rows = [group(1, 'I. Khối xã'), model('A', 'TT'), model('B', 'TT'), sum('subtotal', 'Cộng I', 2)];
    expect(find([...rows, group(1, 'II. Khối cơ quan'), model('C', 'TT'), sum('subtotal', 'Cộng II', 3)])).toEqual([
      ['D8', 3, 1, 1],
    ]);
  });

  it('takes page sums without groups as they are meant', () => {
    expect(
      find([
        model('A', 'TT'),
        sum('subtotal', 'Cộng: 1'),
        model('B', 'TT'),
        model('C', 'TT'),
        sum('subtotal', 'Cộng: 2'),
        sum('total', 'Tổng cộng: 3'),
      ]),
    ).toEqual([]);
  });

  it('lets a figure count units where it says so, or where it says nothing', () => {
    const rows = [model('A', 'TT', null, 'Xã X'), model('B', 'TT', null, 'Xã X'), model('C', 'TT', null, 'Xã Y')];
    expect(find([...rows, sum('total', 'Cộng: 02 đơn vị')])).toEqual([]);
    expect(find([...rows, sum('total', 'Cộng: 2')])).toEqual([]);
    expect(find([...rows, sum('total', 'Cộng: 2 mô hình')])).toHaveLength(1);
  });

  it('counts a record whose kind comes from elsewhere than its mark', () => {
    const checked = checkedOf([
      {
        columns,
        lines: [model('A', 'TT'), [2, 'Xã B', 'B'], sum('total', 'Cộng', 2)],
        given: { kind: { value: 'collective', from: 'group' } },
      },
    ]);
    expect([...totalMismatch(checked)]).toEqual([]);
  });

  it.each([
    'Tổng cộng: 44/49 đảng viên',
    'Cộng: khoảng 5',
    'Tổng cộng: trên 300',
    'Cộng (1+2): 9',
    'Cộng II',
    'Tổng cộng: 9 cuộc',
    'Tổng cộng: 120 triệu đồng',
    'Ghi chú: 7 mô hình',
  ])('leaves “%s” alone', (text) => {
    expect(find([model('A', 'TT'), sum('total', text)])).toEqual([]);
  });

  it.each(['Chi bộ ấp Quới An (12/14 đ/c)', 'Khối xã cũ (trước 1/7/2025)', 'Khối xã', '1. Khối 5 xã'])(
    'leaves the group “%s” alone',
    (text) => {
      expect(find([group(1, text), model('A', 'TT')])).toEqual([]);
    },
  );

  it('does not add what is no plain number', () => {
    expect(find([model('A', 'TT', 'gần 10'), model('B', 'TT', 5), sum('total', 'Cộng', null, null, 15)])).toEqual([]);
    expect(find([model('A', 'TT', 1.252), model('B', 'TT', 5), sum('total', 'Cộng', null, null, 1257)])).toEqual([]);
  });

  it('does not read a year in a total as its figure', () => {
    expect(find([model('A', 'TT'), sum('total', 'Tổng cộng năm 2022: 1')])).toEqual([]);
  });

  it('checks a column that sums periods side by side, parts of a row as well', () => {
    const shown = ['name', 'actual=2021', 'actual=2022', null];
    const labels = ['Nội dung', '2021', '2022', 'Cộng'];
    const lines: readonly TestLine[] = [
      ['A', 63480, 11260, '74.704'],
      ['B', 'trên 300', 46, 300],
      ['C', 1, null, 1],
      { role: 'part', cells: ['- Tập thể', 2, 3, 6] },
    ];
    expect(find(lines, shown, labels)).toEqual([
      ['D2', 74704, 74740, 74740],
      ['D5', 6, 5, 5],
    ]);
  });

  it('ignores errors: another rule reports them', () => {
    expect(find([model('A', 'TT', 3), sum('total', 'Cộng', '#REF!', null, '#REF!')])).toEqual([]);
  });
});

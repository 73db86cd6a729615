import { describe, expect, it } from '@jest/globals';
import { toA1 } from '../../../../src/core/model/address';
import { codeList } from '../../../../src/core/validate/rules/codeList';
import { checkedOf } from '../../../support/checkedTable';
import { findWith } from '../../../support/readChecked';
import { documentSheet, modelSheet } from '../../../support/registerSheets';
import { sheetOf } from '../../../support/sheetOf';

type Tables = Parameters<typeof checkedOf>[0];
const find = (...tables: Tables): unknown[] =>
  [...codeList(checkedOf(tables))].map(({ at, field, suggestion }) => [toA1(at), field, suggestion]);
const withCategory = (...categories: readonly (string | number | null)[]): Tables[number] => ({
  columns: ['name', 'unit', 'kind', 'category'],
  lines: categories.map((category, index) => [`Mô hình ${index}`, 'Xã A', 'TT', category]),
});

describe('code-list', () => {
  it('reports values that are on no list and suggests what was surely meant', () => {
    expect(find(withCategory('cham soc suc khoe nhan dan', 'Lao động sáng tao', 'môi trường', 7))).toEqual([
      ['D2', 'category', 'Chăm sóc sức khỏe nhân dân'],
      ['D3', 'category', 'Lao động sáng tạo'],
      ['D4', 'category', null],
      ['D5', 'category', null],
    ]);
  });

  it('leaves labels, aliases, empty cells, dashes and errors alone', () => {
    expect(find(withCategory('Khác', 'Kinh tế', null, '-', '…', '#N/A'))).toEqual([]);
  });

  it('reports a merged cell once', () => {
    const table = withCategory('lạ', null);
    expect(find({ ...table, merges: [{ row: 1, column: 3, rows: 2, columns: 1 }] })).toHaveLength(1);
  });

  it('reports every one of many', () => {
    expect(find(withCategory(...Array.from({ length: 3000 }, () => 'văn hóa')))).toHaveLength(3000);
  });

  it('reports words without diacritics under a header that has them, and understands an export without any', () => {
    const line = ['Camera', 'Xa A', 'Tap the', 'Kinh te', 2026];
    expect(findWith(codeList, [modelSheet([line])])).toEqual([
      ['D4', 'Tập thể'],
      ['E4', 'Phát triển kinh tế, giảm nghèo bền vững'],
    ]);
    const labels = ['TT', 'Ten mo hinh', 'Don vi', 'Loai hinh', 'Linh vuc', 'Nam dang ky'];
    expect(findWith(codeList, [sheetOf([labels, [1, ...line]])])).toEqual([]);
  });

  it('leaves a code that stands inside another text alone', () => {
    const documents = documentSheet([['98-CV/BTGHU', '22/8/2023', 'Đảng ủy xã', null, 'Về việc']]);
    expect(findWith(codeList, [documents])).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { toA1 } from '../../../../src/core/model/address';
import { legacyEncoding } from '../../../../src/core/validate/rules/legacyEncoding';
import { textForm } from '../../../../src/core/validate/rules/textForm';
import { checkedOf } from '../../../support/checkedTable';

const sheetOf = (labels: readonly string[], ...lines: readonly (readonly string[])[]) =>
  checkedOf([{ columns: ['name', 'unit', 'note'], labels, lines }]);
const find = (checked: ReturnType<typeof sheetOf>): unknown[] =>
  [...legacyEncoding(checked)].map(({ at, params, suggestion }) => [
    toA1(at),
    params.encoding ?? params.words,
    suggestion,
  ]);

describe('legacy-encoding', () => {
  it('suggests the Unicode text for cells in TCVN3, in the header too, and not for the others', () => {
    const checked = sheetOf(
      ['Tªn m« h×nh', '§¬n vÞ', 'Ghi chó'],
      ['Th¾p s¸ng \u00ad\u00ad\u00ad ®\u00adêng quª', 'X· An Néi', '12/2012'],
      ['Thắp sáng đường quê', 'Xã An Nội', 'x'],
    );
    expect(find(checked)).toEqual([
      ['A1', 'TCVN3', 'Tên mô hình'],
      ['B1', 'TCVN3', 'Đơn vị'],
      ['C1', 'TCVN3', 'Ghi chú'],
      ['A2', 'TCVN3', 'Thắp sáng ưưư đường quê'],
      ['B2', 'TCVN3', 'Xã An Nội'],
    ]);
    expect([...textForm(checked)]).toEqual([]);
  });

  it('names VNI, and tells the cell’s own text as its value', () => {
    const checked = sheetOf(['Teân moâ hình', 'Ñôn vò', 'Ghi chuù'], ['Thaép saùng', 'Ñaûng boä xaõ', '']);
    expect(find(checked)).toEqual([
      ['A1', 'VNI', 'Tên mô hình'],
      ['B1', 'VNI', 'Đơn vị'],
      ['C1', 'VNI', 'Ghi chú'],
      ['A2', 'VNI', 'Thắp sáng'],
      ['B2', 'VNI', 'Đảng bộ xã'],
    ]);
    expect([...legacyEncoding(checked)].map(({ value, field, severity }) => [value, field, severity])).toContainEqual([
      'Ñaûng boä xaõ',
      'unit',
      'warning',
    ]);
  });

  it('reports words that an earlier conversion broke, and guesses none but a lost ư', () => {
    const checked = sheetOf(
      ['Tên mô hình', 'Đơn vị', 'Ghi chú'],
      ['Chủ tòch huyện', 'Phịng Cơng thương', 'bồi dỡng, trớc mắt'],
      ['Đăk Tô, Kon Rve', 'café Ê-đê', 'hòan thành'],
    );
    expect(find(checked)).toEqual([
      ['A2', ['tòch'], null],
      ['B2', ['Phịng', 'Cơng'], null],
      ['C2', ['dỡng', 'trớc'], 'bồi dưỡng, trước mắt'],
    ]);
  });

  it('leaves ordinary text alone, whatever its signs', () => {
    const checked = sheetOf(
      ['Name', 'Café', 'Note'],
      ['N·m, m×n', '© 2024 «Hoa sen»', '§ 5'],
      ['José Peña', 'a@b.vn', 'ø20, 10 m²'],
      ['Cá nhân', 'Công an xã Hòa An', 'Khá'],
    );
    expect(find(checked)).toEqual([]);
  });
});

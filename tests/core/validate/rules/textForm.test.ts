import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../../../src/core/model/cleanText';
import { toA1 } from '../../../../src/core/model/address';
import { textForm } from '../../../../src/core/validate/rules/textForm';
import { checkedOf } from '../../../support/checkedTable';

const find = (...texts: readonly string[]): unknown[] =>
  [...textForm(checkedOf([{ columns: ['name'], lines: texts.map((text) => [text]) }]))].map(
    ({ at, params, suggestion }) => [toA1(at), params.forms, suggestion],
  );

describe('text-form', () => {
  it('names each form and suggests the clean text', () => {
    expect(
      find(
        'Tên mô hình'.normalize('NFD'),
        'Xã\u00a0Thái Hòa',
        'Xã \u200bThái',
        ' Xã  Thái ',
        'Ðảng ủy',
        'dòng một \ndòng hai',
      ),
    ).toEqual([
      ['A2', ['decomposed'], 'Tên mô hình'],
      ['A3', ['no-break-space'], 'Xã Thái Hòa'],
      ['A4', ['zero-width'], 'Xã Thái'],
      ['A5', ['spaces'], 'Xã Thái'],
      ['A6', ['eth'], 'Đảng ủy'],
      ['A7', ['spaces'], 'dòng một\ndòng hai'],
    ]);
  });

  it('looks at the header as well', () => {
    const checked = checkedOf([{ columns: ['name'], labels: ['Tên  mô hình'], lines: [] }]);
    expect([...textForm(checked)].map(({ at }) => toA1(at))).toEqual(['A1']);
  });

  it('leaves clean text, line breaks, either place of the tone mark and dashes alone', () => {
    expect(find('Xã Thái Hòa', 'hoà', 'dòng một\ndòng hai', 'Mắt – Nội tiết', '180 m²', '“3 không”')).toEqual([]);
  });

  it('leaves text of a legacy font alone, where the same signs are letters', () => {
    expect(find('Tªn m« h×nh', 'Båi d\u00ad\u00ecng', 'h\u00ad\u00edng dÉn')).toEqual([]);
  });

  it('suggests what it would not report again', () => {
    const odd = fc.string({
      unit: fc.constantFrom('ă', 'ớ'.normalize('NFD'), ' ', '\u00a0', '\u200b', '\n', 'Ð', 'x'),
    });
    fc.assert(
      fc.property(odd, (text) => {
        for (const [, , suggestion] of find(text) as [string, string[], string][]) {
          expect(suggestion).toBe(cleanText(suggestion));
          expect(find(suggestion)).toEqual([]);
        }
      }),
    );
  });
});

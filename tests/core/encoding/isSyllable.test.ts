import { describe, expect, it } from '@jest/globals';
import { isSyllable } from '../../../src/core/encoding/isSyllable';

const words = (text: string): readonly string[] => text.split(' ');

describe('isSyllable', () => {
  it.each(
    words(
      'và hòa hoà thủy thuỷ gì giếng già quốc quý quyết nghĩa nghiêng khuya khuỷu xoong yêu ở ướt ương tuyên huỳnh oanh ' +
        'ngoằn thuở quở bưởi gượng kết ghế ngành ĐẢNG Đắk lưu rượu toẹt',
    ),
  )('takes %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(
    words(
      'tòch nghò cơng Phịng dỡng kÕt tªn ca-fe café hòan ghà ngi ka cế tốì họpp mặch lạpt xaõ oò zô fa wa str a1 é2 tt Tieáng',
    ),
  )('refuses %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenText } from '../../../src/core/encoding/brokenText';
import { phrase } from '../../support/syllables';

describe('brokenText', () => {
  it.each([
    ['Chủ tòch hội nghò', ['tòch', 'nghò'], null],
    ['cơng tác của Phịng', ['cơng', 'Phịng'], null],
    ['Đảng viªn gương mẫu', ['viªn'], null],
    ['tập huấn, bồi dỡng', ['dỡng'], 'tập huấn, bồi dưỡng'],
  ])('finds what a conversion broke in “%s”', (text, words, repaired) => {
    expect(brokenText(text)).toEqual({ words, repaired });
  });

  it.each([
    'Đăk Tô, Kon Rve, Ê-đê, Xơ-đăng',
    'hòan thành tòan bộ',
    'vắc-xin, ki-lô-gam, Mát-xcơ-va',
    'Café',
    'HĐND, QĐ',
  ])('leaves “%s” alone', (text) => {
    expect(brokenText(text)).toBeNull();
  });

  it('finds nothing in Vietnamese', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(brokenText(text)).toBeNull();
      }),
    );
  });
});

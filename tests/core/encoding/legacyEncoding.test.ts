import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode, encode, tcvn3, vni } from '../../../src/core/encoding/legacyEncoding';
import { SYLLABLES, phrase } from '../../support/syllables';

describe('legacy encodings', () => {
  it('have one sign for one letter and one letter for one sign', () => {
    for (const { letters, signs } of [tcvn3, vni])
      for (const [letter, sign] of signs) expect(letters.get(sign)).toBe(letter);
    expect(tcvn3.letters.size).toBe(tcvn3.signs.size);
  });

  it('give back every syllable', () => {
    for (const encoding of [tcvn3, vni])
      expect(SYLLABLES.filter((word) => decode(encoding, encode(encoding, word)) !== word)).toEqual([]);
    const capitals = SYLLABLES.map((word) => word.toUpperCase());
    expect(capitals.filter((word) => decode(vni, encode(vni, word)) !== word)).toEqual([]);
  });

  it('give back every phrase, with what stands between the words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(phrase, fc.constantFrom(' ', ', ', ' - ', '\n', ' 12/2012; '))), (parts) => {
        const text = parts.flat().join('');
        for (const encoding of [tcvn3, vni]) expect(decode(encoding, encode(encoding, text))).toBe(text);
      }),
    );
  });

  it.each([
    [tcvn3, 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    [tcvn3, '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    [tcvn3, 't\u00ad t\u00ad\u00ebng ®¹o ®øc', 'tư tưởng đạo đức'],
    [vni, 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    [vni, 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    [vni, 'Aùp duïng kyõ thuaät, ñòa chæ, kyø nghæ', 'Áp dụng kỹ thuật, địa chỉ, kỳ nghỉ'],
  ])('reads %# as it was meant', (encoding, text, expected) => {
    expect(decode(encoding, text)).toBe(expected);
  });
});

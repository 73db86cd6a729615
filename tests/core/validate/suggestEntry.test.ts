import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mistakesBetween, suggestEntry } from '../../../src/core/validate/suggestEntry';
import { shippedDefinitions } from '../../../src/definitions/shipped';

const catalogue = shippedDefinitions().catalogues['lap-thach'];
const suggest = (list: string, text: string): string | null => suggestEntry(text, catalogue?.lists[list] ?? []);

describe('suggestEntry', () => {
  it.each([
    ['phat trien kinh te, giam ngheo ben vung', 'Phát triển kinh tế, giảm nghèo bền vững'],
    ['Phát triển kinh tế giảm nghèo bềnvững', 'Phát triển kinh tế, giảm nghèo bền vững'],
    ['Xây dựng nông thôn mới kiểu mẫu', 'Xây dựng nông thôn mới'],
    ['chăm sóc sức khoẻ cho nhân dân', 'Chăm sóc sức khỏe nhân dân'],
  ])('knows %s for %s', (text, label) => {
    expect(suggest('category', text)).toBe(label);
  });

  it.each(['môi trường', 'ANTT', 'văn hóa', 'kinh tế nông nghiệp và môi trường sinh thái', 'x', 'TN'])(
    'does not guess at %s',
    (text) => {
      expect(suggest('category', text)).toBeNull();
    },
  );

  it('does not take a denial for what it denies', () => {
    expect(suggest('status', 'chưa duy trì')).toBeNull();
  });

  it('suggests a label for every label of its list with one letter left out, or nothing', () => {
    for (const entry of catalogue?.lists['category'] ?? []) {
      for (let at = 0; at < entry.label.length; at += 1) {
        const text = entry.label.slice(0, at) + entry.label.slice(at + 1);
        expect([entry.label, null]).toContain(suggest('category', text));
      }
    }
  });

  it('counts mistakes both ways alike, and never more than the bound and one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, bound) => {
        const mistakes = mistakesBetween(a, b, bound);
        expect(mistakes).toBe(mistakesBetween(b, a, bound));
        expect(mistakes).toBeLessThanOrEqual(bound + 1);
        expect(mistakes === 0).toBe(a === b);
      }),
    );
  });
});

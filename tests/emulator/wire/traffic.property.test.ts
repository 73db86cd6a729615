import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { utf8Length } from '../../../src/emulator/wire/traffic';

it('counts the bytes of any well-formed text as UTF-8 has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
    }),
  );
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { escapeText } from '../../../src/core/plan/escapeText';
import { interpretAssigned } from '../../../src/emulator/book/text/interpretInput';
import { interpret } from '../../support/gridBook';

/** Text that looks like something else, mixed with any other. */
const risky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[-+=@'#($]?[0-9.,/: -]{0,8}[%)đ₫]?$/),
  fc.stringMatching(/^(jan|JAN|March|May|may|tháng|Thg|ngày|th|T|E|USD|VND|kr)[ .-]?[0-9]{0,4}([/, -][0-9]{1,4})?$/),
  fc.stringMatching(/^[0-9]{1,2}[ -](jan|March|thg|tháng|th|Tháng) ?[0-9]{0,4}$/),
  fc.constantFrom(
    'TRUE',
    'false',
    ' True ',
    '#N/A',
    '#ref!',
    '1e5',
    '1.252',
    '22-5-2023',
    '5/5',
    '12:30',
    '12 AM',
    '½',
    '１２',
    'ＴＲＵＥ',
  ),
  fc.tuple(fc.constantFrom(' ', '\u00a0', '\n', '\t', "'"), fc.string()).map((parts) => parts.join('')),
);

describe('escapeText', () => {
  it.each(['Xã Thái Hòa', 'Tổ dân phố 5', 'Đoàn TN', 'Mỗi chi bộ giúp 01 hộ', 'Tháng 3/2022'])(
    'leaves “%s” as it is',
    (text) => {
      expect(escapeText(text)).toBe(text);
    },
  );

  it.each(['=1+1', '007', '1.252', '5/5', "'x", 'TRUE', 'Mar 5', '-', '(1)', '@a', '#N/A', ' x', '100%'])(
    'gives “%s” an apostrophe',
    (text) => {
      expect(escapeText(text)).toBe(`'${text}`);
    },
  );

  it('keeps every text the same text, in English and in Vietnamese', () => {
    fc.assert(
      fc.property(risky, fc.constantFrom<'en-US' | 'vi-VN'>('en-US', 'vi-VN'), (text, culture) => {
        if (text === '') return;
        expect(interpretAssigned(escapeText(text), culture, 2026)).toMatchObject({ value: text });
        expect(interpret(escapeText(text), 'General')).toEqual({ value: text, formula: null });
      }),
      { numRuns: 3000 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';

import type { AnyFinding } from '../../src/core/model/finding';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { describeFinding, findingLabels } from '../../src/i18n/describeFinding';
import { messagesIn } from '../../src/i18n/messagesIn';

/** Every plain sentence of a language; functions are called with what they ask for where a test needs them. */
function sentences(messages: object): readonly string[] {
  return Object.values(messages).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? sentences(value) : [],
  );
}

const finding: AnyFinding = {
  rule: 'code-list',
  severity: 'error',
  register: 'models',
  sheet: 'ĐK 2022',
  at: { row: 11, column: 5 },
  field: 'category',
  value: 'môi trường',
  suggestion: null,
  params: { field: 'category', value: 'môi trường' },
};

describe('messages', () => {
  it.each(['vi', 'en'] as const)('are composed Unicode without edge or double spaces: %s', (language) => {
    const bad = sentences(messagesIn[language]).filter(
      (text) => text !== text.normalize('NFC') || text !== text.trim() || text.includes('  '),
    );
    expect(bad).toEqual([]);
  });

  it('leaves no Vietnamese in the English but names of things that are called so on the sheet', () => {
    const named = /“[^”]*”|\([^)]*\)|Sổ Mô Hình|such as: .*/g;
    const bad = sentences(messagesIn.en).filter((text) => /[ăâđêôơưạ-ỹ]/i.test(text.replace(named, '')));
    expect(bad).toEqual([]);
  });

  it('counts rows and figures as Excel and the language do', () => {
    expect(messagesIn.vi.finding['duplicate-row']({ firstSheet: 'A', firstRow: 4 })).toContain('dòng 5');
    expect(messagesIn.vi.number(10000)).toBe('10.000');
    expect(messagesIn.en.number(10000)).toBe('10,000');
  });
});

describe('describeFinding', () => {
  it('calls a field by the title of its column', () => {
    const labels = findingLabels(shippedDefinitions().registers);
    expect(describeFinding(messagesIn.vi, finding, labels)).toContain('“Lĩnh vực”');
    expect(describeFinding(messagesIn.en, finding, labels)).toContain('“Lĩnh vực”');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { AnyFinding } from '../../../src/core/model/finding';
import { layOutFindings } from '../../../src/core/report/layOutFindings';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';

const finding: AnyFinding = {
  rule: 'code-list',
  severity: 'error',
  register: 'models',
  sheet: `ĐK "2022" 'x'`,
  at: { row: 11, column: 5 },
  field: 'category',
  value: '=HYPERLINK("http://x")',
  suggestion: null,
  params: { field: 'category', value: 'x' },
};

describe('layOutFindings', () => {
  it('has one line a finding, its text never a formula, its link safe against any sheet name', () => {
    const layout = layOutFindings(
      [finding],
      ({ rule }) => `Câu ${rule}`,
      () => 'Camera an ninh',
      sheetWordsVi,
    );
    expect(layout.blocks.at(-1)?.cells[1]).toEqual([
      { number: 1 },
      { text: finding.sheet },
      { formula: `=HYPERLINK("#'ĐK ""2022"" ''x'''!F12","F12")` },
      { text: 'Camera an ninh' },
      { text: 'Phải sửa' },
      { text: 'Câu code-list' },
      { text: '=HYPERLINK("http://x")' },
      null,
    ]);
  });

  it('says so when nothing was found', () => {
    const layout = layOutFindings(
      [],
      () => '',
      () => null,
      sheetWordsVi,
    );
    expect(layout.blocks.at(-1)?.cells[1]?.[0]).toEqual({ text: 'Không phát hiện sai sót.' });
  });

  it('drops none of many, with a few styles', () => {
    const layout = layOutFindings(
      Array.from({ length: 5000 }, () => finding),
      () => '',
      () => null,
      sheetWordsVi,
    );
    expect(layout.blocks.at(-1)?.cells).toHaveLength(5001);
    expect(layout.styles.length).toBeLessThan(20);
  });
});

import { describe, expect, it } from '@jest/globals';
import { findingKey, partIgnored, planIgnore, rowKeys } from '../../../src/core/fix/ignore';
import { validate } from '../../../src/core/validate/validate';
import { readChecked } from '../../support/readChecked';
import { modelSheet } from '../../support/registerSheets';

const row = (name: string, category: string): readonly (string | number)[] => [name, 'Xã A', 'TT', category, 2026];
const find = (lines: Parameters<typeof modelSheet>[0], memory: Readonly<Record<string, string>> = {}) => {
  const checked = readChecked([modelSheet(lines)]);
  const keyOf = rowKeys(checked.tables, checked.registers);
  const parted = partIgnored(validate(checked), memory, keyOf);
  return { ...parted, keys: parted.findings.map((finding) => findingKey(finding, keyOf(finding))) };
};
const remembered = (keys: readonly string[], reason: string | null, memory = {}): Readonly<Record<string, string>> => {
  const [step] = planIgnore(memory, keys, reason);
  return step?.kind === 'remember' && step.value !== null ? { ignored: step.value } : {};
};

describe('findings set aside', () => {
  it('stay aside with their reason when the row moves, and come back when the cell changes', () => {
    const { keys } = find([row('Camera', 'môi trường')]);
    const memory = remembered(keys, 'Lãnh đạo đã duyệt');
    const moved = find([row('Đường hoa', 'Kinh tế'), row('Camera', 'môi trường')], memory);
    expect(moved.findings).toEqual([]);
    expect(moved.ignored.map(({ finding, reason }) => [finding.rule, finding.at.row, reason])).toEqual([
      ['code-list', 4, 'Lãnh đạo đã duyệt'],
    ]);
    expect(find([row('Camera', 'an ninh mạng')], memory).findings).toHaveLength(1);
  });

  it('leave the finding of another row with the same name and the same value', () => {
    const other = ['Camera', 'Xã B', 'TT', 'môi trường', 2026];
    const [key = ''] = find([row('Camera', 'môi trường'), other]).keys;
    const parted = find([row('Camera', 'môi trường'), other], remembered([key], 'Đã duyệt'));
    expect([parted.ignored.length, parted.findings.map(({ at }) => at.row)]).toEqual([1, [4]]);
  });

  it('come back when taken back in, and nothing is left in the workbook', () => {
    const { keys } = find([row('Camera', 'môi trường')]);
    expect(remembered(keys, null, remembered(keys, 'Vì sao'))).toEqual({});
  });

  it('are found again when what the workbook keeps is no longer readable', () => {
    expect(find([row('Camera', 'môi trường')], { ignored: '{"version":1,"ignored":' }).findings).toHaveLength(1);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommandLine } from '../../src/cli/runCommandLine';
import { type FormProfile, formProfileText, parseFormProfile } from '../../src/core/correct/formProfile';
import { formOf } from '../../src/core/model/fingerprint';

/** A register that is told by none of its headers, a chart sheet, a cover and an empty sheet. */
const BOOK = 'tests/fixtures/workbooks/V-bieu-do.xlsx';
const L1 = 'tests/fixtures/workbooks/L1.xlsx';
const labels = ['Mã', 'Việc', 'Nơi làm', 'Ai lo', 'Số hộ'];
const profile: FormProfile = {
  version: 1,
  forms: [
    {
      form: formOf({ orientation: 'horizontal', labels: labels.map((label, column) => ({ label, column })) }),
      register: 'models',
      fields: [
        { label: 'Việc', column: 1, field: 'name' },
        { label: 'Nơi làm', column: 2, field: 'unit' },
        { label: 'Ai lo', column: 3, field: 'lead' },
      ],
      roles: [],
    },
  ],
};

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'));
  await writeFile(at('forms.json'), formProfileText(profile));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...words: readonly string[]) {
  let out = '';
  let report = '';
  const exit = await runCommandLine(words, {
    today: '2026-11-24',
    now: '2026-11-24T08:00:00.000Z',
    out: (text) => (out += text),
    report: (text) => (report += text),
  });
  return { exit, out, report };
}

describe('--forms', () => {
  it('reads a workbook as was put right elsewhere', async () => {
    expect((await run('inspect', BOOK, '--json')).out).not.toContain('models');
    const { out } = await run('inspect', BOOK, '--json', '--forms', at('forms.json'));
    const read: unknown = JSON.parse(out);
    expect(read).toMatchObject({
      tables: [{ sheet: 'Tháng 3', range: 'A2:E5', register: 'models', confidence: 1, headerRows: [2, 2] }],
      skipped: [
        { sheet: 'Bìa', reason: 'no-table' },
        { sheet: 'Trống', reason: 'empty' },
        { sheet: 'Biểu đồ', reason: 'chart-sheet' },
      ],
    });
  });

  it('keeps it in the workbook that is written, from where it is copied to a file again', async () => {
    const written = await run('run', BOOK, '--forms', at('forms.json'), '-o', at('out.xlsx'));
    expect(written.exit).toBe(0);
    expect((await run('inspect', at('out.xlsx'))).out).toContain('Tháng 3!A2:E5');
    expect((await run('forms', at('out.xlsx'), '-o', at('again.json'))).exit).toBe(0);
    expect(parseFormProfile(await readFile(at('again.json'), 'utf8'))).toEqual({ ok: true, value: profile });
  });

  it.each([
    ['missing.json', null],
    ['text.json', 'Sổ mô hình'],
    ['other.json', '{"version":1,"id":"x","entries":[]}'],
    ['later.json', '{"version":2,"forms":[]}'],
  ])('ends with 3 and one sentence for %s', async (name, text) => {
    if (text !== null) await writeFile(at(name), text);
    const { exit, out, report } = await run('inspect', BOOK, '--forms', at(name));
    expect([exit, out]).toEqual([3, '']);
    expect(report.trim().split('\n')).toHaveLength(1);
    expect(report).toContain(name);
  });
});

describe('forms', () => {
  it('ends with 4 where nothing was put right, 2 without an output, and leaves what is there', async () => {
    expect((await run('forms', L1, '-o', at('none.json'))).exit).toBe(4);
    await expect(readFile(at('none.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await run('forms', L1)).exit).toBe(2);
    expect((await run('forms', BOOK, '-o', at('forms.json'))).exit).toBe(4);
  });
});

describe('inspect', () => {
  it.each([
    ['vi', 'biểu đồ'],
    ['en', 'chart'],
  ])('says in a sentence why a sheet was passed over: %s', async (language, word) => {
    const lines = (await run('inspect', BOOK, '--lang', language)).out.trim().split('\n').slice(-3);
    expect(lines.map((line) => /^\S+ ["“](.+?)["”] .+\.$/.exec(line)?.[1])).toEqual(['Bìa', 'Trống', 'Biểu đồ']);
    expect(lines[2]).toContain(word);
  });
});

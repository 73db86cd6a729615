import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runCommandLine } from '../../src/cli/runCommandLine';
import { parseCatalogue } from '../../src/core/structure/catalogueText';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'categories-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  let out = '';
  const exit = await runCommandLine(words, {
    today: '2026-11-24',
    now: '2026-11-24T08:00:00.000Z',
    out: (text) => {
      out += text;
    },
    report: () => undefined,
  });
  expect(exit).toBe(0);
  return JSON.parse(out) as Readonly<Record<string, unknown>>;
}

it('copies the catalogue to a file that reads back', async () => {
  const file = join(folder, 'catalogue.json');
  const words = ['catalogue', 'tests/fixtures/workbooks/L1.xlsx', '-o', file];
  const around = {
    today: '2026-11-24',
    now: '2026-11-24T08:00:00.000Z',
    out: () => undefined,
    report: () => undefined,
  };
  expect(await runCommandLine(words, around)).toBe(0);
  const read = parseCatalogue(await readFile(file, 'utf8'));
  expect(read.ok && read.value.units.length).toBeGreaterThan(0);
});

it('goes over to another set once, and tells which categories have to be chosen anew', async () => {
  const [first, second, third] = ['1.xlsx', '2.xlsx', '3.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  expect(await run('run', 'tests/fixtures/workbooks/L1.xlsx', '-o', first, '--json')).not.toHaveProperty(
    'categoryDecisions',
  );
  const switched = await run('run', first, '-o', second, '--json', '--categories', 'dan-van-kheo');
  const decisions = switched['categoryDecisions'] as readonly { readonly value: string; readonly proposed: string }[];
  expect(decisions.map(({ value }) => value)).toContain('Xây dựng nông thôn mới');
  expect(decisions.every(({ proposed }) => proposed !== '')).toBe(true);
  const again = await run('run', second, '-o', third, '--json', '--categories', 'dan-van-kheo');
  expect(again).not.toHaveProperty('categoryDecisions');
});

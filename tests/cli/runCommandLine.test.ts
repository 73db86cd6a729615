import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommandLine } from '../../src/cli/runCommandLine';
import { newBook } from '../../src/emulator/book/newBook';
import { openBook } from '../../src/emulator/book/openBook';
import { saveBook } from '../../src/emulator/book/saveBook';

const L1 = 'tests/fixtures/workbooks/L1.xlsx';
let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-line-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command line of words; `json` is what stands on stdout when it is JSON. */
async function run(...words: readonly string[]) {
  let out = '';
  let report = '';
  const exit = await runCommandLine(words, {
    today: '2022-12-31',
    now: '2022-12-31T08:00:00.000Z',
    out: (text) => (out += text),
    report: (text) => (report += text),
  });
  return { exit, out, report, json: out.startsWith('{') ? (JSON.parse(out) as Record<string, unknown>) : null };
}

describe('inspect', () => {
  it('prints tables, columns, roles and records as the contract has them', async () => {
    const { exit, json, report } = await run('inspect', L1, '--json', '--records');
    expect([exit, report]).toEqual([0, '']);
    expect(json).toMatchObject({ file: 'L1.xlsx', skipped: [] });
    const [table] = json?.['tables'] as readonly Record<string, unknown>[];
    expect(table).toMatchObject({
      sheet: 'ĐK 2022',
      range: 'A7:J60',
      register: 'models',
      headerRows: [7, 8],
      indexRow: null,
    });
    expect(table?.['columns']).toContainEqual({
      column: 'E',
      label: 'Loại hình / Tập thể',
      field: 'kind=collective',
    });
    expect(table?.['rows']).toContainEqual({ row: 9, role: 'group', level: 1, text: 'TẬP THỂ' });
    expect(table?.['records']).toContainEqual({
      row: 11,
      values: expect.objectContaining({
        unit: 'Xã Thái Hòa',
        period: { start: '2022-01-01', end: '2022-03-31', text: 'Quý I' },
        kind: 'collective',
      }),
    });
  });

  it('prints no records and no JSON unless asked', async () => {
    const { json } = await run('inspect', L1, '--json');
    expect((json?.['tables'] as readonly object[])[0]).not.toHaveProperty('records');
    expect((await run('inspect', L1, '--lang', 'en')).out).toContain('ĐK 2022!A7:J60');
  });
});

describe('run', () => {
  it('writes the finished workbook, leaves the input, and prints what Excel calculated', async () => {
    const before = await readFile(L1);
    const { exit, json } = await run('run', L1, '-o', at('run.xlsx'), '--json', '--period', '2022');
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      rollups: [
        { id: 'models-by-unit', totals: [null, null, 30, 15, 45], tieOut: { register: 45, rollup: 45, ok: true } },
        { id: 'models-by-category', totals: [null, null, 30, 15, 45], tieOut: { ok: true } },
      ],
      tables: [{ register: 'models', sheet: 'Sổ mô hình', name: 'tblMoHinh', rows: 49 }],
      syncs: 6,
    });
    expect(await readFile(L1)).toEqual(before);
    const book = await openBook(await readFile(at('run.xlsx')), 'run.xlsx');
    expect(book.findTable('tblMoHinh')).toBeDefined();
  });

  it('run over its own output changes nothing', async () => {
    await run('run', L1, '-o', at('once.xlsx'));
    const { exit, json } = await run('run', at('once.xlsx'), '-o', at('twice.xlsx'), '--json');
    expect(exit).toBe(0);
    expect(json).toMatchObject({ tables: [{ rows: 49 }] });
    const twice = await openBook(await readFile(at('twice.xlsx')), 'twice.xlsx');
    const once = await openBook(await readFile(at('once.xlsx')), 'once.xlsx');
    expect(twice.sheets.map(({ name }) => name)).toEqual(once.sheets.map(({ name }) => name));
    expect(twice.tables.map(({ name, area }) => [name, area])).toEqual(
      once.tables.map(({ name, area }) => [name, area]),
    );
  });

  it('counts another period when told to', async () => {
    const { json } = await run('run', L1, '-o', at('2020.xlsx'), '--json', '--period', '2016..2021');
    expect(json).toMatchObject({ rollups: [{ tieOut: { register: 4, ok: true } }, { tieOut: { register: 4 } }] });
  });
});

describe('structure, rollup and validate', () => {
  it('structure adds register and catalogue and no rollup', async () => {
    expect((await run('structure', L1, '-o', at('structure.xlsx'))).exit).toBe(0);
    const book = await openBook(await readFile(at('structure.xlsx')), 'structure.xlsx');
    expect(book.sheets.map(({ name }) => name)).toEqual(['ĐK 2022', 'MH trước 2022', 'Sổ mô hình', 'Danh mục']);
  });

  it('rollup writes only the rollups that are named', async () => {
    const { json } = await run('rollup', L1, '-o', at('rollup.xlsx'), '--only', 'models-by-category', '--json');
    expect(json?.['rollups']).toMatchObject([{ id: 'models-by-category' }]);
  });

  it('fix puts right what has a suggestion, says what it changed, and leaves the rest', async () => {
    const book = await openBook(await readFile(L1), 'L1.xlsx');
    const [sheet] = book.sheets;
    sheet?.write({ row: 10, column: 2, rowCount: 1, columnCount: 1 }, [['Camera  an ninh']]);
    await writeFile(at('untidy.xlsx'), await saveBook(book));
    const { exit, json } = await run('fix', at('untidy.xlsx'), '-o', at('fixed.xlsx'), '--only', 'text-form', '--json');
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      fixed: [{ cell: 'C11', rule: 'text-form', before: 'Camera  an ninh', after: 'Camera an ninh' }],
      notFixed: [],
      summary: { fixed: 1, left: { info: 0 } },
    });
    const fixed = await openBook(await readFile(at('fixed.xlsx')), 'fixed.xlsx');
    expect(fixed.sheets[0]?.value(10, 2)).toBe('Camera an ninh');
    expect((await run('fix', L1, '-o', at('x.xlsx'), '--only', 'nonsense')).exit).toBe(2);
  });

  it('validate ends with 1 where there are errors, and marks them with -o', async () => {
    const { exit, json } = await run('validate', L1, '--json', '-o', at('checked.xlsx'));
    expect(exit).toBe(1);
    const { findings, summary } = json as unknown as {
      readonly findings: readonly { readonly cell: string; readonly rule: string; readonly message: string }[];
      readonly summary: { readonly error: number; readonly byRule: Readonly<Record<string, number>> };
    };
    expect(summary.error).toBeGreaterThan(0);
    expect(Object.values(summary.byRule).reduce((sum, count) => sum + count, 0)).toBe(findings.length);
    const book = await openBook(await readFile(at('checked.xlsx')), 'checked.xlsx');
    expect(book.sheets[0]?.conditionalFormats.length).toBeGreaterThan(0);
    expect(book.sheets).toHaveLength(3);
  });
});

describe('exit codes', () => {
  it.each([
    [[]],
    [['consolidate', L1]],
    [['inspect']],
    [['inspect', L1, 'zwei.xlsx']],
    [['inspect', L1, '--profile', 'party']],
    [['inspect', L1, '-o', 'x.xlsx']],
    [['run', L1]],
    [['run', L1, '-o', 'x.xlsx', '--period', '2022-13']],
    [['run', L1, '-o', 'x.xlsx', '--today', '31/12/2022']],
    [['run', L1, '-o', 'x.xlsx', '--lang', 'fr']],
    [['run', L1, '-o', 'x.xlsx', '--categories', 'no-such-set']],
    [['rollup', L1, '-o', 'x.xlsx', '--only', 'no-such-rollup']],
    [['run', L1, '-o']],
  ])('2 for %j', async (words) => {
    const { exit, out, report } = await run(...words);
    expect([exit, out]).toEqual([2, '']);
    expect(report).toContain('so-mo-hinh');
  });

  it.each([
    ['missing.xlsx', null],
    ['empty.xlsx', Buffer.alloc(0)],
    ['text.xlsx', Buffer.from('STT;Tên mô hình')],
    ['old.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['cut.xlsx', 'cut'],
  ])('3 and one sentence for %s', async (name, bytes) => {
    if (bytes === 'cut') await writeFile(at(name), (await readFile(L1)).subarray(0, 4000));
    else if (bytes) await writeFile(at(name), bytes);
    const { exit, out, report } = await run('inspect', at(name), '--json');
    expect([exit, out]).toEqual([3, '']);
    expect(report.trim().split('\n')).toHaveLength(1);
    expect(report).toContain(name);
  });

  it('4 where the output exists, unless it may be replaced', async () => {
    await writeFile(at('taken.xlsx'), 'mine');
    expect((await run('run', L1, '-o', at('taken.xlsx'))).exit).toBe(4);
    expect(await readFile(at('taken.xlsx'), 'utf8')).toBe('mine');
    expect((await run('run', L1, '-o', at('taken.xlsx'), '--force')).exit).toBe(0);
    expect((await readFile(at('taken.xlsx'))).length).toBeGreaterThan(10_000);
  });

  it('4 where the output is the input, even with --force', async () => {
    await writeFile(at('both.xlsx'), await readFile(L1));
    expect((await run('run', at('both.xlsx'), '-o', at('both.xlsx'), '--force')).exit).toBe(4);
    expect(await readFile(at('both.xlsx'))).toEqual(await readFile(L1));
  });

  it('4 where there is nothing to write, and no file is left', async () => {
    await writeFile(at('blank.xlsx'), await saveBook(newBook()));
    expect((await run('run', at('blank.xlsx'), '-o', at('nothing.xlsx'))).exit).toBe(4);
    expect((await run('run', L1, '-o', at('no/such/folder.xlsx'))).exit).toBe(4);
    const left = await readdir(folder);
    expect(left.filter((name) => name === 'nothing.xlsx' || name.endsWith('.tmp'))).toEqual([]);
  });

  it('4 where a sheet of the product is protected', async () => {
    await run('structure', L1, '-o', at('to-protect.xlsx'));
    const book = await openBook(await readFile(at('to-protect.xlsx')), 'p.xlsx');
    book.findSheet('Sổ mô hình')?.protect();
    book.sheets[0]?.write({ row: 12, column: 6, rowCount: 1, columnCount: 1 }, 'Lao động sáng tạo');
    await writeFile(at('protected.xlsx'), await saveBook(book));
    const { exit, report } = await run('run', at('protected.xlsx'), '-o', at('refused.xlsx'));
    expect(exit).toBe(4);
    expect(report).toContain('Sổ mô hình');
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { fixOf } from '../../src/core/fix/cellFix';
import { findingKey, rowKeys, rowNames } from '../../src/core/fix/ignore';
import { journalOf } from '../../src/core/fix/journal';
import { defaultChoices } from '../../src/core/model/choices';
import type { AnyFinding } from '../../src/core/model/finding';
import { memoryKeys } from '../../src/core/model/memory';
import type { CellValue } from '../../src/core/model/snapshot';
import type { Preparation } from '../../src/core/preparation';
import { shippedDefinitions } from '../../src/definitions/shipped';
import type { Book, Sheet } from '../../src/emulator/book/book';
import { newBook } from '../../src/emulator/book/newBook';
import { openBook } from '../../src/emulator/book/openBook';
import { saveBook } from '../../src/emulator/book/saveBook';
import { describeFinding, findingLabels } from '../../src/i18n/describeFinding';
import { messagesIn } from '../../src/i18n/messagesIn';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { excelGateway } from '../../src/office/excelGateway';
import { amend } from '../../src/workflow/amend';
import { planFindings } from '../../src/workflow/planFindings';
import { readAndPrepare } from '../../src/workflow/readAndPrepare';
import { bookState, sheetState } from '../support/bookState';
import { type OpenedExcel, openExcel } from '../support/openExcel';

const TIME = '2026-11-24T08:00:00.000Z';
const SHEET = 'ĐK 2026';
const NAME = { row: 5, column: 1 };
const definitions = shippedDefinitions();
const gateway = excelGateway();
let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const ROWS: readonly (readonly CellValue[])[] = [
  ['DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2026', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Lĩnh vực', 'Năm đăng ký'],
  [1, 'Tuyến đường hoa', 'Xã Thái Hòa', 'Tập thể', 'Xây dựng nông thôn mới', 2026],
  [2, 'Hũ gạo tình thương', 'Xã Hòa Bình', 'Tập thể', 'An sinh xã hội', 2026],
  [3, 'Camera  an ninh', 'Xã Hòa Bình', 'Tập thể', 'Việc lạ đời', 2026],
  [4, 'Tiếng kẻng  an ninh ', 'Xã Thái Hòa', 'Tập thể', 'Xây dựng nông thôn mới', 2026],
];

function messyBook(): Book {
  const book = newBook('so.xlsx');
  const [sheet] = book.sheets as [Sheet];
  sheet.name = SHEET;
  sheet.write(
    { row: 0, column: 0, rowCount: ROWS.length, columnCount: 6 },
    ROWS.map((row) => [...row] as (string | number)[]),
  );
  return book;
}

const check = (): Promise<Preparation> =>
  readAndPrepare(gateway, definitions, sheetWordsVi, () => defaultChoices('2026-11-24')).then(
    ({ preparation }) => preparation,
  );
const sheetIn = ({ book }: OpenedExcel): Sheet => book.sheets.find(({ name }) => name === SHEET) as Sheet;
const of = (preparation: Preparation, rule: AnyFinding['rule']): readonly AnyFinding[] =>
  preparation.findings.filter((finding) => finding.rule === rule);
const fixesOf = (findings: readonly AnyFinding[]) => findings.flatMap((finding) => fixOf(finding) ?? []);
const namer = ({ found }: Preparation) =>
  rowNames(
    found.flatMap(({ table }) => table ?? []),
    definitions.registers,
  );
const keyer = ({ found }: Preparation) =>
  rowKeys(
    found.flatMap(({ table }) => table ?? []),
    definitions.registers,
  );

/** Saves the workbook, closes it, and opens what was saved in another Excel. */
async function reopen(): Promise<OpenedExcel> {
  if (!open) throw new Error('Nothing is open');
  const bytes = await saveBook(open.book);
  open.close();
  open = await openExcel(await openBook(bytes, 'so.xlsx'));
  return open;
}

describe('fixes in the emulated Excel', () => {
  it('change the cells, are kept, and are taken back after saving and opening', async () => {
    open = await openExcel(messyBook());
    const before = sheetState(sheetIn(open)).cells;
    const fixes = fixesOf(of(await check(), 'text-form'));
    expect(fixes.map(({ after }) => after)).toEqual(['Camera an ninh', 'Tiếng kẻng an ninh']);
    expect(await amend(gateway, { kind: 'fix', fixes, time: TIME })).toEqual({
      ok: true,
      value: { kind: 'fix', cells: 2, refused: [] },
    });
    expect(sheetIn(open).value(NAME.row, NAME.column)).toBe('Camera an ninh');
    expect(of(await check(), 'text-form')).toEqual([]);

    const again = await reopen();
    expect(journalOf(await gateway.readMemory())).toMatchObject([{ id: 1, time: TIME, rule: 'text-form' }]);
    expect(await amend(gateway, { kind: 'unfix', id: 1 })).toMatchObject({ value: { cells: 2, refused: [] } });
    expect(sheetState(sheetIn(again)).cells).toEqual(before);
    expect(journalOf(await gateway.readMemory())).toEqual([]);
  });

  it('leave what was edited in between, before the fix and after it, and tell what stands there now', async () => {
    open = await openExcel(messyBook());
    const fixes = fixesOf(of(await check(), 'text-form'));
    open.excel.userEdit(sheetIn(open), NAME, 'Camera phường');
    expect(await amend(gateway, { kind: 'fix', fixes, time: TIME })).toMatchObject({
      value: { cells: 1, refused: [{ fix: { at: NAME }, why: 'changed', now: 'Camera phường' }] },
    });
    open.excel.userEdit(sheetIn(open), { row: 6, column: 1 }, 'Tiếng kẻng');
    expect(await amend(gateway, { kind: 'unfix', id: 1 })).toMatchObject({
      value: { cells: 0, refused: [{ fix: { at: { row: 6, column: 1 } }, why: 'changed', now: 'Tiếng kẻng' }] },
    });
    expect(sheetIn(open).value(NAME.row, NAME.column)).toBe('Camera phường');
    expect(sheetIn(open).value(6, 1)).toBe('Tiếng kẻng');
  });
});

describe('fixes of cells formatted as text', () => {
  it.each(['05-CV/ĐU', '1/5', '012'])(
    'write %s without an apostrophe of their own, and are taken back',
    async (after) => {
      open = await openExcel(messyBook());
      const cell = { ...NAME, rowCount: 1, columnCount: 1 };
      sheetIn(open).patchStyle(cell, { numberFormat: '@' });
      sheetIn(open).write(cell, [['05-CV/ĐU ']]);
      const fixes = [{ rule: 'text-form', sheet: SHEET, at: NAME, before: '05-CV/ĐU ', after }] as const;
      expect(await amend(gateway, { kind: 'fix', fixes, time: TIME })).toMatchObject({ value: { cells: 1 } });
      expect(sheetIn(open).value(NAME.row, NAME.column)).toBe(after);
      expect(await amend(gateway, { kind: 'unfix', id: 1 })).toMatchObject({ value: { cells: 1, refused: [] } });
      expect(sheetIn(open).value(NAME.row, NAME.column)).toBe('05-CV/ĐU ');
    },
  );
});

describe('findings set aside', () => {
  it('stay so after saving and opening, until they are taken back in', async () => {
    open = await openExcel(messyBook());
    const first = await check();
    const some = of(first, 'text-form');
    const keys = some.map((finding) => findingKey(finding, keyer(first)(finding)));
    await amend(gateway, { kind: 'ignore', keys, reason: 'Tên riêng của xã' });
    await reopen();
    const again = await check();
    expect(of(again, 'text-form')).toEqual([]);
    expect(again.ignored.map(({ finding, reason }) => [finding.at, reason])).toEqual(
      some.map(({ at }) => [at, 'Tên riêng của xã']),
    );
    await amend(gateway, { kind: 'ignore', keys, reason: null });
    expect(of(await check(), 'text-form')).toEqual(some);
    expect((await gateway.readMemory())[memoryKeys.ignored]).toBeUndefined();
  });
});

describe('marks and the report sheet', () => {
  const labels = findingLabels(definitions.registers);
  const describeIn = (finding: AnyFinding): string => describeFinding(messagesIn.vi, finding, labels);
  async function mark(): Promise<Preparation> {
    const { workbook, preparation } = await readAndPrepare(gateway, definitions, sheetWordsVi, () =>
      defaultChoices('2026-11-24'),
    );
    const plan = planFindings(workbook, preparation.findings, describeIn, namer(preparation), sheetWordsVi);
    expect(await amend(gateway, { kind: 'mark', plan })).toMatchObject({ ok: true });
    return preparation;
  }

  it('lie over the cells, and leave every format as it was when they come off, also after saving and opening', async () => {
    open = await openExcel(messyBook());
    const before = sheetState(sheetIn(open));
    await mark();
    expect(sheetIn(open).conditionalFormats.length).toBeGreaterThan(0);
    expect(sheetState(sheetIn(open))).toEqual(before);
    const again = await reopen();
    await amend(gateway, { kind: 'unmark' });
    expect(sheetIn(again).conditionalFormats).toEqual([]);
    expect((await gateway.readMemory())[memoryKeys.marks]).toBeUndefined();
  });

  it('list sheet, cell, row, sentence and suggestion of each finding, but none that was set aside', async () => {
    open = await openExcel(messyBook());
    const first = await check();
    const [aside] = of(first, 'code-list');
    if (!aside) throw new Error('Nothing to set aside');
    const keys = [findingKey(aside, keyer(first)(aside))];
    await amend(gateway, { kind: 'ignore', keys, reason: 'Lĩnh vực riêng' });
    const { findings } = await mark();
    const report = open.book.sheets.find(({ name }) => name === 'Kết quả kiểm tra') as Sheet;
    const line = (row: number): readonly unknown[] =>
      Array.from({ length: 8 }, (_, column) => report.value(row, column));
    expect(line(3)).toEqual([
      'STT',
      'Trang',
      'Ô',
      'Tên trong dòng',
      'Mức độ',
      'Nội dung',
      'Giá trị hiện tại',
      'Đề xuất',
    ]);
    const lines = findings.map((_, index) => line(4 + index));
    expect(lines.map(([, sheet, cell, name]) => [sheet, cell, name])).toContainEqual([SHEET, 'B6', 'Camera an ninh']);
    expect(lines.map((cells) => cells[7])).toContain('Camera an ninh');
    expect(lines.map((cells) => cells[5])).not.toContain(describeIn(aside));
    expect(lines.map((cells) => cells[5])).toEqual(findings.map(describeIn));
  });

  it('are not made for a workbook that is no longer what was checked', async () => {
    open = await openExcel(messyBook());
    const { workbook, preparation } = await readAndPrepare(gateway, definitions, sheetWordsVi, () =>
      defaultChoices('2026-11-24'),
    );
    const plan = planFindings(workbook, preparation.findings, describeIn, () => null, sheetWordsVi);
    open.excel.userEdit(sheetIn(open), NAME, 'Khác');
    const before = bookState(open.book);
    expect(await amend(gateway, { kind: 'mark', plan })).toEqual({ ok: false, code: 'workbookChanged' });
    expect(bookState(open.book)).toEqual(before);
  });
});

import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { openBook } from '../../src/emulator/book/openBook';
import { saveBook } from '../../src/emulator/book/saveBook';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { excelGateway } from '../../src/office/excelGateway';
import { applyPlan } from '../../src/workflow/applyPlan';
import { choicesOf, withChoices } from '../../src/workflow/keptChoices';
import { readRollups } from '../../src/workflow/readRollups';
import { refreshRollups } from '../../src/workflow/refreshRollups';
import { undoLast } from '../../src/workflow/undoLast';
import { bookState } from '../support/bookState';
import { prepareJob } from '../support/modelsJob';
import { type OpenedExcel, openExcel } from '../support/openExcel';
import { recalculateWithLibreOffice } from '../support/recalculateWithLibreOffice';
import { validateOpenXml } from '../support/validateOpenXml';
import { present } from '../support/present';

let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const L1 = 'tests/fixtures/workbooks/L1.xlsx';
const UNITS = 'tests/fixtures/workbooks/V-theo-don-vi.xlsx';

async function applied(workbook: string) {
  open = await openExcel(workbook);
  const gateway = excelGateway();
  const before = bookState(open.book);
  const { preparation } = await prepareJob(gateway);
  open.excel.traffic.reset();
  expect(await applyPlan(gateway, preparation.plan)).toMatchObject({ ok: true });
  return { open, gateway, before, preparation };
}

describe('the whole job', () => {
  it.each([L1, UNITS])(
    'leaves the sheets of the office in %s exactly as they were, also in the saved file',
    async (file) => {
      const { open, before } = await applied(file);
      const own = (state: typeof before) => state.sheets.slice(0, before.sheets.length);
      expect(own(bookState(open.book))).toEqual(before.sheets);
      const again = await openBook(await saveBook(open.book), 'again.xlsx');
      expect(own(bookState(again))).toEqual(before.sheets);
    },
  );

  it('takes three round trips to apply, and one to read the rollups back', async () => {
    const { open, gateway, preparation } = await applied(L1);
    expect(open.excel.traffic.syncs).toBe(3);
    const [byUnit] = await readRollups(gateway, preparation.rollups);
    expect(open.excel.traffic.syncs).toBe(4);
    expect(byUnit).toMatchObject({ totals: [null, null, 30, 15, 45], tieOut: { register: 45, rollup: 45, ok: true } });
  });

  it.each([L1, UNITS])('is undone to exactly the workbook that was (%s)', async (file) => {
    const { open, gateway, before } = await applied(file);
    expect(await undoLast(gateway)).toMatchObject({ ok: true });
    expect(bookState(open.book)).toEqual(before);
    expect(await undoLast(gateway)).toEqual({ ok: false, code: 'nothingToUndo' });
  });

  it('is undone also after the workbook was closed and opened', async () => {
    const { open: first, before } = await applied(L1);
    const bytes = await saveBook(first.book);
    first.close();
    open = await openExcel(await openBook(bytes, 'L1.xlsx'));
    expect(await undoLast(excelGateway())).toMatchObject({ ok: true });
    expect(bookState(open.book)).toEqual(before);
  });

  it('is not undone over what the user typed since', async () => {
    const { open, gateway } = await applied(L1);
    const { bodyArea, sheet } = present(open.book.findTable('tblMoHinh'));
    open.excel.userEdit(sheet, { row: bodyArea.row, column: bodyArea.column }, 'sửa tay');
    const after = bookState(open.book);
    expect(await undoLast(gateway)).toEqual({ ok: false, code: 'workbookChanged' });
    expect(bookState(open.book)).toEqual(after);
  });

  it('has nothing to do the second time', async () => {
    const { open, gateway } = await applied(L1);
    const after = bookState(open.book);
    const { preparation } = await prepareJob(gateway);
    expect(preparation.plan.steps).toEqual([]);
    await applyPlan(gateway, preparation.plan);
    expect(bookState(open.book)).toEqual(after);
  });

  it('refuses a plan that was made from another workbook, and writes nothing', async () => {
    open = await openExcel(L1);
    const gateway = excelGateway();
    const { preparation } = await prepareJob(gateway);
    open.excel.userEdit(present(open.book.sheets[0]), { row: 20, column: 2 }, 'sửa tay');
    const before = bookState(open.book);
    expect(await applyPlan(gateway, preparation.plan)).toEqual({ ok: false, code: 'workbookChanged' });
    expect(bookState(open.book)).toEqual(before);
  });

  it.each([30, 200, 600])('is taken back when Excel fails after %i actions', async (actions) => {
    open = await openExcel(L1);
    const gateway = excelGateway();
    const before = bookState(open.book);
    const { preparation } = await prepareJob(gateway);
    open.excel.modes.failure = { afterActions: 60 + actions, code: 'GeneralException' };
    await expect(applyPlan(gateway, preparation.plan)).rejects.toMatchObject({ code: 'unexpected' });
    await undoLast(gateway);
    expect(bookState(open.book)).toEqual(before);
  });

  it('follows a change in the table without the product', async () => {
    const { open, gateway, preparation } = await applied(L1);
    const table = present(open.book.findTable('tblMoHinh'));
    const kind = present(table.columns.find(({ name }) => name === 'Loại hình'));
    open.excel.userEdit(
      table.sheet,
      { row: table.bodyArea.row, column: table.bodyArea.column + kind.index },
      'Cá nhân',
    );
    const [byUnit] = await readRollups(gateway, preparation.rollups);
    expect(byUnit?.totals).toEqual([null, null, 29, 16, 45]);
    expect(byUnit?.tieOut.ok).toBe(true);
  });

  it('saves a workbook that the Open XML SDK and LibreOffice agree with', async () => {
    const { open } = await applied(L1);
    const bytes = await saveBook(open.book);
    expect(await validateOpenXml(bytes)).toEqual([]);
    const path = join(tmpdir(), `whole-job-${process.pid}.xlsx`);
    await writeFile(path, bytes);
    const cells = await recalculateWithLibreOffice(path);
    const differing = cells.filter(({ sheet, address, value }) => {
      const { row, column } = placeOf(address);
      const ours = present(open.book.findSheet(sheet)).value(row, column);
      return typeof value === 'number' ? Math.abs(Number(ours) - value) > 1e-9 : String(ours) !== String(value);
    });
    expect(cells.length).toBeGreaterThan(100);
    expect(differing).toEqual([]);
  });
});

describe('refreshRollups', () => {
  it('brings the rollups up to date with the choices of the last time', async () => {
    open = await openExcel(L1);
    const gateway = excelGateway();
    const { workbook, preparation } = await prepareJob(gateway);
    const choices = { ...choicesOf(workbook, '2022-12-31'), period: { start: '2022-01-01', end: '2022-12-31' } };
    await applyPlan(gateway, withChoices(preparation.plan, choices, workbook));
    const refresh = () => refreshRollups(gateway, shippedDefinitions(), sheetWordsVi, '2023-06-01');
    expect(await refresh()).toMatchObject({ ok: true, value: { isChanged: false } });

    open.excel.userEdit(present(open.book.sheets[0]), { row: 12, column: 6 }, 'Lao động sáng tạo');
    open.excel.traffic.reset();
    expect(await refresh()).toMatchObject({ ok: true, value: { isChanged: true, sheet: 'TH mô hình theo đơn vị' } });
    expect(open.excel.traffic.syncs).toBe(3);
    expect(choicesOf(await gateway.readWorkbook(), '2023-06-01').period).toEqual(choices.period);
  });

  it('says that there is no register where there is none', async () => {
    open = await openExcel();
    const refreshed = await refreshRollups(excelGateway(), shippedDefinitions(), sheetWordsVi, '2023-06-01');
    expect(refreshed).toEqual({ ok: false, code: 'noRegister' });
  });
});

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    row: Number(row) - 1,
    column: [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}

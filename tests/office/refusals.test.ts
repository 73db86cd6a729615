import { afterEach, describe, expect, it } from '@jest/globals';
import type { PlanStep } from '../../src/core/plan/planStep';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { type OpenedExcel, openExcel } from '../support/openExcel';

let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const QUICK = { answerWithin: 150, probeWithin: 100 };
const write = (sheet: string, range = 'A1'): PlanStep => ({ kind: 'writeCells', sheet, range, cells: [['x']] });

describe('what Excel refuses', () => {
  it('is cellEditMode when the user stays in a cell', async () => {
    open = await openExcel();
    open.excel.modes.cellEdit = true;
    await expect(excelGateway(QUICK).readWorkbook()).rejects.toMatchObject({ code: 'cellEditMode' });
    open.excel.modes.cellEdit = false;
  });

  it('waits for a cell that is left in time', async () => {
    open = await openExcel();
    const { modes } = open.excel;
    modes.cellEdit = true;
    setTimeout(() => {
      modes.cellEdit = false;
    }, 50);
    await expect(excelGateway({ answerWithin: 5_000, probeWithin: 100 }).readWorkbook()).resolves.toBeDefined();
  });

  it('is notAnswering when nothing comes back', async () => {
    open = await openExcel();
    open.excel.modes.silent = true;
    await expect(excelGateway(QUICK).readWorkbook()).rejects.toMatchObject({ code: 'notAnswering' });
  });

  it('is protectedSheet with the sheet, before anything is written', async () => {
    const book = newBook();
    book.addSheet('Khóa').protect();
    open = await openExcel(book);
    const gateway = excelGateway();
    await gateway.readWorkbook();
    const refused = gateway.applySteps([write('Sheet1'), write('Khóa')]);
    await expect(refused).rejects.toMatchObject({ code: 'protectedSheet', sheet: 'Khóa' });
    expect(book.sheets[0]?.value(0, 0)).toBe('');
  });

  it('is protectedWorkbook when no sheet can be added, before anything is written', async () => {
    const book = newBook();
    book.structureProtected = true;
    open = await openExcel(book);
    const gateway = excelGateway();
    await gateway.readWorkbook();
    const refused = gateway.applySteps([write('Sheet1'), { kind: 'addSheet', sheet: 'Mới', madeBy: 'catalogue' }]);
    await expect(refused).rejects.toMatchObject({ code: 'protectedWorkbook' });
    expect(book.activeSheet.value(0, 0)).toBe('');
  });

  it('is protectedSheet when a sheet was protected meanwhile', async () => {
    const book = newBook();
    open = await openExcel(book);
    const gateway = excelGateway();
    await gateway.readWorkbook();
    book.activeSheet.protect();
    await expect(gateway.applySteps([write('Sheet1')])).rejects.toMatchObject({ code: 'protectedSheet' });
  });

  it('is itemGone when a sheet was deleted meanwhile', async () => {
    open = await openExcel();
    await expect(excelGateway().applySteps([write('Không có')])).rejects.toMatchObject({ code: 'itemGone' });
  });

  it('is excelTooOld below ExcelApi 1.14', async () => {
    open = await openExcel(newBook(), { apiCap: '1.7' });
    expect(excelGateway().host.isSupported).toBe(false);
    await expect(excelGateway().readWorkbook()).rejects.toMatchObject({ code: 'excelTooOld' });
  });

  it.each([
    ['InactiveWorkbook', 'otherWorkbook'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['ServiceNotAvailable', 'unexpected'],
  ])('%s is %s', async (code, meaning) => {
    open = await openExcel();
    open.excel.modes.failure = { afterActions: 3, code };
    await expect(excelGateway().applySteps([write('Sheet1')])).rejects.toMatchObject({ code: meaning });
  });

  it('leaves the steps before it done and events on', async () => {
    const book = newBook();
    open = await openExcel(book);
    const gateway = excelGateway();
    let heard = 0;
    await gateway.onWorkbookChanged(() => {
      heard += 1;
    });
    const steps: readonly PlanStep[] = [write('Sheet1'), write('Không có'), write('Sheet1', 'A2')];
    await expect(gateway.applySteps(steps)).rejects.toMatchObject({ code: 'itemGone' });
    expect([book.activeSheet.value(0, 0), book.activeSheet.value(1, 0)]).toEqual(['x', '']);
    expect(heard).toBe(0);
    open.excel.userEdit(book.activeSheet, { row: 4, column: 0 }, 'gõ');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toBe(1);
  });

  it('of bringing a sheet to the front does not undo the work', async () => {
    const book = newBook();
    open = await openExcel(book);
    open.excel.modes.otherWorkbookInFront = true;
    await excelGateway().applySteps([write('Sheet1'), { kind: 'activateSheet', sheet: 'Sheet1' }]);
    expect(book.activeSheet.value(0, 0)).toBe('x');
  });
});

it('keeps no references to Excel objects after its calls', async () => {
  open = await openExcel('tests/fixtures/workbooks/L1.xlsx');
  const gateway = excelGateway();
  await gateway.readWorkbook();
  await gateway.applySteps([
    { kind: 'addSheet', sheet: 'Mới', madeBy: 'catalogue' },
    write('Mới', 'B2:C3'.slice(0, 2)),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(open.excel.references).toBe(0);
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { type OpenedExcel, openExcel } from '../support/openExcel';

let open: OpenedExcel | undefined;
afterEach(() => open?.close());

describe('readSelection', () => {
  it('tells the sheet and the area of what is selected, in one round trip', async () => {
    const book = newBook();
    const sheet = book.addSheet("Đăng ký '22");
    open = await openExcel(book);
    open.excel.userSelect(sheet, { row: 4, column: 1, rowCount: 2, columnCount: 6 });
    const { syncs } = open.excel.traffic;
    await expect(excelGateway().readSelection()).resolves.toEqual({
      sheet: "Đăng ký '22",
      area: { row: 4, column: 1, rows: 2, columns: 6 },
    });
    expect(open.excel.traffic.syncs).toBe(syncs + 1);
  });

  it('reaches to the end of the sheet where whole rows are selected', async () => {
    open = await openExcel();
    const [sheet] = open.book.sheets;
    if (sheet) open.excel.userSelect(sheet, { row: 2, column: 0, rowCount: 1, columnCount: 16_384 });
    await expect(excelGateway().readSelection()).resolves.toMatchObject({
      area: { row: 2, column: 0, rows: 1, columns: 16_384 },
    });
  });

  it('is nothing where Excel has no single range selected', async () => {
    open = await openExcel();
    open.excel.modes.failure = { afterActions: 0, code: 'InvalidSelection' };
    await expect(excelGateway().readSelection()).resolves.toBeNull();
  });

  it('is otherWorkbook while another workbook is in front', async () => {
    open = await openExcel();
    open.excel.modes.otherWorkbookInFront = true;
    await expect(excelGateway().readSelection()).rejects.toMatchObject({ code: 'otherWorkbook' });
  });
});

describe('readMemory', () => {
  it('tells what was kept without reading a cell', async () => {
    open = await openExcel();
    const gateway = excelGateway();
    await expect(gateway.readMemory()).resolves.toEqual({});
    await gateway.applySteps([{ kind: 'remember', key: 'choices', value: '{"version":1}' }]);
    await expect(gateway.readMemory()).resolves.toEqual({ choices: '{"version":1}' });
  });
});

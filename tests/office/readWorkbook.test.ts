import { afterEach, describe, expect, it } from '@jest/globals';
import { valueAt } from '../../src/core/model/snapshot';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { type OpenedExcel, openExcel } from '../support/openExcel';
import { present } from '../support/present';

let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

describe('readWorkbook', () => {
  it('reads a workbook in two round trips and few more bytes than its values', async () => {
    const book = newBook();
    book.activeSheet.write(
      at(0, 0, 300, 4),
      Array.from({ length: 300 }, (_, row) => [
        row + 1,
        'Xã Sông Vân',
        `Cổng nhà có hoa ${row}`,
        'Trồng hoa trước 100% cổng nhà; mỗi chi hội nhận chăm sóc một đoạn đường, chiều thứ Sáu cùng quét dọn',
      ]),
    );
    open = await openExcel(book);
    const workbook = await excelGateway().readWorkbook();
    const values = workbook.sheets.map((sheet) => sheet.values.map((row) => row.map((value) => value ?? '')));
    const size = new TextEncoder().encode(JSON.stringify(values)).length;
    expect(open.excel.traffic.syncs).toBe(2);
    expect(open.excel.traffic.bytesReceived).toBeLessThanOrEqual(1.1 * size);
  });

  it('tells values, merges, formula places, formats, tables, visibility and protection', async () => {
    const book = newBook();
    const sheet = book.activeSheet;
    sheet.write(at(2, 1, 3, 2), [
      ['Tên', 'Ngày'],
      ["'=a", 44_621],
      ['x', '=1/0'],
    ]);
    sheet.patchStyle(at(3, 2), { numberFormat: 'dd/mm/yyyy' });
    sheet.write(at(7, 1), 'Tổng');
    sheet.merge(at(7, 1, 1, 2));
    const hidden = book.addSheet('Ẩn');
    hidden.visibility = 'hidden';
    hidden.write(at(0, 0), true);
    hidden.protect();
    book.addSheet('Trống');
    open = await openExcel(book);
    const workbook = await excelGateway().readWorkbook();
    const [first, second, third] = workbook.sheets;
    expect(first).toMatchObject({
      name: 'Sheet1',
      visibility: 'visible',
      isProtected: false,
      origin: { row: 2, column: 1 },
      merges: [{ row: 7, column: 1, rows: 1, columns: 2 }],
      formulas: [{ row: 4, column: 2, rows: 1, columns: 1 }],
      numberFormats: [{ area: { row: 3, column: 2, rows: 1, columns: 1 }, format: 'dd/mm/yyyy' }],
      madeBy: null,
      ownFormulas: null,
    });
    expect(first?.values.slice(0, 3)).toEqual([
      ['Tên', 'Ngày'],
      ['=a', 44_621],
      ['x', '#DIV/0!'],
    ]);
    expect(second).toMatchObject({ name: 'Ẩn', visibility: 'hidden', isProtected: true, values: [[true]] });
    expect(third).toMatchObject({ name: 'Trống', values: [] });
  });

  it('leaves out blank rows and columns at the end', async () => {
    const book = newBook();
    book.activeSheet.write(at(0, 0), 'a');
    book.activeSheet.write(at(30, 5), '=""');
    open = await openExcel(book);
    const [sheet] = (await excelGateway().readWorkbook()).sheets;
    expect(sheet?.values).toEqual([['a']]);
  });

  it('reads in blocks of rows what is too large for one answer, and says how far it is', async () => {
    const book = newBook();
    const text = 'Vận động Nhân dân đóng góp lắp mắt camera tại các ngã ba và nhà văn hóa của thôn. '.repeat(8);
    book.activeSheet.write(
      at(0, 0, 9000, 2),
      Array.from({ length: 9000 }, (_, row) => [row, `${row} ${text}`]),
    );
    open = await openExcel(book);
    open.excel.modes.webLimits = true;
    const heard: number[] = [];
    const workbook = await excelGateway().readWorkbook({ onProgress: ({ done, total }) => heard.push(done / total) });
    const [sheet] = workbook.sheets;
    expect(sheet?.values).toHaveLength(9000);
    expect(valueAt(present(sheet), { row: 8999, column: 0 })).toBe(8999);
    expect(heard.at(-1)).toBe(1);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
  });

  it('stops between two blocks when it is told to', async () => {
    const book = newBook();
    book.activeSheet.write(
      at(0, 0, 9000, 2),
      Array.from({ length: 9000 }, () => ['x'.repeat(600), 'y'.repeat(600)]),
    );
    open = await openExcel(book);
    open.excel.modes.webLimits = true;
    const controller = new AbortController();
    const reading = excelGateway().readWorkbook({ signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('reads the data of a sheet that also has a stray cell at its far end', async () => {
    const book = newBook();
    book.activeSheet.write(at(0, 0, 2, 1), [['Tên mô hình'], ['Cổng nhà có hoa']]);
    book.activeSheet.write(at(1_048_575, 5), '.');
    open = await openExcel(book);
    const [sheet] = (await excelGateway().readWorkbook()).sheets;
    expect(sheet?.values).toEqual([['Tên mô hình'], ['Cổng nhà có hoa']]);
  });
});

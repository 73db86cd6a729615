import { afterEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cellsToRead } from '../../src/core/live/cellsToRead';
import { patchWorkbook } from '../../src/core/live/patchWorkbook';
import { fingerprint } from '../../src/core/model/fingerprint';
import type { WorkbookEdit } from '../../src/core/model/workbookEdit';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { openExcel, type OpenedExcel } from '../support/openExcel';
import { present } from '../support/present';

let open: OpenedExcel | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** A book with a table in A3:C8 of its first sheet, a formula in E3 and a second sheet; what its edits are told as. */
async function listening() {
  const book = newBook();
  open = await openExcel(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [['Sổ']];
    sheet.getRange('A3:C8').values = Array.from({ length: 6 }, (_, row) => [`a${row}`, row, `c${row}`]);
    sheet.getRange('E3').formulas = [['=B4*2']];
    sheet.tables.add('A3:C8', true).name = 'tblThu';
    context.workbook.worksheets.add('Khác').getRange('B2:C3').values = [
      ['x', 1],
      ['y', 2],
    ];
    await context.sync();
  });
  const gateway = excelGateway();
  const edits: WorkbookEdit[] = [];
  const stop = await gateway.onWorkbookChanged((edit) => edits.push(edit));
  const sheet = present(book.sheets[0]);
  return { book, sheet, excel: open.excel, gateway, edits, stop };
}

describe('edits of the workbook', () => {
  it('are told with their cells, by whomever they are made, and never the product’s own', async () => {
    const { excel, sheet, edits, gateway, stop } = await listening();
    excel.userEdit(sheet, { row: 4, column: 1 }, '7');
    excel.remoteEdit(sheet, { row: 5, column: 2 }, 'xa');
    await gateway.applySteps([{ kind: 'writeCells', sheet: sheet.name, range: 'A4', cells: [['ta']] }]);
    await pause();
    const cell = (row: number, column: number) => ({
      kind: 'cells',
      sheetId: sheet.id,
      area: { row, column, rows: 1, columns: 1 },
    });
    expect(edits).toEqual([cell(4, 1), cell(5, 2)]);
    await stop();
    excel.userEdit(sheet, { row: 4, column: 1 }, '8');
    await pause();
    expect(edits).toHaveLength(2);
  });

  it('are told as something else when rows or sheets come and go', async () => {
    const { book, sheet, edits } = await listening();
    sheet.insert({ row: 9, column: 0, rowCount: 1, columnCount: 16_384 }, 'down');
    book.removeSheet(present(book.sheets[1]));
    await pause();
    expect(edits.length).toBeGreaterThanOrEqual(2);
    expect(new Set(edits.map(({ kind }) => kind))).toEqual(new Set(['structure']));
  });

  it('are heard again by a pane that was opened anew', async () => {
    const { excel, sheet, edits, gateway } = await listening();
    excel.paneOpened();
    excel.userEdit(sheet, { row: 4, column: 1 }, '7');
    await pause();
    expect(edits).toEqual([]);
    const heard: WorkbookEdit[] = [];
    await gateway.onWorkbookChanged((edit) => heard.push(edit));
    excel.userEdit(sheet, { row: 4, column: 1 }, '8');
    await pause();
    expect(heard).toHaveLength(1);
  });

  it('are followed in one round trip that gives what a whole read would (property)', async () => {
    const { excel, sheet, gateway, book } = await listening();
    const other = present(book.sheets[1]);
    let known = await gateway.readWorkbook();
    const place = fc.record({ row: fc.integer({ min: 2, max: 12 }), column: fc.integer({ min: 0, max: 6 }) });
    const text = fc.constantFrom('', '12', 'chữ', '=B5+1', '5/6/2024', 'TRUE');
    await fc.assert(
      fc.asyncProperty(place, text, fc.boolean(), async (at, typed, isOther) => {
        const target = isOther ? other : sheet;
        excel.userEdit(target, at, typed);
        const area = { ...at, rows: 1, columns: 1 };
        const wanted = present(cellsToRead(known, { kind: 'cells', sheetId: target.id, area }));
        const before = excel.traffic.syncs;
        const reads = await gateway.readCells(wanted);
        expect(excel.traffic.syncs - before).toBe(1);
        const patched = patchWorkbook(known, reads);
        const whole = await gateway.readWorkbook();
        if (patched) {
          expect(fingerprint(patched.workbook)).toBe(fingerprint(whole));
          expect(patched.workbook.sheets.map(({ values, tables }) => ({ values, tables }))).toEqual(
            whole.sheets.map(({ values, tables }) => ({ values, tables })),
          );
        }
        known = whole;
      }),
      { numRuns: 40 },
    );
  });

  it('cannot be followed on a sheet that is gone or renamed', async () => {
    const { book, gateway } = await listening();
    const known = await gateway.readWorkbook();
    const other = present(known.sheets[1]);
    const area = { row: 1, column: 1, rows: 1, columns: 2 };
    const wanted = [{ sheetId: other.id, area, isOwn: false, tables: [] }];
    present(book.sheets[1]).name = 'Tên mới';
    expect(patchWorkbook(known, await gateway.readCells(wanted))).toBeNull();
    book.removeSheet(present(book.sheets[1]));
    await expect(gateway.readCells(wanted)).rejects.toMatchObject({ code: 'itemGone' });
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openExcel, type OpenedExcel } from '../../support/openExcel';
import { refusal } from '../refusal';

const firstSheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

/** The code with which Excel refuses what is queued on the first sheet. */
const codeOf = async (queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> =>
  (
    await refusal(async (context) => {
      queue(firstSheet(context), context);
      await context.sync();
    })
  ).code;

describe('where Excel is strict', () => {
  let opened: OpenedExcel;
  beforeEach(async () => {
    opened = await openExcel();
  });
  afterEach(() => opened.close());

  const fill = (address: string, values: unknown[][]): Promise<string> =>
    codeOf((sheet) => {
      sheet.getRange(address).values = values;
    });

  it('refuses names of sheets that are taken, too long or have forbidden letters', async () => {
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.add('SHEET1'))).toBe('ItemAlreadyExists');
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.add('x'.repeat(32)))).toBe('InvalidArgument');
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.add('a/b'))).toBe('InvalidArgument');
  });

  it('refuses tables over tables and over merged cells, and names that are taken or malformed', async () => {
    await fill('A1:B2', [
      ['a', 'b'],
      [1, 2],
    ]);
    await codeOf((sheet) => (sheet.tables.add('A1:B2', true).name = 'tblA'));
    expect(await codeOf((sheet) => sheet.tables.add('B1:C4', true))).toBe('InvalidArgument');
    expect(
      await codeOf((sheet) => {
        sheet.getRange('E1:F1').merge();
        sheet.tables.add('E1:F4', true);
      }),
    ).toBe('MergedRangeConflict');
    expect(await codeOf((sheet) => (sheet.tables.add('H1:I4', true).name = 'TBLA'))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => (sheet.tables.getItem('tblA').name = 'có cách'))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => (sheet.tables.getItem('tblA').name = 'A1'))).toBe('InvalidArgument');
  });

  it('grows a table when a row is written right below it, and resizes only around its header', async () => {
    await fill('A1:B2', [
      ['a', 'b'],
      [1, 2],
    ]);
    await codeOf((sheet) => (sheet.tables.add('A1:B2', true).name = 'tblA'));
    await fill('A3:B3', [[3, 4]]);
    expect(opened.book.findTable('tblA')?.area.rowCount).toBe(3);
    expect(await codeOf((sheet) => sheet.tables.getItem('tblA').resize('A2:B9'))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => sheet.tables.getItem('tblA').resize('A1:C9'))).toBe('none');
  });

  it('refuses to write to a protected sheet, and to protect or unprotect twice', async () => {
    expect(await codeOf((sheet) => sheet.protection.protect())).toBe('none');
    expect(await fill('A1', [[1]])).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.getRange('A1').format.font.bold = true))).toBe('AccessDenied');
    expect(await codeOf((sheet) => sheet.protection.protect())).toBe('AccessDenied');
    expect(await codeOf((sheet) => sheet.protection.unprotect())).toBe('none');
    expect(await codeOf((sheet) => sheet.protection.unprotect())).toBe('AccessDenied');
  });

  it('refuses to add, rename or remove sheets of a protected workbook', async () => {
    opened.book.structureProtected = true;
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.add('Mới'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => (sheet.name = 'Khác'))).toBe('AccessDenied');
  });

  it('answers null for the cells of endless rows and columns and does not write to them', async () => {
    await Excel.run(async (context) => {
      const column = firstSheet(context).getRange('A:A').load('values, formulas, rowCount, address');
      await context.sync();
      expect([column.values, column.formulas, column.rowCount, column.address]).toEqual([
        null,
        null,
        1048576,
        'Sheet1!A:A',
      ]);
    });
    expect(await codeOf((sheet) => ((sheet.getRange('A:A') as { values: unknown }).values = 1))).toBe(
      'InvalidArgument',
    );
  });

  it('answers null for formats that differ', async () => {
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = '#FF0000';
      const range = sheet.getRange('A1:B1').load('format/font/bold, format/fill/color, format/font/name');
      await context.sync();
      expect([range.format.font.bold, range.format.fill.color]).toEqual([null, null]);
      expect(range.format.font.name).not.toBeNull();
    });
  });

  it('keeps a kept range on its cells while rows come and go, and refuses it when they are gone', async () => {
    const found = await refusal(async (context) => {
      const sheet = firstSheet(context);
      const range = sheet.getRange('B5:C6').load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B7:C8');
      sheet.getRange('8:8').delete('Up');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B7:C7');
      sheet.getRange('7:7').delete('Up');
      range.load('address');
      await context.sync();
    });
    expect(found.code).toBe('InvalidReference');
  });

  it('refuses addresses outside the sheet and sheets that are not there', async () => {
    expect(await codeOf((sheet) => sheet.getRange('A1048577').load('address'))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => sheet.getRange('không phải').load('address'))).toBe('InvalidArgument');
    expect(await codeOf((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).toBe('InvalidArgument');
  });

  it('refuses members that this Excel lacks, and says of known ones that they are not emulated', async () => {
    expect(await codeOf((sheet) => sheet.getRange('A1').load('khongCo') as unknown)).toBe('ApiNotFound');
    const tooNew = await refusal(async (context) => {
      firstSheet(context).getRange('A1').getDependents().load('addresses');
      await context.sync();
    });
    expect([tooNew.code, tooNew.at]).toEqual(['ApiNotFound', 'Range.getDependents']);
    const unknown = await refusal(async (context) => {
      firstSheet(context).getRange('A1').flashFill();
      await context.sync();
    });
    expect(unknown).toMatchObject({ code: 'NotImplemented', at: 'Range.flashFill' });
    expect(unknown.message).toContain('Range.flashFill');
  });

  it('makes formulas, dates and numbers of written text, unless the cells are text', async () => {
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      const range = sheet.getRange('A1:D1');
      range.values = [['=1+1', '1.252', '5/5', '007']];
      const texts = sheet.getRange('A2:D2');
      (texts as { numberFormat: unknown }).numberFormat = '@';
      texts.values = [['=1+1', '1.252', '5/5', '007']];
      range.load('valueTypes, formulas');
      texts.load('valueTypes, values');
      await context.sync();
      expect(range.valueTypes).toEqual([['Double', 'Double', 'Double', 'Double']]);
      expect(range.formulas[0]?.[0]).toBe('=1+1');
      expect(texts.valueTypes).toEqual([['String', 'String', 'String', 'String']]);
      expect(texts.values).toEqual([['=1+1', '1.252', '5/5', '007']]);
    });
  });

  it('leaves cells at NaN and undefined, which JSON turns into null', async () => {
    await fill('A1:B1', [[1, 2]]);
    await fill('A1:B1', [[Number.NaN, undefined]]);
    expect(opened.book.activeSheet.values({ row: 0, column: 0, rowCount: 1, columnCount: 2 })).toEqual([[1, 2]]);
  });
});

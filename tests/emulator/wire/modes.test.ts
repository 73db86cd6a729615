import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openExcel, type OpenedExcel } from '../../support/openExcel';
import { refusal } from '../refusal';

const write = async (context: Excel.RequestContext): Promise<void> => {
  context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['xong']];
  await context.sync();
};

const pause = (milliseconds: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve('pause'), milliseconds));

describe('the trouble that can be switched on', () => {
  let opened: OpenedExcel;
  beforeEach(async () => {
    opened = await openExcel();
  });
  afterEach(() => opened.close());

  const written = (): unknown => opened.book.activeSheet.value(0, 0);

  it('a cell being edited refuses at once, or keeps the batch waiting when it may wait', async () => {
    const { modes } = opened.excel;
    modes.cellEdit = true;
    expect((await refusal(write)).code).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, write).then(() => 'done');
    expect(await Promise.race([waiting, pause(30)])).toBe('pause');
    expect(written()).toBe('');
    modes.cellEdit = false;
    expect(await waiting).toBe('done');
    expect(written()).toBe('xong');
  });

  it('limits of the web refuse large requests and large answers', async () => {
    opened.excel.modes.webLimits = true;
    const large = 'x'.repeat(30_000);
    const fill = async (context: Excel.RequestContext, rows: number): Promise<void> => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${rows}`);
      range.values = Array.from({ length: rows }, () => [large]);
      await context.sync();
    };
    expect((await refusal((context) => fill(context, 200))).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(written()).toBe('');
    expect((await refusal((context) => fill(context, 100))).code).toBe('none');
    const read = await refusal(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A100').load('values, formulas');
      await context.sync();
      return range.values;
    });
    expect(read.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('an older Excel has fewer members', async () => {
    opened.excel.modes.apiCap = '1.7';
    const found = await refusal(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').dataValidation.clear();
      await context.sync();
    });
    expect(found.code).toBe('ApiNotFound');
  });

  it('an older Excel says so before anything is asked', async () => {
    opened.close();
    opened = await openExcel(undefined, { apiCap: '1.7' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(false);
  });

  it('latency holds each answer back', async () => {
    opened.excel.modes.latency = 60;
    const run = Excel.run(write).then(() => 'done');
    expect(await Promise.race([run, pause(20)])).toBe('pause');
    expect(await run).toBe('done');
  });

  it('a silent Excel never answers, and later batches are answered once it speaks again', async () => {
    opened.excel.modes.silent = true;
    const run = Excel.run(write).then(() => 'done');
    expect(await Promise.race([run, pause(60)])).toBe('pause');
    opened.excel.modes.silent = false;
    expect((await refusal(write)).code).toBe('none');
    expect(await Promise.race([run, pause(30)])).toBe('pause');
  });

  it('an action fails when told to, after the ones before it, once', async () => {
    opened.excel.modes.failure = { afterActions: 6, code: 'GeneralException' };
    const job = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let row = 0; row < 5; row++) sheet.getCell(row, 0).values = [[row]];
      await context.sync();
    };
    expect((await refusal(job)).code).toBe('GeneralException');
    const column = { row: 0, column: 0, rowCount: 5, columnCount: 1 };
    const filled = opened.book.activeSheet.values(column).filter(([value]) => value !== '');
    expect(filled.length).toBeLessThan(5);
    expect((await refusal(job)).code).toBe('none');
  });

  it('another workbook in front refuses what selects and activates', async () => {
    opened.excel.modes.otherWorkbookInFront = true;
    const found = await refusal(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').activate();
      await context.sync();
    });
    expect([found.code, found.at]).toEqual(['InactiveWorkbook', 'Worksheet.activate']);
    expect((await refusal(write)).code).toBe('none');
  });

  it('another language and another culture', async () => {
    opened.close();
    opened = await openExcel(undefined, { displayLanguage: 'en-US' });
    opened.book.culture = 'en-US';
    expect(Office.context.displayLanguage).toBe('en-US');
    await Excel.run(async (context) => {
      context.application.cultureInfo.numberFormat.load('numberDecimalSeparator');
      await context.sync();
      expect(context.application.cultureInfo.numberFormat.numberDecimalSeparator).toBe('.');
    });
  });
});

describe('what is counted', () => {
  it('syncs, actions and UTF-8 bytes, without the library’s own requests', async () => {
    const opened = await openExcel();
    const { traffic } = opened.excel;
    traffic.recording = true;
    traffic.reset();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['Đ']];
      await context.sync();
    });
    await pause(30);
    const [sync] = traffic.batches.filter(({ kind }) => kind === 'sync');
    expect(traffic.syncs).toBe(1);
    expect(traffic.bytesSent).toBe(Buffer.byteLength(sync?.request ?? ''));
    expect(traffic.bytesReceived).toBe(Buffer.byteLength(sync?.answer ?? ''));
    expect(traffic.batches.length).toBeGreaterThan(1);
    opened.close();
  });
});

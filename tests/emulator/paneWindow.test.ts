/** @jest-environment ./tests/support/paneEnvironment.ts */
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { openExcel, type OpenedExcel } from '../support/openExcel';

let opened: OpenedExcel | undefined;
afterEach(() => opened?.close());

it('comes up beside the window of a pane under test, as globals', async () => {
  opened = await openExcel(join(process.cwd(), 'tests/fixtures/workbooks/L1.xlsx'));
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(opened.book.sheets.map(({ name }) => name));
  opened.close();
  expect('Excel' in globalThis).toBe(false);
});

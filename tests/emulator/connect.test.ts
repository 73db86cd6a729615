import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openExcel, type OpenedExcel } from '../support/openExcel';

describe('the genuine library over the emulated Excel', () => {
  let opened: OpenedExcel;
  beforeEach(async () => {
    opened = await openExcel();
  });
  afterEach(() => opened.close());

  it('finds desktop Excel in Vietnamese with ExcelApi 1.14 and not 1.15', async () => {
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(Office.context.displayLanguage).toBe('vi-VN');
    const { requirements } = Office.context;
    expect([requirements.isSetSupported('ExcelApi', '1.14'), requirements.isSetSupported('ExcelApi', '1.15')]).toEqual([
      true,
      false,
    ]);
  });

  it('writes and reads values in one round trip and gives back its references', async () => {
    const { excel } = opened;
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('sheet1').getRange('A1:B2');
      range.values = [
        ['Tổ tự quản', 1],
        ['', true],
      ];
      range.load('values,address,valueTypes');
      await context.sync();
      return [range.values, range.address, range.valueTypes];
    });
    expect(values).toEqual([
      [
        ['Tổ tự quản', 1],
        ['', true],
      ],
      'Sheet1!A1:B2',
      [
        ['String', 'Double'],
        ['Empty', 'Boolean'],
      ],
    ]);
    expect(excel.traffic.syncs).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(excel.references).toBe(0);
  });
});

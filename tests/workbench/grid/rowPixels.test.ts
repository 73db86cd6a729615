import { expect, it } from '@jest/globals';
import { parseA1, type Area } from '../../../src/emulator/book/area';
import { newBook } from '../../../src/emulator/book/newBook';
import { rowPixels } from '../../../src/workbench/grid/rowPixels';

const area = (text: string): Area => parseA1(text) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };

it('draws a row as high as its text, unless it was given a height; a merged title counts as one line', () => {
  const sheet = newBook().activeSheet;
  const long = 'Nội dung dài phải xuống dòng nhiều lần trong cột hẹp này';
  sheet.write(area('A1:A4'), [['một dòng'], [long], [long], ['TIÊU ĐỀ']]);
  sheet.patchStyle(area('A2:A3'), { alignment: { wrapText: true } });
  sheet.setRowHeight(2, 1, 30);
  sheet.patchStyle(area('A4'), { font: { size: 20 } });
  sheet.write(area('B5'), long);
  sheet.patchStyle(area('B5'), { alignment: { wrapText: true } });
  sheet.merge(area('B5:C5'));
  sheet.write(area('A6'), long);
  sheet.patchStyle(area('A6'), { font: { size: 20 }, alignment: { wrapText: true } });
  sheet.merge(area('A6:C6'));
  const heightOf = rowPixels(sheet);
  expect(heightOf(0)).toBe(20);
  expect(heightOf(1)).toBeGreaterThan(60);
  expect(heightOf(2)).toBe(40);
  expect(heightOf(3)).toBeGreaterThan(30);
  expect(heightOf(4)).toBe(20);
  expect(heightOf(5)).toBe(heightOf(3));
});

import { beforeAll, describe, expect, it } from '@jest/globals';

import { type Area, parseA1 } from '../../../src/emulator/book/area';
import type { Book, Sheet } from '../../../src/emulator/book/book';
import { newBook } from '../../../src/emulator/book/newBook';
import { openBook } from '../../../src/emulator/book/openBook';
import { saveBook } from '../../../src/emulator/book/saveBook';
import type { DataValidation } from '../../../src/emulator/book/sheetRules';
import { validateOpenXml } from '../../support/validateOpenXml';
import { describeBook } from './describeBook';

const area = (text: string): Area => {
  const found = parseA1(text);
  if (!found) throw new Error(text);
  return found;
};

const choice: DataValidation = {
  rule: { kind: 'list', source: "='Danh mục'!$A$2:$A$4", inCellDropDown: true },
  ignoreBlanks: true,
  errorAlert: { show: true, style: 'stop', title: 'Sai', message: 'Chọn trong danh mục' },
  prompt: { show: false, title: '', message: '' },
};

/** A book that uses every feature of the interface. */
function fullBook(): Book {
  const book = newBook('đủ.xlsx');
  const [register] = book.sheets as [Sheet];
  register.name = 'Sổ mô hình';
  const codes = book.addSheet('Danh mục');
  const rollup = book.addSheet('Tổng hợp', 1);
  codes.write(area('A1:A4'), [['Loại'], ['Tập thể'], ['Cá nhân'], ['Gia đình']]);
  register.patchStyle(area('A2:A5'), { numberFormat: '@' });
  register.write(area('A1:D5'), [
    ['Đơn vị', 'Loại', 'Số lượng', 'Ngày'],
    ['Phường An Hải', 'Tập thể', 3, 45068],
    ['Xã Bà Nà', 'Cá nhân', 1252, 45069],
    ['=1+1', 'Tập thể', 5, 45070],
    ['007', 'Khác', 7, 45071],
  ]);
  register.patchStyle(area('D2:D5'), { numberFormat: 'dd/mm/yyyy' });
  const table = register.addTable(area('A1:D5'), true, 'tblMoHinh');
  table.style = 'TableStyleLight9';
  table.showTotals = true;
  register.setValidation(area('B2:B5'), choice);
  register.addConditionalFormat(
    [area('C2:C5')],
    { kind: 'cellValue', operator: 'greaterThan', formula1: '=5' },
    { fillColor: '#FFC7CE', fontColor: '#9C0006' },
  );
  register.addConditionalFormat([area('A2:A5')], { kind: 'custom', formula: '=$B2="Khác"' }, { bold: true });
  register.addConditionalFormat(
    [area('A2:A5')],
    { kind: 'containsText', operator: 'contains', text: 'Xã' },
    { italic: true },
  );
  register.addComment(1, 0, 'Xem lại\ntên đơn vị', 'Lan');
  register.setHyperlink(6, 5, { address: 'https://example.com/a?b=c&d', documentReference: '', screenTip: 'mở' });
  register.setColumnWidth(0, 1, 150);
  register.setColumnsHidden(4, 1, true);
  register.setRowHeight(0, 1, 30);
  register.setRowsHidden(7, 2, true);
  rollup.write(area('A1:B3'), [
    ['Đơn vị', 'Số'],
    ['Phường An Hải', '=COUNTIFS(tblMoHinh[Đơn vị],A2)'],
    ['Xã Bà Nà', '=SUMIFS(tblMoHinh[Số lượng],tblMoHinh[Đơn vị],A3)'],
  ]);
  rollup.write(area('D1'), 'Gộp');
  rollup.merge(area('D1:E2'));
  rollup.patchStyle(area('A1:B1'), {
    font: { name: 'Times New Roman', size: 14, bold: true, italic: true, underline: 'double', color: '#C00000' },
    fill: { color: '#FFFF00' },
    borders: {
      top: { style: 'thin', color: '#000000' },
      bottom: { style: 'double', color: '#0070C0' },
      diagonalUp: { style: 'hair', color: '#000000' },
    },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true, rotation: -45, indent: 1 },
    locked: false,
  });
  rollup.addChart({
    type: 'ColumnClustered',
    source: area('A1:B3'),
    seriesBy: 'auto',
    frame: { left: 200, top: 100, width: 400, height: 240 },
  });
  rollup.freeze = { rows: 1, columns: 1 };
  rollup.tabColor = '#00B050';
  rollup.showGridlines = false;
  rollup.setPage({
    orientation: 'landscape',
    paperSize: 9,
    fitTo: { width: 1, height: 0 },
    margins: { top: 36, right: 36, bottom: 36, left: 72, header: 18, footer: 18 },
    printAreas: [area('A1:E20')],
    titleRows: { first: 0, last: 0 },
    titleColumns: { first: 0, last: 1 },
    header: { left: 'ĐẢNG ỦY', center: '', right: '&D' },
    footer: { left: '', center: '&P/&N', right: '' },
    centerHorizontally: true,
    rowBreaks: [10],
  });
  codes.setAutoFilter({ area: area('A1:A4'), filters: [{ column: 0, kind: 'values', values: ['Tập thể'] }] });
  codes.visibility = 'hidden';
  rollup.protect({ allowFormatColumns: true, selectionMode: 'Unlocked' }, 'mật khẩu');
  book.names.add('Danh_muc', "='Danh mục'!$A$2:$A$4", 'các loại');
  rollup.names.add('Rieng', "='Tổng hợp'!$B$2");
  rollup.customProperties.set('so-mo-hinh', 'rollup:models-by-unit');
  rollup.customProperties.set('ghi chú', 'Đơn vị đầu tiên');
  book.customXmlParts.add('<so xmlns="urn:so"><dòng n="1">Đơn vị</dòng></so>');
  book.settings.set('cỡ', { x: [1, 'hai'] });
  book.properties.title = 'Sổ mô hình';
  book.customProperties.set('Kỳ', 'quý I');
  book.customProperties.set('Số', 5);
  book.activeSheet = rollup;
  return book;
}

describe('a book with everything', () => {
  let book: Book;
  let saved: Uint8Array;

  beforeAll(async () => {
    book = fullBook();
    saved = await saveBook(book);
  });

  it('is sound to the Open XML SDK', async () => {
    expect(await validateOpenXml(saved)).toEqual([]);
  });

  it('says the same after opening', async () => {
    expect(describeBook(await openBook(saved, 'đủ.xlsx'))).toEqual(describeBook(book));
  });

  it('gives the same bytes when saved again', async () => {
    expect(await saveBook(book)).toEqual(saved);
  });

  it('refuses on the protected sheet, and lets unlocked cells be written', async () => {
    const sheet = (await openBook(saved, 'đủ.xlsx')).findSheet('tổng hợp');
    expect(() => sheet?.write(area('C5'), 1)).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
    expect(() => sheet?.unprotect('sai')).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
    sheet?.write(area('A1'), 'Đơn vị cấp xã');
    expect(sheet?.value(0, 0)).toBe('Đơn vị cấp xã');
    sheet?.unprotect('mật khẩu');
    sheet?.write(area('C5'), 1);
    expect(sheet?.protection).toBeUndefined();
  });

  it('draws its chart with the names as they are', async () => {
    const chart = (await openBook(saved, 'đủ.xlsx')).findSheet('Tổng hợp')?.charts[0];
    expect(chart?.toSvg()).toContain('Phường An');
    const png = await chart?.toPng({ widthPixels: 320, heightPixels: 200 });
    expect(new TextDecoder().decode(png?.slice(1, 4))).toBe('PNG');
  });

  it('shows what conditional formats add', () => {
    const sheet = book.sheets[0];
    expect(sheet?.conditionalOverlay(2, 2)).toEqual({ fillColor: '#FFC7CE', fontColor: '#9C0006' });
    expect(sheet?.conditionalOverlay(4, 0)).toEqual({ bold: true });
    expect(sheet?.conditionalOverlay(2, 0)).toEqual({ italic: true });
    expect(sheet?.conditionalOverlay(1, 0)).toBeUndefined();
  });

  it('finds the cells that a drop-down would refuse', () => {
    expect(book.sheets[0]?.invalidCells(area('A1:D5'))).toEqual([{ row: 4, column: 1 }]);
  });

  it.each([
    'ColumnStacked',
    'BarClustered',
    'BarStacked',
    'Line',
    'LineMarkers',
    'Pie',
    'Doughnut',
    'Area',
    'XYScatter',
  ] as const)('keeps a chart of type %s', async (type) => {
    const one = newBook();
    const [sheet] = one.sheets as [Sheet];
    sheet.write(area('A1:C4'), [
      ['Đơn vị', 'Tập thể', 'Cá nhân'],
      ['Phường A', 3, 4],
      ['Xã B', 5, 1],
      ['Đảng ủy C', 2, 6],
    ]);
    const chart = sheet.addChart({ type, source: area('A1:C4'), seriesBy: 'columns' });
    const labels = {
      showValue: true,
      showCategoryName: false,
      showSeriesName: false,
      showPercentage: false,
      position: 'OutsideEnd',
      numberFormat: '0',
    };
    chart.change({
      title: 'Số mô hình',
      legend: 'right',
      valueAxis: { ...chart.content.valueAxis, title: 'Số', minimum: 0, maximum: 10 },
      series: chart.content.series.map((series) => ({
        ...series,
        color: '#C00000',
        dataLabels: labels,
        pointColors: [{ point: 0, color: '#00B050' }],
      })),
    });
    const bytes = await saveBook(one);
    expect(await validateOpenXml(bytes)).toEqual([]);
    const again = (await openBook(bytes, 'x.xlsx')).sheets[0]?.charts[0];
    expect(again?.content.type).toBe(type);
    expect(again?.content.series.map((series) => [series.name, series.valuesRef])).toEqual(
      chart.content.series.map((series) => [series.name, series.valuesRef]),
    );
    expect(again?.toSvg()).toContain('</svg>');
  });
});

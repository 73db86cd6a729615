import { afterEach, describe, expect, it } from '@jest/globals';
import { MARK_FORMULA, type PlanStep } from '../../src/core/plan/planStep';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { type OpenedExcel, openExcel } from '../support/openExcel';

let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const SHEET = 'Sheet1';
const write = (range: string, cells: readonly (readonly (string | number | null)[])[]): PlanStep => ({
  kind: 'writeCells',
  sheet: SHEET,
  range,
  cells,
});

async function apply(...steps: readonly PlanStep[]) {
  open = await openExcel(newBook());
  await excelGateway().applySteps(steps);
  return open.book.activeSheet;
}

describe('applySteps', () => {
  it('writes values, formulas and text that stays text, in one round trip', async () => {
    const sheet = await apply(
      { kind: 'formatNumbers', sheet: SHEET, range: 'A1:A3', format: '@' },
      write('A1:A3', [['007'], ['1.252'], ['=x']]),
      write('B1:B4', [[2], ['=B1*2'], ["'22-5-2023"], [null]]),
    );
    expect(open?.excel.traffic.syncs).toBe(1);
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual(['007', '1.252', '=x']);
    expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual([2, 4, '22-5-2023']);
    expect(sheet.formula(1, 1)).toBe('=B1*2');
  });

  it('makes sheets that are known again, and tables with drop-downs', async () => {
    await apply(
      { kind: 'addSheet', sheet: 'Sổ', madeBy: 'register:models' },
      write('A1:A2', [['Loại'], ['Tập thể']]),
      { kind: 'addTable', sheet: SHEET, range: 'A1:A2', name: 'tblLoai', style: 'TableStyleLight9' },
      { kind: 'resizeTable', sheet: SHEET, name: 'tblLoai', range: 'A1:A3' },
      { kind: 'limitToList', sheet: SHEET, range: 'C1:C5', source: `${SHEET}!$A$2:$A$3`, strict: true },
    );
    const workbook = await excelGateway().readWorkbook();
    expect(workbook.sheets.map(({ madeBy }) => madeBy)).toEqual([null, 'register:models']);
    expect(workbook.sheets[0]?.tables).toEqual([{ name: 'tblLoai', area: { row: 0, column: 0, rows: 3, columns: 1 } }]);
    expect(open?.book.activeSheet.validations[0]?.validation.rule).toMatchObject({ kind: 'list' });
  });

  it('styles, sizes, freezes and sets up the page', async () => {
    const sheet = await apply(
      {
        kind: 'styleCells',
        sheet: SHEET,
        range: 'A1:B2',
        style: { bold: true, fontSize: 13, fill: '#DDEBF7', horizontal: 'center', borders: 'thin', wrap: true },
      },
      { kind: 'mergeCells', sheet: SHEET, range: 'A4:B4' },
      { kind: 'sizeColumns', sheet: SHEET, widths: [{ column: 1, width: 8.43 }] },
      { kind: 'freezeRows', sheet: SHEET, rows: 2 },
      { kind: 'showGridlines', sheet: SHEET, shown: false },
      {
        kind: 'setUpPage',
        sheet: SHEET,
        page: {
          orientation: 'landscape',
          printArea: { row: 0, column: 0, rows: 9, columns: 4 },
          titleRows: { first: 0, last: 1 },
          marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
          fitToWidth: true,
          pageNumbers: true,
        },
      },
    );
    const style = sheet.style(0, 0);
    expect([style.font.bold, style.font.size, style.fill.color, style.borders.left?.style]).toEqual([
      true,
      13,
      '#DDEBF7',
      'thin',
    ]);
    expect(sheet.merges).toHaveLength(1);
    expect(sheet.columnWidth(1)).toBeCloseTo(48, 0);
    expect([sheet.freeze.rows, sheet.showGridlines]).toEqual([2, false]);
    expect(sheet.page).toMatchObject({ orientation: 'landscape', paperSize: 9, titleRows: { first: 0, last: 1 } });
    expect(sheet.page.fitTo?.width).toBe(1);
    expect(sheet.page.margins.left).toBeCloseTo((30 / 25.4) * 72, 1);
  });

  it('binds a chart to its cells and names its series by their headers', async () => {
    const area = (row: number, column: number, rows: number, columns = 1) => ({ row, column, rows, columns });
    const sheet = await apply(
      write('A1:C3', [
        ['Đơn vị', 'Tập thể', 'Cá nhân'],
        ['Xã A', 2, 1],
        ['Xã B', 0, 3],
      ]),
      {
        kind: 'addChart',
        sheet: SHEET,
        chart: {
          name: 'chart-1',
          type: 'BarStacked',
          categories: area(1, 0, 2),
          series: [
            { name: { row: 0, column: 1 }, values: area(1, 1, 2), color: '#5B9BD5' },
            { name: { row: 0, column: 2 }, values: area(1, 2, 2), color: '#F8CBAD' },
          ],
          title: 'Số mô hình',
          categoryAxisTitle: null,
          valueAxisTitle: 'Mô hình',
          position: area(5, 0, 10, 6),
          dataLabels: true,
        },
      },
    );
    expect(open?.excel.traffic.syncs).toBe(1);
    const [chart] = sheet.charts;
    expect(chart?.content).toMatchObject({ type: 'BarStacked', title: 'Số mô hình', legend: 'bottom' });
    expect(chart?.content.series.map(({ name }) => name)).toEqual(['Tập thể', 'Cá nhân']);
    expect(chart?.content.categoryAxis.reversed).toBe(true);
    expect(chart?.cells.from).toEqual({ row: 5, column: 0 });
  });

  it('takes its own marks away and leaves the office’s conditional formats', async () => {
    const mark = (formula: string): PlanStep => ({
      kind: 'addConditionalFormat',
      sheet: SHEET,
      range: 'A1:A3',
      formula,
      color: '#9C0006',
      fill: '#FFC7CE',
    });
    const sheet = await apply(mark(MARK_FORMULA), mark('=A1>5'));
    expect(sheet.conditionalFormats).toHaveLength(2);
    open?.excel.traffic.reset();
    await excelGateway().applySteps([{ kind: 'removeMarks', sheet: SHEET }]);
    expect(open?.excel.traffic.syncs).toBe(2);
    expect(sheet.conditionalFormats.map(({ rule }) => rule)).toEqual([{ kind: 'custom', formula: '=A1>5' }]);
  });

  it('keeps memory that comes back letter for letter, and forgets it', async () => {
    open = await openExcel(newBook());
    const gateway = excelGateway();
    const value = JSON.stringify({ a: '<ĐK & "2022">\u0001\ufffe\ud83d\n', b: [1] });
    await gateway.readWorkbook();
    await gateway.applySteps([{ kind: 'remember', key: 'rows:models', value }]);
    const kept = (await gateway.readWorkbook()).memory['rows:models'];
    expect(JSON.parse(kept ?? '')).toEqual(JSON.parse(value));
    await gateway.applySteps([{ kind: 'remember', key: 'rows:models', value: '{}' }]);
    expect((await excelGateway().readWorkbook()).memory).toEqual({ 'rows:models': '{}' });
    await gateway.applySteps([{ kind: 'remember', key: 'rows:models', value: null }]);
    expect(open.book.customXmlParts.all).toHaveLength(0);
  });

  it('writes in chunks that fit into a request, reports them, and stops between two', async () => {
    const text = 'Vận động Nhân dân đóng góp '.repeat(20);
    const cells = Array.from({ length: 12_000 }, (_, row) => [`${row} ${text}`]);
    open = await openExcel(newBook());
    open.excel.modes.webLimits = true;
    const gateway = excelGateway();
    const heard: number[] = [];
    await gateway.applySteps([write('A1:A12000', cells)], { onProgress: ({ done }) => heard.push(done) });
    expect(heard.length).toBeGreaterThan(2);
    expect(open.excel.traffic.syncs).toBe(heard.length);
    expect(open.book.activeSheet.value(11_999, 0)).toBe(`11999 ${text}`);

    const controller = new AbortController();
    const stopped = gateway.applySteps([write('B1:B12000', cells)], {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(open.book.activeSheet.value(0, 1)).not.toBe('');
    expect(open.book.activeSheet.value(11_999, 1)).toBe('');
  });

  it('writes into a filtered table as if nothing were hidden, and leaves it filtered', async () => {
    const book = newBook();
    const sheet = book.activeSheet;
    sheet.write({ row: 0, column: 0, rowCount: 4, columnCount: 1 }, [['Loại'], ['a'], ['b'], ['a']]);
    open = await openExcel(book);
    const gateway = excelGateway();
    await gateway.applySteps([
      { kind: 'addTable', sheet: SHEET, range: 'A1:A4', name: 'tblLoai', style: 'TableStyleLight9' },
    ]);
    book.findTable('tblLoai')?.setFilters([{ column: 0, kind: 'values', values: ['a'] }]);
    expect(sheet.rowHidden(2)).toBe(true);
    await gateway.readWorkbook();
    await gateway.applySteps([write('A2:A4', [['b'], ['a'], ['b']])]);
    expect(sheet.values({ row: 1, column: 0, rowCount: 3, columnCount: 1 })).toEqual([['b'], ['a'], ['b']]);
    expect([1, 2, 3].map((row) => sheet.rowHidden(row))).toEqual([true, false, true]);
  });
});

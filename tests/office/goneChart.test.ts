import { afterEach, expect, it } from '@jest/globals';
import type { LayoutChart } from '../../src/core/model/sheetLayout';
import type { PlanStep } from '../../src/core/plan/planStep';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { type OpenedExcel, openExcel } from '../support/openExcel';

let open: OpenedExcel | undefined;
afterEach(() => open?.close());

const SHEET = 'Sheet1';
const chart: LayoutChart = {
  name: 'Theo đơn vị',
  type: 'BarStacked',
  categories: { row: 1, column: 0, rows: 2, columns: 1 },
  series: [{ name: { row: 0, column: 1 }, values: { row: 1, column: 1, rows: 2, columns: 1 }, color: '#1F4E79' }],
  title: 'Số mô hình',
  categoryAxisTitle: null,
  valueAxisTitle: null,
  position: { row: 5, column: 0, rows: 10, columns: 4 },
  dataLabels: false,
};
const data: PlanStep = {
  kind: 'writeCells',
  sheet: SHEET,
  range: 'A1:B3',
  cells: [
    ['Đơn vị', 'Tập thể'],
    ['Xã Hòa An', 2],
    ['Xã An Hòa', 1],
  ],
};

it('draws a chart that the user deleted anew when it changes, and has nothing to take away', async () => {
  open = await openExcel(newBook());
  const gateway = excelGateway();
  await gateway.applySteps([data, { kind: 'updateChart', sheet: SHEET, chart }]);
  expect(open.book.activeSheet.charts.map(({ name }) => name)).toEqual([chart.name]);
  await gateway.applySteps([{ kind: 'updateChart', sheet: SHEET, chart }]);
  expect(open.book.activeSheet.charts).toHaveLength(1);
  const remove: PlanStep = { kind: 'removeChart', sheet: SHEET, name: chart.name };
  await gateway.applySteps([remove]);
  await gateway.applySteps([remove]);
  expect(open.book.activeSheet.charts).toEqual([]);
});

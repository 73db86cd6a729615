import { type CellAddress, areaToA1 } from '../core/model/address';
import type { LayoutChart } from '../core/model/sheetLayout';

type NameOf = (cell: CellAddress) => string;

/**
 * Asks for a new chart. It starts from the values of its first series; the others are added one by one, each bound to its
 * values and to the categories, for what Excel guesses from a whole table is another on each version.
 */
export function queueNewChart(sheet: Excel.Worksheet, layout: LayoutChart, nameOf: NameOf): void {
  const first = layout.series[0];
  if (!first) throw new Error(`Chart ${layout.name} has no series`);
  const chart = sheet.charts.add(layout.type, sheet.getRange(areaToA1(first.values)), Excel.ChartSeriesBy.columns);
  chart.name = layout.name;
  layout.series.forEach((_, index) => {
    if (index > 0) chart.series.add();
  });
  bindSeries(chart, sheet, layout, nameOf);
  dressChart(chart, layout);
}

/**
 * Asks for a change of a chart that stands on the sheet. The cells that it covers, and what the office made of its axes and
 * fonts, stay as they are; the place moves only with the layout.
 */
export function queueStandingChart(sheet: Excel.Worksheet, layout: LayoutChart, nameOf: NameOf): void {
  const first = layout.series[0];
  if (!first) throw new Error(`Chart ${layout.name} has no series`);
  const chart = sheet.charts.getItem(layout.name);
  chart.setData(sheet.getRange(areaToA1(first.values)), Excel.ChartSeriesBy.columns);
  chart.chartType = layout.type;
  layout.series.forEach((_, index) => {
    if (index > 0) chart.series.add();
  });
  bindSeries(chart, sheet, layout, nameOf);
  dressChart(chart, layout);
}

function bindSeries(chart: Excel.Chart, sheet: Excel.Worksheet, layout: LayoutChart, nameOf: NameOf): void {
  const categories = sheet.getRange(areaToA1(layout.categories));
  layout.series.forEach(({ name, values, color }, index) => {
    const series = chart.series.getItemAt(index);
    series.setValues(sheet.getRange(areaToA1(values)));
    series.setXAxisValues(categories);
    series.name = nameOf(name);
    if (layout.type === 'Line') series.format.line.color = color;
    else if (layout.type !== 'Doughnut') series.format.fill.setSolidColor(color);
    if (layout.dataLabels) series.hasDataLabels = true;
  });
}

/** Only what the type of chart has: Excel refuses axes of a doughnut. */
function dressChart(chart: Excel.Chart, layout: LayoutChart): void {
  chart.title.text = layout.title;
  const needsLegend = layout.series.length > 1 || layout.type === 'Doughnut';
  chart.legend.visible = needsLegend;
  if (needsLegend) chart.legend.position = Excel.ChartLegendPosition.bottom;
  if (layout.type !== 'Doughnut') {
    nameAxis(chart.axes.categoryAxis, layout.categoryAxisTitle);
    nameAxis(chart.axes.valueAxis, layout.valueAxisTitle);
    // Bars grow from the bottom up; the table beside them is read from the top down.
    if (layout.type.startsWith('Bar')) chart.axes.categoryAxis.reversePlotOrder = true;
  }
  const { row, column, rows, columns } = layout.position;
  chart.setPosition(
    areaToA1({ row, column, rows: 1, columns: 1 }),
    areaToA1({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
  );
}

function nameAxis(axis: Excel.ChartAxis, title: string | null): void {
  if (title === null) axis.title.visible = false;
  else axis.title.text = title;
}

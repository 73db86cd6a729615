import { memo } from 'react';
import type { SheetChart } from '../../emulator/book/sheetChart';
import { placeOnAxis, type Axis } from './axis';
import type { SheetView } from './sheetView';
import { PIXELS_PER_POINT } from './cellLook';

interface ChartsProps {
  readonly view: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The sheet's charts, where they stand, drawn with the values of now. */
export const Charts = memo(function Charts({ view, rows, columns }: ChartsProps) {
  return view.sheet.charts.map((chart) => (
    <Chart key={chart.id} chart={chart} view={view} rows={rows} columns={columns} />
  ));
});

interface ChartProps extends ChartsProps {
  readonly chart: SheetChart;
}

function Chart({ chart, view, rows, columns }: ChartProps) {
  const { sheet, zoom } = view;
  const { frame } = chart;
  const across = (points: number) =>
    placeOnAxis(columns, points * PIXELS_PER_POINT, (column) => sheet.columnPixels(column));
  const down = (points: number) => placeOnAxis(rows, points * PIXELS_PER_POINT, (row) => sheet.rowPixels(row));
  const [left, top] = [across(frame.left), down(frame.top)];
  const width = across(frame.left + frame.width) - left;
  const height = down(frame.top + frame.height) - top;
  const size = { widthPixels: width / zoom, heightPixels: height / zoom };
  return (
    <img
      className="chart"
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.toSvg(size))}`}
      alt={chart.content.title ?? chart.name}
      draggable={false}
      style={{ left, top, width, height }}
    />
  );
}

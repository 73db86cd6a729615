import { memo } from 'react';
import type { SheetChart } from '../../emulator/book/sheetChart';
import type { SheetView } from './sheetView';
import { PIXELS_PER_POINT } from './cellLook';

interface ChartsProps {
  readonly view: SheetView;
}

/** The sheet's charts, where they stand, drawn with the values of now. */
export const Charts = memo(function Charts({ view }: ChartsProps) {
  return view.sheet.charts.map((chart) => <Chart key={chart.id} chart={chart} zoom={view.zoom} />);
});

interface ChartProps {
  readonly chart: SheetChart;
  readonly zoom: number;
}

function Chart({ chart, zoom }: ChartProps) {
  const { left, top, width, height } = chart.frame;
  const size = { widthPixels: width * PIXELS_PER_POINT, heightPixels: height * PIXELS_PER_POINT };
  return (
    <img
      className="chart"
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.toSvg(size))}`}
      alt={chart.content.title ?? chart.name}
      draggable={false}
      style={{
        left: left * PIXELS_PER_POINT * zoom,
        top: top * PIXELS_PER_POINT * zoom,
        width: size.widthPixels * zoom,
        height: size.heightPixels * zoom,
      }}
    />
  );
}

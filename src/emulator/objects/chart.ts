import { absoluteA1, type Area } from '../book/area';
import type { Sheet } from '../book/book';
import type {
  ChartAxis,
  ChartContent,
  ChartFrame,
  ChartType,
  DataLabels,
  LegendPosition,
  SheetChart,
} from '../book/sheetChart';
import { color, flag, index, isMissing, names, number, or, text } from '../wire/arguments';
import type { Host, HostObject, Scalar } from '../wire/hostClass';
import { invalidArgument, itemNotFound, notEmulated } from '../wire/hostError';
import { areaOf, rangeArgument, sheetPrefix } from './ranges';
import { objectOf, selfOf, serve, type AxisOf, type PointOf, type SeriesList, type SeriesOf } from './selves';

/** Types that the emulated workbook draws. */
const CHART_TYPES: ReadonlySet<string> = new Set<ChartType>([
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
  'XYScatter',
]);

function chartType(value: unknown): ChartType {
  const type = text(value);
  if (!CHART_TYPES.has(type)) throw notEmulated(`charts of type ${type}`);
  return type as ChartType;
}

const seriesBy = names<'auto' | 'columns' | 'rows'>({ auto: 'Auto', columns: 'Columns', rows: 'Rows' });

const chartObject = (chart: SheetChart | undefined): HostObject | null => (chart ? objectOf('Chart', chart) : null);

export const chartCollectionClass = serve('ChartCollection', {
  items: (sheet) => sheet.charts.map((chart) => objectOf('Chart', chart)),
  item: (sheet, key) => chartObject(sheet.charts.find(({ id, name }) => id === key || name === key)),
  methods: {
    add: (sheet, [type, source, by]) => {
      const range = selfOf('Range', source);
      if (!range) throw invalidArgument('A chart needs a range.');
      const chart = sheet.addChart({
        type: chartType(type),
        source: areaOf(range),
        sourceSheetId: range.sheet.id,
        seriesBy: seriesBy.fromExcel(or(text, by, 'Auto')),
      });
      return objectOf('Chart', chart);
    },
  },
});

const frame = (side: keyof ChartFrame): Scalar<SheetChart> => [
  (chart) => chart.frame[side],
  (chart, value) => {
    if (number(value) < 0) throw invalidArgument(`${number(value)} points are too few.`);
    chart.frame = { ...chart.frame, [side]: number(value) };
  },
];

/** The sheet that a chart stands on. */
function sheetOf(chart: SheetChart, { book }: Host): Sheet {
  const sheet = book.findSheet(chart.sheetId);
  if (!sheet) throw itemNotFound(`the sheet of ${chart.name}`);
  return sheet;
}

const POINTS_TO_PIXELS = 96 / 72;

export const chartClass = serve('Chart', {
  identify: (chart) => ({ Id: chart.id }),
  scalars: {
    id: (chart) => chart.id,
    name: [
      (chart) => chart.name,
      (chart, value) => {
        chart.name = text(value);
      },
    ],
    chartType: [(chart) => chart.content.type, (chart, value) => chart.change({ type: chartType(value) })],
    left: frame('left'),
    top: frame('top'),
    width: frame('width'),
    height: frame('height'),
  },
  navigations: {
    axes: (chart) => objectOf('ChartAxes', chart),
    dataLabels: (chart) => objectOf('ChartDataLabels', { chart, indexes: chart.content.series.map((_, at) => at) }),
    legend: (chart) => objectOf('ChartLegend', chart),
    series: (chart) => objectOf('ChartSeriesCollection', chart),
    title: (chart) => objectOf('ChartTitle', chart),
    worksheet: (chart, host) => objectOf('Worksheet', sheetOf(chart, host)),
  },
  methods: {
    delete: (chart, _args, host) => {
      sheetOf(chart, host).removeChart(chart.id);
      return null;
    },
    setData: (chart, [source, by]) => {
      const range = selfOf('Range', source);
      if (!range) throw invalidArgument('A chart needs a range.');
      chart.setSource(areaOf(range), seriesBy.fromExcel(or(text, by, 'Auto')), range.sheet.id);
      return null;
    },
    setPosition: (chart, [start, end], host) => {
      const sheet = sheetOf(chart, host);
      const first = rangeArgument(start, sheet).area;
      if (isMissing(end)) chart.setPosition(first);
      else chart.setPosition(first, lastCellOf(rangeArgument(end, sheet).area));
      return null;
    },
    getImage: async (chart, [width, height]) => {
      const size = { width: chart.frame.width * POINTS_TO_PIXELS, height: chart.frame.height * POINTS_TO_PIXELS };
      const wide = or(number, width, isMissing(height) ? size.width : (number(height) * size.width) / size.height);
      const high = or(number, height, (wide * size.height) / size.width);
      return base64Of(await chart.toPng({ widthPixels: Math.round(wide), heightPixels: Math.round(high) }));
    },
  },
});

const lastCellOf = (area: Area) => ({ row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 });

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export const chartTitleClass = serve('ChartTitle', {
  scalars: {
    text: [(chart) => chart.content.title ?? '', (chart, value) => chart.change({ title: text(value) })],
    visible: [
      (chart) => chart.content.title !== undefined,
      (chart, value) => chart.change({ title: flag(value) ? (chart.content.title ?? '') : undefined }),
    ],
  },
  navigations: { format: (chart) => objectOf('ChartTitleFormat', chart) },
});

export const chartTitleFormatClass = serve('ChartTitleFormat', {
  navigations: { font: (chart) => objectOf('ChartFont', chart) },
});

/** Of a title only the size is kept in the file. */
export const chartFontClass = serve('ChartFont', {
  scalars: {
    size: [
      (chart) => chart.content.titleFontSize ?? 14,
      (chart, value) => chart.change({ titleFontSize: number(value) }),
    ],
  },
});

const legendPositions = names<LegendPosition>({
  top: 'Top',
  bottom: 'Bottom',
  left: 'Left',
  right: 'Right',
  topRight: 'Corner',
});

export const chartLegendClass = serve('ChartLegend', {
  scalars: {
    visible: [
      (chart) => chart.content.legend !== undefined,
      (chart, value) => chart.change({ legend: flag(value) ? (chart.content.legend ?? 'right') : undefined }),
    ],
    position: [
      (chart) => legendPositions.toExcel(chart.content.legend ?? 'right'),
      (chart, value) => chart.change({ legend: legendPositions.fromExcel(value) }),
    ],
  },
});

export const chartAxesClass = serve('ChartAxes', {
  navigations: {
    categoryAxis: (chart) => objectOf('ChartAxis', { chart, axis: 'categoryAxis' }),
    valueAxis: (chart) => objectOf('ChartAxis', { chart, axis: 'valueAxis' }),
  },
  methods: {
    getItem: (chart, [type, group]) => {
      if (or(text, group, 'Primary') !== 'Primary') throw notEmulated('secondary axes');
      const axis = axes.fromExcel(type);
      return objectOf('ChartAxis', { chart, axis });
    },
  },
});

const axes = names({ categoryAxis: 'Category', valueAxis: 'Value' });

function changeAxis({ chart, axis }: AxisOf, change: Partial<ChartAxis>): void {
  chart.change({ [axis]: { ...chart.content[axis], ...change } } satisfies Partial<ChartContent>);
}

const axisOf = ({ chart, axis }: AxisOf): ChartAxis => chart.content[axis];

/** Automatic bounds read as '' and are restored by setting ''. */
const bound = (name: 'minimum' | 'maximum'): Scalar<AxisOf> => [
  (self) => axisOf(self)[name] ?? '',
  (self, value) => changeAxis(self, { [name]: value === '' ? undefined : number(value) }),
];

export const chartAxisClass = serve('ChartAxis', {
  scalars: {
    type: ({ axis }) => axes.toExcel(axis),
    axisGroup: () => 'Primary',
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    visible: [(self) => axisOf(self).visible, (self, value) => changeAxis(self, { visible: flag(value) })],
    reversePlotOrder: [(self) => axisOf(self).reversed, (self, value) => changeAxis(self, { reversed: flag(value) })],
    numberFormat: [
      (self) => axisOf(self).numberFormat ?? 'General',
      (self, value) => changeAxis(self, { numberFormat: text(value) }),
    ],
  },
  navigations: {
    title: (self) => objectOf('ChartAxisTitle', self),
    majorGridlines: (self) => objectOf('ChartGridlines', self),
  },
});

export const chartAxisTitleClass = serve('ChartAxisTitle', {
  scalars: {
    text: [(self) => axisOf(self).title ?? '', (self, value) => changeAxis(self, { title: text(value) })],
    visible: [
      (self) => axisOf(self).title !== undefined,
      (self, value) => changeAxis(self, { title: flag(value) ? (axisOf(self).title ?? '') : undefined }),
    ],
  },
});

export const chartGridlinesClass = serve('ChartGridlines', {
  scalars: {
    visible: [
      (self) => axisOf(self).majorGridlines,
      (self, value) => changeAxis(self, { majorGridlines: flag(value) }),
    ],
  },
});

type Series = ChartContent['series'][number];

function seriesOf({ chart, index: at }: SeriesOf): Series {
  const found = chart.content.series[at];
  if (!found) throw itemNotFound(`series ${at} of ${chart.name}`);
  return found;
}

function changeSeries(self: SeriesOf, change: Partial<Series>): void {
  const next = { ...seriesOf(self), ...change };
  self.chart.change({ series: self.chart.content.series.map((each, at) => (at === self.index ? next : each)) });
}

const EMPTY_SERIES: Omit<Series, 'name'> = {
  nameRef: undefined,
  valuesRef: '',
  categoriesRef: undefined,
  color: undefined,
  pointColors: [],
  dataLabels: undefined,
  gapWidth: undefined,
};

export const chartSeriesCollectionClass = serve('ChartSeriesCollection', {
  items: (chart) => chart.content.series.map((_series, at) => objectOf('ChartSeries', { chart, index: at })),
  item: (chart, key) =>
    chart.content.series[index(key)] ? objectOf('ChartSeries', { chart, index: index(key) }) : null,
  methods: {
    add: (chart, [name, at]) => {
      const place = or(index, at, chart.content.series.length);
      const series = [...chart.content.series];
      series.splice(place, 0, { ...EMPTY_SERIES, name: or(text, name, `Series${series.length + 1}`) });
      chart.change({ series });
      return objectOf('ChartSeries', { chart, index: place });
    },
  },
});

const SHOW_VALUES: DataLabels = {
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  showPercentage: false,
  position: undefined,
  numberFormat: undefined,
};

const reference = (source: unknown): string => {
  const range = selfOf('Range', source);
  if (!range) throw invalidArgument('A series needs a range.');
  return `${sheetPrefix(range.sheet.name)}${absoluteA1(areaOf(range))}`;
};

export const chartSeriesClass = serve('ChartSeries', {
  scalars: {
    name: [
      (self) => seriesOf(self).name,
      (self, value) => changeSeries(self, { name: text(value), nameRef: undefined }),
    ],
    chartType: (self) => self.chart.content.type,
    hasDataLabels: [
      (self) => seriesOf(self).dataLabels !== undefined,
      (self, value) =>
        changeSeries(self, { dataLabels: flag(value) ? (seriesOf(self).dataLabels ?? SHOW_VALUES) : undefined }),
    ],
    gapWidth: [
      (self) => seriesOf(self).gapWidth ?? 150,
      ({ chart }, value) => {
        const gapWidth = number(value);
        if (gapWidth < 0 || gapWidth > 500) throw invalidArgument('A gap is 0 to 500 per cent of a column.');
        chart.change({ series: chart.content.series.map((each) => ({ ...each, gapWidth })) });
      },
    ],
  },
  navigations: {
    dataLabels: ({ chart, index: at }) => objectOf('ChartDataLabels', { chart, indexes: [at] }),
    format: (self) => objectOf('ChartSeriesFormat', self),
    points: (self) => objectOf('ChartPointsCollection', self),
  },
  methods: {
    delete: ({ chart, index: at }) => {
      chart.change({ series: chart.content.series.filter((_series, each) => each !== at) });
      return null;
    },
    setValues: (self, [source]) => {
      changeSeries(self, { valuesRef: reference(source) });
      return null;
    },
    setXAxisValues: (self, [source]) => {
      changeSeries(self, { categoriesRef: reference(source) });
      return null;
    },
  },
});

const labelSwitch = (
  name: 'showValue' | 'showCategoryName' | 'showSeriesName' | 'showPercentage',
): Scalar<SeriesList> => [(self) => labelsOf(self)[name], (self, value) => changeLabels(self, { [name]: flag(value) })];

const labelsOf = ({ chart, indexes }: SeriesList): DataLabels =>
  chart.content.series[indexes[0] ?? 0]?.dataLabels ?? { ...SHOW_VALUES, showValue: false };

function changeLabels({ chart, indexes }: SeriesList, change: Partial<DataLabels>): void {
  const series = chart.content.series.map((each, at) =>
    indexes.includes(at) ? { ...each, dataLabels: { ...SHOW_VALUES, ...each.dataLabels, ...change } } : each,
  );
  chart.change({ series });
}

export const chartDataLabelsClass = serve('ChartDataLabels', {
  scalars: {
    showValue: labelSwitch('showValue'),
    showCategoryName: labelSwitch('showCategoryName'),
    showSeriesName: labelSwitch('showSeriesName'),
    showPercentage: labelSwitch('showPercentage'),
    position: [
      (self) => labelsOf(self).position ?? 'None',
      (self, value) => changeLabels(self, { position: text(value) }),
    ],
    numberFormat: [
      (self) => labelsOf(self).numberFormat ?? 'General',
      (self, value) => changeLabels(self, { numberFormat: text(value) }),
    ],
  },
});

export const chartSeriesFormatClass = serve('ChartSeriesFormat', {
  navigations: {
    fill: (self) => objectOf('ChartFill', self),
    line: (self) => objectOf('ChartLineFormat', self),
  },
});

/** A series has one colour in the file that is drawn: of its line in line charts, of its fill in all others. */
export const chartLineFormatClass = serve('ChartLineFormat', {
  scalars: {
    color: [
      (self) => seriesOf(self).color ?? '',
      (self, value) => {
        if (!self.chart.content.type.startsWith('Line')) throw notEmulated('lines around columns and slices');
        paint(self, color(value) || undefined);
      },
    ],
  },
  methods: {
    clear: (self) => {
      paint(self, undefined);
      return null;
    },
  },
});

export const chartPointsCollectionClass = serve('ChartPointsCollection', {
  items: (self, host) =>
    Array.from({ length: pointCount(self, host) }, (_, point) => objectOf('ChartPoint', { ...self, point })),
});

function pointCount(self: SeriesOf, { book }: Host): number {
  const { valuesRef } = seriesOf(self);
  if (valuesRef === '') return 0;
  const { area } = rangeArgument(valuesRef, book.activeSheet);
  return area.rowCount * area.columnCount;
}

export const chartPointClass = serve('ChartPoint', {
  navigations: { format: (self) => objectOf('ChartPointFormat', self) },
});

export const chartPointFormatClass = serve('ChartPointFormat', {
  navigations: { fill: (self) => objectOf('ChartFill', self) },
});

export const chartFillClass = serve('ChartFill', {
  methods: {
    setSolidColor: (self, [value]) => {
      paint(self, color(value) || undefined);
      return null;
    },
    clear: (self) => {
      paint(self, undefined);
      return null;
    },
  },
});

function paint(self: SeriesOf | PointOf, fill: string | undefined): void {
  if (!('point' in self)) return changeSeries(self, { color: fill });
  const others = seriesOf(self).pointColors.filter(({ point }) => point !== self.point);
  changeSeries(self, { pointColors: fill === undefined ? others : [...others, { point: self.point, color: fill }] });
}

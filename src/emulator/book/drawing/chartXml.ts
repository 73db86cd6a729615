import type { HexColor } from '../cellStyle';
import {
  childOf,
  childrenOf,
  descend,
  element,
  flag,
  localName,
  numberOf,
  textOf,
  type XmlElement,
} from '../package/xml';
import type { ChartAxis, ChartContent, ChartSeries, ChartType, DataLabels, LegendPosition } from '../sheetChart';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** Office's own order of series colours. */
export const SERIES_COLORS: readonly HexColor[] = [
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#264478',
  '#9E480E',
  '#636363',
  '#997300',
  '#255E91',
  '#43682B',
];

const LEGENDS: readonly (readonly [LegendPosition, string])[] = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
  ['topRight', 'tr'],
];

const LABEL_POSITIONS: readonly (readonly [string, string])[] = [
  ['OutsideEnd', 'outEnd'],
  ['InsideEnd', 'inEnd'],
  ['InsideBase', 'inBase'],
  ['Center', 'ctr'],
  ['BestFit', 'bestFit'],
  ['Top', 't'],
  ['Bottom', 'b'],
  ['Left', 'l'],
  ['Right', 'r'],
];

/** Values and texts that stand in the cells of a reference, for the part's caches. */
export interface SeriesData {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: readonly (number | undefined)[];
}

/** The family of a type: which chart element it is, how its series stand to each other. */
interface Family {
  readonly element: 'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart' | 'areaChart' | 'scatterChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
}

const FAMILIES: Readonly<Record<Exclude<ChartType, 'Other'>, Family>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { element: 'lineChart', grouping: 'standard' },
  LineMarkers: { element: 'lineChart', grouping: 'standard' },
  LineStacked: { element: 'lineChart', grouping: 'stacked' },
  Pie: { element: 'pieChart' },
  Doughnut: { element: 'doughnutChart' },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  XYScatter: { element: 'scatterChart' },
};

const PLAIN_AXIS: ChartAxis = {
  title: undefined,
  minimum: undefined,
  maximum: undefined,
  visible: true,
  majorGridlines: false,
  numberFormat: undefined,
  reversed: false,
};

export const newAxis = (majorGridlines: boolean): ChartAxis => ({ ...PLAIN_AXIS, majorGridlines });
export const isPie = (type: ChartType): boolean => type === 'Pie' || type === 'Doughnut';

const value = (name: string, val: string | number | boolean): XmlElement => element(`c:${name}`, { val });
const solid = (color: HexColor): XmlElement =>
  element('a:solidFill', {}, [element('a:srgbClr', { val: color.slice(1) })]);

/** A chart part for a content and the data that it shows now. */
export function writeChart(content: ChartContent, data: readonly SeriesData[]): XmlElement {
  const type = content.type === 'Other' ? 'ColumnClustered' : content.type;
  const family = FAMILIES[type];
  const plot = element('c:plotArea', {}, [element('c:layout'), plotElement(type, family, content, data)]);
  if (!isPie(type)) plot.children.push(...axisElements(family, content));
  const chart = element('c:chart');
  if (content.title !== undefined) chart.children.push(titleElement(content.title, content.titleFontSize ?? 14));
  chart.children.push(value('autoTitleDeleted', content.title === undefined), plot);
  if (content.legend !== undefined) {
    const position = LEGENDS.find(([name]) => name === content.legend)?.[1] ?? 'r';
    chart.children.push(element('c:legend', {}, [value('legendPos', position), value('overlay', 0)]));
  }
  chart.children.push(value('plotVisOnly', 1), value('dispBlanksAs', 'gap'));
  return element(
    'c:chartSpace',
    {
      'xmlns:c': CHART,
      'xmlns:a': DRAWING,
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    [value('roundedCorners', 0), chart],
  );
}

function plotElement(type: ChartType, family: Family, content: ChartContent, data: readonly SeriesData[]): XmlElement {
  const node = element(`c:${family.element}`);
  if (family.direction) node.children.push(value('barDir', family.direction));
  if (family.element === 'scatterChart') node.children.push(value('scatterStyle', 'lineMarker'));
  if (family.grouping) node.children.push(value('grouping', family.grouping));
  node.children.push(value('varyColors', isPie(type)));
  content.series.forEach((series, at) => node.children.push(seriesElement(type, family, series, data[at], at)));
  if (family.element === 'barChart') {
    node.children.push(value('gapWidth', content.series[0]?.gapWidth ?? 150));
    if (family.grouping !== 'clustered') node.children.push(value('overlap', 100));
  }
  if (family.element === 'lineChart') node.children.push(value('marker', 1));
  if (isPie(type)) node.children.push(value('firstSliceAng', 0));
  if (type === 'Doughnut') node.children.push(value('holeSize', 50));
  if (!isPie(type)) node.children.push(value('axId', CATEGORY_AXIS), value('axId', VALUE_AXIS));
  return node;
}

function seriesElement(
  type: ChartType,
  family: Family,
  series: ChartSeries,
  data: SeriesData | undefined,
  at: number,
): XmlElement {
  const node = element('c:ser', {}, [value('idx', at), value('order', at)]);
  const name = data?.name ?? series.name;
  if (series.nameRef !== undefined) node.children.push(element('c:tx', {}, [textReference(series.nameRef, [name])]));
  else if (series.name !== '') node.children.push(element('c:tx', {}, [element('c:v', {}, [series.name])]));
  const looks = seriesLooks(type, family, series);
  if (looks) node.children.push(looks);
  if (family.element === 'barChart') node.children.push(value('invertIfNegative', 0));
  if (family.element === 'lineChart')
    node.children.push(element('c:marker', {}, [value('symbol', type === 'LineMarkers' ? 'circle' : 'none')]));
  for (const { point, color } of series.pointColors) {
    const parts = [value('idx', point), value('bubble3D', 0), element('c:spPr', {}, [solid(color)])];
    node.children.push(element('c:dPt', {}, parts));
  }
  if (series.dataLabels) node.children.push(labelsElement(series.dataLabels, type));
  const scatter = family.element === 'scatterChart';
  const numbers = data?.values ?? [];
  if (series.categoriesRef !== undefined)
    node.children.push(
      element(scatter ? 'c:xVal' : 'c:cat', {}, [textReference(series.categoriesRef, data?.categories ?? [])]),
    );
  node.children.push(element(scatter ? 'c:yVal' : 'c:val', {}, [numberReference(series.valuesRef, numbers)]));
  if (family.element === 'lineChart' || scatter) node.children.push(value('smooth', 0));
  return node;
}

function seriesLooks(type: ChartType, family: Family, series: ChartSeries): XmlElement | undefined {
  if (type === 'XYScatter') return element('c:spPr', {}, [element('a:ln', { w: 19_050 }, [element('a:noFill')])]);
  if (series.color === undefined) return undefined;
  if (family.element === 'lineChart')
    return element('c:spPr', {}, [
      element('a:ln', { w: 28_575, cap: 'rnd' }, [solid(series.color), element('a:round')]),
    ]);
  return element('c:spPr', {}, [solid(series.color)]);
}

const textReference = (formula: string, texts: readonly string[]): XmlElement =>
  element('c:strRef', {}, [
    element('c:f', {}, [formula]),
    element('c:strCache', {}, [
      value('ptCount', texts.length),
      ...texts.map((text, at) => element('c:pt', { idx: at }, [element('c:v', {}, [text])])),
    ]),
  ]);

const numberReference = (formula: string, numbers: readonly (number | undefined)[]): XmlElement =>
  element('c:numRef', {}, [
    element('c:f', {}, [formula]),
    element('c:numCache', {}, [
      element('c:formatCode', {}, ['General']),
      value('ptCount', numbers.length),
      ...numbers.flatMap((number, at) =>
        number === undefined ? [] : [element('c:pt', { idx: at }, [element('c:v', {}, [String(number)])])],
      ),
    ]),
  ]);

function labelsElement(labels: DataLabels, type: ChartType): XmlElement {
  const node = element('c:dLbls');
  if (labels.numberFormat !== undefined)
    node.children.push(element('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: 0 }));
  const position = LABEL_POSITIONS.find(([name]) => name === labels.position)?.[1];
  const allowed = /Stacked/.test(type)
    ? ['ctr', 'inEnd', 'inBase']
    : type === 'Doughnut' || /^Area/.test(type)
      ? []
      : isPie(type)
        ? ['outEnd', 'inEnd', 'ctr', 'bestFit']
        : /^(?:Column|Bar)/.test(type)
          ? ['outEnd', 'inEnd', 'inBase', 'ctr']
          : ['t', 'b', 'l', 'r', 'ctr'];
  if (position !== undefined && allowed.includes(position)) node.children.push(value('dLblPos', position));
  node.children.push(
    value('showLegendKey', 0),
    value('showVal', labels.showValue),
    value('showCatName', labels.showCategoryName),
    value('showSerName', labels.showSeriesName),
    value('showPercent', labels.showPercentage),
    value('showBubbleSize', 0),
  );
  return node;
}

function titleElement(text: string, points: number): XmlElement {
  const paragraph = element('a:p', {}, [
    element('a:pPr', {}, [element('a:defRPr', { sz: Math.round(points * 100), b: 0 })]),
    element('a:r', {}, [
      element('a:rPr', { lang: 'vi-VN', sz: Math.round(points * 100), b: 0 }),
      element('a:t', {}, [text]),
    ]),
  ]);
  const rich = element('c:rich', {}, [element('a:bodyPr'), element('a:lstStyle'), paragraph]);
  return element('c:title', {}, [element('c:tx', {}, [rich]), value('overlay', 0)]);
}

function axisElements(family: Family, content: ChartContent): XmlElement[] {
  const horizontalBars = family.direction === 'bar';
  const scatter = family.element === 'scatterChart';
  const axis = (kind: 'catAx' | 'valAx', id: number, crosses: number, side: string, from: ChartAxis): XmlElement => {
    const scaling = element('c:scaling', {}, [value('orientation', from.reversed ? 'maxMin' : 'minMax')]);
    if (from.maximum !== undefined) scaling.children.push(value('max', from.maximum));
    if (from.minimum !== undefined) scaling.children.push(value('min', from.minimum));
    const node = element(`c:${kind}`, {}, [
      value('axId', id),
      scaling,
      value('delete', !from.visible),
      value('axPos', side),
    ]);
    if (from.majorGridlines) {
      const line = element('a:ln', { w: 9525 }, [solid('#D9D9D9')]);
      node.children.push(element('c:majorGridlines', {}, [element('c:spPr', {}, [line])]));
    }
    if (from.title !== undefined) node.children.push(titleElement(from.title, 10));
    node.children.push(
      element('c:numFmt', {
        formatCode: from.numberFormat ?? 'General',
        sourceLinked: from.numberFormat === undefined,
      }),
      value('majorTickMark', 'none'),
      value('minorTickMark', 'none'),
      value('tickLblPos', 'nextTo'),
      value('crossAx', crosses),
      value('crosses', 'autoZero'),
    );
    if (kind === 'catAx')
      node.children.push(value('auto', 1), value('lblAlgn', 'ctr'), value('lblOffset', 100), value('noMultiLvlLbl', 0));
    else node.children.push(value('crossBetween', scatter ? 'midCat' : 'between'));
    return node;
  };
  return [
    axis(scatter ? 'valAx' : 'catAx', CATEGORY_AXIS, VALUE_AXIS, horizontalBars ? 'l' : 'b', content.categoryAxis),
    axis('valAx', VALUE_AXIS, CATEGORY_AXIS, horizontalBars ? 'b' : 'l', content.valueAxis),
  ];
}

const valueOf = (node: XmlElement | undefined): string | undefined => node?.attributes['val'];

/** Content of a chart part; what is not understood is left out, and the part stays as it is until the content is changed. */
export function readChart(root: XmlElement): ChartContent {
  const chart = childOf(root, 'chart');
  const plotArea = childOf(chart, 'plotArea');
  const plot = childrenOf(plotArea).find((node) => localName(node).endsWith('Chart'));
  const type = plot ? readType(plot) : 'Other';
  const axes = childrenOf(plotArea).filter((node) => localName(node).endsWith('Ax'));
  const [first, second] = axes;
  const legend = childOf(chart, 'legend');
  const position = valueOf(childOf(legend, 'legendPos')) ?? 'r';
  const gap = numberOf(childOf(plot, 'gapWidth'), 'val');
  const title = childOf(chart, 'title');
  const size = title
    ? /sz="(\d+)"/.exec(JSON.stringify(title).replaceAll('\\"', '"').replaceAll('"sz":', 'sz='))
    : null;
  return {
    type,
    title: title ? readTitle(title) : undefined,
    titleFontSize: size ? Number(size[1]) / 100 : undefined,
    series: childrenOf(plotArea)
      .filter((node) => localName(node).endsWith('Chart'))
      .flatMap((node) => childrenOf(node, 'ser').map((series) => readSeries(series, gap, childOf(node, 'dLbls')))),
    categoryAxis: first ? readAxis(first) : newAxis(false),
    valueAxis: second ? readAxis(second) : newAxis(true),
    legend: legend ? (LEGENDS.find(([, code]) => code === position)?.[0] ?? 'right') : undefined,
  };
}

function readType(plot: XmlElement): ChartType {
  const name = localName(plot);
  const direction = valueOf(childOf(plot, 'barDir'));
  const grouping = valueOf(childOf(plot, 'grouping')) ?? (name === 'barChart' ? 'clustered' : 'standard');
  if (name === 'lineChart' && grouping === 'standard') {
    const series = childrenOf(plot, 'ser');
    const marked = series.some((one) => valueOf(childOf(childOf(one, 'marker'), 'symbol')) !== 'none');
    return marked && series.length > 0 ? 'LineMarkers' : 'Line';
  }
  const found = Object.entries(FAMILIES).find(
    ([, family]) =>
      family.element === name &&
      (family.direction ?? direction) === direction &&
      (family.grouping ?? grouping) === grouping,
  );
  return found ? (found[0] as ChartType) : 'Other';
}

const readTitle = (title: XmlElement): string => {
  const rich = descend(title, 'tx', 'rich');
  if (rich)
    return childrenOf(rich, 'p')
      .map((paragraph) =>
        childrenOf(paragraph, 'r')
          .map((run) => textOf(childOf(run, 't')))
          .join(''),
      )
      .join('\n');
  return textOf(descend(title, 'tx', 'strRef', 'strCache'));
};

function readSeries(node: XmlElement, gapWidth: number | undefined, common: XmlElement | undefined): ChartSeries {
  const text = childOf(node, 'tx');
  const nameRef = textOf(descend(text, 'strRef', 'f')) || undefined;
  const name = textOf(descend(text, 'strRef', 'strCache')) || textOf(childOf(text, 'v'));
  const categories = childOf(node, 'cat') ?? childOf(node, 'xVal');
  const values = childOf(node, 'val') ?? childOf(node, 'yVal');
  const reference = (source: XmlElement | undefined): string => textOf(childOf(childrenOf(source)[0], 'f'));
  const fill = (properties: XmlElement | undefined): HexColor | undefined => {
    const color =
      valueOf(descend(properties, 'solidFill', 'srgbClr')) ??
      valueOf(descend(properties, 'ln', 'solidFill', 'srgbClr'));
    return color === undefined ? undefined : `#${color.toUpperCase()}`;
  };
  const labels = childOf(node, 'dLbls') ?? common;
  return {
    name,
    nameRef,
    valuesRef: reference(values),
    categoriesRef: reference(categories) || undefined,
    color: fill(childOf(node, 'spPr')),
    pointColors: childrenOf(node, 'dPt').flatMap((point) => {
      const color = fill(childOf(point, 'spPr'));
      return color === undefined ? [] : [{ point: numberOf(childOf(point, 'idx'), 'val') ?? 0, color }];
    }),
    dataLabels: labels ? readLabels(labels) : undefined,
    gapWidth,
  };
}

function readLabels(node: XmlElement): DataLabels | undefined {
  const shown = (name: string): boolean => flag(childOf(node, name), 'val');
  const labels: DataLabels = {
    showValue: shown('showVal'),
    showCategoryName: shown('showCatName'),
    showSeriesName: shown('showSerName'),
    showPercentage: shown('showPercent'),
    position: LABEL_POSITIONS.find(([, code]) => code === valueOf(childOf(node, 'dLblPos')))?.[0],
    numberFormat: childOf(node, 'numFmt')?.attributes['formatCode'],
  };
  return labels.showValue || labels.showCategoryName || labels.showSeriesName || labels.showPercentage
    ? labels
    : undefined;
}

function readAxis(node: XmlElement): ChartAxis {
  const title = childOf(node, 'title');
  const format = childOf(node, 'numFmt');
  const scaling = childOf(node, 'scaling');
  return {
    title: title ? readTitle(title) : undefined,
    minimum: numberOf(childOf(scaling, 'min'), 'val'),
    maximum: numberOf(childOf(scaling, 'max'), 'val'),
    visible: !flag(childOf(node, 'delete'), 'val'),
    majorGridlines: childOf(node, 'majorGridlines') !== undefined,
    numberFormat: format && !flag(format, 'sourceLinked') ? format.attributes['formatCode'] : undefined,
    reversed: valueOf(childOf(scaling, 'orientation')) === 'maxMin',
  };
}

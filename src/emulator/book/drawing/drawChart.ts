import type { Culture } from '../book';
import type { FontStyle, HexColor } from '../cellStyle';
import { encodeXml } from '../package/xml';
import { textPixels } from '../sheet/measure';
import type { ChartContent, ChartSeries, LegendPosition } from '../sheetChart';
import { formatValue } from '../text/numberText';
import { isPie, SERIES_COLORS, type SeriesData } from './chartXml';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FONT = 'Calibri, Carlito, Arial, sans-serif';
const TEXT_COLOR = '#595959';
const MARGIN = 12;
const LABEL_SIZE = 12;
const LINE_HEIGHT = 1.25;

const fontOf = (pixels: number): FontStyle => ({
  name: 'Calibri',
  size: pixels * 0.75,
  bold: false,
  italic: false,
  underline: 'none',
  strikethrough: false,
  subscript: false,
  superscript: false,
  color: TEXT_COLOR,
});

const widthOf = (text: string, pixels: number): number => textPixels(text, fontOf(pixels));
const round = (value: number): number => Math.round(value * 100) / 100;

/** Colour of a series, or of a point of a pie. */
export const colorOf = (series: ChartSeries | undefined, at: number): HexColor =>
  series?.color ?? SERIES_COLORS[at % SERIES_COLORS.length] ?? '#4472C4';
const pointColor = (series: ChartSeries, point: number): HexColor =>
  series.pointColors.find((one) => one.point === point)?.color ??
  SERIES_COLORS[point % SERIES_COLORS.length] ??
  '#4472C4';

/** Draws a chart with the proportions of Excel's: title, legend, axes with gridlines, series, labels. */
export function drawChart(
  content: ChartContent,
  data: readonly SeriesData[],
  { widthPixels, heightPixels }: { readonly widthPixels: number; readonly heightPixels: number },
  culture: Culture,
): string {
  const parts: string[] = [`<rect width="${widthPixels}" height="${heightPixels}" fill="#FFFFFF" stroke="#D9D9D9"/>`];
  let box: Box = { x: MARGIN, y: MARGIN, width: widthPixels - 2 * MARGIN, height: heightPixels - 2 * MARGIN };
  if (content.title !== undefined && content.title !== '') {
    const size = (content.titleFontSize ?? 14) / 0.75;
    const lines = wrap(content.title, size, box.width);
    parts.push(
      ...lines.map((line, at) =>
        text(line, box.x + box.width / 2, box.y + size * (at + 0.85) * LINE_HEIGHT, size, 'middle'),
      ),
    );
    box = shrink(box, 'top', lines.length * size * LINE_HEIGHT + 8);
  }
  if (content.legend !== undefined) box = drawLegend(parts, box, content, data, content.legend);
  const draw = isPie(content.type) ? drawPie : content.type.startsWith('Bar') ? drawBars : drawColumns;
  draw(parts, box, content, data, culture);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPixels}" height="${heightPixels}" viewBox="0 0 ${widthPixels} ${heightPixels}" font-family="${FONT}">` +
    `${parts.join('')}</svg>`
  );
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  anchor: 'start' | 'middle' | 'end',
  more = '',
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${TEXT_COLOR}" text-anchor="${anchor}"${more}>${encodeXml(content)}</text>`;
}

/** Lines of a text that fit a width; a longer word stays whole, a fourth line is cut. */
function wrap(content: string, size: number, width: number, most = 3): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

function shrink(box: Box, side: 'top' | 'bottom' | 'left' | 'right', by: number): Box {
  switch (side) {
    case 'top':
      return { ...box, y: box.y + by, height: box.height - by };
    case 'bottom':
      return { ...box, height: box.height - by };
    case 'left':
      return { ...box, x: box.x + by, width: box.width - by };
    case 'right':
      return { ...box, width: box.width - by };
  }
}

function drawLegend(
  parts: string[],
  box: Box,
  content: ChartContent,
  data: readonly SeriesData[],
  position: LegendPosition,
): Box {
  const [first] = content.series;
  const entries =
    isPie(content.type) && first
      ? (data[0]?.categories ?? []).map((name, at) => ({ name, color: pointColor(first, at) }))
      : content.series.map((series, at) => ({ name: data[at]?.name ?? series.name, color: colorOf(series, at) }));
  const widths = entries.map(({ name }) => widthOf(name, LABEL_SIZE) + 30);
  const item = (entry: { name: string; color: string }, x: number, y: number): void => {
    parts.push(
      `<rect x="${round(x)}" y="${round(y - 9)}" width="10" height="10" fill="${entry.color}"/>`,
      text(entry.name, x + 15, y, LABEL_SIZE, 'start'),
    );
  };
  if (position === 'top' || position === 'bottom') {
    const rows: { from: number; to: number; width: number }[] = [];
    entries.forEach((_, at) => {
      const row = rows[rows.length - 1];
      const width = widths[at] ?? 0;
      if (row && row.width + width <= box.width) {
        row.to = at;
        row.width += width;
      } else rows.push({ from: at, to: at, width });
    });
    const height = rows.length * 20 + 6;
    const top = position === 'top' ? box.y : box.y + box.height - height + 6;
    rows.forEach((row, line) => {
      let x = box.x + (box.width - row.width) / 2;
      for (let at = row.from; at <= row.to; at++) {
        const entry = entries[at];
        if (entry) item(entry, x, top + line * 20 + 13);
        x += widths[at] ?? 0;
      }
    });
    return shrink(box, position, height);
  }
  const width = Math.min(box.width / 2, Math.max(0, ...widths));
  const left = position === 'left' ? box.x : box.x + box.width - width;
  const top = position === 'topRight' ? box.y : box.y + Math.max(0, (box.height - entries.length * 20) / 2);
  entries.forEach((entry, at) => item(entry, left, top + at * 20 + 13));
  return shrink(box, position === 'left' ? 'left' : 'right', width + 8);
}

/** Round steps for an axis: at most `most` of 1, 2 or 5 times a power of ten. */
function scaleOf(low: number, high: number, most: number): { low: number; high: number; step: number } {
  const span = high - low || 1;
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const whole = Math.max(step, 0);
  return { low: Math.floor(low / whole) * whole, high: Math.ceil(high / whole - 1e-9) * whole, step: whole };
}

interface Plan {
  readonly stacked: boolean;
  readonly share: boolean;
  readonly count: number;
  readonly scale: { readonly low: number; readonly high: number; readonly step: number };
  /** Value of a series at a category as it is drawn: a share of the whole in a 100 % chart. */
  readonly at: (series: number, category: number) => number | undefined;
}

function planValues(content: ChartContent, data: readonly SeriesData[], lengthPixels: number): Plan {
  const stacked = content.type.includes('Stacked');
  const share = content.type.endsWith('100');
  const count = Math.max(0, ...data.map((one) => Math.max(one.values.length, one.categories.length)));
  const whole = (category: number): number =>
    data.reduce((sum, one) => sum + Math.abs(one.values[category] ?? 0), 0) || 1;
  const at = (series: number, category: number): number | undefined => {
    const number = data[series]?.values[category];
    return number === undefined || !share ? number : number / whole(category);
  };
  let [low, high] = [0, 0];
  for (let category = 0; category < count; category++) {
    let [below, above] = [0, 0];
    for (let series = 0; series < data.length; series++) {
      const number = at(series, category) ?? 0;
      if (!stacked) [below, above] = [Math.min(below, number), Math.max(above, number)];
      else if (number < 0) below += number;
      else above += number;
    }
    [low, high] = [Math.min(low, below), Math.max(high, above)];
  }
  if (low === 0 && high === 0) high = 1;
  const integers =
    !share && data.every((one) => one.values.every((number) => number === undefined || Number.isInteger(number)));
  const axis = content.valueAxis;
  const headroom = share ? high : high + (high - low) * 0.04;
  const scale = scaleOf(axis.minimum ?? low, axis.maximum ?? headroom, Math.max(2, Math.floor(lengthPixels / 40)));
  const step = integers ? Math.max(1, Math.round(scale.step)) : scale.step;
  return {
    stacked,
    share,
    count,
    at,
    scale: {
      low: axis.minimum ?? Math.floor(scale.low / step) * step,
      high: axis.maximum ?? Math.ceil(scale.high / step) * step,
      step,
    },
  };
}

/** Ends and steps of the value axis for a length in pixels. */
export const valueScale = (content: ChartContent, data: readonly SeriesData[], lengthPixels: number): Plan['scale'] =>
  planValues(content, data, lengthPixels).scale;

const tickText = (number: number, content: ChartContent, plan: Plan, culture: Culture): string =>
  formatValue(
    Number(number.toPrecision(12)),
    content.valueAxis.numberFormat ?? (plan.share ? '0%' : 'General'),
    culture,
  );

const ticksOf = ({ low, high, step }: Plan['scale']): number[] =>
  Array.from({ length: Math.min(200, Math.round((high - low) / step)) + 1 }, (_, at) => low + at * step);

function labelText(
  content: ChartContent,
  data: readonly SeriesData[],
  series: number,
  category: number,
  culture: Culture,
): string {
  const labels = content.series[series]?.dataLabels;
  const number = data[series]?.values[category];
  if (!labels || number === undefined) return '';
  const whole = data[series]?.values.reduce<number>((sum, one) => sum + (one ?? 0), 0) ?? 0;
  return [
    labels.showSeriesName ? (data[series]?.name ?? '') : '',
    labels.showCategoryName ? (data[series]?.categories[category] ?? '') : '',
    labels.showValue ? formatValue(number, labels.numberFormat ?? 'General', culture) : '',
    labels.showPercentage && whole !== 0 ? formatValue(number / whole, '0%', culture) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function axisTitles(parts: string[], box: Box, below: string | undefined, beside: string | undefined): Box {
  let inner = box;
  if (below !== undefined && below !== '') {
    parts.push(text(below, box.x + box.width / 2, box.y + box.height - 4, 13, 'middle'));
    inner = shrink(inner, 'bottom', 22);
  }
  if (beside !== undefined && beside !== '') {
    const [x, y] = [box.x + 11, inner.y + inner.height / 2];
    parts.push(text(beside, x, y, 13, 'middle', ` transform="rotate(-90 ${round(x)} ${round(y)})"`));
    inner = shrink(inner, 'left', 22);
  }
  return inner;
}

/** Columns, lines, areas and points: categories from left to right. */
function drawColumns(
  parts: string[],
  whole: Box,
  content: ChartContent,
  data: readonly SeriesData[],
  culture: Culture,
): void {
  let box = axisTitles(parts, whole, content.categoryAxis.title, content.valueAxis.title);
  const plan = planValues(content, data, box.height - 30);
  const ticks = ticksOf(plan.scale);
  const valueLabels = ticks.map((tick) => tickText(tick, content, plan, culture));
  if (content.valueAxis.visible)
    box = shrink(box, 'left', Math.max(...valueLabels.map((one) => widthOf(one, LABEL_SIZE))) + 10);
  const slot = box.width / Math.max(1, plan.count);
  const names = Array.from({ length: plan.count }, (_, at) => data[0]?.categories[at] ?? '');
  const slanted = content.categoryAxis.visible && slot < 26;
  const nameLines = names.map((name) => wrap(name, LABEL_SIZE, Math.max(slot - 6, 20)));
  const lines = Math.max(1, ...nameLines.map((one) => one.length));
  if (content.categoryAxis.visible)
    box = shrink(
      box,
      'bottom',
      slanted
        ? Math.min(90, Math.max(...names.map((name) => widthOf(name, LABEL_SIZE))) + 8)
        : lines * LABEL_SIZE * LINE_HEIGHT + 8,
    );
  const { low, high } = plan.scale;
  const y = (value: number): number => box.y + box.height - ((value - low) / (high - low || 1)) * box.height;
  ticks.forEach((tick, at) => {
    if (content.valueAxis.majorGridlines) parts.push(line(box.x, y(tick), box.x + box.width, y(tick), '#D9D9D9'));
    if (content.valueAxis.visible) parts.push(text(valueLabels[at] ?? '', box.x - 6, y(tick) + 4, LABEL_SIZE, 'end'));
  });
  const zero = Math.min(Math.max(0, low), high);
  const center = (category: number): number => box.x + slot * (category + 0.5);
  if (content.type.startsWith('Column') || content.type === 'Other') {
    const rects = barRects(content, plan, slot);
    for (const { series, category, offset, thickness, from, to } of rects) {
      const top = Math.min(y(from), y(to));
      const left = box.x + slot * category + offset;
      parts.push(
        `<rect x="${round(left)}" y="${round(top)}" width="${round(thickness)}" height="${round(Math.abs(y(from) - y(to)))}" fill="${barColor(content, series, category)}"/>`,
      );
      const label = labelText(content, data, series, category, culture);
      const inside = plan.stacked || content.series[series]?.dataLabels?.position === 'Center';
      if (label !== '')
        parts.push(
          text(label, left + thickness / 2, inside ? (y(from) + y(to)) / 2 + 4 : top - 4, LABEL_SIZE, 'middle'),
        );
    }
  } else drawLines(parts, box, content, data, plan, y, center, culture);
  parts.push(line(box.x, y(zero), box.x + box.width, y(zero), '#BFBFBF'));
  if (!content.categoryAxis.visible) return;
  names.forEach((name, at) => {
    const top = box.y + box.height + LABEL_SIZE + 4;
    if (slanted)
      parts.push(
        text(
          name,
          center(at) + 4,
          top - 6,
          LABEL_SIZE,
          'end',
          ` transform="rotate(-90 ${round(center(at) + 4)} ${round(top - 6)})"`,
        ),
      );
    else
      (nameLines[at] ?? []).forEach((part, row) =>
        parts.push(text(part, center(at), top + row * LABEL_SIZE * LINE_HEIGHT, LABEL_SIZE, 'middle')),
      );
  });
}

const line = (x1: number, y1: number, x2: number, y2: number, color: string): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}"/>`;

const barColor = (content: ChartContent, series: number, category: number): HexColor => {
  const one = content.series[series];
  return one?.pointColors.find((point) => point.point === category)?.color ?? colorOf(one, series);
};

interface BarRect {
  readonly series: number;
  readonly category: number;
  /** Within the slot of the category. */
  readonly offset: number;
  readonly thickness: number;
  readonly from: number;
  readonly to: number;
}

function barRects(content: ChartContent, plan: Plan, slot: number): BarRect[] {
  const gap = (content.series[0]?.gapWidth ?? 150) / 100;
  const groups = plan.stacked ? 1 : Math.max(1, content.series.length);
  const thickness = slot / (groups + gap);
  const rects: BarRect[] = [];
  for (let category = 0; category < plan.count; category++) {
    let [above, below] = [0, 0];
    content.series.forEach((_, series) => {
      const number = plan.at(series, category);
      if (number === undefined) return;
      const offset = (slot - thickness * groups) / 2 + (plan.stacked ? 0 : series * thickness);
      const from = !plan.stacked ? 0 : number < 0 ? below : above;
      if (number < 0) below += number;
      else above += number;
      rects.push({ series, category, offset, thickness, from, to: from + number });
    });
  }
  return rects;
}

function drawLines(
  parts: string[],
  box: Box,
  content: ChartContent,
  data: readonly SeriesData[],
  plan: Plan,
  y: (value: number) => number,
  center: (category: number) => number,
  culture: Culture,
): void {
  const sums = new Array<number>(plan.count).fill(0);
  content.series.forEach((series, at) => {
    const color = colorOf(series, at);
    const points: { x: number; y: number; category: number }[] = [];
    for (let category = 0; category < plan.count; category++) {
      const number = plan.at(at, category);
      if (number === undefined) continue;
      const value = plan.stacked ? (sums[category] ?? 0) + number : number;
      sums[category] = (sums[category] ?? 0) + number;
      points.push({ x: center(category), y: y(value), category });
    }
    const path = points.map((point) => `${round(point.x)},${round(point.y)}`).join(' ');
    if (content.type.startsWith('Area') && points.length > 0) {
      const floor = round(Math.min(y(0), box.y + box.height));
      parts.push(
        `<polygon points="${round(points[0]?.x ?? 0)},${floor} ${path} ${round(points[points.length - 1]?.x ?? 0)},${floor}" fill="${color}" fill-opacity="0.75"/>`,
      );
    } else if (content.type !== 'XYScatter')
      parts.push(
        `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2.25" stroke-linejoin="round"/>`,
      );
    for (const point of points) {
      if (content.type === 'LineMarkers' || content.type === 'XYScatter')
        parts.push(`<circle cx="${round(point.x)}" cy="${round(point.y)}" r="3.5" fill="${color}"/>`);
      const label = labelText(content, data, at, point.category, culture);
      if (label !== '') parts.push(text(label, point.x, point.y - 7, LABEL_SIZE, 'middle'));
    }
  });
}

/** Horizontal bars: as in Excel the first category stands lowest unless the axis is reversed. */
function drawBars(
  parts: string[],
  whole: Box,
  content: ChartContent,
  data: readonly SeriesData[],
  culture: Culture,
): void {
  let box = axisTitles(parts, whole, content.valueAxis.title, content.categoryAxis.title);
  const count = Math.max(0, ...data.map((one) => one.values.length));
  const names = Array.from({ length: count }, (_, at) => data[0]?.categories[at] ?? '');
  const nameWidth = Math.min(box.width * 0.4, Math.max(0, ...names.map((name) => widthOf(name, LABEL_SIZE))) + 4);
  if (content.categoryAxis.visible) box = shrink(box, 'left', nameWidth + 8);
  if (content.valueAxis.visible) box = shrink(box, 'bottom', 22);
  box = shrink(box, 'right', 14);
  const plan = planValues(content, data, box.width);
  const { low, high } = plan.scale;
  const x = (value: number): number => box.x + ((value - low) / (high - low || 1)) * box.width;
  const slot = box.height / Math.max(1, plan.count);
  const top = (category: number): number =>
    box.y + slot * (content.categoryAxis.reversed ? category : plan.count - 1 - category);
  for (const tick of ticksOf(plan.scale)) {
    if (content.valueAxis.majorGridlines) parts.push(line(x(tick), box.y, x(tick), box.y + box.height, '#D9D9D9'));
    if (content.valueAxis.visible)
      parts.push(text(tickText(tick, content, plan, culture), x(tick), box.y + box.height + 16, LABEL_SIZE, 'middle'));
  }
  for (const { series, category, offset, thickness, from, to } of barRects(content, plan, slot)) {
    const left = Math.min(x(from), x(to));
    const place = content.categoryAxis.reversed || plan.stacked ? offset : slot - offset - thickness;
    const y = top(category) + place;
    parts.push(
      `<rect x="${round(left)}" y="${round(y)}" width="${round(Math.abs(x(to) - x(from)))}" height="${round(thickness)}" fill="${barColor(content, series, category)}"/>`,
    );
    const label = labelText(content, data, series, category, culture);
    const middle = y + thickness / 2 + 4;
    if (label !== '' && plan.stacked) parts.push(text(label, (x(from) + x(to)) / 2, middle, LABEL_SIZE, 'middle'));
    else if (label !== '') parts.push(text(label, x(to) + 4, middle, LABEL_SIZE, 'start'));
  }
  parts.push(line(x(Math.max(0, low)), box.y, x(Math.max(0, low)), box.y + box.height, '#BFBFBF'));
  if (!content.categoryAxis.visible) return;
  names.forEach((name, at) => {
    const rows = wrap(name, LABEL_SIZE, nameWidth, Math.max(1, Math.floor(slot / (LABEL_SIZE * LINE_HEIGHT))));
    const start = top(at) + slot / 2 + 4 - ((rows.length - 1) * LABEL_SIZE * LINE_HEIGHT) / 2;
    rows.forEach((part, row) =>
      parts.push(text(part, box.x - 6, start + row * LABEL_SIZE * LINE_HEIGHT, LABEL_SIZE, 'end')),
    );
  });
}

function drawPie(
  parts: string[],
  box: Box,
  content: ChartContent,
  data: readonly SeriesData[],
  culture: Culture,
): void {
  const [series] = content.series;
  const values = (data[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!series || total === 0) return;
  const labelled =
    series.dataLabels !== undefined &&
    content.type === 'Pie' &&
    series.dataLabels.position !== 'Center' &&
    series.dataLabels.position !== 'InsideEnd';
  const radius = Math.max(10, Math.min(box.width, box.height) / 2 - (labelled ? 22 : 4));
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const hole = content.type === 'Doughnut' ? radius * 0.5 : 0;
  const point = (angle: number, distance: number): string =>
    `${round(cx + Math.sin(angle) * distance)} ${round(cy - Math.cos(angle) * distance)}`;
  let angle = 0;
  values.forEach((value, at) => {
    if (value === 0) return;
    const end = angle + Math.min((value / total) * 2 * Math.PI, 2 * Math.PI - 1e-4);
    const large = end - angle > Math.PI ? 1 : 0;
    const inner =
      hole > 0
        ? `L ${point(end, hole)} A ${hole} ${hole} 0 ${large} 0 ${point(angle, hole)}`
        : `L ${round(cx)} ${round(cy)}`;
    parts.push(
      `<path d="M ${point(angle, radius)} A ${round(radius)} ${round(radius)} 0 ${large} 1 ${point(end, radius)} ${inner} Z" fill="${pointColor(series, at)}" stroke="#FFFFFF"/>`,
    );
    const label = labelText(content, data, 0, at, culture);
    const middle = (angle + end) / 2;
    const distance = hole > 0 ? (radius + hole) / 2 : labelled ? radius + 13 : radius * 0.65;
    const [x = 0, y = 0] = point(middle, distance).split(' ').map(Number);
    if (label !== '') parts.push(text(label, x, y + 4, LABEL_SIZE, 'middle'));
    angle = end;
  });
}

import { crc32, unzlibSync, zlibSync } from '@cj-tech-master/excelts/archive';
import { buildChartModel, renderChartPng } from '@cj-tech-master/excelts/chart';

import type { Culture } from '../book';
import type { ChartContent } from '../sheetChart';
import { isPie, type SeriesData } from './chartXml';
import { colorOf, drawChart, valueScale } from './drawChart';

/** Denser than the screen, so that the small marks of Vietnamese letters stay. */
const SCALE = 2;
/** Length of a value axis that steps are chosen for. */
const AXIS_PIXELS = 220;

/**
 * Chart as a PNG. A browser paints the SVG; elsewhere the library's own rasteriser draws it, with a font of the system that has
 * Vietnamese letters. The two differ in looks, not in what they say.
 */
export async function paintChart(
  content: ChartContent,
  data: readonly SeriesData[],
  size: { readonly widthPixels: number; readonly heightPixels: number },
  culture: Culture,
): Promise<Uint8Array> {
  if (typeof OffscreenCanvas === 'function' && typeof Image === 'function')
    return paintInBrowser(drawChart(content, data, size, culture), size);
  const { widthPixels: width, heightPixels: height } = size;
  return compressed(await renderChartPng(libraryModel(content, data), { width, height, scale: SCALE }));
}

async function paintInBrowser(
  svg: string,
  size: { readonly widthPixels: number; readonly heightPixels: number },
): Promise<Uint8Array> {
  const image = new Image(size.widthPixels, size.heightPixels);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size.widthPixels * SCALE, size.heightPixels * SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** The library stores its pixels uncompressed, which would be megabytes on the wire: the same picture with its pixels packed. */
function compressed(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept: Uint8Array[] = [png.subarray(0, 8)];
  const pixels: Uint8Array[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (kind === 'IDAT') pixels.push(png.subarray(at + 8, at + 8 + length));
    else {
      if (kind === 'IEND') kept.push(chunk('IDAT', zlibSync(unzlibSync(joined(pixels)))));
      kept.push(png.subarray(at, at + 12 + length));
    }
    at += 12 + length;
  }
  return joined(kept);
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(kind), content]);
  const bytes = new Uint8Array(named.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

type LibraryModel = ReturnType<typeof buildChartModel>;
type LibraryOptions = Parameters<typeof buildChartModel>[0];

function libraryModel(content: ChartContent, data: readonly SeriesData[]): LibraryModel {
  const { type } = content;
  // The library's horizontal bars have the wrong axis: they are painted upright, with the same values and names.
  const kind = isPie(type)
    ? type === 'Pie'
      ? 'pie'
      : 'doughnut'
    : /^Line/.test(type)
      ? 'line'
      : /^Area/.test(type)
        ? 'area'
        : type === 'XYScatter'
          ? 'scatter'
          : 'bar';
  const stacked = type.endsWith('100')
    ? 'percentStacked'
    : type.includes('Stacked')
      ? 'stacked'
      : kind === 'bar'
        ? 'clustered'
        : 'standard';
  const axis = (title: string | undefined): { title?: string } => (title === undefined ? {} : { title });
  const series = content.series.map((one, at) => ({
    name: data[at]?.name ?? one.name,
    values: one.valuesRef,
    ...(one.categoriesRef !== undefined && { categories: one.categoriesRef }),
    ...(!isPie(type) && { fill: colorOf(one, at).slice(1) }),
    ...(one.dataLabels && {
      dataLabels: {
        showVal: one.dataLabels.showValue,
        showPercent: one.dataLabels.showPercentage,
        showCatName: one.dataLabels.showCategoryName,
      },
    }),
  }));
  const options = {
    type: kind,
    series,
    title: content.title ?? null,
    showLegend: content.legend !== undefined,
    legendPosition:
      content.legend === 'top' ? 't' : content.legend === 'left' ? 'l' : content.legend === 'bottom' ? 'b' : 'r',
    ...(kind === 'bar' && { barDir: 'col' }),
    ...(!isPie(type) && type !== 'XYScatter' && { grouping: stacked }),
    ...(!isPie(type) && {
      categoryAxis: axis(content.categoryAxis.title),
      valueAxis: { ...axis(content.valueAxis.title), ...axisSpan(content, data) },
    }),
  } as LibraryOptions;
  const model = buildChartModel(options);
  fillCaches(model, data);
  return model;
}

/** Room above the tallest bar, in whole steps where all values are whole. */
function axisSpan(
  content: ChartContent,
  data: readonly SeriesData[],
): { min?: number; max?: number; majorUnit?: number } {
  if (/100$/.test(content.type)) return {};
  const { low, high, step } = valueScale(content, data, AXIS_PIXELS);
  return { min: low, max: high, majorUnit: step };
}

interface Cache {
  pointCount?: number;
  points: { index: number; value: string | number }[];
}

interface CachedSource {
  readonly numRef?: { cache?: Cache };
  readonly strRef?: { cache?: Cache };
}

/** The library fills its caches from its own workbook; here they are filled from ours. */
function fillCaches(model: LibraryModel, data: readonly SeriesData[]): void {
  const [group] = model.chart.plotArea.chartTypes;
  const all = (group?.series ?? []) as unknown as {
    readonly val?: CachedSource;
    readonly yVal?: CachedSource;
    readonly cat?: CachedSource;
    readonly xVal?: CachedSource;
  }[];
  all.forEach((series, at) => {
    const shown = data[at];
    const numbers = series.val ?? series.yVal;
    const names = series.cat ?? series.xVal;
    if (!shown) return;
    if (numbers?.numRef) {
      const points = shown.values.flatMap((value, index) => (value === undefined ? [] : [{ index, value }]));
      numbers.numRef.cache = { pointCount: shown.values.length, points };
    }
    if (names?.strRef)
      names.strRef.cache = {
        pointCount: shown.categories.length,
        points: shown.categories.map((value, index) => ({ index, value })),
      };
    if (names?.numRef)
      names.numRef.cache = {
        pointCount: shown.categories.length,
        points: shown.categories.map((_, index) => ({ index, value: index + 1 })),
      };
  });
}

import { buildChartModel, renderChartPng } from '@cj-tech-master/excelts/chart';

import type { Culture } from '../book';
import type { ChartContent } from '../sheetChart';
import { isPie, type SeriesData } from './chartXml';
import { colorOf, drawChart } from './drawChart';

/** Denser than the screen, so that the small marks of Vietnamese letters stay. */
const SCALE = 2;

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
  return renderChartPng(libraryModel(content, data), { width, height, scale: SCALE });
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

type LibraryModel = ReturnType<typeof buildChartModel>;
type LibraryOptions = Parameters<typeof buildChartModel>[0];

function libraryModel(content: ChartContent, data: readonly SeriesData[]): LibraryModel {
  const { type } = content;
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
    ...(kind === 'bar' && { barDir: type.startsWith('Bar') ? 'bar' : 'col' }),
    ...(!isPie(type) && type !== 'XYScatter' && { grouping: stacked }),
    ...(!isPie(type) && { categoryAxis: axis(content.categoryAxis.title), valueAxis: axis(content.valueAxis.title) }),
  } as LibraryOptions;
  const model = buildChartModel(options);
  fillCaches(model, data);
  return model;
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

import type { Area, CellPlace } from './area';
import type { HexColor } from './cellStyle';

/** Chart types by their Office.js names; others in an opened file are kept and drawn, with type `Other`. */
export type ChartType =
  | 'ColumnClustered'
  | 'ColumnStacked'
  | 'ColumnStacked100'
  | 'BarClustered'
  | 'BarStacked'
  | 'BarStacked100'
  | 'Line'
  | 'LineMarkers'
  | 'LineStacked'
  | 'Pie'
  | 'Doughnut'
  | 'Area'
  | 'AreaStacked'
  | 'XYScatter'
  | 'Other';

export type LegendPosition = 'top' | 'bottom' | 'left' | 'right' | 'topRight';

export interface ChartSeries {
  /** Shown name; when `nameRef` is given, the text that stands there. */
  readonly name: string;
  /** References with sheet name: `'Tổng hợp'!$B$4`. */
  readonly nameRef: string | undefined;
  readonly valuesRef: string;
  readonly categoriesRef: string | undefined;
  /** undefined: the automatic colour of its place. */
  readonly color: HexColor | undefined;
  /** Colours of single points (pie slices) by 0-based index. */
  readonly pointColors: readonly { readonly point: number; readonly color: HexColor }[];
  readonly dataLabels: DataLabels | undefined;
  /** Columns and bars: space between groups in per cent of their width; undefined = 150 (Excel's own default is 219 in new files). */
  readonly gapWidth: number | undefined;
}

export interface DataLabels {
  readonly showValue: boolean;
  readonly showCategoryName: boolean;
  readonly showSeriesName: boolean;
  readonly showPercentage: boolean;
  /** Office.js name: `OutsideEnd`, `Center`, `InsideEnd`, `BestFit`, … */
  readonly position: string | undefined;
  readonly numberFormat: string | undefined;
}

export interface ChartAxis {
  readonly title: string | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly visible: boolean;
  readonly majorGridlines: boolean;
  readonly numberFormat: string | undefined;
  readonly reversed: boolean;
}

/** Where a chart stands on the sheet, in points from the sheet's top left corner. */
export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a chart shows, as plain data. */
export interface ChartContent {
  readonly type: ChartType;
  /** undefined: no title. */
  readonly title: string | undefined;
  readonly titleFontSize: number | undefined;
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  /** undefined: no legend. */
  readonly legend: LegendPosition | undefined;
}

/** How `charts.add(type, range, seriesBy)` makes one. */
export interface ChartSpec {
  readonly type: ChartType;
  /** Data with its headers; must not be empty. */
  readonly source: Area;
  /** Sheet of the source; default the chart's own. */
  readonly sourceSheetId?: string;
  /** auto: series by columns unless there are more columns than rows, as in Excel. */
  readonly seriesBy: 'auto' | 'columns' | 'rows';
  readonly name?: string;
  /** Default: Excel's 360 × 216 points at the middle of what is seen. */
  readonly frame?: ChartFrame;
}

/** A chart on a sheet. Setting `content` members happens through `change`, which also redraws. */
export interface SheetChart {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  readonly content: ChartContent;
  change(change: Partial<ChartContent>): void;
  /** Reads series, names and categories from an area again. */
  setSource(source: Area, seriesBy: 'auto' | 'columns' | 'rows', sourceSheetId?: string): void;
  frame: ChartFrame;
  /** Cells under its top left and bottom right corners. */
  readonly cells: { readonly from: CellPlace; readonly to: CellPlace };
  /** Covers the cells from `start` to `end`, default as large as it is with its corner in `start`. */
  setPosition(start: CellPlace, end?: CellPlace): void;
  /** Drawing of the chart with the current values, as an SVG document. */
  toSvg(size?: { readonly widthPixels: number; readonly heightPixels: number }): string;
  /** Bitmap of it; in the browser through a canvas, elsewhere with a built-in rasteriser. */
  toPng(size?: { readonly widthPixels: number; readonly heightPixels: number }): Promise<Uint8Array>;
}

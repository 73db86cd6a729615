import type { Area } from '../book/area';
import type { Book, CellComment, CustomXmlPart, DefinedName, NameList, Sheet, Table, TableColumn } from '../book/book';
import type { BorderSide } from '../book/cellStyle';
import type { SheetChart } from '../book/sheetChart';
import type { ConditionalFormat } from '../book/sheetRules';
import { HostObject, type HostClass } from '../wire/hostClass';
import type { LiveRange } from '../wire/liveRanges';

/** Several ranges of one sheet. */
export interface RangeList {
  readonly sheet: Sheet;
  readonly ranges: readonly LiveRange[];
}

/** A border of a range: one of the six sides, or the lines between its cells. */
export interface RangeEdge {
  readonly cells: RangeList;
  readonly edge: BorderEdge;
}
export type BorderEdge = BorderSide | 'insideHorizontal' | 'insideVertical';

/** A sheet's filter, or a table's. */
export interface FilterOwner {
  readonly sheet: Sheet;
  readonly table: Table | undefined;
}

export interface NameScope {
  readonly names: NameList;
  /** undefined: the whole workbook. */
  readonly sheet: Sheet | undefined;
}

export interface ColumnOf {
  readonly table: Table;
  readonly column: TableColumn;
}

export interface RowOf {
  readonly table: Table;
  readonly index: number;
}

export interface SeriesOf {
  readonly chart: SheetChart;
  /** 0-based place among the chart's series. */
  readonly index: number;
}

export type AxisKind = 'categoryAxis' | 'valueAxis';

/** What the object of each emulated class stands for. */
export interface Selves {
  readonly Workbook: Book;
  readonly WorkbookProtection: Book;
  readonly Runtime: Book;
  readonly Application: Book;
  readonly CultureInfo: Book;
  readonly NumberFormatInfo: Book;
  readonly DatetimeFormatInfo: Book;
  readonly DocumentProperties: Book;
  readonly CustomPropertyCollection: Book;
  readonly CustomProperty: string;
  readonly SettingCollection: Book;
  readonly Setting: string;
  readonly CustomXmlPartCollection: Book;
  readonly CustomXmlPartScopedCollection: string;
  readonly CustomXmlPart: CustomXmlPart;
  readonly WorksheetCollection: Book;
  readonly Worksheet: Sheet;
  readonly WorksheetProtection: Sheet;
  readonly WorksheetFreezePanes: Sheet;
  readonly WorksheetCustomPropertyCollection: Sheet;
  readonly WorksheetCustomProperty: { readonly sheet: Sheet; readonly key: string };
  readonly PageLayout: Sheet;
  readonly HeaderFooterGroup: Sheet;
  readonly HeaderFooter: Sheet;
  readonly PageBreakCollection: { readonly sheet: Sheet; readonly direction: 'row' | 'column' };
  readonly PageBreak: { readonly sheet: Sheet; readonly direction: 'row' | 'column'; readonly at: number };
  readonly Range: LiveRange;
  readonly RangeCollection: RangeList;
  readonly RangeAreas: RangeList;
  readonly RangeView: LiveRange;
  readonly RangeFormat: RangeList;
  readonly RangeFont: RangeList;
  readonly RangeFill: RangeList;
  readonly FormatProtection: RangeList;
  readonly RangeBorderCollection: RangeList;
  readonly RangeBorder: RangeEdge;
  readonly DataValidation: RangeList;
  readonly ConditionalFormatCollection: RangeList;
  readonly ConditionalFormat: ConditionalOf;
  readonly CustomConditionalFormat: ConditionalOf;
  readonly CellValueConditionalFormat: ConditionalOf;
  readonly TextConditionalFormat: ConditionalOf;
  readonly PresetCriteriaConditionalFormat: ConditionalOf;
  readonly ConditionalFormatRule: ConditionalOf;
  readonly ConditionalRangeFormat: ConditionalOf;
  readonly ConditionalRangeFont: ConditionalOf;
  readonly ConditionalRangeFill: ConditionalOf;
  readonly TableCollection: TableScope;
  readonly TableScopedCollection: readonly Table[];
  readonly Table: Table;
  readonly TableColumnCollection: Table;
  readonly TableColumn: ColumnOf;
  readonly TableRowCollection: Table;
  readonly TableRow: RowOf;
  readonly Filter: ColumnOf;
  readonly AutoFilter: FilterOwner;
  readonly NamedItemCollection: NameScope;
  readonly NamedItem: { readonly scope: NameScope; readonly name: DefinedName };
  readonly CommentCollection: Book | Sheet;
  readonly Comment: { readonly sheet: Sheet; readonly comment: CellComment };
  readonly ChartCollection: Sheet;
  readonly Chart: SheetChart;
  readonly ChartTitle: SheetChart;
  readonly ChartTitleFormat: SheetChart;
  readonly ChartFont: SheetChart;
  readonly ChartLegend: SheetChart;
  readonly ChartDataLabels: SeriesList;
  readonly ChartAxes: SheetChart;
  readonly ChartAxis: AxisOf;
  readonly ChartAxisTitle: AxisOf;
  readonly ChartGridlines: AxisOf;
  readonly ChartSeriesCollection: SheetChart;
  readonly ChartSeries: SeriesOf;
  readonly ChartSeriesFormat: SeriesOf;
  readonly ChartLineFormat: SeriesOf;
  readonly ChartPointsCollection: SeriesOf;
  readonly ChartPoint: PointOf;
  readonly ChartPointFormat: PointOf;
  readonly ChartFill: SeriesOf | PointOf;
}

export interface AxisOf {
  readonly chart: SheetChart;
  readonly axis: AxisKind;
}

export interface PointOf extends SeriesOf {
  readonly point: number;
}

/** The labels of one series, or of all. */
export interface SeriesList {
  readonly chart: SheetChart;
  readonly indexes: readonly number[];
}

/** Tables of the workbook or, with `sheet`, of one sheet. */
export interface TableScope {
  readonly book: Book;
  readonly sheet: Sheet | undefined;
}

export interface ConditionalOf {
  readonly sheet: Sheet;
  /** The rule is looked up each time: changing one makes it anew. */
  readonly id: ConditionalFormat['id'];
}

/** Makes an object of the emulated Excel. */
export const objectOf = <Name extends keyof Selves>(name: Name, self: Selves[Name]): HostObject =>
  new HostObject(name, self as never);

/** The thing under an argument that should be an object of this class; undefined when it is something else. */
export const selfOf = <Name extends keyof Selves>(name: Name, argument: unknown): Selves[Name] | undefined =>
  argument instanceof HostObject && argument.className === name ? argument.self : undefined;

/** Types the description of a class by what its objects stand for. */
export const serve = <Name extends keyof Selves>(
  _name: Name,
  hostClass: HostClass<Selves[Name]>,
): HostClass<Selves[Name]> => hostClass;

export type { Area };

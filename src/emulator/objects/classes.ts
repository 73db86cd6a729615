import type { HostClass, HostClasses } from '../wire/hostClass';
import * as application from './application';
import { autoFilterClass } from './autoFilter';
import * as chart from './chart';
import * as comment from './comment';
import * as conditional from './conditionalFormat';
import * as customXmlPart from './customXmlPart';
import { dataValidationClass } from './dataValidation';
import * as properties from './documentProperties';
import * as namedItem from './namedItem';
import * as page from './pageLayout';
import * as range from './range';
import * as rangeAreas from './rangeAreas';
import * as format from './rangeFormat';
import type { Selves } from './selves';
import * as setting from './setting';
import * as table from './table';
import * as workbook from './workbook';
import * as worksheet from './worksheet';

/** Every class that is emulated; a name that is missing here does not compile. */
const served: { readonly [Name in keyof Selves]: HostClass<Selves[Name]> } = {
  Workbook: workbook.workbookClass,
  WorkbookProtection: workbook.workbookProtectionClass,
  Runtime: workbook.runtimeClass,
  Application: application.applicationClass,
  CultureInfo: application.cultureInfoClass,
  NumberFormatInfo: application.numberFormatInfoClass,
  DatetimeFormatInfo: application.datetimeFormatInfoClass,
  DocumentProperties: properties.documentPropertiesClass,
  CustomPropertyCollection: properties.customPropertyCollectionClass,
  CustomProperty: properties.customPropertyClass,
  SettingCollection: setting.settingCollectionClass,
  Setting: setting.settingClass,
  CustomXmlPartCollection: customXmlPart.customXmlPartCollectionClass,
  CustomXmlPartScopedCollection: customXmlPart.customXmlPartScopedCollectionClass,
  CustomXmlPart: customXmlPart.customXmlPartClass,
  WorksheetCollection: worksheet.worksheetCollectionClass,
  Worksheet: worksheet.worksheetClass,
  WorksheetProtection: worksheet.worksheetProtectionClass,
  WorksheetFreezePanes: worksheet.worksheetFreezePanesClass,
  WorksheetCustomPropertyCollection: worksheet.worksheetCustomPropertyCollectionClass,
  WorksheetCustomProperty: worksheet.worksheetCustomPropertyClass,
  PageLayout: page.pageLayoutClass,
  HeaderFooterGroup: page.headerFooterGroupClass,
  HeaderFooter: page.headerFooterClass,
  PageBreakCollection: page.pageBreakCollectionClass,
  PageBreak: page.pageBreakClass,
  Range: range.rangeClass,
  RangeView: range.rangeViewClass,
  RangeAreas: rangeAreas.rangeAreasClass,
  RangeCollection: rangeAreas.rangeCollectionClass,
  RangeFormat: format.rangeFormatClass,
  RangeFont: format.rangeFontClass,
  RangeFill: format.rangeFillClass,
  FormatProtection: format.formatProtectionClass,
  RangeBorderCollection: format.rangeBorderCollectionClass,
  RangeBorder: format.rangeBorderClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditional.conditionalFormatCollectionClass,
  ConditionalFormat: conditional.conditionalFormatClass,
  CustomConditionalFormat: conditional.customConditionalFormatClass,
  CellValueConditionalFormat: conditional.cellValueConditionalFormatClass,
  TextConditionalFormat: conditional.textConditionalFormatClass,
  PresetCriteriaConditionalFormat: conditional.presetCriteriaConditionalFormatClass,
  ConditionalFormatRule: conditional.conditionalFormatRuleClass,
  ConditionalRangeFormat: conditional.conditionalRangeFormatClass,
  ConditionalRangeFont: conditional.conditionalRangeFontClass,
  ConditionalRangeFill: conditional.conditionalRangeFillClass,
  TableCollection: table.tableCollectionClass,
  TableScopedCollection: table.tableScopedCollectionClass,
  Table: table.tableClass,
  TableColumnCollection: table.tableColumnCollectionClass,
  TableColumn: table.tableColumnClass,
  TableRowCollection: table.tableRowCollectionClass,
  TableRow: table.tableRowClass,
  Filter: table.filterClass,
  AutoFilter: autoFilterClass,
  NamedItemCollection: namedItem.namedItemCollectionClass,
  NamedItem: namedItem.namedItemClass,
  CommentCollection: comment.commentCollectionClass,
  Comment: comment.commentClass,
  ChartCollection: chart.chartCollectionClass,
  Chart: chart.chartClass,
  ChartTitle: chart.chartTitleClass,
  ChartTitleFormat: chart.chartTitleFormatClass,
  ChartFont: chart.chartFontClass,
  ChartLegend: chart.chartLegendClass,
  ChartDataLabels: chart.chartDataLabelsClass,
  ChartAxes: chart.chartAxesClass,
  ChartAxis: chart.chartAxisClass,
  ChartAxisTitle: chart.chartAxisTitleClass,
  ChartGridlines: chart.chartGridlinesClass,
  ChartSeriesCollection: chart.chartSeriesCollectionClass,
  ChartSeries: chart.chartSeriesClass,
  ChartSeriesFormat: chart.chartSeriesFormatClass,
  ChartLineFormat: chart.chartLineFormatClass,
  ChartPointsCollection: chart.chartPointsCollectionClass,
  ChartPoint: chart.chartPointClass,
  ChartPointFormat: chart.chartPointFormatClass,
  ChartFill: chart.chartFillClass,
};

export const hostClasses: HostClasses = served;

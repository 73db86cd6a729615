import { areaFromA1, areaToA1 } from '../core/model/address';
import type { CellStyle, ColumnWidth, PageLayout } from '../core/model/sheetLayout';
import type { PlanStep, WrittenCells } from '../core/plan/planStep';
import { columnWidthPoints } from './columnWidth';
import type { LookAhead } from './lookAhead';
import { memoryToXml } from './memoryXml';
import { OWN_SHEET_PROPERTY } from './ownSheet';
import type { Places } from './places';
import { queueNewChart, queueStandingChart } from './queueChart';

const POINTS_PER_MM = 72 / 25.4;

/** Asks Excel for one step; it is done with the next round trip. */
export function queueStep(places: Places, step: PlanStep, ahead: LookAhead): void {
  switch (step.kind) {
    case 'addSheet':
      places.add(step.sheet).customProperties.add(OWN_SHEET_PROPERTY, step.madeBy);
      return;
    case 'removeSheet':
      places.remove(step);
      return;
    case 'formatNumbers':
      // One value for the whole range: Excel spreads it, and it costs no bytes a cell.
      (places.range(step) as { numberFormat: unknown }).numberFormat = step.format;
      return;
    case 'writeCells':
      writeCells(places.range(step), step.isStanding ? ahead.asTheyStand(step) : step.cells);
      return;
    case 'clearCells':
      places.range(step).clear(Excel.ClearApplyTo.all);
      return;
    case 'styleCells':
      styleCells(places.range(step), step.range, step.style);
      return;
    case 'mergeCells':
      places.range(step).merge(false);
      return;
    case 'unmergeCells':
      places.range(step).unmerge();
      return;
    case 'sizeColumns':
      for (const { column, widths } of stretchesOf(step.widths)) {
        const columns = places.sheet(step).getRangeByIndexes(0, column, 1, widths.length);
        columns.setColumnProperties(
          widths.map(({ width, hidden }) => ({
            format: { columnWidth: columnWidthPoints(width) },
            ...(hidden === undefined ? {} : { columnHidden: hidden }),
          })),
        );
      }
      return;
    case 'fitRows':
      places.range(step).format.autofitRows();
      return;
    case 'addTable': {
      const table = places.sheet(step).tables.add(step.range, true);
      table.name = step.name;
      table.style = step.style;
      return;
    }
    case 'resizeTable':
      places.sheet(step).tables.getItem(step.name).resize(step.range);
      return;
    case 'removeTable':
      places.sheet(step).tables.getItem(step.name).convertToRange();
      return;
    case 'limitToList':
      limitToList(places.range(step), step.source, step.strict);
      return;
    case 'addConditionalFormat': {
      const format = places.range(step).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = step.formula;
      format.custom.format.font.color = step.color;
      format.custom.format.fill.color = step.fill;
      return;
    }
    case 'clearConditionalFormats':
      places.range(step).conditionalFormats.clearAll();
      return;
    case 'removeMarks':
      for (const mark of ahead.marksOn(step.sheet)) mark.delete();
      return;
    case 'freezeRows':
      if (step.rows > 0) places.sheet(step).freezePanes.freezeRows(step.rows);
      else places.sheet(step).freezePanes.unfreeze();
      return;
    case 'showGridlines':
      places.sheet(step).showGridlines = step.shown;
      return;
    case 'addChart':
      queueNewChart(places.sheet(step), step.chart, (cell) => ahead.seriesName(step.sheet, cell));
      return;
    case 'updateChart':
      (ahead.hasChart(step.sheet, step.chart.name) ? queueStandingChart : queueNewChart)(
        places.sheet(step),
        step.chart,
        (cell) => ahead.seriesName(step.sheet, cell),
      );
      return;
    case 'removeChart':
      if (ahead.hasChart(step.sheet, step.name)) places.sheet(step).charts.getItem(step.name).delete();
      return;
    case 'setUpPage':
      setUpPage(places.sheet(step).pageLayout, step.page);
      return;
    case 'remember':
      remember(places.book, step.key, step.value, ahead);
      return;
    case 'activateSheet':
      places.sheet(step).activate();
      return;
  }
}

/** Formulas are en-US in `formulas` whatever the user's Excel; plain values go to `values`. */
function writeCells(range: Excel.Range, cells: WrittenCells): void {
  const matrix = cells.map((row) => [...row]);
  const hasFormula = cells.some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith('=')));
  if (hasFormula) range.formulas = matrix;
  else range.values = matrix;
}

/** Widths of neighbouring columns, to be set at once. */
function stretchesOf(
  columns: readonly ColumnWidth[],
): readonly { readonly column: number; readonly widths: readonly ColumnWidth[] }[] {
  const stretches: { column: number; widths: ColumnWidth[] }[] = [];
  for (const width of [...columns].sort((a, b) => a.column - b.column)) {
    const last = stretches.at(-1);
    if (last && last.column + last.widths.length === width.column) last.widths.push(width);
    else stretches.push({ column: width.column, widths: [width] });
  }
  return stretches;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const ORIENTATION = { portrait: 'Portrait', landscape: 'Landscape' } as const;
const OUTER_BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function styleCells(range: Excel.Range, address: string, style: CellStyle): void {
  const { format } = range;
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borders !== undefined) drawBorders(format.borders, address, style.borders);
}

function drawBorders(borders: Excel.RangeBorderCollection, address: string, line: 'thin' | 'none'): void {
  const { rows, columns } = areaFromA1(address);
  const inner = [
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const side of [...OUTER_BORDERS, ...inner]) {
    const border = borders.getItem(side);
    border.style = line === 'thin' ? 'Continuous' : 'None';
    if (line === 'thin') border.weight = 'Thin';
  }
}

function limitToList(range: Excel.Range, source: string | null, strict: boolean): void {
  const { dataValidation } = range;
  if (source === null) {
    dataValidation.clear();
    return;
  }
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${source}` } };
  dataValidation.errorAlert = { showAlert: true, style: strict ? 'Stop' : 'Warning', title: '', message: '' };
}

function setUpPage(layout: Excel.PageLayout, page: PageLayout): void {
  layout.paperSize = Excel.PaperType.a4;
  layout.orientation = ORIENTATION[page.orientation];
  layout.setPrintArea(areaToA1(page.printArea));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  layout.topMargin = page.marginsMm.top * POINTS_PER_MM;
  layout.bottomMargin = page.marginsMm.bottom * POINTS_PER_MM;
  layout.leftMargin = page.marginsMm.left * POINTS_PER_MM;
  layout.rightMargin = page.marginsMm.right * POINTS_PER_MM;
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (!page.pageNumbers) return;
  layout.headersFooters.state = Excel.HeaderFooterState.firstAndDefault;
  layout.headersFooters.defaultForAllPages.centerHeader = '&P';
}

/** Each key has a custom XML part of its own, so that what has not changed is not sent again. */
function remember(book: Excel.Workbook, key: string, value: string | null, ahead: LookAhead): void {
  const known = ahead.memoryParts.get(key);
  const part = typeof known === 'string' ? book.customXmlParts.getItem(known) : known;
  if (value === null) {
    part?.delete();
    ahead.memoryParts.delete(key);
  } else if (part) {
    part.setXml(memoryToXml(key, value));
  } else {
    ahead.memoryParts.set(key, book.customXmlParts.add(memoryToXml(key, value)).load('id'));
  }
}

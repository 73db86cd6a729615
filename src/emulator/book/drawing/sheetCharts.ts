import { absoluteA1, type Area, type CellPlace } from '../area';
import { BookError } from '../bookError';
import { isError } from '../cells/cellError';
import { SHEET_ORDER } from '../cells/sheetFile';
import type { ExcelSheet } from '../excelSheet';
import type { Shift } from '../formula/moveFormula';
import { Matrix, plainText } from '../formula/operands';
import { sheetPrefix } from '../formula/readTokens';
import {
  childOf,
  childrenOf,
  element,
  localName,
  numberOf,
  placeChild,
  removeChild,
  setAttribute,
  textOf,
  type XmlElement,
} from '../package/xml';
import { POINTS_PER_PIXEL } from '../sheet/measure';
import type { ChartContent, ChartFrame, ChartSeries, ChartSpec, SheetChart } from '../sheetChart';
import { isPie, newAxis, readChart, type SeriesData, writeChart } from './chartXml';
import { drawChart } from './drawChart';
import { paintChart } from './paintChart';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_POINT = 12_700;
/** What Excel gives a new chart. */
const NEW_FRAME = { width: 360, height: 216 };

/** The charts of a sheet, over its drawing part. */
export class SheetCharts {
  private charts: DrawnChart[] | undefined;

  constructor(readonly sheet: ExcelSheet) {}

  get drawingPath(): string | undefined {
    const id = childOf(this.sheet.root, 'drawing')?.attributes['r:id'];
    return this.sheet.book.package.related(this.sheet.path).find((one) => one.id === id)?.target;
  }

  get drawing(): XmlElement | undefined {
    const path = this.drawingPath;
    return path === undefined ? undefined : this.sheet.book.package.tree(path);
  }

  private list(): DrawnChart[] {
    if (this.charts) return this.charts;
    const path = this.drawingPath;
    this.charts = childrenOf(this.drawing).flatMap((anchor) => {
      const frame = childOf(anchor, 'graphicFrame');
      const reference = childOf(childOf(childOf(frame, 'graphic'), 'graphicData'), 'chart');
      const id = reference?.attributes['r:id'];
      const part =
        path === undefined ? undefined : this.sheet.book.package.related(path).find((one) => one.id === id)?.target;
      const root = part === undefined ? undefined : this.sheet.book.package.tree(part);
      if (!frame || !root || part === undefined || localName(root) !== 'chartSpace') return [];
      return [new DrawnChart(this, anchor, frame, part, readChart(root))];
    });
    return this.charts;
  }

  get all(): readonly DrawnChart[] {
    return this.list();
  }

  add(spec: ChartSpec): DrawnChart {
    const { sheet } = this;
    const { book } = sheet;
    const content = newContent(sheet, spec);
    const list = this.list();
    const number = list.length + 1;
    const drawing = this.drawingPath ?? this.createDrawing();
    const part = book.package.freePath('xl/charts/chart#.xml');
    book.package.put(
      part,
      writeChart(content, []),
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    const id = book.package.relate(drawing, 'chart', part);
    const tree = this.drawing;
    if (!tree) throw new BookError('InvalidOperation', 'The drawing cannot be made');
    const shapeId =
      Math.max(
        1,
        ...childrenOf(tree).flatMap((anchor) =>
          childrenOf(anchor).map((child) => numberOf(childOf(childrenOf(child)[0], 'cNvPr'), 'id') ?? 0),
        ),
      ) + 1;
    const frame = frameElement(shapeId, spec.name ?? `Chart ${number}`, id);
    const anchor = element('xdr:twoCellAnchor', {}, [
      element('xdr:from'),
      element('xdr:to'),
      frame,
      element('xdr:clientData'),
    ]);
    tree.children.push(anchor);
    const chart = new DrawnChart(this, anchor, frame, part, content);
    list.push(chart);
    chart.isChanged = true;
    chart.frame = spec.frame ?? { left: 72, top: 72, ...NEW_FRAME };
    return chart;
  }

  remove(id: string): void {
    const list = this.list();
    const chart = list.find((one) => one.id === id);
    const tree = this.drawing;
    const path = this.drawingPath;
    if (!chart || !tree || path === undefined) throw new BookError('ItemNotFound', 'There is no such chart');
    const { package: parts } = this.sheet.book;
    removeChild(tree, chart.anchor);
    const relation = parts.related(path).find((one) => one.target === chart.part);
    for (const related of parts.related(chart.part))
      if (!related.external && /style|colors/.test(related.target)) parts.remove(related.target);
    parts.remove(chart.part);
    if (relation) parts.unrelate(path, relation.id);
    list.splice(list.indexOf(chart), 1);
    if (childrenOf(tree).length === 0) this.removeDrawing(path);
    else parts.markChanged(path);
    this.sheet.isChanged = true;
    this.sheet.book.announce({ kind: 'charts', sheet: this.sheet });
  }

  private createDrawing(): string {
    const { sheet } = this;
    const { package: parts } = sheet.book;
    const path = parts.freePath('xl/drawings/drawing#.xml');
    const root = element('xdr:wsDr', { 'xmlns:xdr': DRAWING, 'xmlns:a': MAIN });
    parts.put(path, root, 'application/vnd.openxmlformats-officedocument.drawing+xml');
    placeChild(sheet.root, element('drawing', { 'r:id': parts.relate(sheet.path, 'drawing', path) }), SHEET_ORDER);
    sheet.isChanged = true;
    return path;
  }

  private removeDrawing(path: string): void {
    const { sheet } = this;
    const { package: parts } = sheet.book;
    const node = childOf(sheet.root, 'drawing');
    if (!node) return;
    removeChild(sheet.root, node);
    parts.unrelate(sheet.path, node.attributes['r:id'] ?? '');
    parts.remove(path);
  }

  /** Writes the chart parts again; their caches follow the cells. */
  save(): void {
    const path = this.drawingPath;
    const changed = (this.charts ?? []).filter((chart) => chart.isChanged);
    for (const chart of changed) this.sheet.book.package.put(chart.part, writeChart(chart.content, chart.data()));
    if (path !== undefined && changed.length > 0) this.sheet.book.package.markChanged(path);
  }

  /** Moves the frames with the cells under them. */
  moveFrames(shift: Shift): void {
    for (const chart of this.list()) chart.moveFrame(shift);
  }

  rewrite(rewrite: (formula: string) => string): void {
    for (const chart of this.list()) chart.rewrite(rewrite);
  }

  changed(): void {
    const path = this.drawingPath;
    if (path !== undefined) this.sheet.book.package.markChanged(path);
    this.sheet.isChanged = true;
    this.sheet.book.announce({ kind: 'charts', sheet: this.sheet });
  }
}

/** A chart in its frame on a sheet. */
export class DrawnChart implements SheetChart {
  isChanged = false;
  readonly id: string;

  constructor(
    private readonly charts: SheetCharts,
    readonly anchor: XmlElement,
    private readonly node: XmlElement,
    readonly part: string,
    private current: ChartContent,
  ) {
    this.id = charts.sheet.book.newId();
  }

  private get properties(): XmlElement | undefined {
    return childOf(childOf(this.node, 'nvGraphicFramePr'), 'cNvPr');
  }

  get name(): string {
    return this.properties?.attributes['name'] ?? '';
  }

  set name(name: string) {
    if (this.properties) setAttribute(this.properties, 'name', name);
    this.charts.changed();
  }

  get sheetId(): string {
    return this.charts.sheet.id;
  }

  get content(): ChartContent {
    return this.current;
  }

  change(change: Partial<ChartContent>): void {
    this.charts.sheet.refuseUnlessAllowed('allowEditObjects');
    this.current = { ...this.current, ...change };
    this.isChanged = true;
    this.charts.changed();
  }

  setSource(source: Area, seriesBy: 'auto' | 'columns' | 'rows', sourceSheetId?: string): void {
    const spec: ChartSpec = {
      type: this.current.type,
      source,
      seriesBy,
      ...(sourceSheetId !== undefined && { sourceSheetId }),
    };
    const { series } = newContent(this.charts.sheet, spec);
    this.change({ series });
  }

  rewrite(rewrite: (formula: string) => string): void {
    const series = this.current.series.map((one): ChartSeries => ({
      ...one,
      nameRef: one.nameRef === undefined ? undefined : rewrite(one.nameRef),
      valuesRef: one.valuesRef === '' ? '' : rewrite(one.valuesRef),
      categoriesRef: one.categoriesRef === undefined ? undefined : rewrite(one.categoriesRef),
    }));
    if (JSON.stringify(series) === JSON.stringify(this.current.series)) return;
    this.current = { ...this.current, series };
    this.isChanged = true;
  }

  moveFrame(shift: Shift): void {
    const name = shift.axis === 'row' ? 'row' : 'col';
    for (const corner of [childOf(this.anchor, 'from'), childOf(this.anchor, 'to')]) {
      const node = childOf(corner, name);
      const at = Number(textOf(node));
      if (node && at >= shift.at)
        node.children.splice(0, node.children.length, String(Math.max(shift.at, at + shift.count)));
    }
    this.charts.changed();
  }

  private corner(name: 'from' | 'to'): CellPlace & { readonly x: number; readonly y: number } {
    const node = childOf(this.anchor, name);
    const number = (part: string): number => Number(textOf(childOf(node, part)) || 0);
    return {
      row: number('row'),
      column: number('col'),
      x: number('colOff') / EMU_PER_POINT,
      y: number('rowOff') / EMU_PER_POINT,
    };
  }

  get cells(): { readonly from: CellPlace; readonly to: CellPlace } {
    const { from, to } = this.corners();
    return { from: { row: from.row, column: from.column }, to: { row: to.row, column: to.column } };
  }

  private corners(): { from: ReturnType<DrawnChart['corner']>; to: ReturnType<DrawnChart['corner']> } {
    const from = this.corner('from');
    if (childOf(this.anchor, 'to')) return { from, to: this.corner('to') };
    const size = childOf(this.anchor, 'ext');
    const start = pointsBefore(this.charts.sheet, from);
    const width = (numberOf(size, 'cx') ?? 0) / EMU_PER_POINT;
    const height = (numberOf(size, 'cy') ?? 0) / EMU_PER_POINT;
    return { from, to: cornerAt(this.charts.sheet, start.x + from.x + width, start.y + from.y + height) };
  }

  get frame(): ChartFrame {
    const { sheet } = this.charts;
    const { from, to } = this.corners();
    const [start, end] = [pointsBefore(sheet, from), pointsBefore(sheet, to)];
    const [left, top] = [start.x + from.x, start.y + from.y];
    return { left, top, width: end.x + to.x - left, height: end.y + to.y - top };
  }

  set frame({ left, top, width, height }: ChartFrame) {
    if (!(width > 0) || !(height > 0)) throw new BookError('InvalidArgument', 'A chart has a width and a height');
    const { sheet } = this.charts;
    this.placeCorner('from', cornerAt(sheet, Math.max(0, left), Math.max(0, top)));
    this.placeCorner('to', cornerAt(sheet, Math.max(0, left) + width, Math.max(0, top) + height));
    this.charts.changed();
  }

  private placeCorner(name: 'from' | 'to', corner: ReturnType<DrawnChart['corner']>): void {
    const parts = [
      element('xdr:col', {}, [String(corner.column)]),
      element('xdr:colOff', {}, [String(Math.round(corner.x * EMU_PER_POINT))]),
      element('xdr:row', {}, [String(corner.row)]),
      element('xdr:rowOff', {}, [String(Math.round(corner.y * EMU_PER_POINT))]),
    ];
    const present = childOf(this.anchor, name);
    if (present) present.children.splice(0, present.children.length, ...parts);
  }

  setPosition(start: CellPlace, end?: CellPlace): void {
    const { sheet } = this.charts;
    const from = pointsBefore(sheet, start);
    if (!end) {
      const { width, height } = this.frame;
      this.frame = { left: from.x, top: from.y, width, height };
      return;
    }
    const to = pointsBefore(sheet, {
      row: Math.max(start.row, end.row) + 1,
      column: Math.max(start.column, end.column) + 1,
    });
    this.frame = { left: from.x, top: from.y, width: Math.max(1, to.x - from.x), height: Math.max(1, to.y - from.y) };
  }

  /** What the series show now. */
  data(): SeriesData[] {
    const { book } = this.charts.sheet;
    const cells = (formula: string | undefined): Matrix | undefined => {
      const result =
        formula === undefined || formula === '' ? undefined : book.evaluateAt(formula, this.charts.sheet, 0, 0);
      return result instanceof Matrix
        ? result
        : result === undefined || result === null
          ? undefined
          : Matrix.of(1, 1, [result]);
    };
    return this.current.series.map((series) => {
      const values = cells(series.valuesRef)?.data ?? [];
      const text = (value: (typeof values)[number]): string => (isError(value) ? value.error : plainText(value));
      const name = series.nameRef === undefined ? undefined : cells(series.nameRef)?.data.map(text).join(' ');
      return {
        name: name ?? series.name,
        categories:
          series.categoriesRef === undefined
            ? values.map((_, at) => String(at + 1))
            : book.shownTexts(series.categoriesRef, this.charts.sheet),
        values: values.map((value) => (typeof value === 'number' ? value : undefined)),
      };
    });
  }

  toSvg(size?: { readonly widthPixels: number; readonly heightPixels: number }): string {
    return drawChart(this.current, this.data(), size ?? this.pixels(), this.charts.sheet.book.culture);
  }

  toPng(size?: { readonly widthPixels: number; readonly heightPixels: number }): Promise<Uint8Array> {
    return paintChart(this.current, this.data(), size ?? this.pixels(), this.charts.sheet.book.culture);
  }

  private pixels(): { widthPixels: number; heightPixels: number } {
    const { width, height } = this.frame;
    return { widthPixels: Math.round(width / POINTS_PER_PIXEL), heightPixels: Math.round(height / POINTS_PER_PIXEL) };
  }
}

/** Points from the sheet's corner to a cell's. */
function pointsBefore(sheet: ExcelSheet, { row, column }: CellPlace): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let at = 0; at < column; at++) x += sheet.columnWidth(at);
  for (let at = 0; at < row; at++) y += sheet.rowHeight(at);
  return { x, y };
}

/** Cell under a point, with the way left inside it. */
function cornerAt(sheet: ExcelSheet, x: number, y: number): { row: number; column: number; x: number; y: number } {
  let [row, column, restX, restY] = [0, 0, x, y];
  while (restX >= sheet.columnWidth(column) && column < 16_000) restX -= sheet.columnWidth(column++);
  while (restY >= sheet.rowHeight(row) && row < 1_000_000) restY -= sheet.rowHeight(row++);
  return { row, column, x: restX, y: restY };
}

function frameElement(id: number, name: string, relationship: string): XmlElement {
  return element('xdr:graphicFrame', { macro: '' }, [
    element('xdr:nvGraphicFramePr', {}, [element('xdr:cNvPr', { id, name }), element('xdr:cNvGraphicFramePr')]),
    element('xdr:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })]),
    element('a:graphic', {}, [
      element('a:graphicData', { uri: CHART }, [
        element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': relationship }),
      ]),
    ]),
  ]);
}

/** Content that Excel makes of a source: headers in its first row and column are told by their kind. */
function newContent(sheet: ExcelSheet, spec: ChartSpec): ChartContent {
  const from = spec.sourceSheetId === undefined ? sheet : sheet.book.findSheet(spec.sourceSheetId);
  if (!from) throw new BookError('ItemNotFound', 'There is no such sheet');
  const { source } = spec;
  const kinds = from.kinds(source);
  const textual = (kind: string | undefined): boolean => kind === 'text' || kind === 'empty';
  const byColumns = spec.seriesBy === 'columns' || (spec.seriesBy === 'auto' && source.rowCount >= source.columnCount);
  const firstRowIsText = source.rowCount > 1 && (kinds[0] ?? []).slice(source.columnCount > 1 ? 1 : 0).every(textual);
  const firstColumnIsText =
    source.columnCount > 1 && kinds.slice(firstRowIsText ? 1 : 0).every((row) => textual(row[0]));
  const [top, left] = [firstRowIsText ? 1 : 0, firstColumnIsText ? 1 : 0];
  const body: Area = {
    row: source.row + top,
    column: source.column + left,
    rowCount: source.rowCount - top,
    columnCount: source.columnCount - left,
  };
  const prefix = sheetPrefix(from.name);
  const reference = (area: Area): string => prefix + absoluteA1(area);
  const count = byColumns ? body.columnCount : body.rowCount;
  const hasNames = byColumns ? firstRowIsText : firstColumnIsText;
  const hasCategories = byColumns ? firstColumnIsText : firstRowIsText;
  const series = Array.from({ length: isPie(spec.type) ? Math.min(1, count) : count }, (_, at): ChartSeries => {
    const line = byColumns
      ? { ...body, column: body.column + at, columnCount: 1 }
      : { ...body, row: body.row + at, rowCount: 1 };
    const nameCell = byColumns
      ? { ...line, row: source.row, rowCount: 1 }
      : { ...line, column: source.column, columnCount: 1 };
    const categories = byColumns ? { ...line, column: source.column } : { ...line, row: source.row };
    return {
      name: hasNames ? from.text(nameCell.row, nameCell.column) : `Series${at + 1}`,
      nameRef: hasNames ? reference(nameCell) : undefined,
      valuesRef: reference(line),
      categoriesRef: hasCategories ? reference(categories) : undefined,
      color: undefined,
      pointColors: [],
      dataLabels: undefined,
      gapWidth: /^(?:Column|Bar)/.test(spec.type) ? 150 : undefined,
    };
  });
  const [first] = series;
  const single = series.length === 1 && first !== undefined && hasNames;
  return {
    type: spec.type,
    title: single ? first.name : 'Chart Title',
    titleFontSize: 14,
    series,
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    legend: series.length > 1 || isPie(spec.type) ? 'bottom' : undefined,
  };
}

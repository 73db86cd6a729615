import {
  type Area,
  areaA1,
  boundAreas,
  cellArea,
  intersectAreas,
  lastColumn,
  lastRow,
  parseA1,
  SHEET_ROWS,
} from './area';
import type { AutoFilter, CellInput, ColumnFilter, Table, TableColumn, TotalsFunction } from './book';
import { BookError } from './bookError';
import { isError } from './cells/cellError';
import type { ExcelSheet } from './excelSheet';
import { renameInTable, structuredText } from './formula/moveFormula';
import { plainText } from './formula/operands';
import { escapeColumn, mapTokens, sheetPrefix } from './formula/readTokens';
import { isGoodName, uniqueHeaders } from './nameRules';
import {
  childOf,
  childrenOf,
  element,
  flag,
  numberOf,
  placeChild,
  removeChild,
  setAttribute,
  type XmlElement,
} from './package/xml';
import { absoluteA1 } from './area';
import { filterBody, filterElement, hasCriteria, readFilter } from './sheet/filters';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Numbers of SUBTOTAL by the functions of a totals row. */
const SUBTOTALS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** Escapes that a column's name has in the file for line breaks and the like. */
const decodeName = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const encodeName = (text: string): string =>
  text.replace(
    /[\u0000-\u001f]/g,
    (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** Element of a new table over an area whose headers are already in place. */
export function tableElement(id: number, name: string, area: Area, headers: readonly string[]): XmlElement {
  const columns = headers.map((header, at) => element('tableColumn', { id: at + 1, name: encodeName(header) }));
  return element('table', { xmlns: MAIN, id, name, displayName: name, ref: areaA1(area), totalsRowShown: 0 }, [
    element('autoFilter', { ref: areaA1(area) }),
    element('tableColumns', { count: columns.length }, columns),
    element('tableStyleInfo', {
      name: 'TableStyleMedium2',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    }),
  ]);
}

/** A table over its part's element. */
export class ExcelTable implements Table {
  constructor(
    readonly sheet: ExcelSheet,
    readonly path: string,
    readonly node: XmlElement,
  ) {}

  get id(): string {
    return this.node.attributes['id'] ?? '0';
  }

  get name(): string {
    return this.node.attributes['displayName'] ?? this.node.attributes['name'] ?? '';
  }

  set name(name: string) {
    const old = this.name;
    if (name === old) return;
    const { book } = this.sheet;
    if (!isGoodName(name)) throw new BookError('InvalidArgument', `“${name}” is no name for a table`);
    if (name.toLowerCase() !== old.toLowerCase() && book.refuseName(name))
      throw new BookError('InvalidArgument', `The name “${name}” is taken`);
    setAttribute(this.node, 'name', name);
    setAttribute(this.node, 'displayName', name);
    book.rewriteFormulas((formula) => renameInTable(formula, old, { table: name }));
    this.changed();
  }

  get area(): Area {
    return parseA1(this.node.attributes['ref'] ?? '') ?? cellArea(0, 0);
  }

  get showHeaders(): boolean {
    return (numberOf(this.node, 'headerRowCount') ?? 1) > 0;
  }

  set showHeaders(show: boolean) {
    if (show === this.showHeaders) return;
    const { area } = this;
    if (show) {
      const row =
        area.row > 0 && this.sheet.isEmptyArea({ ...area, row: area.row - 1, rowCount: 1 }) ? area.row - 1 : area.row;
      if (row === area.row) this.sheet.insertCells({ ...area, rowCount: 1 }, 'down', this);
      setAttribute(this.node, 'headerRowCount', undefined);
      this.setArea({ ...area, row, rowCount: area.rowCount + 1 });
      this.columnNames.forEach((name, at) => this.sheet.setConstant(row, area.column + at, name));
    } else {
      this.sheet.clear({ ...area, rowCount: 1 }, 'contents');
      setAttribute(this.node, 'headerRowCount', 0);
      const filter = childOf(this.node, 'autoFilter');
      if (filter) removeChild(this.node, filter);
      this.setArea({ ...area, row: area.row + 1, rowCount: area.rowCount - 1 });
    }
    this.changed();
  }

  get showTotals(): boolean {
    return (numberOf(this.node, 'totalsRowCount') ?? 0) > 0;
  }

  set showTotals(show: boolean) {
    if (show === this.showTotals) return;
    const { area } = this;
    if (show) {
      const below = { ...area, row: lastRow(area) + 1, rowCount: 1 };
      if (!this.sheet.isEmptyArea({ ...below, rowCount: SHEET_ROWS - below.row }))
        this.sheet.insertCells(below, 'down', this);
      setAttribute(this.node, 'totalsRowCount', 1);
      this.setArea({ ...area, rowCount: area.rowCount + 1 });
      this.writeTotals();
    } else {
      this.sheet.clearCells({ ...area, row: lastRow(area), rowCount: 1 }, 'contents');
      setAttribute(this.node, 'totalsRowCount', undefined);
      setAttribute(this.node, 'totalsRowShown', 0);
      this.setArea({ ...area, rowCount: area.rowCount - 1 });
    }
    this.changed();
  }

  /** Fills the totals row; a row that never had anything gets “Total” and a sum or count of the last column. */
  private writeTotals(): void {
    const columns = this.columnNodes();
    const last = columns[columns.length - 1];
    const untouched = columns.every(
      (one) => one.attributes['totalsRowFunction'] === undefined && one.attributes['totalsRowLabel'] === undefined,
    );
    if (untouched && last) {
      const numbers = this.sheet
        .values({ ...this.bodyArea, column: lastColumn(this.area), columnCount: 1 })
        .some(([value]) => typeof value === 'number');
      setAttribute(last, 'totalsRowFunction', numbers ? 'sum' : 'count');
      if (columns.length > 1 && columns[0]) setAttribute(columns[0], 'totalsRowLabel', 'Total');
    }
    this.columns.forEach((_, at) => this.writeTotal(at));
  }

  writeTotal(index: number): void {
    const column = this.columnNodes()[index];
    const row = this.totalsArea?.row;
    if (!column || row === undefined) return;
    const kind = column.attributes['totalsRowFunction'];
    const number = SUBTOTALS[kind ?? ''];
    const name = this.columnNames[index] ?? '';
    if (number !== undefined)
      this.sheet.setFormula(row, this.area.column + index, `SUBTOTAL(${number},${this.name}[${escapeColumn(name)}])`);
    else if (kind !== 'custom')
      this.sheet.setConstant(row, this.area.column + index, column.attributes['totalsRowLabel'] ?? null);
  }

  get headerArea(): Area | undefined {
    return this.showHeaders ? { ...this.area, rowCount: 1 } : undefined;
  }

  get totalsArea(): Area | undefined {
    return this.showTotals ? { ...this.area, row: lastRow(this.area), rowCount: 1 } : undefined;
  }

  get bodyArea(): Area {
    const { area } = this;
    const above = this.showHeaders ? 1 : 0;
    return { ...area, row: area.row + above, rowCount: area.rowCount - above - (this.showTotals ? 1 : 0) };
  }

  get showFilterButton(): boolean {
    return childOf(this.node, 'autoFilter') !== undefined;
  }

  set showFilterButton(show: boolean) {
    if (show === this.showFilterButton) return;
    const present = childOf(this.node, 'autoFilter');
    if (present) {
      this.setFilters(undefined);
      const left = childOf(this.node, 'autoFilter');
      if (left) removeChild(this.node, left);
    } else if (this.showHeaders)
      placeChild(this.node, element('autoFilter', { ref: areaA1(this.filterArea()) }), TABLE_ORDER);
    this.changed();
  }

  private filterArea(): Area {
    return { ...this.area, rowCount: this.area.rowCount - (this.showTotals ? 1 : 0) };
  }

  private get styleNode(): XmlElement {
    return childOf(this.node, 'tableStyleInfo') ?? placeChild(this.node, element('tableStyleInfo'), TABLE_ORDER);
  }

  get style(): string {
    return childOf(this.node, 'tableStyleInfo')?.attributes['name'] ?? '';
  }

  set style(style: string) {
    setAttribute(this.styleNode, 'name', style === '' ? undefined : style);
    this.changed();
  }

  get showBandedRows(): boolean {
    return flag(childOf(this.node, 'tableStyleInfo'), 'showRowStripes');
  }

  set showBandedRows(show: boolean) {
    this.setStyleFlag('showRowStripes', show);
  }

  get showBandedColumns(): boolean {
    return flag(childOf(this.node, 'tableStyleInfo'), 'showColumnStripes');
  }

  set showBandedColumns(show: boolean) {
    this.setStyleFlag('showColumnStripes', show);
  }

  get highlightFirstColumn(): boolean {
    return flag(childOf(this.node, 'tableStyleInfo'), 'showFirstColumn');
  }

  set highlightFirstColumn(on: boolean) {
    this.setStyleFlag('showFirstColumn', on);
  }

  get highlightLastColumn(): boolean {
    return flag(childOf(this.node, 'tableStyleInfo'), 'showLastColumn');
  }

  set highlightLastColumn(on: boolean) {
    this.setStyleFlag('showLastColumn', on);
  }

  private setStyleFlag(name: string, on: boolean): void {
    setAttribute(this.styleNode, name, on);
    this.changed();
  }

  private columnNodes(): XmlElement[] {
    return childrenOf(childOf(this.node, 'tableColumns'), 'tableColumn');
  }

  get columnNames(): readonly string[] {
    return this.columnNodes().map((column) => decodeName(column.attributes['name'] ?? ''));
  }

  get columns(): readonly TableColumn[] {
    return this.columnNodes().map((node, index) => new ExcelTableColumn(this, node, index));
  }

  resize(area: Area): void {
    const old = this.area;
    const tooFew = area.rowCount < (this.showHeaders ? 2 : 1) + (this.showTotals ? 1 : 0);
    if (area.row !== old.row || !intersectAreas(old, area) || tooFew) {
      throw new BookError('InvalidArgument', 'A table keeps its header row and overlaps its old area');
    }
    this.sheet.refuseIfProtected(boundAreas(old, area));
    if (this.sheet.tables.some((other) => other !== this && intersectAreas(other.area, area))) {
      throw new BookError('InvalidArgument', 'Another table is there');
    }
    if (this.sheet.merges.some((merge) => intersectAreas(merge, area)))
      throw new BookError('MergedRangeConflict', 'Merged cells are there');
    const totals = this.totalsArea;
    const moved = totals && lastRow(area) !== lastRow(old) ? totals : undefined;
    if (moved) this.sheet.clearCells(moved, 'contents');
    this.setArea(area);
    if (moved) this.columns.forEach((_, at) => this.writeTotal(at));
    this.changed();
  }

  /** Sets the area and makes the columns fit: those left of the old area's keep their names by place. */
  setArea(area: Area): void {
    const old = this.area;
    setAttribute(this.node, 'ref', areaA1(area));
    if (area.column !== old.column || area.columnCount !== old.columnCount) this.fitColumns(old, area);
    const filter = childOf(this.node, 'autoFilter');
    if (filter) setAttribute(filter, 'ref', areaA1(this.filterArea()));
    this.sheet.book.tableMoved();
  }

  private fitColumns(old: Area, area: Area): void {
    const nodes = this.columnNodes();
    let nextId = Math.max(0, ...nodes.map((node) => numberOf(node, 'id') ?? 0)) + 1;
    const kept = Array.from({ length: area.columnCount }, (_, at) => nodes[area.column + at - old.column]);
    const texts = kept.map((node, at) => {
      if (node) return decodeName(node.attributes['name'] ?? '');
      return this.showHeaders ? plainText(this.sheet.scalar(area.row, area.column + at)) : '';
    });
    const names = uniqueHeaders(texts);
    const columns = kept.map(
      (node, at) => node ?? element('tableColumn', { id: nextId++, name: encodeName(names[at] ?? '') }),
    );
    placeChild(this.node, element('tableColumns', { count: columns.length }, columns), TABLE_ORDER);
    if (this.showHeaders) names.forEach((name, at) => this.sheet.setConstant(area.row, area.column + at, name));
  }

  addRows(rows: readonly (readonly CellInput[])[], position = this.bodyArea.rowCount): void {
    const { area, bodyArea } = this;
    if (rows.some((row) => row.length !== area.columnCount))
      throw new BookError('InvalidArgument', 'A row has as many values as the table has columns');
    if (position < 0 || position > bodyArea.rowCount) throw new BookError('InvalidArgument', 'There is no such row');
    this.sheet.refuseIfProtected(area);
    const at = { ...area, row: bodyArea.row + position, rowCount: rows.length };
    const atEnd = position === bodyArea.rowCount && !this.showTotals;
    const below = { ...at, rowCount: SHEET_ROWS - at.row };
    if (!atEnd || !this.sheet.isEmptyArea(below)) this.sheet.insertCells(at, 'down', this);
    this.setArea({ ...area, rowCount: area.rowCount + rows.length });
    this.sheet.copyRowFormat(this.bodyArea, at);
    this.sheet.assignMatrix(at, rows);
    this.changed();
  }

  deleteRows(position: number, count: number): void {
    const { area, bodyArea } = this;
    if (position < 0 || count < 1 || position + count > bodyArea.rowCount)
      throw new BookError('InvalidArgument', 'There is no such row');
    this.sheet.refuseIfProtected(area);
    const gone = { ...area, row: bodyArea.row + position, rowCount: count };
    if (count === bodyArea.rowCount) {
      this.sheet.clearCells({ ...gone, rowCount: 1 }, 'contents');
      if (count === 1) return this.changed();
      gone.row++;
      gone.rowCount--;
    }
    this.sheet.deleteCells(gone, 'up', this);
    this.setArea({ ...area, rowCount: area.rowCount - gone.rowCount });
    this.changed();
  }

  addColumn(name: string | undefined, position = this.area.columnCount): TableColumn {
    const { area } = this;
    if (position < 0 || position > area.columnCount) throw new BookError('InvalidArgument', 'There is no such column');
    this.sheet.refuseIfProtected(area);
    const at = { ...area, column: area.column + position, columnCount: 1 };
    const beside = { ...at, columnCount: 1 };
    if (position < area.columnCount || !this.sheet.isEmptyArea(beside)) this.sheet.insertCells(at, 'right', this);
    const nodes = this.columnNodes();
    const names = this.columnNames;
    const wanted = name ?? `Column${area.columnCount + 1}`;
    const [header = wanted] = uniqueHeaders([...names, wanted]).slice(-1);
    const id = Math.max(0, ...nodes.map((node) => numberOf(node, 'id') ?? 0)) + 1;
    nodes.splice(position, 0, element('tableColumn', { id, name: encodeName(header) }));
    placeChild(this.node, element('tableColumns', { count: nodes.length }, nodes), TABLE_ORDER);
    setAttribute(this.node, 'ref', areaA1({ ...area, columnCount: area.columnCount + 1 }));
    this.setArea(this.area);
    if (this.showHeaders) this.sheet.setConstant(area.row, at.column, header);
    this.changed();
    return this.columns[position] ?? new ExcelTableColumn(this, element('tableColumn'), position);
  }

  deleteColumn(position: number): void {
    const { area } = this;
    const nodes = this.columnNodes();
    if (!nodes[position] || nodes.length === 1)
      throw new BookError('InvalidArgument', 'There is no such column, or it is the last');
    this.sheet.refuseIfProtected(area);
    this.sheet.deleteCells({ ...area, column: area.column + position, columnCount: 1 }, 'left', this);
    nodes.splice(position, 1);
    placeChild(this.node, element('tableColumns', { count: nodes.length }, nodes), TABLE_ORDER);
    setAttribute(this.node, 'ref', areaA1({ ...area, columnCount: area.columnCount - 1 }));
    this.setArea(this.area);
    this.changed();
  }

  get autoFilter(): AutoFilter | undefined {
    return readFilter(childOf(this.node, 'autoFilter'));
  }

  /** Area of rows that a filter may hide, when it has criteria. */
  get filteredBody(): Area | undefined {
    return hasCriteria(childOf(this.node, 'autoFilter')) ? filterBody(this.filterArea()) : undefined;
  }

  setFilters(filters: readonly ColumnFilter[] | undefined): void {
    this.sheet.refuseUnlessAllowed('allowAutoFilter');
    placeChild(this.node, filterElement({ area: this.filterArea(), filters: filters ?? [] }), TABLE_ORDER);
    this.sheet.hideFilteredRows(filterBody(this.filterArea()), filters ?? []);
    this.changed();
  }

  /** Rewrites what pointed at the table by name as plain references. */
  private dissolve(): void {
    const { sheet, area, name } = this;
    const { book } = sheet;
    const lower = name.toLowerCase();
    book.rewriteFormulas((formula, home) =>
      mapTokens(formula, (token) => {
        if (token.kind !== 'structured' || token.structured.table.toLowerCase() !== lower) return undefined;
        if (token.structured.items.includes('#This Row')) return undefined;
        const found = book.structuredArea(token.structured, home);
        return found ? (home === sheet ? '' : sheetPrefix(sheet.name)) + absoluteA1(found) : '#REF!';
      }),
    );
    book.rewriteCellFormulas((formula, home, row) =>
      mapTokens(formula, (token) => {
        if (token.kind !== 'structured' || token.structured.table.toLowerCase() !== lower) return undefined;
        const found = book.structuredArea(token.structured, home, row);
        return found ? (home === sheet ? '' : sheetPrefix(sheet.name)) + absoluteA1(found) : '#REF!';
      }),
    );
    sheet.removeTable(this);
    sheet.book.announce({ kind: 'layout', sheet });
    sheet.touch(area);
  }

  convertToRange(): void {
    this.sheet.refuseIfProtected(this.area);
    this.setFilters(undefined);
    this.dissolve();
  }

  delete(): void {
    this.sheet.refuseIfProtected(this.area);
    const { area } = this;
    this.setFilters(undefined);
    this.dissolve();
    this.sheet.clearCells(area, 'all');
  }

  changed(): void {
    this.sheet.tableChanged(this);
  }

  /** Takes over a header that was written into its cell; gives the text that the cell gets. */
  renameColumn(index: number, wanted: string): string {
    const node = this.columnNodes()[index];
    if (!node) return wanted;
    const old = decodeName(node.attributes['name'] ?? '');
    const others = this.columnNames.filter((_, at) => at !== index);
    const base = wanted === '' ? `Column${index + 1}` : wanted;
    const [name = base] = uniqueHeaders([...others, base]).slice(-1);
    if (name === old) return name;
    setAttribute(node, 'name', encodeName(name));
    this.sheet.book.rewriteFormulas((formula) => renameInTable(formula, this.name, { column: { old, name } }));
    this.sheet.book.tableMoved();
    return name;
  }
}

class ExcelTableColumn implements TableColumn {
  constructor(
    private readonly table: ExcelTable,
    private readonly node: XmlElement,
    readonly index: number,
  ) {}

  get id(): number {
    return numberOf(this.node, 'id') ?? 0;
  }

  get name(): string {
    return decodeName(this.node.attributes['name'] ?? '');
  }

  set name(name: string) {
    const { table } = this;
    const taken = table.columnNames.some(
      (other, at) => at !== this.index && other.toLowerCase() === name.toLowerCase(),
    );
    if (name === '' || taken) throw new BookError('InvalidArgument', `The column cannot be called “${name}”`);
    const written = table.renameColumn(this.index, name);
    if (table.showHeaders) table.sheet.setConstant(table.area.row, table.area.column + this.index, written);
    table.changed();
  }

  get totalsFunction(): TotalsFunction {
    return (this.node.attributes['totalsRowFunction'] ?? 'none') as TotalsFunction;
  }

  set totalsFunction(kind: TotalsFunction) {
    setAttribute(this.node, 'totalsRowFunction', kind === 'none' ? undefined : kind);
    if (kind !== 'none') setAttribute(this.node, 'totalsRowLabel', undefined);
    this.table.writeTotal(this.index);
    this.table.changed();
  }

  get totalsLabel(): string {
    return this.node.attributes['totalsRowLabel'] ?? '';
  }

  set totalsLabel(label: string) {
    setAttribute(this.node, 'totalsRowLabel', label === '' ? undefined : label);
    if (label !== '') setAttribute(this.node, 'totalsRowFunction', undefined);
    this.table.writeTotal(this.index);
    this.table.changed();
  }
}

/** Formula as a file keeps it: references inside a table name the table, `[@a]` becomes `t[[#This Row],[a]]`. */
export function withTableName(formula: string, table: string | undefined): string {
  if (!formula.includes('[')) return formula;
  return mapTokens(formula, (token) => {
    if (token.kind !== 'structured') return undefined;
    const name = token.structured.table === '' ? table : token.structured.table;
    return name === undefined ? undefined : structuredText({ ...token.structured, table: name });
  });
}

export const headerText = (value: ReturnType<ExcelSheet['scalar']>): string =>
  isError(value) ? value.error : plainText(value);

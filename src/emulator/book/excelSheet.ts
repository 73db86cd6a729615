import {
  type Area,
  areaA1,
  areaHas,
  boundAreas,
  cellArea,
  type CellPlace,
  intersectAreas,
  lastColumn,
  lastRow,
  parseA1,
  sameArea,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from './area';
import type {
  AutoFilter,
  CellComment,
  CellInput,
  CellKind,
  CellValue,
  ColumnFilter,
  Hyperlink,
  PageSetup,
  ProtectionOptions,
  Sheet,
  SheetProtection,
  SheetVisibility,
} from './book';
import { BookError } from './bookError';
import { isError, type Scalar } from './cells/cellError';
import type { Cell, CellGrid } from './cells/cellGrid';
import { type GridColumn, SHEET_ORDER, type SheetFile } from './cells/sheetFile';
import type { CellStyle, HexColor, StylePatch } from './cellStyle';
import { SheetCharts } from './drawing/sheetCharts';
import type { ExcelBook } from './excelBook';
import { type ExcelTable, headerText, tableElement, withTableName } from './excelTable';
import type { CalculationSheet } from './formula/calculator';
import { offsetFormula } from './formula/moveFormula';
import { foldText } from './formula/foldText';
import { isFormula } from './formula/parseFormula';
import { uniqueHeaders } from './nameRules';
import { ScopedNames } from './nameList';
import {
  childOf,
  childrenOf,
  element,
  ensureChild,
  flag,
  numberOf,
  placeChild,
  removeChild,
  setAttribute,
  type XmlElement,
} from './package/xml';
import { SheetComments } from './sheet/comments';
import { ConditionalFormats } from './sheet/conditionalFormats';
import { filterBody, filterElement, hasCriteria, passes, readFilter } from './sheet/filters';
import { formulaToFile, formulaToShow, impliedFormat } from './sheet/formulaText';
import {
  charactersOfPixels,
  digitPixels,
  linePoints,
  pixelsOfCharacters,
  POINTS_PER_PIXEL,
  STANDARD_CHARACTERS,
  textPixels,
  wrappedLines,
} from './sheet/measure';
import { KEEP, readPage, writePage } from './sheet/pageSetup';
import { readProtection, removeProtection, writeProtection } from './sheet/protection';
import { readHyperlink, writeHyperlink } from './sheet/hyperlinks';
import { isValid } from './sheet/isValid';
import { overlayOf } from './sheet/overlay';
import { readSheetProperties } from './sheet/sheetProperties';
import { shiftCells, type ShiftDirection } from './sheet/shiftCells';
import { readValidations, validationAt, writeValidation } from './sheet/validations';
import type { SheetChart, ChartSpec } from './sheetChart';
import type { ConditionalFormat, ConditionalFormatRule, DataValidation, FormatOverlay } from './sheetRules';
import { colorElement, readColor } from './styles/colors';
import { interpretInput, type Interpretation } from './text/interpretInput';
import { formatValue } from './text/numberText';

const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;
const CELL_PADDING_PIXELS = 5;
const SHEET_VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];
const SHEET_PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** A sheet over its file: the cells in a grid, everything else in the members of the worksheet part. */
export class ExcelSheet implements Sheet, CalculationSheet {
  visibilityState: SheetVisibility = 'visible';
  /** Whether the part must be written again on saving. */
  isChanged = false;
  readonly tables: ExcelTable[] = [];
  readonly names: ScopedNames;
  readonly customProperties: Map<string, string>;
  readonly formats: ConditionalFormats;
  readonly notes: SheetComments;
  readonly drawnCharts: SheetCharts;
  private mergeList: Area[];
  private mergeRows: Map<number, Area[]> | undefined;
  private selectedArea: Area | undefined;

  constructor(
    readonly book: ExcelBook,
    readonly id: string,
    public sheetName: string,
    /** Path of the worksheet part. */
    readonly path: string,
    readonly file: SheetFile,
  ) {
    this.names = new ScopedNames(book, id);
    this.formats = new ConditionalFormats(file.root, book.styles);
    this.notes = new SheetComments(this);
    this.drawnCharts = new SheetCharts(this);
    this.customProperties = readSheetProperties(this);
    this.mergeList = childrenOf(childOf(file.root, 'mergeCells'), 'mergeCell').flatMap(
      (node) => parseA1(node.attributes['ref'] ?? '') ?? [],
    );
  }

  get root(): XmlElement {
    return this.file.root;
  }

  get grid(): CellGrid {
    return this.file.grid;
  }

  get name(): string {
    return this.sheetName;
  }

  set name(name: string) {
    this.book.renameSheet(this, name);
  }

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  get visibility(): SheetVisibility {
    return this.visibilityState;
  }

  set visibility(visibility: SheetVisibility) {
    this.book.setVisibility(this, visibility);
  }

  get tabColor(): HexColor | null {
    return readColor(childOf(childOf(this.root, 'sheetPr'), 'tabColor'), this.book.theme) ?? null;
  }

  set tabColor(color: HexColor | null) {
    const properties = ensureChild(this.root, 'sheetPr', SHEET_ORDER);
    const old = childOf(properties, 'tabColor');
    if (old) removeChild(properties, old);
    if (color !== null) placeChild(properties, colorElement('tabColor', color), SHEET_PROPERTIES_ORDER);
    this.layoutChanged();
  }

  private get view(): XmlElement {
    const views = ensureChild(this.root, 'sheetViews', SHEET_ORDER);
    return childOf(views, 'sheetView') ?? placeChild(views, element('sheetView', { workbookViewId: 0 }), []);
  }

  get showGridlines(): boolean {
    return flag(childOf(childOf(this.root, 'sheetViews'), 'sheetView'), 'showGridLines', true);
  }

  set showGridlines(show: boolean) {
    setAttribute(this.view, 'showGridLines', show ? undefined : 0);
    this.layoutChanged();
  }

  get showHeadings(): boolean {
    return flag(childOf(childOf(this.root, 'sheetViews'), 'sheetView'), 'showRowColHeaders', true);
  }

  set showHeadings(show: boolean) {
    setAttribute(this.view, 'showRowColHeaders', show ? undefined : 0);
    this.layoutChanged();
  }

  get selection(): Area {
    if (this.selectedArea) return this.selectedArea;
    const selections = childrenOf(childOf(childOf(this.root, 'sheetViews'), 'sheetView'), 'selection');
    const active = selections[selections.length - 1];
    return parseA1((active?.attributes['sqref'] ?? 'A1').split(' ')[0] ?? 'A1') ?? cellArea(0, 0);
  }

  set selection(area: Area) {
    this.selectedArea = area;
    this.book.announce({ kind: 'selection', sheet: this, area });
  }

  // Reading cells

  usedArea(valuesOnly = false): Area | undefined {
    if (valuesOnly) this.book.settle();
    const cells = this.grid.bounds(
      valuesOnly ? (cell) => cell.value !== null || cell.formula !== undefined : () => true,
    );
    if (valuesOnly) return cells;
    return this.mergeList.reduce<Area | undefined>((area, merge) => (area ? boundAreas(area, merge) : merge), cells);
  }

  /** Value as formulas see it. */
  scalar(row: number, column: number): Scalar {
    this.book.settle();
    return this.grid.cell(row, column)?.value ?? null;
  }

  value(row: number, column: number): CellValue {
    return shownValue(this.scalar(row, column));
  }

  kind(row: number, column: number): CellKind {
    return kindOf(this.scalar(row, column));
  }

  formula(row: number, column: number): string | undefined {
    const formula = this.grid.cell(row, column)?.formula;
    return formula === undefined ? undefined : `=${formulaToShow(formula)}`;
  }

  text(row: number, column: number): string {
    const value = this.scalar(row, column);
    if (value === null) return '';
    return this.textOf(value, this.formatAt(row, column));
  }

  private textOf(value: Scalar, format: number): string {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (isError(value)) return value.error;
    return formatValue(value, this.book.styles.numberFormat(format), this.book.culture, this.book.date1904);
  }

  values(area: Area): CellValue[][] {
    this.book.settle();
    return this.matrix<CellValue>(area, '', (cell) => shownValue(cell.value));
  }

  kinds(area: Area): CellKind[][] {
    this.book.settle();
    return this.matrix<CellKind>(area, 'empty', (cell) => kindOf(cell.value));
  }

  formulas(area: Area): CellValue[][] {
    this.book.settle();
    return this.matrix<CellValue>(area, '', (cell) =>
      cell.formula === undefined ? shownValue(cell.value) : `=${formulaToShow(cell.formula)}`,
    );
  }

  texts(area: Area): string[][] {
    this.book.settle();
    return this.matrix(area, '', (cell) => this.textOf(cell.value, cell.format));
  }

  private matrix<Value>(area: Area, empty: Value, read: (cell: Cell) => Value): Value[][] {
    const rows = Array.from({ length: area.rowCount }, () => new Array<Value>(area.columnCount).fill(empty));
    this.grid.each(area, (cell, row, column) => {
      const line = rows[row - area.row];
      if (line) line[column - area.column] = read(cell);
    });
    return rows;
  }

  hasQuotePrefix(row: number, column: number): boolean {
    return this.book.styles.hasQuotePrefix(this.formatAt(row, column));
  }

  isEmptyArea(area: Area): boolean {
    let empty = true;
    this.grid.each(area, (cell) => {
      if (cell.value !== null || cell.formula !== undefined) empty = false;
    });
    return empty;
  }

  isFiltered(row: number): boolean {
    if (this.grid.rows[row]?.hidden !== true) return false;
    const own = childOf(this.root, 'autoFilter');
    const area = parseA1(own?.attributes['ref'] ?? '');
    if (area && hasCriteria(own) && row > area.row && row <= lastRow(area)) return true;
    return this.tables.some((table) => {
      const body = table.filteredBody;
      return body !== undefined && row >= body.row && row <= lastRow(body);
    });
  }

  // Writing cells

  write(area: Area, input: CellInput | readonly (readonly CellInput[])[]): void {
    const rows: readonly (readonly CellInput[])[] = Array.isArray(input)
      ? (input as readonly (readonly CellInput[])[])
      : Array.from({ length: area.rowCount }, () => new Array<CellInput>(area.columnCount).fill(input as CellInput));
    if (rows.length !== area.rowCount || rows.some((row) => row.length !== area.columnCount)) {
      throw new BookError('InvalidArgument', 'The number of rows or columns of the values is not that of the area');
    }
    for (const row of rows) for (const value of row) refuseTooLong(value);
    this.refuseIfProtected(area);
    this.assignMatrix(area, rows);
  }

  /** Writes a matrix of the right shape without asking about protection. */
  assignMatrix(area: Area, rows: readonly (readonly CellInput[])[]): void {
    const planned = rows.map((row, at) =>
      row.map((value, across) =>
        this.interpret(area.row + at, area.column + across, value, (text) => this.book.interpretAssigned(text)),
      ),
    );
    this.book.batch(() => {
      const before = area.rowCount === 1 && area.columnCount === 1 ? this.value(area.row, area.column) : undefined;
      planned.forEach((row, at) =>
        row.forEach((one, across) => one && this.put(area.row + at, area.column + across, one)),
      );
      this.growTables(area);
      this.book.announce({ kind: 'cells', sheet: this, area, ...(before !== undefined && { before }) });
    });
  }

  userType(row: number, column: number, text: string): void {
    refuseTooLong(text);
    const area = cellArea(row, column);
    this.refuseIfProtected(area);
    const { culture } = this.book;
    const planned = this.interpret(row, column, text, (typed) => interpretInput(typed, culture, this.book.year));
    this.book.batch(() => {
      const before = this.value(row, column);
      if (planned) this.put(row, column, planned);
      this.growTables(area);
      this.book.announce({ kind: 'cells', sheet: this, area, before });
    });
  }

  /** What a write will do to a cell; undefined when it leaves it. Throws before anything is changed. */
  private interpret(
    row: number,
    column: number,
    input: CellInput,
    read: (text: string) => Interpretation,
  ): Interpretation | undefined {
    if (input === null) return undefined;
    const merge = this.mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return undefined;
    this.refusePartOfArray(row, column);
    if (typeof input === 'number') {
      if (!Number.isFinite(input)) throw new BookError('InvalidArgument', 'A cell holds only finite numbers');
      return { value: Object.is(input, -0) ? 0 : input };
    }
    if (typeof input === 'boolean') return { value: input };
    if (input === '') return { value: null };
    if (this.book.styles.isText(this.formatAt(row, column))) return { value: input };
    const planned = read(input);
    if (planned.malformed) throw new BookError('InvalidArgument', `“${input}” is no formula`);
    return planned;
  }

  private refusePartOfArray(row: number, column: number): void {
    for (const area of this.book.arrayAreas(this)) {
      if (areaHas(area, row, column) && (area.rowCount > 1 || area.columnCount > 1)) {
        throw new BookError('InvalidOperation', 'Part of an array formula cannot be changed');
      }
    }
  }

  private put(row: number, column: number, planned: Interpretation): void {
    const header = this.tables.find((table) => table.headerArea && areaHas(table.headerArea, row, column));
    if (header) {
      const text = planned.formula === undefined ? headerText(planned.value ?? null) : '0';
      this.setConstant(row, column, header.renameColumn(column - header.area.column, text));
      header.changed();
      return;
    }
    const cell = this.grid.ensure(row, column, this.defaultFormat(row, column));
    const quoted = planned.quoted === true;
    if (quoted !== this.book.styles.hasQuotePrefix(cell.format))
      cell.format = this.book.styles.withQuotePrefix(cell.format, quoted);
    if (planned.formula === undefined) this.setConstant(row, column, planned.value ?? null);
    else this.setFormula(row, column, planned.formula);
    const format = planned.format ?? impliedFormat(planned.formula);
    if (format !== undefined && this.book.styles.numberFormat(cell.format) === 'General') {
      cell.format = this.book.styles.patch(cell.format, { numberFormat: format });
    }
  }

  /** Puts a value as it is. */
  setConstant(row: number, column: number, value: Scalar): void {
    const present = this.grid.cell(row, column);
    if (value === null && !present) return;
    const cell = present ?? this.grid.ensure(row, column, this.defaultFormat(row, column));
    const area = cellArea(row, column);
    const wasFormula = cell.formula !== undefined;
    if (wasFormula) {
      cell.formula = undefined;
      cell.array = undefined;
      cell.metadata = undefined;
    }
    if (cell.value !== value) cell.shared = undefined;
    cell.value = value;
    this.isChanged = true;
    if (wasFormula) this.book.calculator.formulasChanged(this.id, area);
    else this.book.calculator.valuesChanged(this.id, area);
  }

  /** Puts a formula (without `=`) as it is. */
  setFormula(row: number, column: number, formula: string): void {
    const cell = this.grid.ensure(row, column, this.defaultFormat(row, column));
    cell.formula = formulaToFile(withTableName(formula, this.tableAt(row, column)?.name));
    cell.shared = undefined;
    cell.array = undefined;
    cell.metadata = undefined;
    cell.value = null;
    this.isChanged = true;
    this.book.calculator.formulasChanged(this.id, cellArea(row, column));
  }

  /** A table takes in the row right below it or the column right beside it when something is written there. */
  private growTables(area: Area): void {
    for (const table of this.tables) {
      const old = table.area;
      const below =
        area.row <= lastRow(old) + 1 &&
        lastRow(area) >= lastRow(old) + 1 &&
        area.column >= old.column &&
        lastColumn(area) <= lastColumn(old);
      const beside =
        area.column <= lastColumn(old) + 1 &&
        lastColumn(area) >= lastColumn(old) + 1 &&
        area.row >= old.row &&
        lastRow(area) <= lastRow(old);
      let grown = old;
      if (below && !table.showTotals && area.row >= old.row) grown = { ...old, rowCount: lastRow(area) - old.row + 1 };
      else if (beside && area.column >= old.column) grown = { ...old, columnCount: lastColumn(area) - old.column + 1 };
      if (grown === old || this.isEmptyArea({ ...area })) continue;
      const added = below
        ? { ...old, row: lastRow(old) + 1, rowCount: lastRow(grown) - lastRow(old) }
        : { ...grown, column: lastColumn(old) + 1, columnCount: lastColumn(grown) - lastColumn(old) };
      const blocked =
        this.tables.some((other) => other !== table && intersectAreas(other.area, grown)) ||
        this.mergeList.some((merge) => intersectAreas(merge, added));
      if (blocked) continue;
      table.setArea(grown);
      table.changed();
    }
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    if (what === 'formats') this.refuseUnlessAllowed('allowFormatCells');
    else this.refuseIfProtected(area);
    for (const array of what === 'formats' ? [] : this.book.arrayAreas(this)) {
      const common = intersectAreas(array, area);
      if (common && !sameArea(common, array))
        throw new BookError('InvalidOperation', 'Part of an array formula cannot be changed');
    }
    this.book.batch(() => {
      if (what !== 'formats') for (const table of this.tables) this.keepHeaders(table, area);
      if (what === 'all') {
        this.unmerge(area);
        for (const table of [...this.tables]) if (contains(area, table.area)) table.convertToRange();
        writeValidation(this.root, area, undefined);
      }
      this.clearCells(area, what);
      this.book.announce({ kind: what === 'formats' ? 'format' : 'cells', sheet: this, area });
    });
  }

  /** Headers that are cleared get Excel's own names again. */
  private keepHeaders(table: ExcelTable, area: Area): void {
    const header = table.headerArea;
    const common = header && intersectAreas(header, area);
    if (!common || contains(area, table.area)) return;
    for (let column = common.column; column <= lastColumn(common); column++)
      table.renameColumn(column - table.area.column, '');
  }

  clearCells(area: Area, what: 'contents' | 'formats' | 'all'): void {
    const keep = this.tables.flatMap((table) => table.headerArea ?? []);
    this.grid.each(area, (cell, row, column) => {
      if (what !== 'formats') {
        const header = keep.find((one) => areaHas(one, row, column));
        if (header) {
          const table = this.tables.find((one) => one.area.row === header.row && one.area.column === header.column);
          this.setConstant(row, column, table?.columnNames[column - header.column] ?? null);
        } else if (cell.value !== null || cell.formula !== undefined) this.setConstant(row, column, null);
      }
      if (what !== 'contents') {
        cell.format = 0;
        if (cell.value === null && cell.formula === undefined) this.grid.remove(row, column);
      }
    });
    this.isChanged = true;
  }

  insert(area: Area, shift: 'down' | 'right'): void {
    this.insertCells(area, shift);
  }

  delete(area: Area, shift: 'up' | 'left'): void {
    this.deleteCells(area, shift);
  }

  /** @param table - one that grows by itself and is left alone. */
  insertCells(area: Area, shift: ShiftDirection, table?: ExcelTable): void {
    this.refuseShift(area, shift);
    shiftCells(this, area, shift, table);
  }

  deleteCells(area: Area, shift: ShiftDirection, table?: ExcelTable): void {
    this.refuseShift(area, shift);
    shiftCells(this, area, shift, table);
  }

  private refuseShift(area: Area, shift: ShiftDirection): void {
    const rows = area.columnCount >= SHEET_COLUMNS;
    const columns = area.rowCount >= SHEET_ROWS;
    if (shift === 'down' && rows) this.refuseUnlessAllowed('allowInsertRows');
    else if (shift === 'right' && columns) this.refuseUnlessAllowed('allowInsertColumns');
    else if (shift === 'up' && rows) this.refuseUnlessAllowed('allowDeleteRows');
    else if (shift === 'left' && columns) this.refuseUnlessAllowed('allowDeleteColumns');
    else if (this.protection) throw new BookError('AccessDenied', 'The sheet is protected');
  }

  copy(from: Area, fromSheet: Sheet, to: CellPlace, what: 'all' | 'values' | 'formulas' | 'formats'): void {
    const source = this.book.sheetOf(fromSheet);
    const target = { row: to.row, column: to.column, rowCount: from.rowCount, columnCount: from.columnCount };
    this.refuseIfProtected(target);
    this.book.settle();
    const taken: { row: number; column: number; cell: Cell | undefined }[] = [];
    for (let row = 0; row < from.rowCount; row++) {
      for (let column = 0; column < from.columnCount; column++) {
        const cell = source.grid.cell(from.row + row, from.column + column);
        taken.push({ row, column, cell: cell && { ...cell } });
      }
    }
    const merges = source.merges.filter((merge) => contains(from, merge));
    this.book.batch(() => {
      if (what === 'all') this.unmerge(target);
      for (const { row, column, cell } of taken) {
        const [atRow, atColumn] = [to.row + row, to.column + column];
        if (what !== 'formats') {
          const formula = what === 'values' ? undefined : cell?.formula;
          if (formula !== undefined)
            this.setFormula(
              atRow,
              atColumn,
              offsetFormula(formula, atRow - from.row - row, atColumn - from.column - column),
            );
          else this.setConstant(atRow, atColumn, cell?.value ?? null);
        }
        if (what === 'all' || what === 'formats') {
          const format = cell?.format ?? 0;
          if (format !== 0 || this.grid.cell(atRow, atColumn)) this.grid.ensure(atRow, atColumn, 0).format = format;
        }
      }
      if (what === 'all')
        for (const merge of merges)
          this.addMerge({
            ...merge,
            row: merge.row + to.row - from.row,
            column: merge.column + to.column - from.column,
          });
      this.growTables(target);
      this.book.announce({ kind: 'cells', sheet: this, area: target });
    });
  }

  /** Gives rows added to a table the look of the row above. */
  copyRowFormat(body: Area, added: Area): void {
    const source = added.row > body.row ? added.row - 1 : lastRow(added) + 1;
    for (let column = added.column; column <= lastColumn(added); column++) {
      const format = this.grid.cell(source, column)?.format ?? 0;
      for (let row = added.row; row <= lastRow(added); row++) {
        if (format !== 0 || this.grid.cell(row, column)) this.grid.ensure(row, column, format).format = format;
      }
    }
  }

  // Looks

  /** Format that a new cell takes from its row or column. */
  private defaultFormat(row: number, column: number): number {
    return this.grid.rows[row]?.format ?? this.file.columns[column]?.format ?? 0;
  }

  formatAt(row: number, column: number): number {
    return this.grid.cell(row, column)?.format ?? this.defaultFormat(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.book.styles.cellStyle(this.formatAt(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.book.styles.numberFormat(this.formatAt(row, column));
  }

  patchStyle(area: Area, patch: StylePatch): void {
    this.refuseUnlessAllowed('allowFormatCells');
    const { styles } = this.book;
    if (area.rowCount >= SHEET_ROWS) {
      for (let at = area.column; at <= lastColumn(area); at++) {
        const column = this.ensureColumn(at);
        column.format = styles.patch(column.format ?? 0, patch);
      }
      this.grid.each(area, (cell) => {
        cell.format = styles.patch(cell.format, patch);
      });
    } else if (area.columnCount >= SHEET_COLUMNS) {
      for (let at = area.row; at <= lastRow(area); at++) {
        const row = this.grid.ensureRow(at);
        row.format = styles.patch(row.format ?? 0, patch);
      }
      this.grid.each(area, (cell) => {
        cell.format = styles.patch(cell.format, patch);
      });
    } else {
      for (let row = area.row; row <= lastRow(area); row++) {
        for (let column = area.column; column <= lastColumn(area); column++) {
          const cell = this.grid.ensure(row, column, this.defaultFormat(row, column));
          cell.format = styles.patch(cell.format, patch);
        }
      }
    }
    this.touch(area);
    this.book.announce({ kind: 'format', sheet: this, area });
  }

  // Merges

  get merges(): readonly Area[] {
    return this.mergeList;
  }

  setMerges(merges: Area[]): void {
    this.mergeList = merges;
    this.mergeRows = undefined;
    const old = childOf(this.root, 'mergeCells');
    if (old) removeChild(this.root, old);
    const items = merges.map((area) => element('mergeCell', { ref: areaA1(area) }));
    if (items.length > 0) placeChild(this.root, element('mergeCells', { count: items.length }, items), SHEET_ORDER);
    this.isChanged = true;
  }

  private addMerge(area: Area): void {
    this.setMerges([...this.mergeList, area]);
  }

  mergeAt(row: number, column: number): Area | undefined {
    if (this.mergeList.length === 0) return undefined;
    if (!this.mergeRows) {
      this.mergeRows = new Map();
      for (const area of this.mergeList) {
        for (let at = area.row; at <= lastRow(area); at++) {
          const line = this.mergeRows.get(at);
          if (line) line.push(area);
          else this.mergeRows.set(at, [area]);
        }
      }
    }
    return this.mergeRows.get(row)?.find((area) => areaHas(area, row, column));
  }

  merge(area: Area, across = false): void {
    this.refuseUnlessAllowed('allowFormatCells');
    if (this.protection) this.refuseIfProtected(area);
    if (this.tables.some((table) => intersectAreas(table.area, area)))
      throw new BookError('InvalidOperation', 'Cells of a table cannot be merged');
    const areas = across
      ? Array.from({ length: area.rowCount }, (_, at) => ({ ...area, row: area.row + at, rowCount: 1 }))
      : [area];
    this.book.batch(() => {
      this.unmerge(area);
      for (const one of areas) this.mergeOne(one);
      this.book.announce({ kind: 'format', sheet: this, area });
    });
  }

  private mergeOne(area: Area): void {
    if (area.rowCount === 1 && area.columnCount === 1) return;
    let kept: { value: Scalar; formula: string | undefined } | undefined;
    this.grid.each(area, (cell, row, column) => {
      if (kept === undefined && (cell.value !== null || cell.formula !== undefined))
        kept = { value: cell.value, formula: cell.formula };
      if (row !== area.row || column !== area.column) this.setConstant(row, column, null);
    });
    if (kept?.formula !== undefined) this.setFormula(area.row, area.column, kept.formula);
    else if (kept) this.setConstant(area.row, area.column, kept.value);
    const format = this.formatAt(area.row, area.column);
    if (format !== 0) {
      for (let row = area.row; row <= lastRow(area); row++) {
        for (let column = area.column; column <= lastColumn(area); column++)
          this.grid.ensure(row, column, format).format = format;
      }
    }
    this.addMerge(area);
  }

  unmerge(area: Area): void {
    const kept = this.mergeList.filter((merge) => !intersectAreas(merge, area));
    if (kept.length === this.mergeList.length) return;
    this.refuseUnlessAllowed('allowFormatCells');
    this.setMerges(kept);
    this.book.announce({ kind: 'format', sheet: this, area });
  }

  // Columns and rows

  private get digit(): number {
    return digitPixels(this.book.styles.cellStyle(0).font);
  }

  private get sheetFormat(): XmlElement | undefined {
    return childOf(this.root, 'sheetFormatPr');
  }

  private get standardCharacters(): number {
    return numberOf(this.sheetFormat, 'defaultColWidth') ?? STANDARD_CHARACTERS;
  }

  private ensureColumn(column: number): GridColumn {
    return (this.file.columns[column] ??= { kept: {} });
  }

  get standardWidth(): number {
    return pixelsOfCharacters(this.standardCharacters, this.digit) * POINTS_PER_PIXEL;
  }

  columnWidth(column: number): number {
    if (this.columnHidden(column)) return 0;
    return (
      pixelsOfCharacters(this.file.columns[column]?.width ?? this.standardCharacters, this.digit) * POINTS_PER_PIXEL
    );
  }

  setColumnWidth(column: number, columnCount: number, points: number): void {
    this.refuseUnlessAllowed('allowFormatColumns');
    if (!(points >= 0) || points > 2000) throw new BookError('InvalidArgument', 'A column cannot be that wide');
    const width = charactersOfPixels(Math.round(points / POINTS_PER_PIXEL), this.digit);
    for (let at = column; at < column + columnCount; at++) {
      const present = this.ensureColumn(at);
      present.hidden = width === 0;
      if (width > 0) present.width = width;
    }
    this.layoutChanged();
  }

  columnHidden(column: number): boolean {
    return this.file.columns[column]?.hidden ?? flag(this.sheetFormat, 'zeroWidth');
  }

  setColumnsHidden(column: number, columnCount: number, hidden: boolean): void {
    this.refuseUnlessAllowed('allowFormatColumns');
    for (let at = column; at < column + columnCount; at++) this.ensureColumn(at).hidden = hidden;
    this.layoutChanged();
  }

  rowHeight(row: number): number {
    if (this.rowHidden(row)) return 0;
    return this.grid.rows[row]?.height ?? numberOf(this.sheetFormat, 'defaultRowHeight') ?? 15;
  }

  setRowHeight(row: number, rowCount: number, points: number): void {
    this.refuseUnlessAllowed('allowFormatRows');
    if (!(points >= 0) || points > 409.5) throw new BookError('InvalidArgument', 'A row cannot be that high');
    for (let at = row; at < row + rowCount; at++) {
      const line = this.grid.ensureRow(at);
      line.hidden = points === 0;
      if (points > 0) {
        line.height = Math.round(points * 4) / 4;
        line.customHeight = true;
      }
    }
    this.layoutChanged();
  }

  rowHidden(row: number): boolean {
    return this.grid.rows[row]?.hidden ?? flag(this.sheetFormat, 'zeroHeight');
  }

  setRowsHidden(row: number, rowCount: number, hidden: boolean): void {
    this.refuseUnlessAllowed('allowFormatRows');
    this.hideRows(row, rowCount, hidden);
    this.layoutChanged();
  }

  private hideRows(row: number, rowCount: number, hidden: boolean): void {
    for (let at = row; at < row + rowCount; at++) {
      if (hidden || this.grid.rows[at]) this.grid.ensureRow(at).hidden = hidden;
    }
    this.book.calculator.valuesChanged(this.id, { row, rowCount, column: 0, columnCount: SHEET_COLUMNS });
  }

  columnPixels(column: number): number {
    return this.columnHidden(column)
      ? 0
      : pixelsOfCharacters(this.file.columns[column]?.width ?? this.standardCharacters, this.digit);
  }

  rowPixels(row: number): number {
    return Math.round(this.rowHeight(row) / POINTS_PER_PIXEL);
  }

  autofitColumns(area: Area): void {
    this.refuseUnlessAllowed('allowFormatColumns');
    this.book.settle();
    const widest = new Map<number, number>();
    this.grid.each(area, (cell, row, column) => {
      if (this.mergeAt(row, column)) return;
      const text = this.textOf(cell.value, cell.format);
      if (text === '') return;
      const { font, alignment } = this.book.styles.cellStyle(cell.format);
      const line = Math.max(...text.split('\n').map((part) => textPixels(part, font)));
      const width =
        line + CELL_PADDING_PIXELS * 2 + alignment.indent * this.digit + (this.hasFilterButton(row, column) ? 18 : 0);
      widest.set(column, Math.max(widest.get(column) ?? 0, width));
    });
    for (const [column, pixels] of widest)
      this.ensureColumn(column).width = charactersOfPixels(Math.min(1790, Math.ceil(pixels)), this.digit);
    this.layoutChanged();
  }

  private hasFilterButton(row: number, column: number): boolean {
    return this.tables.some(
      (table) => table.showFilterButton && table.headerArea !== undefined && areaHas(table.headerArea, row, column),
    );
  }

  autofitRows(area: Area): void {
    this.refuseUnlessAllowed('allowFormatRows');
    this.book.settle();
    const highest = new Map<number, number>();
    for (let row = area.row; row <= Math.min(lastRow(area), this.grid.rows.length - 1); row++)
      if (this.grid.rows[row]) highest.set(row, 0);
    this.grid.each({ ...area, column: 0, columnCount: SHEET_COLUMNS }, (cell, row, column) => {
      const merge = this.mergeAt(row, column);
      if (merge && merge.rowCount > 1) return;
      const text = this.textOf(cell.value, cell.format);
      if (text === '') return;
      const { font, alignment } = this.book.styles.cellStyle(cell.format);
      const width = this.columnPixels(column) - CELL_PADDING_PIXELS;
      const lines = alignment.wrapText && !merge && width > 0 ? wrappedLines(text, font, width) : 1;
      highest.set(row, Math.max(highest.get(row) ?? 0, lines * linePoints(font)));
    });
    for (const [row, points] of highest) {
      const line = this.grid.ensureRow(row);
      line.height = points === 0 ? undefined : Math.min(409.5, points);
      line.customHeight = false;
    }
    this.layoutChanged();
  }

  // Tables

  tableAt(row: number, column: number): ExcelTable | undefined {
    return this.tables.find((table) => areaHas(table.area, row, column));
  }

  addTable(area: Area, hasHeaders: boolean, name?: string): ExcelTable {
    this.refuseIfProtected(area);
    if (this.protection) throw new BookError('AccessDenied', 'A protected sheet takes no table');
    if (this.mergeList.some((merge) => intersectAreas(merge, area)))
      throw new BookError('MergedRangeConflict', 'A table cannot lie over merged cells');
    const filter = this.autoFilter;
    if (
      this.tables.some((table) => intersectAreas(table.area, area)) ||
      (filter && intersectAreas(filter.area, area))
    ) {
      throw new BookError('InvalidArgument', 'A table or a filter lies there already');
    }
    if (name !== undefined && this.book.refuseName(name))
      throw new BookError('InvalidArgument', `A table cannot be called “${name}”`);
    return this.book.batch(() => {
      let whole = area;
      if (hasHeaders) {
        if (area.rowCount === 1) whole = { ...area, rowCount: 2 };
      } else {
        const below = { ...area, row: lastRow(area) + 1, rowCount: 1 };
        if (!this.isEmptyArea(below)) this.insertCells({ ...area, rowCount: 1 }, 'down');
        else this.moveDown(area);
        whole = { ...area, rowCount: area.rowCount + 1 };
      }
      this.book.settle();
      const texts = Array.from({ length: area.columnCount }, (_, at) =>
        hasHeaders ? this.headerTextAt(area.row, area.column + at) : '',
      );
      const headers = uniqueHeaders(texts);
      headers.forEach((header, at) => this.setConstant(area.row, area.column + at, header));
      const table = this.book.addTablePart(this, (id) =>
        tableElement(id, name ?? this.book.freeTableName(id), whole, headers),
      );
      this.book.announce({ kind: 'tables', sheet: this, table });
      return table;
    });
  }

  /** Makes room for a header row when nothing lies below. */
  private moveDown(area: Area): void {
    for (let row = lastRow(area); row >= area.row; row--) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const cell = this.grid.cell(row, column);
        this.grid.remove(row, column);
        if (cell) this.grid.ensureRow(row + 1).cells[column] = cell;
      }
    }
    this.book.calculator.structureChanged();
    this.isChanged = true;
  }

  /** Header text of a cell: dates and numbers as shown. */
  private headerTextAt(row: number, column: number): string {
    const value = this.grid.cell(row, column)?.value ?? null;
    return typeof value === 'string' ? value : this.text(row, column);
  }

  removeTable(table: ExcelTable): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    this.book.removeTablePart(this, table);
  }

  tableChanged(table: ExcelTable): void {
    this.isChanged = true;
    this.book.tableMoved();
    this.book.announce({ kind: 'tables', sheet: this, table });
  }

  // Rules

  get validations(): readonly { readonly areas: readonly Area[]; readonly validation: DataValidation }[] {
    return readValidations(this.root);
  }

  validation(row: number, column: number): DataValidation | undefined {
    return validationAt(this.root, row, column);
  }

  setValidation(area: Area, validation: DataValidation | undefined): void {
    this.refuseIfProtected(area);
    writeValidation(this.root, area, validation);
    this.layoutChanged();
  }

  invalidCells(area: Area): CellPlace[] {
    this.book.settle();
    const found: CellPlace[] = [];
    for (const { areas, validation } of this.validations) {
      for (const one of areas) {
        const common = intersectAreas(one, area);
        if (!common) continue;
        this.grid.each(common, (cell, row, column) => {
          if (
            !isValid(
              this,
              validation,
              cell.value,
              row - (areas[0]?.row ?? row),
              column - (areas[0]?.column ?? column),
              { row, column },
            )
          )
            found.push({ row, column });
        });
      }
    }
    return found.sort((one, other) => one.row - other.row || one.column - other.column);
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats.all();
  }

  addConditionalFormat(areas: readonly Area[], rule: ConditionalFormatRule, format: FormatOverlay): ConditionalFormat {
    this.refuseUnlessAllowed('allowFormatCells');
    const id = this.formats.add(areas, rule, format);
    this.layoutChanged();
    const added = this.formats.all().find((one) => one.id === id);
    if (!added) throw new BookError('InvalidArgument', 'The conditional format cannot be added');
    return added;
  }

  replaceConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void {
    this.refuseUnlessAllowed('allowFormatCells');
    if (!this.formats.replace(id, change)) throw new BookError('ItemNotFound', 'There is no such conditional format');
    this.layoutChanged();
  }

  removeConditionalFormat(id: string): void {
    this.refuseUnlessAllowed('allowFormatCells');
    if (!this.formats.remove(id)) throw new BookError('ItemNotFound', 'There is no such conditional format');
    this.layoutChanged();
  }

  conditionalOverlay(row: number, column: number): FormatOverlay | undefined {
    this.book.settle();
    return overlayOf(this, row, column);
  }

  // Charts and comments

  get charts(): readonly SheetChart[] {
    return this.drawnCharts.all;
  }

  addChart(spec: ChartSpec): SheetChart {
    this.refuseUnlessAllowed('allowEditObjects');
    return this.drawnCharts.add(spec);
  }

  removeChart(id: string): void {
    this.refuseUnlessAllowed('allowEditObjects');
    this.drawnCharts.remove(id);
  }

  get comments(): readonly CellComment[] {
    return this.notes.all;
  }

  addComment(row: number, column: number, text: string, author = ''): CellComment {
    this.refuseUnlessAllowed('allowEditObjects');
    return this.notes.add(row, column, text, author);
  }

  removeComment(id: string): void {
    this.refuseUnlessAllowed('allowEditObjects');
    this.notes.remove(id);
  }

  hyperlink(row: number, column: number): Hyperlink | undefined {
    return readHyperlink(this, row, column);
  }

  setHyperlink(row: number, column: number, link: Hyperlink | undefined): void {
    if (this.protection && !this.protection.options.allowInsertHyperlinks)
      this.refuseIfProtected(cellArea(row, column));
    writeHyperlink(this, row, column, link);
    this.layoutChanged();
  }

  // View, page and protection

  get freeze(): { readonly rows: number; readonly columns: number } {
    const pane = childOf(childOf(childOf(this.root, 'sheetViews'), 'sheetView'), 'pane');
    if (!pane || !(pane.attributes['state'] ?? '').startsWith('frozen')) return { rows: 0, columns: 0 };
    return { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
  }

  set freeze({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    const { view } = this;
    view.children.splice(
      0,
      view.children.length,
      ...view.children.filter(
        (child) => typeof child !== 'string' && child.name !== 'pane' && child.name !== 'selection',
      ),
    );
    if (rows > 0 || columns > 0) {
      const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
      const topLeftCell = areaA1(cellArea(rows, columns));
      const pane = element('pane', {
        xSplit: columns || undefined,
        ySplit: rows || undefined,
        topLeftCell,
        activePane,
        state: 'frozen',
      });
      placeChild(view, pane, SHEET_VIEW_ORDER);
      placeChild(view, element('selection', { pane: activePane }), SHEET_VIEW_ORDER);
    }
    this.layoutChanged();
  }

  get page(): PageSetup {
    return readPage(this.root, {
      area: this.book.ownName(this, '_xlnm.Print_Area'),
      titles: this.book.ownName(this, '_xlnm.Print_Titles'),
    });
  }

  setPage(change: Partial<PageSetup>): void {
    const names = writePage(this.root, this.name, change);
    if (names.area !== KEEP) this.book.setOwnName(this, '_xlnm.Print_Area', names.area);
    if (names.titles !== KEEP) this.book.setOwnName(this, '_xlnm.Print_Titles', names.titles);
    this.layoutChanged();
  }

  get protection(): SheetProtection | undefined {
    return readProtection(this.root);
  }

  protect(options: Partial<ProtectionOptions> = {}, password?: string): void {
    writeProtection(this.root, options, password);
    this.isChanged = true;
    this.book.announce({ kind: 'protection', sheet: this });
  }

  unprotect(password?: string): void {
    removeProtection(this.root, password);
    this.isChanged = true;
    this.book.announce({ kind: 'protection', sheet: this });
  }

  refuseIfProtected(area: Area): void {
    if (!childOf(this.root, 'sheetProtection') || !this.protection) return;
    const bottom = Math.min(lastRow(area), Math.max(area.row, this.grid.rows.length));
    for (let row = area.row; row <= bottom; row++) {
      for (let column = area.column; column <= Math.min(lastColumn(area), area.column + 500); column++) {
        if (this.book.styles.cellStyle(this.formatAt(row, column)).locked)
          throw new BookError('AccessDenied', 'The cells are locked on a protected sheet');
      }
    }
  }

  refuseUnlessAllowed(option: keyof Omit<ProtectionOptions, 'selectionMode'>): void {
    const { protection } = this;
    if (protection && !protection.options[option]) throw new BookError('AccessDenied', 'The sheet is protected');
  }

  // Filter

  get autoFilter(): AutoFilter | undefined {
    return readFilter(childOf(this.root, 'autoFilter'));
  }

  setAutoFilter(filter: AutoFilter | undefined): void {
    this.refuseUnlessAllowed('allowAutoFilter');
    if (filter && this.tables.some((table) => intersectAreas(table.area, filter.area)))
      throw new BookError('InvalidArgument', 'A table lies there: it has a filter of its own');
    const old = this.autoFilter;
    const present = childOf(this.root, 'autoFilter');
    if (old) this.hideFilteredRows(filterBody(old.area), []);
    if (present) removeChild(this.root, present);
    if (filter) {
      placeChild(this.root, filterElement(filter), SHEET_ORDER);
      this.hideFilteredRows(filterBody(filter.area), filter.filters);
    }
    this.book.setOwnName(this, '_xlnm._FilterDatabase', filter && this.book.absoluteReference(this, filter.area), true);
    this.layoutChanged();
  }

  /** Shows the rows that pass, hides the others. */
  hideFilteredRows(body: Area, filters: readonly ColumnFilter[]): void {
    this.book.settle();
    for (let row = body.row; row <= lastRow(body); row++) {
      const visible = passes(filters, (column) => {
        const value = this.scalar(row, body.column + column);
        return { text: this.text(row, body.column + column), number: typeof value === 'number' ? value : undefined };
      });
      if (!visible || this.grid.rows[row]?.hidden) this.grid.ensureRow(row).hidden = !visible;
    }
    this.book.calculator.valuesChanged(this.id, { ...body, column: 0, columnCount: SHEET_COLUMNS });
    this.layoutChanged();
  }

  // Bookkeeping

  /** The part must be written again, and formulas that read the area may have changed. */
  touch(_area: Area): void {
    this.isChanged = true;
  }

  layoutChanged(): void {
    this.isChanged = true;
    this.book.announce({ kind: 'layout', sheet: this });
  }
}

const shownValue = (value: Scalar): CellValue => (value === null ? '' : isError(value) ? value.error : value);

function kindOf(value: Scalar): CellKind {
  if (value === null) return 'empty';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'error';
}

function refuseTooLong(input: CellInput): void {
  if (typeof input !== 'string') return;
  if (input.length > TEXT_LIMIT) throw new BookError('InvalidArgument', `A cell holds ${TEXT_LIMIT} characters`);
  if (input.startsWith('=') && input.length > FORMULA_LIMIT && isFormula(input.slice(1))) {
    throw new BookError('InvalidArgument', `A formula has ${FORMULA_LIMIT} characters`);
  }
}

const contains = (outer: Area, inner: Area): boolean => {
  const common = intersectAreas(outer, inner);
  return common !== undefined && sameArea(common, inner);
};

/** Two sheet names are the same in any case. */
export const sameSheetName = (one: string, other: string): boolean => foldText(one) === foldText(other);

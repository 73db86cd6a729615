import { type Area, areaHas, cellArea, intersectAreas, lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS } from '../area';
import { CALCULATION_ERROR, isError, NAME_ERROR, REFERENCE_ERROR, type Scalar, VALUE_ERROR } from '../cells/cellError';
import type { Cell, CellGrid } from '../cells/cellGrid';
import { calculateElsewhere } from './calculateElsewhere';
import { type Call, type CallEnvironment, ErrorResult, type LibraryFunction } from './functionLibrary';
import { AGGREGATE_FUNCTIONS } from './functions/aggregate';
import { DATE_FUNCTIONS } from './functions/dates';
import { LOGIC_FUNCTIONS } from './functions/logic';
import { LOOKUP_FUNCTIONS } from './functions/lookup';
import { MATHEMATICS_FUNCTIONS } from './functions/mathematics';
import { TEXT_FUNCTIONS } from './functions/text';
import { finite, firstOf, isMatrix, Matrix, operate, type Operand, RangeOperand, toNumber } from './operands';
import { type Expression, parseFormula } from './parseFormula';
import { areaOfReference, FormulaError, type ReferenceText, type StructuredText } from './readTokens';

/** A sheet as formulas see it. */
export interface CalculationSheet {
  readonly id: string;
  readonly name: string;
  readonly grid: CellGrid;
  /** Whether a filter hides the row. */
  isFiltered(row: number): boolean;
}

/** A table as formulas see it. */
export interface CalculationTable {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columnNames: readonly string[];
}

/** What the calculation asks of the book around it. */
export interface CalculationBook {
  readonly calculationSheets: readonly CalculationSheet[];
  readonly calculationTables: readonly CalculationTable[];
  readonly date1904: boolean;
  /** Formula of a defined name without its `=`: the sheet's own name wins over the workbook's. */
  nameFormula(name: string, sheetId: string): string | undefined;
}

const LIBRARY = new Map<string, LibraryFunction>(
  [
    AGGREGATE_FUNCTIONS,
    DATE_FUNCTIONS,
    LOGIC_FUNCTIONS,
    LOOKUP_FUNCTIONS,
    MATHEMATICS_FUNCTIONS,
    TEXT_FUNCTIONS,
  ].flatMap((table) => Object.entries(table)),
);

/** Whether this folder calculates the function itself; others go to the library's engine. */
export const isOwnFunction = (name: string): boolean => LIBRARY.has(name);

interface Dependency {
  readonly sheetId: string;
  readonly area: Area;
}

/** A formula cell ready to be calculated. */
interface FormulaNode {
  readonly sheet: CalculationSheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly expression: Expression | undefined;
  readonly dependencies: readonly Dependency[];
  readonly volatile: boolean;
}

/** Thrown inside an evaluation when a function is not this folder's. */
class ForeignFunction extends Error {}

const PASSES = 12;
const NAME_DEPTH = 20;

/**
 * Keeps the formulas of a book calculated. Only what depends on a change is calculated again; ranges and the indexes over them
 * are kept between calculations, which is what makes hundreds of COUNTIFS over a long table cheap.
 *
 * Values change through `valuesChanged`, formulas through `formulasChanged`, and anything that moves or renames through
 * `structureChanged`.
 */
export class Calculator {
  private nodes: FormulaNode[] = [];
  private readonly byColumn = new Map<string, Map<number, FormulaNode[]>>();
  private readonly nodeOf = new Map<Cell, FormulaNode>();
  private changes: Dependency[] = [];
  private formulasStale = true;
  private everything = false;
  private readonly ranges = new Map<
    string,
    { readonly sheetId: string; readonly area: Area; data: readonly Scalar[] | undefined }
  >();
  private dirty = new Set<FormulaNode>();
  private readonly running = new Set<FormulaNode>();
  /** Cells that depend on themselves, found by the last calculation. */
  readonly circular = new Set<Cell>();

  /** @param onChange - told of each cell whose value another calculation changed. */
  constructor(
    private readonly book: CalculationBook,
    private readonly onChange: (sheetId: string) => void = () => undefined,
  ) {}

  get isStale(): boolean {
    return this.everything || this.formulasStale || this.changes.length > 0;
  }

  valuesChanged(sheetId: string, area: Area): void {
    this.changes.push({ sheetId, area });
    if (this.changes.length > 2000) this.everything = true;
  }

  formulasChanged(sheetId: string, area: Area): void {
    this.formulasStale = true;
    this.valuesChanged(sheetId, area);
  }

  structureChanged(): void {
    this.formulasStale = true;
    this.everything = true;
  }

  /** Calculates what is due; gives the cells whose formulas ran, by sheet. */
  calculate(all = false): void {
    if (all) this.everything = true;
    if (this.formulasStale) this.collect();
    this.findDirty();
    this.dropRanges();
    this.changes = [];
    this.everything = false;
    this.circular.clear();
    for (const node of [...this.dirty]) this.settleNode(node);
    this.dirty.clear();
  }

  private collect(): void {
    this.nodes = [];
    this.byColumn.clear();
    const old = new Map(this.nodeOf);
    this.nodeOf.clear();
    for (const sheet of this.book.calculationSheets) {
      const columns = new Map<number, FormulaNode[]>();
      this.byColumn.set(sheet.id, columns);
      sheet.grid.rows.forEach((line, row) => {
        line?.cells.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          const known = this.everything ? undefined : old.get(cell);
          const node =
            known && known.row === row && known.column === column ? known : this.compile(sheet, row, column, cell);
          this.nodes.push(node);
          this.nodeOf.set(cell, node);
          const across = cell.array?.columnCount ?? 1;
          for (let at = column; at < column + across; at++) {
            const list = columns.get(at);
            if (list) list.push(node);
            else columns.set(at, [node]);
          }
        });
      });
    }
    this.formulasStale = false;
  }

  private compile(sheet: CalculationSheet, row: number, column: number, cell: Cell): FormulaNode {
    let expression: Expression | undefined;
    try {
      expression = parseFormula(cell.formula ?? '');
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
    }
    const dependencies: Dependency[] = [];
    const volatile = expression ? this.gather(expression, sheet, row, dependencies, 0) : false;
    return { sheet, row, column, cell, expression, dependencies, volatile };
  }

  /** Collects what an expression reads; true when it must be calculated each time. */
  private gather(
    expression: Expression,
    sheet: CalculationSheet,
    row: number,
    into: Dependency[],
    depth: number,
  ): boolean {
    const inside = (...parts: readonly (Expression | undefined)[]): boolean =>
      parts.map((part) => part !== undefined && this.gather(part, sheet, row, into, depth)).some(Boolean);
    switch (expression.kind) {
      case 'reference': {
        for (const one of this.sheetsOf(expression.reference, sheet)) {
          into.push({ sheetId: one.id, area: areaOfReference(expression.reference) });
        }
        return false;
      }
      case 'structured': {
        const found = this.structuredArea(expression.structured, sheet, row);
        if (found) into.push(found);
        return false;
      }
      case 'name': {
        const formula = depth < NAME_DEPTH ? this.nameExpression(expression.name, sheet.id) : undefined;
        if (formula) return this.gather(formula, sheet, row, into, depth + 1);
        const table = this.tableNamed(expression.name);
        if (table) into.push({ sheetId: table.sheetId, area: table.area });
        return false;
      }
      case 'call':
        return (
          inside(...expression.args) ||
          LIBRARY.get(expression.name)?.volatile === true ||
          /^RAND(?:BETWEEN|ARRAY)?$/.test(expression.name)
        );
      case 'binary':
        return inside(expression.left, expression.right);
      case 'unary':
        return inside(expression.operand);
      case 'union':
        return inside(...expression.areas);
      default:
        return false;
    }
  }

  private findDirty(): void {
    if (this.everything) {
      this.dirty = new Set(this.nodes);
      return;
    }
    const touched = mergeChanges(this.changes);
    const isTouched = (sheetId: string, area: Area): boolean =>
      touched.some((change) => change.sheetId === sheetId && intersectAreas(change.area, area) !== undefined);
    const dirty = new Set<FormulaNode>();
    for (const node of this.nodes) {
      const own = isTouched(node.sheet.id, node.cell.array ?? cellArea(node.row, node.column));
      if (own || node.volatile || node.dependencies.some((one) => isTouched(one.sheetId, one.area))) dirty.add(node);
    }
    this.dirty = dirty;
    if (dirty.size === 0) return;
    for (let pass = 0; ; pass++) {
      const before = dirty.size;
      if (pass >= PASSES) {
        for (const node of this.nodes) dirty.add(node);
        return;
      }
      const marks = markColumns(dirty);
      for (const node of this.nodes) {
        if (dirty.has(node)) continue;
        if (node.dependencies.some((one) => hasMark(marks, one))) {
          dirty.add(node);
          addMark(marks, node);
        }
      }
      if (dirty.size === before) return;
    }
  }

  /** Forgets the ranges that changed or hold cells about to be calculated. */
  private dropRanges(): void {
    if (this.everything) {
      this.ranges.clear();
      return;
    }
    const touched = mergeChanges(this.changes);
    const marks = markColumns(this.dirty);
    for (const [key, range] of this.ranges) {
      const changed = touched.some(
        (one) => one.sheetId === range.sheetId && intersectAreas(one.area, range.area) !== undefined,
      );
      if (changed || hasMark(marks, range)) this.ranges.delete(key);
    }
  }

  /** Calculates a node after everything dirty that it reads, without recursion however long the chain. */
  private settleNode(start: FormulaNode): void {
    const stack: { readonly node: FormulaNode; readonly needs: FormulaNode[] }[] = [];
    const enter = (node: FormulaNode): void => {
      this.running.add(node);
      stack.push({ node, needs: this.dirtyIn(node.dependencies) });
    };
    if (this.dirty.has(start) && !this.running.has(start)) enter(start);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (!top) break;
      const next = top.needs.pop();
      if (!next) {
        this.runNode(top.node);
        this.running.delete(top.node);
        stack.pop();
      } else if (this.running.has(next)) this.circular.add(next.cell);
      else if (this.dirty.has(next)) enter(next);
    }
  }

  private dirtyIn(dependencies: readonly Dependency[]): FormulaNode[] {
    const found: FormulaNode[] = [];
    for (const { sheetId, area } of dependencies) {
      const columns = this.byColumn.get(sheetId);
      if (!columns) continue;
      const last = lastColumn(area);
      const visit = (nodes: readonly FormulaNode[]): void => {
        for (let at = firstAt(nodes, area.row); at < nodes.length; at++) {
          const node = nodes[at];
          if (!node || node.row > lastRow(area)) break;
          if (this.dirty.has(node)) found.push(node);
        }
      };
      if (last - area.column < columns.size) {
        for (let column = area.column; column <= last; column++) visit(columns.get(column) ?? []);
      } else for (const [column, nodes] of columns) if (column >= area.column && column <= last) visit(nodes);
    }
    return found;
  }

  private runNode(node: FormulaNode): void {
    this.dirty.delete(node);
    const { cell } = node;
    const before = cell.value;
    this.run(node);
    if (cell.value !== before) this.onChange(node.sheet.id);
  }

  private run(node: FormulaNode): void {
    const { cell } = node;
    if (this.circular.has(cell)) {
      cell.value = 0;
      return;
    }
    if (!node.expression) {
      cell.value = NAME_ERROR;
      return;
    }
    const lifted = cell.array !== undefined;
    let result: Operand;
    try {
      result = new Evaluation(this, node.sheet, node.row, node.column).evaluate(node.expression, lifted);
    } catch (error) {
      if (error instanceof ErrorResult) result = error.result;
      else if (error instanceof ForeignFunction) result = this.elsewhere(node);
      else if (error instanceof RangeError) result = CALCULATION_ERROR;
      else throw error;
    }
    const settled = lifted ? result : settle(result, node.row, node.column);
    if (cell.array && isMatrix(settled)) this.distribute(node, cell.array, settled);
    else cell.value = firstOf(settled) ?? 0;
  }

  /** What a formula (without `=`) gives in a cell: a range for a reference; undefined when it is no formula. */
  evaluateOperand(formula: string, sheetId: string, row: number, column: number): Operand | undefined {
    const sheet = this.sheetById(sheetId);
    try {
      return sheet && new Evaluation(this, sheet, row, column).evaluate(parseFormula(formula), true);
    } catch (error) {
      if (error instanceof FormulaError || error instanceof ForeignFunction) return undefined;
      if (error instanceof ErrorResult) return error.result;
      throw error;
    }
  }

  /** Values of an array formula over its area. */
  private distribute(node: FormulaNode, area: Area, values: Matrix): void {
    for (let row = 0; row < area.rowCount; row++) {
      for (let column = 0; column < area.columnCount; column++) {
        const cell = node.sheet.grid.ensure(area.row + row, area.column + column, node.cell.format);
        cell.value = values.at(row, column) ?? 0;
        if (cell !== node.cell) cell.shared = undefined;
      }
    }
  }

  private elsewhere(node: FormulaNode): Scalar {
    const { cell, sheet, dependencies } = node;
    const replaced = (structured: StructuredText): Dependency | undefined =>
      this.structuredArea(structured, sheet, node.row);
    return calculateElsewhere({
      formula: cell.formula ?? '',
      sheet: sheet.name,
      row: node.row,
      column: node.column,
      structured: (one) => {
        const found = replaced(one);
        return found ? { sheet: this.sheetById(found.sheetId)?.name ?? '', area: found.area } : undefined;
      },
      name: (name) => this.book.nameFormula(name, sheet.id),
      inputs: dependencies.flatMap(({ sheetId, area }) => {
        const source = this.sheetById(sheetId);
        if (!source) return [];
        const clipped = clip(area, source.grid);
        return [{ sheet: source.name, area: clipped, data: this.data(source, clipped) }];
      }),
      cached: cell.value,
    });
  }

  sheetById(id: string): CalculationSheet | undefined {
    return this.book.calculationSheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): CalculationSheet | undefined {
    const lower = name.toLowerCase();
    return this.book.calculationSheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  get date1904(): boolean {
    return this.book.date1904;
  }

  tableNamed(name: string): CalculationTable | undefined {
    const lower = name.toLowerCase();
    return this.book.calculationTables.find((table) => table.name.toLowerCase() === lower);
  }

  nameExpression(name: string, sheetId: string): Expression | undefined {
    const formula = this.book.nameFormula(name, sheetId);
    if (formula === undefined) return undefined;
    try {
      return parseFormula(formula);
    } catch (error) {
      if (error instanceof FormulaError) return undefined;
      throw error;
    }
  }

  /** Sheets that a reference names, in tab order. */
  sheetsOf(reference: ReferenceText, own: CalculationSheet): CalculationSheet[] {
    const first = reference.sheet === undefined ? own : this.sheetByName(reference.sheet);
    if (!first) return [];
    if (reference.lastSheet === undefined) return [first];
    const sheets = this.book.calculationSheets;
    const last = this.sheetByName(reference.lastSheet);
    const [from, to] = [sheets.indexOf(first), last ? sheets.indexOf(last) : -1];
    return to < 0 ? [] : sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  /** Cells of a structured reference as it stands in a row of a sheet; undefined when there are none. */
  structuredArea(structured: StructuredText, sheet: CalculationSheet, row: number): Dependency | undefined {
    const table = structured.table === '' ? this.tableAround(sheet, row) : this.tableNamed(structured.table);
    if (!table) return undefined;
    const { area } = table;
    const at = (name: string | undefined): number => {
      const lower = name?.toLowerCase();
      return table.columnNames.findIndex((column) => column.toLowerCase() === lower);
    };
    const first = structured.firstColumn === undefined ? 0 : at(structured.firstColumn);
    const last = structured.lastColumn === undefined ? area.columnCount - 1 : at(structured.lastColumn);
    if (first < 0 || last < 0) return undefined;
    const rows = itemRows(table, structured.items, row);
    if (!rows) return undefined;
    const column = area.column + Math.min(first, last);
    return { sheetId: table.sheetId, area: { ...rows, column, columnCount: Math.abs(last - first) + 1 } };
  }

  private tableAround(sheet: CalculationSheet, row: number): CalculationTable | undefined {
    return this.book.calculationTables.find(
      (table) => table.sheetId === sheet.id && row >= table.area.row && row <= lastRow(table.area),
    );
  }

  range(sheet: CalculationSheet, area: Area): RangeOperand {
    const clipped = clip(area, sheet.grid);
    const skipped = (byHand: boolean) => (place: number) => {
      const row = clipped.row + Math.floor(place / clipped.columnCount);
      if (sheet.isFiltered(row) || (byHand && sheet.grid.rows[row]?.hidden === true)) return true;
      const formula = sheet.grid.cell(row, clipped.column + (place % clipped.columnCount))?.formula;
      return formula !== undefined && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula);
    };
    return new RangeOperand(
      sheet.id,
      area,
      clipped.rowCount,
      clipped.columnCount,
      () => this.data(sheet, clipped),
      skipped,
    );
  }

  private data(sheet: CalculationSheet, area: Area): readonly Scalar[] {
    const key = `${sheet.id} ${area.row} ${area.column} ${area.rowCount} ${area.columnCount}`;
    const known = this.ranges.get(key);
    if (known?.data) return known.data;
    const data = new Array<Scalar>(area.rowCount * area.columnCount).fill(null);
    sheet.grid.each(area, (cell, row, column) => {
      data[(row - area.row) * area.columnCount + column - area.column] = this.valueOf(cell);
    });
    if (data.length > 1) this.ranges.set(key, { sheetId: sheet.id, area, data });
    return data;
  }

  /** Value of a cell; a formula that is still due (read through OFFSET or INDIRECT) is calculated first. */
  valueOf(cell: Cell): Scalar {
    if (cell.formula !== undefined && this.dirty.size > 0) {
      const node = this.nodeOf.get(cell);
      if (node && this.dirty.has(node) && !this.running.has(node)) this.settleNode(node);
    }
    return cell.value;
  }
}

/** Rows of a table that items like `#Headers` name; undefined when they are empty or not in one piece. */
function itemRows(
  table: CalculationTable,
  items: readonly string[],
  row: number,
): { row: number; rowCount: number } | undefined {
  const { area, hasHeaders, hasTotals } = table;
  const body = {
    row: area.row + (hasHeaders ? 1 : 0),
    rowCount: area.rowCount - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0),
  };
  const names = items.map((item) => item.toLowerCase());
  const has = (name: string): boolean => names.includes(name);
  if (has('#this row')) return row >= body.row && row < body.row + body.rowCount ? { row, rowCount: 1 } : undefined;
  if (has('#all')) return { row: area.row, rowCount: area.rowCount };
  const headers = has('#headers');
  const totals = has('#totals');
  const data = has('#data') || (!headers && !totals);
  if ((headers && !hasHeaders && !data) || (totals && !hasTotals && !data)) return undefined;
  const first = headers && hasHeaders ? area.row : data ? body.row : lastRow(area);
  const last = totals && hasTotals ? lastRow(area) : data ? body.row + body.rowCount - 1 : area.row;
  return last < first ? undefined : { row: first, rowCount: last - first + 1 };
}

/** Whole columns and rows end where the sheet's cells end. */
function clip(area: Area, grid: CellGrid): Area {
  let { rowCount, columnCount } = area;
  if (area.row + rowCount >= SHEET_ROWS) rowCount = Math.max(1, Math.min(rowCount, grid.rows.length - area.row));
  if (area.column + columnCount >= SHEET_COLUMNS) {
    const widest = grid.rows.reduce((most, line) => Math.max(most, line?.cells.length ?? 0), 0);
    columnCount = Math.max(1, Math.min(columnCount, widest - area.column));
  }
  return { ...area, rowCount, columnCount };
}

/** One value of a range outside arrays: its cell in the formula's row or column. */
function settle(operand: Operand, row: number, column: number): Operand {
  if (!(operand instanceof RangeOperand)) return operand;
  const { area, rows, columns } = operand;
  if (rows === 1 && columns === 1) return operand.at(0, 0);
  if (columns === 1 && areaHas({ ...area, columnCount: SHEET_COLUMNS, column: 0 }, row, 0))
    return row - area.row < rows ? operand.at(row - area.row, 0) : null;
  if (rows === 1 && areaHas({ ...area, rowCount: SHEET_ROWS, row: 0 }, 0, column))
    return operand.at(0, column - area.column);
  return VALUE_ERROR;
}

type Marks = Map<string, Map<number, { first: number; last: number }>>;

function addMark(marks: Marks, node: FormulaNode): void {
  let columns = marks.get(node.sheet.id);
  if (!columns) {
    columns = new Map<number, { first: number; last: number }>();
    marks.set(node.sheet.id, columns);
  }
  const area = node.cell.array ?? cellArea(node.row, node.column);
  for (let column = area.column; column <= lastColumn(area); column++) {
    const mark = columns.get(column);
    if (mark) {
      mark.first = Math.min(mark.first, area.row);
      mark.last = Math.max(mark.last, lastRow(area));
    } else columns.set(column, { first: area.row, last: lastRow(area) });
  }
}

/** Per column the first and last row with a dirty formula: coarse, so that a check costs nothing. */
function markColumns(nodes: Iterable<FormulaNode>): Marks {
  const marks: Marks = new Map();
  for (const node of nodes) addMark(marks, node);
  return marks;
}

function hasMark(marks: Marks, { sheetId, area }: Dependency): boolean {
  for (const [column, mark] of marks.get(sheetId) ?? []) {
    if (column >= area.column && column <= lastColumn(area) && mark.first <= lastRow(area) && mark.last >= area.row)
      return true;
  }
  return false;
}

/** Neighbouring one-cell changes of a column become one area. */
function mergeChanges(changes: readonly Dependency[]): Dependency[] {
  const merged: Dependency[] = [];
  for (const change of changes) {
    const before = merged[merged.length - 1];
    const follows =
      before?.sheetId === change.sheetId &&
      before.area.column === change.area.column &&
      before.area.columnCount === change.area.columnCount &&
      before.area.row + before.area.rowCount === change.area.row;
    if (before && follows) {
      merged[merged.length - 1] = {
        sheetId: before.sheetId,
        area: { ...before.area, rowCount: before.area.rowCount + change.area.rowCount },
      };
    } else merged.push(change);
  }
  return merged;
}

/** First place in nodes sorted by row whose row is not above. */
function firstAt(nodes: readonly FormulaNode[], row: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One formula being calculated in its cell. */
class Evaluation implements CallEnvironment {
  readonly now = new Date();
  private depth = 0;

  constructor(
    private readonly calculator: Calculator,
    private readonly sheet: CalculationSheet,
    readonly row: number,
    readonly column: number,
  ) {}

  get date1904(): boolean {
    return this.calculator.date1904;
  }

  /** @param lifted - whether ranges stay arrays where a single value is wanted. */
  evaluate(expression: Expression, lifted: boolean): Operand {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'array':
        return Matrix.of(expression.rows.length, expression.rows[0]?.length ?? 0, expression.rows.flat());
      case 'reference':
        return this.reference(expression.reference);
      case 'structured': {
        const found = this.calculator.structuredArea(expression.structured, this.sheet, this.row);
        return found
          ? this.range(found.sheetId, found.area)
          : expression.structured.items.includes('#This Row')
            ? VALUE_ERROR
            : REFERENCE_ERROR;
      }
      case 'name':
        return this.name(expression.name, lifted);
      case 'union':
        return this.union(expression.areas);
      case 'unary':
        return this.unary(expression.operator, expression.operand, lifted);
      case 'binary': {
        if (expression.operator === ':') return this.span(expression.left, expression.right);
        const left = this.value(expression.left, lifted);
        const right = this.value(expression.right, lifted);
        return operate(expression.operator, left, right);
      }
      case 'call':
        return this.call(expression.name, expression.args, lifted);
    }
  }

  /** Operand where a single value is wanted: a range gives its cell beside the formula unless arrays are allowed. */
  private value(expression: Expression, lifted: boolean): Operand {
    const operand = this.evaluate(expression, lifted);
    return lifted ? operand : settle(operand, this.row, this.column);
  }

  private reference(reference: ReferenceText): Operand {
    const sheets = this.calculator.sheetsOf(reference, this.sheet);
    const area = areaOfReference(reference);
    const [first] = sheets;
    if (!first) return REFERENCE_ERROR;
    if (sheets.length === 1) return this.calculator.range(first, area);
    const data = sheets.flatMap((sheet) => [...this.calculator.range(sheet, area).data]);
    return Matrix.of(data.length, 1, data);
  }

  private union(areas: readonly Expression[]): Operand {
    const data = areas.flatMap((area) => {
      const operand = this.evaluate(area, true);
      return isMatrix(operand) ? [...operand.data] : [operand];
    });
    return Matrix.of(data.length, 1, data);
  }

  private span(left: Expression, right: Expression): Operand {
    const [from, to] = [this.evaluate(left, true), this.evaluate(right, true)];
    if (!(from instanceof RangeOperand) || !(to instanceof RangeOperand) || from.sheetId !== to.sheetId)
      return REFERENCE_ERROR;
    const row = Math.min(from.area.row, to.area.row);
    const column = Math.min(from.area.column, to.area.column);
    const rowCount = Math.max(lastRow(from.area), lastRow(to.area)) - row + 1;
    return this.range(from.sheetId, {
      row,
      column,
      rowCount,
      columnCount: Math.max(lastColumn(from.area), lastColumn(to.area)) - column + 1,
    });
  }

  private name(name: string, lifted: boolean): Operand {
    const expression = this.depth < NAME_DEPTH ? this.calculator.nameExpression(name, this.sheet.id) : undefined;
    if (!expression) {
      const table = this.calculator.structuredArea(
        { table: name, items: [], firstColumn: undefined, lastColumn: undefined },
        this.sheet,
        this.row,
      );
      return table ? this.range(table.sheetId, table.area) : NAME_ERROR;
    }
    this.depth++;
    const result = this.evaluate(expression, lifted);
    this.depth--;
    return result;
  }

  private unary(operator: '+' | '-' | '%' | '@', operand: Expression, lifted: boolean): Operand {
    if (operator === '@') return firstOf(settle(this.evaluate(operand, false), this.row, this.column));
    const value = this.value(operand, lifted);
    if (operator === '+') return value;
    const turn = (one: Scalar): Scalar => {
      const number = toNumber(one);
      return isError(number) ? number : finite(operator === '-' ? -number : number / 100);
    };
    return isMatrix(value) ? Matrix.of(value.rows, value.columns, value.data.map(turn)) : turn(value);
  }

  private call(name: string, args: readonly (Expression | undefined)[], lifted: boolean): Operand {
    const found = LIBRARY.get(name);
    if (!found) throw new ForeignFunction(name);
    if (args.length < found.minimum || args.length > found.maximum) return VALUE_ERROR;
    const operand = (index: number): Operand => {
      const argument = args[index];
      if (!argument) return null;
      return found.arrays ? this.evaluate(argument, true) : this.value(argument, lifted);
    };
    const call: Call = { count: args.length, has: (index) => args[index] !== undefined, operand, environment: this };
    try {
      return found.run(call);
    } catch (error) {
      if (error instanceof ErrorResult) return error.result;
      throw error;
    }
  }

  range(sheetId: string, area: Area): Operand {
    const sheet = this.calculator.sheetById(sheetId);
    return sheet ? this.calculator.range(sheet, area) : REFERENCE_ERROR;
  }

  referenceOf(text: string): Operand | undefined {
    try {
      const expression = parseFormula(text);
      if (expression.kind !== 'reference' && expression.kind !== 'name' && expression.kind !== 'structured')
        return undefined;
      const operand = this.evaluate(expression, true);
      return operand instanceof RangeOperand ? operand : undefined;
    } catch (error) {
      if (error instanceof FormulaError) return undefined;
      throw error;
    }
  }

  formulaAt(sheetId: string, row: number, column: number): string | undefined {
    return this.calculator.sheetById(sheetId)?.grid.cell(row, column)?.formula;
  }
}

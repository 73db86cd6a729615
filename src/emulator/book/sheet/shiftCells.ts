import { type Area, areaA1, intersectAreas, lastColumn, lastRow, parseA1, SHEET_COLUMNS, SHEET_ROWS } from '../area';
import { BookError } from '../bookError';
import { SHEET_ORDER } from '../cells/sheetFile';
import type { ExcelSheet } from '../excelSheet';
import type { ExcelTable } from '../excelTable';
import { type Shift, shiftArea, shiftFormula } from '../formula/moveFormula';
import { childOf, childrenOf, element, numberOf, placeChild, removeChild, setAttribute } from '../package/xml';
import { moveAreas, moveValidations } from './validations';

export type ShiftDirection = 'down' | 'right' | 'up' | 'left';

/** Puts cells in (`down`, `right`) or takes them out (`up`, `left`); everything that points at moved cells follows. */
export function shiftCells(
  sheet: ExcelSheet,
  area: Area,
  direction: ShiftDirection,
  exempt: ExcelTable | undefined,
): void {
  const shift = toShift(sheet, area, direction);
  refuseConflicts(sheet, area, shift, exempt);
  const { book } = sheet;
  book.batch(() => {
    moveCells(sheet, shift);
    book.rewriteFormulas((formula, home) => shiftFormula(formula, home.name, shift));
    moveMembers(sheet, shift, exempt);
    sheet.drawnCharts.moveFrames(shift);
    book.calculator.structureChanged();
    sheet.isChanged = true;
    const rows = shift.axis === 'row';
    const whole = rows ? area.columnCount >= SHEET_COLUMNS : area.rowCount >= SHEET_ROWS;
    const kind = !whole
      ? 'cellsShifted'
      : rows
        ? shift.count > 0
          ? 'rowsInserted'
          : 'rowsDeleted'
        : shift.count > 0
          ? 'columnsInserted'
          : 'columnsDeleted';
    book.announce({ kind, sheet, area, shift: direction });
  });
}

function toShift(sheet: ExcelSheet, area: Area, direction: ShiftDirection): Shift {
  const byRow = direction === 'down' || direction === 'up';
  const count = byRow ? area.rowCount : area.columnCount;
  return {
    sheet: sheet.name,
    axis: byRow ? 'row' : 'column',
    at: byRow ? area.row : area.column,
    count: direction === 'down' || direction === 'right' ? count : -count,
    across: byRow ? { first: area.column, last: lastColumn(area) } : { first: area.row, last: lastRow(area) },
  };
}

/** Cells that move or go: the area and all behind it. */
function movedArea(shift: Shift): Area {
  const { axis, at, across } = shift;
  const breadth = across.last - across.first + 1;
  return axis === 'row'
    ? { row: at, column: across.first, rowCount: SHEET_ROWS - at, columnCount: breadth }
    : { row: across.first, column: at, rowCount: breadth, columnCount: SHEET_COLUMNS - at };
}

function refuseConflicts(sheet: ExcelSheet, area: Area, shift: Shift, exempt: ExcelTable | undefined): void {
  const moved = movedArea(shift);
  const cut = (one: Area): boolean => {
    const common = intersectAreas(one, moved);
    if (!common) return false;
    return shift.axis === 'row' ? common.columnCount !== one.columnCount : common.rowCount !== one.rowCount;
  };
  if (sheet.merges.some(cut)) throw new BookError('InsertDeleteConflict', 'Merged cells would be cut');
  for (const table of sheet.tables) {
    if (table !== exempt && cut(table.area)) throw new BookError('InsertDeleteConflict', 'A table would be cut');
  }
  for (const array of sheet.book.arrayAreas(sheet)) {
    if (cut(array)) throw new BookError('InsertDeleteConflict', 'An array formula would be cut');
  }
  if (shift.count < 0) return;
  const limit = shift.axis === 'row' ? SHEET_ROWS : SHEET_COLUMNS;
  const pushed =
    shift.axis === 'row'
      ? { ...moved, row: limit - shift.count, rowCount: shift.count }
      : { ...moved, column: limit - shift.count, columnCount: shift.count };
  if (!sheet.isEmptyArea(pushed))
    throw new BookError('InsertDeleteConflict', `Cells would be pushed off the sheet by ${areaA1(area)}`);
}

function moveCells(sheet: ExcelSheet, shift: Shift): void {
  const { grid, file } = sheet;
  const { axis, at, count, across } = shift;
  const size = Math.abs(count);
  const whole = across.first === 0 && across.last >= (axis === 'row' ? SHEET_COLUMNS : SHEET_ROWS) - 1;
  if (axis === 'row' && whole) {
    if (at >= grid.rows.length) return;
    if (count < 0) grid.rows.splice(at, size);
    else grid.rows.splice(at, 0, ...Array.from({ length: size }, (_, step) => insertedRow(sheet, at, step)));
  } else if (axis === 'row') {
    const bottom = grid.rows.length + Math.max(0, count);
    const columns: number[] = [];
    for (let column = across.first; column <= Math.min(across.last, widest(sheet)); column++) columns.push(column);
    const rows = count > 0 ? descending(bottom - 1, at) : ascending(at, bottom - 1);
    for (const row of rows) {
      const source = grid.rows[row - count];
      const known = count > 0 ? row - count >= at : true;
      for (const column of columns) {
        const cell = known ? source?.cells[column] : undefined;
        if (cell) grid.ensureRow(row).cells[column] = cell;
        else grid.remove(row, column);
      }
    }
  } else {
    for (let row = across.first; row <= Math.min(across.last, grid.rows.length - 1); row++) {
      const cells = grid.rows[row]?.cells;
      if (!cells || cells.length <= at) continue;
      const before = at > 0 ? cells[at - 1] : undefined;
      if (count < 0) cells.splice(at, size);
      else
        cells.splice(
          at,
          0,
          ...Array.from({ length: size }, () =>
            before && before.format !== 0 ? { value: null, format: before.format } : undefined,
          ),
        );
    }
    if (!whole) return;
    if (count < 0) file.columns.splice(at, size);
    else if (at < file.columns.length) {
      const like = at > 0 ? file.columns[at - 1] : undefined;
      file.columns.splice(
        at,
        0,
        ...Array.from({ length: size }, () => (like ? { ...like, hidden: false } : undefined)),
      );
    }
  }
}

/** A row put in looks like the one above. */
function insertedRow(sheet: ExcelSheet, at: number, _step: number): ExcelSheet['grid']['rows'][number] {
  const above = at > 0 ? sheet.grid.rows[at - 1] : undefined;
  if (!above) return undefined;
  return {
    cells: above.cells.map((cell) => (cell && cell.format !== 0 ? { value: null, format: cell.format } : undefined)),
    height: above.customHeight ? above.height : undefined,
    customHeight: above.customHeight ?? false,
    format: above.format,
    kept: {},
  };
}

const widest = (sheet: ExcelSheet): number =>
  sheet.grid.rows.reduce((most, line) => Math.max(most, line?.cells.length ?? 0), 0);
const ascending = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
const descending = (last: number, first: number): number[] => ascending(first, last).reverse();

function moveMembers(sheet: ExcelSheet, shift: Shift, exempt: ExcelTable | undefined): void {
  const move = (area: Area): Area | undefined => shiftArea(area, shift);
  const merges = sheet.merges
    .flatMap((merge) => move(merge) ?? [])
    .filter((merge) => merge.rowCount > 1 || merge.columnCount > 1);
  if (sheet.merges.length > 0) sheet.setMerges(merges);
  for (const table of [...sheet.tables]) if (table !== exempt) moveTable(table, shift);
  sheet.grid.rows.forEach((line) =>
    line?.cells.forEach((cell) => {
      if (cell?.array) cell.array = move(cell.array);
    }),
  );
  moveValidations(sheet.root, move);
  sheet.formats.move(move);
  moveFilter(sheet, move);
  for (const name of ['hyperlinks', 'protectedRanges', 'ignoredErrors']) {
    const container = childOf(sheet.root, name);
    for (const node of childrenOf(container)) {
      const attribute = name === 'hyperlinks' ? 'ref' : 'sqref';
      if (attribute === 'sqref') moveAreas(node, move);
      else {
        const area = parseA1(node.attributes['ref'] ?? '');
        const moved = area && move(area);
        setAttribute(node, 'ref', moved ? areaA1(moved) : '');
      }
      if (container && node.attributes[attribute] === '') removeChild(container, node);
    }
    if (container?.children.length === 0) removeChild(sheet.root, container);
  }
  moveBreaks(sheet, shift);
  sheet.notes.move(move);
}

function moveTable(table: ExcelTable, shift: Shift): void {
  const old = table.area;
  const header = table.headerArea;
  const moved = shiftArea(old, shift);
  if (!moved || (header && !shiftArea(header, shift))) {
    table.sheet.removeTable(table);
    return;
  }
  if (moved.columnCount !== old.columnCount) {
    const container = childOf(table.node, 'tableColumns');
    const nodes = childrenOf(container, 'tableColumn');
    const at = shift.at - old.column;
    if (shift.count < 0) {
      const first = Math.max(0, at);
      nodes.splice(first, old.columnCount - moved.columnCount);
    } else {
      let id = Math.max(0, ...nodes.map((node) => numberOf(node, 'id') ?? 0)) + 1;
      const names = new Set(table.columnNames.map((name) => name.toLowerCase()));
      const added = Array.from({ length: shift.count }, () => {
        let number = 1;
        while (names.has(`column${number}`)) number++;
        names.add(`column${number}`);
        return element('tableColumn', { id: id++, name: `Column${number}` });
      });
      nodes.splice(at, 0, ...added);
      added.forEach((node, step) => {
        if (table.showHeaders)
          table.sheet.setConstant(moved.row, moved.column + at + step, node.attributes['name'] ?? '');
      });
    }
    if (container) {
      container.children.splice(0, container.children.length, ...nodes);
      setAttribute(container, 'count', nodes.length);
    }
  }
  const body = moved.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  const rowCount = body < 1 ? moved.rowCount + 1 - body : moved.rowCount;
  setAttribute(table.node, 'ref', areaA1({ ...moved, rowCount }));
  table.setArea({ ...moved, rowCount });
}

function moveFilter(sheet: ExcelSheet, move: (area: Area) => Area | undefined): void {
  const filter = childOf(sheet.root, 'autoFilter');
  const area = parseA1(filter?.attributes['ref'] ?? '');
  if (!filter || !area) return;
  const moved = move(area);
  if (moved) setAttribute(filter, 'ref', areaA1(moved));
  else removeChild(sheet.root, filter);
}

function moveBreaks(sheet: ExcelSheet, shift: Shift): void {
  const name = shift.axis === 'row' ? 'rowBreaks' : 'colBreaks';
  const container = childOf(sheet.root, name);
  if (!container) return;
  const kept = childrenOf(container, 'brk').filter((node) => {
    const id = numberOf(node, 'id') ?? 0;
    if (shift.count < 0 && id > shift.at && id <= shift.at - shift.count) return false;
    if (id > shift.at) setAttribute(node, 'id', id + shift.count);
    return true;
  });
  removeChild(sheet.root, container);
  if (kept.length > 0)
    placeChild(sheet.root, element(name, { count: kept.length, manualBreakCount: kept.length }, kept), SHEET_ORDER);
}

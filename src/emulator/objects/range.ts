import {
  areaHas,
  boundAreas,
  intersectAreas,
  lastColumn,
  lastRow,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '../book/area';
import type { CellInput, CellKind, Sheet } from '../book/book';
import { flag, index, isMissing, list, names, number, or, record, text } from '../wire/arguments';
import type { Host, HostObject, Scalar } from '../wire/hostClass';
import { HostError, invalidArgument, itemNotFound, notEmulated } from '../wire/hostError';
import type { LiveRange } from '../wire/liveRanges';
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setLineProperties,
} from './cellProperties';
import {
  addressOf,
  areaOf,
  areasOrNull,
  isUnbounded,
  listOf,
  onSheet,
  placeOf,
  rangeArgument,
  rangeOn,
  rangeOrNull,
  usedPart,
} from './ranges';
import { objectOf, serve } from './selves';
import { specialCells } from './specialCells';
import { uniformLines } from './uniform';
import { refuseBehindAnother } from './workbook';

const TYPE_NAMES: Readonly<Record<CellKind, string>> = {
  empty: 'Empty',
  text: 'String',
  number: 'Double',
  boolean: 'Boolean',
  error: 'Error',
};

/** Excel's own limit for one answer: https://learn.microsoft.com/office/dev/add-ins/excel/performance. */
const CELLS_PER_READ = 5_000_000;

/** A matrix over the cells; null for rows or columns without end. */
const matrix =
  (read: (sheet: Sheet, area: Area) => unknown) =>
  (range: LiveRange): unknown => {
    const area = areaOf(range);
    if (isUnbounded(area)) return null;
    if (area.rowCount * area.columnCount > CELLS_PER_READ) {
      throw new HostError('RangeExceedsLimit', 'The range has too many cells to be read at once.');
    }
    return read(range.sheet, area);
  };

const eachCell =
  (read: (sheet: Sheet, row: number, column: number) => unknown) =>
  (sheet: Sheet, area: Area): unknown[][] => {
    const rows: unknown[][] = [];
    for (let row = area.row; row <= lastRow(area); row++) {
      const cells: unknown[] = [];
      for (let column = area.column; column <= lastColumn(area); column++) cells.push(read(sheet, row, column));
      rows.push(cells);
    }
    return rows;
  };

type Matrix = readonly (readonly unknown[])[];

/** A value for every cell, or one for all. @throws HostError InvalidArgument when the shape is another. */
function inputOf(value: unknown, area: Area): unknown {
  if (isUnbounded(area)) throw invalidArgument('Rows and columns without end cannot be written.');
  if (value === null || value === undefined) throw invalidArgument('A value for the cells is missing.');
  if (!Array.isArray(value)) return value;
  const shaped =
    value.length === area.rowCount && value.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!shaped) throw shapeMismatch();
  return value;
}

const shapeMismatch = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function write(range: LiveRange, value: unknown): void {
  const area = areaOf(range);
  range.sheet.write(area, inputOf(value, area) as CellInput | CellInput[][]);
}

/** Formats in runs: a matrix mostly says the same down a column or all over. */
function writeNumberFormats(range: LiveRange, value: unknown): void {
  const area = areaOf(range);
  const input = inputOf(value, area);
  if (!Array.isArray(input)) return range.sheet.patchStyle(area, { numberFormat: text(input) });
  const rows = input as Matrix;
  for (let column = 0; column < area.columnCount; column++) {
    let start = 0;
    for (let row = 1; row <= area.rowCount; row++) {
      if (row < area.rowCount && rows[row]?.[column] === rows[start]?.[column]) continue;
      const format = rows[start]?.[column];
      const run = { row: area.row + start, column: area.column + column, rowCount: row - start, columnCount: 1 };
      if (!isMissing(format)) range.sheet.patchStyle(run, { numberFormat: text(format) });
      start = row;
    }
  }
}

const hiddenRows: Scalar<LiveRange> = [
  (range) => uniformLines(listOf(range), 'rows', (row) => range.sheet.rowHidden(row)),
  (range, value) => range.sheet.setRowsHidden(areaOf(range).row, areaOf(range).rowCount, flag(value)),
];

const hiddenColumns: Scalar<LiveRange> = [
  (range) => uniformLines(listOf(range), 'columns', (column) => range.sheet.columnHidden(column)),
  (range, value) => range.sheet.setColumnsHidden(areaOf(range).column, areaOf(range).columnCount, flag(value)),
];

/** Points before a row or column. */
function sum(from: number, to: number, size: (at: number) => number): number {
  let points = 0;
  for (let at = from; at < to; at++) points += size(at);
  return points;
}

const columnPoints = (sheet: Sheet, from: number, to: number): number =>
  sum(from, to, (column) => (sheet.columnHidden(column) ? 0 : sheet.columnWidth(column)));
const rowPoints = (sheet: Sheet, from: number, to: number): number =>
  sum(from, to, (row) => (sheet.rowHidden(row) ? 0 : sheet.rowHeight(row)));

/** A range reckoned from this one's area. */
const derived =
  (reckon: (area: Area, args: readonly unknown[], sheet: Sheet) => Area) =>
  (range: LiveRange, args: readonly unknown[], host: Host): HostObject =>
    rangeOn(host, { sheet: range.sheet, area: onSheet(reckon(areaOf(range), args, range.sheet)) });

const cellCount = (area: Area): number => {
  const cells = area.rowCount * area.columnCount;
  return cells > 2 ** 31 - 1 ? -1 : cells;
};

const copyTypes = names({ all: 'All', values: 'Values', formulas: 'Formulas', formats: 'Formats' });
const clearings = names({ all: 'All', formats: 'Formats', contents: 'Contents' });

export const rangeClass = serve('Range', {
  hold: (range, host, kept) => (kept ? host.ranges.keep(range) : host.ranges.release(range)),
  scalars: {
    address: (range) => addressOf(placeOf(range)),
    addressLocal: (range) => addressOf(placeOf(range)),
    rowIndex: (range) => areaOf(range).row,
    columnIndex: (range) => areaOf(range).column,
    rowCount: (range) => areaOf(range).rowCount,
    columnCount: (range) => areaOf(range).columnCount,
    cellCount: (range) => cellCount(areaOf(range)),
    isEntireColumn: (range) => areaOf(range).rowCount === SHEET_ROWS,
    isEntireRow: (range) => areaOf(range).columnCount === SHEET_COLUMNS,
    values: [matrix((sheet, area) => sheet.values(area)), write],
    formulas: [matrix((sheet, area) => sheet.formulas(area)), write],
    text: matrix((sheet, area) => sheet.texts(area)),
    valueTypes: matrix((sheet, area) => sheet.kinds(area).map((row) => row.map((kind) => TYPE_NAMES[kind]))),
    numberFormat: [matrix(eachCell((sheet, row, column) => sheet.numberFormat(row, column))), writeNumberFormats],
    rowHidden: hiddenRows,
    columnHidden: hiddenColumns,
    hidden: (range) => {
      const rows = uniformLines(listOf(range), 'rows', (row) => range.sheet.rowHidden(row));
      const columns = uniformLines(listOf(range), 'columns', (column) => range.sheet.columnHidden(column));
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
    left: (range) => columnPoints(range.sheet, 0, areaOf(range).column),
    top: (range) => rowPoints(range.sheet, 0, areaOf(range).row),
    width: (range) => columnPoints(range.sheet, areaOf(range).column, lastColumn(areaOf(range)) + 1),
    height: (range) => rowPoints(range.sheet, areaOf(range).row, lastRow(areaOf(range)) + 1),
    hasSpill: () => false,
    savedAsArray: () => false,
    hyperlink: [
      (range) => {
        const { row, column } = areaOf(range);
        return range.sheet.hyperlink(row, column) ?? null;
      },
      setHyperlink,
    ],
  },
  navigations: {
    conditionalFormats: (range) => objectOf('ConditionalFormatCollection', listOf(range)),
    dataValidation: (range) => objectOf('DataValidation', listOf(range)),
    format: (range) => objectOf('RangeFormat', listOf(range)),
    worksheet: (range) => objectOf('Worksheet', range.sheet),
  },
  methods: {
    getCell: derived((area, [row, column]) => ({
      row: area.row + index(row, -area.row),
      column: area.column + index(column, -area.column),
      rowCount: 1,
      columnCount: 1,
    })),
    getRow: derived((area, [row]) => ({ ...area, row: area.row + index(row, -area.row), rowCount: 1 })),
    getColumn: derived((area, [column]) => ({
      ...area,
      column: area.column + index(column, -area.column),
      columnCount: 1,
    })),
    getLastCell: derived((area) => ({ row: lastRow(area), column: lastColumn(area), rowCount: 1, columnCount: 1 })),
    getLastRow: derived((area) => ({ ...area, row: lastRow(area), rowCount: 1 })),
    getLastColumn: derived((area) => ({ ...area, column: lastColumn(area), columnCount: 1 })),
    getEntireRow: derived((area) => ({ ...area, column: 0, columnCount: SHEET_COLUMNS })),
    getEntireColumn: derived((area) => ({ ...area, row: 0, rowCount: SHEET_ROWS })),
    getOffsetRange: derived((area, [rows, columns]) => ({
      ...area,
      row: area.row + number(rows),
      column: area.column + number(columns),
    })),
    getResizedRange: derived((area, [rows, columns]) => ({
      ...area,
      rowCount: area.rowCount + number(rows),
      columnCount: area.columnCount + number(columns),
    })),
    getAbsoluteResizedRange: derived((area, [rows, columns]) => ({
      ...area,
      rowCount: index(rows, 1),
      columnCount: index(columns, 1),
    })),
    getRowsAbove: derived((area, [count]) => beside(area, or(number, count, 1), 'above')),
    getRowsBelow: derived((area, [count]) => beside(area, or(number, count, 1), 'below')),
    getColumnsBefore: derived((area, [count]) => beside(area, or(number, count, 1), 'before')),
    getColumnsAfter: derived((area, [count]) => beside(area, or(number, count, 1), 'after')),
    getBoundingRect: derived((area, [other], sheet) => boundAreas(area, rangeArgument(other, sheet).area)),
    getIntersectionOrNullObject: (range, [other], host) => {
      const { sheet, area } = rangeArgument(other, range.sheet);
      return sheet === range.sheet ? rangeOrNull(host, sheet, intersectAreas(areaOf(range), area)) : null;
    },
    getUsedRangeOrNullObject: (range, [valuesOnly], host) =>
      rangeOrNull(host, range.sheet, usedWithin(range.sheet, areaOf(range), or(flag, valuesOnly, false))),
    getUsedRange: (range, [valuesOnly], host) => {
      const { row, column } = areaOf(range);
      const used = usedWithin(range.sheet, areaOf(range), or(flag, valuesOnly, false));
      return rangeOn(host, { sheet: range.sheet, area: used ?? { row, column, rowCount: 1, columnCount: 1 } });
    },
    getSurroundingRegion: derived((area, _args, sheet) => surroundingRegion(sheet, area)),
    getMergedAreasOrNullObject: (range, _args, host) => {
      const area = areaOf(range);
      const inside = range.sheet.merges.filter(({ row, column }) => areaHas(area, row, column));
      return areasOrNull(host, range.sheet, inside);
    },
    getSpecialCellsOrNullObject: (range, [cellType, valueType], host) =>
      areasOrNull(
        host,
        range.sheet,
        specialCells(range.sheet, areaOf(range), text(cellType), or(text, valueType, 'All')),
      ),
    getTables: (range, [fullyContained]) => {
      const area = areaOf(range);
      const tables = range.sheet.tables.filter((table) => {
        const common = intersectAreas(area, table.area);
        if (!common) return false;
        const whole = common.rowCount === table.area.rowCount && common.columnCount === table.area.columnCount;
        return whole || fullyContained !== true;
      });
      return objectOf('TableScopedCollection', tables);
    },
    getVisibleView: (range) => objectOf('RangeView', range),
    getCellProperties: (range, [wanted]) => cellProperties(placeOf(range), record(wanted)),
    getRowProperties: (range, [wanted]) => rowProperties(placeOf(range), record(wanted)),
    getColumnProperties: (range, [wanted]) => columnProperties(placeOf(range), record(wanted)),
    setCellProperties: (range, [data]) => setCellProperties(placeOf(range), list(data)),
    setRowProperties: (range, [data]) => setLineProperties(placeOf(range), 'rows', list(data)),
    setColumnProperties: (range, [data]) => setLineProperties(placeOf(range), 'columns', list(data)),
    clear: (range, [applyTo]) => {
      const what = or(text, applyTo, 'All');
      if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') throw notEmulated(`Range.clear('${what}')`);
      range.sheet.clear(areaOf(range), clearings.fromExcel(what));
      return null;
    },
    copyFrom,
    delete: (range, [shift]) => {
      range.sheet.delete(areaOf(range), text(shift) === 'Up' ? 'up' : 'left');
      return null;
    },
    insert: (range, [shift], host) => {
      const area = areaOf(range);
      range.sheet.insert(area, text(shift) === 'Down' ? 'down' : 'right');
      return rangeOn(host, { sheet: range.sheet, area });
    },
    merge: (range, [across]) => {
      range.sheet.merge(areaOf(range), or(flag, across, false));
      return null;
    },
    unmerge: (range) => {
      range.sheet.unmerge(areaOf(range));
      return null;
    },
    select: (range, _args, host) => {
      refuseBehindAnother(host);
      if (range.sheet.visibility !== 'visible')
        throw new HostError('InvalidSelection', `${range.sheet.name} is hidden.`);
      range.sheet.book.activeSheet = range.sheet;
      range.sheet.selection = areaOf(range);
      return null;
    },
    calculate: (range) => {
      range.sheet.book.calculate();
      return null;
    },
    setDirty: () => null,
    replaceAll: (range, [what, replacement, criteria]) =>
      replaceAll(range, text(what), text(replacement), isMissing(criteria) ? {} : record(criteria)),
    _ValidateArraySize: (range, [rows, columns]) => {
      const area = areaOf(range);
      if (rows !== area.rowCount || columns !== area.columnCount) throw shapeMismatch();
      return null;
    },
  },
});

function beside(area: Area, count: number, where: 'above' | 'below' | 'before' | 'after'): Area {
  const many = Math.abs(count);
  if (where === 'above') return { ...area, row: area.row - many, rowCount: many };
  if (where === 'below') return { ...area, row: lastRow(area) + 1, rowCount: many };
  if (where === 'before') return { ...area, column: area.column - many, columnCount: many };
  return { ...area, column: lastColumn(area) + 1, columnCount: many };
}

/** The used cells of an area; with `valuesOnly` trimmed to cells that hold something. */
function usedWithin(sheet: Sheet, area: Area, valuesOnly: boolean): Area | undefined {
  const bound = sheet.usedArea(valuesOnly);
  const common = bound && intersectAreas(bound, area);
  if (!common || !valuesOnly) return common;
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  sheet.kinds(common).forEach((row, r) => {
    row.forEach((kind, c) => {
      if (kind === 'empty') return;
      top = Math.min(top, r);
      bottom = r;
      left = Math.min(left, c);
      right = Math.max(right, c);
    });
  });
  if (bottom < 0) return undefined;
  return {
    row: common.row + top,
    column: common.column + left,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  };
}

/** The block of cells around an area that empty rows and columns set apart: Ctrl+A in Excel. */
function surroundingRegion(sheet: Sheet, start: Area): Area {
  const used = sheet.usedArea(true);
  let region = start;
  for (let grown = used !== undefined; grown;) {
    grown = false;
    const around = {
      row: Math.max(region.row - 1, 0),
      column: Math.max(region.column - 1, 0),
      rowCount: region.rowCount + (region.row > 0 ? 2 : 1),
      columnCount: region.columnCount + (region.column > 0 ? 2 : 1),
    };
    const filled = usedWithin(sheet, around, true);
    const next = filled ? boundAreas(region, filled) : region;
    grown = next.rowCount !== region.rowCount || next.columnCount !== region.columnCount;
    region = next;
  }
  return region;
}

function setHyperlink(range: LiveRange, value: unknown): void {
  const area = areaOf(range);
  const link = isMissing(value) ? undefined : record(value);
  const target = link && {
    address: or(text, link['address'], ''),
    documentReference: or(text, link['documentReference'], ''),
    screenTip: or(text, link['screenTip'], ''),
  };
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) range.sheet.setHyperlink(row, column, target);
  }
  const shown = link?.['textToDisplay'];
  if (!isMissing(shown)) range.sheet.write(area, text(shown));
}

/** Pastes the source, repeated where the target is a multiple of it, as Excel does. */
function copyFrom(range: LiveRange, [source, copyType, skipBlanks, transpose]: readonly unknown[]): null {
  if (skipBlanks === true || transpose === true) throw notEmulated('Range.copyFrom with skipBlanks or transpose');
  const from = rangeArgument(source, range.sheet);
  const to = areaOf(range);
  const what = copyTypes.fromExcel(or(text, copyType, 'All'));
  const down = to.rowCount % from.area.rowCount === 0 ? to.rowCount / from.area.rowCount : 1;
  const right = to.columnCount % from.area.columnCount === 0 ? to.columnCount / from.area.columnCount : 1;
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < right; c++) {
      const place = { row: to.row + r * from.area.rowCount, column: to.column + c * from.area.columnCount };
      range.sheet.copy(from.area, from.sheet, place, what);
    }
  }
  return null;
}

function replaceAll(
  range: LiveRange,
  what: string,
  replacement: string,
  criteria: Readonly<Record<string, unknown>>,
): number {
  if (what === '') throw itemNotFound('an empty text to replace');
  const area = usedPart(range.sheet, areaOf(range));
  if (!area) return 0;
  const escaped = what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = criteria['completeMatch'] === true;
  const pattern = new RegExp(whole ? `^${escaped}$` : escaped, criteria['matchCase'] === true ? 'g' : 'gi');
  let replaced = 0;
  range.sheet.formulas(area).forEach((cells, r) => {
    cells.forEach((cell, c) => {
      const before = String(cell);
      const after = before.replace(pattern, () => {
        replaced += 1;
        return replacement;
      });
      const place = { row: area.row + r, column: area.column + c, rowCount: 1, columnCount: 1 };
      if (after !== before) range.sheet.write(place, after);
    });
  });
  return replaced;
}

/** The rows and columns that are not hidden. */
const visible =
  (read: (sheet: Sheet, area: Area) => unknown[][]) =>
  (range: LiveRange): unknown[][] => {
    const area = areaOf(range);
    const all = read(range.sheet, area);
    const columns = [...Array(area.columnCount).keys()].filter((c) => !range.sheet.columnHidden(area.column + c));
    return all
      .filter((_cells, r) => !range.sheet.rowHidden(area.row + r))
      .map((cells) => columns.map((column) => cells[column]));
  };

export const rangeViewClass = serve('RangeView', {
  scalars: {
    values: visible((sheet, area) => sheet.values(area)),
    formulas: visible((sheet, area) => sheet.formulas(area)),
    text: visible((sheet, area) => sheet.texts(area)),
    valueTypes: visible((sheet, area) => sheet.kinds(area).map((row) => row.map((kind) => TYPE_NAMES[kind]))),
    numberFormat: visible(eachCell((sheet, row, column) => sheet.numberFormat(row, column))),
    rowCount: (range) => visible((sheet, area) => sheet.kinds(area))(range).length,
    columnCount: (range) => visible((sheet, area) => sheet.kinds(area))(range)[0]?.length ?? 0,
    index: () => 0,
  },
  methods: { getRange: (range, _args, host) => rangeOn(host, placeOf(range)) },
});

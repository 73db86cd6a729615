import { columnLetters } from '../../area';
import { isError, NOT_AVAILABLE, REFERENCE_ERROR, type Scalar, VALUE_ERROR } from '../../cells/cellError';
import { wildcardPattern } from '../criteria';
import { foldText } from '../foldText';
import {
  booleanArgument,
  type Call,
  type FunctionTable,
  matrixArgument,
  numberArgument,
  scalarArgument,
  textArgument,
  whole,
} from '../functionLibrary';
import { compareValues, isMatrix, Matrix, type Operand, RangeOperand, spread } from '../operands';
import { indexOf } from '../valueIndex';

/** Place of a value among others: exact, with wildcards in texts; −1 when there is none. */
function findExact(wanted: Scalar, data: readonly Scalar[]): number {
  const key = wanted ?? 0;
  if (typeof key === 'string') {
    const pattern = wildcardPattern(key);
    if (pattern) return data.findIndex((value) => typeof value === 'string' && pattern.test(value));
    return indexOf(data).get(foldText(key))?.[0] ?? -1;
  }
  if (typeof key === 'number')
    return (
      indexOf(data).get(key)?.[0] ?? data.findIndex((one) => typeof one === 'number' && compareValues(one, key) === 0)
    );
  return data.indexOf(key);
}

/** Last place of a sorted list that is not beyond the value, by halving, among values of its kind; −1 when all are. */
function findSorted(wanted: Scalar, data: readonly Scalar[], ascending: boolean): number {
  const key = wanted ?? 0;
  let found = -1;
  let low = 0;
  let high = data.length - 1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    const start = middle;
    while (middle >= low && typeof data[middle] !== typeof key) middle--;
    if (middle < low) {
      low = start + 1;
      continue;
    }
    const order = compareValues(data[middle] ?? null, key);
    if (ascending ? order <= 0 : order >= 0) {
      found = middle;
      low = start + 1;
    } else high = middle - 1;
  }
  return found;
}

function match(call: Call): Operand {
  const list = matrixArgument(call, 1);
  if (list.rows > 1 && list.columns > 1) return NOT_AVAILABLE;
  const kind = numberArgument(call, 2, 1);
  return spread([call.operand(0)], (wanted = null) => {
    if (isError(wanted)) return wanted;
    const at = kind === 0 ? findExact(wanted, list.data) : findSorted(wanted, list.data, kind > 0);
    return at < 0 ? NOT_AVAILABLE : at + 1;
  });
}

function lookUpInTable(call: Call, byRow: boolean): Operand {
  const table = matrixArgument(call, 1);
  const index = Math.trunc(numberArgument(call, 2));
  const near = booleanArgument(call, 3, true);
  const [length, others] = byRow ? [table.rows, table.columns] : [table.columns, table.rows];
  if (index < 1) return VALUE_ERROR;
  if (index > others) return REFERENCE_ERROR;
  const keys = lineOf(table, byRow, 0, length);
  return spread([call.operand(0)], (wanted = null) => {
    if (isError(wanted)) return wanted;
    const at = near ? findSorted(wanted, keys, true) : findExact(wanted, keys);
    return at < 0 ? NOT_AVAILABLE : byRow ? table.at(at, index - 1) : table.at(index - 1, at);
  });
}

const lines = new WeakMap<readonly Scalar[], Map<string, readonly Scalar[]>>();

/** A column (or row) of a matrix, the same array each time so that its index is built once. */
function lineOf(table: Matrix, column: boolean, index: number, length: number): readonly Scalar[] {
  const data = table.data;
  if (column && table.columns === 1) return data;
  let known = lines.get(data);
  if (!known) {
    known = new Map<string, readonly Scalar[]>();
    lines.set(data, known);
  }
  const key = `${column ? 'c' : 'r'}${index}`;
  let line = known.get(key);
  if (!line) {
    line = Array.from({ length }, (_, at) => (column ? table.at(at, index) : table.at(index, at)));
    known.set(key, line);
  }
  return line;
}

function index(call: Call): Operand {
  const from = call.operand(0);
  const table = isMatrix(from) ? from : Matrix.of(1, 1, [from]);
  let row = Math.trunc(numberArgument(call, 1, 0));
  let column = Math.trunc(numberArgument(call, 2, 0));
  if (call.count === 2 && table.rows === 1 && table.columns > 1) [row, column] = [1, row];
  if (row < 0 || column < 0) return VALUE_ERROR;
  if (row > table.rows || column > table.columns) return REFERENCE_ERROR;
  if (table instanceof RangeOperand) {
    return call.environment.range(table.sheetId, {
      row: table.area.row + Math.max(0, row - 1),
      column: table.area.column + Math.max(0, column - 1),
      rowCount: row === 0 ? table.rows : 1,
      columnCount: column === 0 ? table.columns : 1,
    });
  }
  if (row > 0 && column > 0) return table.at(row - 1, column - 1);
  const [rows, columns] = [row === 0 ? table.rows : 1, column === 0 ? table.columns : 1];
  const data = Array.from({ length: rows * columns }, (_, at) =>
    table.at(row === 0 ? Math.floor(at / columns) : row - 1, column === 0 ? at % columns : column - 1),
  );
  return rows === 1 && columns === 1 ? (data[0] ?? null) : Matrix.of(rows, columns, data);
}

function lookUp(call: Call): Operand {
  const list = matrixArgument(call, 1);
  const results = call.has(2) ? matrixArgument(call, 2) : undefined;
  const byRow = list.rows >= list.columns;
  const keys = results ? list.data : lineOf(list, byRow, 0, byRow ? list.rows : list.columns);
  return spread([call.operand(0)], (wanted = null) => {
    if (isError(wanted)) return wanted;
    const at = findSorted(wanted, keys, true);
    if (at < 0) return NOT_AVAILABLE;
    if (results) return results.data[at] ?? NOT_AVAILABLE;
    return byRow ? list.at(at, list.columns - 1) : list.at(list.rows - 1, at);
  });
}

function extendedLookUp(call: Call): Operand {
  const wanted = scalarArgument(call, 0);
  if (isError(wanted)) return wanted;
  const keys = matrixArgument(call, 1);
  const results = matrixArgument(call, 2);
  const mode = numberArgument(call, 4, 0);
  const data = keys.data;
  let at =
    mode === 2 || !(typeof wanted === 'string' && /[*?~]/.test(wanted))
      ? findExact(wanted, data)
      : data.findIndex((one) => typeof one === 'string' && foldText(one) === foldText(wanted));
  if (numberArgument(call, 5, 1) < 0 && at >= 0) {
    data.forEach((one, place) => {
      if (one !== null && !isError(one) && typeof one === typeof wanted && compareValues(one, wanted) === 0) at = place;
    });
  }
  if (at < 0 && (mode === 1 || mode === -1)) at = nearest(wanted, data, mode);
  if (at < 0) return call.has(3) ? call.operand(3) : NOT_AVAILABLE;
  const row = keys.columns === 1;
  const length = row ? results.columns : results.rows;
  const line = Array.from({ length }, (_, other) => (row ? results.at(at, other) : results.at(other, at)));
  return length === 1 ? (line[0] ?? null) : Matrix.of(row ? 1 : length, row ? length : 1, line);
}

function nearest(wanted: Scalar, data: readonly Scalar[], mode: number): number {
  let best = -1;
  data.forEach((value, at) => {
    if (value === null || isError(value) || typeof value !== typeof wanted) return;
    if (compareValues(value, wanted) * mode < 0) return;
    if (best < 0 || compareValues(value, data[best] ?? null) * mode < 0) best = at;
  });
  return best;
}

function offset(call: Call): Operand {
  const base = call.operand(0);
  if (!(base instanceof RangeOperand)) return VALUE_ERROR;
  const area = {
    row: base.area.row + Math.trunc(numberArgument(call, 1, 0)),
    column: base.area.column + Math.trunc(numberArgument(call, 2, 0)),
    rowCount: Math.trunc(numberArgument(call, 3, base.rows)),
    columnCount: Math.trunc(numberArgument(call, 4, base.columns)),
  };
  if (area.row < 0 || area.column < 0 || area.rowCount < 1 || area.columnCount < 1) return REFERENCE_ERROR;
  return call.environment.range(base.sheetId, area);
}

function address(call: Call): Scalar {
  const [row, column] = [Math.trunc(numberArgument(call, 0)), Math.trunc(numberArgument(call, 1))];
  if (row < 1 || column < 1) return VALUE_ERROR;
  const kind = numberArgument(call, 2, 1);
  const text = `${kind === 1 || kind === 3 ? '$' : ''}${columnLetters(column - 1)}${kind <= 2 ? '$' : ''}${row}`;
  const sheet = call.has(4) ? textArgument(call, 4) : '';
  return sheet === ''
    ? text
    : `${/^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${text}`;
}

const place = (call: Call, axis: 'row' | 'column'): Operand => {
  if (!call.has(0)) return call.environment[axis] + 1;
  const range = call.operand(0);
  if (!(range instanceof RangeOperand)) return VALUE_ERROR;
  const count = axis === 'row' ? range.rows : range.columns;
  const numbers = Array.from({ length: count }, (_, at) => range.area[axis] + 1 + at);
  return count === 1 ? (numbers[0] ?? 1) : Matrix.of(axis === 'row' ? count : 1, axis === 'row' ? 1 : count, numbers);
};

export const LOOKUP_FUNCTIONS: FunctionTable = {
  MATCH: whole(2, 3, match),
  INDEX: whole(2, 4, index),
  VLOOKUP: whole(3, 4, (call) => lookUpInTable(call, true)),
  HLOOKUP: whole(3, 4, (call) => lookUpInTable(call, false)),
  LOOKUP: whole(2, 3, lookUp),
  XLOOKUP: whole(3, 6, extendedLookUp),
  OFFSET: { ...whole(3, 5, offset), volatile: true },
  INDIRECT: {
    ...whole(1, 2, (call) => call.environment.referenceOf(textArgument(call, 0)) ?? REFERENCE_ERROR),
    volatile: true,
  },
  ADDRESS: whole(2, 5, address),
  ROW: whole(0, 1, (call) => place(call, 'row')),
  COLUMN: whole(0, 1, (call) => place(call, 'column')),
  ROWS: whole(1, 1, (call) => {
    const range = call.operand(0);
    return range instanceof RangeOperand ? range.area.rowCount : matrixArgument(call, 0).rows;
  }),
  COLUMNS: whole(1, 1, (call) => {
    const range = call.operand(0);
    return range instanceof RangeOperand ? range.area.columnCount : matrixArgument(call, 0).columns;
  }),
  TRANSPOSE: whole(1, 1, (call) => {
    const table = matrixArgument(call, 0);
    const data = Array.from({ length: table.rows * table.columns }, (_, at) =>
      table.at(at % table.rows, Math.floor(at / table.rows)),
    );
    return Matrix.of(table.columns, table.rows, data);
  }),
};

import { isOrdinalLabel } from '../model/labelForm';
import type { ColumnLabel } from '../model/region';
import { isErrorText } from '../model/snapshot';
import type { HeaderArea } from './findHeader';
import { ordinalKind, type OrdinalKind } from './rowText';
import { cellAt, mergeAt, spanOf, type SheetGrid } from './sheetGrid';

/** The columns of a table, as its rows are judged by them. */
export interface TableColumns {
  readonly left: number;
  readonly right: number;
  /** Column of running numbers, or null. */
  readonly ordinal: number | null;
  /** First column that is not the running number's. */
  readonly firstText: number;
}

/** What of a row tells its role, gathered in one pass. */
export interface RowShape {
  readonly row: number;
  /** Columns with a value of their own; an error that a formula shows is none. */
  readonly filled: readonly number[];
  readonly ordinal: OrdinalKind | null;
  /** The running number itself, without closing signs; empty without one. */
  readonly numeral: string;
  /** Whether a merge from a row above covers the running number. */
  readonly ordinalCovered: boolean;
  /** Text cells other than the running number, numeric cells, cells that only mark ("x"). */
  readonly texts: number;
  readonly numbers: number;
  readonly marks: number;
  /** Whether all its numbers are 0, as formulas filled down over empty rows give them. */
  readonly isZero: boolean;
  /** The first cell with text, running number included where it is no number. */
  readonly lead: { readonly column: number; readonly text: string; readonly span: number } | null;
}

const NUMBER_START = /^[\s\d<>≥≤~-]/;
const NUMBER_TEXT = /^[<>≥≤~]?\s*-?\d[\d.,\s]*(?:%|\/\s*\d[\d.]*)?$/;
const MARK = /^(?:x|✓|✔|√|v|có|không|-)$/i;

export function tableColumns(header: HeaderArea, labels: readonly ColumnLabel[]): TableColumns {
  const first = labels[0];
  const ordinal = first && isOrdinalLabel(first.label) ? first.column : null;
  return { left: header.left, right: header.right, ordinal, firstText: ordinal === null ? header.left : ordinal + 1 };
}

const showsError = (value: string | number | boolean): boolean => isErrorText(value);

/** Gathers the shape of a row within a table's columns. */
export function rowShape(grid: SheetGrid, columns: TableColumns, row: number): RowShape {
  const filled: number[] = [];
  let ordinal: OrdinalKind | null = null;
  let numeral = '';
  let texts = 0;
  let numbers = 0;
  let marks = 0;
  let zeros = 0;
  let lead: RowShape['lead'] = null;
  const cells = grid.sheet.values[row - grid.firstRow];
  for (let column = columns.left; cells !== undefined && column <= columns.right; column += 1) {
    const raw = cells[column - grid.firstColumn] ?? null;
    if (raw === null || raw === '') continue;
    const value = cellAt(grid, row, column);
    if (value === null || showsError(value)) continue;
    filled.push(column);
    if (column === columns.ordinal) {
      ordinal = ordinalKind(value);
      numeral = String(value)
        .trim()
        .replace(/[.)]+$/, '');
      if (ordinal !== 'text') continue;
    }
    if (typeof value !== 'string') {
      numbers += 1;
      if (value === 0) zeros += 1;
    } else {
      if (column !== columns.ordinal) {
        if (value.length < 6 && MARK.test(value.trim())) marks += 1;
        else if (value.length < 24 && NUMBER_START.test(value) && NUMBER_TEXT.test(value.trim())) numbers += 1;
        else texts += 1;
      }
      lead ??= { column, text: value, span: spanOf(grid, row, column) };
    }
  }
  const over = columns.ordinal === null ? undefined : mergeAt(grid, row, columns.ordinal);
  return {
    row,
    filled,
    ordinal,
    numeral,
    ordinalCovered: over !== undefined && over.row < row,
    texts,
    numbers,
    marks,
    isZero: zeros > 0 && zeros === numbers,
    lead,
  };
}

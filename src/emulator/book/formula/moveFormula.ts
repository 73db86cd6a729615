import { type Area, columnLetters, SHEET_COLUMNS, SHEET_ROWS } from '../area';
import {
  type Corner,
  mapTokens,
  type ReferenceText,
  referenceText,
  escapeColumn,
  type StructuredText,
} from './readTokens';

/** Formula as it reads in a cell that lies `rows` lower and `columns` further right: relative references move along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner | undefined => {
    const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
    const inside = (row ?? 0) >= 0 && (row ?? 0) < SHEET_ROWS && (column ?? 0) >= 0 && (column ?? 0) < SHEET_COLUMNS;
    return inside ? { ...corner, row, column } : undefined;
  };
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference') return undefined;
    const from = move(token.reference.from);
    const to = token.reference.to && move(token.reference.to);
    if (!from || (token.reference.to && !to)) return '#REF!';
    return referenceText({ ...token.reference, from, to });
  });
}

/** Cells of a sheet that are put in or taken out; those behind them move. */
export interface Shift {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  /** First index put in or taken out. */
  readonly at: number;
  /** Positive: so many are put in; negative: so many are taken out. */
  readonly count: number;
  /** Of the other axis: the columns (rows) that take part, first and last. */
  readonly across: { readonly first: number; readonly last: number };
}

/** First and last index of a span after a shift; undefined when all of it is taken out. */
export function shiftSpan(first: number, last: number, shift: Shift): { first: number; last: number } | undefined {
  const { at, count } = shift;
  if (count > 0) return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const end = at - count;
  const moved = {
    first: first >= end ? first + count : Math.min(first, at),
    last: last >= end ? last + count : Math.min(last, at - 1),
  };
  return moved.last < moved.first ? undefined : moved;
}

/** Area after a shift: unmoved when it lies outside, undefined when it is taken out wholly. Partly touched areas stay. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const { across } = shift;
  const byRow = shift.axis === 'row';
  const firstAcross = byRow ? area.column : area.row;
  const lastAcross = firstAcross + (byRow ? area.columnCount : area.rowCount) - 1;
  if (firstAcross < across.first || lastAcross > across.last) return area;
  const first = byRow ? area.row : area.column;
  const span = shiftSpan(first, first + (byRow ? area.rowCount : area.columnCount) - 1, shift);
  if (!span) return undefined;
  const count = span.last - span.first + 1;
  return byRow ? { ...area, row: span.first, rowCount: count } : { ...area, column: span.first, columnCount: count };
}

/** Formula of a cell on sheet `own` after a shift somewhere. */
export function shiftFormula(formula: string, own: string, shift: Shift): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference') return undefined;
    const { reference } = token;
    if ((reference.sheet ?? own).toLowerCase() !== shift.sheet.toLowerCase() || reference.lastSheet !== undefined)
      return undefined;
    return shiftReference(reference, shift);
  });
}

function shiftReference(reference: ReferenceText, shift: Shift): string | undefined {
  const { from, to = from } = reference;
  const other = shift.axis === 'row' ? 'column' : 'row';
  const [start, end] = [from[shift.axis], to[shift.axis]];
  if (start === undefined || end === undefined) return undefined;
  const limit = shift.axis === 'row' ? SHEET_COLUMNS - 1 : SHEET_ROWS - 1;
  if ((from[other] ?? 0) < shift.across.first || (to[other] ?? limit) > shift.across.last) return undefined;
  const span = shiftSpan(Math.min(start, end), Math.max(start, end), shift);
  if (!span) return '#REF!';
  return referenceText({
    ...reference,
    from: { ...from, [shift.axis]: span.first },
    to: reference.to && { ...to, [shift.axis]: span.last },
  });
}

/** Formula after a sheet got another name, or (undefined) was removed. */
export function renameSheetIn(formula: string, old: string, name: string | undefined): string {
  const same = (text: string | undefined): boolean => text?.toLowerCase() === old.toLowerCase();
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference') return undefined;
    const { reference } = token;
    if (!same(reference.sheet) && !same(reference.lastSheet)) return undefined;
    if (name === undefined) return '#REF!';
    return referenceText({
      ...reference,
      sheet: same(reference.sheet) ? name : reference.sheet,
      lastSheet: same(reference.lastSheet) ? name : reference.lastSheet,
    });
  });
}

/** Formula after a table or one of its columns got another name. */
export function renameInTable(
  formula: string,
  table: string,
  change: { readonly table?: string; readonly column?: { readonly old: string; readonly name: string } },
): string {
  if (!formula.includes('[') && change.table === undefined) return formula;
  const lower = table.toLowerCase();
  return mapTokens(formula, (token) => {
    if (token.kind === 'name' && change.table !== undefined && token.text.toLowerCase() === lower) return change.table;
    if (token.kind !== 'structured' || token.structured.table.toLowerCase() !== lower) return undefined;
    const { structured } = token;
    const rename = (column: string | undefined): string | undefined =>
      column !== undefined && column.toLowerCase() === change.column?.old.toLowerCase() ? change.column.name : column;
    return structuredText({
      ...structured,
      table: change.table ?? structured.table,
      firstColumn: rename(structured.firstColumn),
      lastColumn: rename(structured.lastColumn),
    });
  });
}

/** A structured reference as Excel writes it: `t[a]`, `t[[a]:[b]]`, `t[[#Headers],[a]]`, `[@a]`. */
export function structuredText({ table, items, firstColumn, lastColumn }: StructuredText): string {
  if (firstColumn === undefined) {
    if (items.length === 0) return `${table}[]`;
    return items.length === 1
      ? `${table}[${items[0] ?? ''}]`
      : `${table}[${items.map((item) => `[${item}]`).join(',')}]`;
  }
  const first = escapeColumn(firstColumn);
  const last = lastColumn === undefined || lastColumn === firstColumn ? undefined : escapeColumn(lastColumn);
  if (items.length === 0 && last === undefined) return `${table}[${first}]`;
  const columns = last === undefined ? `[${first}]` : `[${first}]:[${last}]`;
  return `${table}[${[...items.map((item) => `[${item}]`), columns].join(',')}]`;
}

/** A1 text with dollars of a span of whole rows or columns, for print titles: `$1:$2`. */
export const spanText = (axis: 'row' | 'column', first: number, last: number): string =>
  axis === 'row' ? `$${first + 1}:$${last + 1}` : `$${columnLetters(first)}:$${columnLetters(last)}`;

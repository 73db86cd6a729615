import type { Area } from '../../core/model/address';
import { dateKindOf, numberFormatsOf } from '../../core/model/numberFormats';
import { type CellValue, type SheetSnapshot, valueAt } from '../../core/model/snapshot';

/** Text of a cell, as it would be read aloud: folded to one line, dates as dates. */
export type CellText = (row: number, column: number) => string;

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Prepares the texts of a sheet's cells. @param number - how numbers are written. */
export function cellTexts(sheet: SheetSnapshot, number: (value: number) => string): CellText {
  const formatAt = numberFormatsOf(sheet);
  return (row, column) => {
    const value = valueAt(sheet, { row, column });
    const kind = typeof value === 'number' ? dateKindOf(formatAt({ row, column })) : null;
    return kind === null ? plainText(value, number) : dateText(Number(value), kind);
  };
}

function plainText(value: CellValue, number: (value: number) => string): string {
  if (value === null) return '';
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : number(value);
  return String(value).replace(/\s+/g, ' ').trim();
}

/** A date as it is written in Vietnam. @param serial - Excel's number of the day. */
export function dateText(serial: number, kind: 'day' | 'month' | 'year'): string {
  const date = new Date(EXCEL_EPOCH + Math.floor(serial) * DAY);
  if (Number.isNaN(date.getTime())) return String(serial);
  const two = (part: number): string => String(part).padStart(2, '0');
  const year = String(date.getUTCFullYear());
  const month = `${two(date.getUTCMonth() + 1)}/${year}`;
  return kind === 'year' ? year : kind === 'month' ? month : `${two(date.getUTCDate())}/${month}`;
}

/** The first different texts of some cells, in their order; empty cells and repetitions say nothing. */
export function firstTexts(texts: Iterable<string>, count: number): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (text !== '') found.add(text);
    if (found.size === count) break;
  }
  return [...found];
}

/** The texts of a row within an area, joined; a row of a table is told apart by its first few. */
export const rowText = (textOf: CellText, row: number, { column, columns }: Area): string =>
  firstTexts(
    (function* () {
      for (let at = column; at < column + columns; at += 1) yield textOf(row, at);
    })(),
    ROW_TEXTS,
  ).join(' · ');

const ROW_TEXTS = 6;

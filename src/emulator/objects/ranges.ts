import { areaA1, boundAreas, lastColumn, lastRow, parseA1, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../book/area';
import type { Book, Sheet } from '../book/book';
import { text } from '../wire/arguments';
import type { Host, HostObject } from '../wire/hostClass';
import { HostError, invalidArgument } from '../wire/hostError';
import type { LiveRange } from '../wire/liveRanges';
import { objectOf, selfOf, type RangeList } from './selves';

/** A rectangle on a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The whole grid. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };

/** A range object that follows its cells while the batch runs. */
export const rangeOn = (host: Host, { sheet, area }: Place): HostObject =>
  objectOf('Range', host.ranges.hold(sheet, area));

export const rangeOrNull = (host: Host, sheet: Sheet, area: Area | undefined): HostObject | null =>
  area ? rangeOn(host, { sheet, area }) : null;

/** RangeAreas over several areas; null when there is none. */
export const areasOrNull = (host: Host, sheet: Sheet, areas: readonly Area[]): HostObject | null =>
  areas.length === 0
    ? null
    : objectOf('RangeAreas', { sheet, ranges: areas.map((area) => host.ranges.hold(sheet, area)) });

/** Where a range is now. @throws HostError InvalidReference when its cells were deleted. */
export function areaOf(range: LiveRange): Area {
  if (!range.area) throw new HostError('InvalidReference', 'The cells of this range were deleted.');
  return range.area;
}

export const placeOf = (range: LiveRange): Place => ({ sheet: range.sheet, area: areaOf(range) });

export const areasOf = (list: RangeList): Area[] => list.ranges.map(areaOf);

export const listOf = (range: LiveRange): RangeList => ({ sheet: range.sheet, ranges: [range] });

/** Rows or columns without end: their values read as null and cannot be written. */
export const isUnbounded = (area: Area): boolean => area.rowCount === SHEET_ROWS || area.columnCount === SHEET_COLUMNS;

/** The sheet's name as Excel puts it before an address: quoted where it must be. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseA1(name) && !/^[rc]\d*(c\d*)?$/i.test(name);
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

/** `Sheet1!A1:B2`; whole columns as `A:C`, whole rows as `2:3`. */
export const addressOf = ({ sheet, area }: Place): string => sheetPrefix(sheet.name) + localAddress(area);

export function localAddress(area: Area): string {
  if (area.rowCount === SHEET_ROWS && area.columnCount === SHEET_COLUMNS) return `1:${SHEET_ROWS}`;
  if (area.rowCount === SHEET_ROWS) return areaA1(area).replace(/\d+/g, '');
  if (area.columnCount === SHEET_COLUMNS) return areaA1(area).replace(/[A-Z]+/g, '');
  return areaA1(area);
}

/**
 * Reads an address, with or without sheet name, or a name or table of the workbook.
 *
 * @param sheet - the sheet that an address without one is on.
 * @throws HostError InvalidArgument.
 */
export function readAddress(address: string, sheet: Sheet): Place {
  const { name, local } = splitAddress(address);
  const on = name === undefined ? sheet : sheet.book.findSheet(name);
  const area = parseA1(local);
  if (on && area) return { sheet: on, area };
  const named = name === undefined || on ? namedPlace(local, on ?? sheet) : undefined;
  if (!named) throw invalidArgument(`${address} is no range.`);
  return named;
}

export function splitAddress(address: string): { readonly name: string | undefined; readonly local: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { name: undefined, local: address.trim() };
  const name = address.slice(0, mark).trim().replace(/^=/, '');
  const quoted = /^'(.*)'$/s.exec(name)?.[1];
  return { name: quoted === undefined ? name : quoted.replaceAll("''", "'"), local: address.slice(mark + 1).trim() };
}

function namedPlace(name: string, sheet: Sheet): Place | undefined {
  const table = sheet.book.findTable(name);
  if (table) return { sheet: table.sheet, area: table.bodyArea };
  const defined = sheet.names.find(name) ?? sheet.book.names.find(name);
  return defined && placeOfFormula(defined.formula, sheet.book);
}

/** The range that a formula is: `='Danh mục'!$A$2:$A$9`; undefined when it is anything else. */
export function placeOfFormula(formula: string, book: Book): Place | undefined {
  const { name, local } = splitAddress(formula.replace(/^=/, ''));
  const sheet = name === undefined ? undefined : book.findSheet(name);
  const area = parseA1(local);
  return sheet && area ? { sheet, area } : undefined;
}

/** A range argument: a Range object or an address on the sheet. */
export function rangeArgument(value: unknown, sheet: Sheet): Place {
  const range = selfOf('Range', value);
  return range ? placeOf(range) : readAddress(text(value), sheet);
}

/** An area that was reckoned. @throws HostError InvalidArgument when it leaves the sheet. */
export function onSheet(area: Area): Area {
  if (area.row < 0 || area.column < 0 || area.rowCount < 1 || area.columnCount < 1) throw outside();
  if (lastRow(area) >= SHEET_ROWS || lastColumn(area) >= SHEET_COLUMNS) throw outside();
  return area;
}

const outside = (): HostError => invalidArgument('The range would lie outside the sheet.');

/** The part of an area that can hold anything: within the used cells, formats included. */
export function usedPart(sheet: Sheet, area: Area): Area | undefined {
  const used = sheet.usedArea();
  if (!used) return undefined;
  const row = Math.max(area.row, used.row);
  const column = Math.max(area.column, used.column);
  const rowCount = Math.min(lastRow(area), lastRow(used)) - row + 1;
  const columnCount = Math.min(lastColumn(area), lastColumn(used)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

export const boundAll = (areas: readonly Area[]): Area | undefined =>
  areas.length === 0 ? undefined : areas.reduce((bound, area) => boundAreas(bound, area));

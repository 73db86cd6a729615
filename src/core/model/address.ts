/** A cell on one sheet. Rows and columns count from 0, as everywhere but in A1 text. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet, from its top-left cell; `rows` and `columns` are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Column letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 text of a cell, without the sheet. */
export const toA1 = ({ row, column }: CellAddress): string => `${columnLetters(column)}${row + 1}`;

/** A1 text of an area, without the sheet; a single cell gives "B2", not "B2:B2". */
export function areaToA1(area: Area): string {
  const first = toA1(area);
  const last = toA1({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** Absolute A1 text of an area: "$A$2:$C$9". */
export const areaToAbsoluteA1 = (area: Area): string => areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/**
 * Reads A1 text ("B2", "$B$2:D9", with or without "Sheet!"), in any letter case.
 *
 * @throws Error when the text is no A1 address: addresses come from Excel or from our own code, so it is a bug.
 */
export function areaFromA1(text: string): Area {
  const local = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const parts = /^([A-Za-z]+)(\d+)(?::([A-Za-z]+)(\d+))?$/.exec(local);
  if (!parts) throw new Error(`Not an A1 address: ${text}`);
  const [, left = '', top = '', right = left, bottom = top] = parts;
  const [c1, c2, r1, r2] = [columnIndex(left), columnIndex(right), Number(top) - 1, Number(bottom) - 1];
  return {
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rows: Math.abs(r2 - r1) + 1,
    columns: Math.abs(c2 - c1) + 1,
  };
}

/** 0-based column of column letters: "A" → 0. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Whether a cell lies in an area. */
export const contains = (area: Area, { row, column }: CellAddress): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Whether two areas share a cell. */
export const intersects = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Sheet name as it stands in a formula: always quoted, inner apostrophes doubled, so that any name is safe. */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

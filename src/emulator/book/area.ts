/** A cell by its 0-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: its 0-based first row and column, and how many rows and columns it spans (at least 1 each). */
export interface Area extends CellPlace {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows and columns of an Excel sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of its letters, any case: A → 0, AA → 26. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** A1 text of a cell, without `$`. */
export const cellA1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 text of an area, without `$`; one cell gives `B2`, not `B2:B2`. */
export function areaA1(area: Area): string {
  const first = cellA1(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellA1(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** Absolute A1 text of an area: `$B$2:$C$5`. */
export function absoluteA1(area: Area): string {
  const dollar = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = dollar(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${dollar(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/**
 * Reads an A1 reference without sheet name: `B2`, `$B$2:C5`, `A:C`, `3:7`.
 *
 * @returns the area (whole columns and rows span the sheet), or undefined when the text is no reference inside the sheet.
 */
export function parseA1(text: string): Area | undefined {
  const [from, to = from, ...more] = text.trim().split(':');
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const first = parseCorner(from);
  const last = parseCorner(to);
  if (!first || !last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if ((first.row === undefined || first.column === undefined) && !text.includes(':')) return undefined;
  return areaBetween(
    { row: first.row ?? 0, column: first.column ?? 0 },
    { row: last.row ?? SHEET_ROWS - 1, column: last.column ?? SHEET_COLUMNS - 1 },
  );
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^\$?([A-Za-z]{1,3})?(?:\$?([1-9]\d{0,6}))?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const column = match[1] === undefined ? undefined : columnOfLetters(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if ((column ?? 0) >= SHEET_COLUMNS || (row ?? 0) >= SHEET_ROWS) return undefined;
  return { row, column };
}

/** The rectangle that two corner cells span, whichever corners they are. */
export function areaBetween(one: CellPlace, other: CellPlace): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.abs(one.row - other.row) + 1,
    columnCount: Math.abs(one.column - other.column) + 1,
  };
}

/** The area of one cell. */
export const cellArea = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });

/** 0-based last row of an area. */
export const lastRow = (area: Area): number => area.row + area.rowCount - 1;

/** 0-based last column of an area. */
export const lastColumn = (area: Area): number => area.column + area.columnCount - 1;

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rowCount === other.rowCount &&
  one.columnCount === other.columnCount;

/** Cells common to two areas, or undefined when they do not meet. */
export function intersectAreas(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columnCount = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** Smallest area that holds both. */
export const boundAreas = (one: Area, other: Area): Area => {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(one), lastRow(other)) - row + 1,
    columnCount: Math.max(lastColumn(one), lastColumn(other)) - column + 1,
  };
};

/** Whether a cell lies in an area. */
export const areaHas = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

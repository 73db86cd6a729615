import type { Area, CellAddress } from './address';

/** What a cell holds. A date is its serial number; an error is its English text ("#REF!"); an empty cell is null. */
export type CellValue = string | number | boolean | null;

/** Cell values by row, then column. */
export type CellMatrix = readonly (readonly CellValue[])[];

/** The error texts that Excel puts in `values`; typed as text they become errors too, so the text alone tells. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** Whether a cell holds an Excel error. */
export const isErrorText = (value: CellValue): value is string => typeof value === 'string' && ERROR_TEXTS.has(value);

/** An Excel Table as it stands on a sheet; `area` includes the header row and, where shown, the totals row. */
export interface TableSnapshot {
  readonly name: string;
  readonly area: Area;
}

/** One sheet as it was read: the used range cut to its values, and what is known of its cells. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden';
  readonly isProtected: boolean;
  /** Sheet address of `values[0][0]`; the used range may start anywhere. */
  readonly origin: CellAddress;
  /** Every row has the same length. No rows when the sheet is empty. */
  readonly values: CellMatrix;
  /** Merged areas, in sheet addresses; only the top-left cell of one holds a value. */
  readonly merges: readonly Area[];
  /** Areas (sheet addresses) of cells with a formula. */
  readonly formulas: readonly Area[];
  /** Number formats of numeric cells that differ from General, by area in sheet addresses. Enough to tell dates. */
  readonly numberFormats: readonly { readonly area: Area; readonly format: string }[];
  readonly tables: readonly TableSnapshot[];
  /** What the product noted on a sheet that it made itself ("register:models"); null on the office's own sheets. */
  readonly madeBy: string | null;
  /** Formulas of a sheet that the product made, cell by cell as written ("=…" or the constant); null elsewhere. */
  readonly ownFormulas: CellMatrix | null;
}

/** The workbook as it was read, in sheet order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Names in use for tables and defined names, lower case: new ones must differ. */
  readonly names: readonly string[];
  /** What earlier runs kept in the workbook (custom XML), by key; values are JSON text. */
  readonly memory: Readonly<Record<string, string>>;
}

/** Value of a cell by its sheet address; null outside what was read. */
export const valueAt = (sheet: SheetSnapshot, { row, column }: CellAddress): CellValue =>
  sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;

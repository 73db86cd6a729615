import type { Area } from './address';

/** What a row below the header is. Row classes of Pytheas (PVLDB 13(11), 2020), named as the office names them. */
export type RowRole =
  'data' | 'group' | 'subtotal' | 'total' | 'index' | 'repeatedHeader' | 'part' | 'continuation' | 'note' | 'blank';

/** A row of a table with its role; `row` is the sheet row. Only group rows have `level` (1 = outermost) and `text`. */
export interface ClassifiedRow {
  readonly row: number;
  readonly role: RowRole;
  readonly level?: number;
  readonly text?: string;
}

/** A column's header: its parts from top to bottom joined by " / ", spaces and line breaks folded. */
export interface ColumnLabel {
  readonly column: number;
  readonly label: string;
}

/**
 * Where a table stands on a sheet. Rows and columns are sheet addresses.
 *
 * A form filled in downwards (label at the left, text beside it) is a `vertical` region: one record, whose fields stand in
 * rows. There rows and columns change places: `labels` (and the `ColumnMatch`es made from them) number sheet ROWS in
 * `column`, `rows` is a single data row whose `row` is the first line, and `headerRows` is that line.
 */
export interface TableRegion {
  readonly sheet: string;
  readonly orientation: 'horizontal' | 'vertical';
  /** From the first header row to the last row of the table. */
  readonly area: Area;
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly indexRow: number | null;
  readonly labels: readonly ColumnLabel[];
  /** Every row below the header to the end of the area. */
  readonly rows: readonly ClassifiedRow[];
  /** Text lines above the table that speak for it, nearest last: title, unit line, letterhead. */
  readonly context: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/**
 * Why a sheet gives no table. Office.js does not list chart sheets, so only the command line, which has the file, can tell
 * of them (`chart-sheet`); a worksheet with a chart and no cells is `empty`.
 */
export type SkipReason = 'no-table' | 'empty' | 'hidden' | 'chart-sheet' | 'own-sheet';

import type { CellValue } from './snapshot';

/** One line of a rollup: a group (with its subtotal) or a line of figures; `values` follow the rollup's measures. */
export interface RollupRow {
  readonly label: string;
  /** 0 for a line that stands alone; deeper for units below another. */
  readonly level: number;
  /** `own` counts the label's own records; `subtotal` sums the lines it names ("Cộng …"). */
  readonly kind: 'own' | 'subtotal';
  readonly values: readonly number[];
}

/**
 * A rollup counted in plain TypeScript: what the preview shows and what the sheet's formulas must give as well.
 * Column ids are the command line's ("ordinal", "unit", "collective", …).
 */
export interface Rollup {
  readonly id: string;
  readonly register: string;
  /** Every column of the sheet's table; the first are "ordinal" and the dimension, the rest the measures. */
  readonly columns: readonly string[];
  readonly rows: readonly RollupRow[];
  readonly totals: readonly number[];
  /** Years that are counted, both ends included; null counts every row. */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** Rows of the register in the period, counted without the dimension: must equal the grand total. */
  readonly registerRows: number;
  /** Rows outside the period, and rows that name no year: shown beside the tie-out, counted nowhere else. */
  readonly outside: number;
  readonly undated: number;
}

/** A rollup as it stands on its sheet, read back from Excel. */
export interface RollupOnSheet {
  readonly id: string;
  readonly sheet: string;
  /** A1 of the table: header, lines and total. */
  readonly range: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly totals: readonly CellValue[];
  readonly tieOut: { readonly register: number; readonly rollup: number; readonly ok: boolean };
  readonly charts: readonly { readonly name: string; readonly type: string }[];
}

import type { Area, CellAddress } from '../model/address';

/** Where the parts of a rollup stand on its sheet, so that they can be read back, shown and traced. */
export interface RollupPlaces {
  readonly id: string;
  /** Sheet name in the layout; the plan may have to take another when the office already uses it. */
  readonly sheet: string;
  /** Header row, lines and total row. */
  readonly table: Area;
  /** One id per column of the table, the command line's. */
  readonly columns: readonly string[];
  readonly totalRow: number;
  /** Cells that hold the register's count, the rollup's total, and the verdict. */
  readonly tieOut: { readonly register: CellAddress; readonly rollup: CellAddress; readonly verdict: CellAddress };
  readonly charts: readonly { readonly name: string; readonly type: string }[];
}

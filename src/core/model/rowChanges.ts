import type { CellValue } from './snapshot';

/** A cell that both the office's sheet and the user of the structured table changed since the last run; the user's stays. */
export interface RowConflict {
  readonly sourceSheet: string;
  /** Sheet row of the source, from 0. */
  readonly sourceRow: number;
  /** Column id of the structured table. */
  readonly column: string;
  readonly kept: CellValue;
  readonly fresh: CellValue;
}

/** What writing a structured table again would do to its rows. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Rows that only the structured table has: typed by the user, or edited there and gone from the source. */
  readonly kept: number;
  readonly conflicts: readonly RowConflict[];
  /** Cells whose text is longer than Excel's 32,767 characters and was cut, with "…" at its end. Left out when there are none. */
  readonly shortened?: readonly Pick<RowConflict, 'sourceSheet' | 'sourceRow' | 'column'>[];
}

import type { CellValue } from './snapshot';

/** A cell of a structured table that will hold something else. */
export interface CellChange {
  /** Column id of the structured table. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * What happens to one row of a structured table. `restored` is a row that the user deleted there while the office's sheet
 * still has it; it counts among the added.
 */
export interface RowChange {
  readonly kind: 'added' | 'restored' | 'changed' | 'gone';
  /** What names the record, from the register's key: "Xã Thái Hòa · Camera an ninh · 2022". */
  readonly identity: string;
  readonly sourceSheet: string;
  /** Sheet row of the source, from 0; of a row that is gone the one where it stood. */
  readonly sourceRow: number;
  /** Sheet row in the structured table as it stands, from 0; null for rows that are new to it. */
  readonly tableRow: number | null;
  /** Of changed rows the cells that change. */
  readonly cells: readonly CellChange[];
}

/**
 * What both the office's sheet and the user of the structured table changed since the last run: a cell, or a row that is
 * gone from the sheet and was edited in the table. The user's stays unless he says otherwise, and it is asked again until
 * he has said something (`Choices.conflicts`).
 */
export interface RowConflict {
  /** Names the conflict as long as both sides stay as they are. */
  readonly key: string;
  readonly kind: 'cell' | 'gone';
  /** As in `RowChange`. */
  readonly identity: string;
  readonly sourceSheet: string;
  /** Sheet row of the source, from 0. */
  readonly sourceRow: number;
  /** Sheet row in the structured table, from 0. */
  readonly tableRow: number;
  /** Column id of the structured table; null where the whole row is meant. */
  readonly column: string | null;
  readonly kept: CellValue;
  readonly fresh: CellValue;
  /** What is done with it; null while the user has not said. */
  readonly decision: 'keep' | 'take' | null;
}

/** What writing a structured table again would do to its rows. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Rows that only the structured table has: typed by the user, or edited there and gone from the source. */
  readonly kept: number;
  readonly conflicts: readonly RowConflict[];
  /** Each added, changed and gone row, in the order of the table, the gone last. Left out on the first run, when all rows are added. */
  readonly rows?: readonly RowChange[];
  /** Cells whose text is longer than Excel's 32,767 characters and was cut, with "…" at its end. Left out when there are none. */
  readonly shortened?: readonly {
    readonly sourceSheet: string;
    readonly sourceRow: number;
    readonly column: string;
  }[];
}

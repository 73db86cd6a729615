import type { Area } from './address';
import type { RowRole } from './region';

/**
 * One thing that the user put right in what was read. Corrections are kept in the order in which they were made: a later
 * one stands over an earlier one, and taking back the last is dropping it.
 *
 * `table` is the `regionKey` under which the table was detected, before any correction. `form` is the `formOf` of the
 * same: register, field and header hold for every table of that form, in this workbook and later ones; a role holds for
 * its row, and in other tables of the form for rows that begin with the same text.
 */
export type Correction =
  | { readonly kind: 'register'; readonly table: string; readonly form: string; readonly register: string | null }
  | {
      readonly kind: 'field';
      readonly table: string;
      readonly form: string;
      /** Sheet column in the table that was corrected; elsewhere the label tells the column. */
      readonly column: number;
      readonly label: string;
      /** Field name, "field=value", or null: the column means nothing. */
      readonly field: string | null;
    }
  | {
      readonly kind: 'header';
      readonly table: string;
      readonly form: string;
      /** Rows from the detected header's first row to the true one's: negative when it begins above. */
      readonly offset: number;
      /** Rows that the true header has. */
      readonly rows: number;
    }
  | {
      readonly kind: 'role';
      readonly table: string;
      readonly form: string;
      /** Sheet row in the table that was corrected. */
      readonly row: number;
      /** First text of the row in normal form, or null where it has none. */
      readonly text: string | null;
      readonly role: RowRole;
    }
  /** Takes one table out of the work, or back in. */
  | { readonly kind: 'leaveOut'; readonly table: string; readonly isOut: boolean }
  /** A table that was not detected: the user marked its header. Rows and columns are sheet addresses. */
  | { readonly kind: 'table'; readonly sheet: string; readonly header: Area };

import { regionKey } from '../model/choices';
import type { Correction } from '../model/correction';

/** A table by what corrections know it by: `regionKey` and `formOf`, both as it was detected. */
export interface TableIdentity {
  readonly key: string;
  readonly form: string;
}

/**
 * Whether a correction speaks for a table: made in it, or in another of its form. One whose form is not known (kept by an
 * earlier version) speaks for its table alone.
 */
export function speaksFor(correction: Correction, { key, form }: TableIdentity): boolean {
  switch (correction.kind) {
    case 'leaveOut':
      return correction.table === key;
    case 'table':
      return markedKey(correction) === key;
    default:
      return correction.form === '' ? correction.table === key : correction.form === form;
  }
}

/** Whether a correction was made in this very table, and the table still has the form that it had then. */
export const isMadeIn = (correction: Exclude<Correction, { kind: 'table' }>, table: TableIdentity): boolean =>
  correction.table === table.key && speaksFor(correction, table);

/** `regionKey` of a table that the user marked. */
export const markedKey = ({ sheet, header }: Extract<Correction, { kind: 'table' }>): string =>
  regionKey(sheet, header.row, header.column);

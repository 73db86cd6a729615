import type { RowChange, RowConflict } from '../core/model/rowChanges';

/** Sentences about what an update does to a structured table that stands already. "Sheet" is the office's own. */
export interface ChangesMessages {
  readonly title: (register: string) => string;
  readonly counts: (added: number, changed: number, gone: number, kept: number) => string;
  readonly kind: Readonly<Record<RowChange['kind'], string>>;
  readonly list: (rows: number) => string;
  readonly listOf: (register: string) => string;
  readonly more: (rows: number) => string;
  readonly cell: (column: string, before: string, after: string) => string;
  readonly empty: string;
  readonly source: (sheet: string, row: number) => string;
  readonly conflicts: (conflicts: number) => string;
  readonly conflictsHint: string;
  readonly undecided: (conflicts: number) => string;
  readonly conflict: Readonly<Record<RowConflict['kind'], (column: string) => string>>;
  readonly keep: Readonly<Record<RowConflict['kind'], (value: string) => string>>;
  readonly take: Readonly<Record<RowConflict['kind'], (value: string) => string>>;
  /** The workbook is right as it is, but for what the user put right. */
  readonly onlyRemembered: string;
  readonly keepAll: string;
  readonly takeAll: string;
  readonly show: string;
  readonly showRow: (identity: string) => string;
}

import type { MatchReason } from '../core/model/columnMapping';
import type { RowRole, SkipReason } from '../core/model/region';

/** How sure the product is, in words. */
export type Certainty = 'sure' | 'likely' | 'unsure';

/** What a row is on the map of a table: its role, a row of the header, or a row beside the table. */
export type LineRole = RowRole | 'header' | 'outside';

/**
 * Sentences of the view where what was read is confirmed or put right. Rows in the parameters are numbered as Excel does
 * (from 1), `lines` like "C" or "12" name a column or row as Excel does; `form` is 'vertical' where fields stand in rows.
 */
export interface ConfirmMessages {
  readonly title: string;
  readonly lead: (tables: number, rows: number) => string;
  /** How many tables are to be looked at, before the cards. */
  readonly asked: (tables: number) => string;
  readonly nothingAsked: string;

  readonly use: string;
  readonly useTable: (sheet: string, range: string) => string;
  readonly show: string;
  readonly showTable: (sheet: string, range: string) => string;
  readonly rows: (rows: number) => string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly leftOut: string;
  readonly isProtected: string;
  readonly fromEarlier: string;
  readonly correctedNow: (corrections: number) => string;

  readonly register: string;
  readonly noRegister: string;
  /** Tables that have the same form as the one on `sheet`, which stands before them. */
  readonly alike: (tables: number, sheet: string) => string;
  readonly otherTables: (tables: number) => string;

  readonly questions: string;
  /** Answers every question about a table: it is as it was read. */
  readonly accept: string;
  readonly acceptTable: (sheet: string, range: string) => string;
  readonly question: {
    readonly register: (register: string) => string;
    readonly columns: (columns: readonly string[]) => string;
    readonly missing: (fields: readonly string[]) => string;
    readonly noRegister: string;
  };

  readonly columns: (mapped: number, total: number) => string;
  readonly columnsOf: (sheet: string, range: string) => string;
  readonly column: (form: 'horizontal' | 'vertical', line: string, label: string) => string;
  readonly unnamedColumn: string;
  readonly unused: string;
  readonly ordinal: string;
  readonly flag: (field: string, value: string) => string;
  readonly why: Readonly<Record<MatchReason, string>>;
  readonly samples: (values: readonly string[]) => string;
  readonly noSamples: string;
  readonly lookAt: string;

  readonly rowMap: string;
  readonly rowMapOf: (sheet: string, range: string) => string;
  readonly rowMapHint: string;
  readonly role: Readonly<Record<LineRole, string>>;
  /** One or two letters or a sign that stands for a role on the map; its word stands in the legend. */
  readonly roleSign: Readonly<Record<LineRole, string>>;
  readonly legend: string;
  readonly nextOfRole: (role: string) => string;
  /** What a screen reader says of a row of the map before its text. */
  readonly mapRow: (row: number, role: string) => string;
  readonly folded: (rows: number, first: number, last: number) => string;
  readonly emptyRow: string;
  readonly rowIs: (row: number) => string;
  readonly headerRowHint: string;
  readonly outsideAbove: string;
  readonly startHeaderHere: (row: number) => string;
  readonly outsideBelow: string;

  readonly header: string;
  readonly headerFirst: string;
  readonly headerLast: string;
  readonly earlier: (what: string) => string;
  readonly later: (what: string) => string;
  readonly line: (row: number) => string;

  readonly corrections: (corrections: number) => string;
  readonly undoCorrection: string;
  readonly resetTable: string;
  readonly resetTableOf: (sheet: string, range: string) => string;

  readonly addTable: string;
  readonly addTableHint: string;

  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly save: string;
    readonly use: string;
    readonly fileName: string;
    readonly nothingToSave: string;
    readonly saved: string;
    readonly copy: string;
    readonly text: string;
    readonly copied: Readonly<Record<'copied' | 'marked', string>>;
    /** None: the file says nothing new. */
    readonly used: (corrections: number) => string;
    readonly refused: Readonly<Record<'notJson' | 'notProfile' | 'laterVersion', string>>;
  };

  readonly categorySet: string;
  readonly categorySetHint: string;
  readonly categorySetName: (id: string) => string;
  readonly ownCatalogue: string;
  readonly skippedTitle: (sheets: number) => string;
  readonly skipped: Readonly<Record<SkipReason, string>>;
}

import type { Correction } from './correction';

/** What the user decided; everything else is derived. Plain data, kept in the workbook. */
export interface Choices {
  /** ISO date that "today" is; the core has no clock. */
  readonly today: string;
  /** Period that rollups count, or null: the years that the registers themselves name. */
  readonly period: { readonly start: string; readonly end: string } | null;
  /** Shipped category set to create the catalogue with; ignored once the workbook has its own. */
  readonly categorySet: string;
  /** Rollups to write, in order; null means all. */
  readonly rollups: readonly string[] | null;
  /** What the user put right in what was read, in the order in which it was done. */
  readonly corrections: readonly Correction[];
  /**
   * What to do where the office's sheet and the user of a structured table changed the same thing, by `RowConflict.key`:
   * keep the user's, or take the sheet's. Without an entry the user's is kept. An answer counts for one apply.
   */
  readonly conflicts: Readonly<Record<string, 'keep' | 'take'>>;
}

/** Choices of a user who has chosen nothing. */
export const defaultChoices = (today: string): Choices => ({
  today,
  period: null,
  categorySet: 'lap-thach',
  rollups: null,
  corrections: [],
  conflicts: {},
});

/** Name of a table region within a workbook: sheet and first header row (1-based, as the user sees it) and column. */
export const regionKey = (sheet: string, headerRow: number, column: number): string =>
  `${sheet}!R${headerRow + 1}C${column + 1}`;

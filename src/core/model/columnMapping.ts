/**
 * What a column's meaning rests on: `label` a known header text · `similar` one much like it · `parent` the header text
 * together with the one above it · `period` a stretch of time in the header · `marks` the cells are marks for one value ·
 * `content` what the cells hold, without a header text that says so · `ordinal` the running number · `user` the user said
 * it · `none` nothing that the register knows.
 */
export type MatchReason = 'label' | 'similar' | 'parent' | 'period' | 'marks' | 'content' | 'ordinal' | 'user' | 'none';

/** What a column of a table region means. */
export interface ColumnMatch {
  /** Sheet column. */
  readonly column: number;
  readonly label: string;
  /** Field name, "ordinal" for the running number, or null for a column that means nothing to the register. */
  readonly field: string | null;
  /** For a flag column the value that a mark in it stands for: kind=collective, years=2016. */
  readonly flagValue?: string;
  /** 0..1; below `ASK_BELOW` the pane asks. */
  readonly confidence: number;
  readonly reason: MatchReason;
}

/** A column's meaning in one text: field name, "field=value" for a flag column, or null. */
export const meaningOf = ({ field, flagValue }: ColumnMatch): string | null =>
  field !== null && flagValue !== undefined ? `${field}=${flagValue}` : field;

/** How the columns of a region map onto a register; `register` is null when none fits. */
export interface ColumnMapping {
  readonly register: string | null;
  /** 0..1; below `ASK_BELOW` the pane asks. */
  readonly confidence: number;
  readonly columns: readonly ColumnMatch[];
}

/** Confidence under which the user is asked instead of the product guessing (CONTRACT of the command line). */
export const ASK_BELOW = 0.6;

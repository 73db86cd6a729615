import { fieldCorrection, registerCorrection } from './correct/makeCorrection';
import { ASK_BELOW, type ColumnMatch, meaningOf } from './model/columnMapping';
import type { Correction } from './model/correction';
import type { FoundTable } from './preparation';

/** What must be asked about a table before anything follows from it. */
export interface Asked {
  /** Whether the table really is the register that it was taken for. */
  readonly register: boolean;
  /** Columns that were given a field without being sure of it. */
  readonly columns: readonly ColumnMatch[];
}

/**
 * What the user must be asked about a table: guesses below `ASK_BELOW`. What he said is no guess, a table that was taken
 * out raises no question, and neither do tables and columns that were taken for nothing: nothing follows from them.
 */
export function needsAsking({ mapping, isIgnored }: Pick<FoundTable, 'mapping' | 'isIgnored'>): Asked {
  if (isIgnored || mapping.register === null) return { register: false, columns: [] };
  return {
    register: mapping.confidence < ASK_BELOW,
    columns: mapping.columns.filter(
      ({ field, confidence, reason }) => field !== null && reason !== 'user' && confidence < ASK_BELOW,
    ),
  };
}

/** What the user says by answering every question about a table with "yes": it is read rightly as it is. */
export function acceptAsRead(found: FoundTable): readonly Correction[] {
  const asked = needsAsking(found);
  const columns = asked.columns.map((match) => fieldCorrection(found, match.column, meaningOf(match)));
  return asked.register ? [registerCorrection(found, found.mapping.register), ...columns] : columns;
}

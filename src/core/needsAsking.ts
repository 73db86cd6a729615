import { fieldCorrection, registerCorrection } from './correct/makeCorrection';
import { ASK_BELOW, type ColumnMatch, meaningOf } from './model/columnMapping';
import type { Correction } from './model/correction';
import { valueOf } from './model/dataTable';
import type { Register } from './model/register';
import type { FoundTable } from './preparation';

/** What must be asked about a table before anything follows from it. */
export interface Asked {
  /** Whether the table really is the register that it was taken for. */
  readonly register: boolean;
  /** Columns that were given a field without being sure of it. */
  readonly columns: readonly ColumnMatch[];
  /** Names of required fields without a value, while columns are left that may be theirs. */
  readonly missing: readonly string[];
}

const NOTHING: Asked = { register: false, columns: [], missing: [] };

/**
 * What the user must be asked about a table: guesses below `ASK_BELOW`, and what is missing. What he said is no guess, a
 * table that was taken out raises no question, and neither does one that was taken for no register: nothing follows from it.
 */
export function needsAsking(found: FoundTable, registers: readonly Register[]): Asked {
  const { mapping, isIgnored } = found;
  const register = registers.find(({ id }) => id === mapping.register);
  if (isIgnored || !register) return NOTHING;
  return {
    register: mapping.confidence < ASK_BELOW,
    columns: mapping.columns.filter(isGuess),
    missing: columnsLeft(found).length > 0 ? missingFields(found, register) : [],
  };
}

/** Whether a column was given a field without being sure of it; one that was taken for nothing is shown, not asked about. */
export const isGuess = ({ field, confidence, reason }: ColumnMatch): boolean =>
  field !== null && reason !== 'user' && confidence < ASK_BELOW;

/** Whether a table raises no question. */
export const isSettled = ({ register, columns, missing }: Asked): boolean =>
  !register && columns.length === 0 && missing.length === 0;

/** Names of the required fields of a table's register that none of its rows has a value for. */
export function missingFields({ table }: Pick<FoundTable, 'table'>, register: Register): readonly string[] {
  if (table === null) return [];
  return register.fields
    .filter(({ name, required }) => required && table.rows.every((row) => valueOf(row, name) === null))
    .map(({ name }) => name);
}

/** Columns with a header text that were taken for nothing, unless the user said so. */
const columnsLeft = ({ mapping }: FoundTable): readonly ColumnMatch[] =>
  mapping.columns.filter(({ field, label, reason }) => field === null && label !== '' && reason !== 'user');

/** What the user says by answering every question about a table with "yes": it is read rightly as it is. */
export function acceptAsRead(found: FoundTable, registers: readonly Register[]): readonly Correction[] {
  const { register, columns, missing } = needsAsking(found, registers);
  const meant = [...columns, ...(missing.length > 0 ? columnsLeft(found) : [])];
  return [
    ...(register ? [registerCorrection(found, found.mapping.register)] : []),
    ...meant.map((match) => fieldCorrection(found, match.column, meaningOf(match))),
  ];
}

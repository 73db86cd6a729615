import { ASK_BELOW, type ColumnMatch } from '../../core/model/columnMapping';
import { valueOf } from '../../core/model/dataTable';
import type { Register } from '../../core/model/register';
import type { FoundTable } from '../../core/preparation';
import type { Certainty } from '../../i18n/confirmMessages';

/** What the user is asked about a table before anything follows from it. */
export type TableQuestion =
  /** No register fits it, or the one that does is not sure. */
  | { readonly about: 'register' }
  | { readonly about: 'columns'; readonly columns: readonly ColumnMatch[] }
  /** Required fields, by title, that no row has a value for while columns are left that might be theirs. */
  | { readonly about: 'missing'; readonly fields: readonly string[] };

/** Mappings at least this sure are called certain; chosen so that a column or two of the office's own do not lower it. */
const CERTAIN_FROM = 0.85;

/** Whether the user is asked what a column means. A column that means nothing to the register is shown, not asked about. */
export const isAskedAbout = ({ field, confidence, reason }: ColumnMatch): boolean =>
  field !== null && reason !== 'user' && confidence < ASK_BELOW;

/** What to ask about a table; of one that was taken out, nothing. `register` is the one that its mapping names. */
export function questionsAbout(found: FoundTable, register: Register | null): readonly TableQuestion[] {
  const { mapping, isIgnored, corrections } = found;
  if (isIgnored || register === null) return [];
  const columns = mapping.columns.filter(isAskedAbout);
  const missing = missingFields(found, register);
  const isColumnLeft = mapping.columns.some(({ field, label, reason }) => !field && label !== '' && reason !== 'user');
  const isRegisterGiven = corrections.some(({ kind }) => kind === 'register');
  return [
    ...(mapping.confidence < ASK_BELOW && !isRegisterGiven ? [{ about: 'register' } as const] : []),
    ...(columns.length > 0 ? [{ about: 'columns', columns } as const] : []),
    ...(missing.length > 0 && isColumnLeft ? [{ about: 'missing', fields: missing } as const] : []),
  ];
}

/** Required fields of a table's register, by title, that none of its rows has a value for. */
export function missingFields({ table }: FoundTable, register: Register): readonly string[] {
  if (table === null) return [];
  const isMissing = (name: string): boolean => table.rows.every((row) => valueOf(row, name) === null);
  return register.fields.filter(({ name, required }) => required && isMissing(name)).map(({ title }) => title);
}

/** How sure the reading of a table is, in a word. */
export const certaintyOf = ({ mapping }: FoundTable, questions: readonly TableQuestion[]): Certainty =>
  questions.length > 0 ? 'unsure' : mapping.confidence < CERTAIN_FROM ? 'likely' : 'sure';

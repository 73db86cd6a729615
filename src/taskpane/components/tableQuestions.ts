import type { ColumnMatch } from '../../core/model/columnMapping';
import { fieldOf, type Register } from '../../core/model/register';
import { needsAsking } from '../../core/needsAsking';
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

/** What to ask about a table; of one that was taken out, nothing. `register` is the one that its mapping names. */
export function questionsAbout(found: FoundTable, register: Register | null): readonly TableQuestion[] {
  if (register === null) return [];
  const asked = needsAsking(found, [register]);
  return [
    ...(asked.register ? [{ about: 'register' } as const] : []),
    ...(asked.columns.length > 0 ? [{ about: 'columns', columns: asked.columns } as const] : []),
    ...(asked.missing.length > 0 ? [{ about: 'missing', fields: titlesOf(asked.missing, register) } as const] : []),
  ];
}

/** Titles of fields of a register. */
export const titlesOf = (names: readonly string[], register: Register): readonly string[] =>
  names.map((name) => fieldOf(register, name).title);

/** How sure the reading of a table is, in a word. */
export const certaintyOf = ({ mapping }: FoundTable, questions: readonly TableQuestion[]): Certainty =>
  questions.length > 0 ? 'unsure' : mapping.confidence < CERTAIN_FROM ? 'likely' : 'sure';

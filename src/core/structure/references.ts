import type { DataTable } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import type { Field, Register } from '../model/register';
import { columnOf } from '../model/structuredTable';
import type { StandingTable } from './readStructured';
import { shownText } from './shownText';

/** Names of rows that fields may refer to. */
export interface References {
  /** The names that a field with a `register` (a `ref`, a list of names) may mean, by their `referenceForm`. */
  readonly ofField: (field: Field) => ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** References to nothing: every text stays as it was written. */
export const noReferences: References = { ofField: () => NONE };

/** Field whose text is the name of a row of the register. */
export const NAME_FIELD = 'name';

/**
 * The form under which a name is looked for in its register: the normal form without the word "mô hình" before it, quotes
 * and closing signs. Nothing is guessed: a name that differs in one letter is another name.
 */
export const referenceForm = (text: string): string =>
  normalForm(text)
    .replace(/["'“”]/g, '')
    .replace(/^(?:mô hình|mh)(?![\p{L}\d])[\s:-]*/u, '')
    .replace(/[\s.,;:…]+$/, '')
    .trim();

/**
 * The names of the rows of each register, as their own tables show them: of rows read just now, and of rows that stand in
 * the structured table, where the user may have typed some. A list
 * may name a register as well.
 */
export function referencesTo(
  registers: readonly Register[],
  tables: readonly DataTable[],
  standingOf: (register: Register) => StandingTable | null,
): References {
  const names = new Map<string, ReadonlyMap<string, string>>();
  const namesOf = (id: string): ReadonlyMap<string, string> => {
    const known = names.get(id);
    if (known) return known;
    const register = registers.find((candidate) => candidate.id === id);
    const found = register?.fields.some(({ name }) => name === NAME_FIELD)
      ? rowNames(register, tables, standingOf(register))
      : NONE;
    names.set(id, found);
    return found;
  };
  return {
    ofField: ({ register }) => (register === undefined ? NONE : namesOf(register)),
  };
}

function rowNames(
  register: Register,
  tables: readonly DataTable[],
  standing: StandingTable | null,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string | null): void => {
    if (name === null) return;
    const form = referenceForm(name);
    if (form !== '' && !names.has(form)) names.set(form, name);
  };
  for (const table of tables) {
    if (table.register !== register.id) continue;
    for (const { values } of table.rows) {
      const datum = values[NAME_FIELD];
      if (datum) add(shownText(datum));
    }
  }
  if (standing) {
    const column = columnOf(standing.table, NAME_FIELD);
    for (const row of standing.table.rows) if (typeof row[column] === 'string') add(row[column]);
  }
  return names;
}

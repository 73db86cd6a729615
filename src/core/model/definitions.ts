import type { Catalogue } from './catalogue';
import type { Register } from './register';

/** Everything that is data and not code: shipped registers, and a starting catalogue for each category set. */
export interface Definitions {
  readonly registers: readonly Register[];
  /** Catalogues to create a workbook's own from, by category-set id; each has every code list. */
  readonly catalogues: Readonly<Record<string, Catalogue>>;
}

/** The register of an id. @throws Error when it is not among the definitions: ids come from them. */
export function registerOf(definitions: Definitions, id: string): Register {
  const register = definitions.registers.find((candidate) => candidate.id === id);
  if (!register) throw new Error(`No register ${id}`);
  return register;
}

/**
 * The catalogue of a category set, to start from and for the lists that a workbook's own does not show. A workbook may have
 * been written with a set that is not shipped (a file of the command line's); then the first one serves.
 */
export function startingCatalogue({ catalogues }: Definitions, categorySet: string): Catalogue {
  const catalogue = Object.hasOwn(catalogues, categorySet) ? catalogues[categorySet] : Object.values(catalogues)[0];
  if (!catalogue) throw new Error('No category set is shipped');
  return catalogue;
}

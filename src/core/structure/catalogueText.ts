import * as z from 'zod';
import { Catalogue } from '../model/catalogue';
import { parseJson } from '../model/parseJson';
import { failed, ok, type Result } from '../model/result';

/** Why a file is no catalogue: not JSON, JSON of something else, or of a later version of the product. */
export type CatalogueProblem = 'notJson' | 'notCatalogue' | 'laterVersion';

/** The text of a catalogue's file, to share one catalogue among units; for people to read as well. */
export const catalogueText = (catalogue: Catalogue): string => `${JSON.stringify(catalogue, null, 2)}\n`;

/** Reads the text of a catalogue's file. */
export function parseCatalogue(text: string): Result<Catalogue, CatalogueProblem> {
  const json = parseJson(text.replace(/^\ufeff/, ''));
  if (!json.ok) return json;
  const catalogue = Catalogue.safeParse(json.value);
  if (catalogue.success) return ok(catalogue.data);
  const later = z.object({ version: z.number().gt(1), lists: z.unknown() }).safeParse(json.value);
  return failed(later.success ? 'laterVersion' : 'notCatalogue');
}

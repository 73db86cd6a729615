import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { CodeEntry } from '../core/model/catalogue';
import type { Definitions } from '../core/model/definitions';
import { badUsage } from './cliError';
import { errnoOf } from './errnoOf';

/** A category set in a file of its own: the form of the shipped ones. */
const CategorySetFile = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z-]+$/),
  entries: z.array(CodeEntry).min(1),
});

/**
 * The category set that was asked for: a shipped one by name, or one in a JSON file.
 *
 * @returns its id, and definitions that have it.
 * @throws CliError with exit code 2.
 */
export async function readCategorySet(
  asked: string,
  shipped: Definitions,
): Promise<{ readonly id: string; readonly definitions: Definitions }> {
  if (Object.hasOwn(shipped.catalogues, asked)) return { id: asked, definitions: shipped };
  const set = asked.endsWith('.json') ? CategorySetFile.safeParse(await readJson(asked)).data : undefined;
  const [base] = Object.values(shipped.catalogues);
  if (!set || !base) badUsage('badCategories', asked);
  const catalogue = { ...base, categorySet: set.id, lists: { ...base.lists, category: set.entries } };
  return { id: set.id, definitions: { ...shipped, catalogues: { ...shipped.catalogues, [set.id]: catalogue } } };
}

/** @returns what the file holds; undefined, which no schema accepts, when it cannot be read. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError || errnoOf(cause) !== '') return undefined;
    throw cause;
  }
}

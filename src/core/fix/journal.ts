import * as z from 'zod';
import { keptIn } from '../model/keptIn';
import { memoryKeys } from '../model/memory';
import type { WorkbookSnapshot } from '../model/snapshot';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What one press fixed for one rule: when, and every cell before and after. Who pressed is not recorded. */
export const FixBatch = z.object({
  /** Counts up from 1 within the workbook. */
  id: z.int().positive(),
  /** ISO time. */
  time: z.string(),
  rule: z.string(),
  /** Names that the cells refer to by index. */
  sheets: z.array(z.string()),
  /** Sheet index, row, column, before, after. Rows and columns count from 0. */
  cells: z.array(z.tuple([z.int(), z.int(), z.int(), cell, cell])),
});
export type FixBatch = z.infer<typeof FixBatch>;

const Journal = z.object({ version: z.literal(1), batches: z.array(FixBatch) });

/** The fixes that were made in a workbook and not taken back, oldest first. */
export const journalOf = (memory: WorkbookSnapshot['memory']): readonly FixBatch[] =>
  keptIn(memory, memoryKeys.fixes, Journal)?.batches ?? [];

/** A journal as it is kept in the workbook; null when it is empty. */
export const journalText = (batches: readonly FixBatch[]): string | null =>
  batches.length === 0 ? null : JSON.stringify({ version: 1, batches });

import type * as z from 'zod';
import { parseJson } from './parseJson';
import type { WorkbookSnapshot } from './snapshot';

/** A value kept in the workbook; null when it is missing or no longer parses: the workbook travels, and may hold anything. */
export function keptIn<Value>(memory: WorkbookSnapshot['memory'], key: string, schema: z.ZodType<Value>): Value | null {
  const text = memory[key];
  if (text === undefined) return null;
  const json = parseJson(text);
  return json.ok ? (schema.safeParse(json.value).data ?? null) : null;
}

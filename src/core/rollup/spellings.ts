import { normalForm } from '../model/normalForm';
import type { CellValue } from '../model/snapshot';
import type { StructuredTable } from '../model/structuredTable';
import { columnOf } from '../model/structuredTable';
import { distinctValues } from './criterion';

/**
 * The cells of a column by the Vietnamese normal form of their text: every spelling that Excel's "=" tells apart, first
 * seen first. Cells without visible text stand under ''.
 */
export function spellingsOf(table: StructuredTable, column: string): ReadonlyMap<string, readonly CellValue[]> {
  const index = columnOf(table, column);
  const byForm = new Map<string, CellValue[]>();
  for (const value of distinctValues(table.rows.map((row) => row[index] ?? null))) {
    const form = normalForm(String(value));
    const known = byForm.get(form);
    if (known) known.push(value);
    else byForm.set(form, [value]);
  }
  return byForm;
}

/** Every spelling of some names, the first name leading whether or not it occurs. */
export const spelledAs = (
  spellings: ReadonlyMap<string, readonly CellValue[]>,
  names: readonly string[],
): readonly CellValue[] =>
  distinctValues([...names.slice(0, 1), ...names.flatMap((name) => spellings.get(normalForm(name)) ?? [])]);

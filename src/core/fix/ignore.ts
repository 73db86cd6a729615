import * as z from 'zod';
import { toA1 } from '../model/address';
import { textOf, type DataRow, type DataTable } from '../model/dataTable';
import type { AnyFinding } from '../model/finding';
import { keptIn } from '../model/keptIn';
import { memoryKeys } from '../model/memory';
import type { Register } from '../model/register';
import type { WorkbookSnapshot } from '../model/snapshot';
import type { PlanStep } from '../plan/planStep';

/** A finding that the user set aside, and why. */
const Ignored = z.object({ key: z.string(), reason: z.string() });
const IgnoredFindings = z.object({ version: z.literal(1), ignored: z.array(Ignored) });
export type Ignored = z.infer<typeof Ignored>;

/** What the user set aside in a workbook, oldest first. */
export const ignoredIn = (memory: WorkbookSnapshot['memory']): readonly Ignored[] =>
  keptIn(memory, memoryKeys.ignored, IgnoredFindings)?.ignored ?? [];

/** Tells of each finding a text about its row, or null where there is none. */
export type RowNames = (finding: AnyFinding) => string | null;

/** Names rows for the reader ("Camera an ninh"): by the first field of the register's key that is not a unit, else by the unit. */
export const rowNames = (tables: readonly DataTable[], registers: readonly Register[]): RowNames =>
  aboutRows(tables, registers, (row, register) => {
    const isUnit = (name: string): boolean => register.fields.find((field) => field.name === name)?.type === 'unit';
    const fields = [...register.key.filter((name) => !isUnit(name)), ...register.key.filter(isUnit)];
    return fields.map((name) => textOf(row, name)).find((text) => text !== null && text !== '') ?? null;
  });

/** Tells rows apart, wherever they move: by every field of the register's key. */
export const rowKeys = (tables: readonly DataTable[], registers: readonly Register[]): RowNames =>
  aboutRows(tables, registers, ({ values }, { key }) => {
    const parts = key.map((name) => JSON.stringify(values[name]?.value ?? null));
    return parts.every((part) => part === 'null') ? null : parts.join('|');
  });

/** What is to be said of the first record of every row. */
function aboutRows(
  tables: readonly DataTable[],
  registers: readonly Register[],
  say: (row: DataRow, register: Register) => string | null,
): RowNames {
  const texts = new Map<string, string>();
  for (const { register: id, rows } of tables) {
    const register = registers.find((candidate) => candidate.id === id);
    if (!register) continue;
    for (const row of rows) {
      const place = `${row.sheet}!${row.row}`;
      const text = texts.has(place) ? null : say(row, register);
      if (text !== null) texts.set(place, text);
    }
  }
  return ({ sheet, at }) => texts.get(`${sheet}!${at.row}`) ?? null;
}

/**
 * What a finding is known by when it was set aside: rule, sheet, field, the row's key and what the cell holds. Rows may
 * move; when the cell or the key changes it is another finding.
 *
 * @param rowKey - by `rowKeys`; null for a finding about no record, which is then known by its cell.
 */
export const findingKey = ({ rule, sheet, field, value, at }: AnyFinding, rowKey: string | null): string =>
  [rule, sheet, field ?? '', rowKey ?? toA1(at), value === null ? '' : String(value)].join('\n');

/** A finding that was set aside, with the reason given. */
export interface IgnoredFinding {
  readonly finding: AnyFinding;
  readonly reason: string;
}

/** Parts findings into those to be looked at and those that were set aside. */
export function partIgnored(
  findings: readonly AnyFinding[],
  memory: WorkbookSnapshot['memory'],
  keyOf: RowNames,
): { readonly findings: readonly AnyFinding[]; readonly ignored: readonly IgnoredFinding[] } {
  const reasons = new Map(ignoredIn(memory).map(({ key, reason }) => [key, reason]));
  if (reasons.size === 0) return { findings, ignored: [] };
  const kept: AnyFinding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const reason = reasons.get(findingKey(finding, keyOf(finding)));
    if (reason === undefined) kept.push(finding);
    else ignored.push({ finding, reason });
  }
  return { findings: kept, ignored };
}

/** Sets findings aside, with one reason for all of them; `reason` null takes them back in. */
export function planIgnore(
  memory: WorkbookSnapshot['memory'],
  keys: readonly string[],
  reason: string | null,
): readonly PlanStep[] {
  const given = new Set(keys);
  const others = ignoredIn(memory).filter(({ key }) => !given.has(key));
  const ignored = reason === null ? others : [...others, ...[...given].map((key) => ({ key, reason }))];
  const value = ignored.length === 0 ? null : JSON.stringify({ version: 1, ignored });
  return [{ kind: 'remember', key: memoryKeys.ignored, value }];
}

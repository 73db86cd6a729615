import type { Catalogue, CodeEntry } from '../model/catalogue';
import { entriesOf } from '../model/catalogue';
import type { Definitions } from '../model/definitions';
import { failed, ok, type Result } from '../model/result';
import { normalForm } from '../model/normalForm';
import type { WorkbookSnapshot } from '../model/snapshot';
import type { WorkbookPlan } from '../plan/planStep';
import { planWorkbook } from '../plan/planWorkbook';
import { suggestEntry } from '../validate/suggestEntry';
import { allCatalogueTables } from '../structure/catalogueTables';
import { isFreeBelow, layOutCatalogue } from '../structure/layOutCatalogue';
import { catalogueArea, catalogueSheetOf, readCatalogue } from '../structure/readCatalogue';
import { readStructured, structuredSheetOf } from '../structure/readStructured';

const CATEGORY = 'category';
/** Code with which every shipped set ends: none of the others. */
const OTHER = 'khac';

/** A category of the registers that another set does not have. */
export interface CategoryDecision {
  /** As it stands in the registers. */
  readonly value: string;
  readonly rows: number;
  /** Label of the new set. */
  readonly proposed: string;
  /** Whether the two wordings are alike; else the proposal is "Khác" for want of a better one. */
  readonly isAlike: boolean;
}

/** What going over to another category set will do, and what is left to the user. */
export interface CategorySwitch {
  readonly plan: WorkbookPlan;
  /** Most rows first. No cell of the registers is changed. */
  readonly decisions: readonly CategoryDecision[];
}

/**
 * Goes over to another category set in the workbook's own catalogue: entries of the new set are added, those of before
 * stay with "Còn dùng" = "Không", so that history stays readable. An entry that both have, with the same code and label,
 * stays in use as the office has it; one with the same code and another label gets a code of its own.
 *
 * @returns `noCatalogue` before the first run, when the set is simply chosen; `noRoom` where the office wrote right below
 * its categories.
 */
export function planSwitch(
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  categorySet: string,
): Result<CategorySwitch, 'noCatalogue' | 'noRoom'> {
  const shipped = definitions.catalogues[categorySet];
  if (!shipped) throw new Error(`No category set ${categorySet}`);
  const sheet = catalogueSheetOf(workbook);
  const table = allCatalogueTables.find(({ list }) => list === CATEGORY);
  const area = sheet && table ? catalogueArea(sheet, table) : null;
  if (!sheet || !area) return failed('noCatalogue');

  const known = readCatalogue(sheet, shipped);
  const categories = switched(entriesOf(known, CATEGORY), entriesOf(shipped, CATEGORY));
  if (!isFreeBelow(sheet, area, categories.length - entriesOf(known, CATEGORY).length)) return failed('noRoom');
  const catalogue: Catalogue = { ...known, lists: { ...known.lists, [CATEGORY]: categories } };
  const registers = definitions.registers.filter((register) => structuredSheetOf(workbook, register) !== null);
  const { layout } = layOutCatalogue(catalogue, sheet, registers);
  return ok({
    plan: planWorkbook(workbook, [layout], {}),
    decisions: decisionsOn(
      categoriesIn(workbook, definitions),
      categories.filter(({ active }) => active),
    ),
  });
}

function switched(before: readonly CodeEntry[], next: readonly CodeEntry[]): CodeEntry[] {
  const isSame = (a: CodeEntry, b: CodeEntry): boolean =>
    a.code === b.code && normalForm(a.label) === normalForm(b.label);
  const codes = new Set(before.map(({ code }) => code));
  const added = next
    .filter((entry) => !before.some((old) => isSame(old, entry)))
    .map((entry) => {
      let { code } = entry;
      for (let copy = 2; codes.has(code); copy += 1) code = `${entry.code}-${copy}`;
      codes.add(code);
      return { ...entry, code };
    });
  const kept = before.map((old) => (next.some((entry) => isSame(old, entry)) ? old : { ...old, active: false }));
  return [...kept, ...added];
}

/** How many rows of the structured tables name each category. */
function categoriesIn(workbook: WorkbookSnapshot, definitions: Definitions): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const register of definitions.registers) {
    const sheet = structuredSheetOf(workbook, register);
    const standing = sheet && readStructured(sheet, register);
    standing?.table.columns.forEach((column, index) => {
      if (column.list !== CATEGORY) return;
      for (const row of standing.table.rows) {
        const value = row[index] ?? null;
        if (value !== null && value !== '') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
      }
    });
  }
  return counts;
}

/** The categories that no entry of a set names, each with the entry that is most like it. */
function decisionsOn(values: ReadonlyMap<string, number>, entries: readonly CodeEntry[]): readonly CategoryDecision[] {
  const names = new Set(entries.flatMap(({ label, aliases }) => [label, ...aliases].map(normalForm)));
  const other = entries.find(({ code }) => code === OTHER || code.startsWith(`${OTHER}-`)) ?? entries.at(-1);
  return [...values]
    .filter(([value]) => !names.has(normalForm(value)))
    .map(([value, rows]) => {
      const alike = suggestEntry(value, entries);
      return { value, rows, proposed: alike ?? other?.label ?? '', isAlike: alike !== null };
    })
    .sort((a, b) => b.rows - a.rows);
}

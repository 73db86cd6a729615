import type { CellAddress } from '../model/address';
import { contains, toA1 } from '../model/address';
import type { AnyFinding, RuleId } from '../model/finding';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { valueAt } from '../model/snapshot';

/** One cell that is to be put right: what it was checked with, and what is to stand there. */
export interface CellFix {
  readonly rule: RuleId;
  readonly sheet: string;
  readonly at: CellAddress;
  readonly before: CellValue;
  readonly after: string | number;
}

/** Why a cell is left as it is. */
export type FixRefusal = 'sheetGone' | 'sheetProtected' | 'formula' | 'changed';

/** A fix that cannot be made, and what stands in the cell now. */
export interface RefusedFix {
  readonly fix: CellFix;
  readonly why: FixRefusal;
  readonly now: CellValue;
}

/** The fix that a finding offers; null where it suggests nothing, or nothing else than what is there. */
export const fixOf = ({ rule, sheet, at, value, suggestion }: AnyFinding): CellFix | null =>
  suggestion === null || suggestion === value ? null : { rule, sheet, at, before: value, after: suggestion };

/**
 * Parts fixes into those that can be made and those that cannot: a cell is written only where it still holds what was
 * checked, holds no formula, and its sheet stands and is open. Of two fixes of one cell the first is made.
 */
export function sortFixes(
  workbook: WorkbookSnapshot,
  fixes: readonly CellFix[],
): { readonly possible: readonly CellFix[]; readonly refused: readonly RefusedFix[] } {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const taken = new Set<string>();
  const possible: CellFix[] = [];
  const refused: RefusedFix[] = [];
  for (const fix of fixes) {
    const sheet = sheets.get(fix.sheet);
    const why = refusalOf(sheet, fix);
    const cell = `${fix.sheet}!${toA1(fix.at)}`;
    if (why !== null) refused.push({ fix, why, now: sheet ? valueAt(sheet, fix.at) : null });
    else if (!taken.has(cell)) possible.push(fix);
    taken.add(cell);
  }
  return { possible, refused };
}

/** Why a cell cannot be given another value; null when it can. */
export function refusalOf(
  sheet: SheetSnapshot | undefined,
  { at, before }: Pick<CellFix, 'at' | 'before'>,
): FixRefusal | null {
  if (!sheet) return 'sheetGone';
  if (sheet.isProtected) return 'sheetProtected';
  if (sheet.formulas.some((area) => contains(area, at))) return 'formula';
  return sameCell(valueAt(sheet, at), before) ? null : 'changed';
}

/** Excel keeps 15 digits, an empty text is an empty cell, and a number that is written to a cell of text is its digits. */
function sameCell(now: CellValue, checked: CellValue): boolean {
  if (typeof checked !== 'number') return (now === '' ? null : now) === (checked === '' ? null : checked);
  return typeof now === 'number' ? now.toPrecision(15) === checked.toPrecision(15) : now === String(checked);
}

import type { RowNames } from '../core/fix/ignore';
import type { AnyFinding } from '../core/model/finding';
import type { SheetWords } from '../core/model/sheetWords';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import { planMarks } from '../core/plan/planMarks';
import type { WorkbookPlan } from '../core/plan/planStep';
import { planWorkbook } from '../core/plan/planWorkbook';
import { layOutFindings } from '../core/report/layOutFindings';

/**
 * A plan that marks the cells of findings and lists them on a sheet of their own.
 *
 * @param describe - the finding's sentence, in the language of the sheet.
 * @param nameOf - the text that names the finding's row; null where nothing does.
 */
export function planFindings(
  workbook: WorkbookSnapshot,
  findings: readonly AnyFinding[],
  describe: (finding: AnyFinding) => string,
  nameOf: RowNames,
  words: SheetWords,
): WorkbookPlan {
  const marks = planMarks(workbook, findings);
  const list = planWorkbook(workbook, [layOutFindings(findings, describe, nameOf, words)], {});
  return {
    basis: list.basis,
    steps: [...marks.steps, ...list.steps],
    undo: [...list.undo, ...marks.undo],
  };
}

import type { WorkbookSnapshot } from '../core/model/snapshot';
import { planMarks } from '../core/plan/planMarks';
import type { WorkbookPlan } from '../core/plan/planStep';
import type { Preparation } from '../core/preparation';

/** A plan that marks the cells of the findings. */
export const planFindings = (workbook: WorkbookSnapshot, { findings }: Preparation): WorkbookPlan =>
  planMarks(workbook, findings);

import * as z from 'zod';
import { keptIn } from '../core/model/keptIn';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { PlanStep, WorkbookPlan } from '../core/plan/planStep';
import { contentSum, expectedSums } from './contentSum';

/** Keys of the workbook's memory under which the way back of the last apply is kept. */
const STEPS_KEY = 'undo';
const AFTER_KEY = 'undo:after';

/** What the steps were is checked when they are applied: a step that this version does not know is refused by Excel. */
const KeptSteps = z.object({
  version: z.literal(1),
  steps: z.array(z.looseObject({ kind: z.string() }).transform((step) => step as unknown as PlanStep)),
});
const KeptSums = z.object({ version: z.literal(1), sums: z.record(z.string(), z.number()) });

/**
 * A plan's steps with the way back kept in the workbook: the steps first, so that even half a plan can be taken back, and
 * at last what the written sheets hold, so that nothing is taken back over what the user typed since.
 */
export function withWayBack(plan: WorkbookPlan, before: WorkbookSnapshot): readonly PlanStep[] {
  const steps = JSON.stringify({ version: 1, steps: plan.undo });
  const sums = JSON.stringify({ version: 1, sums: expectedSums(plan, before) });
  const shown = plan.steps.findIndex((step) => step.kind === 'activateSheet');
  const last = shown < 0 ? plan.steps.length : shown;
  return [
    { kind: 'remember', key: AFTER_KEY, value: null },
    { kind: 'remember', key: STEPS_KEY, value: steps },
    ...plan.steps.slice(0, last),
    { kind: 'remember', key: AFTER_KEY, value: sums },
    ...plan.steps.slice(last),
  ];
}

/** Whether the last apply can be taken back, and how. */
export type WayBack =
  | { readonly kind: 'none' }
  /** What it wrote was edited since. */
  | { readonly kind: 'edited' }
  | { readonly kind: 'steps'; readonly steps: readonly PlanStep[] };

/** The way back of the last apply, from the workbook as it is now. */
export function wayBackOf(workbook: WorkbookSnapshot): WayBack {
  const kept = keptIn(workbook.memory, STEPS_KEY, KeptSteps);
  if (!kept) return { kind: 'none' };
  const after = keptIn(workbook.memory, AFTER_KEY, KeptSums);
  const isEdited = Object.entries(after?.sums ?? {}).some(([name, sum]) => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    return !sheet || contentSum(sheet) !== sum;
  });
  if (isEdited) return { kind: 'edited' };
  return {
    kind: 'steps',
    steps: [
      ...kept.steps.filter((step) => isPossible(step, workbook)),
      { kind: 'remember', key: STEPS_KEY, value: null },
      { kind: 'remember', key: AFTER_KEY, value: null },
    ],
  };
}

/** Whether the workbook's memory keeps a write that has not been taken back. */
export const keepsWayBack = (memory: WorkbookSnapshot['memory']): boolean =>
  keptIn(memory, STEPS_KEY, KeptSteps) !== null;

/** Whether something of a plan made from `before` is in the workbook: its way back is the first thing that is written. */
export const isBegun = (before: WorkbookSnapshot, now: WorkbookSnapshot): boolean =>
  now.memory[STEPS_KEY] !== undefined && now.memory[STEPS_KEY] !== before.memory[STEPS_KEY];

/** Half a plan leaves sheets and tables unmade; there is nothing to take back on them. */
function isPossible(step: PlanStep, workbook: WorkbookSnapshot): boolean {
  if (!('sheet' in step)) return true;
  const sheet = workbook.sheets.find(({ name }) => name === step.sheet);
  if (!sheet) return false;
  return step.kind !== 'removeTable' || sheet.tables.some(({ name }) => name === step.name);
}

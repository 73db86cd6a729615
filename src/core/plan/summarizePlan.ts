import type { PlanStep, WorkbookPlan } from './planStep';

/** What the preview says of a plan. */
export interface PlanSummary {
  /** Sheets that will be new, and sheets of ours that change, by name. */
  readonly sheetsAdded: readonly string[];
  readonly sheetsRefreshed: readonly string[];
  /** Rows in which cells are written, and how many cells. */
  readonly rows: number;
  readonly cells: number;
  /** Charts that are new or change. */
  readonly charts: number;
  /** Whether the plan does anything that can be seen. */
  readonly isEmpty: boolean;
}

/** Counts what a plan will do, for the preview. */
export function summarizePlan({ steps }: Pick<WorkbookPlan, 'steps'>): PlanSummary {
  const added = new Set<string>();
  const touched = new Set<string>();
  const rows = new Set<string>();
  let cells = 0;
  let charts = 0;
  for (const step of steps) {
    if (step.kind === 'addSheet') added.add(step.sheet);
    else if (changesSheet(step)) touched.add(step.sheet);
    if (step.kind === 'addChart' || step.kind === 'updateChart') charts += 1;
    if (step.kind !== 'writeCells') continue;
    const first = Number(/\d+/.exec(step.range)?.[0] ?? 0);
    step.cells.forEach((row, index) => {
      const written = row.filter((cell) => cell !== null).length;
      cells += written;
      if (written > 0) rows.add(`${step.sheet}\n${first + index}`);
    });
  }
  return {
    sheetsAdded: [...added],
    sheetsRefreshed: [...touched].filter((sheet) => !added.has(sheet)),
    rows: rows.size,
    cells,
    charts,
    isEmpty: added.size === 0 && touched.size === 0,
  };
}

const changesSheet = (step: PlanStep): step is Exclude<PlanStep, { kind: 'remember' | 'activateSheet' }> =>
  step.kind !== 'remember' && step.kind !== 'activateSheet';

import type { PlanStep } from '../core/plan/planStep';

/** A table of ours whose rows were filtered, and by what, column by column. */
export interface SetAsideFilter {
  readonly sheet: string;
  readonly name: string;
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}

/**
 * Takes off the filters of tables that steps are about to write into: Excel puts an array written over hidden rows in the
 * wrong cells. One round trip where there is such a filter, else none; the filters go with the next one.
 *
 * @see https://github.com/OfficeDev/office-js/issues/224
 */
export async function setFiltersAside(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  filtered: readonly { readonly sheet: string; readonly name: string }[],
): Promise<readonly SetAsideFilter[]> {
  const written = new Set(steps.flatMap((step) => (step.kind === 'writeCells' ? [step.sheet] : [])));
  const removed = new Set(
    steps.flatMap((step) => (step.kind === 'removeSheet' || step.kind === 'removeTable' ? [step.sheet] : [])),
  );
  const found = filtered
    .filter(({ sheet }) => written.has(sheet) && !removed.has(sheet))
    .map((table) => ({
      ...table,
      filter: context.workbook.tables.getItem(table.name).autoFilter.load('criteria'),
    }));
  if (found.length === 0) return [];
  await context.sync();
  const kept = found.map(({ sheet, name, filter }) => ({ sheet, name, criteria: [...filter.criteria] }));
  for (const { filter } of found) filter.clearCriteria();
  return kept;
}

/** Asks for the filters again that were set aside; rows written meanwhile are hidden or shown by them as any other. */
export function putFiltersBack(context: Excel.RequestContext, filters: readonly SetAsideFilter[]): void {
  for (const { name, criteria } of filters) {
    const table = context.workbook.tables.getItem(name);
    criteria.forEach((criterion, column) => {
      if (criterion?.filterOn) table.autoFilter.apply(table.getRange(), column, criterion);
    });
  }
}

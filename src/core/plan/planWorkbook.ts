import { fingerprint } from '../model/fingerprint';
import type { SheetLayout } from '../model/sheetLayout';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { freeSheetName, freeTableName } from './freeName';
import type { SheetPlan, SheetTask, TableTask } from './planSheet';
import { planSheet } from './planSheet';
import type { PlanStep, WorkbookPlan } from './planStep';
import type { ActualNames } from './renameInFormula';
import { renameInFormula } from './renameInFormula';
import type { StandingLayout } from './standingLayout';
import { standingLayoutOf } from './standingLayout';

/**
 * Everything that one press of Apply does to bring the layouts into the workbook, and the exact way back.
 *
 * A layout whose sheet stands already (found by `madeBy`, under any name) refreshes it: only what differs is written, cells
 * outside the layout's blocks and tables stay, charts are changed and not added again. Otherwise a sheet is added, under
 * another name where the office uses that one. Formulas and drop-downs are written after every sheet and table they may
 * refer to, charts last. When nothing differs the plan has no steps.
 *
 * @param remembered - further texts to keep with this write, by `memoryKeys` (what each structured table was made from).
 */
export function planWorkbook(
  workbook: WorkbookSnapshot,
  layouts: readonly SheetLayout[],
  remembered: Readonly<Record<string, string>>,
): WorkbookPlan {
  const tasks = placeLayouts(workbook, layouts);
  const names: ActualNames = {
    sheets: new Map(tasks.map(({ layout, sheet }) => [layout.name, sheet])),
    tables: new Map(tasks.flatMap(({ tables }) => tables.map(({ name, given }) => [name, given]))),
  };
  const isAdding = tasks.some((task) => task.standing === null);
  const plans = tasks.map((task) =>
    planSheet({
      ...task,
      layout: renameInLayout(task.layout, names),
      remembered: { ...task.remembered, ...renameInRules(task.remembered, names) },
      renewsLists: isAdding,
    }),
  );
  const inOrder = (pick: (plan: SheetPlan) => readonly PlanStep[]): readonly PlanStep[] => plans.flatMap(pick);

  const memory = [
    ...plans.map((plan) => plan.remember),
    ...Object.entries(remembered).map(([key, value]): PlanStep => ({ kind: 'remember', key, value })),
  ].filter((step) => step.kind === 'remember' && workbook.memory[step.key] !== step.value);
  const added = plans.filter((plan) => plan.addSheet.length > 0);
  const shown = added.find((plan) => plan.charts.length > 0) ?? added[0];

  return {
    basis: fingerprint(workbook),
    steps: [
      ...inOrder((plan) => plan.addSheet),
      ...inOrder((plan) => plan.data),
      ...inOrder((plan) => plan.formulas),
      ...inOrder((plan) => plan.looks),
      ...inOrder((plan) => plan.charts),
      ...memory,
      ...(shown ? [{ kind: 'activateSheet' as const, sheet: shown.sheet }] : []),
    ],
    undo: [
      ...[...plans].reverse().flatMap((plan) => plan.undo),
      ...added.reverse().map((plan): PlanStep => ({ kind: 'removeSheet', sheet: plan.sheet })),
      ...memory.flatMap((step): readonly PlanStep[] =>
        step.kind === 'remember' ? [{ ...step, value: workbook.memory[step.key] ?? null }] : [],
      ),
    ],
  };
}

/** Finds each layout's sheet and tables in the workbook, or free names for them. */
function placeLayouts(workbook: WorkbookSnapshot, layouts: readonly SheetLayout[]): readonly SheetTask[] {
  const sheetNames = workbook.sheets.map((sheet) => sheet.name);
  const tableNames = [...workbook.names];
  return layouts.map((layout) => {
    const standing = workbook.sheets.find((sheet) => sheet.madeBy === layout.madeBy) ?? null;
    const sheet = standing?.name ?? freeSheetName(layout.name, sheetNames);
    const remembered = standingLayoutOf(standing ? workbook.memory : {}, layout.madeBy);
    if (!standing) sheetNames.push(sheet);
    const tables = layout.tables.map(({ name, area, style }): TableTask => {
      const table = standing ? standingTable(standing, name, remembered, layout.tables.length) : null;
      const given = table?.name ?? freeTableName(name, tableNames);
      if (!table) tableNames.push(given);
      return { name, given, area, style, standing: table };
    });
    return { layout, asLaidOut: layout, sheet, standing, remembered, tables, renewsLists: false };
  });
}

/** A table of ours on its sheet: under the name it was given, under the layout's, or the only one there is. */
function standingTable(
  sheet: SheetSnapshot,
  name: string,
  remembered: StandingLayout,
  count: number,
): TableSnapshot | null {
  const given = remembered.tables.find((table) => table.name === name)?.given ?? name;
  const named = (wanted: string): TableSnapshot | undefined =>
    sheet.tables.find((table) => table.name.toLowerCase() === wanted.toLowerCase());
  return named(given) ?? named(name) ?? (count === 1 ? sheet.tables[0] : undefined) ?? null;
}

function renameInLayout(layout: SheetLayout, names: ActualNames): SheetLayout {
  const isAsPlanned = [...names.sheets, ...names.tables].every(([from, to]) => from === to);
  if (isAsPlanned) return layout;
  return {
    ...layout,
    ...renameInRules(layout, names),
    blocks: layout.blocks.map(({ at, cells }) => ({
      at,
      cells: cells.map((row) =>
        row.map((cell) =>
          cell !== null && 'formula' in cell ? { formula: renameInFormula(cell.formula, names) } : cell,
        ),
      ),
    })),
  };
}

const renameInRules = (
  { validations, conditionalFormats }: Pick<SheetLayout, 'validations' | 'conditionalFormats'>,
  names: ActualNames,
): Pick<SheetLayout, 'validations' | 'conditionalFormats'> => ({
  validations: validations.map((limit) => ({ ...limit, source: renameInFormula(limit.source, names) })),
  conditionalFormats: conditionalFormats.map((format) => ({
    ...format,
    formula: renameInFormula(format.formula, names),
  })),
});

import type { Area } from '../model/address';
import { areaToA1 } from '../model/address';
import { memoryKeys } from '../model/memory';
import type { LayoutChart, SheetLayout } from '../model/sheetLayout';
import type { SheetSnapshot, TableSnapshot } from '../model/snapshot';
import type { CellContent } from './cellContent';
import { formatFinder, startsWithApostrophe } from './cellContent';
import type { CellPlan, CellTask } from './planCells';
import { planCells } from './planCells';
import type { PlanStep } from './planStep';
import type { StandingLayout } from './standingLayout';
import { standingLayoutToText } from './standingLayout';
import { subtractAreas } from './subtractAreas';

/** A layout with the place it takes in this workbook; formulas already carry the actual names of sheets and tables. */
export interface SheetTask {
  readonly layout: SheetLayout;
  /** Name that the sheet bears or will bear. */
  readonly sheet: string;
  /** The sheet as it stands, or null when it has to be made. */
  readonly standing: SheetSnapshot | null;
  readonly remembered: StandingLayout;
  readonly tables: readonly TableTask[];
}

export interface TableTask {
  /** The layout's name of the table, and the one it bears here. */
  readonly name: string;
  readonly given: string;
  readonly area: Area;
  readonly style: string;
  readonly standing: TableSnapshot | null;
}

/** Steps for one sheet, by when they can be done, and the way back in the order in which to go it. */
export interface SheetPlan {
  readonly sheet: string;
  readonly addSheet: readonly PlanStep[];
  /** Formats, constants and tables: need no other sheet. */
  readonly data: readonly PlanStep[];
  /** Formulas: need the tables of every sheet. */
  readonly formulas: readonly PlanStep[];
  /** Styles, widths, drop-downs, print set-up. */
  readonly looks: readonly PlanStep[];
  /** Charts: need the cells they show. */
  readonly charts: readonly PlanStep[];
  readonly remember: PlanStep;
  readonly undo: readonly PlanStep[];
}

/** Plans one sheet: all of it when it is new, else what differs from what stands there. */
export function planSheet(task: SheetTask): SheetPlan {
  const { layout, sheet, standing, remembered } = task;
  const formats = effectiveFormats(layout);
  const growth = subtractAreas(newAreas(task), standingAreas(task));
  const vanished = subtractAreas(standingAreas(task), newAreas(task));
  const cleared = standing ? growth : [];

  const cells: Omit<CellTask, 'takes'> = {
    sheet,
    blocks: layout.blocks,
    standing,
    formatOf: formatFinder(formats),
    standingFormatOf: formatFinder(remembered.numberFormats),
    cleared,
  };
  const constants = planCells({ ...cells, takes: (content) => !isFormula(content) });
  const formulas = planCells({ ...cells, takes: isFormula });
  const emptied = standing ? emptyCells(task, vanished, cells) : { steps: [], undo: [] };

  const hasOldFormats = vanished.length > 0 || differ(formats, remembered.numberFormats);
  const hasOldStyles = vanished.length > 0 || differ(layout.styles, remembered.styles);
  const formatSteps = differ(formats, remembered.numberFormats) ? formats.map(toFormatStep(sheet)) : [];
  const tables = planTables(task);
  const looks = planLooks(task);
  const charts = planCharts(sheet, layout.charts, remembered.charts);

  return {
    sheet,
    addSheet: standing ? [] : [{ kind: 'addSheet', sheet, madeBy: layout.madeBy }],
    data: [...tables.resize, ...emptied.steps, ...formatSteps, ...constants.steps, ...tables.add],
    formulas: formulas.steps,
    looks: looks.steps,
    charts: charts.steps,
    remember: rememberLayout(task, formats),
    undo: standing
      ? [
          ...charts.undo,
          ...tables.undo,
          ...cleared.map((area): PlanStep => ({ kind: 'clearCells', sheet, range: areaToA1(area) })),
          ...looks.unmerge,
          ...(hasOldFormats ? oldFormats(task, formats) : []),
          ...formulas.undo,
          ...constants.undo,
          ...emptied.undo,
          ...(hasOldStyles ? remembered.styles.map(toStyleStep(sheet)) : []),
          ...looks.undo,
        ]
      : [],
  };
}

const isFormula = (content: CellContent): boolean => content !== null && 'formula' in content;
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
const isAmong = <Item>(items: readonly Item[], item: Item): boolean => items.some((other) => !differ(other, item));

const blockArea = ({ at, cells }: SheetLayout['blocks'][number]): Area => ({
  ...at,
  rows: cells.length,
  columns: Math.max(0, ...cells.map((row) => row.length)),
});

const newAreas = ({ layout, tables }: SheetTask): readonly Area[] => [
  ...layout.blocks.map(blockArea),
  ...tables.map(({ area }) => area),
];

/**
 * What the product holds on the sheet now. Where there are tables they alone are taken: they move with the rows that the
 * office inserts above them, remembered places do not.
 */
const standingAreas = ({ tables, remembered, standing }: SheetTask): readonly Area[] => {
  if (!standing) return [];
  const held = tables.flatMap((table) => (table.standing ? [table.standing.area] : []));
  return tables.length > 0 ? held : remembered.blocks;
};

/** The layout's number formats, and General for every "@" cell whose text starts with an apostrophe. */
function effectiveFormats(layout: SheetLayout): SheetLayout['numberFormats'] {
  const formatOf = formatFinder(layout.numberFormats);
  const exceptions = layout.blocks.flatMap(({ at, cells }) =>
    cells.flatMap((row, y) =>
      row.flatMap((cell, x) => {
        const area = { row: at.row + y, column: at.column + x, rows: 1, columns: 1 };
        return startsWithApostrophe(cell) && formatOf(area) === '@' ? [{ area, format: 'General' }] : [];
      }),
    ),
  );
  return [...layout.numberFormats, ...exceptions];
}

const toFormatStep =
  (sheet: string) =>
  ({ area, format }: SheetLayout['numberFormats'][number]): PlanStep => ({
    kind: 'formatNumbers',
    sheet,
    range: areaToA1(area),
    format,
  });

const toStyleStep =
  (sheet: string) =>
  ({ area, style }: SheetLayout['styles'][number]): PlanStep => ({
    kind: 'styleCells',
    sheet,
    range: areaToA1(area),
    style,
  });

const oldFormats = ({ sheet, remembered }: SheetTask, formats: SheetLayout['numberFormats']): readonly PlanStep[] =>
  [
    ...formats
      .filter((entry) => !isAmong(remembered.numberFormats, entry))
      .map((entry) => ({ ...entry, format: 'General' })),
    ...remembered.numberFormats,
  ].map(toFormatStep(sheet));

/** Takes away what stood in areas that the layout no longer fills. */
function emptyCells(task: SheetTask, vanished: readonly Area[], cells: Omit<CellTask, 'takes'>): CellPlan {
  const blank = (area: Area): SheetLayout['blocks'][number] => ({
    at: { row: area.row, column: area.column },
    cells: Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null)),
  });
  const { undo } = planCells({ ...cells, blocks: vanished.map(blank), takes: () => true });
  return { steps: vanished.map((area) => ({ kind: 'clearCells', sheet: task.sheet, range: areaToA1(area) })), undo };
}

function planTables({ sheet, tables }: SheetTask): {
  readonly resize: readonly PlanStep[];
  readonly add: readonly PlanStep[];
  readonly undo: readonly PlanStep[];
} {
  const resized = tables.flatMap(({ given, area, standing }) =>
    standing && differ(standing.area, area) ? [{ given, from: standing.area, to: area }] : [],
  );
  const resize = (given: string, area: Area): PlanStep => ({
    kind: 'resizeTable',
    sheet,
    name: given,
    range: areaToA1(area),
  });
  return {
    resize: resized.map(({ given, to }) => resize(given, to)),
    add: tables.flatMap(({ given, area, style, standing }) =>
      standing ? [] : [{ kind: 'addTable' as const, sheet, range: areaToA1(area), name: given, style }],
    ),
    undo: [
      ...tables.flatMap(({ given, standing }) =>
        standing ? [] : [{ kind: 'removeTable' as const, sheet, name: given }],
      ),
      ...resized.map(({ given, from }) => resize(given, from)),
    ],
  };
}

function planLooks({ layout, sheet, standing, remembered }: SheetTask): {
  readonly steps: readonly PlanStep[];
  readonly unmerge: readonly PlanStep[];
  readonly undo: readonly PlanStep[];
} {
  const steps: PlanStep[] = [];
  const unmerge: PlanStep[] = [];
  const undo: PlanStep[] = [];
  const range = areaToA1;

  const standingMerges = standing?.merges ?? [];
  for (const area of remembered.merges.filter((merge) => !isAmong(layout.merges, merge))) {
    if (!isAmong(standingMerges, area)) continue;
    steps.push({ kind: 'unmergeCells', sheet, range: range(area) });
    undo.push({ kind: 'mergeCells', sheet, range: range(area) });
  }
  for (const area of layout.merges.filter((merge) => !isAmong(standingMerges, merge))) {
    steps.push({ kind: 'mergeCells', sheet, range: range(area) });
    unmerge.push({ kind: 'unmergeCells', sheet, range: range(area) });
  }

  if (differ(layout.styles, remembered.styles)) steps.push(...layout.styles.map(toStyleStep(sheet)));

  const widths = layout.columnWidths.filter((width) => !isAmong(remembered.columnWidths, width));
  if (widths.length > 0) {
    steps.push({ kind: 'sizeColumns', sheet, widths });
    const before = remembered.columnWidths.filter(({ column }) => widths.some((width) => width.column === column));
    if (before.length > 0) undo.push({ kind: 'sizeColumns', sheet, widths: before });
  }

  if (differ(layout.validations, remembered.validations)) {
    const limits = (list: SheetLayout['validations']): PlanStep[] =>
      list.map(({ area, source, strict }) => ({ kind: 'limitToList', sheet, range: range(area), source, strict }));
    const lifts = (list: SheetLayout['validations'], next: SheetLayout['validations']): PlanStep[] =>
      subtractAreas(
        list.map(({ area }) => area),
        next.map(({ area }) => area),
      ).map((area) => ({ kind: 'limitToList', sheet, range: range(area), source: null, strict: false }));
    steps.push(...lifts(remembered.validations, layout.validations), ...limits(layout.validations));
    undo.push(...lifts(layout.validations, remembered.validations), ...limits(remembered.validations));
  }

  if (differ(layout.conditionalFormats, remembered.conditionalFormats)) {
    const clears = (list: SheetLayout['conditionalFormats']): PlanStep[] =>
      list.map(({ area }) => ({ kind: 'clearConditionalFormats', sheet, range: range(area) }));
    const adds = (list: SheetLayout['conditionalFormats']): PlanStep[] =>
      list.map(({ area, ...format }) => ({ kind: 'addConditionalFormat', sheet, range: range(area), ...format }));
    steps.push(...clears(remembered.conditionalFormats), ...adds(layout.conditionalFormats));
    undo.push(...clears(layout.conditionalFormats), ...adds(remembered.conditionalFormats));
  }

  if (layout.frozenRows !== remembered.frozenRows) {
    steps.push({ kind: 'freezeRows', sheet, rows: layout.frozenRows });
    undo.push({ kind: 'freezeRows', sheet, rows: remembered.frozenRows });
  }
  if (layout.showGridlines !== remembered.showGridlines) {
    steps.push({ kind: 'showGridlines', sheet, shown: layout.showGridlines });
    undo.push({ kind: 'showGridlines', sheet, shown: remembered.showGridlines });
  }
  if (layout.page && differ(layout.page, remembered.page)) {
    steps.push({ kind: 'setUpPage', sheet, page: layout.page });
    if (remembered.page) undo.push({ kind: 'setUpPage', sheet, page: remembered.page });
  }
  return { steps, unmerge, undo };
}

function planCharts(sheet: string, charts: readonly LayoutChart[], before: readonly LayoutChart[]): CellPlan {
  const steps: PlanStep[] = [];
  const undo: PlanStep[] = [];
  const named = (list: readonly LayoutChart[], name: string): LayoutChart | undefined =>
    list.find((chart) => chart.name === name);
  for (const chart of before) {
    if (named(charts, chart.name)) continue;
    steps.push({ kind: 'removeChart', sheet, name: chart.name });
    undo.push({ kind: 'addChart', sheet, chart });
  }
  for (const chart of charts) {
    const old = named(before, chart.name);
    if (!old) {
      steps.push({ kind: 'addChart', sheet, chart });
      undo.push({ kind: 'removeChart', sheet, name: chart.name });
    } else if (differ(old, chart)) {
      steps.push({ kind: 'updateChart', sheet, chart });
      undo.push({ kind: 'updateChart', sheet, chart: old });
    }
  }
  return { steps, undo };
}

function rememberLayout(
  { layout, tables, standing, remembered }: SheetTask,
  formats: SheetLayout['numberFormats'],
): PlanStep {
  const { styles, merges, validations, conditionalFormats, charts, frozenRows, page, showGridlines } = layout;
  const widths = new Map(
    [...(standing ? remembered.columnWidths : []), ...layout.columnWidths].map((w) => [w.column, w]),
  );
  const next: StandingLayout = {
    version: 1,
    blocks: layout.blocks.map(blockArea),
    tables: tables.map(({ name, given }) => ({ name, given })),
    merges,
    styles,
    numberFormats: formats,
    columnWidths: [...widths.values()],
    validations,
    conditionalFormats,
    charts,
    frozenRows,
    page,
    showGridlines,
  };
  const key = memoryKeys.sheet(layout.madeBy);
  return { kind: 'remember', key, value: standingLayoutToText(next) };
}

import type { Area, CellAddress } from '../model/address';
import { areaToA1, contains } from '../model/address';
import { memoryKeys } from '../model/memory';
import type { ColumnWidth, LayoutChart, SheetLayout } from '../model/sheetLayout';
import type { SheetSnapshot, TableSnapshot } from '../model/snapshot';
import type { CellContent } from './cellContent';
import { formatFinder, startsWithApostrophe } from './cellContent';
import { makeRoom } from './makeRoom';
import type { CellPlan, CellTask } from './planCells';
import { planCells } from './planCells';
import type { PlanStep } from './planStep';
import type { StandingLayout } from './standingLayout';
import { standingLayoutToText } from './standingLayout';
import { subtractAreas } from '../model/subtractAreas';

/** A layout with the place it takes in this workbook. */
export interface SheetTask {
  /** With the actual names of sheets and tables in its formulas. */
  readonly layout: SheetLayout;
  /** As it was laid out, to be remembered. */
  readonly asLaidOut: SheetLayout;
  /** Name that the sheet bears or will bear. */
  readonly sheet: string;
  /** The sheet as it stands, or null when it has to be made. */
  readonly standing: SheetSnapshot | null;
  /** What is remembered of the sheet, with the names of today. */
  readonly remembered: StandingLayout;
  readonly tables: readonly TableTask[];
  /** Writes drop-downs again though they are as last time: the sheet that they led to may be a new one. */
  readonly renewsLists: boolean;
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
  const held = [...heldTables(task), ...remembered.blocks];
  const growth = subtractAreas(newAreas(task), held);
  const vanished = standing ? subtractAreas(heldAreas(task), newAreas(task)) : [];
  const cleared = standing ? growth : [];

  const cells: Omit<CellTask, 'takes'> = {
    sheet,
    blocks: layout.blocks,
    standing,
    formatOf: formatFinder(layout.numberFormats),
    standingFormatOf: formatFinder(remembered.numberFormats),
    cleared,
  };
  const constants = planCells({ ...cells, takes: (content) => !isFormula(content) });
  const formulas = planCells({ ...cells, takes: isFormula });
  const room = standing
    ? makeRoom(sheet, standing, growth, held, newAreas(task), (at) => contentIn(layout, at))
    : { steps: [], undo: [] };
  const emptied = standing ? emptyCells(task, vanished, cells) : { steps: [], undo: [] };

  const hasOldStyles = vanished.length > 0 || differ(layout.styles, remembered.styles);
  const formats = planFormats(task, vanished.length > 0);
  const tables = planTables(task);
  const looks = planLooks(task);
  const charts = planCharts(sheet, layout.charts, remembered.charts);

  return {
    sheet,
    addSheet: standing ? [] : [{ kind: 'addSheet', sheet, madeBy: layout.madeBy }],
    data: [...room.steps, ...tables.resize, ...emptied.steps, ...formats.steps, ...constants.steps, ...tables.add],
    formulas: formulas.steps,
    looks: [...looks.steps, ...fitRows(task)],
    charts: charts.steps,
    remember: rememberLayout(task),
    undo: standing
      ? [
          ...charts.undo,
          ...tables.undoFirst,
          ...cleared.map((area): PlanStep => ({ kind: 'clearCells', sheet, range: areaToA1(area) })),
          ...looks.unmerge,
          ...formats.undo,
          ...formulas.undo,
          ...constants.undo,
          ...emptied.undo,
          ...room.undo,
          ...(hasOldStyles ? remembered.styles.map(toStyleStep(sheet)) : []),
          ...looks.undo,
          ...tables.undoLast,
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

/** What a layout writes to a cell. */
function contentIn({ blocks }: SheetLayout, { row, column }: CellAddress): CellContent {
  for (const { at, cells } of blocks) {
    const cell = cells[row - at.row]?.[column - at.column];
    if (cell) return cell;
  }
  return null;
}

const newAreas = ({ layout, tables }: SheetTask): readonly Area[] => [
  ...layout.blocks.map(blockArea),
  ...tables.map(({ area }) => area),
];

const heldTables = ({ tables }: SheetTask): readonly Area[] =>
  tables.flatMap((table) => (table.standing ? [table.standing.area] : []));

/**
 * What the product holds on the sheet and may clear. Where there are tables they alone are taken: they move with the rows
 * that the office inserts above them, remembered places do not.
 */
const heldAreas = (task: SheetTask): readonly Area[] =>
  task.tables.length > 0 ? heldTables(task) : task.remembered.blocks;

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

/** Number formats where they are other than last time; `lost` says that cells were cleared, whose formats undo has to bring back. */
function planFormats(task: SheetTask, lost: boolean): CellPlan {
  const { layout, sheet, standing, remembered } = task;
  const [next, old] = [layout.numberFormats, remembered.numberFormats];
  const isNew = differ(next, old);
  const blocks = layout.blocks.map(blockArea);
  const standingTexts = standing
    ? apostropheCells(standing.values, standing.origin, (value) => typeof value === 'string' && value.startsWith("'"))
    : [];
  const laidOut = layout.blocks.flatMap(({ at, cells }) => apostropheCells(cells, at, startsWithApostrophe));
  const toGeneral = (cells: readonly CellAddress[], formats: SheetLayout['numberFormats']): readonly PlanStep[] => {
    const formatOf = formatFinder(formats);
    return cells
      .filter((at) => formatOf(at) === '@')
      .map((at) => toFormatStep(sheet)({ area: { ...at, rows: 1, columns: 1 }, format: 'General' }));
  };
  const kept = standingTexts.filter((at) => !blocks.some((area) => contains(area, at)));
  const dropped = next.filter((entry) => !isAmong(old, entry)).map((entry) => ({ ...entry, format: 'General' }));
  return {
    steps: isNew ? [...next.map(toFormatStep(sheet)), ...toGeneral([...laidOut, ...kept], next)] : [],
    undo: isNew || lost ? [...[...dropped, ...old].map(toFormatStep(sheet)), ...toGeneral(standingTexts, old)] : [],
  };
}

/** Cells whose text starts with an apostrophe: they are General even in columns of text (`startsWithApostrophe`). */
function apostropheCells<Cell>(
  rows: readonly (readonly Cell[])[],
  origin: CellAddress,
  isOne: (cell: Cell) => boolean,
): readonly CellAddress[] {
  const found: CellAddress[] = [];
  rows.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (isOne(cell)) found.push({ row: origin.row + y, column: origin.column + x });
    });
  });
  return found;
}

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
  /** A table is made smaller after its cells are written back: Excel draws cells that are written right below it in. */
  readonly undoFirst: readonly PlanStep[];
  readonly undoLast: readonly PlanStep[];
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
    undoFirst: [
      ...tables.flatMap(({ given, standing }) =>
        standing ? [] : [{ kind: 'removeTable' as const, sheet, name: given }],
      ),
      ...resized.filter(({ from, to }) => from.rows > to.rows).map(({ given, from }) => resize(given, from)),
    ],
    undoLast: resized.filter(({ from, to }) => from.rows <= to.rows).map(({ given, from }) => resize(given, from)),
  };
}

/** A column that is shown on a standing sheet stays so, also when it no longer holds anything. */
function widthsOf({ layout, standing, remembered }: SheetTask): readonly ColumnWidth[] {
  const isShown = new Set(remembered.columnWidths.filter(({ hidden }) => !hidden).map(({ column }) => column));
  return layout.columnWidths.map(({ hidden, ...width }) =>
    hidden && !(standing && isShown.has(width.column)) ? { ...width, hidden } : width,
  );
}

function planLooks(task: SheetTask): {
  readonly steps: readonly PlanStep[];
  readonly unmerge: readonly PlanStep[];
  readonly undo: readonly PlanStep[];
} {
  const { layout, sheet, standing, remembered, renewsLists } = task;
  const columnWidths = widthsOf(task);
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

  const widths = columnWidths.filter((width) => !isAmong(remembered.columnWidths, width));
  if (widths.length > 0) {
    const before = (column: number): ColumnWidth | undefined =>
      remembered.columnWidths.find((width) => width.column === column);
    const shown = ({ hidden, ...width }: ColumnWidth, was: boolean | undefined): ColumnWidth =>
      hidden === was ? { ...width, ...(hidden ? { hidden } : {}) } : { ...width, hidden: hidden ?? false };
    steps.push({
      kind: 'sizeColumns',
      sheet,
      widths: widths.map((width) => shown(width, before(width.column)?.hidden)),
    });
    const back = widths.flatMap((width): readonly ColumnWidth[] => {
      const old = before(width.column);
      if (old) return [shown(old, width.hidden)];
      return width.hidden ? [{ ...width, hidden: false }] : [];
    });
    if (back.length > 0) undo.push({ kind: 'sizeColumns', sheet, widths: back });
  }

  if (renewsLists || differ(layout.validations, remembered.validations)) {
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

/** On a sheet of long standing heights follow by themselves, or are the office's own. */
const fitRows = ({ layout, sheet, standing }: SheetTask): readonly PlanStep[] =>
  layout.fitRows && standing === null ? [{ kind: 'fitRows', sheet, range: areaToA1(layout.fitRows) }] : [];

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

function rememberLayout(task: SheetTask): PlanStep {
  const { asLaidOut: layout, tables, standing, remembered } = task;
  const { styles, merges, numberFormats, validations, conditionalFormats, charts, frozenRows, page, showGridlines } =
    layout;
  const widths = new Map([...(standing ? remembered.columnWidths : []), ...widthsOf(task)].map((w) => [w.column, w]));
  const next: StandingLayout = {
    version: 1,
    blocks: subtractAreas(
      layout.blocks.map(blockArea),
      tables.map(({ area }) => area),
    ),
    tables: tables.map(({ name, given }) => ({ name, given })),
    merges,
    styles,
    numberFormats,
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

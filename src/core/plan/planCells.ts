import type { Area, CellAddress } from '../model/address';
import { areaToA1, contains } from '../model/address';
import type { SheetLayout } from '../model/sheetLayout';
import type { SheetSnapshot } from '../model/snapshot';
import type { CellContent } from './cellContent';
import { contentAt, sameContent, startsWithApostrophe, toWritten } from './cellContent';
import type { PlanStep } from './planStep';

/** Characters of cells that one step carries at most, so that a gateway can keep to its size limit step by step. */
const STEP_CHARACTERS = 300_000;

type Written = string | number | boolean | null;
type Block = SheetLayout['blocks'][number];

export interface CellPlan {
  readonly steps: readonly PlanStep[];
  readonly undo: readonly PlanStep[];
}

export interface CellTask {
  /** Name that the sheet bears. */
  readonly sheet: string;
  readonly blocks: readonly Block[];
  /** What stands there, or null on a new sheet. */
  readonly standing: SheetSnapshot | null;
  readonly formatOf: (at: CellAddress) => string;
  readonly standingFormatOf: (at: CellAddress) => string;
  /** Areas that undo clears before it writes: what stood there is written back in any case. */
  readonly cleared: readonly Area[];
  /** Which cells to write now; the others are left for another call. */
  readonly takes: (content: CellContent) => boolean;
}

/** Writes the cells of blocks that differ from what stands there, in stretches of neighbouring rows, and the way back. */
export function planCells(task: CellTask): CellPlan {
  const steps: PlanStep[] = [];
  const undo: PlanStep[] = [];
  for (const block of task.blocks) {
    const rows = block.cells.map((cells, index) => planRow(task, cells, { ...block.at, row: block.at.row + index }));
    for (const row of rows) {
      steps.push(...row.formats);
      undo.push(...row.previousFormats);
    }
    steps.push(...gather(task.sheet, block.at, rows, (row) => row.written));
    undo.push(...gather(task.sheet, block.at, rows, (row) => row.previous));
  }
  return { steps, undo };
}

interface RowPlan {
  /** Null leaves a cell alone; a row of nothing but null is not written. */
  readonly written: readonly Written[];
  readonly previous: readonly Written[];
  readonly formats: readonly PlanStep[];
  readonly previousFormats: readonly PlanStep[];
}

const NO_STEPS: readonly PlanStep[] = [];
const NO_CELLS: readonly Written[] = [];
const NOTHING: RowPlan = { written: NO_CELLS, previous: NO_CELLS, formats: NO_STEPS, previousFormats: NO_STEPS };

/** Most rows write all cells or none and change no format, so arrays are made only where something goes into them. */
function planRow(task: CellTask, cells: readonly CellContent[], at: CellAddress): RowPlan {
  const { standing } = task;
  if (!standing && !cells.some((content) => content !== null && task.takes(content))) return NOTHING;
  const written: Written[] = [];
  const previous: Written[] = [];
  const formats: PlanStep[] = [];
  const previousFormats: PlanStep[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const content = cells[index] ?? null;
    const place = { row: at.row, column: at.column + index };
    const now = standing && contentAt(standing, place);
    const isWritten = task.takes(content) && !sameContent(now, content);
    const isRestored = standing !== null && (isCleared(task, place) ? now !== null : isWritten);
    written.push(isWritten ? toWritten(content, task.formatOf(place)) : null);
    if (standing) previous.push(isRestored ? toWritten(now, task.standingFormatOf(place)) : null);
    if (isWritten && (startsWithApostrophe(content) || startsWithApostrophe(now)))
      formats.push(...formatFor(task.sheet, place, task.formatOf, content));
    if (isRestored && (startsWithApostrophe(content) || startsWithApostrophe(now)))
      previousFormats.push(...formatFor(task.sheet, place, task.standingFormatOf, now));
  }
  return { written, previous, formats, previousFormats };
}

const isCleared = (task: CellTask, place: CellAddress): boolean => task.cleared.some((area) => contains(area, place));

/** Text that starts with an apostrophe needs a General cell where the layout says "@"; the next other text needs "@" again. */
function formatFor(
  sheet: string,
  place: CellAddress,
  formatOf: (at: CellAddress) => string,
  content: CellContent,
): readonly PlanStep[] {
  const needsGeneral = startsWithApostrophe(content);
  if (formatOf(place) !== '@') return NO_STEPS;
  const range = areaToA1({ ...place, rows: 1, columns: 1 });
  return [{ kind: 'formatNumbers', sheet, range, format: needsGeneral ? 'General' : '@' }];
}

function gather(
  sheet: string,
  at: CellAddress,
  rows: readonly RowPlan[],
  cellsOf: (row: RowPlan) => readonly Written[],
): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  let run: (readonly Written[])[] = [];
  let first = 0;
  let characters = 0;
  const close = (): void => {
    if (run.length > 0) steps.push(trimmed(sheet, { row: at.row + first, column: at.column }, run));
    run = [];
    characters = 0;
  };
  rows.forEach((row, index) => {
    const cells = cellsOf(row);
    if (cells.length === 0 || cells.every((cell) => cell === null)) return close();
    if (characters > STEP_CHARACTERS) close();
    if (run.length === 0) first = index;
    run.push(cells);
    for (const cell of cells) characters += typeof cell === 'string' ? cell.length + 3 : 8;
  });
  close();
  return steps;
}

/** Leaves out the columns at both ends that no row writes. */
function trimmed(sheet: string, at: CellAddress, rows: readonly (readonly Written[])[]): PlanStep {
  const width = rows[0]?.length ?? 0;
  const isWritten = Array.from({ length: width }, (_, column) => rows.some((row) => (row[column] ?? null) !== null));
  const left = isWritten.indexOf(true);
  const right = isWritten.lastIndexOf(true);
  const columns = right - left + 1;
  return {
    kind: 'writeCells',
    sheet,
    range: areaToA1({ row: at.row, column: at.column + left, rows: rows.length, columns }),
    cells: columns === width ? rows : rows.map((row) => row.slice(left, right + 1)),
  };
}

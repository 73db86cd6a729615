import type { Area, CellAddress } from '../model/address';
import { areaToA1, contains } from '../model/address';
import type { SheetSnapshot } from '../model/snapshot';
import type { CellContent } from './cellContent';
import { contentAt, sameContent, toWritten } from './cellContent';
import type { CellPlan } from './planCells';
import type { PlanStep } from './planStep';

/** Cells at their places, by "row,column". */
type Cells = ReadonlyMap<string, { readonly at: CellAddress; readonly content: CellContent }>;

/**
 * Moves what the user typed out of the way of a sheet of ours that grows: down where it grows downwards, else to the
 * right, past everything that the product will hold there. Whatever stands further on in the same columns (or rows)
 * moves as far, so that distances stay. Formulas move as by cut and paste: they keep what they refer to.
 *
 * @param growth - areas that the product will hold and does not hold now.
 * @param held - areas that it holds now; what is in them is its own.
 * @param next - areas that it will hold.
 * @param laidOut - what it will write to a cell: a cell that holds just that is the product's own, moved by the user.
 */
export function makeRoom(
  sheet: string,
  standing: SheetSnapshot,
  growth: readonly Area[],
  held: readonly Area[],
  next: readonly Area[],
  laidOut: (at: CellAddress) => CellContent,
): CellPlan {
  if (growth.length === 0) return { steps: [], undo: [] };
  const isIn = (areas: readonly Area[], at: CellAddress): boolean => areas.some((area) => contains(area, at));
  const foreign = foreignCells(standing, (at) => !isIn(held, at)).filter(
    ({ at, content }) => !sameContent(content, laidOut(at)),
  );
  const from = new Map<string, { readonly at: CellAddress; readonly content: CellContent }>();
  const to = new Map<string, { readonly at: CellAddress; readonly content: CellContent }>();
  for (const area of growth) {
    const met = foreign.filter(({ at }) => contains(area, at));
    if (met.length === 0) continue;
    const goesDown = held.some((own) => own.row + own.rows <= area.row && spans(own, area, 'column', 'columns'));
    const axis = goesDown ? 'row' : 'column';
    const past = pastEnd(next, area, goesDown);
    const shift = past - Math.min(...met.map(({ at }) => at[axis])) + 1;
    for (const { at, content } of foreign) {
      const isBehind = goesDown
        ? at.row >= area.row && at.column >= area.column && at.column < area.column + area.columns
        : at.column >= area.column && at.row >= area.row && at.row < area.row + area.rows;
      const key = `${at.row},${at.column}`;
      if (!isBehind || from.has(key)) continue;
      from.set(key, { at, content });
      const place = { ...at, [axis]: at[axis] + shift };
      to.set(`${place.row},${place.column}`, { at: place, content });
    }
  }
  if (from.size === 0) return { steps: [], undo: [] };

  const emptied = [...from].filter(([key, { at }]) => !to.has(key) && !isIn(next, at));
  const came = [...to].filter(([key]) => !from.has(key));
  const blank = (cells: readonly (readonly [string, { readonly at: CellAddress }])[]): Cells =>
    new Map(cells.map(([key, { at }]) => [key, { at, content: null }]));
  return {
    steps: writeEach(sheet, new Map([...to, ...blank(emptied)])),
    undo: writeEach(sheet, new Map([...from, ...blank(came)])),
  };
}

function foreignCells(
  sheet: SheetSnapshot,
  isForeign: (at: CellAddress) => boolean,
): readonly { readonly at: CellAddress; readonly content: CellContent }[] {
  return sheet.values.flatMap((values, y) =>
    values.flatMap((value, x) => {
      if (value === null || value === '') return [];
      const at = { row: sheet.origin.row + y, column: sheet.origin.column + x };
      return isForeign(at) ? [{ at, content: contentAt(sheet, at) }] : [];
    }),
  );
}

/** First row (or column) behind everything that will be held in the columns (or rows) of an area. */
const pastEnd = (next: readonly Area[], area: Area, goesDown: boolean): number =>
  Math.max(
    ...next
      .filter((own) => (goesDown ? spans(own, area, 'column', 'columns') : spans(own, area, 'row', 'rows')))
      .map((own) => (goesDown ? own.row + own.rows : own.column + own.columns)),
  );

const spans = (a: Area, b: Area, start: 'row' | 'column', length: 'rows' | 'columns'): boolean =>
  a[start] < b[start] + b[length] && b[start] < a[start] + a[length];

const writeEach = (sheet: string, cells: Cells): readonly PlanStep[] =>
  [...cells.values()].map(({ at, content }) => ({
    kind: 'writeCells',
    sheet,
    range: areaToA1({ ...at, rows: 1, columns: 1 }),
    cells: [[toWritten(content, 'General')]],
  }));

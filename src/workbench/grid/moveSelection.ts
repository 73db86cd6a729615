import { areaBetween, areaHas, boundAreas, type Area, type CellPlace } from '../../emulator/book/area';
import { nextVisible, type Axis } from './axis';

/** The selected area and, in it, the cell that typing goes to. */
export interface Selection {
  readonly area: Area;
  readonly active: CellPlace;
}

/** What the grid knows of the sheet when it moves the selection. */
export interface SelectionGround {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly mergeAt: (row: number, column: number) => Area | undefined;
  readonly isEmpty: (row: number, column: number) => boolean;
  /** Rows that fit in the view: how far Page Down goes. */
  readonly pageRows: number;
  /** Last used cell. */
  readonly end: CellPlace;
}

/** One cell, or the merged area that it belongs to. */
export function selectCell(place: CellPlace, ground: Pick<SelectionGround, 'mergeAt'>): Selection {
  const merge = ground.mergeAt(place.row, place.column);
  const area = merge ?? { ...place, rowCount: 1, columnCount: 1 };
  return { area, active: { row: area.row, column: area.column } };
}

/** The area between the active cell and another, with every merged area that it cuts taken in whole. */
export function extendTo(selection: Selection, place: CellPlace, ground: Pick<SelectionGround, 'mergeAt'>): Selection {
  let area = areaBetween(selection.active, place);
  for (let grown = takeInMerges(area, ground); grown !== area; grown = takeInMerges(area, ground)) area = grown;
  return { area, active: selection.active };
}

function takeInMerges(area: Area, { mergeAt }: Pick<SelectionGround, 'mergeAt'>): Area {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const merge = mergeAt(row, column);
      if (!merge) continue;
      const isInside =
        areaHas(area, merge.row, merge.column) &&
        areaHas(area, merge.row + merge.rowCount - 1, merge.column + merge.columnCount - 1);
      if (!isInside) return boundAreas(area, merge);
    }
  }
  return area;
}

/** A key that moves the selection, as KeyboardEvent names it, with what is held down. */
export interface MoveKey {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
}

const STEPS: Readonly<Record<string, { readonly row: 1 | -1 | 0; readonly column: 1 | -1 | 0 }>> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
};

/** Where a key takes the selection, as in Excel; null when the key moves nothing. */
export function moveSelection(selection: Selection, pressed: MoveKey, ground: SelectionGround): Selection | null {
  const { key, shift, control } = pressed;
  if (key === 'Enter') return selectCell(stepFrom(selection.area, shift ? 'ArrowUp' : 'ArrowDown', ground), ground);
  if (key === 'Tab') return selectCell(stepFrom(selection.area, shift ? 'ArrowLeft' : 'ArrowRight', ground), ground);
  const from = shift ? farCorner(selection) : selection.area;
  const target = control ? jumpFrom(from, key, ground) : targetOf(from, key, ground);
  if (!target) return null;
  return shift ? extendTo(selection, target, ground) : selectCell(target, ground);
}

/** The corner opposite to the active cell, as an area of one cell: what Shift and an arrow move. */
function farCorner({ area, active }: Selection): Area {
  const row = active.row === area.row ? area.row + area.rowCount - 1 : area.row;
  const column = active.column === area.column ? area.column + area.columnCount - 1 : area.column;
  return { row, column, rowCount: 1, columnCount: 1 };
}

function targetOf(from: Area, key: string, ground: SelectionGround): CellPlace | null {
  if (key in STEPS) return stepFrom(from, key, ground);
  const { row, column } = from;
  if (key === 'Home') return { row, column: 0 };
  if (key === 'PageDown') return { row: Math.min(row + ground.pageRows, ground.rows.count - 1), column };
  if (key === 'PageUp') return { row: Math.max(row - ground.pageRows, 0), column };
  return null;
}

/** One visible row or column on, from the edge of the area: a merged area is left in one step. */
function stepFrom(from: Area, key: string, { rows, columns }: SelectionGround): CellPlace {
  const step = STEPS[key];
  const row = step?.row === 1 ? from.row + from.rowCount - 1 : from.row;
  const column = step?.column === 1 ? from.column + from.columnCount - 1 : from.column;
  return {
    row: step && step.row !== 0 ? nextVisible(rows, row, step.row) : row,
    column: step && step.column !== 0 ? nextVisible(columns, column, step.column) : column,
  };
}

/** Ctrl and an arrow: to the end of the run of filled cells, or to the next filled one. */
function jumpFrom(from: Area, key: string, ground: SelectionGround): CellPlace | null {
  if (key === 'Home') return { row: 0, column: 0 };
  if (key === 'End') return ground.end;
  if (!(key in STEPS)) return null;
  const next = (place: CellPlace) => stepFrom({ ...place, rowCount: 1, columnCount: 1 }, key, ground);
  const isFilled = (place: CellPlace) => !ground.isEmpty(place.row, place.column);
  const same = (a: CellPlace, b: CellPlace) => a.row === b.row && a.column === b.column;

  let place = stepFrom(from, key, ground);
  const inRun = isFilled(from) && isFilled(place);
  for (let ahead = next(place); !same(ahead, place); ahead = next(place)) {
    if (inRun ? !isFilled(ahead) : isFilled(place)) break;
    place = ahead;
  }
  return place;
}

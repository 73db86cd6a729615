import type { CellAddress } from '../model/address';
import type { TableRegion } from '../model/region';
import type { CellValue, SheetSnapshot } from '../model/snapshot';
import { ordinalKind } from './rowText';
import { cellAt, sheetGrid, spanOf, type SheetGrid } from './sheetGrid';

/** The label that a row of a form begins with: its first text that is no running number. */
export interface LineLabel {
  readonly column: number;
  readonly text: string;
  /** One past the label's last column: what stands from there on is what was filled in. */
  readonly end: number;
}

/** Reads the label of a row from a column on; null where the row begins with something else. */
export function lineLabel(grid: SheetGrid, row: number, left: number): LineLabel | null {
  for (let column = left; column < grid.endColumn; column += 1) {
    const value = cellAt(grid, row, column);
    if (value === null) continue;
    if (typeof value === 'string' && ordinalKind(value) === 'text')
      return { column, text: value, end: column + spanOf(grid, row, column) };
    if (column > left || ordinalKind(value) === 'text') return null;
  }
  return null;
}

/** Whether a cell beside a label holds something: a colon of its own or a dotted line to write on is nothing. */
export const isFilledIn = (value: CellValue): boolean =>
  value !== null && !(typeof value === 'string' && /^[\s:.…_–-]+$/.test(value));

/** A line of a form: where its label stands, and the cells that were filled in beside it. */
export interface FormLine {
  readonly label: CellAddress;
  /** In reading order, at least one: the first is empty where nothing was filled in. */
  readonly filled: readonly CellAddress[];
}

/**
 * The lines of a form by the label's sheet row. What was filled in stands at the right of a label and in the rows below
 * it, down to the next text in the label's column.
 */
export function formLines(sheet: SheetSnapshot, { area, labels }: TableRegion): ReadonlyMap<number, FormLine> {
  const grid = sheetGrid(sheet);
  const endRow = area.row + area.rows;
  const endColumn = area.column + area.columns;
  return new Map(
    labels.map(({ column: row }, index) => {
      const label = lineLabel(grid, row, area.column) ?? { column: area.column, end: area.column + 1 };
      const end = Math.min(labels[index + 1]?.column ?? endRow, endRow);
      const filled: CellAddress[] = [];
      for (let line = row; line < end; line += 1) {
        if (line > row && isFilled(grid, line, area.column, label.end)) break;
        for (let column = label.end; column < endColumn; column += 1)
          if (isFilledIn(cellAt(grid, line, column))) filled.push({ row: line, column });
      }
      if (filled.length === 0) filled.push({ row, column: label.end });
      return [row, { label: { row, column: label.column }, filled }];
    }),
  );
}

const isFilled = (grid: SheetGrid, row: number, from: number, end: number): boolean => {
  for (let column = from; column < end; column += 1) if (cellAt(grid, row, column) !== null) return true;
  return false;
};

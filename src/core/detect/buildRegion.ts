import { cleanLine } from '../model/cleanText';
import type { TableRegion } from '../model/region';
import { classifyRows } from './classifyRows';
import type { Form } from './findForm';
import type { HeaderArea, IsLabel } from './findHeader';
import { joinHeaderRows } from './joinHeaderRows';
import { cellAt, type SheetGrid } from './sheetGrid';

/** Rows above a table that are read for what they say of it. */
const CONTEXT_ROWS = 40;

/**
 * The table below a header: its labels, its rows with their roles, and the lines above that speak for it.
 *
 * @param earlier - tables found before it on the sheet: their cells say nothing of this one.
 */
export function buildRegion(
  grid: SheetGrid,
  header: HeaderArea,
  earlier: readonly TableRegion[],
  isLabel: IsLabel,
): TableRegion {
  const labels = joinHeaderRows(grid, header);
  const body = classifyRows(grid, header, labels, isLabel);
  return {
    sheet: grid.sheet.name,
    orientation: 'horizontal',
    area: {
      row: header.first,
      column: header.left,
      rows: body.last - header.first + 1,
      columns: header.right - header.left + 1,
    },
    headerRows: { first: header.first, last: header.last },
    indexRow: body.indexRow,
    labels,
    rows: body.rows,
    context: contextOf(grid, header.first, earlier),
  };
}

/** The record that a form filled in downwards holds; none where nothing was filled in. */
export function formRegion(
  grid: SheetGrid,
  { area, labels, isFilled }: Form,
  earlier: readonly TableRegion[],
): TableRegion {
  return {
    sheet: grid.sheet.name,
    orientation: 'vertical',
    area,
    headerRows: { first: area.row, last: area.row },
    indexRow: null,
    labels,
    rows: isFilled ? [{ row: area.row, role: 'data' }] : [],
    context: contextOf(grid, area.row, earlier),
  };
}

/** Texts above a table's first row, nearest last: all rows down to it, but those that belong to tables above. */
export function contextOf(grid: SheetGrid, firstRow: number, earlier: readonly TableRegion[]): TableRegion['context'] {
  const top = Math.min(firstRow, ...earlier.map(({ area }) => area.row));
  const above = earlier.filter(({ area }) => area.row + area.rows <= firstRow);
  const lastAbove = Math.max(grid.firstRow, ...above.map(({ area }) => area.row + area.rows));
  return [
    ...textsOfRows(grid, Math.max(grid.firstRow, top - CONTEXT_ROWS), top, earlier),
    ...textsOfRows(grid, Math.max(top, lastAbove), firstRow, earlier),
  ];
}

/** Texts of the rows from `first` to before `end`, those of tables left out. */
export function textsOfRows(
  grid: SheetGrid,
  first: number,
  end: number,
  tables: readonly TableRegion[],
): TableRegion['context'] {
  const texts: { row: number; column: number; text: string }[] = [];
  for (let row = first; row < end; row += 1)
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      const value = cellAt(grid, row, column);
      if (typeof value === 'string' && !isInside(tables, row, column))
        texts.push({ row, column, text: cleanLine(value) });
    }
  return texts;
}

const isInside = (regions: readonly TableRegion[], row: number, column: number): boolean =>
  regions.some(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

import { cleanLine } from '../model/cleanText';
import { labelVocabulary } from '../model/labelForm';
import type { TableRegion } from '../model/region';
import type { Register } from '../model/register';
import type { SheetSnapshot } from '../model/snapshot';
import { classifyRows } from './classifyRows';
import { findHeaders, labelReader, type HeaderArea } from './findHeader';
import { joinHeaderRows } from './joinHeaderRows';
import { cellAt, sheetGrid, type SheetGrid } from './sheetGrid';

/** Rows above a table that are read for what they say of it. */
const CONTEXT_ROWS = 40;
/** Texts of a row that are looked up before it is judged to begin no header. */
const FIRST_TEXTS = 4;

/**
 * Finds every table of a sheet: under one another, side by side, below letterheads and titles, above signatures and
 * legends. What is no table (cover, running text) gives none. Never throws; linear in the cells.
 *
 * @param registers - their header texts are what a header row is recognised by; any table with a numbered column is
 *   found as well.
 * @returns regions in reading order; rows and columns are sheet addresses.
 */
export function detectTables(sheet: SheetSnapshot, registers: readonly Register[]): readonly TableRegion[] {
  const grid = sheetGrid(sheet);
  const isLabel = labelReader(labelVocabulary(registers));
  const regions: TableRegion[] = [];
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    const open = regions.filter(({ area }) => row < area.row + area.rows);
    if (!mayBeginHeader(grid, row, isLabel, open)) continue;
    for (const header of findHeaders(grid, row, isLabel))
      if (!isTaken(regions, header)) regions.push(regionOf(grid, header, regions, isLabel));
  }
  return regions;
}

/** Cheap look at a row: one of its first texts outside the tables found so far is a known header text. */
function mayBeginHeader(
  grid: SheetGrid,
  row: number,
  isLabel: (text: string) => boolean,
  open: readonly TableRegion[],
): boolean {
  const cells = grid.sheet.values[row - grid.firstRow] ?? [];
  let texts = 0;
  let known = false;
  for (let index = 0; index < cells.length; index += 1) {
    const table = open.find(({ area }) => isWithin(area, index + grid.firstColumn));
    if (table) {
      index = table.area.column + table.area.columns - 1 - grid.firstColumn;
      continue;
    }
    const cell = cells[index];
    if (typeof cell !== 'string' || cell === '') continue;
    texts += 1;
    if (!known && texts <= FIRST_TEXTS) known = isLabel(cell);
    if (known && texts >= 2) return true;
    if (!known && texts >= FIRST_TEXTS) return false;
  }
  return false;
}

const isWithin = (area: TableRegion['area'], column: number): boolean =>
  column >= area.column && column < area.column + area.columns;

const isTaken = (regions: readonly TableRegion[], header: HeaderArea): boolean =>
  regions.some(
    ({ area }) =>
      header.first < area.row + area.rows &&
      header.last >= area.row &&
      header.left < area.column + area.columns &&
      header.right >= area.column,
  );

function regionOf(
  grid: SheetGrid,
  header: HeaderArea,
  earlier: readonly TableRegion[],
  isLabel: (text: string) => boolean,
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
    context: contextOf(grid, header, earlier),
  };
}

/** Texts above a table, nearest last: all rows down to it, but those that belong to tables above. */
function contextOf(grid: SheetGrid, header: HeaderArea, earlier: readonly TableRegion[]): TableRegion['context'] {
  const context: { row: number; column: number; text: string }[] = [];
  const top = Math.min(header.first, ...earlier.map(({ area }) => area.row));
  const above = earlier.filter(({ area }) => area.row + area.rows <= header.first);
  const lastAbove = Math.max(grid.firstRow, ...above.map(({ area }) => area.row + area.rows));
  const lines: number[] = [];
  for (let row = Math.max(grid.firstRow, top - CONTEXT_ROWS); row < top; row += 1) lines.push(row);
  for (let row = Math.max(top, lastAbove); row < header.first; row += 1) lines.push(row);
  for (const row of lines)
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      const value = cellAt(grid, row, column);
      if (typeof value === 'string' && !isInside(earlier, row, column))
        context.push({ row, column, text: cleanLine(value) });
    }
  return context;
}

const isInside = (regions: readonly TableRegion[], row: number, column: number): boolean =>
  regions.some(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

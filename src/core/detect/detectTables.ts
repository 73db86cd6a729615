import { labelForm, labelVocabulary } from '../model/labelForm';
import type { TableRegion } from '../model/region';
import type { Register } from '../model/register';
import type { SheetSnapshot } from '../model/snapshot';
import { buildRegion } from './buildRegion';
import { findHeaders, labelReader, type HeaderArea, type IsLabel } from './findHeader';
import { sheetGrid, type SheetGrid } from './sheetGrid';

/** Texts of a row that are looked up before it is judged to begin no header. */
const FIRST_TEXTS = 4;

/**
 * Finds every table of a sheet: under one another, side by side, below letterheads and titles, above signatures and
 * legends. What is no table (cover, running text) gives none. Never throws; linear in the cells.
 *
 * @param registers - their header texts are what a header row is recognised by; any table with a numbered column is
 *   found as well.
 * @param moreLabels - header texts of the office's own, learnt from what the user put right earlier.
 * @returns regions in reading order; rows and columns are sheet addresses.
 */
export function detectTables(
  sheet: SheetSnapshot,
  registers: readonly Register[],
  moreLabels: readonly string[] = [],
): readonly TableRegion[] {
  const grid = sheetGrid(sheet);
  const isLabel = labelReader(new Set([...labelVocabulary(registers), ...moreLabels.map(labelForm)]));
  const regions: TableRegion[] = [];
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    const open = regions.filter(({ area }) => row < area.row + area.rows);
    if (!mayBeginHeader(grid, row, isLabel, open)) continue;
    for (const header of findHeaders(grid, row, isLabel))
      if (!isTaken(regions, header)) regions.push(buildRegion(grid, header, regions, isLabel));
  }
  return regions;
}

/** Cheap look at a row: one of its first texts outside the tables found so far is a known header text. */
function mayBeginHeader(grid: SheetGrid, row: number, isLabel: IsLabel, open: readonly TableRegion[]): boolean {
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

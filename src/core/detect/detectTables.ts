import { intersects, type Area } from '../model/address';
import { labelForm, labelVocabulary } from '../model/labelForm';
import type { TableRegion } from '../model/region';
import type { Register } from '../model/register';
import type { SheetSnapshot } from '../model/snapshot';
import { buildRegion, formRegion } from './buildRegion';
import { findForm } from './findForm';
import { findHeaders, labelReader, type HeaderArea, type IsLabel } from './findHeader';
import { formVocabulary, type FormVocabulary } from './formVocabulary';
import { ordinalKind } from './rowText';
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
  const forms = formVocabulary(registers, moreLabels);
  const regions: TableRegion[] = [];
  let open: readonly TableRegion[] = [];
  const add = (region: TableRegion): void => {
    regions.push(region);
    open = [...open, region];
  };
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    open = open.filter(({ area }) => row < area.row + area.rows);
    const look = lookAt(grid, row, isLabel, forms, open);
    for (const column of look.formsAt) {
      const form = findForm(grid, row, column, forms);
      if (form && !isTaken(open, form.area)) add(formRegion(grid, form, regions));
    }
    if (!look.mayBeginHeader) continue;
    for (const header of findHeaders(grid, row, isLabel))
      if (!isTaken(open, areaOfHeader(header)) && !headsForm(grid, header, forms))
        add(buildRegion(grid, header, regions, isLabel));
  }
  return regions;
}

const areaOfHeader = ({ first, last, left, right }: HeaderArea): Area => ({
  row: first,
  column: left,
  rows: last - first + 1,
  columns: right - left + 1,
});

/** Columns that a header over a form has at most: running number, label, what was filled in, a remark. */
const FORM_COLUMNS = 4;

/** Whether what stands below a header ("TT | Nội dung | Thông tin") is a form. */
const headsForm = (grid: SheetGrid, { last, left, right }: HeaderArea, forms: FormVocabulary): boolean =>
  right - left < FORM_COLUMNS && findForm(grid, last + 1, left, forms) !== null;

/**
 * Cheap look at a row outside the tables found so far: whether one of its first texts is a known header text, and the
 * columns in which texts stand that may begin a form.
 */
function lookAt(
  grid: SheetGrid,
  row: number,
  isLabel: IsLabel,
  { ownersOf }: FormVocabulary,
  open: readonly TableRegion[],
): { readonly mayBeginHeader: boolean; readonly formsAt: readonly number[] } {
  const cells = grid.sheet.values[row - grid.firstRow] ?? [];
  const formsAt: number[] = [];
  let texts = 0;
  let known = false;
  let number = -1;
  for (let index = 0; index < cells.length; index += 1) {
    const table = open.find(({ area }) => isWithin(area, index + grid.firstColumn));
    if (table) {
      index = table.area.column + table.area.columns - 1 - grid.firstColumn;
      number = -1;
      continue;
    }
    const cell = cells[index];
    if (cell === null || cell === undefined || cell === '') continue;
    if (ordinalKind(cell) !== 'text') number = index + grid.firstColumn;
    if (typeof cell !== 'string') continue;
    texts += 1;
    if (texts > FIRST_TEXTS) break;
    known ||= isLabel(cell);
    if (ownersOf(cell).size > 0) formsAt.push(number < 0 ? index + grid.firstColumn : number);
    if (ordinalKind(cell) === 'text') number = -1;
  }
  return { mayBeginHeader: texts >= 2, formsAt };
}

const isWithin = (area: Area, column: number): boolean => column >= area.column && column < area.column + area.columns;

const isTaken = (regions: readonly TableRegion[], area: Area): boolean =>
  regions.some((region) => intersects(region.area, area));

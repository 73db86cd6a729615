import type { Area } from '../model/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import type { CellsWanted, WorkbookEdit } from '../model/workbookEdit';

/** Rows of an edit that are followed at once; a larger one (a paste, a fill) is for a whole read. */
const MOST_ROWS = 300;
/** Cells with formulas on the office's sheets that are read again with every edit there. */
const MOST_FORMULAS = 2_000;

/**
 * What has to be read again after an edit: the rows that it touched and, on the office's own sheets, what formulas give
 * there now.
 *
 * @returns null where only a whole read tells what is there now.
 */
export function cellsToRead(workbook: WorkbookSnapshot, edit: WorkbookEdit): readonly CellsWanted[] | null {
  if (edit.kind !== 'cells' || edit.area.rows > MOST_ROWS) return null;
  const sheet = workbook.sheets.find(({ id }) => id === edit.sheetId);
  if (!sheet || sheet.values.length === 0) return null;
  const rows = wantedOf(sheet, rowsOf(sheet, edit.area));
  if (sheet.madeBy !== null) return [rows];
  const sheets = workbook.sheets.filter(({ madeBy, visibility }) => madeBy === null && visibility === 'visible');
  const formulas = sheets.flatMap((one) => one.formulas.map((area) => ({ sheet: one, area })));
  const cells = formulas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  if (cells > MOST_FORMULAS) return null;
  const bounds = sheets
    .filter((one) => one.formulas.length > 0)
    .flatMap((one) => one.formulas.map((area) => rowsOf(one, area)).map((area) => wantedOf(one, area)));
  return [rows, ...bounds.slice(0, MOST_ROWS)];
}

/** Rows of an edit over the whole width of what is known of the sheet: never one cell alone, which Excel takes for all. */
function rowsOf({ origin, values }: SheetSnapshot, area: Area): Area {
  const column = Math.min(origin.column, area.column);
  const width = values[0]?.length ?? 0;
  const isWhole = area.columns > WIDEST;
  const end = Math.max(origin.column + width, isWhole ? 0 : area.column + area.columns, column + 2);
  return { row: area.row, column, rows: area.rows, columns: end - column };
}

/** Columns beyond which an edit is one of whole rows. */
const WIDEST = 1_000;

const wantedOf = (sheet: SheetSnapshot, area: Area): CellsWanted => ({
  sheetId: sheet.id,
  area,
  isOwn: sheet.madeBy !== null,
  tables: sheet.tables.map(({ name }) => name),
});

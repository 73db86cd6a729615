import type { Area } from '../core/model/address';
import { type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../core/model/snapshot';
import type { SelectedCells } from '../gateway/workbookGateway';

/** Header rows at most; who selects more has selected the whole table, whose first row is taken then. */
const MOST_ROWS = 4;

/**
 * The header that the user means by what he selected: cut to what the sheet holds; of a whole table its first row; from a
 * single cell on to both sides as far as cells are filled.
 *
 * @returns null where no header can be there: an empty selection, or a sheet of the product's own.
 */
export function headerFromSelection(workbook: WorkbookSnapshot, { sheet: name, area }: SelectedCells): Area | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet || sheet.madeBy !== null) return null;
  const cut = withinSheet(sheet, area);
  if (!cut) return null;
  const header = cut.rows > MOST_ROWS ? { ...cut, rows: 1 } : cut;
  const wide = header.rows === 1 && header.columns === 1 ? filledAround(sheet, header) : header;
  return isFilled(sheet, wide) ? wide : null;
}

function withinSheet({ origin, values }: SheetSnapshot, { row, column, rows, columns }: Area): Area | null {
  const top = Math.max(row, origin.row);
  const left = Math.max(column, origin.column);
  const bottom = Math.min(row + rows, origin.row + values.length);
  const right = Math.min(column + columns, origin.column + (values[0]?.length ?? 0));
  return bottom > top && right > left ? { row: top, column: left, rows: bottom - top, columns: right - left } : null;
}

function filledAround(sheet: SheetSnapshot, { row, column }: Area): Area {
  const isText = (at: number): boolean => typeof valueAt(sheet, { row, column: at }) === 'string';
  if (!isText(column)) return { row, column, rows: 1, columns: 1 };
  let left = column;
  let right = column;
  while (isText(left - 1)) left -= 1;
  while (isText(right + 1)) right += 1;
  return { row, column: left, rows: 1, columns: right - left + 1 };
}

function isFilled(sheet: SheetSnapshot, { row, column, rows, columns }: Area): boolean {
  for (let y = row; y < row + rows; y += 1)
    for (let x = column; x < column + columns; x += 1)
      if (typeof valueAt(sheet, { row: y, column: x }) === 'string') return true;
  return false;
}

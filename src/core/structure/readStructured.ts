import type { Area } from '../model/address';
import { madeBy } from '../model/memory';
import { normalForm } from '../model/normalForm';
import type { Register } from '../model/register';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import { valueAt } from '../model/snapshot';
import type { StructuredTable } from '../model/structuredTable';
import { structuredColumns } from './structuredColumns';

/** A structured table as it stands on its sheet: the office may have sorted it, added columns, or moved it. */
export interface StandingTable {
  /** Rows that are blank in all of the register's columns are left out. */
  readonly table: StructuredTable;
  /** Area of the Excel Table, header included. */
  readonly area: Area;
  /** What stands right above the table's first cell: its title, unless the office wrote something else. */
  readonly title: CellValue;
  /** Sheet row of each row of `table`. */
  readonly rows: readonly number[];
  /** Sheet column of each of the register's columns; null for one that is gone or was given another title. */
  readonly columns: readonly (number | null)[];
  /** First sheet column at which a column of the register can be added without meeting what the user typed. */
  readonly freeColumn: number;
  /** Whether the table has columns of the user's own, which must stay beside their rows. */
  readonly hasOwnColumns: boolean;
  /** Sheet rows of the table that are blank from end to end. */
  readonly blankRows: readonly number[];
}

/** The sheet that holds a register's structured table, under whatever name; null before the first run. */
export const structuredSheetOf = (workbook: WorkbookSnapshot, register: Register): SheetSnapshot | null =>
  workbook.sheets.find((sheet) => sheet.madeBy === madeBy.register(register.id)) ?? null;

/**
 * Reads a register's structured table back from its sheet. Columns are found by title. Where the Excel Table was turned
 * into a plain range, the header row is looked for by the titles of the source columns.
 *
 * @returns null when the sheet holds no such table any more.
 */
export function readStructured(sheet: SheetSnapshot, register: Register): StandingTable | null {
  const columns = structuredColumns(register);
  const found =
    sheet.tables.find((table) => table.name.toLowerCase() === register.table.toLowerCase()) ?? sheet.tables[0];
  const area =
    found?.area ??
    plainArea(
      sheet,
      columns.map((column) => column.title),
    );
  if (!area) return null;

  const titles = new Map<string, number>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const title = normalForm(String(valueAt(sheet, { row: area.row, column }) ?? ''));
    if (title !== '' && !titles.has(title)) titles.set(title, column);
  }
  const places = columns.map((column) => titles.get(normalForm(column.title)) ?? null);
  if (places.every((place) => place === null)) return null;

  const rows: number[] = [];
  const cells: CellValue[][] = [];
  const blankRows: number[] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const values = places.map((column) => (column === null ? null : blankToNull(valueAt(sheet, { row, column }))));
    if (values.every((value) => value === null)) {
      if (isBlank(sheet, { ...area, row, rows: 1 })) blankRows.push(row);
      continue;
    }
    rows.push(row);
    cells.push(values);
  }
  return {
    table: { register: register.id, name: found?.name ?? register.table, sheet: sheet.name, columns, rows: cells },
    area,
    title: blankToNull(valueAt(sheet, { row: area.row - 1, column: area.column })),
    rows,
    columns: places,
    freeColumn: freeColumn(sheet, area),
    hasOwnColumns: area.columns > places.filter((place) => place !== null).length,
    blankRows,
  };
}

function plainArea(sheet: SheetSnapshot, titles: readonly string[]): Area | null {
  const wanted = new Set(titles.map(normalForm));
  const lastTwo = titles.slice(-2).map(normalForm);
  for (const [index, values] of sheet.values.entries()) {
    const forms = values.map((value) => (typeof value === 'string' ? normalForm(value) : ''));
    if (!lastTwo.every((title) => forms.includes(title))) continue;
    const first = forms.findIndex((form) => wanted.has(form));
    const last = forms.reduce((found, form, at) => (wanted.has(form) ? at : found), first);
    return {
      row: sheet.origin.row + index,
      column: sheet.origin.column + first,
      rows: Math.max(sheet.values.length - index, 2),
      columns: last - first + 1,
    };
  }
  return null;
}

function freeColumn(sheet: SheetSnapshot, area: Area): number {
  let free = area.column + area.columns;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const values = sheet.values[row - sheet.origin.row] ?? [];
    values.forEach((value, index) => {
      if (blankToNull(value) !== null) free = Math.max(free, sheet.origin.column + index + 1);
    });
  }
  return free;
}

function isBlank(sheet: SheetSnapshot, { row, column, columns }: Area): boolean {
  const from = column - sheet.origin.column;
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.slice(Math.max(from, 0), Math.max(from + columns, 0)).every((value) => blankToNull(value) === null);
}

const blankToNull = (value: CellValue): CellValue => (value === '' ? null : value);

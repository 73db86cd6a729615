import type { Area, CellAddress } from '../model/address';
import { normalForm } from '../model/normalForm';
import type { CellValue, SheetSnapshot } from '../model/snapshot';
import { valueAt } from '../model/snapshot';

/** A cell of one of the catalogue's tables. */
export interface CatalogueCell {
  readonly at: CellAddress;
  readonly value: CellValue;
  /** What it says; empty for an empty cell. */
  readonly text: string;
}

/** A line of one of the catalogue's tables: its cells by column title; null where the table has no such column. */
export type CatalogueLine = (title: string) => CatalogueCell | null;

/** The lines of a table of the catalogue as they stand, empty ones too. Columns are found by title, wherever they were moved. */
export function catalogueLines(sheet: SheetSnapshot, area: Area): readonly CatalogueLine[] {
  const columnOf = new Map<string, number>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    columnOf.set(normalForm(String(valueAt(sheet, { row: area.row, column }) ?? '')), column);
  }
  return Array.from({ length: area.rows - 1 }, (_, index) => (title: string) => {
    const column = columnOf.get(normalForm(title));
    if (column === undefined) return null;
    const at = { row: area.row + 1 + index, column };
    const value = valueAt(sheet, at);
    return { at, value, text: value === null ? '' : String(value).trim() };
  });
}

import type { CellValue } from './snapshot';

/** A column of a structured table. Several columns may stem from one field: a period has its text, start and end. */
export interface StructuredColumn {
  /** Field name; "period.start"/"period.end" and the like for its dates; "source.sheet", "source.row". */
  readonly id: string;
  /** Header on the sheet, unique within the table. */
  readonly title: string;
  /** What the cells hold: text is written as text whatever it looks like; dates are serial numbers. */
  readonly holds: 'text' | 'longText' | 'number' | 'date' | 'choice' | 'unit';
  /** Code list whose labels a choice column shows. */
  readonly list: string | null;
}

/**
 * The register's rows as they stand (or will stand) in their Excel Table: choices as labels, units by their name in the
 * catalogue, dates as serial numbers, missing as null. Rollups count these cells and nothing else.
 */
export interface StructuredTable {
  /** Register id. */
  readonly register: string;
  /** Excel Table ("tblMoHinh") and the sheet it stands on. */
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly StructuredColumn[];
  /** One a record, cells in the order of `columns`. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** Index of a column by its id. @throws Error when the table has none: ids come from our own registers. */
export function columnOf(table: StructuredTable, id: string): number {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new Error(`Table ${table.name} has no column ${id}`);
  return index;
}

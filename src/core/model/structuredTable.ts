import type { CellValue } from './snapshot';

/** A column of a structured table. Several columns may stem from one field: a period has its text, start and end. */
export interface StructuredColumn {
  /**
   * Field name; for further columns of a field "period.start", "people.unit", "parts=QĐ 08" (structure/structuredColumns
   * lists them all); "source.sheet", "source.row".
   */
  readonly id: string;
  /** Header on the sheet, unique within the table. */
  readonly title: string;
  /** Text is written as text whatever it looks like; dates are serial numbers; a flag is "x" or empty. */
  readonly holds: 'text' | 'longText' | 'number' | 'date' | 'choice' | 'unit' | 'flag' | 'ref';
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

/** Between several values of one cell (units, years). Never a comma: names contain them. */
export const SEVERAL = '; ';

/** The values of a cell that may hold several; one or none where it does not. A list in a cell of the user's may have lines. */
export const severalIn = (value: CellValue): readonly string[] =>
  value === null
    ? []
    : String(value)
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** Years of a cell of a field that holds several ("2017; 2019"), or of one that the user typed as a number. */
export const yearsOfCell = (value: CellValue): readonly number[] =>
  value === null ? [] : [...String(value).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));

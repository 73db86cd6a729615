import type { CellAddress } from './address';
import type { ColumnMapping } from './columnMapping';
import type { TableRegion } from './region';
import type { CellValue } from './snapshot';

/** A stretch of days as written: ISO dates, `end` null while it runs on; both null when the text names no date. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: 'day' | 'month' | 'quarter' | 'half' | 'year' | null;
  readonly text: string;
}

/** A count as reported. Unlike units never add; the qualifier (gần, hơn, khoảng, trên, ít nhất) survives. */
export interface Quantity {
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: string | null;
}

/** A parsed value: code-list fields hold codes, several units or years an array, missing is null. */
export type FieldValue = string | number | boolean | Period | Quantity | readonly string[] | readonly number[] | null;

/**
 * Where a value was taken from: its own cell, a merge, the group row above, the title block, a mark in a flag column;
 * `structured` a cell of a structured table that stands as it was written, so that its source answers for it.
 */
export type Provenance = 'cell' | 'merge' | 'group' | 'title' | 'flag' | 'ditto' | 'structured';

/** One field of one row: the parsed value, the text as written, and the cell it came from. */
export interface Datum {
  readonly value: FieldValue;
  /** The cell's value as it stands on the sheet. */
  readonly raw: CellValue;
  readonly from: Provenance;
  readonly sheet: string;
  readonly at: CellAddress;
}

/** One record of a register. `values` has an entry for every field that has a column or another source. */
export interface DataRow {
  readonly sheet: string;
  /** Sheet row that the record stands on. */
  readonly row: number;
  readonly values: Readonly<Record<string, Datum>>;
  /** Of a row of a structured table: the place of the record that it was written from. */
  readonly source?: { readonly sheet: string; readonly row: number };
}

/** The rows of one table region, typed by its register, each value traceable to its cell. */
export interface DataTable {
  /** Register id. */
  readonly register: string;
  readonly region: TableRegion;
  readonly mapping: ColumnMapping;
  readonly rows: readonly DataRow[];
}

/** Parsed value of a row's field; null when it has none. */
export const valueOf = (row: DataRow, field: string): FieldValue => row.values[field]?.value ?? null;

/** The year a row was registered in, as text; empty where it has none. */
export function registeredIn(row: DataRow): string {
  const year = valueOf(row, 'yearRegistered');
  return typeof year === 'number' ? String(year) : '';
}

/** Parsed value of a row's field where it is a text or a code, else null. */
export function textOf(row: DataRow, field: string): string | null {
  const value = valueOf(row, field);
  return typeof value === 'string' ? value : null;
}

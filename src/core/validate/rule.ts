import { unicodeView } from '../encoding/unicodeView';
import type { CellAddress } from '../model/address';
import { toA1 } from '../model/address';
import type { Catalogue, UnitList } from '../model/catalogue';
import type { DataRow, DataTable, Datum } from '../model/dataTable';
import type { AnyFinding, Finding } from '../model/finding';
import type { OwnCells } from '../model/ownCells';
import type { TableRegion } from '../model/region';
import type { Field, Register } from '../model/register';
import { type CellValue, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../model/snapshot';

/** Everything that rules look at. */
export interface Checked {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly DataTable[];
  /** Every table that was found, also those that are no register (null). */
  readonly regions: readonly { readonly region: TableRegion; readonly register: string | null }[];
  readonly registers: readonly Register[];
  readonly catalogue: Catalogue;
  /** ISO date: the core has no clock. */
  readonly today: string;
  /** Days that are looked at; null: the latest year of each register. */
  readonly period: { readonly start: string; readonly end: string } | null;
  /** The units that the office itself keeps; null while it keeps none: then no unit is unknown or silent. */
  readonly unitList: UnitList | null;
  /** What of the structured tables answers for itself; none while nothing of them is looked at. */
  readonly ownCells?: OwnCells;
}

/** A rule reads the whole and keeps nothing between calls; none depends on what another found. */
export type Rule = (checked: Checked) => Iterable<AnyFinding>;

/** The sheet that a table stands on. @throws Error when it is not in the workbook: tables are read from it. */
export function sheetOf({ workbook }: Checked, table: DataTable): SheetSnapshot {
  const sheet = workbook.sheets.find(({ name }) => name === table.region.sheet);
  if (!sheet) throw new Error(`No sheet ${table.region.sheet}`);
  return sheet;
}

/** Whether two rows are one record: they stand in one row, or one was written from the other. */
export const isOneRecord = (a: DataRow, b: DataRow): boolean =>
  isAt(a, b) || (a.source !== undefined && isAt(a.source, b)) || (b.source !== undefined && isAt(b.source, a));

const isAt = (
  a: { readonly sheet: string; readonly row: number },
  b: { readonly sheet: string; readonly row: number },
): boolean => a.row === b.row && a.sheet === b.sheet;

/** Reads what the cell of a datum says: its raw value, as Unicode where it is in a legacy font. */
export function wordsReader(checked: Checked, table: DataTable): (datum: Datum) => CellValue {
  const sheet = sheetOf(checked, table);
  const view = unicodeView(sheet);
  return ({ raw, at }) => (view === sheet ? raw : valueAt(view, at));
}

/** The register of a table. @throws Error when it is not among the registers: tables are read by them. */
export function registerOfTable({ registers }: Checked, table: DataTable): Register {
  const register = registers.find(({ id }) => id === table.register);
  if (!register) throw new Error(`No register ${table.register}`);
  return register;
}

/**
 * Sheet column of a field, its first flag column where it has only those; null when the table has no column for it. In a
 * form filled in downwards: the sheet row.
 */
export const columnOfField = ({ mapping }: DataTable, field: string): number | null =>
  (
    mapping.columns.find((match) => match.field === field && match.flagValue === undefined) ??
    mapping.columns.find((match) => match.field === field)
  )?.column ?? null;

/** The cell in which a record has a field, filled or not; null when the table has no column, or line, for it. */
export function cellOfField(table: DataTable, row: DataRow, field: string): CellAddress | null {
  const column = columnOfField(table, field);
  if (column === null) return null;
  const { orientation, area } = table.region;
  if (orientation === 'horizontal') return { row: row.row, column };
  return row.values[field]?.at ?? { row: column, column: area.column };
}

/** Says which field a cell of a table belongs to; none for the running number and for columns without meaning. */
export function fieldReader({ mapping, region }: DataTable): (at: CellAddress) => string | null {
  const fields = new Map(
    mapping.columns.flatMap(({ column, field }) =>
      field === null || field === 'ordinal' ? [] : [[column, field] as const],
    ),
  );
  const isAcross = region.orientation === 'horizontal';
  return ({ row, column }) => fields.get(isAcross ? column : row) ?? null;
}

/** A field's value in a cell of the table, with the row that it speaks for first. */
export interface OwnDatum {
  readonly field: Field;
  readonly row: DataRow;
  readonly datum: Datum;
}

/**
 * What the table's own cells say for the fields that pass, each cell once. Group rows, titles and marks speak elsewhere; a
 * ditto mark repeats a cell that speaks for itself.
 */
export function* ownData(checked: Checked, table: DataTable, passes: (field: Field) => boolean): Generator<OwnDatum> {
  for (const field of registerOfTable(checked, table).fields) {
    if (!passes(field)) continue;
    let last: CellAddress | null = null;
    for (const row of table.rows) {
      const datum = row.values[field.name];
      if (!datum || datum.raw === null || datum.raw === '') continue;
      if (datum.from !== 'cell' && datum.from !== 'merge') continue;
      // Records that share a cell (a merge, one row of several periods) come one after another.
      const isSame: boolean = last?.row === datum.at.row && last.column === datum.at.column;
      last = datum.at;
      if (!isSame) yield { field, row, datum };
    }
  }
}

/** Place and register of a finding about a datum of a table. */
export const placeOfDatum = (
  { register }: DataTable,
  { field, datum }: Pick<OwnDatum, 'field' | 'datum'>,
): Pick<Finding, 'register' | 'sheet' | 'at' | 'field' | 'value'> => ({
  register,
  sheet: datum.sheet,
  at: datum.at,
  field: field.name,
  value: datum.raw,
});

/** Says of each place whether it is new: several records may share one merged cell, which is at fault once. */
export function firstTimeAt(): (sheet: string, at: CellAddress, about?: string) => boolean {
  const seen = new Set<string>();
  return (sheet, at, about = '') => {
    const place = `${sheet}!${toA1(at)} ${about}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  };
}

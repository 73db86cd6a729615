import type { CellAddress } from '../../model/address';
import type { DataRow, DataTable, Datum } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import type { Checked } from '../rule';
import { cellOfField, firstTimeAt, registerOfTable } from '../rule';

/**
 * A required field for which neither cell, merge, group row, title nor flag column gives anything: at the cell where the
 * value belongs; where the table has no such column, at the header, once per table.
 *
 * A cell that says something which could not be read is another rule's business.
 */
export function* required(checked: Checked): Generator<Finding<'required'>> {
  for (const table of checked.tables) {
    const isNew = firstTimeAt();
    for (const field of registerOfTable(checked, table).fields) {
      if (!field.required) continue;
      for (const row of table.rows) {
        const datum = row.values[field.name];
        if (!isMissing(datum)) continue;
        const own = cellOfField(table, row, field.name);
        const at = placeOf(table, row, datum, own);
        if (isNew(row.sheet, at, field.name)) yield finding(table, row.sheet, at, field.name, own === null);
        if (own === null) break;
      }
    }
  }
}

function placeOf({ region }: DataTable, row: DataRow, datum: Datum | undefined, own: CellAddress | null): CellAddress {
  if (own === null) return { row: region.headerRows.first, column: region.area.column };
  return datum?.from === 'merge' && datum.sheet === row.sheet ? datum.at : own;
}

/** Without a value, and without anything written that might be one. */
function isMissing(datum: Datum | undefined): boolean {
  if (!datum) return true;
  const { value, raw, from } = datum;
  const isEmpty =
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0);
  return isEmpty && (from === 'flag' || isBlank(raw));
}

const isBlank = (raw: Datum['raw']): boolean => raw === null || (typeof raw === 'string' && raw.trim() === '');

const finding = (
  table: DataTable,
  sheet: string,
  at: CellAddress,
  field: string,
  isColumn: boolean,
): Finding<'required'> => ({
  rule: 'required',
  severity: 'error',
  register: table.register,
  sheet,
  at,
  field,
  value: null,
  suggestion: null,
  params: { field, isColumn },
});

import { unicodeView } from '../encoding/unicodeView';
import type { ColumnMatch } from '../model/columnMapping';
import type { Correction } from '../model/correction';
import type { RowRole, TableRegion } from '../model/region';
import type { SheetSnapshot } from '../model/snapshot';
import { firstText } from './firstText';
import type { TableIdentity } from './speaksFor';

/** A found table, as far as a correction needs to know it. */
interface Corrected extends TableIdentity {
  readonly detected: { readonly headerRows: TableRegion['headerRows'] };
  readonly mapping: { readonly columns: readonly ColumnMatch[] };
}

/** "This table is the register …", or none. */
export const registerCorrection = ({ key, form }: TableIdentity, register: string | null): Correction => ({
  kind: 'register',
  table: key,
  form,
  register,
});

/**
 * "This column means …".
 *
 * @param column - sheet column.
 * @param field - field name, "field=value", or null: it means nothing.
 */
export const fieldCorrection = (
  { key, form, mapping }: Corrected,
  column: number,
  field: string | null,
): Correction => ({
  kind: 'field',
  table: key,
  form,
  column,
  label: mapping.columns.find((match) => match.column === column)?.label ?? '',
  field,
});

/** "The header is here": first and last sheet row. */
export const headerCorrection = (
  { key, form, detected }: Corrected,
  { first, last }: TableRegion['headerRows'],
): Correction => ({
  kind: 'header',
  table: key,
  form,
  offset: first - detected.headerRows.first,
  rows: last - first + 1,
});

/**
 * "This row is …".
 *
 * @param sheet - the sheet that the table stands on.
 * @param row - sheet row.
 */
export const roleCorrection = (
  sheet: SheetSnapshot,
  { key, form, region }: TableIdentity & { readonly region: TableRegion },
  row: number,
  role: RowRole,
): Correction => ({ kind: 'role', table: key, form, row, text: firstText(unicodeView(sheet), region, row), role });

import type { Catalogue } from '../model/catalogue';
import { entriesOf } from '../model/catalogue';
import type { Datum, FieldValue, Period, Quantity } from '../model/dataTable';
import { normalForm, sameText } from '../model/normalForm';
import type { Field, Register } from '../model/register';
import type { CellValue } from '../model/snapshot';
import type { StructuredColumn } from '../model/structuredTable';
import { unitNames } from './collectUnits';
import { serialOfIso } from './excelSerial';
import { knowsItsUnit, structuredColumns } from './structuredColumns';

/** What one column of a structured table shows of a row's value; null where the row has none. */
export type ToCell = (datum: Datum | undefined) => CellValue;

/** One `ToCell` per column of the register's table but the two of the source, in the order of `structuredColumns`. */
export function toStructuredCells(register: Register, catalogue: Catalogue): readonly ToCell[] {
  const names = unitNames(catalogue);
  return structuredColumns(register).flatMap((column) => {
    const [name = '', part] = column.id.split('.');
    const field = register.fields.find((candidate) => candidate.name === name);
    if (!field) return [];
    const toCell = cellOfField(register, field, column, part, catalogue, names);
    return [(datum: Datum | undefined) => (datum ? onOneLineEnd(toCell(datum)) : null)];
  });
}

function cellOfField(
  register: Register,
  field: Field,
  column: StructuredColumn,
  part: string | undefined,
  catalogue: Catalogue,
  names: ReadonlyMap<string, string>,
): (datum: Datum) => CellValue {
  switch (field.type) {
    case 'period':
      if (part === undefined) return (datum) => textOr(datum, isPeriod(datum.value) ? datum.value.text : null);
      return ({ value }) => (isPeriod(value) ? toSerial(part === 'start' ? value.start : value.end) : null);
    case 'quantity':
      if (part === 'qualifier') return ({ value }) => (isQuantity(value) ? value.qualifier : null);
      return knowsItsUnit(register, field) ? (datum) => countOf(datum, field.unitOfMeasure) : asWritten;
    case 'integer':
    case 'percent':
    case 'money':
    case 'year':
      return (datum) =>
        typeof datum.value === 'number' ? datum.value : (severalNumbers(datum.value) ?? asWritten(datum));
    case 'choice': {
      const labels = new Map(entriesOf(catalogue, column.list ?? '').map((entry) => [entry.code, entry.label]));
      return (datum) =>
        typeof datum.value === 'string' ? (labels.get(datum.value) ?? datum.value) : asWrittenText(datum);
    }
    case 'flag':
      return (datum) => (typeof datum.value === 'boolean' ? (datum.value ? 'x' : null) : asWrittenText(datum));
    case 'unit':
      return (datum) =>
        typeof datum.value === 'string'
          ? (names.get(normalForm(datum.value)) ?? datum.value)
          : (joined(datum.value, '; ') ?? asWrittenText(datum));
    case 'units':
      return (datum) => joined(datum.value, '; ') ?? textOr(datum, null);
    case 'list':
      return (datum) => asWrittenText(datum) ?? joined(datum.value, '\n');
    case 'text':
    case 'longText':
    case 'person':
    case 'ref':
      return (datum) => textOr(datum, joined(datum.value, '; '));
  }
}

/**
 * The text as it was written where it says the same as the parsed value (which is clean of stray spaces and the like),
 * else the parsed value: it may stem from a group row, a title or a legacy encoding, or carry on over several rows.
 */
function textOr(datum: Datum, value: string | null): string | null {
  const written = asWrittenText(datum);
  if (value === null || value === '') return written;
  return written !== null && sameText(written, value) ? written : value;
}

const asWrittenText = (datum: Datum): string | null => {
  const written = asWritten(datum);
  return written === null ? null : String(written);
};

/** The source cell's own value, as far as the datum is that cell and not a mark, a group row or a title. */
const asWritten = ({ raw, from }: Datum): CellValue =>
  (from === 'cell' || from === 'merge') && !(typeof raw === 'string' && raw.trim() === '') ? raw : null;

/** A number in the column's unit of measure; in another unit, or when it is no number, the text as written: it never adds. */
function countOf(datum: Datum, unitOfMeasure: string | undefined): CellValue {
  const { value } = datum;
  if (!isQuantity(value)) return typeof value === 'number' ? value : asWritten(datum);
  const isOwn = value.unit === null || unitOfMeasure === undefined || sameText(value.unit, unitOfMeasure);
  return isOwn ? value.value : (asWritten(datum) ?? [value.value, value.unit].join(' '));
}

/** One number of a list as a number, several as text; null for what is no list. */
function severalNumbers(value: FieldValue): CellValue {
  if (!Array.isArray(value)) return null;
  const items: readonly (string | number)[] = value;
  const [first] = items;
  return items.length === 1 && typeof first === 'number' ? first : joined(value, '; ');
}

function joined(value: FieldValue, separator: string): string | null {
  if (Array.isArray(value)) return value.length > 0 ? value.join(separator) : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

const toSerial = (iso: string | null): CellValue => (iso === null ? null : serialOfIso(iso));
const isPeriod = (value: FieldValue): value is Period => isObject(value) && 'precision' in value;
const isQuantity = (value: FieldValue): value is Quantity => isObject(value) && 'qualifier' in value;
const isObject = (value: FieldValue): value is Period | Quantity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Excel ends a line within a cell with "\n" alone. */
const onOneLineEnd = (value: CellValue): CellValue =>
  typeof value === 'string' && value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;

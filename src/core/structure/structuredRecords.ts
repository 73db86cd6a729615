import { parsePeriod } from '../map/parsePeriod';
import type { ValueReader } from '../map/parseValue';
import { valueReader } from '../map/parseValue';
import type { Catalogue } from '../model/catalogue';
import type { ColumnMatch } from '../model/columnMapping';
import type { DataRow, DataTable, Datum, FieldValue, Period, Quantity } from '../model/dataTable';
import type { OwnCells } from '../model/ownCells';
import type { Field, Register } from '../model/register';
import type { CellValue } from '../model/snapshot';
import { severalIn } from '../model/structuredTable';
import type { StandingTable } from './readStructured';
import { fieldNameOf, holdsYears, isSource, ownUnitOf, partsOf, structuredColumns } from './structuredColumns';
import type { OwnRow } from './structureRegister';
import type { StructuredOf } from './structureRegisters';

/** What of the structured tables answers for itself: as records that rules look at, and which of their cells. */
export interface OwnRecords {
  readonly tables: readonly DataTable[];
  readonly cells: OwnCells;
}

/** Reads the rows of the structured tables that the user typed, or changed since they were written. */
export function ownRecords(structured: readonly StructuredOf[], catalogue: Catalogue): OwnRecords {
  const tables: DataTable[] = [];
  const cells = new Map<string, ReadonlyMap<number, ReadonlySet<string> | null>>();
  for (const { register, standing, own } of structured) {
    if (!standing) continue;
    cells.set(standing.table.sheet, new Map(own.map((row) => [standing.rows[row.at] ?? -1, fieldsOf(row)])));
    if (own.length > 0) tables.push(recordsOf(register, standing, own, catalogue));
  }
  return { tables, cells };
}

/** Names of the fields of which a row's user changed a cell; null for a row of the user's own. */
const fieldsOf = ({ changed }: OwnRow): ReadonlySet<string> | null =>
  changed && new Set([...changed].map((id) => fieldNameOf({ id }) ?? id));

/**
 * Rows of a structured table as a table of records, in the order of the sheet. Cells that the user did not change come from
 * `structured`: rules that judge a cell by itself pass them over.
 */
export function recordsOf(
  register: Register,
  standing: StandingTable,
  own: readonly OwnRow[],
  catalogue: Catalogue,
): DataTable {
  const { table, area, rows } = standing;
  const readRow = rowReader(register, standing, catalogue);
  const inOrder = [...own].sort((a, b) => (rows[a.at] ?? 0) - (rows[b.at] ?? 0));
  const matches = matchesOf(register, standing);
  return {
    register: register.id,
    region: {
      sheet: table.sheet,
      orientation: 'horizontal',
      area,
      headerRows: { first: area.row, last: area.row },
      indexRow: null,
      labels: matches.map(({ column, label }) => ({ column, label })),
      rows: inOrder.map(({ at }) => ({ row: rows[at] ?? 0, role: 'data' as const })),
      context: [],
    },
    mapping: { register: register.id, confidence: 1, columns: matches },
    rows: inOrder.map(readRow),
  };
}

/** What each column that stands on the sheet means, a field's own column before its further ones. */
function matchesOf(register: Register, { columns }: StandingTable): readonly ColumnMatch[] {
  return structuredColumns(register).flatMap((column, index): readonly ColumnMatch[] => {
    const place = columns[index] ?? null;
    const field = fieldNameOf(column);
    if (place === null || field === null) return [];
    const part = /=(.*)$/.exec(column.id)?.[1];
    const match = { column: place, label: column.title, field, confidence: 1, reason: 'label' as const };
    return [part === undefined ? match : { ...match, flagValue: part }];
  });
}

/** One cell of a row, by the id of its column. */
interface Cell {
  readonly raw: CellValue;
  readonly column: number;
  readonly isOwn: boolean;
}

function rowReader(register: Register, standing: StandingTable, catalogue: Catalogue): (own: OwnRow) => DataRow {
  const { table, rows } = standing;
  const columns = structuredColumns(register);
  const indexOf = new Map(columns.flatMap((column, index) => (isSource(column) ? [] : [[column.id, index] as const])));
  const readValue = valueReader(register, catalogue);
  const yearField = register.fields.find(({ type, required }) => type === 'year' && required);
  return ({ at, source, changed }) => {
    const row = rows[at] ?? 0;
    const cells = table.rows[at] ?? [];
    const cellOf = (id: string): Cell | null => {
      const index = indexOf.get(id);
      const column = index === undefined ? null : (standing.columns[index] ?? null);
      return index === undefined || column === null
        ? null
        : { raw: cells[index] ?? null, column, isOwn: changed === null || changed.has(id) };
    };
    const ownYear = yearField ? (cellOf(yearField.name)?.raw ?? null) : null;
    const year = typeof ownYear === 'number' ? ownYear : null;
    const values: Record<string, Datum> = {};
    for (const field of register.fields) {
      const read = readField({ register, field, cellOf, readValue, year, values });
      if (!read) continue;
      const { cell, value } = read;
      values[field.name] = {
        value,
        raw: cell.raw,
        from: cell.isOwn ? 'cell' : 'structured',
        sheet: table.sheet,
        at: { row, column: cell.column },
      };
    }
    return { sheet: table.sheet, row, values, ...(source ? { source } : {}) };
  };
}

interface Reading {
  readonly register: Register;
  readonly field: Field;
  readonly cellOf: (id: string) => Cell | null;
  readonly readValue: ValueReader;
  readonly year: number | null;
  /** What was read of the row so far. */
  readonly values: Readonly<Record<string, Datum>>;
}

/** A field's value from all of its cells, and the cell that answers for it. Null where none of its columns stands. */
function readField(reading: Reading): { readonly cell: Cell; readonly value: FieldValue } | null {
  const { field, cellOf, readValue, year } = reading;
  switch (field.type) {
    case 'period':
      return readPeriod(reading);
    case 'quantity':
      return readQuantity(reading);
    case 'list':
      return readList(reading);
    default: {
      const cell = cellOf(field.name);
      if (!cell) return null;
      const value = readValue(field, cell.raw, { year, format: null });
      return { cell, value: holdsYears(field) && typeof cell.raw === 'number' ? [cell.raw] : value };
    }
  }
}

/** A period from its text and its two days; the days win. What cannot be read answers first, then what the user changed. */
function readPeriod({ field, cellOf, readValue, year }: Reading): { cell: Cell; value: FieldValue } | null {
  const text = cellOf(field.name);
  const [start, end] = [cellOf(`${field.name}.start`), cellOf(`${field.name}.end`)];
  const known = [text, start, end].filter((cell) => cell !== null);
  const [first] = known;
  if (!first) return null;
  const whole = text ? asPeriod(readValue(field, text.raw, { year, format: null })) : null;
  const days = [start, end].map((cell) => (cell ? dayOf(cell.raw, year) : null));
  const [from = null, to = null] = days;
  const unread = [start, end].find((cell, index) => cell && cell.raw !== null && days[index] === null);
  if (unread) return { cell: unread, value: null };
  const isDayOwn = start?.isOwn === true || end?.isOwn === true;
  const useDays = from !== null && (whole === null || !text?.isOwn || isDayOwn);
  const value: Period | null = useDays
    ? { start: from, end: to, precision: whole?.precision ?? 'day', text: whole?.text ?? '' }
    : whole;
  const filled = known.filter(({ raw }) => raw !== null);
  return { cell: filled.find(({ isOwn }) => isOwn) ?? known.find(({ isOwn }) => isOwn) ?? filled[0] ?? first, value };
}

const asPeriod = (value: FieldValue): Period | null =>
  value !== null && typeof value === 'object' && 'precision' in value ? value : null;

/** ISO date of a cell for a day; null where it holds none. */
const dayOf = (raw: CellValue, year: number | null): string | null => {
  const period = raw === null ? null : parsePeriod(raw, { year, dateKind: typeof raw === 'number' ? 'day' : null });
  return period?.start ?? null;
};

/** A count with the unit of measure and the qualifier that stand beside it; a unit that was changed answers for itself. */
function readQuantity({
  register,
  field,
  cellOf,
  readValue,
  year,
  values,
}: Reading): { cell: Cell; value: FieldValue } | null {
  const cell = cellOf(field.name);
  if (!cell) return null;
  const value = readValue(field, cell.raw, { year, format: null });
  const [unit, qualifier] = [cellOf(`${field.name}.unit`), cellOf(`${field.name}.qualifier`)];
  if (value === null || typeof value !== 'object' || !('qualifier' in value) || typeof cell.raw !== 'number')
    return { cell, value };
  const own = ownUnitOf(register, field);
  const named = own === null ? null : 'unit' in own ? own.unit : values[own.field]?.value;
  const written = textOf(unit);
  const quantity: Quantity = {
    value: value.value,
    unit: written ?? (typeof named === 'string' ? named : null),
    qualifier: textOf(qualifier) ?? value.qualifier,
  };
  const isUnitNew = written !== null && unit?.isOwn === true && Number.isInteger(cell.raw);
  return { cell: isUnitNew ? unit : cell, value: quantity };
}

const textOf = (cell: Cell | null): string | null => {
  const text = cell === null || cell.raw === null ? '' : String(cell.raw).trim();
  return text === '' ? null : text;
};

/** Items one a line, and the parts that are marked in columns of their own. */
function readList({ field, cellOf, readValue, year }: Reading): { cell: Cell; value: FieldValue } | null {
  const cell = cellOf(field.name);
  const parts = partsOf(field).flatMap((part) => {
    const marked = cellOf(`${field.name}=${part}`);
    return marked ? [{ part, cell: marked }] : [];
  });
  const first = cell ?? parts[0]?.cell;
  if (!first) return null;
  const listed = cell ? readValue(field, cell.raw, { year, format: null }) : null;
  const items = [
    ...parts.filter(({ cell: { raw } }) => severalIn(raw).length > 0).map(({ part }) => part),
    ...(Array.isArray(listed) ? listed.map(String) : []),
  ];
  const own = [first, ...parts.map(({ cell: marked }) => marked)].find(({ isOwn }) => isOwn);
  return { cell: cell?.isOwn ? cell : (own ?? first), value: items.length === 0 ? null : items };
}

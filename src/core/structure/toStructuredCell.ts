import type { Catalogue } from '../model/catalogue';
import { entriesOf } from '../model/catalogue';
import type { DataRow, Datum, FieldValue, Period, Quantity } from '../model/dataTable';
import { normalForm, sameText } from '../model/normalForm';
import type { Field, Register } from '../model/register';
import type { CellValue } from '../model/snapshot';
import type { StructuredColumn } from '../model/structuredTable';
import { SEVERAL } from '../model/structuredTable';
import { unitNames } from './collectUnits';
import { serialOfIso } from './excelSerial';
import type { References } from './references';
import { referenceForm } from './references';
import { asWritten, asWrittenText, joined, shownText, textOr } from './shownText';
import { fieldNameOf, holdsYears, ownUnitOf, partsOf, structuredColumns } from './structuredColumns';

/** What one column of a structured table shows of a record; null where it has nothing to show. */
export type ToCell = (values: DataRow['values']) => CellValue;

/** What one column shows of its field's datum, given the record's other values. */
type OfDatum = (datum: Datum, values: DataRow['values']) => CellValue;

/** One `ToCell` per column of the register's table but the two of the source, in the order of `structuredColumns`. */
export function toStructuredCells(register: Register, catalogue: Catalogue, references: References): readonly ToCell[] {
  const names = unitNames(catalogue);
  return structuredColumns(register).flatMap((column) => {
    const name = fieldNameOf(column);
    const field = register.fields.find((candidate) => candidate.name === name);
    if (!field) return [];
    const toCell = cellOfField({ register, catalogue, references, names }, field, column);
    return [
      (values: DataRow['values']): CellValue => {
        const datum = values[field.name];
        return datum ? onOneLineEnd(toCell(datum, values)) : null;
      },
    ];
  });
}

interface Surroundings {
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly references: References;
  /** The catalogue's name of a unit by the normal form of its names. */
  readonly names: ReadonlyMap<string, string>;
}

function cellOfField(around: Surroundings, field: Field, column: StructuredColumn): OfDatum {
  const part = column.id.slice(field.name.length + 1);
  const unitName = (name: string): string => around.names.get(normalForm(name)) ?? name;
  switch (field.type) {
    case 'period':
      if (part === '') return (datum) => textOr(datum, isPeriod(datum.value) ? datum.value.text : null);
      return ({ value }) => (isPeriod(value) ? toSerial(part === 'start' ? value.start : value.end) : null);
    case 'quantity':
      return cellOfQuantity(around.register, field, part);
    case 'year':
      if (holdsYears(field)) return (datum) => joined(datum.value, SEVERAL) ?? asWrittenText(datum);
      return numberOrWritten;
    case 'integer':
    case 'percent':
    case 'money':
      return numberOrWritten;
    case 'choice': {
      const labels = new Map(entriesOf(around.catalogue, column.list ?? '').map((entry) => [entry.code, entry.label]));
      return (datum) =>
        typeof datum.value === 'string' ? (labels.get(datum.value) ?? datum.value) : asWrittenText(datum);
    }
    case 'flag':
      return (datum) => (typeof datum.value === 'boolean' ? (datum.value ? MARK : null) : asWrittenText(datum));
    case 'unit':
    case 'units':
      return (datum) => {
        if (typeof datum.value === 'string') return unitName(datum.value);
        const several = textsOf(datum.value);
        return several.length > 0 ? several.map(unitName).join(SEVERAL) : asWrittenText(datum);
      };
    case 'list':
      return cellOfList(around.references.ofField(field), field, part);
    case 'ref': {
      const targets = around.references.ofField(field);
      return (datum) => {
        const text = shownText(datum);
        return text === null ? null : (targets.get(referenceForm(text)) ?? text);
      };
    }
    case 'text':
    case 'longText':
    case 'person':
      return shownText;
  }
}

/** What marks a flag. */
const MARK = 'x';

const numberOrWritten = (datum: Datum): CellValue =>
  typeof datum.value === 'number' ? datum.value : (joined(datum.value, SEVERAL) ?? asWritten(datum));

/** A count as number, unit and qualifier; a cell that is no count as it was written, in the column of the number. */
function cellOfQuantity(register: Register, field: Field, part: string): OfDatum {
  const own = ownUnitOf(register, field);
  const isOwn = (unit: string, values: DataRow['values']): boolean => {
    if (own === null) return unit !== 'đồng' && normalForm(field.title).includes(normalForm(unit));
    const named = 'unit' in own ? own.unit : values[own.field]?.value;
    return typeof named === 'string' && sameText(named, unit);
  };
  switch (part) {
    case 'unit':
      return ({ value }, values) =>
        isQuantity(value) && value.unit !== null && !isOwn(value.unit, values) ? value.unit : null;
    case 'qualifier':
      return (datum) => {
        if (!isQuantity(datum.value)) return null;
        const said = [datum.value.qualifier, remarkOf(datum)].filter((text) => text !== null);
        return said.length > 0 ? said.join(' ') : null;
      };
    default:
      return (datum) =>
        isQuantity(datum.value) ? datum.value.value : typeof datum.value === 'number' ? datum.value : asWritten(datum);
  }
}

/** What stands in brackets behind a count ("20 triệu (xã hội hóa)"): no part of it, and not to be lost. */
const remarkOf = (datum: Datum): string | null => {
  const written = asWritten(datum);
  return typeof written === 'string' ? (/\([^()]*\)\s*$/.exec(written)?.[0].trim() ?? null) : null;
};

/** Items one a line; where parts have columns of their own, those are marked there and only the others are listed. */
function cellOfList(targets: ReadonlyMap<string, string>, field: Field, part: string): OfDatum {
  const parts = partsOf(field);
  const formOfPart = new Map(
    (field.marks ?? []).flatMap(({ value, labels }) =>
      [value, ...labels].map((label) => [normalForm(label), value] as const),
    ),
  );
  if (part !== '') {
    return ({ value }) => (textsOf(value).some((item) => formOfPart.get(normalForm(item)) === part) ? MARK : null);
  }
  return (datum) => {
    const all = textsOf(datum.value);
    const items = parts.length === 0 ? all : all.filter((item) => !formOfPart.has(normalForm(item)));
    const written = asWrittenText(datum);
    if (all.length === 0) return written;
    if (written !== null && saysMore(written, all)) return written;
    const lines = items.map((item) => targets.get(referenceForm(item)) ?? item);
    return lines.length === 0
      ? null
      : [...lines, ...(written !== null && OPEN_END.test(written) ? ['…'] : [])].join('\n');
  };
}

const OPEN_END = /(?:\.{3,}|…)[\s;.”"]*$/;

/** Whether a cell's text has words that are in none of the items read from it. */
function saysMore(written: string, items: readonly string[]): boolean {
  const letters = (text: string): string => normalForm(text).replace(/[^\p{L}]+/gu, '');
  return letters(written).length > letters(items.join('')).length;
}

const textsOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? (value as readonly (string | number)[]).map(String) : typeof value === 'string' ? [value] : [];

const toSerial = (iso: string | null): CellValue => (iso === null ? null : serialOfIso(iso));
const isPeriod = (value: FieldValue): value is Period => isObject(value) && 'precision' in value;
const isQuantity = (value: FieldValue): value is Quantity => isObject(value) && 'qualifier' in value;
const isObject = (value: FieldValue): value is Period | Quantity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Excel ends a line within a cell with "\n" alone. */
const onOneLineEnd = (value: CellValue): CellValue =>
  typeof value === 'string' && value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;

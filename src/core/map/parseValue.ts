import type { Catalogue } from '../model/catalogue';
import { cleanLine, cleanText } from '../model/cleanText';
import type { FieldValue } from '../model/dataTable';
import { dateKindOf, isPercentFormat } from '../model/numberFormats';
import { fieldOf, type Field, type Register } from '../model/register';
import { ERROR_TEXTS, type CellValue } from '../model/snapshot';
import { parsePeriod } from './parsePeriod';
import type { NumberStyle } from './parseNumber';
import { parsePercent, parseQuantity, parseYear, parseYears } from './parseQuantity';
import { isUnitText, unitsOfList } from './unitText';
import { codeReader, isNothing, parseItems, parseMark, parsePerson, parseUnits, type CodeReader } from './parseText';

/** What a value is read with: the year that the row speaks of and the cell's number format. */
export interface ValueContext {
  readonly year: number | null;
  readonly format: string | null;
  /** Unit of measure that the column's header names, or null. */
  readonly unit?: string | null;
  /** How the column writes numbers, and whether it writes dates month first. */
  readonly style?: NumberStyle;
  readonly isMonthFirst?: boolean;
}

/** Reads the value of a field from what its cell holds; null where the cell says nothing that the field can hold. */
export type ValueReader = (field: Field, raw: CellValue, context: ValueContext) => FieldValue;

/** Types whose texts come again and again in a column, and the longest text that is worth remembering. */
const REPEATING: ReadonlySet<Field['type']> = new Set([
  'choice',
  'unit',
  'units',
  'period',
  'quantity',
  'percent',
  'flag',
  'year',
]);
const REMEMBERED_LENGTH = 80;

/** Prepares the reading of a register's values; code lists are looked up once a list. */
export function valueReader(register: Register, catalogue: Catalogue): ValueReader {
  const readers = new Map<string, CodeReader>();
  const codes = (field: Field): CodeReader => {
    const list = field.list ?? field.name;
    const known = readers.get(list) ?? codeReader(catalogue, list);
    readers.set(list, known);
    return known;
  };
  const remembered = new Map<Field, Map<string, FieldValue>>();
  return (field, raw, context) => {
    if (typeof raw !== 'string' || raw.length > REMEMBERED_LENGTH || !REPEATING.has(field.type))
      return read(field, raw, context);
    const key = field.type === 'period' ? `${String(context.year)} ${raw}` : raw;
    const values = remembered.get(field) ?? new Map<string, FieldValue>();
    remembered.set(field, values);
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = read(field, raw, context);
    values.set(key, value);
    return value;
  };

  function read(
    field: Field,
    raw: CellValue,
    { year, format, unit = null, style = null, isMonthFirst = false }: ValueContext,
  ): FieldValue {
    if (raw === null || (typeof raw === 'number' && !Number.isFinite(raw))) return null;
    if (typeof raw === 'string' && (ERROR_TEXTS.has(raw) || isNothing(raw))) return null;
    switch (field.type) {
      case 'text':
      case 'ref':
        return textOf(raw, format);
      case 'longText':
        return typeof raw === 'string' ? cleanText(raw) : textOf(raw, format);
      case 'person':
        return typeof raw === 'string' ? parsePerson(raw) : textOf(raw, format);
      case 'unit':
        return typeof raw === 'string' ? oneOrMore(raw) : textOf(raw, format);
      case 'units': {
        const units = parseUnits(String(raw));
        return units.length === 0 ? null : units;
      }
      case 'choice':
        return codes(field)(cleanLine(String(raw)));
      case 'flag':
        return parseMark(raw);
      case 'year':
        return fieldHoldsYears(fieldOf(register, field.name)) ? yearsOrNull(raw) : yearOfCell(raw, format);
      case 'integer':
        return parseQuantity(raw, null, { style, isWhole: true })?.value ?? null;
      case 'quantity':
        return parseQuantity(raw, unit ?? field.unitOfMeasure ?? null, {
          style,
          isWhole: field.unitOfMeasure !== undefined,
        });
      case 'money':
        return parseQuantity(raw, 'đồng', { style, isWhole: true });
      case 'percent':
        return parsePercent(raw, isPercentFormat(format), style);
      case 'period':
        return parsePeriod(raw, { year, dateKind: dateKindOf(format), isMonthFirst });
      case 'list': {
        const { items } = parseItems(String(raw));
        return items.length === 0 ? null : items;
      }
    }
  }
}

/** Whether a field holds several years (those that are marked one by one do). */
export const fieldHoldsYears = (field: Field): boolean => field.type === 'year' && field.byPeriod === 'mark';

function textOf(raw: string | number | boolean, format: string | null): string | null {
  if (typeof raw === 'string') return cleanLine(raw);
  if (typeof raw === 'number' && dateKindOf(format) !== null)
    return parsePeriod(raw, { year: null, dateKind: dateKindOf(format) })?.text ?? null;
  return String(raw);
}

const yearsOrNull = (raw: CellValue): readonly number[] | null => {
  const years = parseYears(raw);
  return years.length === 0 ? null : years;
};

function yearOfCell(raw: CellValue, format: string | null): number | null {
  if (typeof raw === 'number' && dateKindOf(format) !== null) {
    const start = parsePeriod(raw, { year: null, dateKind: dateKindOf(format) })?.start;
    return typeof start === 'string' ? Number(start.slice(0, 4)) : null;
  }
  return parseYear(raw);
}

/** One unit, or several where every line (or part between semicolons) reads as one. */
function oneOrMore(text: string): FieldValue {
  const parts = parseUnits(text);
  if (parts.length > 1 && (text.includes(';') || parts.every(isUnitText))) return parts;
  const named = parts.length === 1 ? unitsOfList(parts[0] ?? '') : [];
  return named.length > 1 ? named : cleanLine(text) || null;
}

import type { Field, Register } from '../model/register';
import type { StructuredColumn } from '../model/structuredTable';

/** Column that names the sheet a row was taken from; empty in rows that the user typed. */
export const SOURCE_SHEET = 'source.sheet';
/**
 * Column with the row a row was taken from, as Excel numbers it (from 1); empty in rows that have no source any more.
 * Several rows may name one: a source row with a column a year gives a record a year.
 */
export const SOURCE_ROW = 'source.row';

/** Whether a column says where a row comes from, and is the product's to write. */
export const isSource = (column: StructuredColumn): boolean => column.id === SOURCE_SHEET || column.id === SOURCE_ROW;

/** Id of the column of one part of a field whose parts are marked one by one ("parts=QĐ 08"). */
export const partColumn = (field: string, part: string): string => `${field}=${part}`;

/** Name of the field that a column stems from; null for the columns of the source. */
export function fieldNameOf({ id }: Pick<StructuredColumn, 'id'>): string | null {
  if (id === SOURCE_SHEET || id === SOURCE_ROW) return null;
  return /^[^.=]+/.exec(id)?.[0] ?? null;
}

/**
 * Columns of a register's structured table, in the order of its fields and two for the source at the end. Every column
 * is always present, so that formulas can rely on it; the layout hides those that nobody needs.
 *
 * | field                    | columns                                                                                   |
 * |--------------------------|-------------------------------------------------------------------------------------------|
 * | period                   | `f` the text as written, `f.start` and `f.end` dates (empty while it runs on)             |
 * | quantity                 | `f` number; `f.unit` unit of measure where it is not the column's own (`ownUnitOf`), else  |
 * |                          | empty, so that SUMIFS(f, f.unit, "") adds like units only; `f.qualifier` gần, hơn, ít     |
 * |                          | nhất, and what else was written in brackets. A cell that is no count holds its text: sums |
 * |                          | pass over it                                                                              |
 * | percent                  | number from 0 to 100, as offices write it under "(%)"                                     |
 * | year, several at a time  | text "2017; 2019" also where it is one year (`yearsOfCell` reads it back)                 |
 * | list with parts to mark  | `f=<part>` a column each, "x" or empty; `f` what else was named, one a line               |
 * | list                     | `f` one item a line, "…" on the last line where the list is open                          |
 * | unit, units              | names as the catalogue has them, several joined by "; "                                   |
 * | choice                   | label of the code list; a word on no list as it was written                               |
 * | flag                     | "x" or empty                                                                              |
 * | ref                      | name of the row referred to, as its own register spells it where that is sure             |
 */
export function structuredColumns(register: Register): readonly StructuredColumn[] {
  const known = columnsOfRegister.get(register);
  if (known) return known;
  const columns: readonly StructuredColumn[] = [
    ...register.fields.flatMap((field) => columnsOf(register, field)),
    { id: SOURCE_SHEET, title: 'Trang nguồn', holds: 'text', list: null },
    { id: SOURCE_ROW, title: 'Dòng nguồn', holds: 'number', list: null },
  ];
  columnsOfRegister.set(register, columns);
  return columns;
}

const columnsOfRegister = new WeakMap<Register, readonly StructuredColumn[]>();

function columnsOf(register: Register, field: Field): readonly StructuredColumn[] {
  const own = (holds: StructuredColumn['holds'], list: string | null = null): StructuredColumn => ({
    id: field.name,
    title: field.title,
    holds,
    list,
  });
  const further = (part: string, holds: StructuredColumn['holds'], title: string): StructuredColumn => ({
    id: `${field.name}.${part}`,
    title,
    holds,
    list: null,
  });
  switch (field.type) {
    case 'period':
      return [
        own('text'),
        further('start', 'date', dateTitle(register, field, 'từ ngày')),
        further('end', 'date', dateTitle(register, field, 'đến ngày')),
      ];
    case 'quantity':
      return [
        own('number'),
        further('unit', 'text', `${field.title} (đơn vị tính)`),
        further('qualifier', 'text', `${field.title} (gần, hơn…)`),
      ];
    case 'year':
      return [own(holdsYears(field) ? 'text' : 'number')];
    case 'integer':
    case 'percent':
    case 'money':
      return [own('number')];
    case 'choice':
      return [own('choice', field.list ?? null)];
    case 'unit':
      return [own('unit')];
    case 'flag':
      return [own('flag')];
    case 'ref':
      return [own('ref')];
    case 'list':
      return [
        ...partsOf(field).map((part): StructuredColumn => ({
          id: partColumn(field.name, part),
          title: part,
          holds: 'flag',
          list: null,
        })),
        own('longText'),
      ];
    case 'longText':
      return [own('longText')];
    case 'text':
    case 'units':
    case 'person':
      return [own('text')];
  }
}

/** Parts of a list that have columns of their own. */
export const partsOf = (field: Field): readonly string[] =>
  field.type === 'list' ? (field.marks ?? []).map(({ value }) => value) : [];

/** Whether a field holds several years at a time. */
export const holdsYears = (field: Field): boolean => field.type === 'year' && field.byPeriod === 'mark';

/**
 * Unit of measure that the numbers of a quantity field are in where nothing else is said: the field's own, or the one
 * that a record's field `unitOfMeasure` names, or null. Of money it is null: there "đồng" is written out, so that "khoảng
 * 20 triệu" and a bare 20 do not add up.
 */
export function ownUnitOf(
  register: Register,
  field: Field,
): { readonly unit: string } | { readonly field: string } | null {
  if (field.unitOfMeasure !== undefined) return { unit: field.unitOfMeasure };
  return register.fields.some((other) => other.name === 'unitOfMeasure') ? { field: 'unitOfMeasure' } : null;
}

function dateTitle(register: Register, field: Field, end: 'từ ngày' | 'đến ngày'): string {
  const periods = register.fields.filter(({ type }) => type === 'period').length;
  const plain = end === 'từ ngày' ? 'Từ ngày' : 'Đến ngày';
  const isTaken = register.fields.some(({ title }) => title === plain);
  if (periods === 1 && !isTaken) return plain;
  return `${field.title} (${isTaken ? (end === 'từ ngày' ? 'ngày đầu' : 'ngày cuối') : end})`;
}

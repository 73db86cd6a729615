import type { Field, Register } from '../model/register';
import type { StructuredColumn } from '../model/structuredTable';

/** Column that names the sheet a row was taken from; empty in rows that the user typed. */
export const SOURCE_SHEET = 'source.sheet';
/** Column with the row a row was taken from, as Excel numbers it (from 1); empty in rows that have no source any more. */
export const SOURCE_ROW = 'source.row';

/** Whether a column says where a row comes from, and is the product's to write. */
export const isSource = (column: StructuredColumn): boolean => column.id === SOURCE_SHEET || column.id === SOURCE_ROW;

/**
 * Columns of a register's structured table, in the order of its fields and two for the source at the end. Every column
 * is always present, so that formulas can rely on it.
 *
 * A period gives its text as written and two dates. A quantity whose unit of measure is known (from the field, or from
 * the register's own field `unitOfMeasure`) gives a number and its qualifier (gần, hơn, ít nhất); any other (Kinh phí)
 * gives one column that holds what was written, number or text, for "khoảng 20 triệu" must not be added unread.
 */
export function structuredColumns(register: Register): readonly StructuredColumn[] {
  const periods = register.fields.filter((field) => field.type === 'period').length;
  const fieldTitles = new Set(register.fields.map((field) => field.title));
  const dateTitle = (field: Field, end: 'từ ngày' | 'đến ngày'): string => {
    const plain = end === 'từ ngày' ? 'Từ ngày' : 'Đến ngày';
    return periods === 1 && !fieldTitles.has(plain) ? plain : `${field.title} (${end})`;
  };

  const columnsOf = (field: Field): readonly StructuredColumn[] => {
    const own = (holds: StructuredColumn['holds'], list: string | null = null): StructuredColumn => ({
      id: field.name,
      title: field.title,
      holds,
      list,
    });
    switch (field.type) {
      case 'period':
        return [
          own('text'),
          { id: `${field.name}.start`, title: dateTitle(field, 'từ ngày'), holds: 'date', list: null },
          { id: `${field.name}.end`, title: dateTitle(field, 'đến ngày'), holds: 'date', list: null },
        ];
      case 'quantity':
        return knowsItsUnit(register, field)
          ? [
              own('number'),
              { id: `${field.name}.qualifier`, title: `${field.title} (gần, hơn…)`, holds: 'text', list: null },
            ]
          : [own('number')];
      case 'integer':
      case 'percent':
      case 'money':
      case 'year':
        return [own('number')];
      case 'choice':
        return [own('choice', field.list ?? null)];
      case 'unit':
        return [own('unit')];
      case 'longText':
      case 'list':
        return [own('longText')];
      case 'text':
      case 'flag':
      case 'units':
      case 'person':
      case 'ref':
        return [own('text')];
    }
  };

  return [
    ...register.fields.flatMap(columnsOf),
    { id: SOURCE_SHEET, title: 'Trang nguồn', holds: 'text', list: null },
    { id: SOURCE_ROW, title: 'Dòng nguồn', holds: 'number', list: null },
  ];
}

/**
 * Whether the numbers of a quantity field are counts in one unit of measure, so that its column can hold numbers. Sums of
 * money are not: they come as "khoảng 20 triệu", with goods and working days beside them.
 */
export const knowsItsUnit = (register: Register, field: Field): boolean =>
  field.unitOfMeasure === undefined
    ? register.fields.some((other) => other.name === 'unitOfMeasure')
    : field.unitOfMeasure !== 'đồng';

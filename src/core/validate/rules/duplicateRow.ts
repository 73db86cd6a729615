import type { Catalogue } from '../../model/catalogue';
import type { DataRow, DataTable, Datum } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import type { Field, Register } from '../../model/register';
import { fieldOf } from '../../model/register';
import { datumForm } from '../datumForm';
import type { Checked } from '../rule';
import { cellOfField, columnOfField, isOneRecord, registerOfTable } from '../rule';

/**
 * The same record twice: every key field of the register says the same under the Vietnamese normal form, units also by
 * their aliases. Reported at the later row's first key field, pointing back at the first row. Records of one row never
 * accuse each other, and a row that lacks what names it accuses no one.
 */
export function* duplicateRow(checked: Checked): Generator<Finding<'duplicate-row'>> {
  const unitForm = unitFormsOf(checked.catalogue);
  const firsts = new Map<string, DataRow>();
  for (const [index, table] of checked.tables.entries()) {
    const register = registerOfTable(checked, table);
    const fields = register.key.map((name) => fieldOf(register, name));
    const reported = new Set<number>();
    const trails = outerGroupsOf(table);
    for (const row of table.rows) {
      const key = keyOf(register, fields, row, index, unitForm, trails);
      if (key === null) continue;
      const first = firsts.get(key);
      if (!first) firsts.set(key, row);
      else if (!isOneRecord(first, row) && !reported.has(row.row)) {
        reported.add(row.row);
        yield finding(table, register, row, first);
      }
    }
  }
}

/**
 * Text of a row's key, or null when the row lacks what names it. Where the whole list leaves out a year or a kind that it
 * should have, the rest of the key tells rows apart; where any other part is open, only rows that agree in everything
 * they say are the same.
 */
function keyOf(
  register: Register,
  fields: readonly Field[],
  row: DataRow,
  table: number,
  unitForm: (form: string) => string,
  trails: ReadonlyMap<number, string>,
): string | null {
  let key = register.id;
  let isOpen = false;
  let isVague = false;
  for (const field of fields) {
    const datum = row.values[field.name];
    const form = datum ? formOf(datum, field.type === 'unit' ? unitForm : null) : '';
    // "Chi bộ ấp Bình Đông" below one commune is not the one below another.
    if (field.type === 'unit' && datum?.from === 'group') key += `\n${trails.get(datum.at.row) ?? ''}`;
    if (form === '') {
      isOpen = true;
      if (!field.required) isVague = true;
      else if (!isClassing(field)) return null;
    }
    key += `\n${form}`;
  }
  if (isVague)
    key += register.fields.map(({ name }) => `\n${row.values[name] ? formOf(row.values[name], null) : ''}`).join('');
  // What is left open says the same only among the rows of one table.
  return isOpen ? `${key}\n${table}` : key;
}

/** What stands above each group row: the texts of the groups that hold it. */
function outerGroupsOf({ region }: DataTable): ReadonlyMap<number, string> {
  const trails = new Map<number, string>();
  const open: { readonly level: number; readonly text: string }[] = [];
  for (const { row, role, level = 1, text = '' } of region.rows) {
    if (role !== 'group') continue;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    trails.set(row, open.map((group) => normalForm(group.text)).join('\n'));
    open.push({ level, text });
  }
  return trails;
}

/** Fields that class a record and do not name it. */
const isClassing = ({ type }: Field): boolean => type === 'year' || type === 'period' || type === 'choice';

function formOf(datum: Datum, unitForm: ((form: string) => string) | null): string {
  const { value } = datum;
  if (value === null) return '';
  if (typeof value === 'string') return unitForm ? unitForm(datumForm(datum)) : datumForm(datum);
  if (typeof value !== 'object') return String(value);
  if ('precision' in value) return value.start === null ? normalForm(value.text) : `${value.start}..${value.end ?? ''}`;
  if ('qualifier' in value) return `${value.qualifier ?? ''} ${value.value} ${value.unit ?? ''}`;
  return value
    .map((item) => normalForm(String(item)))
    .sort()
    .join(';');
}

const formsOfUnits = new WeakMap<Catalogue['units'], (form: string) => string>();

/** Brings the form of an alias to that of its unit's name. */
function unitFormsOf({ units }: Catalogue): (form: string) => string {
  const known = formsOfUnits.get(units);
  if (known) return known;
  const forms = new Map<string, string>();
  for (const { name, aliases } of units) for (const alias of aliases) forms.set(normalForm(alias), normalForm(name));
  for (const { name } of units) forms.delete(normalForm(name));
  const formOfUnit = (form: string): string => forms.get(form) ?? form;
  formsOfUnits.set(units, formOfUnit);
  return formOfUnit;
}

function finding(table: DataTable, register: Register, row: DataRow, first: DataRow): Finding<'duplicate-row'> {
  const field = register.key.find((name) => columnOfField(table, name) !== null) ?? register.key[0] ?? null;
  const own = field === null ? null : cellOfField(table, row, field);
  return {
    rule: 'duplicate-row',
    severity: 'error',
    register: table.register,
    sheet: row.sheet,
    at: own ?? { row: row.row, column: table.region.area.column },
    field,
    value: field === null ? null : (row.values[field]?.raw ?? null),
    suggestion: null,
    params: { firstSheet: first.sheet, firstRow: first.row },
  };
}

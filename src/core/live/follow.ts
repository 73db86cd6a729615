import { editedView, unicodeView, withOwnTexts } from '../encoding/unicodeView';
import { partIgnored, rowKeys } from '../fix/ignore';
import { codeReader } from '../map/parseText';
import { readTable } from '../map/readTable';
import { cleanLine } from '../model/cleanText';
import type { Catalogue } from '../model/catalogue';
import type { DataRow, DataTable } from '../model/dataTable';
import type { Definitions } from '../model/definitions';
import { registerOf, startingCatalogue } from '../model/definitions';
import type { AnyFinding } from '../model/finding';
import { madeBy } from '../model/memory';
import type { OwnCells } from '../model/ownCells';
import type { Register } from '../model/register';
import type { WorkbookSnapshot } from '../model/snapshot';
import type { Preparation } from '../preparation';
import type { WorkedOut } from '../prepare';
import { checkCatalogue } from '../structure/checkCatalogue';
import { listUnits } from '../structure/listUnits';
import { catalogueOf } from '../structure/readCatalogue';
import { readStructured } from '../structure/readStructured';
import { fieldNameOf, SOURCE_ROW, SOURCE_SHEET, structuredColumns } from '../structure/structuredColumns';
import { recordsOf } from '../structure/structuredRecords';
import type { StructuredOf } from '../structure/structureRegisters';
import type { OwnRow } from '../structure/structureRegister';
import { ownFindings } from '../validate/ownFindings';
import { recheck } from '../validate/recheck';
import type { Checked } from '../validate/rule';
import { rules } from '../validate/rules';
import { inOrder } from '../validate/validate';
import type { ChangedSheet, PatchedWorkbook } from './patchWorkbook';

/** What the list of findings shows. */
export type Followed = Pick<Preparation, 'findings' | 'ignored'>;

/**
 * The findings after an edit: only the rows that it touched are read and checked again, and after an edit of the catalogue
 * only the fields and rules that ask it. A row that became another kind of row, or a table that grew, shows when all is
 * worked out anew.
 *
 * @param before - what was worked out, or followed, before the edit.
 */
export function follow(before: WorkedOut, patched: PatchedWorkbook, definitions: Definitions, set: string): WorkedOut {
  let now: WorkedOut = { ...before, checked: { ...before.checked, workbook: patched.workbook } };
  for (const sheet of patched.changed) {
    const { madeBy: made } = sheet.after;
    if (made === null) now = followOffice(now, sheet, definitions);
    else if (made === madeBy.catalogue) now = followCatalogue(now, patched.workbook, definitions, set);
    else {
      const structured = now.structured.find(({ register }) => made === madeBy.register(register.id));
      if (structured) now = followStructured(now, sheet, structured);
    }
  }
  return now;
}

/** The findings of what was worked out, as the pane shows them. */
export function followed({ checked, all }: WorkedOut): Followed {
  const { workbook, registers } = checked;
  return partIgnored(
    [...all, ...checkCatalogue(workbook, registers)],
    workbook.memory,
    rowKeys(checked.tables, registers),
  );
}

/** Rows of the office's own tables, read again under their headings with the columns as they were understood. */
function followOffice(
  before: WorkedOut,
  { before: old, after, cells }: ChangedSheet,
  definitions: Definitions,
): WorkedOut {
  editedView(old, after, [...cells.keys()]);
  return before.checked.tables
    .filter(({ region }) => region.sheet === after.name && region.orientation === 'horizontal')
    .reduce((now, table) => {
      const touched = new Set(table.region.rows.filter(({ row }) => cells.has(row)).map(({ row }) => row));
      if (touched.size === 0) return now;
      const again = withOwnTexts(
        readTable(
          unicodeView(after),
          { ...table.region, rows: table.region.rows.filter(({ row, role }) => role === 'group' || touched.has(row)) },
          table.mapping,
          registerOf(definitions, table.register),
          now.checked.catalogue,
        ),
        after,
      );
      const fields = new Set(
        table.mapping.columns.flatMap(({ column, field }) =>
          field !== null && [...touched].some((row) => cells.get(row)?.has(column)) ? [field] : [],
        ),
      );
      return rechecked(now, table, { ...table, rows: exchanged(table.rows, again.rows, touched) }, touched, fields);
    }, before);
}

/** Rows of a table with those of some sheet rows exchanged for what they are now. */
function exchanged(
  rows: readonly DataRow[],
  now: readonly DataRow[],
  touched: ReadonlySet<number>,
): readonly DataRow[] {
  const byRow = new Map<number, DataRow[]>();
  for (const row of now) if (touched.has(row.row)) byRow.set(row.row, [...(byRow.get(row.row) ?? []), row]);
  const kept = rows.flatMap((row) => {
    if (!touched.has(row.row)) return [row];
    const records = byRow.get(row.row) ?? [];
    byRow.delete(row.row);
    return records;
  });
  return byRow.size === 0 ? kept : [...kept, ...[...byRow.values()].flat()].sort((a, b) => a.row - b.row);
}

/** Rows of a structured table that the user typed or changed just now, besides those known before. */
function followStructured(before: WorkedOut, { after, cells }: ChangedSheet, structured: StructuredOf): WorkedOut {
  const { register } = structured;
  const standing = readStructured(after, register);
  if (!standing) return before;
  const idOf = new Map(
    structuredColumns(register).flatMap(({ id }, index) => {
      const column = standing.columns[index] ?? null;
      return column === null ? [] : [[column, id] as const];
    }),
  );
  const known = new Map(structured.own.map((own) => [structured.standing?.rows[own.at] ?? -1, own]));
  const sourceOf = sourceReader(register);
  const own = standing.rows.flatMap((row, at): readonly OwnRow[] => {
    const was = known.get(row);
    const changed = [...(cells.get(row) ?? [])].flatMap((column) => idOf.get(column) ?? []);
    if (changed.length === 0) return was ? [{ ...was, at }] : [];
    const source = was ? was.source : sourceOf(standing.table.rows[at] ?? []);
    if (source === null) return [{ at, source, changed: null }];
    return [{ at, source, changed: new Set([...(was?.changed ?? []), ...changed]) }];
  });
  const now = { ...structured, standing, own };
  const old = before.checked.tables.find(({ region }) => region.sheet === after.name);
  const table = recordsOf(register, standing, own, before.checked.catalogue);
  const ownCells: OwnCells = new Map([
    ...(before.checked.ownCells ?? []),
    [after.name, new Map(own.map((row) => [standing.rows[row.at] ?? -1, namesOf(row)]))],
  ]);
  const fields = [...cells.values()]
    .flatMap((columns) => [...columns])
    .flatMap((column) => {
      const id = idOf.get(column);
      return id === undefined ? [] : (fieldNameOf({ id }) ?? []);
    });
  const isNewRow = own.some(({ at, changed }) => changed === null && cells.has(standing.rows[at] ?? -1));
  const reached = isNewRow ? register.fields.map(({ name }) => name) : fields;
  return rechecked(
    {
      ...before,
      structured: before.structured.map((one) => (one === structured ? now : one)),
      checked: { ...before.checked, ownCells },
    },
    old ?? null,
    table,
    new Set(cells.keys()),
    new Set(reached),
  );
}

const namesOf = ({ changed }: OwnRow): ReadonlySet<string> | null =>
  changed && new Set([...changed].map((id) => fieldNameOf({ id }) ?? id));

/** Says of the cells of a row where it was written from; null where the user typed it. */
function sourceReader(
  register: Register,
): (cells: WorkbookSnapshot['sheets'][number]['values'][number]) => OwnRow['source'] {
  const columns = structuredColumns(register);
  const [sheet, row] = [SOURCE_SHEET, SOURCE_ROW].map((id) => columns.findIndex((column) => column.id === id));
  return (cells) => {
    const [name, place] = [cells[sheet ?? -1] ?? null, cells[row ?? -1] ?? null];
    return name === null || typeof place !== 'number' ? null : { sheet: String(name), row: place - 1 };
  };
}

/** A table exchanged for what it is now (null: a new one), and the findings that this can affect. */
function rechecked(
  before: WorkedOut,
  old: DataTable | null,
  table: DataTable,
  rows: ReadonlySet<number>,
  fields: ReadonlySet<string>,
): WorkedOut {
  const { tables } = before.checked;
  const checked: Checked = {
    ...before.checked,
    tables: old ? tables.map((one) => (one === old ? table : one)) : [...tables, table],
  };
  return { ...before, checked, all: recheck(before.all, checked, { table, rows, fields }) };
}

/** Fields of changed code lists, read again from their cells, and the rules that ask the catalogue. */
function followCatalogue(
  before: WorkedOut,
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  set: string,
): WorkedOut {
  const read = catalogueOf(workbook, startingCatalogue(definitions, set));
  const listed = new Set(read.units.map(({ name }) => name));
  const catalogue: Catalogue = {
    ...read,
    units: [
      ...read.units,
      ...before.checked.catalogue.units.filter(({ name }) => !listed.has(name) && !isListed(before, name)),
    ],
  };
  const changed = new Set(
    Object.keys(catalogue.lists).filter(
      (list) => JSON.stringify(catalogue.lists[list]) !== JSON.stringify(before.checked.catalogue.lists[list]),
    ),
  );
  const tables = before.checked.tables.map((table) =>
    recoded(table, registerOf(definitions, table.register), catalogue, changed),
  );
  const checked: Checked = {
    ...before.checked,
    tables,
    catalogue,
    unitList: listUnits(workbook, catalogue, tables),
  };
  const asked = rules.filter(({ asksCatalogue }) => asksCatalogue);
  const again = new Set<AnyFinding['rule']>(asked.map(({ id }) => id));
  const found = asked.flatMap(({ check }) => [...check(checked)]);
  const kept = before.all.filter(({ rule }) => !again.has(rule));
  return { ...before, checked, all: inOrder(workbook, [...kept, ...ownFindings(checked, found)]) };
}

/** Whether the office's own list had a unit before the edit: then it took it out just now. */
const isListed = ({ checked }: WorkedOut, name: string): boolean =>
  checked.unitList?.from === 'catalogue' && checked.unitList.units.some(({ unit }) => unit.name === name);

/** A table with the fields of some code lists read again from their own cells. */
function recoded(table: DataTable, register: Register, catalogue: Catalogue, lists: ReadonlySet<string>): DataTable {
  const fields = register.fields.filter(({ type, list }) => type === 'choice' && list !== undefined && lists.has(list));
  if (fields.length === 0) return table;
  const readers = fields.map(({ name, list = '' }) => ({ name, codeOf: codeReader(catalogue, list) }));
  const rows = table.rows.map((row): DataRow => {
    let values = row.values;
    for (const { name, codeOf } of readers) {
      const datum = values[name];
      if (!datum || datum.from === 'flag' || datum.from === 'title' || datum.from === 'group') continue;
      if (typeof datum.raw !== 'string') continue;
      const value = codeOf(cleanLine(datum.raw));
      if (value !== datum.value) values = { ...values, [name]: { ...datum, value } };
    }
    return values === row.values ? row : { ...row, values };
  });
  return { ...table, rows };
}

import type { Catalogue } from '../model/catalogue';
import type { Choices } from '../model/choices';
import type { DataTable } from '../model/dataTable';
import { memoryKeys } from '../model/memory';
import type { Register } from '../model/register';
import type { CellChange, RowChange, RowChanges, RowConflict } from '../model/rowChanges';
import type { CellValue } from '../model/snapshot';
import type { StructuredTable } from '../model/structuredTable';
import { matchRows } from './matchRows';
import type { StandingTable } from './readStructured';
import type { References } from './references';
import { noReferences } from './references';
import { isSource, SOURCE_ROW, SOURCE_SHEET, structuredColumns } from './structuredColumns';
import { toStructuredCells } from './toStructuredCell';
import type { WrittenRow } from './writtenRows';
import { hashOf, writtenRowsFromText, writtenRowsToText } from './writtenRows';

/** A register's structured table as it should stand, and what writing it would change. */
export interface StructuredRegister {
  readonly table: StructuredTable;
  readonly changes: RowChanges;
  /** Where each row of `table` goes, counted from the first row below the header: gaps are rows that lie fallow. */
  readonly places: readonly number[];
  /** What stands on the sheet now, or null before the first run. */
  readonly standing: StandingTable | null;
  /** The standing rows that are not just as they were written. */
  readonly own: readonly OwnRow[];
  /** To be remembered with the write, under `memoryKeys.rows`. */
  readonly remember: { readonly key: string; readonly value: string };
}

/** A standing row that the user typed, or of which the user changed cells since they were written. */
export interface OwnRow {
  /** Index in the rows of `standing`. */
  readonly at: number;
  /** Where the record stands that it was written from, `row` counted from 0; null for one that was typed. */
  readonly source: { readonly sheet: string; readonly row: number } | null;
  /** Ids of the columns that the user changed; null: the whole row is the user's. */
  readonly changed: ReadonlySet<string> | null;
}

/** A row on its way into the table: merged cells, and the standing row it takes the place of (-1 for a new one). */
interface PlacedRow {
  readonly cells: readonly CellValue[];
  readonly standing: number;
}

/** A fresh row merged with the standing one. */
interface MergedRow {
  readonly cells: readonly CellValue[];
  readonly asked: WrittenRow['asked'];
  readonly changes: readonly CellChange[];
  /** Ids of the columns in which the standing row holds what the user put there. */
  readonly own: ReadonlySet<string>;
}

/** What structuring also looks at. */
export interface StructureOptions {
  /** Names that references may mean; without them references stay as they were written. */
  readonly references?: References;
  /** What the user said of conflicts, by their key. */
  readonly conflicts?: Choices['conflicts'];
}

/**
 * Makes the structured table of a register from the rows that were read, in the order of the source.
 *
 * On a further run each row is found again by what was written from it last time (`matchRows`), and merged cell by cell:
 * a cell that still holds what was written takes the fresh value; one that the user changed stays, and is a conflict
 * when the source changed as well. Rows that the user typed stay. A row whose source is gone goes; where the user edited
 * it, it stays and is a conflict. A conflict stays one until the user has said what to do. A row that the user deleted
 * comes back while its source stands, so that no figure is short of the source.
 * The order of the standing rows stays; new rows follow the row that comes before them in the source. When the
 * table has columns of the user's own, no row changes its place: a vanished row leaves its cells blank, and new rows
 * take rows that are blank from end to end, then the end of the table.
 *
 * @param catalogue - with the units of these tables (`collectUnits`).
 * @param standing - the table on its sheet, from `readStructured`.
 * @param memory - the workbook's (`WorkbookSnapshot.memory`).
 */
export function structureRegister(
  register: Register,
  tables: readonly DataTable[],
  catalogue: Catalogue,
  standing: StandingTable | null,
  memory: Readonly<Record<string, string>>,
  { references = noReferences, conflicts: decisions = {} }: StructureOptions = {},
): StructuredRegister {
  const columns = structuredColumns(register);
  const width = columns.length - 2;
  const { fresh, shortened } = freshRows(register, tables, catalogue, references);
  const written = alignColumns(writtenRowsFromText(memory[memoryKeys.rows(register.id)]), columns);
  const freshWritten = fresh.map(({ sheet, row, cells }) => ({ sheet, row, hashes: cells.map(hashOf) }));
  const keyColumns = register.key.map((name) => columns.findIndex((column) => column.id === name));
  const writtenOf = matchRows(written, freshWritten, keyColumns);
  const standingOf = findStanding(written, standing, keyColumns);
  const identityOf = (cells: readonly CellValue[]): string =>
    keyColumns
      .map((column) => cells[column] ?? null)
      .filter((value) => value !== null)
      .join(IDENTITY_SEPARATOR);
  const tableRowOf = (at: number): number => standing?.rows[at] ?? 0;

  const inherited = new Map<number, PlacedRow>();
  const added: { readonly row: PlacedRow; readonly after: number }[] = [];
  const rowChanges: RowChange[] = [];
  const conflicts: RowConflict[] = [];
  const used = new Set<number>();
  const remembered: WrittenRow[] = [];
  const own: OwnRow[] = [];
  let changed = 0;
  let after = -1;
  fresh.forEach((row, index) => {
    const source = [row.sheet, row.row];
    const place = { sourceSheet: row.sheet, sourceRow: row.row - 1 };
    const base = writtenOf[index] ?? -1;
    const now = freshWritten[index] ?? { ...row, hashes: [] };
    const at =
      base >= 0 ? (standingOf.ofWritten[base] ?? -1) : (standingOf.unwritten.get(placeName(row))?.shift() ?? -1);
    if (at < 0) {
      added.push({ row: { cells: [...row.cells, ...source], standing: -1 }, after });
      const kind = base >= 0 ? 'restored' : 'added';
      if (standing) rowChanges.push({ kind, identity: identityOf(row.cells), ...place, tableRow: null, cells: [] });
      remembered.push(now);
      return;
    }
    used.add(at);
    after = at;
    const merged = mergeRow(row, now.hashes, base >= 0 ? written[base] : undefined, at);
    if (merged.own.size > 0) own.push({ at, source: { sheet: row.sheet, row: row.row - 1 }, changed: merged.own });
    if (merged.changes.length > 0) {
      changed += 1;
      const identity = identityOf(merged.cells);
      rowChanges.push({ kind: 'changed', identity, ...place, tableRow: tableRowOf(at), cells: merged.changes });
    }
    inherited.set(at, { cells: [...merged.cells, ...source], standing: at });
    remembered.push(merged.asked ? { ...now, asked: merged.asked } : now);
  });

  const orphans: WrittenRow[] = [];
  let gone = 0;
  let kept = 0;
  (standing?.table.rows ?? []).forEach((cells, at) => {
    if (used.has(at)) return;
    const base = written[standingOf.writtenOf[at] ?? -1];
    if (!base) {
      kept += 1;
      own.push({ at, source: null, changed: null });
      inherited.set(at, { cells, standing: at });
      return;
    }
    const identity = identityOf(cells);
    const place = { sourceSheet: base.sheet, sourceRow: Math.abs(base.row) - 1, tableRow: tableRowOf(at) };
    const hashes = cells.slice(0, width).map(hashOf);
    const isEdited = hashes.some((hash, column) => hash !== base.hashes[column]);
    // With its source gone, nothing but the row itself speaks for it.
    if (isEdited) own.push({ at, source: null, changed: null });
    const key = [register.id, base.sheet, Math.abs(base.row), 'gone', hashOf(hashes.join('|'))].join('!');
    const decision = decisions[key] ?? null;
    if (isEdited)
      conflicts.push({ key, kind: 'gone', identity, ...place, column: null, kept: null, fresh: null, decision });
    if (!isEdited || decision === 'take') {
      gone += 1;
      rowChanges.push({ kind: 'gone', identity, ...place, cells: [] });
      return;
    }
    kept += 1;
    if (decision === null) orphans.push({ ...base, row: -Math.abs(base.row) });
    const source = [decision === null ? (cells[width] ?? null) : null, null];
    inherited.set(at, { cells: [...cells.slice(0, width), ...source], standing: at });
  });

  const placed = place(inherited, added, standing);
  return {
    table: {
      register: register.id,
      name: standing?.table.name ?? register.table,
      sheet: standing?.table.sheet ?? register.sheet,
      columns,
      rows: placed.map(({ row }) => row.cells),
    },
    changes: {
      added: added.length,
      changed,
      gone,
      kept,
      conflicts,
      ...(standing ? { rows: rowChanges } : {}),
      ...(shortened.length > 0 ? { shortened } : {}),
    },
    places: placed.map(({ offset }) => offset),
    standing,
    own,
    remember: {
      key: memoryKeys.rows(register.id),
      value: writtenRowsToText({ columns: dataIds(columns), rows: [...remembered, ...inFixedOrder(orphans)] }),
    },
  };

  /**
   * Merges a fresh row with the standing one, given what was written last time. `asked` are the conflicts that wait for an
   * answer, with what was written before them.
   */
  function mergeRow(
    row: FreshRow,
    freshHashes: readonly string[],
    base: WrittenRow | undefined,
    at: number,
  ): MergedRow {
    const now = standing?.table.rows[at] ?? [];
    const own = new Set<string>();
    const changes: CellChange[] = [];
    const asked: Record<string, string> = {};
    const cells = row.cells.map((value, column): CellValue => {
      const standingValue = now[column] ?? null;
      if (standingValue === value) return value;
      const hash = freshHashes[column] ?? '';
      const standingHash = hashOf(standingValue);
      const id = columns[column]?.id ?? '';
      const written = base?.asked?.[id] ?? base?.hashes[column];
      const isAbsent = (standing?.columns[column] ?? null) === null;
      if (standingHash === hash) return value;
      const take = (): CellValue => {
        changes.push({ column: id, before: standingValue, after: value });
        return value;
      };
      if (isAbsent || standingHash === written) return take();
      own.add(id);
      if (written === hash) return standingValue;
      const key = [register.id, row.sheet, row.row, id, standingHash, hash].join('!');
      const decision = decisions[key] ?? null;
      conflicts.push({
        key,
        kind: 'cell',
        identity: identityOf(now),
        sourceSheet: row.sheet,
        sourceRow: row.row - 1,
        tableRow: tableRowOf(at),
        column: id,
        kept: standingValue,
        fresh: value,
        decision,
      });
      if (decision === 'take') return take();
      if (decision === null) asked[id] = written ?? NEVER_WRITTEN;
      return standingValue;
    });
    return { cells, asked: Object.keys(asked).length > 0 ? asked : undefined, changes, own };
  }
}

/** However the user sorts the table, rows that are alike are told apart in the same way each time. */
const inFixedOrder = (rows: readonly WrittenRow[]): readonly WrittenRow[] => {
  const nameOf = ({ sheet, row, hashes }: WrittenRow): string =>
    [sheet, String(-row).padStart(7, '0'), ...hashes].join('|');
  return [...rows].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
};

const IDENTITY_SEPARATOR = ' · ';

/** Hash of no value: what was written to a cell is not known. */
const NEVER_WRITTEN = '????';

interface FreshRow {
  readonly sheet: string;
  /** As Excel numbers it. */
  readonly row: number;
  /** Without the columns of the source. */
  readonly cells: readonly CellValue[];
}

function freshRows(
  register: Register,
  tables: readonly DataTable[],
  catalogue: Catalogue,
  references: References,
): { readonly fresh: readonly FreshRow[]; readonly shortened: NonNullable<RowChanges['shortened']> } {
  const columns = structuredColumns(register).filter((column) => !isSource(column));
  const toCells = toStructuredCells(register, catalogue, references);
  const shortened: NonNullable<RowChanges['shortened']>[number][] = [];
  const fresh = tables
    .filter((table) => table.register === register.id)
    .flatMap((table) => table.rows)
    .map(({ sheet, row, values }) => ({
      sheet,
      row: row + 1,
      cells: toCells.map((toCell, column): CellValue => {
        const value = toCell(values);
        if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return value;
        shortened.push({ sourceSheet: sheet, sourceRow: row, column: columns[column]?.id ?? '' });
        return `${value.slice(0, LONGEST_TEXT - 1)}…`;
      }),
    }));
  return { fresh, shortened };
}

/** Longest text that an Excel cell holds. */
const LONGEST_TEXT = 32_767;

const dataIds = (columns: StructuredTable['columns']): readonly string[] =>
  columns.filter((column) => !isSource(column)).map((column) => column.id);

/** Written rows with their hashes in the order of today's columns: a register may have gained a field since. */
function alignColumns(
  written: { readonly columns: readonly string[]; readonly rows: readonly WrittenRow[] },
  columns: StructuredTable['columns'],
): readonly WrittenRow[] {
  const from = dataIds(columns).map((id) => written.columns.indexOf(id));
  if (from.length === written.columns.length && from.every((column, index) => column === index)) return written.rows;
  return written.rows.map((row) => ({ ...row, hashes: from.map((column) => row.hashes[column] ?? '') }));
}

/** Rows that are gone from the source name no row there. */
const placeName = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string =>
  `${sheet}\n${Math.max(row, 0)}`;

/** Which standing row was written as which remembered row: by the source it names, among rows of one source by key, then in turn. */
function findStanding(
  written: readonly WrittenRow[],
  standing: StandingTable | null,
  keyColumns: readonly number[],
): {
  readonly ofWritten: readonly number[];
  readonly writtenOf: readonly number[];
  /** Standing rows that name a source but were not remembered, by that source: the memory was lost. */
  readonly unwritten: ReadonlyMap<string, number[]>;
} {
  const rows = standing?.table.rows ?? [];
  const sheetColumn = standing?.table.columns.findIndex((column) => column.id === SOURCE_SHEET) ?? -1;
  const rowColumn = standing?.table.columns.findIndex((column) => column.id === SOURCE_ROW) ?? -1;
  const waiting = new Map<string, number[]>();
  rows.forEach((cells, at) => {
    const [sheet, row] = [cells[sheetColumn] ?? null, Number(cells[rowColumn] ?? 0)];
    if (sheet === null || !Number.isInteger(row) || row < 0) return;
    const name = placeName({ sheet: String(sheet), row });
    const known = waiting.get(name);
    if (known) known.push(at);
    else waiting.set(name, [at]);
  });

  const ofWritten = written.map(() => -1);
  const writtenOf = rows.map(() => -1);
  const link = (base: number, at: number): void => {
    ofWritten[base] = at;
    writtenOf[at] = base;
  };
  const hasKeyOf = (base: WrittenRow, at: number): boolean =>
    keyColumns.every((column) => (base.hashes[column] ?? '') === hashOf(rows[at]?.[column] ?? null));
  for (const byKey of [true, false]) {
    written.forEach((base, index) => {
      const candidates = ofWritten[index] === -1 ? waiting.get(placeName(base)) : undefined;
      const found = candidates?.findIndex((at) => !byKey || hasKeyOf(base, at)) ?? -1;
      if (!candidates || found < 0) return;
      for (const at of candidates.splice(found, 1)) link(index, at);
    });
  }
  return { ofWritten, writtenOf, unwritten: waiting };
}

function place(
  inherited: ReadonlyMap<number, PlacedRow>,
  added: readonly { readonly row: PlacedRow; readonly after: number }[],
  standing: StandingTable | null,
): readonly { readonly row: PlacedRow; readonly offset: number }[] {
  const count = standing?.rows.length ?? 0;
  if (standing?.hasOwnColumns) {
    const offsetOf = (at: number): number => (standing.rows[at] ?? 0) - standing.area.row - 1;
    const rows = [...inherited].map(([at, row]) => ({ row, offset: offsetOf(at) }));
    const free = standing.blankRows.map((row) => row - standing.area.row - 1);
    let next = standing.area.rows - 1;
    for (const { row } of added) rows.push({ row, offset: free.shift() ?? next++ });
    return rows.sort((a, b) => a.offset - b.offset);
  }
  const following = new Map<number, PlacedRow[]>();
  for (const { row, after } of added) {
    const rows = following.get(after);
    if (rows) rows.push(row);
    else following.set(after, [row]);
  }
  const rows = [...(following.get(-1) ?? [])];
  for (let at = 0; at < count; at += 1) {
    const own = inherited.get(at);
    if (own) rows.push(own);
    rows.push(...(following.get(at) ?? []));
  }
  return rows.map((row, offset) => ({ row, offset }));
}

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataRow } from '../../../src/core/model/dataTable';
import { columnOf } from '../../../src/core/model/structuredTable';
import type { CellMatrix, CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { collectUnits } from '../../../src/core/structure/collectUnits';
import type { StandingTable } from '../../../src/core/structure/readStructured';
import { readStructured } from '../../../src/core/structure/readStructured';
import type { StructuredRegister } from '../../../src/core/structure/structureRegister';
import { structureRegister } from '../../../src/core/structure/structureRegister';
import { datum, modelRow, smallCatalogue, smallRegister, tableOf } from '../../support/smallRegister';

type Row = { readonly row: number; readonly values: DataRow['values'] };

function structure(
  rows: readonly Row[],
  standing: StandingTable | null = null,
  memory = {},
  sheet = 'ĐK',
  conflicts: Readonly<Record<string, 'keep' | 'take'>> = {},
) {
  const tables = [tableOf(rows, sheet)];
  const catalogue = collectUnits(smallCatalogue, tables, [smallRegister]);
  return structureRegister(smallRegister, tables, catalogue, standing, memory, { conflicts });
}

/** The same answer to every conflict. */
const answered = ({ changes }: StructuredRegister, answer: 'keep' | 'take') =>
  Object.fromEntries(changes.conflicts.map(({ key }) => [key, answer]));

/** The table as it would be read back after it was written and edited. */
function standing(
  from: StructuredRegister,
  edit: (rows: CellValue[][]) => CellMatrix = (rows) => rows,
  extraTitles: readonly string[] = [],
): StandingTable {
  const titles = [...from.table.columns.map((column) => column.title), ...extraTitles];
  const rows = edit(from.table.rows.map((row) => [...row]));
  const values = [titles, ...rows].map((row) => titles.map((_, index) => row[index] ?? null));
  const sheet: SheetSnapshot = {
    id: '1',
    name: 'Sổ mô hình',
    visibility: 'visible',
    isProtected: false,
    origin: { row: 1, column: 0 },
    values,
    merges: [],
    formulas: [],
    numberFormats: [],
    tables: [{ name: 'tblMoHinh', area: { row: 1, column: 0, rows: values.length, columns: titles.length } }],
    madeBy: 'register:models',
    ownFormulas: values,
  };
  const read = readStructured(sheet, smallRegister);
  if (!read) throw new Error('not read back');
  return read;
}

const memoryOf = ({ remember }: StructuredRegister) => ({ [remember.key]: remember.value });
const column = (result: StructuredRegister, id: string): readonly CellValue[] =>
  result.table.rows.map((row) => row[columnOf(result.table, id)] ?? null);

/** The standing row's cells with one of them typed over. */
const typed =
  (row: number, id: string, value: CellValue) =>
  (rows: CellValue[][]): CellMatrix => {
    const at = columnOf(structure([]).table, id);
    return rows.map((cells, index) => (index === row ? cells.map((cell, c) => (c === at ? value : cell)) : cells));
  };

const three = [modelRow(4, 'A'), modelRow(5, 'B'), modelRow(6, 'C')];

describe('structureRegister, first run', () => {
  it('shows choices as labels, keeps words that are on no list, and marks', () => {
    const result = structure([
      modelRow(1, 'A', 'Xã A', { kind: datum('individual', 'CN'), pilot: datum(true, 'x') }),
      modelRow(2, 'B', 'Xã A', { kind: datum(null, 'lạ'), pilot: datum(false, null) }),
      modelRow(3, 'C', 'Xã A', { kind: datum('collective', 'x', 'flag') }),
      modelRow(4, 'D', 'Xã A', { kind: datum(null, 'x', 'flag') }),
    ]);
    expect(column(result, 'kind')).toEqual(['Cá nhân', 'lạ', 'Tập thể', null]);
    expect(column(result, 'pilot')).toEqual(['x', null, null, null]);
  });

  it('keeps text as written where it says the same, else the parsed text', () => {
    const result = structure([
      modelRow(1, '007', 'Xã A', { name: datum('007', '007') }),
      modelRow(2, '', 'Xã A', { name: datum('Tổ hòa giải', 'Tổ  hoà giải ') }),
      modelRow(3, '', 'Xã A', { name: datum('Dài và nối tiếp', 'Dài và') }),
      modelRow(4, '', 'Xã A', { name: datum('Nhóm', '1. Nhóm (12)', 'group') }),
    ]);
    expect(column(result, 'name')).toEqual(['007', 'Tổ  hoà giải ', 'Dài và nối tiếp', 'Nhóm']);
  });

  it('gives a period as text and two dates', () => {
    const period = { start: '2022-03-01', end: null, precision: 'month' as const, text: '01/03/2022' };
    const result = structure([modelRow(1, 'A', 'Xã A', { period: datum(period, 44621) })]);
    expect(['period', 'period.start', 'period.end'].map((id) => column(result, id)[0])).toEqual([
      '01/03/2022',
      44621,
      null,
    ]);
  });

  it('gives a count as number, unit and qualifier, and keeps what is no count and what stands behind one', () => {
    const result = structure([
      modelRow(1, 'A', 'Xã A', {
        resources: datum({ value: 2e7, unit: 'đồng', qualifier: 'khoảng' }, 'khoảng 20 triệu (xã hội hóa)'),
      }),
      modelRow(2, 'B', 'Xã A', { resources: datum({ value: 1252, unit: null, qualifier: null }, 1252) }),
      modelRow(3, 'C', 'Xã A', { resources: datum(null, 'Tự cân đối') }),
    ]);
    const quantity = ['resources', 'resources.unit', 'resources.qualifier'].map((id) => column(result, id));
    expect(quantity).toEqual([
      [20_000_000, 1252, 'Tự cân đối'],
      ['đồng', null, null],
      ['khoảng (xã hội hóa)', null, null],
    ]);
  });

  it('spells a unit one way, as most rows do, and says where each row stands', () => {
    const result = structure([
      modelRow(1, 'A', 'Xã Thái hoà'),
      modelRow(2, 'B', 'Xã Thái Hòa'),
      modelRow(9, 'C', 'Xã Thái Hòa'),
    ]);
    expect(column(result, 'unit')).toEqual(['Xã Thái Hòa', 'Xã Thái Hòa', 'Xã Thái Hòa']);
    expect(column(result, 'source.sheet')).toEqual(['ĐK', 'ĐK', 'ĐK']);
    expect(column(result, 'source.row')).toEqual([2, 3, 10]);
    expect(result.changes).toEqual({ added: 3, changed: 0, gone: 0, kept: 0, conflicts: [] });
  });

  it('names several units of one row on one line, whatever separates them in the source', () => {
    const several = datum(['Xã Quang Sơn', 'Xã Bàn Giản'], 'Xã Quang Sơn\nXã Bàn Giản');
    const result = structure([{ row: 2, values: { name: datum('Rau an toàn'), unit: several } }]);
    expect(column(result, 'unit')).toEqual(['Xã Quang Sơn; Xã Bàn Giản']);
  });

  it('cuts text that no cell can hold and says so', () => {
    const result = structure([modelRow(3, 'A', 'Xã A', { note: datum('x'.repeat(40_000)) })]);
    expect(String(column(result, 'note')[0])).toHaveLength(32_767);
    expect(result.changes.shortened).toEqual([{ sourceSheet: 'ĐK', sourceRow: 3, column: 'note' }]);
  });
});

describe('structureRegister, on a further run', () => {
  const first = structure(three);
  const memory = memoryOf(first);

  it('changes nothing when nothing changed', () => {
    const again = structure(three, standing(first), memory);
    expect(again.table.rows).toEqual(first.table.rows);
    expect(again.changes).toEqual({ added: 0, changed: 0, gone: 0, kept: 0, conflicts: [], rows: [] });
    expect(again.remember).toEqual(first.remember);
  });

  it('takes the fresh value where the user left the cell alone', () => {
    const again = structure(
      [modelRow(4, 'A', 'Xã Thái Hòa', { year: datum(2021) }), ...three.slice(1)],
      standing(first),
      memory,
    );
    expect(column(again, 'year')).toEqual([2021, 2022, 2022]);
    expect(again.changes).toMatchObject({ changed: 1, conflicts: [] });
  });

  it('keeps what the user typed, and asks when the source changed too until he has said what to do', () => {
    const edited = standing(first, typed(1, 'year', 2019));
    const kept = structure(three, edited, memory);
    expect(column(kept, 'year')).toEqual([2022, 2019, 2022]);
    expect(kept.changes).toMatchObject({ changed: 0, conflicts: [] });

    const moved = [modelRow(4, 'A'), modelRow(5, 'B', 'Xã Thái Hòa', { year: datum(2020) }), modelRow(6, 'C')];
    const both = structure(moved, edited, memory);
    const conflict = {
      kind: 'cell',
      sourceSheet: 'ĐK',
      sourceRow: 5,
      tableRow: 3,
      column: 'year',
      kept: 2019,
      fresh: 2020,
    };
    expect(column(both, 'year')).toEqual([2022, 2019, 2022]);
    expect(both.changes.conflicts).toMatchObject([{ ...conflict, identity: 'Xã Thái Hòa · B', decision: null }]);

    const still = structure(moved, standing(both), memoryOf(both));
    expect(still.changes).toMatchObject({ changed: 0, conflicts: both.changes.conflicts });
    expect(still.remember).toEqual(both.remember);

    const mine = structure(moved, standing(both), memoryOf(both), 'ĐK', answered(both, 'keep'));
    expect(column(mine, 'year')).toEqual([2022, 2019, 2022]);
    expect(structure(moved, standing(mine), memoryOf(mine)).changes.conflicts).toEqual([]);

    const theirs = structure(moved, standing(both), memoryOf(both), 'ĐK', answered(both, 'take'));
    expect(column(theirs, 'year')).toEqual([2022, 2020, 2022]);
    expect(theirs.changes.rows).toMatchObject([
      { kind: 'changed', tableRow: 3, cells: [{ column: 'year', before: 2019, after: 2020 }] },
    ]);
    expect(structure(moved, standing(theirs), memoryOf(theirs)).changes).toMatchObject({ changed: 0, conflicts: [] });
  });

  it('tells which rows come, change, go and come back', () => {
    const now = [modelRow(4, 'A', 'Xã Thái Hòa', { year: datum(2020) }), modelRow(6, 'C'), modelRow(7, 'D')];
    const without = standing(first, (rows) => rows.slice(0, 2));
    expect(structure(now, without, memory).changes.rows).toMatchObject([
      { kind: 'changed', identity: 'Xã Thái Hòa · A', cells: [{ column: 'year', before: 2022, after: 2020 }] },
      { kind: 'restored', identity: 'Xã Thái Hòa · C', sourceRow: 6, tableRow: null },
      { kind: 'added', identity: 'Xã Thái Hòa · D', sourceRow: 7, tableRow: null },
      { kind: 'gone', identity: 'Xã Thái Hòa · B', sourceRow: 5, tableRow: 3 },
    ]);
  });

  it('lets the user’s edit follow its record when rows are inserted above it in the source', () => {
    const edited = standing(first, typed(1, 'note', 'của tôi'));
    const shifted = [modelRow(4, 'Mới'), modelRow(5, 'A'), modelRow(6, 'B'), modelRow(7, 'C')];
    const again = structure(shifted, edited, memory);
    expect(column(again, 'name')).toEqual(['Mới', 'A', 'B', 'C']);
    expect(column(again, 'note')).toEqual([null, null, 'của tôi', null]);
    expect(column(again, 'source.row')).toEqual([5, 6, 7, 8]);
    expect(again.changes).toMatchObject({ added: 1, gone: 0, kept: 0 });
  });

  it('lets the user’s edit follow its record when the source sheet was renamed', () => {
    const again = structure(three, standing(first, typed(1, 'note', 'của tôi')), memory, 'ĐK 2022');
    expect(column(again, 'note')).toEqual([null, 'của tôi', null]);
    expect(column(again, 'source.sheet')).toEqual(['ĐK 2022', 'ĐK 2022', 'ĐK 2022']);
    expect(again.changes).toMatchObject({ added: 0, gone: 0, kept: 0 });
  });

  it('drops a row whose source is gone; one that the user edited stays until he says to drop it', () => {
    const left = three.slice(0, 1);
    const again = structure(left, standing(first, typed(2, 'note', 'giữ lại')), memory);
    expect(column(again, 'name')).toEqual(['A', 'C']);
    expect(column(again, 'source.row')).toEqual([5, null]);
    const gone = { kind: 'gone', identity: 'Xã Thái Hòa · C', sourceSheet: 'ĐK', sourceRow: 6, column: null };
    expect(again.changes).toMatchObject({ gone: 1, kept: 1, conflicts: [gone] });

    const still = structure(left, standing(again), memoryOf(again));
    expect(still.changes).toMatchObject({ gone: 0, kept: 1, conflicts: [gone] });
    expect([still.table.rows, still.remember]).toEqual([again.table.rows, again.remember]);

    const dropped = structure(left, standing(again), memoryOf(again), 'ĐK', answered(again, 'take'));
    expect([column(dropped, 'name'), dropped.changes.gone]).toEqual([['A'], 1]);

    const kept = structure(left, standing(again), memoryOf(again), 'ĐK', answered(again, 'keep'));
    expect(column(kept, 'source.sheet')).toEqual(['ĐK', null]);
    expect(structure(left, standing(kept), memoryOf(kept)).changes).toMatchObject({ gone: 0, kept: 1, conflicts: [] });
  });

  it('finds a row again that was gone from the source for a while', () => {
    const away = structure(three.slice(0, 2), standing(first, typed(2, 'note', 'giữ lại')), memory);
    const back = structure([...three.slice(0, 2), modelRow(9, 'C')], standing(away), memoryOf(away));
    expect(column(back, 'name')).toEqual(['A', 'B', 'C']);
    expect(column(back, 'note')).toEqual([null, null, 'giữ lại']);
    expect(column(back, 'source.row')).toEqual([5, 6, 10]);
    expect(back.changes).toMatchObject({ added: 0, conflicts: [] });
  });

  it('keeps rows that the user typed, and the order the user gave', () => {
    const sorted = standing(first, (rows) => [...rows.reverse(), ['Tự gõ', 'Xã B']]);
    const again = structure([...three, modelRow(7, 'D')], sorted, memory);
    expect(column(again, 'name')).toEqual(['C', 'D', 'B', 'A', 'Tự gõ']);
    expect(again.changes).toMatchObject({ added: 1, kept: 1 });
  });

  it('brings a deleted row back while its source stands', () => {
    const again = structure(
      three,
      standing(first, (rows) => rows.slice(1)),
      memory,
    );
    expect(column(again, 'name')).toEqual(['A', 'B', 'C']);
  });

  it('moves no row of a table that has columns of the user’s own', () => {
    const extra = standing(first, (rows) => rows.map((row) => [...row, `ghi ${String(row[0])}`]), ['Của tôi']);
    const again = structure([modelRow(4, 'A'), modelRow(6, 'C'), modelRow(7, 'D')], extra, memory);
    expect(column(again, 'name')).toEqual(['A', 'C', 'D']);
    expect(again.places).toEqual([0, 2, 3]);
  });

  it('keeps the table’s cells when what was written is forgotten', () => {
    const again = structure(three, standing(first, typed(0, 'note', 'của tôi')), {});
    expect(column(again, 'note')).toEqual(['của tôi', null, null]);
    expect(again.changes).toMatchObject({ added: 0, changed: 0, gone: 0, kept: 0 });
    expect(again.changes.conflicts).toMatchObject([{ column: 'note', kept: 'của tôi', fresh: null }]);
    expect(structure(three, standing(first), { 'rows:models': 'không phải JSON' }).table.rows).toEqual(
      first.table.rows,
    );
  });

  it('finds columns by title wherever the user moved them, and adds one that is gone', () => {
    const swap = standing(first, (rows) => rows);
    const moved: StandingTable = { ...swap, columns: swap.columns.map((place, index) => (index === 9 ? null : place)) };
    const again = structure(three, moved, memory);
    expect(again.table.rows).toEqual(first.table.rows);
  });
});

it('loses no record and no typed row, whatever changed in the source and the table', () => {
  const source = fc.uniqueArray(
    fc.record({ row: fc.nat(9), name: fc.constantFrom('A', 'B', 'C', 'D'), year: fc.constantFrom(2021, 2022) }),
    { selector: ({ row }) => row, maxLength: 7 },
  );
  const toRows = (items: readonly { row: number; name: string; year: number }[]): Row[] =>
    [...items]
      .sort((a, b) => a.row - b.row)
      .map(({ row, name, year }) => modelRow(row, name, 'Xã A', { year: datum(year) }));
  fc.assert(
    fc.property(source, source, fc.array(fc.nat(6)), (before, now, edits) => {
      const first = structure(toRows(before));
      const edited = standing(first, (rows) => [
        ...edits.reduce<CellMatrix>((table, at) => typed(at, 'note', 'sửa')(table.map((row) => [...row])), rows),
        ['Tự gõ', 'Xã B'],
      ]);
      const again = structure(toRows(now), edited, memoryOf(first));
      const fresh = [...now].sort((a, b) => a.row - b.row).map(({ row }) => row + 1);
      const sources = column(again, 'source.row').filter((row) => row !== null);
      expect([...sources].sort((a, b) => Number(a) - Number(b))).toEqual(fresh);
      expect(column(again, 'name')).toContain('Tự gõ');
      const typedNotes = new Set(edits.filter((at) => at < before.length)).size;
      expect(column(again, 'note').filter((note) => note === 'sửa')).toHaveLength(typedNotes);
      const { added, gone, kept } = again.changes;
      expect(again.table.rows).toHaveLength(before.length + 1 + added - gone);
      expect(kept).toBeGreaterThanOrEqual(1);
    }),
  );
});

it('does nothing the second time, and never writes over what the user typed, whatever changed on either side', () => {
  const source = fc.uniqueArray(
    fc.record({
      row: fc.nat(9),
      name: fc.constantFrom('A', 'B', 'C', 'D'),
      unit: fc.constantFrom('Xã A', 'Xã B'),
      year: fc.constantFrom(2021, 2022),
    }),
    { selector: ({ row }) => row, maxLength: 7 },
  );
  type Item = { readonly row: number; readonly name: string; readonly unit: string; readonly year: number };
  const toRows = (items: readonly Item[]): Row[] =>
    [...items]
      .sort((a, b) => a.row - b.row)
      .map(({ row, name, unit, year }) => modelRow(row, name, unit, { year: datum(year) }));
  const edit = fc.record({
    at: fc.nat(6),
    id: fc.constantFrom('note', 'year', 'name'),
    value: fc.constantFrom('sửa', 'tay'),
  });
  fc.assert(
    fc.property(source, source, fc.array(edit), fc.boolean(), (before, now, edits, ownColumn) => {
      const first = structure(toRows(before));
      const mine = ownColumn ? ['Của tôi'] : [];
      const edited = standing(
        first,
        (rows) =>
          edits
            .reduce<CellMatrix>((table, { at, id, value }) => typed(at, id, value)(table.map((row) => [...row])), rows)
            .map((row, index) => [...row, `ghi ${index}`]),
        mine,
      );
      const again = structure(toRows(now), edited, memoryOf(first));
      const bag = (rows: CellMatrix): string[] =>
        rows.flatMap((row) => row.filter((cell) => cell === 'sửa' || cell === 'tay').map(String)).sort();
      expect(bag(again.table.rows)).toEqual(bag(edited.table.rows));

      const twice = structure(toRows(now), standing(again), memoryOf(again));
      expect(twice.table.rows).toEqual(again.table.rows);
      expect(twice.remember).toEqual(again.remember);
      expect(twice.changes).toMatchObject({ added: 0, changed: 0, gone: 0 });
      expect(twice.changes.conflicts.length).toBe(again.changes.conflicts.length);
    }),
  );
});

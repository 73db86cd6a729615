import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Catalogue, OrgUnit } from '../../../src/core/model/catalogue';
import { unitNamed } from '../../../src/core/model/catalogue';
import type { DataRow, DataTable } from '../../../src/core/model/dataTable';
import type { ClassifiedRow } from '../../../src/core/model/region';
import { collectUnits } from '../../../src/core/structure/collectUnits';
import { offeredUnitsOf, offeredUnitsToText } from '../../../src/core/structure/offeredUnits';
import { unitsOfRollup } from '../../../src/core/structure/unitsOfRollup';
import { catalogue as shipped, registers } from '../../support/registerTables';
import { modelsTable } from '../../support/modelsTable';
import { datum, tableOf } from '../../support/smallRegister';

const cataloguOf = (...units: readonly OrgUnit[]): Catalogue => ({ ...shipped, units: [...units] });

/** A table of models by unit; texts in the letterhead stand above it. */
function models(units: readonly string[], letterhead: readonly string[] = []): DataTable {
  const table = tableOf(
    units.map((unit, index) => ({ row: 10 + index, values: { name: datum(`Mô hình ${index}`), unit: datum(unit) } })),
  );
  const context = letterhead.map((text, row) => ({ row, column: 0, text }));
  return { ...table, region: { ...table.region, headerRows: { first: 8, last: 8 }, context } };
}

/** The same with a heading over some rows. */
const headed = (table: DataTable, rows: readonly ClassifiedRow[]): DataTable => ({
  ...table,
  region: { ...table.region, rows },
});

const listOfUnits = (...rows: readonly DataRow['values'][]): DataTable =>
  tableOf(
    rows.map((values, index) => ({ row: index + 1, values })),
    'Đơn vị',
    'units',
  );

const tree = (catalogue: Catalogue): readonly (readonly [string, string | null])[] =>
  catalogue.units.map(({ name, parent }) => [name, parent]);
const collect = (tables: readonly DataTable[], known = shipped) => collectUnits(known, tables, registers);

describe('the unit tree', () => {
  it('places units below the heading over their rows and the committee of the letterhead', () => {
    const table = headed(models(['Xã Thái Hòa', 'Huyện đoàn'], ['ĐẢNG BỘ HUYỆN LẬP THẠCH', 'BAN TUYÊN GIÁO']), [
      { row: 9, role: 'group', level: 1, text: 'I. Khối xã, thị trấn (1)' },
      { row: 10, role: 'data' },
      { row: 11, role: 'data' },
    ]);
    expect(tree(collect([table]))).toEqual([
      ['Đảng bộ huyện Lập Thạch', null],
      ['Khối xã, thị trấn', 'Đảng bộ huyện Lập Thạch'],
      ['Xã Thái Hòa', 'Khối xã, thị trấn'],
      ['Huyện đoàn', 'Khối xã, thị trấn'],
    ]);
  });

  it('takes the unit in brackets, and no parent where two are named or letterheads differ', () => {
    const one = models(['Chi bộ thôn 1 (Đảng bộ xã Thái Hòa)'], ['HUYỆN ỦY BA TRI']);
    const other = models(['Xã A'], ['HUYỆN ỦY KON RẪY']);
    expect(tree(collect([one, other]))).toEqual([
      ['Đảng bộ xã Thái Hòa', null],
      ['Chi bộ thôn 1 (Đảng bộ xã Thái Hòa)', 'Đảng bộ xã Thái Hòa'],
      ['Xã A', null],
    ]);
    const under = (text: string): DataTable =>
      headed(models(['Chi bộ thôn 1']), [
        { row: 9, role: 'group', level: 1, text },
        { row: 10, role: 'data' },
      ]);
    expect(tree(collect([under('Xã A'), under('Xã B')])).find(([name]) => name === 'Chi bộ thôn 1')?.[1]).toBeNull();
  });

  it('takes all that a list of units says', () => {
    const year = (text: string) => datum({ start: '2025-07-01', end: '2025-07-01', precision: 'day' as const, text });
    const list = listOfUnits({
      code: datum('C01'),
      name: datum('Đảng ủy xã Sơn Đông'),
      type: datum('dang-uy-xa'),
      parent: datum('Huyện ủy Lập Thạch'),
      validTo: year('1/7/2025'),
      successor: datum('Đảng ủy xã Sơn Tiên'),
      aliases: datum('ĐU Sơn Đông; Sơn Đông'),
    });
    const units = collect([list, models(['ĐU Sơn Đông'])]).units;
    expect(units.find(({ name }) => name === 'Đảng ủy xã Sơn Đông')).toMatchObject({
      code: 'C01',
      type: 'Đảng ủy xã/phường/đặc khu',
      parent: 'Huyện ủy Lập Thạch',
      validTo: '2025-07-01',
      successor: 'Đảng ủy xã Sơn Tiên',
      aliases: ['ĐU Sơn Đông', 'Sơn Đông'],
    });
    expect(units.map(({ name }) => name)).not.toContain('ĐU Sơn Đông');
  });

  it('joins spellings that abbreviate one name, and no others', () => {
    const found = collect([
      models([
        'ĐU xã Đăk Ruồng',
        'Đảng ủy xã Đăk Ruồng',
        'Đảng ủy Đăk Ruồng',
        'Đảng bộ xã Đăk Ruồng',
        'TT Lập Thạch',
        'Thị trấn Lập Thạch',
      ]),
    ]);
    expect(found.units.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Đảng ủy xã Đăk Ruồng', ['ĐU xã Đăk Ruồng', 'Đảng ủy Đăk Ruồng']],
      ['Đảng bộ xã Đăk Ruồng', []],
      ['TT Lập Thạch', []],
      ['Thị trấn Lập Thạch', []],
    ]);
    const twoLevels = collect([models(['Đảng ủy Tân Lập', 'Đảng ủy xã Tân Lập', 'Đảng ủy thị trấn Tân Lập'])]);
    expect(twoLevels.units).toHaveLength(3);
  });

  it('completes what stands, never writes over it, and does not offer twice what was taken out', () => {
    const table = models(['ĐU xã A', 'Chi bộ 1'], ['HUYỆN ỦY BA TRI']);
    const first = collect([table, models(['Đảng ủy xã A'], ['HUYỆN ỦY BA TRI'])]);
    const memory = { units: offeredUnitsToText(new Map(), shipped, first) };
    const edited = cataloguOf(
      unitNamed('Huyện ủy Ba Tri', { parent: 'Tỉnh ủy Bến Tre' }),
      unitNamed('Đảng ủy xã A', { parent: null }),
      unitNamed('Chi bộ 1', { parent: 'Đảng ủy xã A' }),
      unitNamed('Chi bộ 2'),
    );
    const again = collectUnits(
      edited,
      [table, models(['Chi bộ 2'], ['HUYỆN ỦY BA TRI'])],
      registers,
      offeredUnitsOf(memory),
    );
    expect(tree(again)).toEqual([
      ['Huyện ủy Ba Tri', 'Tỉnh ủy Bến Tre'],
      ['Đảng ủy xã A', null],
      ['Chi bộ 1', 'Đảng ủy xã A'],
      ['Chi bộ 2', 'Huyện ủy Ba Tri'],
      ['ĐU xã A', 'Huyện ủy Ba Tri'],
    ]);
    expect(again.units[1]?.aliases).toEqual([]);
  });

  it('follows a list of units where the office left what was written', () => {
    const list = (parent: string) => listOfUnits({ name: datum('Chi bộ 1'), parent: datum(parent) });
    const first = collect([list('Xã A')]);
    const offered = offeredUnitsOf({ units: offeredUnitsToText(new Map(), shipped, first) });
    expect(
      collectUnits(first, [list('Xã B')], registers, offered).units.find(({ name }) => name === 'Chi bộ 1')?.parent,
    ).toBe('Xã B');
  });

  it('puts no unit above itself, whatever the tables say, and loses none', () => {
    const name = fc.constantFrom('Xã A', 'Xã B', 'Xã C', 'Chi bộ 1 (Đảng bộ xã A)', 'Đảng bộ xã A', 'ĐB xã A');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name)), fc.array(name), (pairs, used) => {
        const list = listOfUnits(...pairs.map(([unit, parent]) => ({ name: datum(unit), parent: datum(parent) })));
        const { units } = collect([list, models(used)]);
        const parents = new Map(units.map((unit) => [unit.name, unit.parent]));
        for (const unit of units) {
          const seen = new Set<string>();
          for (let at: string | null = unit.name; at !== null; at = parents.get(at) ?? null) {
            expect(seen).not.toContain(at);
            seen.add(at);
          }
        }
        const known = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]));
        for (const text of [...used, ...pairs.flat()]) expect(known).toContain(text);
        expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length);
        const offered = offeredUnitsOf({ units: offeredUnitsToText(new Map(), shipped, { ...shipped, units }) });
        expect(collectUnits({ ...shipped, units }, [list, models(used)], registers, offered).units).toEqual(units);
      }),
    );
  });
});

describe('unitsOfRollup', () => {
  const others = {
    ...modelsTable(['Văn bản', 'Tỉnh ủy', null, null, null], ['Cam kết', 'Chi bộ 1', null, null, null]),
    register: 'documents',
  };
  const catalogue = cataloguOf(
    unitNamed('Huyện ủy'),
    unitNamed('Xã A', { parent: 'Huyện ủy' }),
    unitNamed('Chi bộ 1', { parent: 'Xã A' }),
    unitNamed('Xã B', { parent: 'Huyện ủy' }),
    unitNamed('Tỉnh ủy'),
  );

  it('leaves out what only other registers name, keeps those beside and what the office wrote', () => {
    const table = modelsTable(['Hũ gạo', 'Xã A', null, null, 2022]);
    const names = unitsOfRollup(catalogue, table, [table, others]).units.map(({ name }) => name);
    expect(names).toEqual(['Xã A', 'Xã B']);
    const own = unitsOfRollup(cataloguOf(...catalogue.units, unitNamed('Xã Mới')), table, [table, others]);
    expect(own.units.map(({ name }) => name)).toEqual(['Huyện ủy', 'Xã A', 'Xã B', 'Xã Mới']);
  });
});

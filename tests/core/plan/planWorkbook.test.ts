import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataTable } from '../../../src/core/model/dataTable';
import type { SheetLayout } from '../../../src/core/model/sheetLayout';
import { planWorkbook } from '../../../src/core/plan/planWorkbook';
import { summarizePlan } from '../../../src/core/plan/summarizePlan';
import { collectUnits } from '../../../src/core/structure/collectUnits';
import { layOutCatalogue } from '../../../src/core/structure/layOutCatalogue';
import { layOutRegister } from '../../../src/core/structure/layOutRegister';
import { catalogueOf, catalogueSheetOf } from '../../../src/core/structure/readCatalogue';
import { readStructured, structuredSheetOf } from '../../../src/core/structure/readStructured';
import { structureRegister } from '../../../src/core/structure/structureRegister';
import type { GridBook } from '../../support/gridBook';
import {
  applySteps,
  cellAt,
  emptySheet,
  insertRowsOnTop,
  renameSheet,
  sheetNamed,
  sheetOfValues,
  snapshotOf,
  typeInto,
} from '../../support/gridBook';
import { datum, modelRow, smallCatalogue, smallRegister, tableOf } from '../../support/smallRegister';

const office: GridBook = {
  sheets: [sheetOfValues('ĐK', [['Đăng ký mô hình'], ['Camera an ninh', 'Xã Thái Hòa', '=1+1']])],
  memory: {},
};

/** A rollup with one line a unit: text, a formula over the register's table, a chart. */
function rollupLayout(units: readonly string[]): SheetLayout {
  const last = units.length + 2;
  return {
    madeBy: 'rollup:models-by-unit',
    name: 'TH theo đơn vị',
    blocks: [
      { at: { row: 0, column: 0 }, cells: [[{ text: 'TỔNG HỢP' }, null]] },
      {
        at: { row: 2, column: 0 },
        cells: [
          [{ text: 'Đơn vị' }, { text: 'Số mô hình' }],
          ...units.map((unit, index) => [
            { text: unit },
            { formula: `=SUMPRODUCT(--(tblMoHinh[Đơn vị]=$A${index + 4}))` },
          ]),
          [{ text: 'Cộng' }, { formula: `=SUM(B4:B${last + 1})` }],
        ],
      },
    ],
    tables: [],
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    styles: [{ area: { row: 2, column: 0, rows: last, columns: 2 }, style: { borders: 'thin' } }],
    numberFormats: [{ area: { row: 3, column: 1, rows: units.length + 1, columns: 1 }, format: '#,##0' }],
    columnWidths: [{ column: 0, width: 30 }],
    validations: [],
    conditionalFormats: [
      { area: { row: last, column: 1, rows: 1, columns: 1 }, formula: '=B4>0', color: '#000000', fill: '#FFFFFF' },
    ],
    charts: [
      {
        name: 'chart-units',
        type: 'BarStacked',
        categories: { row: 3, column: 0, rows: units.length, columns: 1 },
        series: [],
        title: 'Mô hình theo đơn vị',
        categoryAxisTitle: null,
        valueAxisTitle: null,
        position: { row: 0, column: 4, rows: 15, columns: 6 },
        dataLabels: true,
      },
    ],
    frozenRows: 3,
    page: null,
    showGridlines: false,
  };
}

/** Everything that a run lays out and plans for tables that were read. */
function planFor(book: GridBook, tables: readonly DataTable[], withRollup = true) {
  const workbook = snapshotOf(book);
  const catalogue = collectUnits(catalogueOf(workbook, smallCatalogue), tables, [smallRegister]);
  const sheet = structuredSheetOf(workbook, smallRegister);
  const standing = sheet && readStructured(sheet, smallRegister);
  const structured = structureRegister(smallRegister, tables, catalogue, standing, workbook.memory);
  const catalogueLayout = layOutCatalogue(catalogue, catalogueSheetOf(workbook), [smallRegister]);
  const units = catalogue.units.map((unit) => unit.name);
  const plan = planWorkbook(
    workbook,
    [
      layOutRegister(smallRegister, structured, catalogueLayout),
      catalogueLayout.layout,
      ...(withRollup ? [rollupLayout(units)] : []),
    ],
    { [structured.remember.key]: structured.remember.value },
  );
  return { plan, structured, catalogue };
}

const run = (book: GridBook, tables: readonly DataTable[]): GridBook =>
  applySteps(book, planFor(book, tables).plan.steps);

const rows = [
  modelRow(1, 'Camera an ninh'),
  modelRow(2, 'Đường hoa', 'Xã Vân Trục', { note: datum('=1+1'), resources: datum(null, '1.252') }),
  modelRow(3, '007', 'Xã Thái hoà', {
    period: datum({ start: '2022-03-01', end: null, precision: 'month', text: 'Từ 3/2022' }),
  }),
];

describe('planWorkbook on a workbook without sheets of ours', () => {
  const { plan } = planFor(office, [tableOf(rows)]);
  const after = applySteps(office, plan.steps);
  const register = sheetNamed(after, 'Sổ mô hình');

  it('leaves the office’s own sheet as it was', () => {
    expect(sheetNamed(after, 'ĐK')).toEqual(sheetNamed(office, 'ĐK'));
  });

  it('adds the register’s table with text kept as text and dates as serials', () => {
    expect(register.tables).toEqual([
      { name: 'tblMoHinh', area: { row: 1, column: 0, rows: 4, columns: 15 }, style: 'TableStyleMedium2' },
    ]);
    const line = (row: number): unknown[] =>
      Array.from({ length: 15 }, (_, column) => cellAt(register, row, column).value);
    expect(line(1)).toContain('Tên mô hình');
    expect(line(3)).toEqual([
      'Đường hoa',
      'Xã Vân Trục',
      null,
      'Tập thể',
      null,
      2022,
      null,
      null,
      null,
      '1.252',
      null,
      null,
      '=1+1',
      'ĐK',
      3,
    ]);
    expect(line(4)).toEqual([
      '007',
      'Xã Thái Hòa',
      null,
      'Tập thể',
      null,
      2022,
      'Từ 3/2022',
      44621,
      null,
      null,
      null,
      null,
      null,
      'ĐK',
      4,
    ]);
    expect(cellAt(register, 3, 10)).toMatchObject({ formula: null, format: '@' });
    expect(cellAt(register, 4, 7).format).toBe('dd/mm/yyyy');
  });

  it('lets kinds and units be chosen with a warning, from the catalogue’s own cells', () => {
    expect(cellAt(register, 2, 3).list).toEqual({ source: "'Danh mục'!$K$6:$K$7", strict: false });
    expect(cellAt(register, 2, 1).list).toMatchObject({ strict: false });
    const catalogue = sheetNamed(after, 'Danh mục');
    expect([cellAt(catalogue, 5, 10).value, cellAt(catalogue, 6, 10).value]).toEqual(['Tập thể', 'Cá nhân']);
    expect(catalogue.tables.map(({ name }) => name)).toEqual([
      'tblLinhVuc',
      'tblLoaiHinh',
      'tblTrangThai',
      'tblDonVi',
      'tblLoaiDonVi',
      'tblTuVietTat',
      'tblChuyenDe',
      'tblChuongTrinh',
    ]);
  });

  it('counts what it will do', () => {
    expect(summarizePlan(plan)).toMatchObject({
      sheetsAdded: ['Sổ mô hình', 'Danh mục', 'TH theo đơn vị'],
      sheetsRefreshed: [],
      charts: 1,
      isEmpty: false,
    });
  });

  it('goes back to exactly what was', () => {
    expect(applySteps(after, plan.undo)).toEqual(office);
  });

  it('has nothing left to do on a second run', () => {
    expect(planFor(after, [tableOf(rows)]).plan.steps).toEqual([]);
  });

  it('steps aside where the office uses the name of a sheet or table already', () => {
    const taken: GridBook = {
      ...office,
      sheets: [
        ...office.sheets,
        emptySheet('sổ mô hình'),
        {
          ...emptySheet('Danh mục'),
          tables: [{ name: 'TBLMOHINH', area: { row: 0, column: 0, rows: 2, columns: 1 }, style: '' }],
        },
      ],
    };
    const stepped = run(taken, [tableOf(rows)]);
    expect(stepped.sheets.map(({ name }) => name)).toEqual([
      'ĐK',
      'sổ mô hình',
      'Danh mục',
      'Sổ mô hình (2)',
      'Danh mục (2)',
      'TH theo đơn vị',
    ]);
    expect(cellAt(sheetNamed(stepped, 'Sổ mô hình (2)'), 2, 3).list?.source).toBe("'Danh mục (2)'!$K$6:$K$7");
    expect(cellAt(sheetNamed(stepped, 'TH theo đơn vị'), 3, 1).formula).toBe(
      '=SUMPRODUCT(--(tblMoHinh_2[Đơn vị]=$A4))',
    );
    expect(planFor(stepped, [tableOf(rows)]).plan.steps).toEqual([]);
  });
});

describe('planWorkbook on a workbook with sheets of ours', () => {
  const first = run(office, [tableOf(rows)]);

  it('writes one cell when one cell of the source changed, and goes back to it', () => {
    const changed = [modelRow(1, 'Camera an ninh', 'Xã Thái Hòa', { year: datum(2021) }), ...rows.slice(1)];
    const { plan } = planFor(first, [tableOf(changed)]);
    expect(plan.steps.filter((step) => step.kind !== 'remember')).toEqual([
      { kind: 'writeCells', sheet: 'Sổ mô hình', range: 'F3', cells: [[2021]] },
    ]);
    expect(applySteps(applySteps(first, plan.steps), plan.undo)).toEqual(first);
  });

  it('finds its sheets again though they were renamed', () => {
    const renamed = renameSheet(first, 'Danh mục', 'DM');
    const { plan } = planFor(renamed, [tableOf([...rows, modelRow(4, 'Mới', 'Xã Mới')])]);
    const after = applySteps(renamed, plan.steps);
    expect(after.sheets.map(({ name }) => name)).toEqual(['ĐK', 'Sổ mô hình', 'DM', 'TH theo đơn vị']);
    expect(cellAt(sheetNamed(after, 'Sổ mô hình'), 2, 3).list?.source).toBe("'DM'!$K$6:$K$7");
    expect(applySteps(after, plan.undo)).toEqual(renamed);
  });

  it('grows with new rows and units and changes the chart instead of adding another', () => {
    const { plan } = planFor(first, [
      tableOf([...rows, modelRow(7, 'Mới', 'Xã Mới'), modelRow(8, 'Mới nữa', 'Xã Mới')]),
    ]);
    const after = applySteps(first, plan.steps);
    expect(sheetNamed(after, 'Sổ mô hình').tables[0]?.area.rows).toBe(6);
    expect(sheetNamed(after, 'TH theo đơn vị').charts).toHaveLength(1);
    expect(plan.steps.filter((step) => step.kind === 'addChart')).toEqual([]);
    expect(applySteps(after, plan.undo)).toEqual(first);
  });

  it('clears what vanishes from its own table and leaves the cells beside and below', () => {
    const noted = typeInto(
      typeInto(first, 'Sổ mô hình', 20, 2, 'ghi chú của tôi'),
      'TH theo đơn vị',
      3,
      20,
      'bên cạnh',
    );
    const { plan } = planFor(noted, [tableOf(rows.slice(0, 1))]);
    const after = applySteps(noted, plan.steps);
    expect(sheetNamed(after, 'Sổ mô hình').tables[0]?.area.rows).toBe(2);
    expect(cellAt(sheetNamed(after, 'Sổ mô hình'), 3, 0).value).toBeNull();
    expect(cellAt(sheetNamed(after, 'Sổ mô hình'), 20, 2).value).toBe('ghi chú của tôi');
    expect(cellAt(sheetNamed(after, 'TH theo đơn vị'), 3, 20).value).toBe('bên cạnh');
    expect(applySteps(after, plan.undo)).toEqual(noted);
  });

  it('follows its table where the office inserted rows above it', () => {
    const moved = typeInto(insertRowsOnTop(first, 'Sổ mô hình', 2), 'Sổ mô hình', 0, 0, 'UBND XÃ');
    const { plan } = planFor(moved, [tableOf([...rows, modelRow(30, 'Mới')])]);
    const after = applySteps(moved, plan.steps);
    const sheet = sheetNamed(after, 'Sổ mô hình');
    expect(sheet.tables[0]?.area).toMatchObject({ row: 3, rows: 5 });
    expect([0, 2, 3, 7].map((row) => cellAt(sheet, row, 0).value)).toEqual([
      'UBND XÃ',
      'SỔ MÔ HÌNH',
      'Tên mô hình',
      'Mới',
    ]);
    expect(planFor(after, [tableOf([...rows, modelRow(30, 'Mới')])]).plan.steps).toEqual([]);
  });

  it('makes room below a table that grows, and loses nothing that the user typed there', () => {
    const noted = [
      [6, 0, 'Người lập biểu'],
      [7, 0, '=TODAY()'],
      [6, 20, 'bên cạnh'],
    ].reduce<GridBook>(
      (book, [row, column, text]) => typeInto(book, 'Sổ mô hình', Number(row), Number(column), text ?? null),
      first,
    );
    const { plan } = planFor(noted, [
      tableOf([
        ...rows,
        ...Array.from({ length: 5 }, (_, index) => modelRow(20 + index, `Mới ${index}`, 'Xã Vân Trục')),
      ]),
    ]);
    const after = applySteps(noted, plan.steps);
    const sheet = sheetNamed(after, 'Sổ mô hình');
    expect(sheet.tables[0]?.area.rows).toBe(9);
    expect([11, 12].map((row) => cellAt(sheet, row, 0))).toMatchObject([
      { value: 'Người lập biểu' },
      { value: '=TODAY()', formula: null },
    ]);
    expect(cellAt(sheet, 6, 20).value).toBe('bên cạnh');
    expect(applySteps(after, plan.undo)).toEqual(noted);
  });

  it('keeps what the office wrote in the catalogue', () => {
    const edited = typeInto(first, 'Danh mục', 5, 1, 'Kinh tế tập thể');
    const after = run(edited, [tableOf([...rows, modelRow(9, 'Mới', 'Xã Mới')])]);
    const catalogue = sheetNamed(after, 'Danh mục');
    expect(cellAt(catalogue, 5, 1).value).toBe('Kinh tế tập thể');
    const units = catalogue.tables.find(({ name }) => name === 'tblDonVi')?.area;
    expect(units && cellAt(catalogue, units.row + units.rows - 1, units.column + 1).value).toBe('Xã Mới');
  });

  it('goes back exactly from any change of the source, and does nothing twice', () => {
    const name = fc.constantFrom(
      'Camera',
      'Đường hoa',
      '=1+1',
      "'nháy",
      '007',
      '1.252',
      'TRUE',
      'Mar 5',
      '5/5',
      '@a',
      '#N/A',
      '+84',
    );
    const unit = fc.constantFrom('Xã A', 'Xã B', 'xã b', 'Xã Hoà', 'Xã Hòa', '12', "'x");
    const source = fc.uniqueArray(fc.record({ row: fc.nat(12), name, unit, year: fc.constantFrom(2021, 2022, null) }), {
      selector: ({ row }) => row,
      maxLength: 9,
    });
    const toTable = (items: readonly { row: number; name: string; unit: string; year: number | null }[]): DataTable =>
      tableOf(
        [...items]
          .sort((a, b) => a.row - b.row)
          .map((item) => modelRow(item.row, item.name, item.unit, { year: datum(item.year, item.year) })),
      );
    fc.assert(
      fc.property(source, source, (before, now) => {
        const one = run(office, [toTable(before)]);
        const { plan } = planFor(one, [toTable(now)]);
        const two = applySteps(one, plan.steps);
        expect(applySteps(two, plan.undo)).toEqual(one);
        expect(planFor(two, [toTable(now)]).plan.steps).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

it('plans 20,000 rows without a second look at any', () => {
  const many = Array.from({ length: 20_000 }, (_, row) => modelRow(row, `Mô hình ${row}`, `Xã ${row % 40}`));
  const { plan } = planFor(office, [tableOf(many)], false);
  expect(summarizePlan(plan).rows).toBeGreaterThan(20_000);
  const longest = plan.steps.map((step) => (step.kind === 'writeCells' ? JSON.stringify(step.cells).length : 0));
  expect(Math.max(...longest)).toBeLessThan(500_000);
});

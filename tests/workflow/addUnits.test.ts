import { afterEach, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/core/model/snapshot';
import { shippedDefinitions } from '../../src/definitions/shipped';
import type { Book, Sheet } from '../../src/emulator/book/book';
import { newBook } from '../../src/emulator/book/newBook';
import { excelGateway } from '../../src/office/excelGateway';
import { addUnits } from '../../src/workflow/addUnits';
import { applyPlan } from '../../src/workflow/applyPlan';
import { undoLast } from '../../src/workflow/undoLast';
import { sheetState } from '../support/bookState';
import { prepareJob } from '../support/modelsJob';
import { type OpenedExcel, openExcel } from '../support/openExcel';
import { present } from '../support/present';

const HEADER = ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Lĩnh vực', 'Năm đăng ký'];
const gateway = excelGateway();
let open: OpenedExcel | undefined;
afterEach(() => open?.close());

function bookOf(...units: readonly string[]): Book {
  const book = newBook('so.xlsx');
  const [sheet] = book.sheets as [Sheet];
  sheet.name = 'ĐK 2026';
  const rows: readonly (readonly CellValue[])[] = [
    ['DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2026', '', '', '', '', ''],
    HEADER,
    ...units.map((unit, index) => [
      index + 1,
      `Mô hình ${'ABCDEFGH'[index] ?? ''}`,
      unit,
      'Tập thể',
      'Xây dựng nông thôn mới',
      2026,
    ]),
  ];
  sheet.write(
    { row: 0, column: 0, rowCount: rows.length, columnCount: HEADER.length },
    rows.map((row) => [...row] as (string | number)[]),
  );
  return book;
}

/** What stands in the unit table's second column. */
function unitsIn({ book }: OpenedExcel): readonly CellValue[] {
  const table = present(book.findTable('tblDonVi'));
  const { row, column, rowCount } = table.bodyArea;
  return Array.from({ length: rowCount }, (_, index) => table.sheet.value(row + index, column + 1));
}

/** The first run over a book, then another unit in its first row. */
async function runThenRename(unit: string): Promise<OpenedExcel> {
  open = await openExcel(bookOf('Xã Thái Hòa', 'Xã Hòa Bình', 'Xã Sơn Đông'));
  await applyPlan(gateway, (await prepareJob(gateway)).preparation.plan);
  const sheet = present(open.book.sheets.find(({ name }) => name === 'ĐK 2026'));
  open.excel.userEdit(sheet, { row: 2, column: 2 }, unit);
  return open;
}

const unknownIn = async (): Promise<readonly unknown[]> =>
  (await prepareJob(gateway)).preparation.findings.filter(({ rule }) => rule === 'unknown-unit');

describe("the office's own list of units", () => {
  it('is filled by the first run; later runs tell of units that it lacks, count them and leave it as it is', async () => {
    const excel = await runThenRename('Xã Quang Sơn');
    expect(unitsIn(excel)).toEqual(['Xã Thái Hòa', 'Xã Hòa Bình', 'Xã Sơn Đông']);
    const { preparation } = await prepareJob(gateway);
    expect(preparation.catalogue.units.map(({ name }) => name)).not.toContain('Xã Quang Sơn');
    expect(preparation.findings.filter(({ rule }) => rule === 'unknown-unit')).toMatchObject([
      { sheet: 'ĐK 2026', at: { row: 2, column: 2 }, severity: 'error', params: { value: 'Xã Quang Sơn' } },
    ]);
    const byUnit = present(preparation.rollups.find(({ rollup }) => rollup.id === 'models-by-unit'));
    expect(byUnit.rollup.rows.map(({ label }) => label)).toContain('Xã Quang Sơn');

    await applyPlan(gateway, preparation.plan);
    expect(unitsIn(excel)).toEqual(['Xã Thái Hòa', 'Xã Hòa Bình', 'Xã Sơn Đông']);
    expect(await unknownIn()).toHaveLength(1);
  });

  it('gets units on request, and nothing else changes; the way back takes them out again', async () => {
    const excel = await runThenRename('Xã Quang Sơn');
    const cells = () => excel.book.sheets.map((sheet) => sheetState(sheet).cells);
    const before = cells();
    expect(await addUnits(gateway, shippedDefinitions(), 'lap-thach', ['Xã Quang Sơn ', 'xã thái hoà', ''])).toEqual({
      ok: true,
      value: { added: ['Xã Quang Sơn'], left: [] },
    });
    expect(unitsIn(excel).at(-1)).toBe('Xã Quang Sơn');
    expect(await unknownIn()).toEqual([]);
    expect((await undoLast(gateway)).ok).toBe(true);
    expect(cells()).toEqual(before);
  });

  it('is not written over where the office wrote right below it', async () => {
    const excel = await runThenRename('Xã Quang Sơn');
    const table = present(excel.book.findTable('tblDonVi'));
    const { row, column, rowCount } = table.bodyArea;
    table.sheet.write({ row: row + rowCount + 1, column: column + 3, rowCount: 1, columnCount: 1 }, [['Ghi chú']]);
    const names = ['Xã Quang Sơn', 'Xã Hợp Lý'];
    expect(await addUnits(gateway, shippedDefinitions(), 'lap-thach', names)).toEqual({
      ok: true,
      value: { added: [], left: names },
    });
  });
});

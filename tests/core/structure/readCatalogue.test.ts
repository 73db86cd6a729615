import { describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../../src/core/model/catalogue';
import { planWorkbook } from '../../../src/core/plan/planWorkbook';
import { collectUnits } from '../../../src/core/structure/collectUnits';
import { layOutCatalogue } from '../../../src/core/structure/layOutCatalogue';
import { catalogueOf, catalogueSheetOf } from '../../../src/core/structure/readCatalogue';
import { unitNamed } from '../../../src/core/model/catalogue';
import { shippedDefinitions } from '../../../src/definitions/shipped';
import type { GridBook } from '../../support/gridBook';
import { applySteps, cellAt, sheetNamed, sheetOfValues, snapshotOf, typeInto } from '../../support/gridBook';
import { modelRow, smallRegister, tableOf } from '../../support/smallRegister';

const { registers, catalogues } = shippedDefinitions();
const shipped = catalogues['lap-thach'] ?? missing();
const office: GridBook = { sheets: [sheetOfValues('ĐK', [['x']])], memory: {} };

function missing(): never {
  throw new Error('not shipped');
}

function write(book: GridBook, catalogue: Catalogue): GridBook {
  const workbook = snapshotOf(book);
  const { layout } = layOutCatalogue(catalogue, catalogueSheetOf(workbook), registers);
  return applySteps(book, planWorkbook(workbook, [layout], {}).steps);
}

/** Place of the cell with a text in the catalogue's sheet. */
function placeOf(book: GridBook, text: string): { readonly row: number; readonly column: number } {
  const found = [...sheetNamed(book, 'Danh mục').cells].find(([, cell]) => cell.value === text)?.[0];
  const [row = -1, column = -1] = (found ?? '').split(',').map(Number);
  return { row, column };
}

describe('the catalogue on its sheet', () => {
  it('reads back what was written, every list of it', () => {
    const units = [
      unitNamed('Đảng ủy xã', { type: 'Đảng ủy xã', aliases: ['ĐU xã', 'BCH Đảng bộ'] }),
      unitNamed('12', { parent: 'Đảng ủy xã' }),
    ];
    const catalogue = { ...shipped, units };
    expect(catalogueOf(snapshotOf(write(office, catalogue)), shipped)).toEqual(catalogue);
  });

  it('takes what the office edits: a name, a new line without a code, a line out of use', () => {
    const book = write(office, shipped);
    const label = placeOf(book, 'Lao động sáng tạo');
    const last = placeOf(book, 'Lĩnh vực khác');
    const columns = { label: label.column, active: label.column + 6 };
    const edited = [
      [label.row, columns.label, 'Lao động giỏi'],
      [label.row, columns.active, 'không'],
      [last.row + 1, columns.label, 'Đền ơn đáp nghĩa'],
    ].reduce<GridBook>(
      (now, [row, column, text]) => typeInto(now, 'Danh mục', Number(row), Number(column), text ?? null),
      book,
    );
    const read = catalogueOf(snapshotOf(edited), shipped);
    expect(read.categorySet).toBe('own');
    expect(read.lists['category']?.find(({ code }) => code === 'lao-dong')).toMatchObject({
      label: 'Lao động giỏi',
      active: false,
    });
    expect(read.lists['category']?.at(-1)).toMatchObject({ code: 'den-on-dap-nghia', active: true });
  });

  it('takes abbreviations, themes and programmes as the office has them, and passes over lines that say nothing', () => {
    const book = write(office, shipped);
    const theme = placeOf(book, String(shipped.themes[0]?.theme));
    const short = placeOf(book, 'HTX');
    const programme = placeOf(book, String(shipped.programmes.at(-1)?.name));
    const edited = [
      [theme.row, theme.column - 1, 'Trà Vinh'],
      [theme.row + 1, theme.column - 2, 'năm nay'],
      [short.row, short.column, null],
      [programme.row, programme.column + 3, '31/12/2030'],
    ].reduce<GridBook>(
      (now, [row, column, text]) =>
        typeInto(now, 'Danh mục', Number(row), Number(column), typeof text === 'string' ? text : null),
      book,
    );
    const read = catalogueOf(snapshotOf(edited), shipped);
    expect(read.themes[0]).toEqual({ ...shipped.themes[0], province: 'Trà Vinh' });
    expect(read.themes).toHaveLength(shipped.themes.length - 1);
    expect(read.abbreviations.map((one) => one.short)).not.toContain('HTX');
    expect(read.programmes.at(-1)).toMatchObject({ validFrom: '2026-07-13', validTo: '2030-12-31' });
    expect(catalogueOf(snapshotOf(write(edited, read)), shipped)).toEqual(read);
  });

  it('adds new units below the others and touches no cell that stands', () => {
    const before = write(office, collectUnits(shipped, [tableOf([modelRow(1, 'A', 'Xã Thái Hòa')])], [smallRegister]));
    const found = [
      modelRow(1, 'A', 'Xã Thái hoà'),
      modelRow(2, 'B', 'Xã Mới'),
      modelRow(3, 'C', 'XÃ MỚI'),
      modelRow(4, 'D', 'Xã Mới'),
    ];
    const known = catalogueOf(snapshotOf(before), shipped);
    const after = write(before, collectUnits(known, [tableOf(found)], [smallRegister]));
    expect(catalogueOf(snapshotOf(after), shipped).units.map(({ name }) => name)).toEqual(['Xã Thái Hòa', 'Xã Mới']);
    for (const [key, cell] of sheetNamed(before, 'Danh mục').cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (cell.value !== null) expect(cellAt(sheetNamed(after, 'Danh mục'), row, column).value).toBe(cell.value);
    }
  });

  it('leaves out new units rather than write over what stands below them', () => {
    const before = write(office, collectUnits(shipped, [tableOf([modelRow(1, 'A', 'Xã Thái Hòa')])], [smallRegister]));
    const unit = placeOf(before, 'Xã Thái Hòa');
    const cells = new Map(sheetNamed(before, 'Danh mục').cells).set(`${unit.row + 1},${unit.column}`, {
      ...cellAt(sheetNamed(before, 'Danh mục'), unit.row, unit.column),
      value: 'ghi chú',
    });
    const noted = {
      ...before,
      sheets: before.sheets.map((sheet) => (sheet.name === 'Danh mục' ? { ...sheet, cells } : sheet)),
    };
    const known = catalogueOf(snapshotOf(noted), shipped);
    const after = write(noted, collectUnits(known, [tableOf([modelRow(2, 'B', 'Xã Mới')])], [smallRegister]));
    expect(cellAt(sheetNamed(after, 'Danh mục'), unit.row + 1, unit.column).value).toBe('ghi chú');
  });
});

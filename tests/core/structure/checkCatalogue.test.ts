import { describe, expect, it } from '@jest/globals';
import { unitNamed, type OrgUnit } from '../../../src/core/model/catalogue';
import { normalForm } from '../../../src/core/model/normalForm';
import { planWorkbook } from '../../../src/core/plan/planWorkbook';
import { checkCatalogue } from '../../../src/core/structure/checkCatalogue';
import { layOutCatalogue } from '../../../src/core/structure/layOutCatalogue';
import { shippedDefinitions } from '../../../src/definitions/shipped';
import type { GridBook } from '../../support/gridBook';
import { applySteps, cellAt, sheetNamed, snapshotOf, typeInto } from '../../support/gridBook';

const SHEET = 'Danh mục';
const { registers, catalogues } = shippedDefinitions();
const [shipped] = Object.values(catalogues);

function bookWith(units: readonly OrgUnit[] = []): GridBook {
  if (!shipped) throw new Error('No category set is shipped');
  const book: GridBook = { sheets: [], memory: {} };
  const { layout } = layOutCatalogue({ ...shipped, units: [...units] }, null, registers);
  return applySteps(book, planWorkbook(snapshotOf(book), [layout], {}).steps);
}

/** The cell of a table's column, in the line that begins with a text. */
function cellOf(book: GridBook, table: string, title: string, begins: string): { row: number; column: number } {
  const sheet = sheetNamed(book, SHEET);
  const area = sheet.tables.find(({ name }) => name === table)?.area;
  if (!area) throw new Error(`No table ${table}`);
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const says = (row: number, column: number, text: string): boolean =>
    normalForm(String(cellAt(sheet, row, column).value ?? '')) === normalForm(text);
  const column = columns.find((candidate) => says(area.row, candidate, title)) ?? -1;
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
  const row = rows.find((candidate) => columns.some((each) => says(candidate, each, begins))) ?? -1;
  return { row, column };
}
const type = (book: GridBook, table: string, title: string, begins: string, text: string): GridBook => {
  const { row, column } = cellOf(book, table, title, begins);
  return typeInto(book, SHEET, row, column, text);
};
const find = (book: GridBook): unknown =>
  checkCatalogue(snapshotOf(book), registers).map(({ at, params }) => [params.what, params.value, at]);

describe('the catalogue, checked', () => {
  it('has nothing to say of the shipped one, nor of a workbook without one', () => {
    expect(find(bookWith())).toEqual([]);
    expect(find({ sheets: [], memory: {} })).toEqual([]);
  });

  it('reports a code and a name that stand twice, a kind and a field that do not exist', () => {
    const clean = bookWith();
    const twice = type(clean, 'tblLinhVuc', 'Mã', 'thon-xom', 'kinh-te');
    expect(find(twice)).toEqual([['duplicateCode', 'kinh-te', cellOf(clean, 'tblLinhVuc', 'Mã', 'thon-xom')]]);
    const named = type(clean, 'tblLoaiHinh', 'Tên', 'household', 'TẬP THỂ');
    expect(find(named)).toEqual([['duplicateName', 'TẬP THỂ', cellOf(clean, 'tblLoaiHinh', 'Tên', 'household')]]);
    const kinds = type(clean, 'tblLinhVuc', 'Loại hình cho phép', 'kinh-te', 'Tập thể; Doanh nghiệp');
    expect(find(kinds)).toEqual([
      ['unknownKind', 'Doanh nghiệp', cellOf(clean, 'tblLinhVuc', 'Loại hình cho phép', 'kinh-te')],
    ]);
    const fields = type(clean, 'tblLinhVuc', 'Trường bắt buộc', 'kinh-te', 'Kinh phí; Màu sắc');
    expect(find(fields)).toEqual([
      ['unknownField', 'Màu sắc', cellOf(clean, 'tblLinhVuc', 'Trường bắt buộc', 'kinh-te')],
    ]);
  });

  it('reports records that stand twice, and lets an abbreviation have several meanings', () => {
    const clean = bookWith();
    const short = type(clean, 'tblTuVietTat', 'Viết tắt', 'CLB', 'BTV');
    expect(find(short)).toEqual([]);
    const twice = type(short, 'tblTuVietTat', 'Nghĩa', 'Câu lạc bộ', 'ban thường vụ');
    expect(find(twice)).toEqual([['duplicateName', 'BTV', cellOf(clean, 'tblTuVietTat', 'Viết tắt', 'CLB')]]);
  });

  it('reports parents, successors and types that do not exist, and units that lie under themselves', () => {
    const book = bookWith([
      unitNamed('Đảng ủy xã', { aliases: ['ĐU xã'] }),
      unitNamed('Chi bộ thôn 1', { parent: 'ĐU xã' }),
      unitNamed('Chi bộ thôn 2', { parent: 'Đảng ủy huyện' }),
      unitNamed('Chi bộ thôn 3', { parent: 'Chi bộ thôn 4' }),
      unitNamed('Chi bộ thôn 4', { parent: 'Chi bộ thôn 3' }),
      unitNamed('Chi bộ cũ', { successor: 'Chi bộ mới' }),
    ]);
    const parent = (name: string) => cellOf(book, 'tblDonVi', 'Trực thuộc', name);
    expect(find(book)).toEqual([
      ['unknownParent', 'Đảng ủy huyện', parent('Chi bộ thôn 2')],
      ['cycle', 'Chi bộ thôn 3', cellOf(book, 'tblDonVi', 'Trực thuộc', 'Chi bộ thôn 3')],
      ['cycle', 'Chi bộ thôn 4', { ...parent('Chi bộ thôn 3'), row: parent('Chi bộ thôn 3').row + 1 }],
      ['unknownSuccessor', 'Chi bộ mới', cellOf(book, 'tblDonVi', 'Nay là', 'Chi bộ cũ')],
    ]);
  });
});

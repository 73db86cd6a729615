import { describe, expect, it } from '@jest/globals';
import { parseA1, type Area } from '../../../src/emulator/book/area';
import { newBook } from '../../../src/emulator/book/newBook';
import { axisOf } from '../../../src/workbench/grid/axis';
import { drawnCells, type DrawnCell } from '../../../src/workbench/grid/drawnCells';
import { listOptions } from '../../../src/workbench/grid/listOptions';

const area = (text: string): Area => parseA1(text) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };

function openSheet() {
  const book = newBook();
  const sheet = book.activeSheet;
  const rows = axisOf(60, (row) => sheet.rowPixels(row));
  const columns = axisOf(20, (column) => sheet.columnPixels(column));
  const draw = (text: string, zoom = 1): ReadonlyMap<string, DrawnCell> => {
    const view = { sheet, revision: book.revision, zoom };
    return new Map(drawnCells(view, area(text), rows, columns).map((cell) => [cell.address, cell]));
  };
  return { book, sheet, rows, columns, draw };
}

describe('drawn cells', () => {
  it('are all of the shown area, each where it stands', () => {
    const { draw, columns, rows } = openSheet();
    const cells = draw('A1:C3');
    expect([...cells.keys()]).toEqual(['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3']);
    expect(cells.get('C2')).toMatchObject({ left: columns.starts[2], top: rows.starts[1], width: columns.starts[1] });
  });

  it('draw a merged area once, also when only a part of it is shown', () => {
    const { sheet, draw, columns } = openSheet();
    sheet.write(area('A1'), 'DANH SÁCH');
    sheet.merge(area('A1:D1'));
    const [merged, ...others] = draw('B1:C1').values();
    expect(others).toEqual([]);
    expect(merged).toMatchObject({ address: 'A1', text: 'DANH SÁCH', left: 0, width: columns.starts[4] });
  });

  it('let text run into empty neighbours, up to the next filled cell, and never numbers or wrapped text', () => {
    const { sheet, draw, columns } = openSheet();
    sheet.write(area('A1'), 'Một dòng chữ dài chảy sang bên phải');
    sheet.write(area('D1'), 'x');
    sheet.write(area('A2'), 12345);
    sheet.write(area('A3'), 'Một dòng chữ dài xuống dòng');
    sheet.patchStyle(area('A3'), { alignment: { wrapText: true } });
    const cells = draw('A1:F3');
    expect(cells.get('A1')).toMatchObject({
      overLeft: 0,
      overRight: (columns.starts[3] ?? 0) - (columns.starts[1] ?? 0),
    });
    expect(cells.get('A2')).toMatchObject({ overRight: 0, look: { align: 'right' } });
    expect(cells.get('A3')).toMatchObject({ overRight: 0, look: { wraps: true } });
  });

  it('show text that begins left of the view', () => {
    const { sheet, draw } = openSheet();
    sheet.write(area('A1'), 'Một dòng chữ dài chảy sang bên phải');
    expect(draw('B1:C1').get('A1')?.text).toBe('Một dòng chữ dài chảy sang bên phải');
  });

  it("carry the cell's own format over the table's, and lines where the format has them", () => {
    const { sheet, draw } = openSheet();
    sheet.write(area('A1:B3'), [
      ['Đơn vị', 'Số'],
      ['Xã Thái Hòa', 1],
      ['Xã Liễn Sơn', 2],
    ]);
    sheet.addTable(area('A1:B3'), true, 'tblThu').style = 'TableStyleMedium2';
    sheet.patchStyle(area('A2'), { fill: { pattern: 'solid', color: '#FFFF00' } });
    sheet.patchStyle(area('D5'), { borders: { bottom: { style: 'medium', color: '#FF0000' } } });
    const cells = draw('A1:D5');
    expect(cells.get('A1')).toMatchObject({
      hasFilterButton: true,
      look: { box: { background: '#4472C4' }, text: { color: '#FFFFFF' } },
    });
    expect(cells.get('A2')?.look.box.background).toBe('#FFFF00');
    expect(cells.get('D5')?.lines).toMatchObject({ borderBottom: '2px solid #FF0000' });
    expect(cells.get('D4')?.lines).toBeUndefined();
  });

  it('grow with the zoom', () => {
    const { sheet, draw } = openSheet();
    sheet.write(area('A1'), 'a');
    const sizeOf = (zoom: number) => parseFloat(String(draw('A1', zoom).get('A1')?.look.text.fontSize));
    expect(sizeOf(0.5)).toBe(sizeOf(1) / 2);
  });
});

it('reads what a list offers from a text, a reference and a name', () => {
  const { book, sheet } = openSheet();
  const catalogue = book.addSheet('Danh mục');
  catalogue.write(area('A1:A3'), [['Kinh tế'], ['Văn hóa'], ['']]);
  book.names.add('LinhVuc', "='Danh mục'!$A$1:$A$3");
  const offered = (source: string): readonly string[] => {
    sheet.setValidation(area('B2'), {
      rule: { kind: 'list', source, inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: { show: true, style: 'stop', title: '', message: '' },
      prompt: { show: false, title: '', message: '' },
    });
    return listOptions(sheet, 1, 1);
  };
  expect(offered('Tập thể,Cá nhân')).toEqual(['Tập thể', 'Cá nhân']);
  expect(offered("='Danh mục'!$A$1:$A$3")).toEqual(['Kinh tế', 'Văn hóa']);
  expect(offered('=LinhVuc')).toEqual(['Kinh tế', 'Văn hóa']);
  expect(listOptions(sheet, 0, 0)).toEqual([]);
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Area, parseA1 } from '../../../src/emulator/book/area';
import type { Book, Sheet } from '../../../src/emulator/book/book';
import { newBook } from '../../../src/emulator/book/newBook';
import { openBook } from '../../../src/emulator/book/openBook';
import { saveBook } from '../../../src/emulator/book/saveBook';

const area = (text: string): Area => {
  const found = parseA1(text);
  if (!found) throw new Error(text);
  return found;
};
const refused = (code: string): unknown => expect.objectContaining({ code });

let book: Book;
let sheet: Sheet;
beforeEach(() => {
  book = newBook();
  [sheet] = book.sheets as [Sheet];
});

describe('writing', () => {
  it('leaves cells for null, empties them for an empty text, and spreads a single value', () => {
    sheet.write(area('A1:B2'), 5);
    sheet.write(area('A1:B2'), [
      [null, ''],
      ['x', true],
    ]);
    expect(sheet.values(area('A1:B2'))).toEqual([
      [5, ''],
      ['x', true],
    ]);
    expect(sheet.kinds(area('A1:B2'))).toEqual([
      ['number', 'empty'],
      ['text', 'boolean'],
    ]);
  });

  it('refuses shapes that do not fit, texts that are too long and formulas that are none, and changes nothing', () => {
    expect(() => sheet.write(area('A1:B2'), [[1, 2]])).toThrow(refused('InvalidArgument'));
    expect(() => sheet.write(area('A1:A2'), [['x'], ['y'.repeat(32_768)]])).toThrow(refused('InvalidArgument'));
    expect(() => sheet.write(area('A1:A2'), [['x'], ['=SUM(']])).toThrow(refused('InvalidArgument'));
    expect(sheet.usedArea(true)).toBeUndefined();
  });

  it('takes on a format with a converted text only where the format is General', () => {
    sheet.patchStyle(area('A2'), { numberFormat: '0.0' });
    sheet.write(area('A1:A2'), [['91%'], ['91%']]);
    expect([sheet.numberFormat(0, 0), sheet.numberFormat(1, 0)]).toEqual(['0%', '0.0']);
    expect(sheet.texts(area('A1:A2'))).toEqual([['91%'], ['0,9']]);
  });

  it('keeps an apostrophe out of the value and in the file', async () => {
    sheet.write(area('A1'), "'=x");
    const again = (await openBook(await saveBook(book), 'x')).sheets[0];
    expect([again?.value(0, 0), again?.formula(0, 0), again?.hasQuotePrefix(0, 0)]).toEqual(['=x', undefined, true]);
  });

  it('gives back exactly the text that a cell of format @ is given, also after saving', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme', minLength: 1 }),
            fc.constantFrom('=1+1', '007', '5/5', "'x", '1.252', ' x ', '_x000D_', 'a\nb', '#N/A'),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        async (texts) => {
          const own = newBook();
          const [target] = own.sheets as [Sheet];
          const column = { row: 0, column: 0, rowCount: texts.length, columnCount: 1 };
          target.patchStyle(column, { numberFormat: '@' });
          target.write(
            column,
            texts.map((text) => [text]),
          );
          expect(target.values(column).flat()).toEqual(texts);
          const again = await openBook(await saveBook(own), 'x');
          expect(again.sheets[0]?.values(column).flat()).toEqual(texts);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('types into the grid by the culture', () => {
    sheet.userType(0, 0, '1.252');
    sheet.userType(1, 0, '22-5-2023');
    book.culture = 'en-US';
    sheet.userType(2, 0, '1.252');
    sheet.userType(3, 0, '22-5-2023');
    expect(sheet.values(area('A1:A4')).flat()).toEqual([1252, 45068, 1.252, '22-5-2023']);
  });
});

describe('tables', () => {
  it('makes headers unique texts and follows new names in formulas', () => {
    sheet.write(area('A1:D2'), [
      ['Số', 'số', '', 2023],
      [1, 2, 3, 4],
    ]);
    const table = sheet.addTable(area('A1:D2'), true, 'tbl');
    expect(sheet.values(area('A1:D1'))).toEqual([['Số', 'số2', 'Column3', '2023']]);
    sheet.write(area('F1'), '=SUM(tbl[Số])');
    sheet.write(area('A1'), 'Số lượng');
    table.name = 'tblKhac';
    expect(sheet.formula(0, 5)).toBe('=SUM(tblKhac[Số lượng])');
    expect(sheet.value(0, 5)).toBe(1);
  });

  it('refuses names that are taken or malformed, other tables and merged cells', () => {
    sheet.write(area('A1:A2'), [['a'], [1]]);
    sheet.addTable(area('A1:A2'), true, 'tbl');
    sheet.write(area('C1:C2'), [['a'], [1]]);
    for (const name of ['TBL', 'A1', 'hai chữ', '1a'])
      expect(() => sheet.addTable(area('C1:C2'), true, name)).toThrow(refused('InvalidArgument'));
    expect(() => sheet.addTable(area('A2:C3'), true)).toThrow(refused('InvalidArgument'));
    sheet.merge(area('C5:D5'));
    expect(() => sheet.addTable(area('C4:D6'), true)).toThrow(refused('MergedRangeConflict'));
  });

  it('grows when a row is written right below it, and formulas see the row', () => {
    sheet.write(area('A1:A3'), [['Đơn vị'], ['a'], ['b']]);
    const table = sheet.addTable(area('A1:A3'), true, 'tbl');
    sheet.write(area('C1'), '=COUNTA(tbl[Đơn vị])');
    sheet.write(area('A4'), 'c');
    expect([table.area.rowCount, sheet.value(0, 2)]).toEqual([4, 3]);
    table.addRows([['d'], ['e']], 0);
    expect(sheet.values(area('A1:A6')).flat()).toEqual(['Đơn vị', 'd', 'e', 'a', 'b', 'c']);
    table.deleteRows(1, 2);
    expect([table.area.rowCount, sheet.value(0, 2)]).toEqual([4, 3]);
    table.resize(area('A1:A3'));
    expect(sheet.value(0, 2)).toBe(2);
    expect(() => table.resize(area('A2:A5'))).toThrow(refused('InvalidArgument'));
  });

  it('shows totals that leave out filtered rows', () => {
    sheet.write(area('A1:B4'), [
      ['Loại', 'Số'],
      ['x', 1],
      ['y', 2],
      ['x', 4],
    ]);
    const table = sheet.addTable(area('A1:B4'), true, 'tbl');
    table.showTotals = true;
    expect(sheet.value(4, 1)).toBe(7);
    table.setFilters([{ column: 0, kind: 'values', values: ['x'] }]);
    expect([sheet.rowHidden(2), sheet.value(4, 1)]).toEqual([true, 5]);
    table.setFilters(undefined);
    expect([sheet.rowHidden(2), sheet.value(4, 1)]).toEqual([false, 7]);
  });

  it('turns its references into plain ones when it goes', () => {
    sheet.write(area('A1:A3'), [['a'], [1], [2]]);
    const table = sheet.addTable(area('A1:A3'), true, 'tbl');
    sheet.write(area('C1'), '=SUM(tbl[a])');
    table.convertToRange();
    expect([sheet.formula(0, 2), sheet.value(0, 2), book.tables.length]).toEqual(['=SUM($A$2:$A$3)', 3, 0]);
  });
});

describe('rows and columns', () => {
  beforeEach(() => {
    sheet.write(area('A1:B3'), [
      ['a', 'b'],
      [1, 2],
      [3, '=SUM(A2:A3)'],
    ]);
    sheet.merge(area('D2:E3'));
    sheet.setValidation(area('A2:A3'), {
      rule: { kind: 'wholeNumber', operator: 'greaterThan', formula1: '=$A$2' },
      ignoreBlanks: true,
      errorAlert: { show: true, style: 'stop', title: '', message: '' },
      prompt: { show: false, title: '', message: '' },
    });
    book.names.add('Cuoi', '=Sheet1!$A$3');
  });

  it('move everything that points at them', () => {
    sheet.insert(area('2:3'), 'down');
    expect(sheet.formula(4, 1)).toBe('=SUM(A4:A5)');
    expect(sheet.merges).toEqual([area('D4:E5')]);
    expect(sheet.validations[0]?.areas).toEqual([area('A4:A5')]);
    expect(sheet.validations[0]?.validation.rule).toMatchObject({ formula1: '=$A$4' });
    expect(book.names.find('cuoi')?.formula).toBe('=Sheet1!$A$5');
    sheet.delete(area('A:A'), 'left');
    expect(sheet.formula(4, 0)).toBe('=SUM(#REF!)');
    expect(sheet.value(4, 0)).toBe('#REF!');
    expect(sheet.merges).toEqual([area('C4:D5')]);
  });

  it('refuse to cut merged cells and tables', () => {
    expect(() => sheet.insert(area('D1:D1'), 'down')).toThrow(refused('InsertDeleteConflict'));
    sheet.addTable(area('A1:B3'), true, 'tbl');
    expect(() => sheet.delete(area('B1:B1'), 'up')).toThrow(refused('InsertDeleteConflict'));
  });

  it('come back when what was put in is taken out', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 4 }), (row, rowCount) => {
        const before = [sheet.formulas(area('A1:F8')), sheet.merges, sheet.validations, book.names.all];
        const inserted = { row, column: 0, rowCount, columnCount: 16_384 };
        sheet.insert(inserted, 'down');
        sheet.delete(inserted, 'up');
        expect([sheet.formulas(area('A1:F8')), sheet.merges, sheet.validations, book.names.all]).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});

describe('sheets', () => {
  it('refuse bad and taken names, and carry formulas along', () => {
    const other = book.addSheet('Tổng hợp');
    sheet.write(area('A1'), "='Tổng hợp'!A1");
    other.write(area('A1'), 7);
    for (const name of ['', 'a/b', "'x", 'History', 'x'.repeat(32)])
      expect(() => book.addSheet(name)).toThrow(refused('InvalidArgument'));
    expect(() => book.addSheet('tổng HỢP')).toThrow(refused('ItemAlreadyExists'));
    other.name = 'Mới';
    expect([sheet.formula(0, 0), sheet.value(0, 0)]).toEqual(['=Mới!A1', 7]);
    book.removeSheet(other);
    expect([sheet.formula(0, 0), sheet.value(0, 0)]).toEqual(['=#REF!', '#REF!']);
    expect(() => book.removeSheet(sheet)).toThrow(refused('InvalidOperation'));
  });

  it('tell their changes once a batch', () => {
    const kinds: string[] = [];
    const stop = book.subscribe((change) => kinds.push(change.kind));
    sheet.write(area('A1:A2'), [[1], [2]]);
    book.addSheet();
    stop();
    sheet.write(area('A1'), 3);
    expect(kinds).toEqual(['cells', 'sheetAdded']);
  });
});

describe('files that cannot be opened', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = [...new TextEncoder().encode('EncryptedPackage')].flatMap((byte) => [byte, 0]);
  it.each([
    ['empty', new Uint8Array()],
    ['notXlsx', new TextEncoder().encode('Đơn vị,Số\n')],
    ['legacyXls', new Uint8Array([...ole, 0, 0, 0, 0])],
    ['encrypted', new Uint8Array([...ole, ...utf16])],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ])('%s', async (code, bytes) => {
    await expect(openBook(bytes, 'x')).rejects.toMatchObject({ code });
  });
});

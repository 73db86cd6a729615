import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { unzip } from '@cj-tech-master/excelts/archive';
import { describe, expect, it } from '@jest/globals';

import { openBook } from '../../../src/emulator/book/openBook';
import { saveBook } from '../../../src/emulator/book/saveBook';
import { validateOpenXml } from '../../support/validateOpenXml';
import { describeBook } from './describeBook';

const FOLDER = 'tests/fixtures/workbooks';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries())
    parts.set(entry.path, new TextDecoder().decode(await entry.bytes()));
  return parts;
}

describe.each(files)('%s', (name) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));

  it('says the same after saving and opening, and nothing is dropped', async () => {
    const book = await openBook(bytes, name);
    const before = describeBook(book);
    const again = await openBook(await saveBook(book), name);
    expect(describeBook(again)).toEqual(before);
    expect(again.dropped).toEqual([]);
  });

  it('keeps the parts of sheets that are not touched byte for byte when another sheet is added', async () => {
    const book = await openBook(bytes, name);
    book.activeSheet.selection = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    const sheet = book.addSheet('Trang thử thêm');
    sheet.write({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, [['Số', '=1+1']]);
    const [before, after] = [await partsOf(bytes), await partsOf(await saveBook(book))];
    for (const [path, text] of before) {
      if (path.startsWith('xl/worksheets/sheet') || path.startsWith('xl/theme') || path === 'docProps/app.xml') {
        expect(after.get(path) === text ? path : `${path} changed`).toBe(path);
      }
    }
  });

  it('is sound to the Open XML SDK when every sheet is written anew', async () => {
    const book = await openBook(bytes, name);
    for (const sheet of book.sheets) {
      sheet.showGridlines = !sheet.showGridlines;
      sheet.showGridlines = !sheet.showGridlines;
    }
    const before = describeBook(book);
    const saved = await saveBook(book);
    expect(await validateOpenXml(saved)).toEqual([]);
    expect(describeBook(await openBook(saved, name))).toEqual(before);
  });
});

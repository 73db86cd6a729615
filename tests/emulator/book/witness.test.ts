import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzip, zip } from '@cj-tech-master/excelts/archive';
import { expect, it } from '@jest/globals';

import type { Sheet } from '../../../src/emulator/book/book';
import { newBook } from '../../../src/emulator/book/newBook';
import { saveBook } from '../../../src/emulator/book/saveBook';
import { recalculateWithLibreOffice } from '../../support/recalculateWithLibreOffice';
import { validateOpenXml } from '../../support/validateOpenXml';

/** The workbook with a text of its first sheet replaced. */
async function falsified(bytes: Uint8Array, truth: string, lie: string): Promise<Uint8Array> {
  const archive = zip();
  for await (const entry of unzip(bytes).entries()) {
    const content = await entry.bytes();
    const isSheet = entry.path.endsWith('sheet1.xml');
    archive.add(
      entry.path,
      isSheet ? new TextEncoder().encode(new TextDecoder().decode(content).replace(truth, lie)) : content,
    );
  }
  return archive.bytes();
}

it('the witnesses look for themselves: a false cached value is not believed, a broken part is found', async () => {
  const book = newBook();
  const [sheet] = book.sheets as [Sheet];
  sheet.write({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, [[2, '=A1*3']]);
  const bytes = await saveBook(book);
  const folder = await mkdtemp(join(tmpdir(), 'witness-'));
  try {
    const path = join(folder, 'false.xlsx');
    await writeFile(path, await falsified(bytes, '<v>6</v>', '<v>999</v>'));
    expect(await recalculateWithLibreOffice(path)).toEqual([
      { sheet: 'Sheet1', address: 'B1', formula: 'A1*3', value: 6 },
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect(await validateOpenXml(await falsified(bytes, '<f>', '<nonsense/><f>'))).not.toEqual([]);
}, 120_000);

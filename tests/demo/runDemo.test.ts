import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { runDemo } from '../../src/demo/runDemo';
import { openBook } from '../../src/emulator/book/openBook';
import { validateOpenXml } from '../support/validateOpenXml';

it('does the main job on the sample: findings of each rule, rollups that tie out, workbook and pictures', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  try {
    let told = '';
    await runDemo('assets/samples/dang-ky-mo-hinh-2022.xlsx', folder, (text) => (told += text));
    expect(told.match(/, khớp/g)).toHaveLength(2);
    expect(told).toContain('Tổng cộng ghi 15, tính lại được 17');
    expect(await readdir(folder)).toEqual([
      'chart-models-by-category.svg',
      'chart-models-by-unit.svg',
      'dang-ky-mo-hinh-2022.xlsx',
    ]);
    const bytes = await readFile(join(folder, 'dang-ky-mo-hinh-2022.xlsx'));
    expect(await validateOpenXml(bytes)).toEqual([]);
    expect((await openBook(bytes, 'x.xlsx')).sheets.flatMap(({ charts }) => charts)).toHaveLength(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});

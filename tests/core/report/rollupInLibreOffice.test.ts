import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { columnLetters } from '../../../src/core/model/address';
import type { CellValue } from '../../../src/core/model/snapshot';
import { layOutRollup } from '../../../src/core/report/layOutRollup';
import { rollups } from '../../../src/core/rollup/rollups';
import { saveBook } from '../../../src/emulator/book/saveBook';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';
import { workbookOf } from '../../support/calculateLayout';
import { NASTY_LABELS, SMALL_TREE } from '../../support/modelRows';
import { modelsTable, smallCatalogue } from '../../support/modelsTable';
import { recalculateWithLibreOffice } from '../../support/recalculateWithLibreOffice';

const kinds: readonly CellValue[] = ['Tập thể', 'Cá nhân', 'TẬP THỂ', null, 'nhóm'];
const categories: readonly CellValue[] = ['Kinh tế', null, '*', 'lao động sáng tạo'];
const years: readonly CellValue[] = [2022, 2021, '2022', 2022, 2022, null, 2023];
const table = modelsTable(
  ...[...NASTY_LABELS, ...NASTY_LABELS, null, 5, 0].map(
    (unit, index) =>
      ['Mô hình', unit, kinds[index % 5] ?? null, categories[index % 4] ?? null, years[index % 7] ?? null] as const,
  ),
);

describe.each(rollups.map((rollup) => [rollup.id, rollup] as const))('%s in LibreOffice', (_, { count }) => {
  it('calculates every figure as the count does, nasty labels included', async () => {
    const rollup = count(table, { first: 2022, last: 2023 }, smallCatalogue(SMALL_TREE), sheetWordsVi);
    const { layout, places } = layOutRollup(rollup, table, sheetWordsVi);
    const folder = await mkdtemp(join(tmpdir(), 'rollup-'));
    try {
      const path = join(folder, 'rollup.xlsx');
      await writeFile(path, await saveBook(workbookOf(table, layout)));
      const cells = await recalculateWithLibreOffice(path);
      const valueOf = (row: number, column: number): unknown =>
        cells.find(({ sheet, address }) => sheet === layout.name && address === `${columnLetters(column)}${row + 1}`)
          ?.value;
      const figures = (row: number): unknown[] => rollup.totals.map((__, measure) => valueOf(row, 2 + measure));

      expect(rollup.rows.map((__, index) => figures(places.table.row + 1 + index))).toEqual(
        rollup.rows.map(({ values }) => values),
      );
      expect(figures(places.totalRow)).toEqual(rollup.totals);
      const { register, verdict } = places.tieOut;
      expect(valueOf(register.row, register.column)).toBe(rollup.registerRows);
      expect(valueOf(verdict.row, verdict.column)).toBe('KHỚP');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/model/snapshot';
import { columnOf } from '../../../src/core/model/structuredTable';
import { rollups } from '../../../src/core/rollup/rollups';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';
import { anyModelsTable, anyYears, SMALL_TREE } from '../../support/modelRows';
import { smallCatalogue } from '../../support/modelsTable';

const catalogue = smallCatalogue(SMALL_TREE);

describe.each(rollups.map((rollup) => [rollup.id, rollup] as const))('%s', (_, { count }) => {
  it('loses nothing: the lines add up to the records in the years, and all records are told of', () => {
    fc.assert(
      fc.property(anyModelsTable, anyYears, (table, years) => {
        const rollup = count(table, years, catalogue, sheetWordsVi);
        const own = rollup.rows.filter((row) => row.kind === 'own');
        const total = own.reduce((sum, row) => sum + (row.values.at(-1) ?? 0), 0);
        expect(total).toBe(rollup.registerRows);
        expect(rollup.totals.at(-1)).toBe(rollup.registerRows);
        const records = table.rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length;
        expect(rollup.registerRows + rollup.outside + rollup.undated).toBe(records);
        for (const row of rollup.rows) {
          expect(row.values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(row.values.at(-1));
        }
      }),
    );
  });

  it('counts the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyModelsTable, anyYears, fc.infiniteStream(fc.nat()), (table, years, random) => {
        const rows = [...table.rows].map((row) => [random.next().value, row] as const).sort(([a], [b]) => a - b);
        const shuffled = { ...table, rows: rows.map(([, row]) => row) };
        const figures = (of: typeof table): unknown => {
          const { totals, registerRows, outside, undated } = count(of, years, catalogue, sheetWordsVi);
          return [totals, registerRows, outside, undated];
        };
        expect(figures(shuffled)).toEqual(figures(table));
      }),
    );
  });

  it('gives each line what a plain look at every row gives', () => {
    fc.assert(
      fc.property(anyModelsTable, anyYears, (table, years) => {
        const rollup = count(table, years, catalogue, sheetWordsVi);
        const yearColumn = columnOf(table, 'yearRegistered');
        const equals = (a: CellValue, b: CellValue): boolean =>
          typeof a === 'string' && typeof b === 'string'
            ? a.toLowerCase() === b.toLowerCase()
            : (a ?? '') === (b ?? '');
        rollup.spec.lines.forEach(({ counts }, index) => {
          if (!counts) return;
          const column = columnOf(table, counts.column);
          const counted = table.rows.filter((row) => {
            const year = row[yearColumn] ?? null;
            const inYears = years === null || (typeof year === 'number' && year >= years.first && year <= years.last);
            const isRecord = row.some((cell) => cell !== null && cell !== '');
            const isAmong = counts.values.some((value) => equals(value, row[column] ?? null));
            return inYears && isRecord && isAmong === (counts.is === 'anyOf');
          });
          expect(rollup.rows[index]?.values.at(-1)).toBe(counted.length);
        });
      }),
    );
  });
});

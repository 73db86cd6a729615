import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOutRollup } from '../../../src/core/report/layOutRollup';
import { readRollup, rollupRanges } from '../../../src/core/report/readRollup';
import { rollups } from '../../../src/core/rollup/rollups';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';
import { calculate, workbookOf } from '../../support/calculateLayout';
import { anyModelsTable, anyYears, SMALL_TREE } from '../../support/modelRows';
import { smallCatalogue } from '../../support/modelsTable';

const catalogue = smallCatalogue(SMALL_TREE);

describe.each(rollups.map((rollup) => [rollup.id, rollup] as const))('formulas of %s', (_, { count }) => {
  it('give what the count gives, whatever stands in the table', () => {
    fc.assert(
      fc.property(anyModelsTable, anyYears, (table, years) => {
        const rollup = count(table, years, catalogue, sheetWordsVi);
        const { layout, places } = layOutRollup(rollup, table, sheetWordsVi);
        const { rollup: total } = places.tieOut;
        const notCounted = `C${total.row + 2}:C${total.row + 3}`;
        const values = calculate(workbookOf(table, layout), layout.name, [...rollupRanges(places), notCounted]);
        const onSheet = readRollup(places, values.slice(0, -1));

        const isEmpty = rollup.registerRows + rollup.outside + rollup.undated === 0;
        expect(onSheet.rows.map((row) => row.slice(1))).toEqual(
          isEmpty ? [] : rollup.rows.map(({ label, values: figures }) => [label, ...figures]),
        );
        expect(onSheet.totals).toEqual([null, null, ...rollup.totals]);
        expect(onSheet.tieOut).toEqual({ register: rollup.registerRows, rollup: rollup.registerRows, ok: true });
        expect(values.at(-2)).toEqual([[rollup.registerRows === 0 ? 'KHÔNG CÓ MÔ HÌNH TRONG KỲ' : 'KHỚP']]);
        expect(values.at(-1)).toEqual([[rollup.outside], [rollup.undated]]);
      }),
      { numRuns: 30 },
    );
  });
});

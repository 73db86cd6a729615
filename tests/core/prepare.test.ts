import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fieldCorrection } from '../../src/core/correct/makeCorrection';
import { type Choices, defaultChoices } from '../../src/core/model/choices';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/snapshot';
import { prepare } from '../../src/core/prepare';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { sheetWordsVi } from '../../src/i18n/sheetWords.vi';
import { present } from '../support/present';
import { sheetOf } from '../support/sheetOf';

const workbookOf = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ sheets, names: [], memory: {} });

const prepared = (workbook: WorkbookSnapshot, choices: Partial<Choices> = {}) =>
  prepare(workbook, shippedDefinitions(), sheetWordsVi, { ...defaultChoices('2026-11-24'), ...choices });

const register = sheetOf(
  [
    ['DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2022', null, null, null, null],
    [null, null, null, null, null],
    ['TT', 'Đơn vị', 'Tên mô hình', 'Loại hình', 'Lĩnh vực'],
    [1, 'Xã Hòa An', 'Hũ gạo tình thương', 'Tập thể', 'Lao động sáng tạo'],
    [2, 'Xã Hòa An', 'Thắp sáng đường quê', 'Tập thể', 'Xây dựng nông thôn mới'],
    [3, 'Hội LHPN xã', 'Nhà sạch vườn đẹp', 'Cá nhân', 'Xây dựng nông thôn mới'],
  ],
  { name: 'ĐK' },
);
const key = 'ĐK!R3C1';

describe('prepare', () => {
  it('goes the whole way: table, records, rollups that give every record back, plan', () => {
    const { found, structured, rollups, plan } = prepared(workbookOf(register));
    expect(found.map((table) => [table.key, table.mapping.register, table.table?.rows.length])).toEqual([
      [key, 'models', 3],
    ]);
    expect(structured.map(({ name, rows }) => [name, rows.length])).toEqual([['tblMoHinh', 3]]);
    expect(rollups.map(({ rollup }) => [rollup.id, rollup.totals, rollup.registerRows])).toEqual([
      ['models-by-unit', [2, 1, 3], 3],
      ['models-by-category', [2, 1, 3], 3],
    ]);
    expect(plan.steps.flatMap((step) => (step.kind === 'addSheet' ? [step.madeBy] : []))).toEqual([
      'register:models',
      'catalogue',
      'rollup:models-by-unit',
      'rollup:models-by-category',
    ]);
  });

  it('takes the user’s word for a column, and leaves out a table on request', () => {
    const found = present(prepared(workbookOf(register)).found[0]);
    const asNote = prepared(workbookOf(register), { corrections: [fieldCorrection(found, 4, 'note')] });
    expect(asNote.found[0]?.mapping.columns[4]).toMatchObject({ field: 'note', confidence: 1 });
    expect(asNote.found[0]?.table?.rows[0]?.values['note']?.value).toBe('Lao động sáng tạo');

    const without = prepared(workbookOf(register), {
      corrections: [{ kind: 'leaveOut', table: key, isOut: true }],
    });
    expect(without.found).toMatchObject([{ key, isIgnored: true, table: null }]);
    expect(without.plan.steps).toEqual([]);
  });

  it('writes the rollups that were chosen, and none under a name that the office uses', () => {
    const taken = { ...sheetOf([['Ghi chép']], { name: 'TH MÔ HÌNH THEO ĐƠN VỊ' }), id: '2' };
    const { rollups } = prepared(workbookOf(register, taken), { rollups: ['models-by-unit'] });
    expect(rollups.map(({ places }) => places.sheet)).toEqual(['TH mô hình theo đơn vị (2)']);
  });

  it('says why a sheet gave no table', () => {
    const sheets = [
      { ...sheetOf([['Bìa']], { name: 'Bìa' }), id: '2' },
      { ...sheetOf([], { name: 'Trống' }), id: '3' },
      { ...register, name: 'Ẩn', id: '4', visibility: 'hidden' as const },
      { ...register, name: 'TH', id: '5', madeBy: 'rollup:models-by-unit' },
    ];
    expect(prepared(workbookOf(...sheets)).skipped).toEqual([
      { sheet: 'Bìa', reason: 'no-table' },
      { sheet: 'Trống', reason: 'empty' },
      { sheet: 'Ẩn', reason: 'hidden' },
      { sheet: 'TH', reason: 'own-sheet' },
    ]);
  });

  it('reads a workbook that was written with a category set which is not shipped', () => {
    const { structured } = prepared(workbookOf(register), { categorySet: 'of-the-office' });
    expect(structured).toEqual(prepared(workbookOf(register)).structured);
  });

  it('never throws, and loses no record, whatever stands under the header', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        '',
        'x',
        'Tập thể',
        'CN',
        '=1+1',
        '#REF!',
        'I',
        'Cộng',
        '-nt-',
        2022,
        44000,
        true,
      ),
      fc.string({ maxLength: 8 }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (added) => {
        const sheet = sheetOf([...register.values, ...added], { name: 'ĐK' });
        const { found, structured, rollups } = prepared(workbookOf(sheet));
        const records = found.flatMap(({ table }) => (table?.register === 'models' ? table.rows : []));
        expect(structured[0]?.rows.length).toBe(records.length);
        for (const { rollup } of rollups)
          expect(rollup.registerRows + rollup.outside + rollup.undated).toBeLessThanOrEqual(records.length);
        for (const { rollup } of rollups) expect(rollup.totals.at(-1)).toBe(rollup.registerRows);
      }),
      { numRuns: 60 },
    );
  });
});

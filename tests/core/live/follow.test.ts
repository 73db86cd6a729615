import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { follow, followed } from '../../../src/core/live/follow';
import { type PatchedWorkbook, patchWorkbook } from '../../../src/core/live/patchWorkbook';
import { defaultChoices } from '../../../src/core/model/choices';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/model/snapshot';
import { prepare, workOut } from '../../../src/core/prepare';
import { shippedDefinitions } from '../../../src/definitions/shipped';
import { sheetWordsVi } from '../../../src/i18n/sheetWords.vi';
import { present } from '../../support/present';
import { modelSheet } from '../../support/registerSheets';
import { FIRST_STRUCTURED_ROW, writtenBook } from '../../support/writtenBook';

const definitions = shippedDefinitions();
const choices = defaultChoices('2026-11-24');
const work = (workbook: WorkbookSnapshot) => workOut(workbook, definitions, sheetWordsVi, choices);

const OFFICE = 'Sổ của xã';
const lines = Array.from({ length: 8 }, (_, index): readonly CellValue[] => [
  `Mô hình tự quản ${['hoa', 'rác', 'nước', 'đường', 'điện', 'vườn', 'chợ', 'trường'][index] ?? ''}`,
  `Chi bộ thôn ${index + 1}`,
  'Tập thể',
  'Xây dựng nông thôn mới',
  2025,
  'Mỗi tuần 1 buổi',
  null,
  'Tốt',
]);
const office: WorkbookSnapshot = { sheets: [modelSheet(lines, {}, OFFICE)], names: [], memory: {} };
const written = writtenBook(office, prepare(office, definitions, sheetWordsVi, choices), 'models', ({ add }) =>
  add({ name: 'Vườn rau', unit: 'Chi bộ thôn 1', kind: 'Tập thể', category: 'lạ', yearRegistered: 2025 }),
);

/** One cell given another value, as it is read again. */
function edited(
  workbook: WorkbookSnapshot,
  name: string,
  row: number,
  column: number,
  value: CellValue,
): PatchedWorkbook {
  const sheet = present(workbook.sheets.find((one) => one.name === name));
  const cells = (sheet.values[row - sheet.origin.row] ?? []).map((cell, x) =>
    x === column - sheet.origin.column ? value : cell,
  );
  const area = { row, column: sheet.origin.column, rows: 1, columns: cells.length };
  return present(
    patchWorkbook(workbook, [
      {
        sheetId: sheet.id,
        sheetName: sheet.name,
        area,
        values: [cells],
        ownFormulas: sheet.ownFormulas && [cells],
        formulas: [],
        numberFormats: [],
        merges: [],
        tables: [],
      },
    ]),
  );
}

const VALUES: readonly CellValue[] = [
  'Kinh tế',
  'lạ',
  'Chi bộ thôn 2',
  2022,
  '31/11/2025',
  null,
  'x',
  'Hai  khoảng trắng',
];

describe('follow', () => {
  it.each([
    ['a structured table', present(written.sheets.at(-1)).name, FIRST_STRUCTURED_ROW, 12],
    ['an office’s sheet', OFFICE, 3, 8],
  ])('finds what a whole check would find, edit after edit of %s (property)', (_, name, firstRow, columns) => {
    const edit = fc.record({
      line: fc.nat(7),
      column: fc.integer({ min: 1, max: columns - 1 }),
      value: fc.constantFrom(...VALUES),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let workbook = written;
        let now = work(workbook);
        for (const { line, column, value } of edits) {
          const patched = edited(workbook, name, firstRow + line, column, value);
          now = follow(now, patched, definitions, choices.categorySet);
          workbook = patched.workbook;
        }
        expect(followed(now).findings).toEqual(work(workbook).preparation.findings);
      }),
      { numRuns: 15 },
    );
  });
});

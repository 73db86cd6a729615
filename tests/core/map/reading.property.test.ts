import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/model/snapshot';
import { fieldsOf, readOne, readSheet, recordsOf, rolesOf } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

const words = [
  'TT',
  'STT',
  'Tên mô hình',
  'Đơn vị',
  'Loại hình',
  'Tập thể',
  'x',
  'Cộng',
  'Tổng cộng: 3',
  'I',
  'A',
  'nt',
  '"',
  'Quý I',
  '…',
  'Nơi nhận:',
  '(1) a; (2) b...',
  '#REF!',
  'Năm',
  '2022',
  ' ',
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>(...words, null, null, 1, 2, 2022, 44621, true) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
  },
);
const merge = fc.tuple(fc.nat(9), fc.nat(7), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }));

it('never throws, on any grid with any merges, and gives regions inside it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }),
      fc.array(merge, { maxLength: 4 }),
      (rows, merges) => {
        const sheet = {
          ...sheetOf(rows),
          merges: merges.map(([row, column, height, width]) => ({ row, column, rows: height, columns: width })),
        };
        for (const { region } of readSheet(sheet)) {
          expect(region.area.row + region.area.rows).toBeLessThanOrEqual(sheet.values.length);
          expect(region.labels).toHaveLength(region.area.columns);
        }
      },
    ),
    { numRuns: 200 },
  );
});

const columns: readonly (readonly [string, CellValue, CellValue])[] = [
  ['Tên mô hình', 'Hũ gạo tình thương', 'Thắp sáng đường quê'],
  ['Đơn vị thực hiện', 'Xã Hòa An', 'Hội LHPN xã'],
  ['Loại hình', 'Tập thể', 'Cá nhân'],
  ['Lĩnh vực', 'Lao động sáng tạo', 'môi trường'],
  ['Thời gian', 'Quý I', '2021- nay'],
  ['Kết quả đến nay', 'duy trì', null],
  ['Năm đăng ký', 2021, 2022],
  ['Khả năng duy trì, nhân rộng', 'Toàn xã', null],
];
const sheetWith = (
  order: readonly number[],
  label: (text: string) => string,
  above: readonly (readonly CellValue[])[] = [],
): ReturnType<typeof sheetOf> => {
  const chosen = order.map((at) => columns[at] ?? columns[0] ?? (['', null, null] as const));
  return sheetOf([
    ...above,
    ['TT', ...chosen.map(([text]) => label(text))],
    [1, ...chosen.map(([, first]) => first)],
    [2, ...chosen.map(([, , second]) => second)],
    ['Cộng: 2'],
  ]);
};
const plain = columns.map((_, index) => index);
const expected = recordsOf(readOne(sheetWith(plain, (text) => text)));

it('reads the same records whatever the order of the columns', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(plain, { minLength: plain.length }), (order) => {
      expect(recordsOf(readOne(sheetWith(order, (text) => text)))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

it('reads the same from decomposed, capital and widely spaced header texts', () => {
  const forms: ((text: string) => string)[] = [
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.replaceAll(' ', '\n'),
    (text) => `  ${text.replaceAll(' ', '\u00a0 ')} (*)`,
    (text) => text.replace('Đ', 'Ð'),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...forms), { minLength: columns.length, maxLength: columns.length }),
      (chosen) => {
        let at = 0;
        const found = readOne(sheetWith(plain, (text) => chosen[at++]?.(text) ?? text));
        expect(recordsOf(found)).toEqual(expected);
        expect(rolesOf(found)).toEqual(['data', 'data', 'total']);
      },
    ),
    { numRuns: 40 },
  );
});

it('is moved by nothing but its address when lines or empty rows stand above', () => {
  const line = fc.constantFrom<readonly CellValue[]>(
    [],
    ['ĐẢNG BỘ HUYỆN LẬP THẠCH', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['*'],
    ['DANH SÁCH MÔ HÌNH'],
    [null, null, 'Lập Thạch, ngày 24 tháng 3 năm 2022'],
    ['(Kèm theo Báo cáo số 56)'],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (above) => {
      const found = readOne(sheetWith(plain, (text) => text, above));
      expect(found.region.area.row).toBe(above.length);
      expect(fieldsOf(found)).toEqual(fieldsOf(readOne(sheetWith(plain, (text) => text))));
      expect(recordsOf(found)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

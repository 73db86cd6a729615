import fc from 'fast-check';
import type { CellValue } from '../../src/core/model/snapshot';
import type { StructuredTable } from '../../src/core/model/structuredTable';
import { modelsTable } from './modelsTable';

/** Labels that patterns, operators, limits, case or Unicode forms could make a formula miscount. */
export const NASTY_LABELS: readonly string[] = [
  '*',
  '?',
  '~',
  '~*',
  '>5',
  '<>',
  '=1+1',
  '+1',
  "'quoted'",
  'say "no"',
  'Xã [A]',
  'Xã Thái Hòa',
  'xã thái hòa',
  'Xã Thái Hoà',
  'Xã Thái Hòa'.normalize('NFD'),
  'Xã  Thái Hòa',
  'Xã Đông',
  'Xã Đồng',
  '5',
  'TRUE',
  `Đơn vị ${'rất '.repeat(80)}dài`,
  `Đơn vị ${'rất '.repeat(80)}dài 2`,
];

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue>(...NASTY_LABELS) },
  fc.constantFrom<CellValue>(null, ' ', 5, 0, true),
);
const kind = fc.constantFrom<CellValue>('Tập thể', 'tập thể', 'Cá nhân', 'Hộ gia đình', 'CN', null, 'nhóm', '*');
const category = fc.constantFrom<CellValue>(
  'Lao động sáng tạo',
  'Kinh tế',
  'Khác',
  null,
  'môi trường',
  '?',
  'CHĂM SÓC SỨC KHỎE NHÂN DÂN',
);
const year = fc.constantFrom<CellValue>(2021, 2022, 2023, '2022', null, true);
const name = fc.constantFrom<CellValue>('Mô hình', null);

/** Tables of models with every trouble that a user can type into one. */
export const anyModelsTable: fc.Arbitrary<StructuredTable> = fc
  .array(fc.tuple(name, unit, kind, category, year), { maxLength: 12 })
  .map((rows) => modelsTable(...rows));

export const anyYears = fc.constantFrom(
  null,
  { first: 2022, last: 2022 },
  { first: 2021, last: 2022 },
  { first: 1999, last: 1999 },
);

/** A tree with nested units, an alias, and a name that is another's alias. */
export const SMALL_TREE = [
  { name: 'Xã Thái Hòa', aliases: ['Xã Đông'] },
  { name: 'Xã Đồng', parent: 'Xã Thái Hòa' },
  { name: '~', parent: 'Xã Đồng' },
  { name: '*' },
];

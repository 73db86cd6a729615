import * as fc from 'fast-check';
import type { Correction } from '../../src/core/model/correction';
import type { RowRole } from '../../src/core/model/region';

const place = {
  table: fc.constantFrom('ĐK!R3C1', 'Xã Hòa An!R5C2', ''),
  form: fc.constantFrom('1gnb6fp-1v0hsa7', '170yf12-12bwif4', ''),
};
const index = fc.nat(20);
const role = fc.constantFrom<RowRole>('data', 'group', 'subtotal', 'total', 'note', 'part');

const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({
    kind: fc.constant('register' as const),
    ...place,
    register: fc.constantFrom('models', 'exemplars', null),
  }),
  fc.record({
    kind: fc.constant('field' as const),
    ...place,
    column: index,
    label: fc.constantFrom('Kết quả', 'KẾT QUẢ', 'Loại hình / Tập thể', ''),
    field: fc.constantFrom('result', 'kind=collective', 'ordinal', null),
  }),
  fc.record({
    kind: fc.constant('header' as const),
    ...place,
    offset: fc.integer({ min: -5, max: 5 }),
    rows: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('role' as const),
    ...place,
    row: index,
    text: fc.constantFrom('cộng', 'khối xã', null),
    role,
  }),
  fc.record({ kind: fc.constant('leaveOut' as const), table: place.table, isOut: fc.boolean() }),
  fc.record({
    kind: fc.constant('table' as const),
    sheet: fc.constantFrom('ĐK', 'Xã Hòa An'),
    header: fc.record({
      row: index,
      column: index,
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 8 }),
    }),
  }),
);

/** What a user may have put right, press by press. */
export const anyCorrections = fc.array(anyCorrection, { maxLength: 12 });

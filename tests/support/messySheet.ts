import fc from 'fast-check';
import type { CellAddress } from '../../src/core/model/address';
import { entriesOf } from '../../src/core/model/catalogue';
import type { Field, Register } from '../../src/core/model/register';
import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';
import { catalogue, registers } from './registerTables';
import { sheetOf } from './sheetOf';

/** A register as an office might keep it, in parts that a test can put together in several ways. */
export interface MessySheet {
  readonly register: string;
  /** Header texts of the columns behind the running number. */
  readonly labels: readonly string[];
  /** A heading, or a row's cells in the order of the labels. */
  readonly rows: readonly (string | readonly CellValue[])[];
  readonly letterhead: readonly (readonly CellValue[])[];
  readonly total: boolean;
  /** Whether each header text is merged over two rows, and whether a row below numbers the columns. */
  readonly isTall: boolean;
  readonly hasIndex: boolean;
  /** The cell where the sheet's used range begins. */
  readonly origin: CellAddress;
}

const oneOf = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const UNITS = ['Xã Thái Hòa', 'Chi bộ thôn Đồng Du', 'Hội LHPN xã', 'Trường THCS Liễn Sơn', 'Công an huyện'];
const TEXTS = [
  'Hũ gạo tình thương',
  'Thắp sáng đường quê',
  'Sinh hoạt chuyên đề quý',
  'Tổ liên kết sản xuất rau an toàn',
  'Vận động nhân dân hiến đất mở rộng đường liên xã',
  'Giúp 3 hộ thoát nghèo; trồng 500 cây xanh',
];
const NAMES = ['Nguyễn Văn An', 'Trần Thị Bích', 'đ/c Lê Hồng Phong', 'Đỗ Thị Thanh Hường'];
const PERIODS = [
  'Quý II',
  'Tháng 3/2022',
  '15/8/2021',
  '2021 - nay',
  'Cả năm',
  '2015 - 2020',
  'ngày 18/5/2021',
  44_562,
];

function valueOf(field: Field): fc.Arbitrary<CellValue> {
  switch (field.type) {
    case 'unit':
    case 'units':
      return oneOf(...UNITS);
    case 'person':
      return oneOf(...NAMES);
    case 'choice': {
      const entries = entriesOf(catalogue, field.list ?? field.name);
      return entries.length === 0 ? oneOf(...TEXTS) : oneOf(...entries.map(({ label }) => label));
    }
    case 'year':
      return fc.oneof(fc.integer({ min: 2010, max: 2026 }), oneOf('2019', 'Năm 2020'));
    case 'period':
      return oneOf<CellValue>(...PERIODS);
    case 'quantity':
    case 'integer':
    case 'money':
      return fc.oneof(fc.integer({ min: 1, max: 5_000 }), oneOf('12', '1.252', 'gần 850', '05'));
    case 'percent':
      return oneOf<CellValue>(91, '98,6', '91%', 100);
    case 'flag':
      return oneOf<CellValue>('x', null, 'có');
    case 'list':
      return oneOf('(1) Giúp hộ nghèo; (2) Trồng cây', 'Giúp hộ nghèo');
    case 'ref':
    case 'text':
    case 'longText':
      return oneOf(...TEXTS);
  }
}

/** A cell of a column: always filled where the register asks for it, now and then empty or a ditto mark elsewhere. */
const cellOf = (field: Field): fc.Arbitrary<CellValue> =>
  field.required
    ? valueOf(field)
    : fc.oneof({ weight: 6, arbitrary: valueOf(field) }, { weight: 1, arbitrary: oneOf<CellValue>(null, '', 'nt') });

const LETTERHEAD: readonly (readonly CellValue[])[] = [
  ['ĐẢNG BỘ HUYỆN LẬP THẠCH', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['*', null, null, 'Lập Thạch, ngày 24 tháng 3 năm 2022'],
  ['BIỂU TỔNG HỢP NĂM 2022'],
  ['(Kèm theo Báo cáo số 56-BC/HU)'],
];

const GROUP = { weight: 1, arbitrary: oneOf('I. KHỐI XÃ', 'II. KHỐI CƠ QUAN') };

function sheetFor(register: Register): fc.Arbitrary<MessySheet> {
  const usable = register.fields.filter((field) => field.labels.length > 0 && !field.marksByLabel && !field.byPeriod);
  const optional = usable.filter(({ required }) => !required);
  return fc
    .subarray(optional, { minLength: Math.min(2, optional.length), maxLength: Math.min(8, optional.length) })
    .chain((chosen) => {
      const fields = usable.filter((field) => field.required || chosen.includes(field));
      const row = fc.tuple(...fields.map(cellOf));
      return fc.record({
        register: fc.constant(register.id),
        labels: fc.tuple(...fields.map(({ labels }) => oneOf(...labels.slice(0, 3)))),
        rows: fc
          .tuple(fc.array(fc.oneof({ weight: 7, arbitrary: row }, GROUP), { maxLength: 7 }), row)
          .map(([rows, last]) => [...rows, last]),
        letterhead: fc.subarray([...LETTERHEAD]),
        total: fc.boolean(),
        isTall: fc.boolean(),
        hasIndex: fc.boolean(),
        origin: oneOf({ row: 0, column: 0 }, { row: 2, column: 3 }),
      });
    });
}

export const messySheet: fc.Arbitrary<MessySheet> = fc.constantFrom(...registers).chain(sheetFor);

/** How a messy sheet is put together. */
export interface Assembly {
  /** Order of the columns, by their places among the labels. */
  readonly order: readonly number[];
  readonly label: (text: string, at: number) => string;
  readonly cell: (value: CellValue) => CellValue;
  /** Rows above the letterhead, and between it and the header. */
  readonly above: readonly (readonly CellValue[])[];
  readonly between: readonly (readonly CellValue[])[];
}

/** Puts a messy sheet together, as it is or otherwise; column A holds the running numbers. */
export function assemble(messy: MessySheet, otherwise: Partial<Assembly> = {}): SheetSnapshot {
  const { labels, letterhead, total, isTall, hasIndex, origin } = messy;
  const plain: Assembly = {
    order: labels.map((_, at) => at),
    label: (text) => text,
    cell: (value) => value,
    above: [],
    between: [],
  };
  const { order, label, cell, above, between } = { ...plain, ...otherwise };
  let number = 0;
  const body = messy.rows.map((row): CellValue[] =>
    typeof row === 'string' ? [row] : [(number += 1), ...order.map((at) => row[at] ?? null)],
  );
  const dressed = [...letterhead, ...body, ...(total ? [[`Tổng cộng: ${number}`]] : [])].map((row) => row.map(cell));
  const header = ['TT', ...order.map((at) => label(labels[at] ?? '', at))];
  const top = [...above, ...dressed.slice(0, letterhead.length), ...between];
  const index = hasIndex ? [['A', ...order.map((_, at) => at + 1)]] : [];
  const rows = [...top, header, ...(isTall ? [[]] : []), ...index, ...dressed.slice(letterhead.length)];
  const merges = header.map((_, at) => ({
    row: origin.row + top.length,
    column: origin.column + at,
    rows: 2,
    columns: 1,
  }));
  return { ...sheetOf(rows, { origin }), merges: isTall ? merges : [] };
}

import { describe, expect, it } from '@jest/globals';
import { detectTables } from '../../../src/core/detect/detectTables';
import { matchRegister } from '../../../src/core/map/matchColumns';
import { registerOf } from '../../../src/core/model/definitions';
import type { CellValue } from '../../../src/core/model/snapshot';
import { shippedDefinitions } from '../../../src/definitions/shipped';
import { fieldsOf, readOne, registers } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

const match = (
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
): { register: string | null; fields: readonly (string | null)[] } => {
  const found = readOne(sheetOf(rows, { merges }));
  return { register: found.mapping.register, fields: fieldsOf(found) };
};

describe('matchColumns', () => {
  it('gives marks below a parent to the kind, and TT to the ordinal or to tập thể by its place', () => {
    expect(
      match(
        [
          ['TT', 'Tên MH', 'Loại hình', null, 'Đơn vị', 'Tiến độ', 'Điểm', 'Cột lạ'],
          [null, null, 'TT', 'CN'],
          [1, 'Hũ gạo tình thương', 'x', null, 'Xã A', 'Quý I', 'x', 'q'],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2', 'G1:G2', 'H1:H2'],
      ),
    ).toEqual({
      register: 'models',
      fields: ['ordinal', 'name', 'kind=collective', 'kind=individual', 'unit', 'period', 'pilot', null],
    });
  });

  it('does not take counts for marks: a rollup fits no register', () => {
    expect(
      match(
        [
          ['TT', 'Tên đơn vị', 'MH đăng ký', null, 'Gương ĐH', null, 'Ghi chú'],
          [null, null, 'TT', 'CN', 'TT', 'CN'],
          [1, 'Xã A', 2, 1, 3, 4],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'],
      ),
    ).toEqual({ register: null, fields: ['ordinal', null, null, null, null, null, null] });
  });

  it('does not take marks out of 10 for the pilot flag', () => {
    expect(
      match([
        ['TT', 'Tên mô hình', 'Đơn vị', 'Điểm', 'Lĩnh vực'],
        [1, 'A', 'Xã A', 85, 'Khác'],
        [2, 'B', 'Xã B', 92, 'Khác'],
      ]).fields[3],
    ).toBeNull();
  });

  it('gives each field to the column that fits it best, not to the first that fits', () => {
    expect(
      match([
        ['STT', 'Nội dung', 'Tên mô hình', 'Kết quả', 'Kết quả đến nay', 'Đơn vị phối hợp', 'Đơn vị'],
        [1, 'Làm', 'A', 'Tốt', 'Duy trì', 'Hội CCB', 'Xã A'],
      ]),
    ).toEqual({ register: 'models', fields: ['ordinal', 'content', 'name', 'result', 'status', 'partners', 'unit'] });
  });

  it('tells registers apart by what their columns say together', () => {
    expect(
      match([
        ['TT', 'Nội dung', 'Thời gian', 'Địa điểm', 'Số cuộc', 'Số người dự'],
        [1, 'Quán triệt', 'Quý I', 'Xã', 6, 118],
      ]).register,
    ).toBe('meetings');
    expect(
      match([
        ['TT', 'Nội dung', 'ĐVT', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ'],
        [1, 'Số hội nghị', 'cuộc', 6, 5, 83],
      ]).register,
    ).toBe('results');
    expect(
      match([
        ['TT', 'Số/Ký hiệu', 'Ngày', 'Trích yếu', 'Người ký'],
        [1, '01-CV/BTG', '2/5/2017', 'V/v đăng ký', 'A'],
      ]).register,
    ).toBe('documents');
    expect(
      match([
        ['TT', 'Họ và tên', 'Chức vụ', 'Chi bộ', 'Ngày ĐK', 'Xếp loại'],
        [1, 'Lê Văn A', 'BT', 'Chi bộ 1', '2/5/2020', 'HTTNV'],
      ]).register,
    ).toBe('commitments');
    expect(
      match([
        ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Tóm tắt thành tích', 'Hình thức khen thưởng'],
        [1, 'Lê Văn A', 'BT', 'Xã A', 'Hiến đất', 'Giấy khen'],
      ]).register,
    ).toBe('exemplars');
    expect(
      match([
        ['TT', 'Mã', 'Tên đơn vị', 'Loại', 'Trực thuộc', 'Số đảng viên'],
        [1, 'A1', 'Chi bộ 1', 'Chi bộ', 'Đảng ủy', 20],
      ]).register,
    ).toBe('units');
    expect(
      match([
        ['TT', 'Đơn vị được giám sát', 'Thời gian', 'Ưu điểm', 'Hạn chế'],
        [1, 'ĐU xã A', '2/5/2022', 'Tốt', 'Chưa'],
      ]).register,
    ).toBe('supervisions');
  });

  it('gives years and half years of their own columns to the field they hold', () => {
    expect(
      match(
        [
          ['TT', 'Nội dung', 'ĐVT', 'Giai đoạn 2016-2021', null, 2022, '2025\n(6 tháng)'],
          [null, null, null, 'Kế hoạch', 'Thực hiện'],
          [1, 'Số hội nghị', 'cuộc', 9, 8, 7, 6],
        ],
        ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'G1:G2'],
      ).fields,
    ).toEqual([
      'ordinal',
      'indicator',
      'unitOfMeasure',
      'assigned=2016-01..2021-12',
      'actual=2016-01..2021-12',
      'actual=2022',
      'actual=2025-01..2025-06',
    ]);
  });

  it('gives a strange table to no register, and says how unsure it is of a poor fit', () => {
    expect(
      match([
        ['STT', 'Biển số xe', 'Loại xe', 'Lái xe', 'Số km'],
        [1, '90A-1', 'Toyota', 'A', 12],
        [2, '90A-2', 'Mazda', 'B', 15],
      ]).register,
    ).toBeNull();
    const { mapping } = readOne(
      sheetOf([
        ['STT', 'Tên mô hình', 'Diện tích', 'Số cây', 'Giống'],
        [1, 'Vườn cam', 12, 400, 'Canh'],
      ]),
    );
    expect(mapping.register === null || mapping.confidence < 0.6).toBe(true);
  });
});

describe('reasons', () => {
  it('tells what each meaning rests on', () => {
    const { mapping } = readOne(
      sheetOf(
        [
          ['TT', 'Tên mô hình', 'Đơn vị tổ chức đăng ký mô hình', 'Loại hình', null, 'Cột lạ'],
          [null, null, null, 'Tập thể', 'Cá nhân'],
          [1, 'A', 'Xã A', 'x', null, 'q'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] },
      ),
    );
    expect(mapping.columns.map(({ reason }) => reason)).toEqual([
      'ordinal',
      'label',
      'similar',
      'marks',
      'marks',
      'none',
    ]);
  });
});

describe('matchRegister', () => {
  it('maps onto the register that the user named, however little of it the table has', () => {
    const sheet = sheetOf([
      ['STT', 'Tên mô hình', 'Diện tích', 'Số cây', 'Giống', 'Tuổi', 'Màu'],
      [1, 'Vườn cam', 12, 400, 'Canh', 3, 'vàng'],
    ]);
    const [region] = detectTables(sheet, registers);
    if (!region) throw new Error('no table');
    const found = matchRegister(sheet, region, registerOf(shippedDefinitions(), 'models'));
    expect(found.register).toBe('models');
    expect(found.columns.map(({ field }) => field)).toEqual(['ordinal', 'name', null, null, null, null, null]);
  });
});

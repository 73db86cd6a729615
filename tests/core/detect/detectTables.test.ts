import { describe, expect, it } from '@jest/globals';
import { detectTables } from '../../../src/core/detect/detectTables';
import { areaToA1 } from '../../../src/core/model/address';
import type { CellValue } from '../../../src/core/model/snapshot';
import { rangeOf, readOne, readSheet, registers, rolesOf } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

const header = ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Ghi chú'];
const row = (number: CellValue, name = `Mô hình ${String(number)}`): CellValue[] => [number, name, 'Xã A', 'Tập thể'];
const rolesBelow = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): readonly string[] =>
  rolesOf(readOne(sheetOf([header, ...rows], { merges })));

describe('header rows', () => {
  it('reads a merged two-row header and joins its labels', () => {
    const { region } = readOne(
      sheetOf(
        [
          ['TT', 'Tên mô hình', 'Loại hình', null, 'Kết quả\nđến  nay'],
          [null, null, 'Tập thể', 'Cá nhân'],
          [1, 'A', 'x'],
        ],
        {
          merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
        },
      ),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 1 });
    expect(region.labels.map(({ label }) => label)).toEqual([
      'TT',
      'Tên mô hình',
      'Loại hình / Tập thể',
      'Loại hình / Cá nhân',
      'Kết quả đến nay',
    ]);
  });

  it('reads the same header without merges', () => {
    const { region } = readOne(
      sheetOf([
        ['TT', 'Tên mô hình', 'Loại hình', null, 'Ghi chú'],
        [null, null, 'Tập thể', 'Cá nhân'],
        [1, 'A', 'x'],
      ]),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 1 });
    expect(region.labels[3]?.label).toBe('Loại hình / Cá nhân');
  });

  it('reads three rows, the index row below, and a unit line above apart', () => {
    const { region } = readOne(
      sheetOf(
        [
          [null, null, null, 'Đơn vị tính: mô hình'],
          ['TT', 'Tên đơn vị', 'Kết quả năm 2025', null, null, 'Ghi chú'],
          [null, null, 'MH đăng ký', null, 'Hội nghị'],
          [null, null, 'TT', 'CN', 'cuộc'],
          ['A', 'B', 1, 2, 3, 4],
          [1, 'Xã A', 2, 1, 5],
        ],
        { merges: ['A2:A4', 'B2:B4', 'C2:E2', 'F2:F4', 'C3:D3', 'D1:F1'] },
      ),
    );
    expect(region.headerRows).toEqual({ first: 1, last: 3 });
    expect(region.indexRow).toBe(4);
    expect(region.labels[3]?.label).toBe('Kết quả năm 2025 / MH đăng ký / CN');
  });

  it('takes in a row of parents above the labels', () => {
    const { region } = readOne(
      sheetOf(
        [
          [null, null, 'Loại hình'],
          ['STT', 'Tên mô hình', 'Tập thể', 'Cá nhân', 'Ghi chú'],
          [1, 'A', 'x'],
        ],
        { merges: ['C1:D1'] },
      ),
    );
    expect(region.headerRows).toEqual({ first: 0, last: 1 });
    expect(region.labels[2]?.label).toBe('Loại hình / Tập thể');
  });
});

describe('row roles', () => {
  it('tells groups, levels, subtotals and the total', () => {
    const { region } = readOne(
      sheetOf([
        header,
        ['A', 'TẬP THỂ'],
        ['I', 'Khối xã'],
        row(1),
        ['II', 'Khối cơ quan'],
        row(1),
        ['Cộng: 2'],
        ['B', 'CÁ NHÂN'],
        row(1),
        ['Cộng: 1'],
        ['Tổng cộng: 3'],
      ]),
    );
    expect(region.rows.map(({ role, level }) => (level === undefined ? role : `${role} ${level}`))).toEqual([
      'group 1',
      'group 2',
      'data',
      'group 2',
      'data',
      'subtotal',
      'group 1',
      'data',
      'subtotal',
      'total',
    ]);
  });

  it('takes a lone Cộng for the total, and one that names its group for a subtotal', () => {
    expect(rolesBelow([row(1), row(2), ['Cộng']])).toEqual(['data', 'data', 'total']);
    expect(rolesBelow([['I. Khối xã'], row(1), ['Cộng I'], ['Tổng cộng (I + II)']], ['A2:E2'])).toEqual([
      'group',
      'data',
      'subtotal',
      'total',
    ]);
  });

  it('does not take a name that begins like a sum for one', () => {
    expect(rolesBelow([row(1, 'Cộng đồng tự quản'), [null, 'Tổng hợp ý kiến', 'Xã A', 'Tập thể']])).toEqual([
      'data',
      'data',
    ]);
  });

  it('tells a continuation, a part, a note between rows and a blank row', () => {
    expect(rolesBelow([[...row(1), '- một;'], [null, null, null, null, '- hai.'], row(2)])).toEqual([
      'data',
      'continuation',
      'data',
    ]);
    expect(rolesBelow([row(1), ['(*) Số liệu đến 30/6'], row(2)], ['A3:E3'])).toEqual(['data', 'note', 'data']);
    expect(rolesBelow([row(1), [], row(2)])).toEqual(['data', 'blank', 'data']);
    expect(
      rolesOf(
        readOne(
          sheetOf([
            ['TT', 'Nội dung', 'ĐVT', 'Thực hiện'],
            [1, 'Tổng số mô hình', 'MH', 5],
            [null, '- Tập thể', '"', 3],
          ]),
        ),
      ),
    ).toEqual(['data', 'part']);
  });

  it('keeps a second row of a merged number as data', () => {
    expect(rolesBelow([row(1), [null, 'Mô hình khác', null, 'Cá nhân']], ['A2:A3', 'C2:C3'])).toEqual(['data', 'data']);
  });

  it('knows the header again where it is repeated', () => {
    expect(rolesBelow([row(1), header, [1, 2, 3, 4, 5], row(2)])).toEqual(['data', 'repeatedHeader', 'index', 'data']);
  });
});

describe('where a table ends', () => {
  it('leaves signatures, recipients, legends and notes below outside', () => {
    const body = [header, row(1), row(2), ['Tổng cộng: 2']];
    for (const after of [
      [[], ['Người lập biểu', null, 'TRƯỞNG BAN'], [], ['Nguyễn Thị A', null, 'Phùng Thế Hải']],
      [['Người lập biểu', null, 'TRƯỞNG BAN']],
      [['Ghi chú: số liệu tạm tính']],
      [['Cột: TT = tập thể, CN = cá nhân']],
      [[], ['Nơi nhận:'], ['- Lưu: VP.']],
      [[], [null, null, 'T/M ĐẢNG ỦY'], [null, null, 'BÍ THƯ']],
      [[], [null, null, 'Lập Thạch, ngày 24 tháng 3 năm 2022']],
    ]) {
      expect(rangeOf(readOne(sheetOf([...body, ...after])))).toBe('A1:E4');
    }
  });

  it('goes on over empty ruled rows when rows follow, and ends there when none do', () => {
    expect(rangeOf(readOne(sheetOf([header, row(1), [], [], ['Cộng: 1']])))).toBe('A1:E5');
    expect(rangeOf(readOne(sheetOf([header, row(1), [], [], [null, null, 'BÍ THƯ']])))).toBe('A1:E2');
  });

  it('keeps the remark of a form without rows', () => {
    const found = readOne(
      sheetOf([header, ['(Trong năm không đăng ký mô hình mới)'], [], [null, null, 'BÍ THƯ']], { merges: ['A2:E2'] }),
    );
    expect(rangeOf(found)).toBe('A1:E2');
    expect(rolesOf(found)).toEqual(['note']);
  });

  it('leaves columns of helpers without a header outside', () => {
    expect(rangeOf(readOne(sheetOf([header, [...row(1), null, null, 7], [...row(2), null, null, '#N/A']])))).toBe(
      'A1:E3',
    );
  });
});

describe('several tables on a sheet', () => {
  it('finds them under one another, each below a line of its own', () => {
    const found = readSheet(
      sheetOf(
        [
          ['1. Mô hình'],
          header,
          row(1),
          ['Cộng: 1'],
          [],
          ['2. Hội nghị'],
          ['STT', 'Tên hội nghị', 'Ngày', 'Số cuộc', 'Ghi chú'],
          [1, 'Sơ kết', '2/5/2024', 1],
        ],
        { merges: ['A1:E1', 'A6:E6'] },
      ),
    );
    expect(found.map(rangeOf)).toEqual(['A2:E4', 'A7:E8']);
    expect(found[1]?.region.context.map(({ text }) => text)).toEqual(['1. Mô hình', '2. Hội nghị']);
  });

  it('finds them side by side, of unlike length', () => {
    const right = ['STT', 'Tên tập thể, cá nhân', 'Đơn vị'];
    const found = readSheet(
      sheetOf([
        [...header, null, ...right],
        [...row(1), null, null, 1, 'Nguyễn Thị Lan', 'Xã A'],
        [...row(2), null, null, 'Cộng: 01 gương'],
        row(3),
      ]),
    );
    expect(found.map(rangeOf)).toEqual(['A1:E4', 'G1:I3']);
  });
});

it('finds no table in a cover, in running text, in one column, in nothing', () => {
  for (const rows of [
    [],
    [['ĐẢNG BỘ TỈNH KHÁNH HÒA'], ['ĐẢNG ỦY XÃ CÔNG HẢI'], [], ['SỔ THEO DÕI'], ['NĂM 2025']],
    [['Trong năm 2025, Đảng ủy xã đã chỉ đạo các chi bộ trực thuộc đăng ký mô hình.'], ['Ghi chú: có tiến bộ.']],
    [['số cũ'], [12], ['kiểm tra lại']],
  ]) {
    expect(detectTables(sheetOf(rows), registers)).toEqual([]);
  }
});

it('numbers rows and columns as the sheet does, wherever the used range begins', () => {
  const [region] = detectTables(sheetOf([header, row(1)], { origin: { row: 9, column: 2 } }), registers);
  expect(region && areaToA1(region.area)).toBe('C10:G11');
});

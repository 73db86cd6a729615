import { describe, expect, it } from '@jest/globals';
import { regionAt, withHeader, withRoles } from '../../../src/core/detect/correctRegion';
import { detectTables } from '../../../src/core/detect/detectTables';
import { areaFromA1, areaToA1 } from '../../../src/core/model/address';
import type { CellValue } from '../../../src/core/model/snapshot';
import { readOne, registers } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

const header = ['TT', 'Tên mô hình', 'Đơn vị', 'Ghi chú'];
const row = (number: CellValue): CellValue[] => [number, `Mô hình ${String(number)}`, 'Xã A'];

describe('a header that the user moved', () => {
  const sheet = sheetOf([
    ['DANH SÁCH MÔ HÌNH'],
    ['Danh mục', 'Tên gọi', 'Nơi làm', 'Khác'],
    ['TT', 'Tên mô hình', 'Đơn vị', 'Ghi chú'],
    row(1),
    row(2),
  ]);

  it('joins the labels anew and judges the rows below', () => {
    const { region } = readOne(sheet);
    const moved = withHeader(sheet, region, registers, { first: 1, last: 2 });
    expect(areaToA1(moved.area)).toBe('A2:D5');
    expect(moved.labels.map(({ label }) => label)[1]).toBe('Tên gọi / Tên mô hình');
    expect(moved.rows).toEqual([
      { row: 3, role: 'data' },
      { row: 4, role: 'data' },
    ]);
    expect(moved.context.map(({ text }) => text)).toEqual(['DANH SÁCH MÔ HÌNH']);
  });

  it('reads what now stands above it as a line that speaks for the table', () => {
    const found = withHeader(sheet, readOne(sheet).region, registers, { first: 1, last: 2 });
    const moved = withHeader(sheet, found, registers, { first: 2, last: 2 });
    expect(moved.context.map(({ text }) => text)).toContain('Danh mục');
    expect(withHeader(sheet, found, registers, { first: 90, last: 99 }).headerRows).toEqual({ first: 4, last: 4 });
  });
});

describe('roles that the user gave', () => {
  const sheet = sheetOf([header, ['I', 'Khối xã'], row(1), [null, 'Khối cơ quan'], row(2), [], ['Còn nữa', 'Xã B']]);

  it('levels the groups anew and leaves the other rows as they were', () => {
    const { region } = readOne(sheet);
    const given = withRoles(sheet, region, new Map([[3, 'group']]));
    expect(given.rows.slice(0, 4)).toEqual([
      { row: 1, role: 'group', level: 1, text: 'Khối xã' },
      { row: 2, role: 'data' },
      { row: 3, role: 'group', level: 2, text: 'Khối cơ quan' },
      { row: 4, role: 'data' },
    ]);
  });

  it('reaches down to a row below the end of the table', () => {
    const given = withRoles(sheet, readOne(sheet).region, new Map([[6, 'data']]));
    expect(areaToA1(given.area)).toBe('A1:D7');
    expect(given.rows.slice(-2)).toEqual([
      { row: 5, role: 'blank' },
      { row: 6, role: 'data' },
    ]);
  });

  it('knows the index row by its role and gives the header none', () => {
    const given = withRoles(
      sheet,
      readOne(sheet).region,
      new Map([
        [1, 'index'],
        [0, 'data'],
      ]),
    );
    expect(given.indexRow).toBe(1);
    expect(given.rows[0]).toEqual({ row: 1, role: 'index' });
  });
});

it('reads the table below a header that the user marked', () => {
  const sheet = sheetOf([
    ['Việc đã làm', 'Nơi làm', 'Ngày'],
    ['Sơ kết', 'Xã A', '2/5/2024'],
  ]);
  expect(detectTables(sheet, registers)).toEqual([]);
  const region = regionAt(sheet, registers, areaFromA1('A1:C1'));
  expect(areaToA1(region.area)).toBe('A1:C2');
  expect(region.rows).toEqual([{ row: 1, role: 'data' }]);
});

it('knows a header by texts of the office’s own', () => {
  const sheet = sheetOf([
    ['Việc đã làm', 'Nơi làm', 'Ai làm'],
    ['Sơ kết', 'Xã A', 'Lan'],
  ]);
  expect(detectTables(sheet, registers, ['Việc đã làm', 'Nơi làm', 'Ai làm'])).toHaveLength(1);
});

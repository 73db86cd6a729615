import { describe, expect, it } from '@jest/globals';
import { detectTables } from '../../../src/core/detect/detectTables';
import { toA1 } from '../../../src/core/model/address';
import type { CellValue } from '../../../src/core/model/snapshot';
import { present } from '../../support/present';
import { fieldsOf, rangeOf, readOne, readSheet, recordsOf, registers } from '../../support/registerTables';
import { sheetOf } from '../../support/sheetOf';

const title = ['PHIẾU ĐĂNG KÝ MÔ HÌNH NĂM 2026'];
const lines: readonly (readonly CellValue[])[] = [
  ['Tên mô hình', 'Tuyến phố xanh'],
  ['Đơn vị', 'Chi bộ tổ 3'],
  ['Mục tiêu', 'Không còn rác'],
  ['Kinh phí', '18 triệu đồng'],
  ['Thời gian thực hiện', 'Quý IV/2026'],
];
const lettered = (letter: (index: number) => string): readonly (readonly CellValue[])[] =>
  lines.map(([label, value], index) => [`${letter(index)}${String(label)}`, value ?? null]);

describe('a form filled in downwards', () => {
  it('is one record, its fields in rows', () => {
    const found = readOne(sheetOf([title, [], ...lines, [], [null, 'BÍ THƯ']], { merges: ['B3:D3', 'B4:D4'] }));
    expect(found.region.orientation).toBe('vertical');
    expect(rangeOf(found)).toBe('A3:D7');
    expect(found.region.headerRows).toEqual({ first: 2, last: 2 });
    expect(found.mapping.register).toBe('models');
    expect(found.mapping.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6]);
    expect(fieldsOf(found)).toEqual(['name', 'unit', 'goal', 'resources', 'period']);
    expect(recordsOf(found)).toMatchObject([
      { name: 'Tuyến phố xanh', unit: 'Chi bộ tổ 3', resources: { value: 18_000_000 }, yearRegistered: 2026 },
    ]);
  });

  it('reads a line that asks for the head of a team, and none where signers stand', () => {
    const asked: readonly (readonly CellValue[])[] = [
      ['Đơn vị được giám sát', 'Hội LHPN xã A'],
      ['Thời gian giám sát', '10/6/2025'],
      ['Trưởng đoàn', 'Nguyễn Văn A'],
      ['Ưu điểm', 'Đăng ký đúng hạn'],
      ['Hạn chế', 'Chưa sơ kết'],
    ];
    const found = readOne(sheetOf([['PHIẾU GIÁM SÁT'], [], ...asked, ['Trưởng đoàn', 'Bí thư']]));
    expect(rangeOf(found)).toBe('A3:B7');
    expect(fieldsOf(found)).toEqual(['unit', 'period', 'head', 'strengths', 'weaknesses']);
  });

  it('leads every value back to the cell where it stands', () => {
    const { table } = readOne(sheetOf([title, ...lines], { origin: { row: 4, column: 2 } }));
    const [record] = present(table).rows;
    expect(record?.row).toBe(5);
    expect(
      Object.fromEntries(Object.entries(present(record).values).map(([field, { at }]) => [field, toA1(at)])),
    ).toMatchObject({ name: 'D6', unit: 'D7', goal: 'D8', resources: 'D9', period: 'D10', yearRegistered: 'C5' });
  });

  it('is known by its labels with or without numbers and colons, a column of numbers, merged labels', () => {
    const forms: readonly (readonly [readonly (readonly CellValue[])[], readonly string[], string])[] = [
      [lettered((index) => `${index + 1}. `), [], 'A1:B5'],
      [lettered((index) => `${index + 1}/ `), [], 'A1:B5'],
      [lettered((index) => `${index + 1}.`), [], 'A1:B5'],
      [lettered(() => '- '), [], 'A1:B5'],
      [lines.map(([label, value]) => [`${String(label)}:`, value ?? null]), [], 'A1:B5'],
      [lines.map((line, index) => [index + 1, ...line]), [], 'A1:C5'],
      [lines.map(([label, value]) => [label ?? null, null, value ?? null]), ['A1:B1', 'A2:B2', 'A3:B3'], 'A1:C5'],
    ];
    for (const [rows, merges, range] of forms) {
      const found = readOne(sheetOf(rows, { merges }));
      expect(rangeOf(found)).toBe(range);
      expect(fieldsOf(found)).toEqual(['name', 'unit', 'goal', 'resources', 'period']);
      expect(recordsOf(found)).toMatchObject([{ name: 'Tuyến phố xanh', goal: 'Không còn rác' }]);
    }
  });

  it('takes the lines below a label for more of its text', () => {
    const [name = [], unit = [], , ...rest] = lines;
    const found = readOne(sheetOf([name, unit, ['Mục tiêu', '- một;'], [null, '- hai;'], [null, '- ba.'], ...rest]));
    expect(rangeOf(found)).toBe('A1:B7');
    expect(recordsOf(found)).toMatchObject([{ goal: '- một;\n- hai;\n- ba.', resources: { value: 18_000_000 } }]);
  });

  it('goes on over headings, an empty row and lines of the office’s own', () => {
    const [name = [], unit = [], ...rest] = lines;
    const found = readOne(
      sheetOf([['I. THÔNG TIN CHUNG'], name, unit, [], ['II. NỘI DUNG'], ...rest, ['Cam kết', 'Làm thật tốt']]),
    );
    expect(rangeOf(found)).toBe('A2:B9');
    expect(fieldsOf(found)).toEqual(['name', 'unit', 'goal', 'resources', 'period', null]);
  });

  it('passes over colons of their own and dotted lines to write on', () => {
    const colons = readOne(sheetOf(lines.map(([label, value]) => [label ?? null, ':', value ?? null])));
    expect(rangeOf(colons)).toBe('A1:C5');
    expect(recordsOf(colons)).toMatchObject([{ name: 'Tuyến phố xanh', goal: 'Không còn rác' }]);
    expect(recordsOf(readOne(sheetOf(lines.map(([label]) => [label ?? null, '…………']))))).toEqual([]);
  });

  it('has no record where nothing was filled in', () => {
    const found = readOne(sheetOf([title, ...lines.map(([label]) => [label ?? null])]));
    expect(found.region.orientation).toBe('vertical');
    expect(recordsOf(found)).toEqual([]);
  });

  it('stands below a header of its own, which is none of its lines', () => {
    const numbered = lines.map((line, index) => [index + 1, ...line]);
    const found = readSheet(sheetOf([title, ['TT', 'Nội dung', 'Thông tin'], ...numbered]));
    expect(found.map(rangeOf)).toEqual(['A3:C7']);
  });
});

describe('several forms on a sheet', () => {
  it('are told apart under one another, with and without a row between', () => {
    expect(readSheet(sheetOf([...lines, ...lines])).map(rangeOf)).toEqual(['A1:B5', 'A6:B10']);
    expect(readSheet(sheetOf([title, ...lines, [], title, ...lines])).map(rangeOf)).toEqual(['A2:B6', 'A9:B13']);
  });

  it('are told apart side by side', () => {
    const found = readSheet(sheetOf(lines.map((line) => [...line, null, ...line])));
    expect(found.map(rangeOf)).toEqual(['A1:B5', 'D1:E5']);
    expect(found.map(recordsOf)).toMatchObject([[{ name: 'Tuyến phố xanh' }], [{ name: 'Tuyến phố xanh' }]]);
  });
});

it('is none: a header across, a list of codes, a table of figures, a letterhead', () => {
  const across = sheetOf([lines.map(([label]) => label ?? null), lines.map(([, value]) => value ?? null)]);
  expect(readOne(across).region.orientation).toBe('horizontal');
  const figures = sheetOf([
    ['TT', 'Nội dung', 'ĐVT', 'Thực hiện'],
    [1, 'Số hội nghị', 'cuộc', 5],
    [2, 'Số người dự', 'người', 120],
    [3, 'Lượt người', 'lượt', 300],
    [4, 'Tên mô hình', 'MH', 2],
  ]);
  expect(readSheet(figures).map(({ region }) => region.orientation)).toEqual(['horizontal']);
  for (const rows of [
    [['Lĩnh vực'], ['Kinh tế'], ['Văn hóa'], ['Đơn vị']],
    [
      ['Đơn vị:', 'Xã A'],
      ['Thời gian:', 'Quý I'],
      ['Người phụ trách:', 'Lan'],
    ],
    lines.map(([label]) => [label ?? null, 'Ghi đầy đủ, rõ ràng']),
    [['Tên mô hình'], ['là gì?'], ['Đơn vị'], ['nào?']],
  ])
    expect(detectTables(sheetOf(rows), registers)).toEqual([]);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseNumber, parsePercent, parseQuantity, parseYear } from '../../../src/core/map/parseQuantity';

describe('parseQuantity', () => {
  it.each([
    ['1.252', 1252, 'người', null],
    ['33 lượt', 33, 'lượt', null],
    ['05', 5, 'người', null],
    ['05 đ/c', 5, 'đồng chí', null],
    ['gần 850', 850, 'người', 'gần'],
    ['hơn 4.000 gốc cam', 4000, 'gốc cam', 'hơn'],
    ['Trên 9 triệu đồng', 9_000_000, 'đồng', 'trên'],
    ['khoảng 200 tấn', 200, 'tấn', 'khoảng'],
    ['2,3 triệu đồng/tháng', 2_300_000, 'đồng/tháng', null],
    ['40,5 tỷ', 40_500_000_000, 'đồng', null],
    ['18 triệu đồng (xã hội hóa)', 18_000_000, 'đồng', null],
    ['ít nhất 6', 6, 'người', 'ít nhất'],
  ])('reads %j', (text, value, unit, qualifier) => {
    expect(parseQuantity(text, 'người')).toEqual({ value, unit, qualifier });
  });

  it.each(['14/15', '01 - 02 mô hình', 'Tự cân đối', '', 'Theo số lượng thực tế', '5 triệu và 3 triệu'])(
    'finds no single count in %j',
    (text) => {
      expect(parseQuantity(text, null)).toBeNull();
    },
  );

  it('reads back whole numbers written the Vietnamese way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
        expect(parseNumber(String(value).replace(/\B(?=(\d{3})+$)/g, '.'))).toBe(value);
      }),
    );
  });
});

it('reads rates in percent, whatever the format', () => {
  expect(parsePercent('98,5', false)).toBe(98.5);
  expect(parsePercent('100,0%', false)).toBe(100);
  expect(parsePercent(0.944, true)).toBe(94.4);
  expect(parsePercent(97.2, false)).toBe(97.2);
  expect(parsePercent('14/15', false)).toBeNull();
});

it('reads a year only where one is named', () => {
  expect(parseYear('năm 2019')).toBe(2019);
  expect(parseYear(2019)).toBe(2019);
  expect(parseYear('2019 - 2020')).toBeNull();
  expect(parseYear(43_000)).toBeNull();
});

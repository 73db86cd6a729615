import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberStyleOf, parseNumber } from '../../../src/core/map/parseNumber';
import { parsePercent, parseQuantity, parseYear } from '../../../src/core/map/parseQuantity';

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
    ['06 trở lên', 6, 'người', 'ít nhất'],
    ['65 cuộc, 1.252 người', 1252, 'người', null],
    ['65 cuộc/1.252 người', 1252, 'người', null],
    ['1 252', 1252, 'người', null],
    ['5.000.000 đồng (xã hội hóa); từ tháng 10/2026 đến tháng 3/2027', 5_000_000, 'đồng', null],
    ['15 trđ', 15_000_000, 'đồng', null],
    ['500.000đ', 500_000, 'đồng', null],
    ['đạt 850 người', 850, 'người', null],
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

it('decides between Vietnamese and English numbers by the column', () => {
  expect(numberStyleOf(['1.252', '40,5'])).toBe('vi');
  expect(numberStyleOf(['1,252', '40.5'])).toBe('en');
  expect(numberStyleOf(['1.252', '1,252'])).toBeNull();
  expect(numberStyleOf(['1,252.5', 12, null])).toBe('en');
  expect(parseNumber('1,252', 'en')).toBe(1252);
  expect(parseNumber('1.252', 'en')).toBe(1.252);
  expect(parseNumber('1,252', 'vi')).toBe(1.252);
  expect(parseNumber('1,252', null, true)).toBe(1252);
  expect(parseNumber('1.252', 'vi')).toBe(1252);
});

it('reads rates in percent, whatever the format', () => {
  expect(parsePercent('98,5', false)).toBe(98.5);
  expect(parsePercent('100,0%', false)).toBe(100);
  expect(parsePercent(0.944, true)).toBe(94.4);
  expect(parsePercent(97.2, false)).toBe(97.2);
  expect(parsePercent('14/15', false)).toBeNull();
  expect(parsePercent('đạt 91%', false)).toBe(91);
  expect(parsePercent('91.5 %', false, 'en')).toBe(91.5);
});

it('reads a year only where one is named', () => {
  expect(parseYear('năm 2019')).toBe(2019);
  expect(parseYear(2019)).toBe(2019);
  expect(parseYear('2019 - 2020')).toBeNull();
  expect(parseYear(43_000)).toBeNull();
});

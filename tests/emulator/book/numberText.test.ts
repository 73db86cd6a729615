import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { formatValue } from '../../../src/emulator/book/text/numberText';
import { momentOfSerial, serialOfDate } from '../../../src/emulator/book/text/serialDate';

describe('text of a value under a number format', () => {
  const cases: readonly (readonly [number | string, string, string, string])[] = [
    // value, format, en-US, vi-VN
    [1234.5, 'General', '1234.5', '1234,5'],
    [0.1 + 0.2, 'General', '0.3', '0,3'],
    [123456789012, 'General', '1.23457E+11', '1,23457E+11'],
    [1 / 3, 'General', '0.333333333', '0,333333333'],
    [1234567.891, '#,##0', '1,234,568', '1.234.568'],
    [-1234.5, '#,##0.00', '-1,234.50', '-1.234,50'],
    [0.9155, '0.0%', '91.6%', '91,6%'],
    [1.005, '0.00', '1.01', '1,01'],
    [5, '00', '05', '05'],
    [1234567, '0,', '1235', '1235'],
    [-5, '0;(0)', '(5)', '(5)'],
    [0, '0;-0;"-"', '-', '-'],
    [-0.4, '0', '0', '0'],
    [12345, '0.00E+00', '1.23E+04', '1,23E+04'],
    [1.5, '# ?/?', '1 1/2', '1 1/2'],
    [1234, '#,##0 [$₫-42A]', '1,234 ₫', '1.234 ₫'],
    [3, '0 "mô hình"', '3 mô hình', '3 mô hình'],
    [3, '[>=5]"nhiều";[<5]"ít"', 'ít', 'ít'],
    [5, '@', '5', '5'],
    ['abc', '"x"@', 'xabc', 'xabc'],
    ['abc', '0', 'abc', 'abc'],
    [45000, 'm/d/yyyy', '3/15/2023', '15/03/2023'],
    [45000, 'dd/mm/yyyy', '15/03/2023', '15/03/2023'],
    [45000.75, 'dd/mm/yyyy hh:mm', '15/03/2023 18:00', '15/03/2023 18:00'],
    [45000.75, 'h:mm AM/PM', '6:00 PM', '6:00 CH'],
    [45000, 'd-mmm', '15-Mar', '15-Thg 3'],
    [1.5, '[h]:mm:ss', '36:00:00', '36:00:00'],
    [60, 'd/m/yyyy', '29/2/1900', '29/2/1900'],
    [45000, '"Ngày" dd "tháng" mm "năm" yyyy', 'Ngày 15 tháng 03 năm 2023', 'Ngày 15 tháng 03 năm 2023'],
  ];

  it.each(cases)('%s under %s', (value, format, american, vietnamese) => {
    expect(formatValue(value, format, 'en-US')).toBe(american);
    expect(formatValue(value, format, 'vi-VN')).toBe(vietnamese);
  });

  it('knows each day of the calendar by one serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
        const moment = momentOfSerial(serial);
        expect(moment && serialOfDate(moment.year, moment.month, moment.day)).toBe(serial);
      }),
    );
  });
});

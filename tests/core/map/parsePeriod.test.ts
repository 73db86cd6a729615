import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMonthFirstColumn, parsePeriod } from '../../../src/core/map/parsePeriod';

const dates = (value: string | number, dateKind: 'day' | 'month' | null = null): string => {
  const period = parsePeriod(value, { year: 2022, dateKind });
  return `${period?.start ?? '-'} ${period?.end ?? '-'}`;
};

describe('parsePeriod', () => {
  it.each([
    ['22-5-2023', '2023-05-22 2023-05-22'],
    ['25/8/2021', '2021-08-25 2021-08-25'],
    ['23.09.2017', '2017-09-23 2017-09-23'],
    ['ngày 18/5/2021', '2021-05-18 2021-05-18'],
    ['ngày 5 tháng 6 năm 1911', '1911-06-05 1911-06-05'],
    ['09 - 13/9/2021', '2021-09-09 2021-09-13'],
    ['28/8 - 3/9/2021', '2021-08-28 2021-09-03'],
    ['01/11/2026 – 31/10/2027', '2026-11-01 2027-10-31'],
    ['Từ ngày 01/01/2026 đến ngày 30/6/2026', '2026-01-01 2026-06-30'],
    ['Tháng 3/2022', '2022-03-01 2022-03-31'],
    ['tháng 1/20', '2020-01-01 2020-01-31'],
    ['Tháng 2', '2022-02-01 2022-02-28'],
    ['Tháng 8-9', '2022-08-01 2022-09-30'],
    ['Tháng 11-12/2026', '2026-11-01 2026-12-31'],
    ['Tháng 11/2026 - 6/2027', '2026-11-01 2027-06-30'],
    ['từ tháng 3 đến tháng 9/2024', '2024-03-01 2024-09-30'],
    ['Quý I', '2022-01-01 2022-03-31'],
    ['QUÝ IV/2026', '2026-10-01 2026-12-31'],
    ['Quí 2 năm 2023', '2023-04-01 2023-06-30'],
    ['Quý I-II/2023', '2023-01-01 2023-06-30'],
    ['6 tháng đầu năm', '2022-01-01 2022-06-30'],
    ['6 tháng cuối năm 2024', '2024-07-01 2024-12-31'],
    ['9 tháng đầu năm 2024', '2024-01-01 2024-09-30'],
    ['2025 (6 tháng)', '2025-01-01 2025-06-30'],
    ['Cả năm', '2022-01-01 2022-12-31'],
    ['năm 2017', '2017-01-01 2017-12-31'],
    ['2015 - 2020', '2015-01-01 2020-12-31'],
    ['Giai đoạn 2016-2021', '2016-01-01 2021-12-31'],
    ['2021- nay', '2021-01-01 -'],
    ['tháng 1/2018 đến nay', '2018-01-01 -'],
    ['Từ 02/2022', '2022-02-01 -'],
    ['Bắt đầu: 11/2026\nĐánh giá: quý II/2027', '2026-11-01 -'],
    ['Chậm nhất ngày 30/9/2026', '- 2026-09-30'],
    ['Quý I, II/2023', '2023-01-01 2023-06-30'],
    ['Quý III và IV năm 2024', '2024-07-01 2024-12-31'],
    ['Quý 3-4', '2022-07-01 2022-12-31'],
    ['Quý IV/2024 - Quý I/2025', '2024-10-01 2025-03-31'],
    ['tháng 3, 4 và 5/2024', '2024-03-01 2024-05-31'],
    ['03, 04/02/2026', '2026-02-03 2026-02-04'],
    ['ngày 18 và 19/5/2024', '2024-05-18 2024-05-19'],
    ['từ tháng 3 đến tháng 5/2023', '2023-03-01 2023-05-31'],
    ['22-5-2023 - 25-5-2023', '2023-05-22 2023-05-25'],
    ['ngày 18 tháng 5 năm 2021', '2021-05-18 2021-05-18'],
    ['5.6.1911', '1911-06-05 1911-06-05'],
    ['02/9', '2022-09-02 2022-09-02'],
    ['T3/2024', '2024-03-01 2024-03-31'],
    ['12/2021 - 02/2022', '2021-12-01 2022-02-28'],
    ['2024-03-15', '2024-03-15 2024-03-15'],
    ['2024-03-15T08:30:00Z', '2024-03-15 2024-03-15'],
    ['20240315', '2024-03-15 2024-03-15'],
    ['15/03/2024 08:30', '2024-03-15 2024-03-15'],
    ['14h00, 05/8/2026', '2026-08-05 2026-08-05'],
    ['Thứ Sáu, ngày 17/10/2025', '2025-10-17 2025-10-17'],
    ['Sáng 05/9/2025', '2025-09-05 2025-09-05'],
    ['28/6/2025 (chiều)', '2025-06-28 2025-06-28'],
    ['14h00 ngày 20/11/2025', '2025-11-20 2025-11-20'],
    ['7h30, 02/10/2025', '2025-10-02 2025-10-02'],
    ['7h00 - 7h30', '- -'],
    ['15-Mar-24', '2024-03-15 2024-03-15'],
    ['5/22/2023', '2023-05-22 2023-05-22'],
    ['4 năm (từ năm 2017 đến nay)', '2017-01-01 -'],
    ['từ đầu năm 2024', '2024-01-01 -'],
    ['nhiệm kỳ 2020-2025', '2020-01-01 2025-12-31'],
    ['toàn khóa 2015 - 2020', '2015-01-01 2020-12-31'],
    ['trước ngày 15/6/2024', '- 2024-06-15'],
    ['6T/2024', '2024-01-01 2024-06-30'],
    ['9 tháng năm 2024', '2024-01-01 2024-09-30'],
    ['cuối tháng 5/2024', '2024-05-01 2024-05-31'],
    ['2022; 2023', '2022-01-01 2023-12-31'],
    ['hằng tháng', '- -'],
    ['toàn khóa', '- -'],
    ['đầu năm', '- -'],
    ['31/11/2019', '- -'],
    ['13/13/2019', '- -'],
    ['Số 12', '- -'],
  ])('reads %j', (text, expected) => {
    expect(dates(text)).toBe(expected);
  });

  it('reads serial dates by their format, years as years, and leaves other numbers alone', () => {
    expect(dates(44433, 'day')).toBe('2021-08-25 2021-08-25');
    expect(dates(44621, 'month')).toBe('2022-03-01 2022-03-31');
    expect(dates(44621)).toBe('2022-03-01 2022-03-01');
    expect(dates(2019)).toBe('2019-01-01 2019-12-31');
    expect(dates(15)).toBe('- -');
  });

  it('reads month first where the column proves it', () => {
    expect(isMonthFirstColumn(['5/8/2021', '5/22/2021'])).toBe(true);
    expect(isMonthFirstColumn(['5/8/2021', '22/5/2021', '5/22/2021'])).toBe(false);
    expect(isMonthFirstColumn(['5/8/2021'])).toBe(false);
    expect(parsePeriod('5/8/2021', { year: null, dateKind: null, isMonthFirst: true })?.start).toBe('2021-05-08');
  });

  it('keeps the text as written', () => {
    expect(parsePeriod(' 2021-\u00a0nay', { year: null, dateKind: null })?.text).toBe('2021- nay');
  });

  it('needs a year from somewhere for what names none', () => {
    expect(parsePeriod('Quý I', { year: null, dateKind: null })).toEqual({
      start: null,
      end: null,
      precision: null,
      text: 'Quý I',
    });
  });

  it('reads back any day it is given, whatever the separator, and never ends before it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 60_000 }), fc.constantFrom('/', '-', '.'), (serial, sign) => {
        const [year, month, day] = (parsePeriod(serial, { year: null, dateKind: 'day' })?.start ?? '').split('-');
        expect(dates([day, month, year].join(sign))).toBe(`${year}-${month}-${day} ${year}-${month}-${day}`);
      }),
    );
  });

  it('never throws, and keeps every text', () => {
    const piece = fc.constantFrom(...Array.from('0123456789/-. '), 'tháng ', 'quý ', 'năm ', 'i', 'đến ', 'từ ', 'nay');
    fc.assert(
      fc.property(fc.string({ unit: piece, minLength: 1, maxLength: 14 }), (text) => {
        const period = parsePeriod(text, { year: 2022, dateKind: null });
        expect(period?.text ?? '').toBe(text.trim().replace(/ {2,}/g, ' '));
      }),
    );
  });
});

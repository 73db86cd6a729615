import { describe, expect, it } from '@jest/globals';
import { dateInvalid } from '../../../../src/core/validate/rules/dateInvalid';
import { findWith } from '../../../support/readChecked';
import { documentSheet, meetingSheet, modelSheet } from '../../../support/registerSheets';

describe('date-invalid', () => {
  it('reports days that the calendar lacks, numbers that are no date, and text for the day of something done', () => {
    const sheet = documentSheet([
      ['01-KH/ĐU', '31/11/2019', 'Đảng ủy xã A', 'Kế hoạch', 'Một'],
      ['02-KH/ĐU', '22/5/20233', 'Đảng ủy xã A', 'Kế hoạch', 'Hai'],
      ['03-KH/ĐU', 7, 'Đảng ủy xã A', 'Kế hoạch', 'Ba'],
      ['04-KH/ĐU', 'đầu tuần', 'Đảng ủy xã A', 'Kế hoạch', 'Bốn'],
      ['05-KH/ĐU', '29/02/2023', 'Đảng ủy xã A', 'Kế hoạch', 'Năm'],
    ]);
    expect(findWith(dateInvalid, [sheet])).toEqual(['C4', 'C5', 'C6', 'C7', 'C8'].map((cell) => [cell, null]));
  });

  it('reports a year that is none', () => {
    const years = [20222, 2022, 2021];
    const sheet = modelSheet(years.map((year, index) => [`Camera ${index}`, 'Xã A', 'TT', 'Kinh tế', year]));
    expect(findWith(dateInvalid, [sheet])).toEqual([['F4', null]]);
  });

  it('leaves dates of every form, periods in words, and “chưa có” alone', () => {
    const dates = documentSheet(
      [
        '22-5-2023',
        '25.8.2021',
        'ngày 18/5/2021',
        44433,
        '29/02/2024',
        null,
        '-',
        'chưa ban hành',
        '5/6',
        'Sáng 12/8/2026',
        '03, 04/02/2026',
      ].map((date, index) => [`0${index + 1}-KH/ĐU`, date, 'Đảng ủy xã A', 'Kế hoạch', 'Về việc']),
      { C7: 'dd/mm/yyyy' },
    );
    const periods = meetingSheet(
      ['hằng tháng', 'Quý I', 'toàn khóa', '6 tháng đầu năm', '2021- nay', '09 - 13/9/2021', 'Tháng 8-9'].map(
        (period) => ['Họp tổ', period, 'Xã A', 1],
      ),
    );
    expect(findWith(dateInvalid, [dates, periods])).toEqual([]);
  });
});

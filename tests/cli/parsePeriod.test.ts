import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '../../src/cli/parsePeriod';

describe('parsePeriod', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-Q1', '2022-01-01', '2022-03-31'],
    ['2022-Q4', '2022-10-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2020-01..2023-12', '2020-01-01', '2023-12-31'],
    ['2022-03-15', '2022-03-15', '2022-03-15'],
  ])('reads %s', (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ start, end });
  });

  it.each(['', '22', '2022-13', '2022-Q5', '2022-02-30', '2023..2022', '2022..', 'quý I'])('refuses %s', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

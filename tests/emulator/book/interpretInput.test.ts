import { describe, expect, it } from '@jest/globals';

import { errorOf } from '../../../src/emulator/book/cells/cellError';
import { interpretAssigned, interpretInput, type Interpretation } from '../../../src/emulator/book/text/interpretInput';

const YEAR = 2026;
const text = (value: string): Interpretation => ({ value });
const day = (value: number): Interpretation => ({ value, format: 'm/d/yyyy' });

describe('what Excel makes of typed text', () => {
  const cases: readonly (readonly [string, Interpretation, Interpretation])[] = [
    // text, en-US, vi-VN
    ['22-5-2023', text('22-5-2023'), day(45068)],
    ['25/8/2021', text('25/8/2021'), day(44433)],
    ['5/8/2021', day(44324), day(44413)],
    ['2021-08-25', day(44433), day(44433)],
    ['29/2/1900', text('29/2/1900'), day(60)],
    ['31/02/2023', text('31/02/2023'), text('31/02/2023')],
    ['5/5', { value: 46147, format: 'd-mmm' }, { value: 46147, format: 'd-mmm' }],
    ['13/5', { value: 46155, format: 'd-mmm' }, { value: 46155, format: 'd-mmm' }],
    ['1/2', { value: 46024, format: 'd-mmm' }, { value: 46054, format: 'd-mmm' }],
    ['14/15', text('14/15'), text('14/15')],
    ['3/2022', { value: 44621, format: 'mmm-yy' }, { value: 44621, format: 'mmm-yy' }],
    ['2021-2023', text('2021-2023'), text('2021-2023')],
    ['5-May-23', { value: 45051, format: 'd-mmm-yy' }, text('5-May-23')],
    ['10:30', { value: 0.4375, format: 'h:mm' }, { value: 0.4375, format: 'h:mm' }],
    ['1.252', { value: 1.252 }, { value: 1252, format: '#,##0' }],
    ['1,252', { value: 1252, format: '#,##0' }, { value: 1.252 }],
    ['1.252.300', text('1.252.300'), { value: 1_252_300, format: '#,##0' }],
    ['98,6', text('98,6'), { value: 98.6 }],
    ['91%', { value: 0.91, format: '0%' }, { value: 0.91, format: '0%' }],
    ['1e3', { value: 1000, format: '0.00E+00' }, { value: 1000, format: '0.00E+00' }],
    ['007', { value: 7 }, { value: 7 }],
    ['(5)', { value: -5 }, { value: -5 }],
    ['1 1/2', { value: 1.5, format: '# ?/?' }, { value: 1.5, format: '# ?/?' }],
    ['TRUE', { value: true }, { value: true }],
    ['Quý', text('Quý'), text('Quý')],
    ['30 -KH/ĐU', text('30 -KH/ĐU'), text('30 -KH/ĐU')],
    ['=1+1', { formula: '1+1' }, { formula: '1+1' }],
    ['+A1', { formula: '+A1' }, { formula: '+A1' }],
    ['-A1', { formula: '-A1' }, { formula: '-A1' }],
    ['-5', { value: -5 }, { value: -5 }],
    ['@SUM(A1)', { formula: '@SUM(A1)' }, { formula: '@SUM(A1)' }],
    ['- có dấu cách', text('- có dấu cách'), text('- có dấu cách')],
    ['=', text('='), text('=')],
    ["'=x", { value: '=x', quoted: true }, { value: '=x', quoted: true }],
    ['=SUM(', { value: '=SUM(', malformed: true }, { value: '=SUM(', malformed: true }],
  ];

  it.each(cases)('%s', (input, american, vietnamese) => {
    expect(interpretInput(input, 'en-US', YEAR)).toEqual(american);
    expect(interpretInput(input, 'vi-VN', YEAR)).toEqual(vietnamese);
  });

  it('gives errors for their texts', () => {
    expect(interpretInput('#N/A', 'en-US', YEAR).value).toBe(errorOf('#N/A'));
  });

  it('converts assigned text when either reading would, en-US first', () => {
    expect(interpretAssigned('1.252', 'vi-VN', YEAR)).toEqual({ value: 1.252 });
    expect(interpretAssigned('22-5-2023', 'vi-VN', YEAR)).toEqual(day(45068));
    expect(interpretAssigned('22-5-2023', 'en-US', YEAR)).toEqual(text('22-5-2023'));
  });
});

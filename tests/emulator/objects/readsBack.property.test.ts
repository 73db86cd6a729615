import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openExcel, type OpenedExcel } from '../../support/openExcel';

const ROWS = 4;
const COLUMNS = 3;

const matrixOf = <Value>(cell: fc.Arbitrary<Value>): fc.Arbitrary<Value[][]> =>
  fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS });

/** A leading apostrophe is Excel's mark for text and no part of it. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.startsWith("'"));

describe('what is written is read back', () => {
  let opened: OpenedExcel;
  beforeAll(async () => {
    opened = await openExcel();
  });
  afterAll(() => opened.close());

  const roundTrip = (values: unknown[][], format: string): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(2, 1, ROWS, COLUMNS);
      range.clear();
      (range as { numberFormat: unknown }).numberFormat = format;
      range.values = values;
      range.load('values');
      await context.sync();
      return range.values;
    });

  it('any text in cells that are text', () =>
    fc.assert(
      fc.asyncProperty(matrixOf(text), async (values) => {
        expect(await roundTrip(values, '@')).toEqual(values);
      }),
      { numRuns: 40 },
    ));

  it('numbers and booleans in cells of the general format', () =>
    fc.assert(
      fc.asyncProperty(
        matrixOf(fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())),
        async (values) => {
          const read = await roundTrip(values, 'General');
          expect(read).toEqual(values.map((row) => row.map((value) => (Object.is(value, -0) ? 0 : value))));
        },
      ),
      { numRuns: 40 },
    ));
});

import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encode, tcvn3, vni } from '../../src/core/encoding/legacyEncoding';
import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';
import { findTables } from '../../src/core/findTables';
import { shippedDefinitions } from '../../src/definitions/shipped';
import { assemble, messySheet, type MessySheet } from '../support/messySheet';
import { catalogue } from '../support/registerTables';

const definitions = shippedDefinitions();

/** What a sheet was read as, without its addresses: roles of the rows, meaning of the columns, values of the records. */
const readingOf = (sheet: SheetSnapshot) =>
  findTables({ sheets: [sheet], names: [], memory: {} }, definitions, catalogue, []).found.map(
    ({ region, mapping, table }) => ({
      register: mapping.register,
      roles: region.rows.map(({ role, level, text }) => [role, level, text]),
      fields: mapping.columns.map(({ field, flagValue }) => [field, flagValue]),
      records: table?.rows.map(({ values }) =>
        Object.fromEntries(Object.entries(values).map(([field, { value, from }]) => [field, [value, from]])),
      ),
    }),
  );

const holds = (law: (messy: MessySheet) => void, numRuns = 40): void => {
  fc.assert(fc.property(messySheet, law), { numRuns });
};

it('finds the one table that was made, with all its rows', () => {
  holds((messy) => {
    const data = messy.rows.filter((row) => typeof row !== 'string').length;
    const [table, ...others] = readingOf(assemble(messy));
    expect(others).toEqual([]);
    expect(table?.roles.filter(([role]) => role === 'data')).toHaveLength(data);
    expect([data, undefined]).toContain(table?.records?.length);
  });
});

it('moves with what stands above, and changes by nothing else', () => {
  const silent: readonly (readonly CellValue[])[] = [
    [],
    [null, '  '],
    ['*'],
    [null, null, 'Độc lập - Tự do - Hạnh phúc'],
  ];
  const lines = fc.array(fc.constantFrom(...silent), { maxLength: 12 });
  fc.assert(
    fc.property(messySheet, lines, fc.array(fc.constant([]), { maxLength: 6 }), (messy, above, between) => {
      expect(readingOf(assemble(messy, { above, between }))).toEqual(readingOf(assemble(messy)));
    }),
    { numRuns: 40 },
  );
});

it('reads the same whatever the order of the columns', () => {
  const shuffled = messySheet.chain((messy) =>
    fc.record({
      messy: fc.constant(messy),
      order: fc.shuffledSubarray(
        messy.labels.map((_, at) => at),
        { minLength: messy.labels.length },
      ),
    }),
  );
  const unordered = (sheet: SheetSnapshot) =>
    readingOf(sheet).map(({ fields, ...rest }) => ({ ...rest, fields: fields.map(String).sort() }));
  fc.assert(
    fc.property(shuffled, ({ messy, order }) => {
      expect(unordered(assemble(messy, { order }))).toEqual(unordered(assemble(messy)));
    }),
    { numRuns: 40 },
  );
});

it('reads the same from header texts in capitals, in other spaces, with footnote marks and Ð for Đ', () => {
  const dresses: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => `  ${text.replaceAll(' ', '\u00a0 ')} `,
    (text) => text.replaceAll(' ', '\n'),
    (text) => `${text} (*)`,
    (text) => text.replaceAll('Đ', 'Ð'),
    (text) => text.normalize('NFD'),
  ];
  fc.assert(
    fc.property(messySheet, fc.array(fc.constantFrom(...dresses), { minLength: 1 }), (messy, dressed) => {
      const label = (text: string, at: number): string => dressed[at % dressed.length]?.(text) ?? text;
      expect(readingOf(assemble(messy, { label }))).toEqual(readingOf(assemble(messy)));
    }),
    { numRuns: 60 },
  );
});

it('reads the same from decomposed letters and stray spaces everywhere', () => {
  const untidy = (value: CellValue): CellValue =>
    typeof value === 'string' && value !== '' ? ` ${value.normalize('NFD').replaceAll(' ', '\u00a0 ')}\u200b` : value;
  holds((messy) => {
    expect(readingOf(assemble(messy, { label: (text) => String(untidy(text)), cell: untidy }))).toEqual(
      readingOf(assemble(messy)),
    );
  });
});

it('reads the same from a copy in a legacy font', () => {
  for (const encoding of [tcvn3, vni]) {
    const encoded = (value: CellValue): CellValue => (typeof value === 'string' ? encode(encoding, value) : value);
    // TCVN3 has no capitals with a tone.
    const lower = (sheet: SheetSnapshot): string => JSON.stringify(readingOf(sheet)).toLowerCase();
    holds((messy) => {
      const copy = assemble(messy, { label: (text) => String(encoded(text)), cell: encoded });
      expect(lower(copy)).toBe(lower(assemble(messy)));
    }, 20);
  }
});

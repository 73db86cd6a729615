import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { recheck } from '../../../src/core/validate/recheck';
import { rules } from '../../../src/core/validate/rules';
import { validate } from '../../../src/core/validate/validate';
import { cleanLines, injections, keptWith, type Lines, SHEETS, sheetsOf } from '../../support/injectErrors';
import { readChecked } from '../../support/readChecked';

const FIRST_ROW = 3;
const FIELDS = [
  'name',
  'unit',
  'kind',
  'category',
  'yearRegistered',
  'content',
  'resources',
  'result',
  'parent',
] as const;
const VALUES = ['Chi bộ thôn 2', 'Tập thể', 'Kinh tế', 'Tổ nhân dân tự quản số 5', 'lạ', '1.252', '31/11/2025'];

/** Lines with some errors in the models, before and after one cell of them changes. */
const check = (lines: Lines) => readChecked(sheetsOf(lines), keptWith(lines));
function linesWith(errors: readonly number[]): Lines {
  const lines = cleanLines(40);
  errors.forEach((injection, index) => injections[injection]?.(lines, 3 + index * 4));
  return lines;
}

describe('recheck', () => {
  it('finds what a whole check would find anew, whatever cell of a row changes (property)', () => {
    const value = fc.oneof(fc.constantFrom<string | number | null>(...VALUES), fc.constant(null), fc.constant(2022));
    fc.assert(
      fc.property(
        fc.array(fc.nat(injections.length - 1), { maxLength: 6 }),
        fc.nat(39),
        fc.nat(FIELDS.length - 1),
        value,
        (errors, line, column, typed) => {
          const lines = linesWith(errors);
          const before = validate(check(lines));
          const changed = lines.models[line];
          if (changed) changed[column] = typed;
          const after = check(lines);
          const table = after.tables.find(({ region }) => region.sheet === SHEETS.models);
          if (!table) throw new Error('The models were not found');
          const fields = new Set([FIELDS[column] ?? '']);
          expect(recheck(before, after, { table, rows: new Set([line + FIRST_ROW]), fields })).toEqual(validate(after));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has every rule once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});

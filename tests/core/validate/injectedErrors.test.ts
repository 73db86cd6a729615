import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { toA1 } from '../../../src/core/model/address';
import type { AnyFinding } from '../../../src/core/model/finding';
import { validate } from '../../../src/core/validate/validate';
import type { Expected } from '../../support/injectErrors';
import { cleanLines, injections, keptWith, sheetsOf } from '../../support/injectErrors';
import { readChecked } from '../../support/readChecked';

const nameOf = ({ rule, sheet, cell }: Pick<Expected, 'rule' | 'sheet' | 'cell'>): string => `${rule} ${sheet}!${cell}`;

/** Injects errors into a clean workbook, each at a line of its own, and validates. */
function checkWith(rows: number, chosen: readonly { readonly injection: number; readonly slot: number }[]) {
  const lines = cleanLines(rows);
  // Slots are three lines apart: some injections need the line before theirs as well.
  const expected = chosen.map(({ injection, slot }) => injections[injection]?.(lines, 4 + slot * 3));
  const findings = validate(readChecked(sheetsOf(lines), keptWith(lines)));
  const found = new Map(findings.map((finding) => [placed(finding), finding]));
  const wanted = expected.flatMap((one) => one ?? []);
  const names = new Set(wanted.map(nameOf));
  return {
    missed: wanted.filter((one) => !found.has(nameOf(one))).map(nameOf),
    falseAlarms: findings.map(placed).filter((name) => !names.has(name)),
    wrongSuggestions: wanted.filter(
      (one) => one.suggestion !== undefined && found.get(nameOf(one))?.suggestion !== one.suggestion,
    ),
  };
}

const placed = ({ rule, sheet, at }: AnyFinding): string => nameOf({ rule, sheet, cell: toA1(at) });
const NOTHING = { missed: [], falseAlarms: [], wrongSuggestions: [] };

describe('errors injected into clean registers', () => {
  it('has nothing to say of a clean workbook', () => {
    expect(checkWith(120, [])).toEqual(NOTHING);
  });

  it.each(injections.map((_, index) => index))('finds injection %i, and nothing else', (injection) => {
    expect(checkWith(120, [{ injection, slot: 7 }])).toEqual(NOTHING);
  });

  it('finds every one of several at random lines, and nothing else (property)', () => {
    const chosen = fc
      .uniqueArray(fc.tuple(fc.nat(injections.length - 1), fc.nat(35)), {
        minLength: 1,
        maxLength: 12,
        selector: ([, slot]) => slot,
      })
      .map((pairs) => distinctPlaces(pairs.map(([injection, slot]) => ({ injection, slot }))));
    fc.assert(
      fc.property(chosen, (each) => {
        expect(checkWith(120, each)).toEqual(NOTHING);
      }),
      { numRuns: 12 },
    );
  });

  it('finds every kind of error among 5,000 rows, and nothing else', () => {
    const each = injections.map((_, injection) => ({ injection, slot: 40 * injection + 11 }));
    expect(checkWith(5000, distinctPlaces(each))).toEqual(NOTHING);
  });
});

/** Lists of a dozen lines (visits, the rollup) and the one total row take one injection each. */
function distinctPlaces<Choice extends { readonly injection: number; readonly slot: number }>(
  choices: readonly Choice[],
): readonly Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ injection, slot }) => {
    const one = injections[injection]?.(cleanLines(150), 4 + (slot % 36) * 3);
    const isShared = one?.rule === 'total-mismatch' || one?.rule === 'part-sum';
    if (!isShared || !seen.has(one.rule)) {
      if (isShared) seen.add(one.rule);
      return true;
    }
    return false;
  });
}

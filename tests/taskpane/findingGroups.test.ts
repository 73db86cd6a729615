import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import type { AnyFinding, Severity } from '../../src/core/model/finding';
import { groupFindings, searchForm, severities, unitsOfRows } from '../../src/taskpane/findingGroups';
import { definitions, findings, preparation } from './samplePreparation';

const [sample] = findings as readonly [AnyFinding];
const anyFindings = fc.array(
  fc
    .record({ severity: fc.constantFrom<Severity>(...severities), sheet: fc.constantFrom('A', 'B', 'C') })
    .map((part): AnyFinding => ({ ...sample, ...part })),
);
const bySheet = ({ sheet }: AnyFinding) => ({ id: sheet, title: sheet });

describe('groupFindings', () => {
  it('loses none, keeps their order within a group, and counts each severity', () => {
    fc.assert(
      fc.property(anyFindings, (found) => {
        const groups = groupFindings(found, bySheet);
        for (const { id, findings: own, counts } of groups) {
          expect(own).toEqual(found.filter(({ sheet }) => sheet === id));
          for (const severity of severities)
            expect(counts[severity]).toBe(own.filter((finding) => finding.severity === severity).length);
        }
        expect(groups.reduce((sum, group) => sum + group.findings.length, 0)).toBe(found.length);
      }),
    );
  });

  it('puts the gravest first, then the largest', () => {
    fc.assert(
      fc.property(anyFindings, (found) => {
        const ranks = groupFindings(found, bySheet).map(
          ({ counts, findings: own }) => severities.findIndex((severity) => counts[severity] > 0) * 1e6 - own.length,
        );
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});

describe('unitsOfRows', () => {
  it('names the unit of the row, or the unit that has no row', () => {
    const tables = preparation.found.flatMap(({ table }) => table ?? []);
    const unitOf = unitsOfRows(tables, definitions.registers, preparation.catalogue);
    const silent: AnyFinding = {
      ...sample,
      rule: 'silent-unit',
      params: { unit: 'Xã Tân Lập', register: 'models', period: '2026' },
    };
    expect([unitOf({ ...sample, at: { row: 7, column: 0 } }), unitOf(sample), unitOf(silent)]).toEqual([
      'Xã Thái Hòa',
      null,
      'Xã Tân Lập',
    ]);
  });
});

describe('searchForm', () => {
  it.each([
    ['HÒA BÌNH', 'hoa binh'],
    ['Hoà Bình'.normalize('NFD'), 'hoa binh'],
    ['Đường  hoa', 'duong hoa'],
    ['Uỷ ban', 'uy ban'],
  ])('finds %s by %s', (text, query) => {
    expect(searchForm(text)).toBe(query);
  });
});

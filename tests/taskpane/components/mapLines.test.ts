import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { ClassifiedRow, RowRole, TableRegion } from '../../../src/core/model/region';
import { type MapLine, mapLines } from '../../../src/taskpane/components/mapLines';
import { sheetOf } from '../../support/sheetOf';

/** A table with its header in row 5 (from 0) and rows of these roles below, on a sheet that goes on for five rows more. */
function regionOf(roles: readonly RowRole[]): TableRegion {
  return {
    sheet: 'Sheet1',
    orientation: 'horizontal',
    area: { row: 5, column: 0, rows: roles.length + 1, columns: 2 },
    headerRows: { first: 5, last: 5 },
    indexRow: null,
    labels: [],
    rows: roles.map((role, at): ClassifiedRow => ({ row: 6 + at, role })),
    context: [],
  };
}
const linesOf = (roles: readonly RowRole[], unfolded: readonly number[] = []): readonly MapLine[] =>
  mapLines(regionOf(roles), sheetOf(Array.from({ length: 11 + roles.length }, () => ['x', 'y'])), new Set(unfolded));
const brief = (lines: readonly MapLine[]): readonly string[] =>
  lines.map((line) => (line.kind === 'fold' ? `${line.first}-${line.last}` : `${line.row} ${line.role}`));
const data = (count: number): readonly RowRole[] => Array.from({ length: count }, () => 'data');

describe('mapLines', () => {
  it('shows what stands round the table, its header, and each row that is no data', () => {
    expect(brief(linesOf(['group', 'data', 'note', 'blank', 'total']))).toEqual([
      '3 outside',
      '4 outside',
      '5 header',
      '6 group',
      '7 data',
      '8 note',
      '9 blank',
      '10 total',
      '11 outside',
      '12 outside',
      '13 outside',
    ]);
  });

  it('folds a long run of data rows but for its first three and its last, until it is opened', () => {
    const roles: readonly RowRole[] = [...data(20), 'total'];
    expect(brief(linesOf(roles)).slice(2, 9)).toEqual([
      '5 header',
      '6 data',
      '7 data',
      '8 data',
      '9-24',
      '25 data',
      '26 total',
    ]);
    expect(linesOf(roles, [9])).toHaveLength(27);
  });

  it('has every row once, in order, whatever the roles', () => {
    const role = fc.constantFrom<RowRole>('data', 'data', 'data', 'group', 'total', 'blank');
    fc.assert(
      fc.property(fc.array(role, { maxLength: 80 }), (roles) => {
        const rows = linesOf(roles).flatMap((line) =>
          line.kind === 'row'
            ? [line.row]
            : Array.from({ length: line.last - line.first + 1 }, (_, at) => line.first + at),
        );
        expect(rows).toEqual(Array.from({ length: roles.length + 6 }, (_, at) => 3 + at));
      }),
    );
  });
});

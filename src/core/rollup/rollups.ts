import type { Catalogue } from '../model/catalogue';
import type { SheetWords } from '../model/sheetWords';
import type { StructuredTable } from '../model/structuredTable';
import { columnOf } from '../model/structuredTable';
import { categoryLines } from './categoryLines';
import type { CountedRollup, CountSpec, RollupLine, Years } from './countBy';
import { countBy } from './countBy';
import { kindMeasures } from './kindMeasures';
import { unitLines } from './unitLines';

/** One rollup: which register it counts and how. */
export interface RollupDefinition {
  readonly id: string;
  readonly register: string;
  /** @param years - null counts every row, with a year or without. */
  readonly count: (
    table: StructuredTable,
    years: Years | null,
    catalogue: Catalogue,
    words: SheetWords,
  ) => CountedRollup;
}

const modelsBy = (
  dimension: 'unit' | 'category',
  linesOf: (table: StructuredTable, column: string, catalogue: Catalogue, words: SheetWords) => readonly RollupLine[],
): RollupDefinition => {
  const id = `models-by-${dimension}`;
  return {
    id,
    register: 'models',
    count: (table, years, catalogue, words) => {
      const spec: CountSpec = {
        id,
        dimension,
        lines: linesOf(table, dimension, catalogue, words),
        measures: kindMeasures(table, 'kind', catalogue, words),
        yearColumn: 'yearRegistered',
        presence: ['name', 'unit', 'kind', 'category', 'yearRegistered'],
        years,
      };
      return countBy(table, spec);
    },
  };
};

/** Every rollup, in the order in which their sheets are written. */
export const rollups: readonly RollupDefinition[] = [modelsBy('unit', unitLines), modelsBy('category', categoryLines)];

/** Years to count: the period's, else the latest year that the register names; null when it names none. */
export function yearsToCount(
  table: StructuredTable,
  period: { readonly start: string; readonly end: string } | null,
  yearColumn = 'yearRegistered',
): Years | null {
  if (period) return { first: Number(period.start.slice(0, 4)), last: Number(period.end.slice(0, 4)) };
  const column = columnOf(table, yearColumn);
  let latest: number | null = null;
  for (const row of table.rows) {
    const year = row[column] ?? null;
    if (typeof year === 'number' && (latest === null || year > latest)) latest = year;
  }
  return latest === null ? null : { first: latest, last: latest };
}

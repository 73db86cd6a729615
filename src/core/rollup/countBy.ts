import type { Rollup, RollupRow } from '../model/rollup';
import type { CellValue } from '../model/snapshot';
import type { StructuredTable } from '../model/structuredTable';
import { columnOf } from '../model/structuredTable';
import type { Criterion } from './criterion';
import { criterionFinder } from './criterion';

/** Years that are counted, both ends included. */
export type Years = NonNullable<Rollup['years']>;

/** One line of a rollup before counting. A subtotal sums the lines back to the own line of the same level, itself included. */
export interface RollupLine {
  readonly label: string;
  readonly level: number;
  readonly kind: RollupRow['kind'];
  /** Null for a subtotal. */
  readonly counts: Criterion | null;
}

/** One column of figures. */
export interface Measure {
  /** The command line's column id. */
  readonly id: string;
  /** Header on the sheet. */
  readonly label: string;
  /** Null for the column that sums the others. */
  readonly counts: Criterion | null;
}

/** What a rollup counts: each record once, in the line and the column whose criteria its cells meet. */
export interface CountSpec {
  readonly id: string;
  /** Column id of the dimension, the command line's: "unit", "category". */
  readonly dimension: string;
  readonly lines: readonly RollupLine[];
  /** The last one sums the others. */
  readonly measures: readonly Measure[];
  /** Column id that holds the year; only numbers count as years. */
  readonly yearColumn: string;
  /** Column ids of which a record fills at least one; a row of the table with none of them filled is no record. */
  readonly presence: readonly string[];
  readonly years: Years | null;
}

/** A rollup with what its lines and columns count, so that formulas can be laid out from it. */
export interface CountedRollup extends Rollup {
  readonly spec: CountSpec;
}

/** Counts the rows of a structured table by lines and columns. */
export function countBy(table: StructuredTable, spec: CountSpec): CountedRollup {
  const { lines, measures, years } = spec;
  const lineColumn = soleColumn(lines);
  const measureColumn = soleColumn(measures);
  const lineOf = criterionFinder(lines.map((line) => line.counts));
  const measureOf = criterionFinder(measures.map((measure) => measure.counts));
  const cellIn = (id: string | null): ((row: readonly CellValue[]) => CellValue) => {
    if (id === null) return () => null;
    const column = columnOf(table, id);
    return (row) => row[column] ?? null;
  };
  const lineCell = cellIn(lineColumn);
  const measureCell = cellIn(measureColumn);
  const yearCell = cellIn(spec.yearColumn);
  const presence = spec.presence.map(cellIn);

  const counts = lines.map(() => measures.map(() => 0));
  let registerRows = 0;
  let outside = 0;
  let undated = 0;
  for (const row of table.rows) {
    if (presence.every((cell) => isBlank(cell(row)))) continue;
    const year = yearCell(row);
    if (years && typeof year !== 'number') undated += 1;
    else if (years && typeof year === 'number' && (year < years.first || year > years.last)) outside += 1;
    else {
      registerRows += 1;
      const figures = counts[lineOf(lineCell(row))];
      const measure = measureOf(measureCell(row));
      if (figures && measure >= 0) figures[measure] = (figures[measure] ?? 0) + 1;
    }
  }

  const rows = sumLines(lines, counts);
  return {
    id: spec.id,
    register: table.register,
    columns: ['ordinal', spec.dimension, ...measures.map((measure) => measure.id)],
    rows,
    totals: columnSums(
      measures.length,
      rows.filter((row) => row.kind === 'own'),
    ),
    years,
    registerRows,
    outside,
    undated,
    spec,
  };
}

/** Index of the own line that a subtotal line closes. */
export function openingLine(
  lines: readonly { readonly level: number; readonly kind: RollupRow['kind'] }[],
  subtotal: number,
): number {
  const level = lines[subtotal]?.level;
  let at = subtotal - 1;
  while (at > 0 && !(lines[at]?.kind === 'own' && lines[at]?.level === level)) at -= 1;
  return at;
}

const isBlank = (value: CellValue): boolean => value === null || value === '';

const soleColumn = (parts: readonly { readonly counts: Criterion | null }[]): string | null =>
  parts.find((part) => part.counts !== null)?.counts?.column ?? null;

function sumLines(lines: readonly RollupLine[], counts: readonly number[][]): readonly RollupRow[] {
  const rows: RollupRow[] = [];
  lines.forEach(({ label, level, kind }, index) => {
    const figures = counts[index] ?? [];
    const parts = figures.slice(0, -1);
    const values =
      kind === 'own'
        ? [...parts, parts.reduce((sum, figure) => sum + figure, 0)]
        : columnSums(
            figures.length,
            rows.slice(openingLine(lines, index)).filter((row) => row.kind === 'own'),
          );
    rows.push({ label, level, kind, values });
  });
  return rows;
}

const columnSums = (width: number, rows: readonly RollupRow[]): readonly number[] =>
  Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row.values[column] ?? 0), 0));

import { columnLetters } from '../model/address';
import type { StructuredTable } from '../model/structuredTable';
import type { CountSpec } from '../rollup/countBy';
import { openingLine } from '../rollup/countBy';
import type { Criterion } from '../rollup/criterion';
import { takesBlank } from '../rollup/criterion';
import {
  columnReference,
  criterionFormula,
  isShownBy,
  presenceFormula,
  sumFormula,
  yearsFormula,
} from './tableFormula';

/** Cells that the formulas of a rollup refer to, as A1 text; rows and columns as numbers count from 0. */
export interface FormulaCells {
  readonly firstYear: string;
  readonly lastYear: string;
  readonly labelCell: (line: number) => string;
  readonly firstLine: number;
  readonly firstColumn: number;
}

export interface RollupFormulas {
  readonly figure: (line: number, measure: number) => string;
  readonly total: (measure: number) => string;
  /** Records in the years, whatever their line and column. */
  readonly registerRows: string;
  readonly outside: string;
  readonly undated: string;
}

/** The live formulas of a rollup, from the same criteria that the count in TypeScript follows. */
export function rollupFormulas(spec: CountSpec, table: StructuredTable, cells: FormulaCells): RollupFormulas {
  const { lines, measures } = spec;
  const year = columnReference(table, spec.yearColumn);
  const inYears = yearsFormula(year, cells.firstYear, cells.lastYear);
  const isRecord = presenceFormula(spec.presence.map((column) => columnReference(table, column)));
  const criterion = (counts: Criterion, labelCell: string | null): string =>
    criterionFormula(columnReference(table, counts.column), counts, labelCell);
  const letters = (measure: number): string => columnLetters(cells.firstColumn + measure);
  const lineFormulas = lines.map((line, index) =>
    line.counts ? criterion(line.counts, isShownBy(line.counts, line.label) ? cells.labelCell(index) : null) : '',
  );
  const measureFormulas = measures.map((measure) => (measure.counts ? criterion(measure.counts, null) : ''));

  /** What a subtotal adds: its own line, lines without parts below it, and the subtotals of the others. */
  const partsBetween = (from: number, to: number, level: number): readonly number[] =>
    [...lines.keys()].slice(from, to).filter((index) => {
      const line = lines[index];
      if (line?.level !== level) return false;
      if (line.kind === 'subtotal') return true;
      return (lines[index + 1]?.level ?? 0) <= level || lines[index + 1]?.kind === 'subtotal';
    });
  const sumOf = (measure: number, indices: readonly number[]): string =>
    `=${sumFormula(
      letters(measure),
      indices.map((index) => cells.firstLine + index),
    )}`;

  return {
    figure: (index, measure) => {
      const line = lines[index];
      const counts = measures[measure]?.counts ?? null;
      const row = cells.firstLine + index + 1;
      if (line?.kind === 'subtotal') {
        const opening = openingLine(lines, index);
        return sumOf(measure, [opening, ...partsBetween(opening + 1, index, line.level + 1)]);
      }
      if (!counts) return `=SUM(${letters(0)}${row}:${letters(measure - 1)}${row})`;
      const mayBeBlank =
        line?.counts !== null && line?.counts !== undefined && takesBlank(line.counts) && takesBlank(counts);
      const factors = [
        lineFormulas[index] ?? '',
        measureFormulas[measure] ?? '',
        inYears,
        ...(mayBeBlank ? [isRecord] : []),
      ];
      return `=SUMPRODUCT(${factors.join('*')})`;
    },
    total: (measure) => sumOf(measure, partsBetween(0, lines.length, 0)),
    registerRows: `=SUMPRODUCT(${inYears}*${isRecord})`,
    outside: `=SUMPRODUCT(ISNUMBER(${year})*(1-${inYears}))`,
    undated: `=SUMPRODUCT((1-ISNUMBER(${year}))*(1-${inYears})*${isRecord})`,
  };
}

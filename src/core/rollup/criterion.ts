import type { CellValue } from '../model/snapshot';

/**
 * What a line or a column of a rollup counts: cells that equal one of the values, or cells that equal none of them.
 * Equal is what Excel's "=" calls equal: text without regard to case, "" also an empty cell. The sheet's formulas and the
 * TypeScript count both follow from it.
 */
export interface Criterion {
  /** Column id of the structured table. */
  readonly column: string;
  readonly is: 'anyOf' | 'noneOf';
  readonly values: readonly CellValue[];
}

/** One key for all cells that Excel's "=" calls equal. A number never equals text that looks like it. */
export const equalityKey = (value: CellValue): string => {
  if (value === null) return '';
  return typeof value === 'string' ? value.toLowerCase() : `\u0000${String(value)}`;
};

/** Values that differ for Excel's "=", the first of each kept. */
export function distinctValues(values: Iterable<CellValue>): readonly CellValue[] {
  const byKey = new Map<string, CellValue>();
  for (const value of values) {
    const key = equalityKey(value);
    if (!byKey.has(key)) byKey.set(key, value ?? '');
  }
  return [...byKey.values()];
}

/**
 * Says which criterion a cell meets, by its index; -1 when it meets none. At most one may be a `noneOf`, and it takes
 * what no `anyOf` takes; a value named by two criteria goes to the first.
 */
export function criterionFinder(criteria: readonly (Criterion | null)[]): (value: CellValue) => number {
  const byKey = new Map<string, number>();
  let rest = -1;
  criteria.forEach((criterion, index) => {
    if (criterion?.is === 'noneOf') rest = index;
    else
      for (const value of criterion?.values ?? [])
        if (!byKey.has(equalityKey(value))) byKey.set(equalityKey(value), index);
  });
  return (value) => byKey.get(equalityKey(value)) ?? rest;
}

/** Whether an empty cell meets a criterion. */
export const takesBlank = ({ is, values }: Criterion): boolean =>
  values.some((value) => equalityKey(value) === '') === (is === 'anyOf');

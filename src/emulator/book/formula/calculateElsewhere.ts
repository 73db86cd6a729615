import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';

import { absoluteA1, type Area } from '../area';
import { errorOf, isError, NAME_ERROR, type Scalar, VALUE_ERROR } from '../cells/cellError';
import { FormulaError, mapTokens, sheetPrefix, type StructuredText } from './readTokens';

/** A formula with the values that it reads. */
export interface ForeignCalculation {
  /** Without `=`. */
  readonly formula: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly structured: (reference: StructuredText) => { readonly sheet: string; readonly area: Area } | undefined;
  /** Formula of a defined name, without `=`. */
  readonly name: (name: string) => string | undefined;
  readonly inputs: readonly { readonly sheet: string; readonly area: Area; readonly data: readonly Scalar[] }[];
  /** Value of the cell so far: kept when the function is not known there either. */
  readonly cached: Scalar;
}

/**
 * Calculates a formula with functions that this folder does not have (finance, engineering, …) in the library's engine, on a small
 * workbook that holds only what the formula reads.
 */
export function calculateElsewhere(calculation: ForeignCalculation): Scalar {
  const workbook = new Workbook();
  const sheetOf = (name: string): ReturnType<Workbook['addWorksheet']> =>
    workbook.getWorksheet(name) ?? workbook.addWorksheet(name);
  const home = sheetOf(calculation.sheet);
  for (const { sheet, area, data } of calculation.inputs) {
    const target = sheetOf(sheet);
    data.forEach((value, at) => {
      if (value === null) return;
      const cell = target.getCell(
        area.row + Math.floor(at / area.columnCount) + 1,
        area.column + (at % area.columnCount) + 1,
      );
      cell.value = isError(value) ? { error: value.error === '#GETTING_DATA' ? '#N/A' : value.error } : value;
    });
  }
  const cell = home.getCell(calculation.row + 1, calculation.column + 1);
  cell.value = { formula: plainFormula(calculation) };
  // The library's own class misses its own interface only under exactOptionalPropertyTypes.
  calculateFormulas(workbook as unknown as Parameters<typeof calculateFormulas>[0]);
  return resultOf(cell.result, calculation.cached);
}

/** Formula with structured references and names spelled out. */
function plainFormula(calculation: ForeignCalculation): string {
  try {
    return mapTokens(calculation.formula, (token) => {
      if (token.kind === 'structured') {
        const found = calculation.structured(token.structured);
        return found ? sheetPrefix(found.sheet) + absoluteA1(found.area) : '#REF!';
      }
      if (token.kind !== 'name') return undefined;
      const formula = calculation.name(token.text);
      return formula === undefined ? undefined : `(${formula})`;
    });
  } catch (error) {
    if (error instanceof FormulaError) return calculation.formula;
    throw error;
  }
}

function resultOf(result: unknown, cached: Scalar): Scalar {
  if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean') return result;
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  if (typeof result === 'object' && result !== null && 'error' in result && typeof result.error === 'string') {
    const error = errorOf(result.error) ?? VALUE_ERROR;
    return error === NAME_ERROR && cached !== null ? cached : error;
  }
  return cached ?? 0;
}

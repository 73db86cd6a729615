import type { Catalogue } from '../model/catalogue';
import type { ColumnMapping, ColumnMatch } from '../model/columnMapping';
import type { TableRegion } from '../model/region';
import type { Register } from '../model/register';
import type { SheetSnapshot } from '../model/snapshot';
import { fitRegister, type Fit } from './fitRegister';
import { readColumns, type ReadColumns } from './readColumns';

/** Below these a table is given to no register: sureness, and share of its columns that mean something to it. */
const LEAST_SURENESS = 0.45;
const LEAST_COVERAGE = 0.4;

/**
 * Gives the columns of a region their meaning: for every register the best assignment of fields to columns by header
 * text, parents and content, then the register that it explains best; none when too little is explained, or nothing but
 * columns that any list has.
 *
 * @param catalogue - code lists by whose entries cells are recognised; without it header texts alone tell choices apart.
 */
export function matchColumns(
  sheet: SheetSnapshot,
  region: TableRegion,
  registers: readonly Register[],
  catalogue: Catalogue | null = null,
): ColumnMapping {
  const read = readColumns(sheet, region, catalogue);
  let best: Fit | null = null;
  for (const register of registers) {
    const fit = fitRegister(register, read);
    if (isPlausible(fit) && (best === null || fit.rank > best.rank)) best = fit;
  }
  return mappingOf(read, best, best?.register.id ?? null);
}

/**
 * Gives the columns of a region their meaning in a register that is known: the user said what the table is, or its form
 * did before. However little of it the register explains, the mapping is of that register.
 */
export function matchRegister(
  sheet: SheetSnapshot,
  region: TableRegion,
  register: Register,
  catalogue: Catalogue | null = null,
): ColumnMapping {
  const read = readColumns(sheet, region, catalogue);
  return mappingOf(read, fitRegister(register, read), register.id);
}

const isPlausible = ({ isContradicted, isTold, hasMain, hasSign, sureness, coverage }: Fit): boolean =>
  !isContradicted && isTold && hasMain && hasSign && sureness >= LEAST_SURENESS && coverage >= LEAST_COVERAGE;

function mappingOf({ all, ordinal }: ReadColumns, fit: Fit | null, register: string | null): ColumnMapping {
  const columns = all.map((candidate): ColumnMatch => {
    const { column, label } = candidate;
    if (candidate === ordinal) return { column, label, field: 'ordinal', confidence: 1, reason: 'ordinal' };
    const match = fit?.matches.get(column);
    if (!match) return { column, label, field: null, confidence: fit?.sureness ?? 0, reason: 'none' };
    const { field, flagValue, score, reason } = match;
    return {
      column,
      label,
      field,
      ...(flagValue === null ? {} : { flagValue }),
      confidence: round(Math.min(1, score)),
      reason,
    };
  });
  return { register, confidence: round(fit?.sureness ?? 0), columns };
}

const round = (value: number): number => Math.round(value * 100) / 100;

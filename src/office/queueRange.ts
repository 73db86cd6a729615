import type { Area } from '../core/model/address';
import type { CellValue } from '../core/model/snapshot';
import { areaFromAddress } from './areaFromAddress';

/** What stands in one range, by its own rows and columns; areas are sheet addresses. */
export interface RangeCells {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  readonly formulas: readonly Area[];
  /** Number formats of numeric cells, cell by cell of each area. */
  readonly formats: readonly { readonly area: Area; readonly formats: readonly (readonly string[])[] }[];
  /** Formula or constant of each cell; null on the office's own sheets. */
  readonly ownFormulas: readonly (readonly CellValue[])[] | null;
}

/** A question put to Excel, whose answer can be read after the round trip. */
export interface QueuedRange {
  /** Null for the used range of an empty sheet; "tooLarge" where Excel left the cells out, as it may past 5,000,000. */
  readonly read: () => RangeCells | null | 'tooLarge';
}

/**
 * Asks for what stands in a range, with as few bytes as tell it all: values, merged areas, where formulas stand, and the
 * number formats of numbers. Of a sheet of ours: formulas, and values only where a formula stands.
 */
export const queueRange = (range: Excel.Range, isOwn: boolean): QueuedRange =>
  isOwn ? queueOwnRange(range) : queueOfficeRange(range);

function queueOfficeRange(range: Excel.Range): QueuedRange {
  range.load('address, values');
  const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
  const formulas = range
    .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas)
    .load('areas/items/address, areas/items/numberFormat');
  const numbers = range
    .getSpecialCellsOrNullObject(Excel.SpecialCellType.constants, Excel.SpecialCellValueType.numbers)
    .load('areas/items/address, areas/items/numberFormat');
  return {
    read: () => {
      if (range.isNullObject) return null;
      if (!hasCells(range.values)) return 'tooLarge';
      return {
        area: areaFromAddress(range.address),
        values: range.values.map((row) => row.map(toCellValue)),
        merges: areasIn(merged),
        formulas: areasIn(formulas),
        formats: [...rangesIn(formulas), ...rangesIn(numbers)].map((part) => ({
          area: areaFromAddress(part.address),
          formats: part.numberFormat.map((row) => row.map(String)),
        })),
        ownFormulas: null,
      };
    },
  };
}

function queueOwnRange(range: Excel.Range): QueuedRange {
  range.load('address, formulas');
  const merged = range.getMergedAreasOrNullObject().load('areas/items/address');
  const calculated = range
    .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas)
    .load('areas/items/address, areas/items/values');
  return {
    read: () => {
      if (range.isNullObject) return null;
      if (!hasCells(range.formulas)) return 'tooLarge';
      const area = areaFromAddress(range.address);
      const ownFormulas = range.formulas.map((row) => row.map(toCellValue));
      const values = ownFormulas.map((row) => [...row]);
      for (const part of rangesIn(calculated)) {
        const { row, column } = areaFromAddress(part.address);
        part.values.forEach((line, y) => {
          line.forEach((value, x) => {
            const target = values[row - area.row + y];
            if (target) target[column - area.column + x] = toCellValue(value);
          });
        });
      }
      return { area, values, merges: areasIn(merged), formulas: areasIn(calculated), formats: [], ownFormulas };
    },
  };
}

/** Office's types promise a matrix; past the limit of cells Excel gives null all the same. */
const hasCells = (matrix: unknown): boolean => Array.isArray(matrix);

const rangesIn = (found: Excel.RangeAreas): readonly Excel.Range[] => (found.isNullObject ? [] : found.areas.items);
const areasIn = (found: Excel.RangeAreas): readonly Area[] =>
  rangesIn(found).map(({ address }) => areaFromAddress(address));

/** Excel gives '' for an empty cell. */
function toCellValue(value: unknown): CellValue {
  if (value === '' || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`A cell holds ${typeof value}`);
}

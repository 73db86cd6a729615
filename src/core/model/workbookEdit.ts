import type { Area } from './address';
import type { CellMatrix, SheetSnapshot, TableSnapshot } from './snapshot';

/** What Excel tells of an edit: cells of a sheet that were given other values, or anything else (rows inserted, a sheet gone). */
export type WorkbookEdit =
  { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area } | { readonly kind: 'structure' };

/** Cells that are to be read again, and the tables of the sheet whose size is asked for as well. */
export interface CellsWanted {
  readonly sheetId: string;
  readonly area: Area;
  /** Whether the product made the sheet: then formulas are read cell by cell. */
  readonly isOwn: boolean;
  readonly tables: readonly string[];
}

/** What stands in some cells of a sheet now; places are sheet addresses. */
export interface CellsRead extends Pick<SheetSnapshot, 'merges' | 'formulas' | 'numberFormats'> {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly values: CellMatrix;
  /** Formula or constant of each cell; null on the office's own sheets. */
  readonly ownFormulas: CellMatrix | null;
  readonly tables: readonly TableSnapshot[];
}

import type { CellStyle, ColumnWidth, LayoutChart, PageLayout } from '../model/sheetLayout';

/**
 * Cells as Excel is handed them: a formula starts with "=", text that Excel would take for something else carries a
 * leading apostrophe (or stands in cells formatted "@" by an earlier step), '' clears, null leaves the cell alone.
 */
export type WrittenCells = readonly (readonly (string | number | boolean | null)[])[];

/** Formula of the conditional formats that mark findings: always true, and told from any of the office's own by its text. */
export const MARK_FORMULA = '=N("so-mo-hinh")=0';

/** One change to the workbook, its values already computed. Ranges are A1 within `sheet` (a sheet name). */
export type PlanStep =
  /** `madeBy` is noted on the new sheet, so that a later run finds it under any name. */
  | { readonly kind: 'addSheet'; readonly sheet: string; readonly madeBy: string }
  | { readonly kind: 'removeSheet'; readonly sheet: string }
  | { readonly kind: 'formatNumbers'; readonly sheet: string; readonly range: string; readonly format: string }
  /** `isStanding`: cells of the office's own, whose formats are not known; where one is "@" the apostrophe is not needed. */
  | {
      readonly kind: 'writeCells';
      readonly sheet: string;
      readonly range: string;
      readonly cells: WrittenCells;
      readonly isStanding?: true;
    }
  /** Takes values and formats away. */
  | { readonly kind: 'clearCells'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'styleCells'; readonly sheet: string; readonly range: string; readonly style: CellStyle }
  | { readonly kind: 'mergeCells'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'unmergeCells'; readonly sheet: string; readonly range: string }
  /** Widths in characters of the standard font; columns are hidden or shown where that is said. */
  | { readonly kind: 'sizeColumns'; readonly sheet: string; readonly widths: readonly ColumnWidth[] }
  /** Makes rows as high as their texts. Excel does so by itself as it writes; a host that does not shows cut texts. */
  | { readonly kind: 'fitRows'; readonly sheet: string; readonly range: string }
  | {
      readonly kind: 'addTable';
      readonly sheet: string;
      readonly range: string;
      readonly name: string;
      readonly style: string;
    }
  | { readonly kind: 'resizeTable'; readonly sheet: string; readonly name: string; readonly range: string }
  /** Turns a table into plain cells; what stands in them stays. */
  | { readonly kind: 'removeTable'; readonly sheet: string; readonly name: string }
  /** A drop-down; `source` is a formula without "=", null takes the drop-down away. */
  | {
      readonly kind: 'limitToList';
      readonly sheet: string;
      readonly range: string;
      readonly source: string | null;
      readonly strict: boolean;
    }
  | {
      readonly kind: 'addConditionalFormat';
      readonly sheet: string;
      readonly range: string;
      readonly formula: string;
      readonly color: string;
      readonly fill: string;
    }
  | { readonly kind: 'clearConditionalFormats'; readonly sheet: string; readonly range: string }
  /** Takes away the conditional formats of a sheet whose formula is `MARK_FORMULA`, and no other: the office has its own. */
  | { readonly kind: 'removeMarks'; readonly sheet: string }
  | { readonly kind: 'freezeRows'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'showGridlines'; readonly sheet: string; readonly shown: boolean }
  | { readonly kind: 'addChart'; readonly sheet: string; readonly chart: LayoutChart }
  | { readonly kind: 'updateChart'; readonly sheet: string; readonly chart: LayoutChart }
  | { readonly kind: 'removeChart'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'setUpPage'; readonly sheet: string; readonly page: PageLayout }
  /** Keeps JSON text in the workbook under a key (custom XML); null forgets it. */
  | { readonly kind: 'remember'; readonly key: string; readonly value: string | null }
  | { readonly kind: 'activateSheet'; readonly sheet: string };

/** Everything one press of Apply will do, decided before the workbook is touched. */
export interface WorkbookPlan {
  /** Fingerprint of the workbook the plan was made from; apply refuses when it has changed. */
  readonly basis: string;
  readonly steps: readonly PlanStep[];
  /** Steps that bring the workbook back to what it was, to be applied in this order. */
  readonly undo: readonly PlanStep[];
}

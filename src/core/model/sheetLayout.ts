import type { Area, CellAddress } from './address';

/** Text that is a value, never a formula; a number; a truth value; or a formula that starts with "=". */
export type LayoutCell = { readonly text: string } | { readonly number: number } | { readonly formula: string } | null;

/** How cells look; what is left out stays as it is. Sizes in points, colours as #RRGGBB. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly borders?: 'thin' | 'none';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
}

/** A list that cells choose from: another range of the workbook, as a formula without "=" ("'Danh mục'!$B$5:$B$12"). */
export interface LayoutValidation {
  readonly area: Area;
  readonly source: string;
  /** Block other values, or warn only. */
  readonly strict: boolean;
}

/** A chart bound to cells of its own sheet. */
export interface LayoutChart {
  /** Stable name on the sheet, so that a refresh finds it. */
  readonly name: string;
  readonly type: 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked' | 'Line' | 'Doughnut';
  /** Category labels and series, header cells included: one column (or row) of labels, then one a series. */
  readonly categories: Area;
  readonly series: readonly { readonly name: CellAddress; readonly values: Area; readonly color: string }[];
  readonly title: string;
  readonly categoryAxisTitle: string | null;
  readonly valueAxisTitle: string | null;
  /** Cells that the chart covers. */
  readonly position: Area;
  readonly dataLabels: boolean;
}

/** Print set-up. Margins in millimetres. */
export interface PageLayout {
  readonly orientation: 'portrait' | 'landscape';
  readonly printArea: Area;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Fits all columns on one page's width; rows run on. */
  readonly fitToWidth: boolean;
  /** Page number, centred at the top ("&P"), not on page 1 where Excel allows. */
  readonly pageNumbers: boolean;
}

/** Width in characters of the standard font. `hidden` hides the column on a new sheet; a standing one is only ever shown again. */
export interface ColumnWidth {
  readonly column: number;
  readonly width: number;
  readonly hidden?: boolean;
}

/** An Excel Table of a layout; its header cells are the first row of `area`. */
export interface LayoutTable {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

/**
 * A sheet as the product wants it, as plain data: what `report` and `structure` decide and `plan` turns into steps.
 * A refresh writes `blocks` again over the same places and leaves the cells outside them alone.
 */
export interface SheetLayout {
  /** What the sheet is ("register:models", "catalogue", "rollup:models-by-unit"): a renamed sheet is found by it. */
  readonly madeBy: string;
  readonly name: string;
  readonly blocks: readonly { readonly at: CellAddress; readonly cells: readonly (readonly LayoutCell[])[] }[];
  readonly tables: readonly LayoutTable[];
  readonly merges: readonly Area[];
  /** Applied in order, later over earlier. */
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  /** Excel number formats, en-US form; "@" keeps text as text and is set before the values are written. */
  readonly numberFormats: readonly { readonly area: Area; readonly format: string }[];
  /** In the order of columns or not; a column that is left out stays as it is. */
  readonly columnWidths: readonly ColumnWidth[];
  /** Rows of this area are made as high as their texts when the sheet is made. */
  readonly fitRows?: Area;
  readonly validations: readonly LayoutValidation[];
  /** Cells coloured when a formula (relative to the area's first cell, "=…") is true. */
  readonly conditionalFormats: readonly {
    readonly area: Area;
    readonly formula: string;
    readonly color: string;
    readonly fill: string;
  }[];
  readonly charts: readonly LayoutChart[];
  readonly frozenRows: number;
  readonly page: PageLayout | null;
  readonly showGridlines: boolean;
}

export type Underline = 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';

/** `#RRGGBB`, upper case; theme and indexed colours are resolved when read. */
export type HexColor = string;

export interface FontStyle {
  readonly name: string;
  /** points */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly color: HexColor;
}

export type FillPattern =
  | 'none'
  | 'solid'
  | 'gray125'
  | 'gray0625'
  | 'lightGray'
  | 'mediumGray'
  | 'darkGray'
  | 'darkVertical'
  | 'darkHorizontal'
  | 'darkGrid'
  | 'darkTrellis'
  | 'darkDown'
  | 'darkUp'
  | 'lightVertical'
  | 'lightHorizontal'
  | 'lightGrid'
  | 'lightTrellis'
  | 'lightDown'
  | 'lightUp';

export interface FillStyle {
  readonly pattern: FillPattern;
  /** background of a solid fill; null when there is no fill */
  readonly color: HexColor | null;
  /** colour of the pattern's lines; null for none and solid */
  readonly patternColor: HexColor | null;
}

export type LineStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'slantDashDot'
  | 'double'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot';

export interface BorderLine {
  readonly style: LineStyle;
  readonly color: HexColor;
}

export type BorderSide = 'top' | 'right' | 'bottom' | 'left' | 'diagonalDown' | 'diagonalUp';

export type HorizontalAlignment =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';

export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export interface AlignmentStyle {
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  /** indent levels of about three spaces */
  readonly indent: number;
  /** degrees from −90 to 90, or `vertical` for stacked letters */
  readonly rotation: number | 'vertical';
}

/** Everything that decides how a cell looks, complete: defaults are filled in from the workbook's Normal style. */
export interface CellStyle {
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: { readonly [Side in BorderSide]: BorderLine | null };
  readonly alignment: AlignmentStyle;
  /** Number format code in the en-US notation of the file, `General` by default. */
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What to change of a style: only members that are present; in `borders`, null removes a line. */
export interface StylePatch {
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly borders?: { readonly [Side in BorderSide]?: BorderLine | null };
  readonly alignment?: Partial<AlignmentStyle>;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

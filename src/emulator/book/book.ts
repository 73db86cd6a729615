import type { Area, CellPlace } from './area';
import type { CellStyle, HexColor, StylePatch } from './cellStyle';
import type { ChartSpec, SheetChart } from './sheetChart';
import type { ConditionalFormat, ConditionalFormatRule, DataValidation, FormatOverlay } from './sheetRules';

/**
 * The workbook under the emulated Excel: what a file holds and what Excel does to it, with no Office.js in it.
 * The library that reads, writes and calculates .xlsx stays hidden behind this folder.
 *
 * Rows, columns and positions are 0-based, lengths are in points (1/72 inch) unless a name says pixels (at 96 dpi), formulas
 * are in en-US with their `=`, references are A1. A change that Excel would refuse throws {@link BookError} and changes
 * nothing; a protected sheet refuses with `AccessDenied`.
 *
 * Opened by `openBook(bytes, fileName)`, made by `newBook()`, saved by `saveBook(book)`.
 */
export interface Book {
  /** Name of the file it came from, `Book1.xlsx` for a new one. */
  readonly fileName: string;
  /** Culture of the Excel around it: decides typed input and displayed text, never what the file holds. */
  culture: Culture;
  /** What the opened file holds and a saved one will not, in English, for instance `slicers`; empty when nothing is lost. */
  readonly dropped: readonly string[];
  /** Names of the sheets that hold a chart and no cells: Office.js does not tell of them. */
  readonly chartSheets: readonly string[];
  /** True for files counted from 1904; serials are then days since 1904-01-01. */
  readonly date1904: boolean;
  /** Whether sheets may not be added, removed, renamed, moved or hidden. The book does not refuse by itself: the caller asks. */
  structureProtected: boolean;
  /** Grows with every change of anything, calculated values included: a cheap key for what is drawn from the book. */
  readonly revision: number;

  /** All sheets in tab order, hidden ones too. */
  readonly sheets: readonly Sheet[];
  /** Never a hidden sheet, unless the file says so. */
  activeSheet: Sheet;
  /** Sheet by id or, in any case, by name. */
  findSheet(idOrName: string): Sheet | undefined;
  /**
   * @param name - default `Sheet1`, `Sheet2`, … ; ≤ 31 characters, none of `/ \ ? * : [ ]`, no leading or trailing `'`,
   *   not `History`, unique in any case: else InvalidArgument, ItemAlreadyExists when taken.
   * @param position - default last.
   */
  addSheet(name?: string, position?: number): Sheet;
  /** Copies values, formulas, styles, merges, tables (renamed), validations, page set-up; charts and comments are left behind. */
  copySheet(sheet: Sheet, name?: string, position?: number): Sheet;
  /** Refuses the last visible sheet and a very hidden one (InvalidOperation); formulas that point at it become #REF!. */
  removeSheet(sheet: Sheet): void;
  moveSheet(sheet: Sheet, position: number): void;

  /** Tables of all sheets. */
  readonly tables: readonly Table[];
  /** Table by id or, in any case, by name. */
  findTable(idOrName: string): Table | undefined;
  /** Why a table or defined name may not be called so: undefined when it may. */
  refuseName(name: string): 'malformed' | 'taken' | undefined;

  /** Names of the workbook; the names of a sheet are at {@link Sheet.names}. */
  readonly names: NameList;
  readonly customXmlParts: CustomXmlParts;
  /** Office.js document settings (JSON values), kept in a custom XML part of the emulator's own. */
  readonly settings: Map<string, unknown>;
  /** Built-in properties; `undefined` members are absent from the file. */
  readonly properties: DocumentProperties;
  /** Custom document properties (docProps/custom.xml). */
  readonly customProperties: Map<string, CustomPropertyValue>;

  calculationMode: CalculationMode;
  /** Recalculates now if anything changed since, or always with `full`. Reading values does it by itself in automatic mode. */
  calculate(full?: boolean): void;
  /** Runs `change` with calculation and notifications held back to its end. */
  batch<Result>(change: () => Result): Result;
  /** Calls the listener after each change; returns the way to stop. Calculated values alone do not call it. */
  subscribe(listener: (change: BookChange) => void): () => void;
}

export type Culture = 'en-US' | 'vi-VN';
export type CalculationMode = 'automatic' | 'manual';
export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';
export type CustomPropertyValue = string | number | boolean | Date;

/** '' for an empty cell; an error is its text (`#N/A`) and is told from text by {@link CellKind}. Dates are serial numbers. */
export type CellValue = string | number | boolean;
export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'error';
/** What is written to a cell: null leaves it as it is, '' empties it. */
export type CellInput = CellValue | null;

export type BookChange =
  | {
      readonly kind: 'cells' | 'format';
      readonly sheet: Sheet;
      readonly area: Area;
      /** of a one-cell change: the value before */
      readonly before?: CellValue;
    }
  | {
      readonly kind: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted' | 'cellsShifted';
      readonly sheet: Sheet;
      readonly area: Area;
      /** Where the cells behind the area went: what holds on to cells moves with them. */
      readonly shift: 'down' | 'right' | 'up' | 'left';
    }
  | {
      readonly kind:
        | 'sheetAdded'
        | 'sheetRemoved'
        | 'sheetRenamed'
        | 'sheetMoved'
        | 'sheetVisibility'
        | 'sheetActivated'
        | 'layout'
        | 'protection'
        | 'charts'
        | 'comments';
      readonly sheet: Sheet;
    }
  | { readonly kind: 'tables'; readonly sheet: Sheet; readonly table: Table }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'workbook' };

export interface Sheet {
  readonly book: Book;
  /** `{GUID}`, stable while the book is open. */
  readonly id: string;
  name: string;
  readonly position: number;
  visibility: SheetVisibility;
  tabColor: HexColor | null;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Selected cells; selecting does not activate the sheet. */
  selection: Area;

  /** Smallest area with every cell that has a value, or (unless valuesOnly) a format; undefined on an empty sheet. */
  usedArea(valuesOnly?: boolean): Area | undefined;

  /** Value as Office.js `values` gives it; a merged area has it in the first cell and '' elsewhere. */
  value(row: number, column: number): CellValue;
  kind(row: number, column: number): CellKind;
  /** Formula with `=`, or undefined for a constant. */
  formula(row: number, column: number): string | undefined;
  /** Text as shown, in the book's culture; never `####` (the column's width is not looked at). */
  text(row: number, column: number): string;
  /** Fast matrices of an area, row by row. */
  values(area: Area): CellValue[][];
  kinds(area: Area): CellKind[][];
  /** As `values`, but the formula (or the apostrophe-less constant) of each cell. */
  formulas(area: Area): CellValue[][];
  texts(area: Area): string[][];
  /** Whether the text cell was entered with a leading apostrophe (quotePrefix). */
  hasQuotePrefix(row: number, column: number): boolean;

  /**
   * Assigns as Office.js `range.values = …`: text is interpreted as if typed in en-US (see `interpretInput`), unless the
   * cell's format is `@`. One value is spread over the area; otherwise the shape must match (InvalidArgument).
   * Text over 32,767 characters and formulas over 8,192 are refused (InvalidArgument). Writing into a merged area other than its
   * first cell is ignored, as in Excel. Tables grow when a row is written right below them or a column right beside them.
   */
  write(area: Area, input: CellInput | readonly (readonly CellInput[])[]): void;
  /** As a person typing into the grid: interpreted in the book's culture, else as `write`. */
  userType(row: number, column: number, text: string): void;
  /** Empties cells: values, formats or both; also what a person's Delete key does (`contents`). */
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void;
  /** Moves rows down or cells right; tables, merges, names, validations, charts and references in formulas follow. */
  insert(area: Area, shift: 'down' | 'right'): void;
  /** Whole rows or columns when the area spans the sheet; a cut merge or table refuses with InsertDeleteConflict. */
  delete(area: Area, shift: 'up' | 'left'): void;
  /** As copy and paste: relative references move with the copy. */
  copy(from: Area, fromSheet: Sheet, to: CellPlace, what: 'all' | 'values' | 'formulas' | 'formats'): void;

  style(row: number, column: number): CellStyle;
  /** Changes the format of all cells; whole columns and rows are kept as column and row styles. */
  patchStyle(area: Area, patch: StylePatch): void;
  numberFormat(row: number, column: number): string;

  readonly merges: readonly Area[];
  mergeAt(row: number, column: number): Area | undefined;
  /** Keeps the first cell, empties the others; `across` merges each row by itself. Refuses over tables. */
  merge(area: Area, across?: boolean): void;
  /** Unmerges every merged area that touches. */
  unmerge(area: Area): void;

  /** Width in points; see `columnWidth.ts` for how Excel's characters, pixels and points convert. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, columnCount: number, points: number): void;
  readonly standardWidth: number;
  rowHeight(row: number): number;
  setRowHeight(row: number, rowCount: number, points: number): void;
  /** Fits to the shown text; widths are measured with Arial-like metrics, not the font itself. */
  autofitColumns(area: Area): void;
  autofitRows(area: Area): void;
  columnHidden(column: number): boolean;
  setColumnsHidden(column: number, columnCount: number, hidden: boolean): void;
  rowHidden(row: number): boolean;
  setRowsHidden(row: number, rowCount: number, hidden: boolean): void;
  /** Pixels at 96 dpi, 0 when hidden: what a grid draws. */
  columnPixels(column: number): number;
  rowPixels(row: number): number;

  readonly tables: readonly Table[];
  tableAt(row: number, column: number): Table | undefined;
  /**
   * Makes a table. Headers become unique non-empty text (`Cột1` is never invented: Excel's own `Column1`, `name2`); without
   * headers a header row is inserted. Refuses over another table or autofilter (InvalidArgument) or merged cells (MergedRangeConflict).
   */
  addTable(area: Area, hasHeaders: boolean, name?: string): Table;

  readonly validations: readonly { readonly areas: readonly Area[]; readonly validation: DataValidation }[];
  validation(row: number, column: number): DataValidation | undefined;
  /** Replaces what the area had; undefined takes it away. A list text over 255 characters is refused (InvalidArgument). */
  setValidation(area: Area, validation: DataValidation | undefined): void;
  /** Cells of the area whose value their validation would refuse. */
  invalidCells(area: Area): CellPlace[];

  /** In order of priority, first wins. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Formulas are relative to the first cell of the first area. The new one has the highest priority. */
  addConditionalFormat(areas: readonly Area[], rule: ConditionalFormatRule, format: FormatOverlay): ConditionalFormat;
  replaceConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void;
  removeConditionalFormat(id: string): void;
  /** What the rules add to a cell's look now (cell value, text and formula rules; colour scales and bars are not drawn). */
  conditionalOverlay(row: number, column: number): FormatOverlay | undefined;

  readonly charts: readonly SheetChart[];
  addChart(spec: ChartSpec): SheetChart;
  removeChart(id: string): void;

  /** Rows above and columns left that stay in view. */
  freeze: { readonly rows: number; readonly columns: number };
  readonly page: PageSetup;
  setPage(change: Partial<PageSetup>): void;
  readonly protection: SheetProtection | undefined;
  /** Refuses when already protected (AccessDenied). */
  protect(options?: Partial<ProtectionOptions>, password?: string): void;
  /** Refuses when not protected or when the password is wrong (AccessDenied). */
  unprotect(password?: string): void;
  /** Throws AccessDenied when the sheet is protected and any cell of the area is locked. */
  refuseIfProtected(area: Area): void;

  readonly autoFilter: AutoFilter | undefined;
  /** Filters hide rows at once; undefined removes the filter and shows the rows. */
  setAutoFilter(filter: AutoFilter | undefined): void;

  readonly comments: readonly CellComment[];
  addComment(row: number, column: number, text: string, author?: string): CellComment;
  removeComment(id: string): void;
  hyperlink(row: number, column: number): Hyperlink | undefined;
  setHyperlink(row: number, column: number, link: Hyperlink | undefined): void;

  readonly names: NameList;
  /** Sheet-level custom properties (`worksheet.customProperties`). */
  readonly customProperties: Map<string, string>;
}

export interface Table {
  /** Number in text, unique in the book: `1`. */
  readonly id: string;
  /** Renaming follows the rules of `refuseName` (InvalidArgument) and changes the formulas that use it. */
  name: string;
  readonly sheet: Sheet;
  /** Header, body and totals row. */
  readonly area: Area;
  readonly bodyArea: Area;
  readonly headerArea: Area | undefined;
  readonly totalsArea: Area | undefined;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  /** `TableStyleMedium2`; '' for none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  readonly columns: readonly TableColumn[];
  /** New area with the header on the same row and overlapping the old one, else InvalidArgument. */
  resize(area: Area): void;
  /** Inserts rows into the body, moving cells below down; position default: at the end. */
  addRows(rows: readonly (readonly CellInput[])[], position?: number): void;
  deleteRows(position: number, count: number): void;
  addColumn(name: string | undefined, position?: number): TableColumn;
  deleteColumn(position: number): void;
  readonly autoFilter: AutoFilter | undefined;
  /** Hides the body rows that do not match; undefined shows all. */
  setFilters(filters: readonly ColumnFilter[] | undefined): void;
  /** Leaves cells and formats, takes away the table; formulas that used it become plain references. */
  convertToRange(): void;
  /** Removes the table and its cells' contents. */
  delete(): void;
}

export interface TableColumn {
  /** Numeric id as in the file, stable over moves. */
  readonly id: number;
  readonly index: number;
  /** Also rewrites the header cell and the formulas that use it. */
  name: string;
  totalsFunction: TotalsFunction;
  totalsLabel: string;
}

export type TotalsFunction =
  'none' | 'average' | 'countNums' | 'count' | 'max' | 'min' | 'stdDev' | 'var' | 'sum' | 'custom';

export interface AutoFilter {
  readonly area: Area;
  readonly filters: readonly ColumnFilter[];
}

/** Rows whose shown text (values) or value (custom) matches stay visible. `column` counts from the filter's first column. */
export type ColumnFilter =
  | { readonly column: number; readonly kind: 'values'; readonly values: readonly string[]; readonly blanks?: boolean }
  | {
      readonly column: number;
      readonly kind: 'custom';
      /** `=x`, `<>x`, `>5`, with `*` and `?`. */
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly and?: boolean;
    };

/** A defined name; `formula` has its `=`: `=Sheet1!$A$1:$B$2`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

export interface NameList {
  readonly all: readonly DefinedName[];
  find(name: string): DefinedName | undefined;
  /** Refuses bad and taken names (InvalidArgument). */
  add(name: string, formula: string, comment?: string): DefinedName;
  change(
    name: string,
    change: { readonly formula?: string; readonly hidden?: boolean; readonly comment?: string },
  ): void;
  remove(name: string): void;
}

/** A custom XML part. `id` is its `{GUID}` from the part's properties, kept over save and open. */
export interface CustomXmlPart {
  readonly id: string;
  /** Namespace of the root element. */
  readonly namespaceUri: string;
  readonly xml: string;
}

export interface CustomXmlParts {
  /** Parts of the document; the emulator's own settings part is not among them. */
  readonly all: readonly CustomXmlPart[];
  find(id: string): CustomXmlPart | undefined;
  byNamespace(namespaceUri: string): readonly CustomXmlPart[];
  /** Refuses what is not well-formed XML (InvalidArgument). */
  add(xml: string): CustomXmlPart;
  replace(id: string, xml: string): void;
  remove(id: string): void;
}

export interface DocumentProperties {
  title?: string | undefined;
  subject?: string | undefined;
  author?: string | undefined;
  lastAuthor?: string | undefined;
  keywords?: string | undefined;
  comments?: string | undefined;
  category?: string | undefined;
  manager?: string | undefined;
  company?: string | undefined;
  created?: Date | undefined;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Number of the paper in the file: 9 = A4, 1 = letter. */
  readonly paperSize: number;
  /** Pages that the sheet is fitted to; 0 = as many as needed; undefined = scaled by `scale`. */
  readonly fitTo: { readonly width: number; readonly height: number } | undefined;
  /** per cent, 10–400 */
  readonly scale: number;
  /** points */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** The first page has its own header and footer, which are empty unless the file says so. */
  readonly firstPageDiffers: boolean;
  readonly printAreas: readonly Area[];
  /** Whole rows and columns repeated on each page, by their first and last index. */
  readonly titleRows: { readonly first: number; readonly last: number } | undefined;
  readonly titleColumns: { readonly first: number; readonly last: number } | undefined;
  /** Excel's codes in each part: `&P`, `&N`, `&D`, `&A`, `&F`. */
  readonly header: PagePart;
  readonly footer: PagePart;
  /** Rows and columns before which a page starts. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export interface PagePart {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** What a user may still do on a protected sheet. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly hasPassword: boolean;
}

export interface CellComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface Hyperlink {
  /** URL, or '' for a place in the document. */
  readonly address: string;
  /** `Sheet1!A1` */
  readonly documentReference: string;
  readonly screenTip: string;
}

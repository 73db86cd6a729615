/** Words of one rollup's sheet. */
export interface RollupWords {
  /** Sheet name, at most 31 characters. */
  readonly sheet: string;
  readonly title: string;
  /** Header of the column that names the lines. */
  readonly dimension: string;
  readonly chartTitle: string;
}

/**
 * The text that the product writes onto sheets: report wording, which is document text and not the pane's. A rollup's id
 * without its words falls out when the layout is asked for, so each new rollup adds its entry to `rollups`.
 */
export interface SheetWords {
  readonly rollups: Readonly<Record<string, RollupWords>>;
  readonly ordinal: string;
  /** Row and column of the grand total. */
  readonly grandTotal: string;
  readonly total: string;
  readonly subtotal: (name: string) => string;
  readonly unknownUnit: string;
  /** Line of records that name several units. */
  readonly severalUnits: string;
  readonly otherCategory: string;
  readonly unknownKind: string;
  /** "Năm đăng ký, từ" before the first year's cell, "đến" before the last year's. */
  readonly yearsFrom: string;
  readonly yearsTo: string;
  readonly unitOfMeasure: string;
  readonly countAxis: string;
  readonly registerRows: string;
  readonly rollupTotal: string;
  readonly outside: string;
  readonly undated: string;
  /** The verdict of the tie-out. `differ` comes before the signed difference. */
  readonly agree: string;
  readonly differ: string;
  /** The verdict where the years have no record. */
  readonly nothingInYears: string;
  /** Shown instead of lines. */
  readonly nothing: string;
  readonly chartData: string;

  readonly findings: {
    readonly sheet: string;
    readonly title: string;
    readonly count: (count: number) => string;
    readonly none: string;
    readonly columns: {
      readonly sheet: string;
      readonly cell: string;
      /** What names the row: the model, the document, the person. */
      readonly row: string;
      readonly severity: string;
      readonly message: string;
      readonly value: string;
      readonly suggestion: string;
    };
    readonly severity: { readonly error: string; readonly warning: string; readonly info: string };
  };
}

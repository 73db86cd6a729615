import type { Area } from './area';
import type { BorderLine, BorderSide, HexColor, Underline } from './cellStyle';

export type CompareOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** What a cell may hold. Formulas and numbers are texts as in the file's en-US: `=Danh_muc`, `5`; a formula has its `=`. */
export type ValidationRule =
  | {
      readonly kind: 'list';
      /** `a,b,c` (always commas, ≤ 255 characters) or a formula `='Danh mục'!$A$2:$A$9`. */
      readonly source: string;
      readonly inCellDropDown: boolean;
    }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly operator: CompareOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: 'custom'; readonly formula: string };

export interface DataValidation {
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export type ConditionalFormatRule =
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'cellValue';
      readonly operator: CompareOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: 'containsText';
      readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
      readonly text: string;
    }
  | {
      readonly kind: 'preset';
      readonly criterion: 'blanks' | 'notBlanks' | 'errors' | 'notErrors' | 'duplicateValues' | 'uniqueValues';
    }
  /** Colour scales, data bars, icon sets, top/bottom, averages and dates: kept, not evaluated. */
  | { readonly kind: 'other'; readonly type: string };

/** What a conditional format adds to a cell's look; absent members leave it. */
export interface FormatOverlay {
  readonly fontColor?: HexColor;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: Underline;
  readonly strikethrough?: boolean;
  readonly fillColor?: HexColor;
  readonly borders?: { readonly [Side in BorderSide]?: BorderLine };
  readonly numberFormat?: string;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** 0 is applied first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalFormatRule;
  readonly format: FormatOverlay;
}

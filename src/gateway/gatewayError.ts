/** Why Excel would not do what was asked. Each has its own screen and way out. */
export type GatewayErrorCode =
  /** A cell is being edited and stayed so. */
  | 'cellEditMode'
  | 'protectedSheet'
  /** The workbook's structure is protected: no sheet can be added or removed. */
  | 'protectedWorkbook'
  /** No answer within the time allowed. What was sent may or may not have been done. */
  | 'notAnswering'
  | 'otherWorkbook'
  /** A request or answer over Excel's size limit. */
  | 'tooLarge'
  /** A sheet, table or chart that was there is gone. */
  | 'itemGone'
  | 'readOnly'
  | 'excelTooOld'
  | 'cancelled'
  | 'unexpected';

/** The host could not do what was asked. `code` picks the message the user sees; `cause` is for the log. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  constructor(
    readonly code: GatewayErrorCode,
    cause: unknown,
    /** Sheet that refused, where Excel tells. */
    readonly sheet: string | null = null,
  ) {
    super(code, { cause });
  }
}

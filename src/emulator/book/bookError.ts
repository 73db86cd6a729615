/** Why a file cannot be opened. */
export type OpenErrorCode =
  /** no bytes at all */
  | 'empty'
  /** neither a zip nor an OLE file: not a workbook */
  | 'notXlsx'
  /** Excel 97–2003 binary workbook (.xls) */
  | 'legacyXls'
  /** password-protected .xlsx: an OLE file that holds an encrypted package */
  | 'encrypted'
  /** a zip that is cut off, or whose parts cannot be read */
  | 'damaged';

/** Why Excel would refuse an operation; named as the Office.js error codes. */
export type RefusalCode =
  | 'AccessDenied'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'RangeExceedsLimit'
  | 'UnsupportedOperation';

/** The one error this folder throws on purpose; `message` is English, for the log. Nothing was changed when it is thrown. */
export class BookError extends Error {
  override readonly name = 'BookError';
  constructor(
    readonly code: OpenErrorCode | RefusalCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

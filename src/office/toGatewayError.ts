import { GatewayError, type GatewayErrorCode } from '../gateway/gatewayError';

/** Office's error codes by what they mean to the user. Microsoft localises the messages, never the codes. */
const MEANING: Readonly<Record<string, GatewayErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'protectedSheet',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  MemoryLimitReached: 'tooLarge',
  ItemNotFound: 'itemGone',
  InvalidReference: 'itemGone',
  InactiveWorkbook: 'otherWorkbook',
  InvalidSelection: 'otherWorkbook',
  ApiNotFound: 'excelTooOld',
  NotImplemented: 'excelTooOld',
  UnsupportedFeature: 'excelTooOld',
};

/** Code of an error of Office's, or null for anything else that was thrown. */
export function officeCode(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

/** An error of Office's as the product's; what is not Office's own is a bug and comes back as it is. */
export function toGatewayError(cause: unknown, sheet: string | null = null): unknown {
  const code = officeCode(cause);
  if (code === null || cause instanceof GatewayError) return cause;
  return new GatewayError(MEANING[code] ?? 'unexpected', cause, sheet);
}

/** Whether Excel refused because of the size of what was asked: over its limits for an answer, for cells, or for areas. */
export const isTooMuch = (cause: unknown): boolean =>
  ['tooLarge', 'GeneralException'].includes(MEANING[officeCode(cause) ?? ''] ?? officeCode(cause) ?? '');

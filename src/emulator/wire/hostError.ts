/**
 * A refusal that travels to Office.js as the error of a batch. `code` is Office.js's own (`ItemNotFound`, …); `message`
 * is for the log.
 */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** HTTP-like status that goes with an error code. */
export const statusOf = (code: string): number =>
  ({ ItemNotFound: 404, ApiNotFound: 404, ItemAlreadyExists: 409, AccessDenied: 403, NotImplemented: 501 })[code] ??
  400;

export const invalidArgument = (message: string): HostError => new HostError('InvalidArgument', message);

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

/** The member exists in Excel, but nobody has taught it to the emulator yet. */
export const notEmulated = (member: string): HostError =>
  new HostError('NotImplemented', `The emulated Excel does not know ${member} yet.`);

/** The member does not exist in the Excel that is emulated: unknown, or newer than it. */
export const apiNotFound = (member: string): HostError =>
  new HostError('ApiNotFound', `The API ${member} is not available in this Excel.`);

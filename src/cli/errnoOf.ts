/** Code of an error of the file system (`ENOENT`, …); '' for anything else that was thrown. */
export const errnoOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

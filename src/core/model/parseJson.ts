import { failed, ok, type Result } from './result';

/** Reads JSON from where anything may have been written: a file of the user's, a workbook that travelled. */
export function parseJson(text: string): Result<unknown, 'notJson'> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (cause) {
    if (cause instanceof SyntaxError) return failed('notJson');
    throw cause;
  }
}

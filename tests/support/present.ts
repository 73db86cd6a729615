/** What a test takes for granted. @throws Error where it is missing after all. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('Missing');
  return value;
}

/** Code and place of the error that a run in Excel ends with; code `none` when Excel refuses nothing. */
export async function refusal(
  run: (context: Excel.RequestContext) => Promise<unknown>,
  options: Excel.RunOptions = {},
): Promise<{ readonly code: string; readonly at: string; readonly message: string }> {
  try {
    await Excel.run(options, run);
  } catch (cause) {
    if (!(cause instanceof OfficeExtension.Error)) throw cause;
    return { code: cause.code, at: cause.debugInfo.errorLocation ?? '', message: cause.message };
  }
  return { code: 'none', at: '', message: '' };
}

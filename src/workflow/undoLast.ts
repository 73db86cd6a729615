import { failed, ok, type Result } from '../core/model/result';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';
import { wayBackOf } from './wayBack';

/**
 * Takes the last apply back, also in a workbook that was closed and opened since.
 *
 * @returns `nothingToUndo`, or `workbookChanged` when what was written has been edited since; then nothing is done.
 * @throws GatewayError where Excel refuses.
 */
export async function undoLast(
  gateway: WorkbookGateway,
  options: CallOptions = {},
): Promise<Result<null, 'nothingToUndo' | 'workbookChanged'>> {
  const wayBack = wayBackOf(await gateway.readWorkbook(options));
  if (wayBack.kind === 'none') return failed('nothingToUndo');
  if (wayBack.kind === 'edited') return failed('workbookChanged');
  await gateway.applySteps(wayBack.steps, options);
  return ok(null);
}

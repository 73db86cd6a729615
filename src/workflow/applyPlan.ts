import { fingerprint } from '../core/model/fingerprint';
import { failed, ok, type Result } from '../core/model/result';
import type { WorkbookPlan } from '../core/plan/planStep';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';
import { withWayBack } from './wayBack';

/**
 * Applies a plan, unless the workbook is no longer what the plan was made from. The way back is kept in the workbook.
 *
 * @returns how many steps were done, or `workbookChanged` with nothing done.
 * @throws GatewayError where Excel refuses; steps before stay done, and `undoLast` takes them back.
 */
export async function applyPlan(
  gateway: WorkbookGateway,
  plan: WorkbookPlan,
  options: CallOptions = {},
): Promise<Result<number, 'workbookChanged'>> {
  if (plan.steps.length === 0) return ok(0);
  const before = await gateway.readWorkbook(options.signal ? { signal: options.signal } : {});
  if (fingerprint(before) !== plan.basis) return failed('workbookChanged');
  await gateway.applySteps(withWayBack(plan, before), options);
  return ok(plan.steps.length);
}

import type { Definitions } from '../core/model/definitions';
import { failed, ok, type Result } from '../core/model/result';
import { type AddedUnits, planAddUnits } from '../core/fix/planAddUnits';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';
import { applyPlan } from './applyPlan';

/**
 * Adds units to the office's own list; the workbook is read anew just before, and `undoLast` takes them out again.
 *
 * @param categorySet - the shipped set in use.
 * @throws GatewayError where Excel refuses.
 */
export async function addUnits(
  gateway: WorkbookGateway,
  definitions: Definitions,
  categorySet: string,
  names: readonly string[],
  options: CallOptions = {},
): Promise<Result<Pick<AddedUnits, 'added' | 'left'>, 'workbookChanged'>> {
  const workbook = await gateway.readWorkbook(options);
  const { plan, added, left } = planAddUnits(workbook, definitions, categorySet, names);
  const applied = await applyPlan(gateway, plan, options);
  return applied.ok ? ok({ added, left }) : failed(applied.code);
}

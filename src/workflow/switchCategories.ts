import type { Definitions } from '../core/model/definitions';
import { failed, ok, type Result } from '../core/model/result';
import { type CategoryDecision, planSwitch } from '../core/fix/planSwitch';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';
import { applyPlan } from './applyPlan';
import { choicesOf, withChoices } from './keptChoices';

/**
 * Goes over to another category set where the workbook has its own catalogue, made or switched to with another one. The
 * set is remembered, so that it is done once; `undoLast` takes it back.
 *
 * @param today - ISO date.
 * @returns the values that need a decision; null where there is nothing to switch.
 * @throws GatewayError where Excel refuses.
 */
export async function switchCategories(
  gateway: WorkbookGateway,
  definitions: Definitions,
  categorySet: string,
  today: string,
  options: CallOptions = {},
): Promise<Result<readonly CategoryDecision[] | null, 'noRoom' | 'workbookChanged'>> {
  const workbook = await gateway.readWorkbook(options);
  const choices = choicesOf(workbook, today);
  if (choices.categorySet === categorySet) return ok(null);
  const planned = planSwitch(workbook, definitions, categorySet);
  if (!planned.ok) return planned.code === 'noCatalogue' ? ok(null) : failed(planned.code);
  const { plan, decisions } = planned.value;
  const applied = await applyPlan(gateway, withChoices(plan, { ...choices, categorySet }, workbook), options);
  return applied.ok ? ok(decisions) : failed(applied.code);
}

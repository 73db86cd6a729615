import type { CellFix } from '../core/fix/cellFix';
import { planIgnore } from '../core/fix/ignore';
import type { FixPlan } from '../core/fix/planFixes';
import { planFixes, planUnfix } from '../core/fix/planFixes';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';

/** What a press came to: cells that got another value, and those that were left with the reason. */
export type FixOutcome = Pick<FixPlan, 'cells' | 'refused'>;

/**
 * Writes fixes where the cells still hold what was checked; the workbook is read anew just before.
 *
 * @param time - ISO time of the press, kept in the journal.
 * @throws GatewayError where Excel refuses; what was written stays in the journal and can be taken back.
 */
export const fixCells = (
  gateway: WorkbookGateway,
  fixes: readonly CellFix[],
  time: string,
  options: CallOptions = {},
): Promise<FixOutcome> => carryOut(gateway, (workbook) => planFixes(workbook, fixes, time), options);

/** Takes back one batch of the journal, in any order, also in a workbook that was closed since. @throws GatewayError. */
export const unfixCells = (gateway: WorkbookGateway, id: number, options: CallOptions = {}): Promise<FixOutcome> =>
  carryOut(gateway, (workbook) => planUnfix(workbook, id), options);

/** Sets findings aside by their keys, with a reason; `reason` null takes them back in. @throws GatewayError. */
export async function ignoreFindings(
  gateway: WorkbookGateway,
  keys: readonly string[],
  reason: string | null,
): Promise<void> {
  await gateway.applySteps(planIgnore(await gateway.readMemory(), keys, reason));
}

async function carryOut(
  gateway: WorkbookGateway,
  plan: (workbook: WorkbookSnapshot) => FixPlan,
  options: CallOptions,
): Promise<FixOutcome> {
  const { steps, cells, refused } = plan(await gateway.readWorkbook(options));
  if (steps.length > 0) await gateway.applySteps(steps, options);
  return { cells, refused };
}

import type { CellFix } from '../core/fix/cellFix';
import type { Definitions } from '../core/model/definitions';
import { failed, ok, type Result } from '../core/model/result';
import { planUnmarks } from '../core/plan/planMarks';
import type { WorkbookPlan } from '../core/plan/planStep';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';
import { applyPlan } from './applyPlan';
import { fixCells, type FixOutcome, ignoreFindings, unfixCells } from './fixCells';

/** What the user does about findings, in the office's own cells or in what the workbook keeps of them. */
export type Amendment =
  /** `time` is the ISO time of the press. */
  | { readonly kind: 'fix'; readonly fixes: readonly CellFix[]; readonly time: string }
  /** Takes a batch of the journal back. */
  | { readonly kind: 'unfix'; readonly id: number }
  /** `reason` null takes findings back in. */
  | { readonly kind: 'ignore'; readonly keys: readonly string[]; readonly reason: string | null }
  /** `plan` is that of `planFindings`. */
  | { readonly kind: 'mark'; readonly plan: WorkbookPlan }
  | { readonly kind: 'unmark' }
  /** Puts units that sheets name into the office's own list. */
  | {
      readonly kind: 'addUnits';
      readonly names: readonly string[];
      readonly definitions: Definitions;
      readonly categorySet: string;
    }
  /** The user edited cells himself. */
  | { readonly kind: 'reread' };

/** What an amendment came to. */
export type Amended =
  | ({ readonly kind: 'fix' | 'unfix' } & FixOutcome)
  | { readonly kind: 'ignore'; readonly findings: number; readonly isTakenBack: boolean }
  /** None are added where the list has no room below it. */
  | { readonly kind: 'addUnits'; readonly units: number }
  | { readonly kind: 'mark' | 'unmark' | 'reread' };

/**
 * Carries out what the user does about findings. Whoever calls reads the workbook again after it.
 *
 * @returns `workbookChanged` where marks were planned for a workbook that is no longer the same; then nothing is done.
 * @throws GatewayError where Excel refuses; of fixes, what was written is in the journal.
 */
export async function amend(
  gateway: WorkbookGateway,
  amendment: Amendment,
  options: CallOptions = {},
): Promise<Result<Amended, 'workbookChanged'>> {
  const { kind } = amendment;
  switch (kind) {
    case 'fix':
      return ok({ kind, ...(await fixCells(gateway, amendment.fixes, amendment.time, options)) });
    case 'unfix':
      return ok({ kind, ...(await unfixCells(gateway, amendment.id, options)) });
    case 'ignore': {
      const { keys, reason } = amendment;
      await ignoreFindings(gateway, keys, reason);
      return ok({ kind, findings: keys.length, isTakenBack: reason === null });
    }
    case 'mark': {
      const applied = await applyPlan(gateway, amendment.plan, options);
      return applied.ok ? ok({ kind }) : failed(applied.code);
    }
    case 'unmark':
      await gateway.applySteps(planUnmarks(await gateway.readWorkbook(options)).steps, options);
      return ok({ kind });
    case 'addUnits': {
      const { names, definitions, categorySet } = amendment;
      // Laying out the catalogue is the worker's code: the pane loads it only when it is asked for.
      const { addUnits } = await import('./addUnits');
      const done = await addUnits(gateway, definitions, categorySet, names, options);
      return done.ok ? ok({ kind, units: done.value.added.length }) : failed(done.code);
    }
    case 'reread':
      return ok({ kind });
  }
}

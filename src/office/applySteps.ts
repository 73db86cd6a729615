import type { PlanStep } from '../core/plan/planStep';
import { GatewayError } from '../gateway/gatewayError';
import type { CallOptions } from '../gateway/workbookGateway';
import { stopIfCancelled } from './cancellation';
import { chunkSteps } from './chunkSteps';
import { lookAhead } from './lookAhead';
import { Places } from './places';
import { queueStep } from './queueStep';
import type { ReadState } from './readWorkbook';
import { putFiltersBack, type SetAsideFilter, setFiltersAside } from './tableFilters';
import { officeCode } from './toGatewayError';

/**
 * Applies steps in order, each chunk in one round trip; a further one before them only where a step has to look first.
 *
 * @param state - what the last read of the workbook told: protection is found out before anything is written.
 * @returns ids of the custom XML parts of the memory, as they are afterwards.
 * @throws GatewayError; steps before the refused one stay done.
 */
export async function applySteps(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  state: ReadState | null,
  heard: () => void,
  options: CallOptions = {},
): Promise<ReadonlyMap<string, string>> {
  if (state) refuseProtected(steps, state);
  const ahead = await lookAhead(context, steps, state?.memoryParts ?? new Map());
  heard();
  const filters = await setFiltersAside(context, steps, state?.filteredTables ?? []);

  let done = 0;
  try {
    for (const chunk of chunkSteps(steps)) {
      stopIfCancelled(options);
      await applyChunk(context, () => {
        const places = new Places(context.workbook);
        for (const step of chunk) queueStep(places, step, ahead);
      });
      heard();
      done += chunk.length;
      options.onProgress?.({ done, total: Math.max(done, steps.length) });
    }
    if (filters.length > 0) await applyChunk(context, () => putFiltersBack(context, filters));
  } catch (cause) {
    if (!isOnlyNotShown(cause)) {
      await tidyUp(context, filters);
      throw cause;
    }
  }
  return ahead.memoryPartIds();
}

/** One round trip: nothing is drawn, calculated or told to listeners before it is done. */
async function applyChunk(context: Excel.RequestContext, queue: () => void): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  context.runtime.enableEvents = false;
  queue();
  context.runtime.enableEvents = true;
  await context.sync();
}

/** After a chunk that was refused or stopped: events on, filters back. Where Excel refuses even that, the first refusal says why. */
async function tidyUp(context: Excel.RequestContext, filters: readonly SetAsideFilter[]): Promise<void> {
  try {
    putFiltersBack(context, filters);
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (cause) {
    if (officeCode(cause) === null) throw cause;
  }
}

/** Bringing a sheet to the front is the last step and changes nothing: another workbook in front does not undo the work. */
const isOnlyNotShown = (cause: unknown): boolean =>
  cause instanceof OfficeExtension.Error && cause.debugInfo.errorLocation === 'Worksheet.activate';

/** @throws GatewayError when a step would change what is known to be protected, before any is done. */
function refuseProtected(steps: readonly PlanStep[], state: ReadState): void {
  for (const step of steps) {
    if (step.kind === 'remember' || step.kind === 'activateSheet') continue;
    const changesStructure = step.kind === 'addSheet' || step.kind === 'removeSheet';
    if (changesStructure && state.isStructureProtected) throw new GatewayError('protectedWorkbook', null);
    if (!changesStructure && state.protectedSheets.has(step.sheet)) {
      throw new GatewayError('protectedSheet', null, step.sheet);
    }
  }
}

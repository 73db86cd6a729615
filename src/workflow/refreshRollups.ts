import type { CellAddress } from '../core/model/address';
import type { Definitions } from '../core/model/definitions';
import { failed, ok, type Result } from '../core/model/result';
import type { SheetWords } from '../core/model/sheetWords';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';
import { choicesOf, withChoices } from './keptChoices';
import { readAndPrepare } from './readAndPrepare';
import { withWayBack } from './wayBack';

/** What a refresh came to: the first rollup's sheet and the cell of its tie-out, to be shown, and whether it had to write. */
export interface Refreshed {
  readonly sheet: string;
  readonly verdict: CellAddress;
  readonly isChanged: boolean;
}

/**
 * Brings the structured tables and rollups up to date with the office's sheets, as they were chosen the last time.
 * Without the pane nobody looks at a preview in between, so the workbook is not read twice.
 *
 * @returns `noRegister` when the workbook has nothing to count.
 * @throws GatewayError where Excel refuses.
 */
export async function refreshRollups(
  gateway: WorkbookGateway,
  definitions: Definitions,
  words: SheetWords,
  today: string,
  options: CallOptions = {},
): Promise<Result<Refreshed, 'noRegister'>> {
  const { workbook, preparation } = await readAndPrepare(
    gateway,
    definitions,
    words,
    (read) => choicesOf(read, today),
    options,
  );
  const [first] = preparation.rollups;
  if (!first) return failed('noRegister');
  const plan = withChoices(preparation.plan, choicesOf(workbook, today), workbook);
  const isChanged = plan.steps.length > 0;
  if (isChanged) await gateway.applySteps(withWayBack(plan, workbook), options);
  return ok({ sheet: first.places.sheet, verdict: first.places.tieOut.verdict, isChanged });
}

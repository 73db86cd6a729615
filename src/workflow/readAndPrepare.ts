import type { Choices } from '../core/model/choices';
import type { Definitions } from '../core/model/definitions';
import type { SheetWords } from '../core/model/sheetWords';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { Preparation } from '../core/preparation';
import { prepare } from '../core/prepare';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';

/** What was read, and everything that follows from it. */
export interface Prepared {
  readonly workbook: WorkbookSnapshot;
  readonly preparation: Preparation;
}

/**
 * Reads the workbook and prepares the whole job.
 *
 * @param choose - what the user chose, given what was read.
 * @throws GatewayError where Excel refuses.
 */
export async function readAndPrepare(
  gateway: WorkbookGateway,
  definitions: Definitions,
  words: SheetWords,
  choose: (workbook: WorkbookSnapshot) => Choices,
  options: CallOptions = {},
): Promise<Prepared> {
  const workbook = await gateway.readWorkbook(options);
  return { workbook, preparation: prepare(workbook, definitions, words, choose(workbook)) };
}

import type { CellAddress } from '../core/model/address';
import { toA1 } from '../core/model/address';
import type { CellMatrix } from '../core/model/snapshot';
import type { WorkbookGateway } from '../gateway/workbookGateway';
import { applySteps } from './applySteps';
import { readCells } from './readCells';
import { readMemory } from './readMemory';
import { readRanges } from './readRanges';
import { readSelection } from './readSelection';
import { type ReadState, readWorkbook } from './readWorkbook';
import { defaultPatience, type Patience, runBatch } from './runBatch';
import { watchWorkbook } from './watchWorkbook';

/** Requirement set of Excel 2021, the oldest that the product runs in. */
const FLOOR = '1.14';

/** The port to the workbook that is open in Excel. Office must be ready. */
export function excelGateway(patience: Patience = defaultPatience): WorkbookGateway {
  let known: ReadState | null = null;
  return {
    get host() {
      return {
        language: Office.context.displayLanguage.toLowerCase().startsWith('vi') ? ('vi' as const) : ('en' as const),
        isSupported: Office.context.requirements.isSetSupported('ExcelApi', FLOOR),
      };
    },
    readWorkbook: async (options) => {
      const read = await runBatch((context, heard) => readWorkbook(context, heard, options), patience);
      known = read.state;
      return read.snapshot;
    },
    applySteps: async (steps, options) => {
      const memoryParts = await runBatch(
        (context, heard) => applySteps(context, steps, known, heard, options),
        patience,
      );
      if (known) known = { ...known, memoryParts };
    },
    showRange: (sheet, at) => runBatch((context) => showRange(context, sheet, at), patience),
    readSelection: () => runBatch(readSelection, patience),
    readMemory: () => runBatch(readMemory, patience),
    readRanges: (ranges) =>
      runBatch((context): Promise<readonly CellMatrix[]> => readRanges(context, ranges), patience),
    readCells: (wanted) => runBatch((context) => readCells(context, wanted), patience),
    onWorkbookChanged: (listener) => watchWorkbook(listener, patience),
  };
}

async function showRange(context: Excel.RequestContext, name: string, at: CellAddress | string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  sheet.getRange(typeof at === 'string' ? at : toA1(at)).select();
  await context.sync();
}

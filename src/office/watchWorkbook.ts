import type { WorkbookEdit } from '../core/model/workbookEdit';
import { areaFromAddress } from './areaFromAddress';
import { type Patience, runBatch } from './runBatch';
import { toGatewayError } from './toGatewayError';

/**
 * Calls back when cells are changed, or sheets added or taken away, by the user or by others who edit the workbook with him.
 * The product's own writes keep Excel's events off meanwhile.
 *
 * @returns how to stop listening; a second call of it does nothing. It too throws GatewayError.
 */
export async function watchWorkbook(
  listener: (edit: WorkbookEdit) => void,
  patience: Patience,
): Promise<() => Promise<void>> {
  const tell = (edit: WorkbookEdit): Promise<void> => {
    listener(edit);
    return Promise.resolve();
  };
  const onSheets = (): Promise<void> => tell({ kind: 'structure' });
  const handlers = await runBatch(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add((event) => tell(editOf(event))),
      worksheets.onAdded.add(onSheets),
      worksheets.onDeleted.add(onSheets),
    ];
    await context.sync();
    return added;
  }, patience);
  let isListening = true;
  return async () => {
    if (!isListening) return;
    isListening = false;
    const [first] = handlers;
    if (!first) return;
    // A handler can only be taken off by the context that put it on.
    try {
      await Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    } catch (cause) {
      throw toGatewayError(cause);
    }
  };
}

/** An edit of several areas at once is told as any other change: what it touched is then read again whole. */
function editOf({ changeType, address, worksheetId }: Excel.WorksheetChangedEventArgs): WorkbookEdit {
  const isValues = changeType === Excel.DataChangeType.rangeEdited && !address.includes(',');
  return isValues ? { kind: 'cells', sheetId: worksheetId, area: areaFromAddress(address) } : { kind: 'structure' };
}

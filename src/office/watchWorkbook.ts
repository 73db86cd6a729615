import { type Patience, runBatch } from './runBatch';
import { toGatewayError } from './toGatewayError';

/**
 * Calls back when the user changes cells or takes sheets away. The product's own writes keep Excel's events off meanwhile.
 *
 * @returns how to stop listening; a second call of it does nothing. It too throws GatewayError.
 */
export async function watchWorkbook(listener: () => void, patience: Patience): Promise<() => Promise<void>> {
  const onEvent = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  const handlers = await runBatch(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(onEvent),
      worksheets.onAdded.add(onEvent),
      worksheets.onDeleted.add(onEvent),
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

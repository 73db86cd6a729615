import { GatewayError } from '../gateway/gatewayError';
import { officeCode, toGatewayError } from './toGatewayError';

/** How long Excel may take for one round trip before the product stops waiting, and for the question why. Milliseconds. */
export interface Patience {
  readonly answerWithin: number;
  readonly probeWithin: number;
}

export const defaultPatience: Patience = { answerWithin: 30_000, probeWithin: 2_000 };

/** A piece of work with Excel; it calls `heard` after each of its round trips, so that the next has the full time again. */
export type Batch<Value> = (context: Excel.RequestContext, heard: () => void) => Promise<Value>;

/**
 * Runs work in Excel. While the user edits a cell, Excel keeps the work waiting until the cell is left.
 *
 * @throws GatewayError `cellEditMode` or `notAnswering` when a round trip takes longer than `patience` allows (what was sent
 *   may still be done), and the product's code for whatever Excel refuses.
 */
export async function runBatch<Value>(batch: Batch<Value>, patience: Patience = defaultPatience): Promise<Value> {
  const watchdog = new Watchdog(patience.answerWithin);
  try {
    const work = Excel.run({ delayForCellEdit: true }, (context) => batch(context, () => watchdog.restart()));
    const value = await Promise.race([work, watchdog.bark]);
    if (value !== SILENCE) return value;
  } catch (cause) {
    throw toGatewayError(cause);
  } finally {
    watchdog.stop();
  }
  throw await reasonOfSilence(patience);
}

const SILENCE = Symbol('no answer');

/** Lets its promise resolve when it was not restarted in time. */
class Watchdog {
  readonly bark: Promise<typeof SILENCE>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #giveUp: () => void = () => undefined;

  constructor(private readonly milliseconds: number) {
    this.bark = new Promise((resolve) => {
      this.#giveUp = () => resolve(SILENCE);
    });
    this.restart();
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#giveUp, this.milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Excel says at once whether a cell is being edited if it is asked without patience; a hanging Excel says nothing. */
async function reasonOfSilence(patience: Patience): Promise<GatewayError> {
  const watchdog = new Watchdog(patience.probeWithin);
  try {
    const probe = Excel.run({ delayForCellEdit: false }, async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    await Promise.race([probe, watchdog.bark]);
  } catch (cause) {
    if (officeCode(cause) === 'InvalidOperationInCellEditMode') return new GatewayError('cellEditMode', cause);
  } finally {
    watchdog.stop();
  }
  return new GatewayError('notAnswering', new Error(`No answer within ${patience.answerWithin} ms`));
}

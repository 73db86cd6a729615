import type { Preparation } from '../core/preparation';
import type { Review } from './job';
import type { Prepare } from './usePreparation';

export interface PrepareRequest {
  readonly id: number;
  readonly review: Review;
}

export interface PrepareReply {
  readonly id: number;
  readonly preparation: Preparation;
}

/**
 * `prepare` off the main thread, so that the pane answers while thousands of rows are checked. The worker starts at once:
 * its script is asked for while the pane loads, and never after.
 */
export function prepareInWorker(): Prepare {
  const worker = new Worker(new URL('./prepareWorker.ts', import.meta.url));
  let lastId = 0;
  return (review) =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      const onReply = ({ data }: MessageEvent<PrepareReply>): void => {
        if (data.id !== id) return;
        stopListening();
        resolve(data.preparation);
      };
      const onError = (event: ErrorEvent): void => {
        stopListening();
        reject(new Error(`prepare failed in its worker: ${event.message}`));
      };
      const stopListening = (): void => {
        worker.removeEventListener('message', onReply);
        worker.removeEventListener('error', onError);
      };
      worker.addEventListener('message', onReply);
      worker.addEventListener('error', onError);
      worker.postMessage({ id, review } satisfies PrepareRequest);
    });
}

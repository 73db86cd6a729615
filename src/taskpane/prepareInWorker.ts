import type { Followed } from '../core/live/follow';
import type { CellsRead } from '../core/model/workbookEdit';
import type { Preparation } from '../core/preparation';
import type { Review } from './job';
import type { Prepare } from './usePreparation';

/** A review to be worked out; or what was read again after an edit of the one that was sent last. */
export type PrepareRequest =
  { readonly id: number; readonly review: Review } | { readonly id: number; readonly reads: readonly CellsRead[] };

export type PrepareReply =
  { readonly id: number; readonly preparation: Preparation } | { readonly id: number; readonly followed: Followed };

interface Pending {
  readonly id: number;
  readonly onFollowed: (findings: Followed) => void;
  readonly resolve: (preparation: Preparation) => void;
  readonly reject: (cause: Error) => void;
}

/** A way to the worker and back. */
export interface PreparerPort {
  readonly post: (request: PrepareRequest) => void;
  readonly listen: (onReply: (reply: PrepareReply) => void, onError: (message: string) => void) => void;
}

/**
 * `prepare` off the main thread, so that the pane answers while thousands of rows are checked. The worker starts at once:
 * its script is asked for while the pane loads, and never after.
 */
export function prepareInWorker(): Prepare {
  const worker = new Worker(new URL('./prepareWorker.ts', import.meta.url));
  return prepareThrough({
    post: (request) => worker.postMessage(request),
    listen: (onReply, onError) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PrepareReply>) => onReply(data));
      worker.addEventListener('error', ({ message }) => onError(message));
    },
  });
}

/**
 * `prepare` by one who keeps what he worked out, so that after an edit only the cells that were read again go to him. Only
 * the last call is answered: what came before is no longer wanted.
 */
export function prepareThrough(port: PreparerPort): Prepare {
  let pending: Pending | null = null;
  let sent: Review | null = null;
  let lastId = 0;
  port.listen(
    (reply) => {
      if (reply.id !== pending?.id) return;
      if ('followed' in reply) {
        pending.onFollowed(reply.followed);
        return;
      }
      pending.resolve(reply.preparation);
      pending = null;
    },
    (message) => {
      pending?.reject(new Error(`prepare failed in its worker: ${message}`));
      pending = null;
    },
  );
  return (review, onFollowed) =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      pending = { id, onFollowed, resolve, reject };
      const reads = readsSince(sent, review);
      sent = review;
      port.post(reads ? { id, reads } : { id, review });
    });
}

/** What was read again since a review, where nothing else makes the difference to the next. */
function readsSince(before: Review | null, { snapshot, choices, followed }: Review): readonly CellsRead[] | null {
  const isNext = followed?.to === snapshot && followed.from === before?.snapshot && choices === before.choices;
  return isNext ? followed.reads : null;
}

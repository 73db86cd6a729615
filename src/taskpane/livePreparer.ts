import { follow, followed } from '../core/live/follow';
import { patchWorkbook } from '../core/live/patchWorkbook';
import type { Definitions } from '../core/model/definitions';
import type { SheetWords } from '../core/model/sheetWords';
import type { CellsRead } from '../core/model/workbookEdit';
import { workOut, type WorkedOut } from '../core/prepare';
import type { Review } from './job';
import type { PrepareReply, PrepareRequest } from './prepareInWorker';

/** How long nothing must be edited before all is worked out anew; milliseconds. */
const QUIET = 1_000;

type Worked = Pick<Review, 'snapshot' | 'choices'>;

/**
 * The other side of `prepareInWorker`: works reviews out, keeps the last, and after an edit tells its findings at once and
 * all else as soon as the user pauses.
 */
export function livePreparer(
  definitions: Definitions,
  words: SheetWords,
  reply: (message: PrepareReply) => void,
): (request: PrepareRequest) => void {
  let known: { readonly review: Worked; readonly worked: WorkedOut } | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function workOutWhole(id: number, review: Worked): void {
    const worked = workOut(review.snapshot, definitions, words, review.choices);
    known = { review, worked };
    reply({ id, preparation: worked.preparation });
  }

  function followReads(id: number, reads: readonly CellsRead[]): void {
    const patched = known && patchWorkbook(known.review.snapshot, reads);
    if (!known || !patched) throw new Error('An edit does not fit what was worked out');
    const { choices } = known.review;
    const worked = follow(known.worked, patched, definitions, choices.categorySet);
    const review = { snapshot: patched.workbook, choices };
    known = { review, worked };
    reply({ id, followed: followed(worked) });
    waiting = setTimeout(() => workOutWhole(id, review), QUIET);
  }

  return (request) => {
    clearTimeout(waiting);
    if ('reads' in request) followReads(request.id, request.reads);
    else workOutWhole(request.id, request.review);
  };
}

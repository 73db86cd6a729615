import { useEffect, useState } from 'react';

import type { Followed } from '../core/live/follow';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { Preparation } from '../core/preparation';
import type { Review } from './job';

/**
 * `prepare` with the shipped definitions, in a worker or at once; the pane cannot tell the difference.
 *
 * @param onFollowed - told of the findings after an edit, before all else that follows from it is worked out.
 */
export type Prepare = (review: Review, onFollowed: (findings: Followed) => void) => Promise<Preparation>;

/**
 * What follows from a review. While a newer one is worked out, `preparation` is the last that is known of this workbook, or
 * of the workbook as it was before the last amendment.
 */
export interface Prepared {
  readonly preparation: Preparation | null;
  /** What `preparation` follows from. */
  readonly snapshot: WorkbookSnapshot | null;
  readonly isUpdating: boolean;
}

/** What is known, and whether it is all that follows from the review or only its findings. */
interface Known {
  readonly review: Review;
  readonly preparation: Preparation;
  readonly isWhole: boolean;
}

/** The whole read that a review goes back to, edits since then followed. */
const readAs = ({ snapshot, followed }: Review): WorkbookSnapshot =>
  followed?.to === snapshot ? followed.wholeRead : snapshot;

/** Derives the preparation of a review again whenever what was read or chosen changes; a late answer is dropped. */
export function usePreparation(prepare: Prepare, review: Review | null): Prepared {
  const [known, setKnown] = useState<Known | null>(null);
  const [bug, setBug] = useState<unknown>(null);

  useEffect(() => {
    if (!review) return;
    let isWanted = true;
    const onFollowed = (findings: Followed): void => {
      if (isWanted)
        setKnown((before) => before && { review, preparation: { ...before.preparation, ...findings }, isWhole: false });
    };
    prepare(review, onFollowed).then(
      (preparation) => {
        if (isWanted) setKnown({ review, preparation, isWhole: true });
      },
      (cause: unknown) => {
        if (isWanted) setBug(cause);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [prepare, review]);

  // `prepare` has no way to fail but a bug of ours: the error boundary says so.
  if (bug !== null) throw new Error('prepare ended in a bug', { cause: bug });
  const isOfThisWorkbook =
    known !== null &&
    review !== null &&
    (readAs(known.review) === readAs(review) || known.review.snapshot === review.amendedFrom);
  return {
    preparation: isOfThisWorkbook ? known.preparation : null,
    snapshot: isOfThisWorkbook ? known.review.snapshot : null,
    isUpdating: known?.review !== review || !known.isWhole,
  };
}

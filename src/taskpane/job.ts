import { speaksFor, type TableIdentity } from '../core/correct/speaksFor';
import type { Choices } from '../core/model/choices';
import type { Correction } from '../core/model/correction';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { CellsRead } from '../core/model/workbookEdit';
import type { WorkbookPlan } from '../core/plan/planStep';
import type { FailureCode } from '../i18n/messages';
import type { Amended, Amendment } from '../workflow/amend';

/** How far a long call has come; null before its first report. */
export type Progress = { readonly done: number; readonly total: number } | null;

/** The three stages in which what was read is looked at, in order. */
export type ReviewStep = 'confirm' | 'check' | 'rollUp';

/** The two facts that are kept: what was read and what the user chose. */
export interface Review {
  readonly snapshot: WorkbookSnapshot;
  readonly choices: Choices;
  /** The corrections as they were before each press that changed them since the pane was opened, newest last. */
  readonly past: readonly (readonly Correction[])[];
  /** What stood before the last amendment; what followed from it is shown until what follows from `snapshot` is known. */
  readonly amendedFrom: WorkbookSnapshot | null;
  /** The last edit in Excel that `snapshot` followed, and the workbook as it was last read whole. */
  readonly followed?: FollowedEdit;
}

/** An edit that was followed: what was read again of it. */
export interface FollowedEdit {
  readonly from: WorkbookSnapshot;
  readonly to: WorkbookSnapshot;
  readonly reads: readonly CellsRead[];
  readonly wholeRead: WorkbookSnapshot;
}

/** A call to Excel that takes its time, and what to call again when it is to be retried. */
export type Task =
  | { readonly kind: 'read' }
  /** `before` is what the plan was made from. */
  | { readonly kind: 'apply'; readonly plan: WorkbookPlan; readonly before: WorkbookSnapshot }
  | { readonly kind: 'undo' };

/**
 * Where the user is. All else that the views show is derived by `prepare`. `choices` are null until the user was asked.
 */
export type Job =
  | { readonly stage: 'start'; readonly choices: Choices | null }
  | {
      readonly stage: 'running';
      readonly task: Task;
      readonly progress: Progress;
      readonly isCancelling: boolean;
      readonly choices: Choices | null;
      /** Null before anything was read. */
      readonly review: Review | null;
    }
  | {
      readonly stage: 'review';
      readonly step: ReviewStep;
      readonly review: Review;
      /** The workbook was edited after it was read. */
      readonly isStale: boolean;
      /** Why Excel could not show a cell just now. */
      readonly notice: FailureCode | null;
      /** What is being done about findings while they are looked at. */
      readonly amending: Amendment['kind'] | null;
      /** What the last of it came to. */
      readonly amended: Amended | null;
    }
  | {
      readonly stage: 'done';
      readonly plan: WorkbookPlan;
      readonly review: Review;
      readonly notice: FailureCode | null;
    }
  | { readonly stage: 'undone'; readonly choices: Choices | null }
  | {
      readonly stage: 'failed';
      readonly code: FailureCode;
      readonly sheet: string | null;
      readonly task: Task;
      /** Part of what was asked for is in the workbook, and can be taken back. */
      readonly isHalfDone: boolean;
      readonly choices: Choices | null;
      readonly review: Review | null;
    };

export type JobEvent =
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'cancelling' }
  /** `kept` is what was chosen when the workbook was last written; what the user chose since stands before it. */
  | { readonly type: 'read'; readonly snapshot: WorkbookSnapshot; readonly kept: Choices }
  | { readonly type: 'applied' }
  | { readonly type: 'undone' }
  | {
      readonly type: 'failed';
      readonly code: FailureCode;
      readonly sheet: string | null;
      readonly isHalfDone: boolean;
    }
  | { readonly type: 'chosen'; readonly choices: Choices }
  /** The user put something right; all of it counts as one press. */
  | { readonly type: 'corrected'; readonly corrections: readonly Correction[] }
  /** Takes the last press back; of corrections kept from an earlier session, the last one. */
  | { readonly type: 'uncorrected' }
  /** Drops all that speaks for one table, what was put right in others of its form as well. */
  | { readonly type: 'tableReset'; readonly table: TableIdentity }
  | { readonly type: 'amending'; readonly kind: Amendment['kind'] }
  | { readonly type: 'amended'; readonly amended: Amended; readonly snapshot: WorkbookSnapshot }
  /** Excel refused, perhaps half way: what was read may no longer be what is there. */
  | { readonly type: 'notAmended'; readonly code: FailureCode }
  | { readonly type: 'outcomeRead' }
  | { readonly type: 'went'; readonly to: 'start' | ReviewStep }
  | { readonly type: 'edited' }
  /** The workbook was edited, and what was read before was brought up to it. */
  | { readonly type: 'followed'; readonly edit: Omit<FollowedEdit, 'wholeRead'> }
  | { readonly type: 'noticed'; readonly code: FailureCode | null };

/** What was read and chosen so far, whatever the stage. */
const reviewOf = (job: Job): Review | null => (job.stage === 'start' || job.stage === 'undone' ? null : job.review);

/** What the user chose so far, whatever the stage. */
const chosenIn = (job: Job): Choices | null =>
  job.stage === 'review' || job.stage === 'done' ? job.review.choices : job.choices;

/** One step of the job. An event that does not fit the stage (a late answer of a call since cancelled) changes nothing. */
export function nextJob(job: Job, event: JobEvent): Job {
  switch (event.type) {
    case 'started':
      return {
        stage: 'running',
        task: event.task,
        progress: null,
        isCancelling: false,
        choices: chosenIn(job),
        review: reviewOf(job),
      };
    case 'progressed':
      return job.stage === 'running' ? { ...job, progress: event.progress } : job;
    case 'cancelling':
      return job.stage === 'running' ? { ...job, isCancelling: true } : job;
    case 'read':
      if (job.stage !== 'running') return job;
      return {
        stage: 'review',
        step: 'confirm',
        review: {
          snapshot: event.snapshot,
          choices: job.choices ?? event.kept,
          past: job.choices ? (job.review?.past ?? []) : [],
          amendedFrom: null,
        },
        isStale: false,
        notice: null,
        amending: null,
        amended: null,
      };
    case 'applied':
      if (job.stage !== 'running' || job.task.kind !== 'apply' || !job.review) return job;
      return { stage: 'done', plan: job.task.plan, review: job.review, notice: null };
    case 'undone':
      return job.stage === 'running' ? { stage: 'undone', choices: job.choices } : job;
    case 'failed':
      return job.stage === 'running' ? failedJob(job, event) : job;
    case 'chosen':
      if (job.stage !== 'review') return job;
      return { ...job, review: { ...job.review, choices: event.choices } };
    case 'corrected':
      return withCorrections(job, (known) => [...known, ...event.corrections]);
    case 'tableReset':
      return withCorrections(job, (known) => known.filter((correction) => !speaksFor(correction, event.table)));
    case 'uncorrected':
      return uncorrected(job);
    case 'amending':
      return job.stage === 'review' ? { ...job, amending: event.kind, amended: null, notice: null } : job;
    case 'amended':
      return amendedJob(job, event);
    case 'notAmended':
      if (job.stage !== 'review') return job;
      return { ...job, amending: null, notice: event.code, isStale: true };
    case 'outcomeRead':
      return job.stage === 'review' ? { ...job, amended: null } : job;
    case 'went':
      return went(job, event.to);
    case 'followed':
      return followedJob(job, event.edit);
    case 'edited':
      return job.stage === 'review' ? { ...job, isStale: true } : job;
    case 'noticed':
      return job.stage === 'review' || job.stage === 'done' ? { ...job, notice: event.code } : job;
  }
}

/** One press that changes what was put right; one that changes nothing is none. */
function withCorrections(job: Job, change: (known: readonly Correction[]) => readonly Correction[]): Job {
  if (job.stage !== 'review') return job;
  const { choices, past } = job.review;
  const corrections = change(choices.corrections);
  if (corrections.length === choices.corrections.length) return job;
  return {
    ...job,
    review: { ...job.review, choices: { ...choices, corrections }, past: [...past, choices.corrections] },
  };
}

function uncorrected(job: Job): Job {
  if (job.stage !== 'review') return job;
  const { choices, past } = job.review;
  const corrections = past.at(-1) ?? choices.corrections.slice(0, -1);
  return { ...job, review: { ...job.review, choices: { ...choices, corrections }, past: past.slice(0, -1) } };
}

/** What was read, brought up to an edit; where something else was read meanwhile, the edit is only told of. */
function followedJob(job: Job, edit: Omit<FollowedEdit, 'wholeRead'>): Job {
  if (job.stage !== 'review') return job;
  const { review } = job;
  if (review.snapshot !== edit.from) return { ...job, isStale: true };
  const wholeRead = review.followed?.to === edit.from ? review.followed.wholeRead : edit.from;
  return { ...job, review: { ...review, snapshot: edit.to, followed: { ...edit, wholeRead } } };
}

/** Reading that the user stopped goes back to the start: nothing was done that needs a word. */
function failedJob(
  { task, choices, review }: Extract<Job, { stage: 'running' }>,
  { code, sheet, isHalfDone }: Extract<JobEvent, { type: 'failed' }>,
): Job {
  if (code === 'cancelled' && task.kind === 'read') return { stage: 'start', choices };
  return { stage: 'failed', code, sheet, task, isHalfDone, choices, review };
}

/** The workbook as it stands after the user did something about findings; where he is and what he chose stay. */
function amendedJob(job: Job, { amended, snapshot }: Extract<JobEvent, { type: 'amended' }>): Job {
  if (job.stage !== 'review' || job.amending === null) return job;
  return {
    ...job,
    review: { ...job.review, snapshot, amendedFrom: job.review.snapshot },
    isStale: false,
    amending: null,
    amended: amended.kind === 'reread' ? null : amended,
  };
}

function went(job: Job, to: 'start' | ReviewStep): Job {
  if (to === 'start') return { stage: 'start', choices: chosenIn(job) };
  const review = reviewOf(job);
  if (!review || job.stage === 'running') return job;
  return {
    stage: 'review',
    step: to,
    review,
    isStale: job.stage === 'review' && job.isStale,
    notice: null,
    amending: job.stage === 'review' ? job.amending : null,
    amended: null,
  };
}

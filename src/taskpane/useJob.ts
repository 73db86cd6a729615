import { useEffect, useReducer, useRef, useState } from 'react';

import type { CellAddress } from '../core/model/address';
import { cellsToRead } from '../core/live/cellsToRead';
import { patchWorkbook } from '../core/live/patchWorkbook';
import type { TableIdentity } from '../core/correct/speaksFor';
import type { Choices } from '../core/model/choices';
import type { Correction } from '../core/model/correction';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { WorkbookEdit } from '../core/model/workbookEdit';
import type { WorkbookPlan } from '../core/plan/planStep';
import { GatewayError } from '../gateway/gatewayError';
import type { CallOptions, WorkbookGateway } from '../gateway/workbookGateway';
import { amend, type Amendment } from '../workflow/amend';
import { applyPlan } from '../workflow/applyPlan';
import { choicesOf } from '../workflow/keptChoices';
import { undoLast } from '../workflow/undoLast';
import { isBegun } from '../workflow/wayBack';
import { headerFromSelection } from './headerFromSelection';
import { type Job, type JobEvent, nextJob, type ReviewStep, type Task } from './job';

/** What the user can do; each is safe to call at any stage. */
export interface JobActions {
  readonly read: () => void;
  /** @param before - what the plan was made from. */
  readonly apply: (plan: WorkbookPlan, before: WorkbookSnapshot) => void;
  readonly undo: () => void;
  /** Does again what failed. */
  readonly retry: (task: Task) => void;
  /** Stops the running call between two round trips. */
  readonly cancel: () => void;
  readonly choose: (choices: Choices) => void;
  /** Puts something right; all that is given counts as one press. */
  readonly correct: (...corrections: readonly Correction[]) => void;
  /** Takes the last press back. */
  readonly undoCorrection: () => void;
  /** Drops all that was put right in a table, or in others of its form. */
  readonly resetTable: (table: TableIdentity) => void;
  /** Takes the cells that are selected in Excel for the header of a table that was not found. */
  readonly addTable: () => void;
  /** Does something about findings, then reads again where the user is; nothing while the last of it is not done. */
  readonly amend: (amendment: Amendment) => void;
  /** The user has read what the last amendment came to. */
  readonly closeOutcome: () => void;
  readonly goTo: (step: 'start' | ReviewStep) => void;
  /** Selects cells on their sheet. While Excel is busy with one, of those asked for meanwhile only the last is shown. */
  readonly show: (sheet: string, at: CellAddress | string) => void;
  readonly dismissNotice: () => void;
}

/** The job and its two effects: the running call to Excel, and hearing that the workbook was edited. */
export function useJob(gateway: WorkbookGateway, today: string): readonly [Job, JobActions] {
  const [job, dispatch] = useReducer(nextJob, { stage: 'start', choices: null });
  const [bug, setBug] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);
  const toShow = useRef<Place | null>(null);

  const task = job.stage === 'running' ? job.task : null;
  useEffect(() => {
    if (!task) return;
    const controller = new AbortController();
    abort.current = controller;
    const options: CallOptions = {
      signal: controller.signal,
      onProgress: (progress) => dispatch({ type: 'progressed', progress }),
    };
    run(gateway, task, today, options).then(dispatch, setBug);
  }, [gateway, task, today]);

  const isReviewing = job.stage === 'review';
  const snapshot = useRef<WorkbookSnapshot | null>(null);
  const reviewed = job.stage === 'review' ? job.review.snapshot : null;
  useEffect(() => {
    snapshot.current = reviewed;
  }, [reviewed]);
  useEffect(() => {
    if (!isReviewing) return;
    // Where Excel refuses to tell of edits, the fingerprint still guards the write.
    const unlessBug = (cause: unknown): void => {
      if (!(cause instanceof GatewayError)) setBug(cause);
    };
    // One edit after the other: each is read into what the one before it gave.
    let last = Promise.resolve();
    const onEdit = (edit: WorkbookEdit): void => {
      last = last.then(async () => {
        const event = await followEdit(gateway, snapshot.current, edit);
        if (event.type === 'followed') snapshot.current = event.edit.to;
        dispatch(event);
      });
      last.catch(unlessBug);
    };
    const listening = gateway.onWorkbookChanged(onEdit);
    listening.catch(unlessBug);
    return () => {
      listening.then((stop) => stop().catch(unlessBug), unlessBug);
    };
  }, [gateway, isReviewing]);

  // Whatever is no refusal of Excel is a bug of ours: the error boundary says so.
  if (bug !== null) throw new Error('A call to Excel ended in a bug', { cause: bug });

  const unlessRefused = (cause: unknown): void => {
    if (cause instanceof GatewayError) dispatch({ type: 'noticed', code: cause.code });
    else setBug(cause);
  };
  const start = (next: Task): void => dispatch({ type: 'started', task: next });
  return [
    job,
    {
      read: () => start({ kind: 'read' }),
      apply: (plan, before) => start({ kind: 'apply', plan, before }),
      undo: () => start({ kind: 'undo' }),
      retry: start,
      cancel: () => {
        dispatch({ type: 'cancelling' });
        abort.current?.abort();
      },
      choose: (choices) => dispatch({ type: 'chosen', choices }),
      correct: (...corrections) => dispatch({ type: 'corrected', corrections }),
      undoCorrection: () => dispatch({ type: 'uncorrected' }),
      resetTable: (table) => dispatch({ type: 'tableReset', table }),
      amend: (amendment) => {
        if (job.stage !== 'review' || job.amending !== null) return;
        dispatch({ type: 'amending', kind: amendment.kind });
        runAmendment(gateway, amendment).then(dispatch, setBug);
      },
      closeOutcome: () => dispatch({ type: 'outcomeRead' }),
      goTo: (to) => dispatch({ type: 'went', to }),
      addTable: () => {
        if (job.stage !== 'review') return;
        dispatch({ type: 'noticed', code: null });
        markedTable(gateway, job.review.snapshot).then(dispatch, unlessRefused);
      },
      show: (sheet, at) => {
        const isShowing = toShow.current !== null;
        toShow.current = { sheet, at };
        if (isShowing) return;
        dispatch({ type: 'noticed', code: null });
        showLast(gateway, toShow).catch(unlessRefused);
      },
      dismissNotice: () => dispatch({ type: 'noticed', code: null }),
    },
  ];
}

/** What an edit comes to: its cells read again where that is enough, else only that there was one. */
async function followEdit(
  gateway: WorkbookGateway,
  known: WorkbookSnapshot | null,
  edit: WorkbookEdit,
): Promise<Extract<JobEvent, { type: 'followed' | 'edited' }>> {
  const wanted = known && cellsToRead(known, edit);
  if (!known || !wanted) return { type: 'edited' };
  try {
    const reads = await gateway.readCells(wanted);
    const patched = patchWorkbook(known, reads);
    return patched ? { type: 'followed', edit: { from: known, to: patched.workbook, reads } } : { type: 'edited' };
  } catch (cause) {
    if (cause instanceof GatewayError) return { type: 'edited' };
    throw cause;
  }
}

/** What is selected, as the header of a table; or why it cannot be one. */
async function markedTable(gateway: WorkbookGateway, snapshot: WorkbookSnapshot): Promise<JobEvent> {
  const selected = await gateway.readSelection();
  const header = selected && headerFromSelection(snapshot, selected);
  if (!selected || !header) return { type: 'noticed', code: 'noHeaderSelected' };
  return { type: 'corrected', corrections: [{ kind: 'table', sheet: selected.sheet, header }] };
}

/** Does what the user wants about findings, and reads the workbook as it is then. */
async function runAmendment(gateway: WorkbookGateway, amendment: Amendment): Promise<JobEvent> {
  try {
    const amended = await amend(gateway, amendment);
    if (!amended.ok) return { type: 'notAmended', code: amended.code };
    return { type: 'amended', amended: amended.value, snapshot: await gateway.readWorkbook() };
  } catch (cause) {
    if (!(cause instanceof GatewayError)) throw cause;
    return { type: 'notAmended', code: cause.code };
  }
}

/** Cells to be shown on their sheet. */
interface Place {
  readonly sheet: string;
  readonly at: CellAddress | string;
}

/** Shows what is to be shown until that no longer changes, one round trip after the other. */
async function showLast(gateway: WorkbookGateway, toShow: { current: Place | null }): Promise<void> {
  try {
    for (let shown: Place | null = null; toShow.current !== null && toShow.current !== shown;) {
      shown = toShow.current;
      await gateway.showRange(shown.sheet, shown.at);
    }
  } finally {
    toShow.current = null;
  }
}

/** Makes the call and names what came of it. */
async function run(gateway: WorkbookGateway, task: Task, today: string, options: CallOptions): Promise<JobEvent> {
  try {
    return await call(gateway, task, today, options);
  } catch (cause) {
    if (!(cause instanceof GatewayError)) throw cause;
    const { code, sheet } = cause;
    const isHalfDone = task.kind === 'apply' && (await isHalfApplied(gateway, task.before));
    const failure: JobEvent = { type: 'failed', code, sheet, isHalfDone };
    if (code !== 'cancelled' || !isHalfDone) return failure;
    // Who stops a write wants the workbook back as it was.
    const undone = await run(gateway, { kind: 'undo' }, today, {});
    return undone.type === 'failed' ? { ...undone, isHalfDone } : { ...failure, isHalfDone: false };
  }
}

/** Whether a refused write left something behind; what cannot be read cannot be taken back now either. */
async function isHalfApplied(gateway: WorkbookGateway, before: WorkbookSnapshot): Promise<boolean> {
  try {
    return isBegun(before, await gateway.readWorkbook());
  } catch (cause) {
    if (cause instanceof GatewayError) return false;
    throw cause;
  }
}

/** @throws GatewayError where Excel refuses. */
async function call(gateway: WorkbookGateway, task: Task, today: string, options: CallOptions): Promise<JobEvent> {
  const refused = { type: 'failed', sheet: null, isHalfDone: false } as const;
  switch (task.kind) {
    case 'read': {
      const snapshot = await gateway.readWorkbook(options);
      return { type: 'read', snapshot, kept: choicesOf(snapshot, today) };
    }
    case 'apply': {
      const applied = await applyPlan(gateway, task.plan, options);
      return applied.ok ? { type: 'applied' } : { ...refused, code: applied.code };
    }
    case 'undo': {
      const undone = await undoLast(gateway, options);
      return undone.ok ? { type: 'undone' } : { ...refused, code: undone.code };
    }
  }
}

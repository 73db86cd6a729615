import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';

import type { Definitions } from '../core/model/definitions';
import type { AnyFinding } from '../core/model/finding';
import { summarizePlan } from '../core/plan/summarizePlan';
import type { Preparation } from '../core/preparation';
import { rollups } from '../core/rollup/rollups';
import type { WorkbookGateway } from '../gateway/workbookGateway';
import { describeFinding, findingLabels } from '../i18n/describeFinding';
import { useMessages } from '../i18n/useMessages';
import { messagesIn } from '../i18n/messagesIn';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import type { Amendment } from '../workflow/amend';
import { choicesOf, withChoices } from '../workflow/keptChoices';
import { planFindings } from '../workflow/planFindings';
import { type Step, StepIndicator } from './components/StepIndicator';
import type { Job } from './job';
import { type JobActions, useJob } from './useJob';
import { useUndoable } from './useUndoable';
import { type Prepare, type Prepared, usePreparation } from './usePreparation';
import { CheckView } from './views/CheckView';
import { ConfirmView } from './views/ConfirmView';
import { DoneView } from './views/DoneView';
import { FailedView } from './views/FailedView';
import { RollUpView } from './views/RollUpView';
import { RunningView } from './views/RunningView';
import { StartView } from './views/StartView';
import { UndoneView } from './views/UndoneView';

const useStyles = makeStyles({
  steps: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  notices: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    ':empty': { display: 'none' },
  },
  noticeTitle: { display: 'block' },
  updating: {
    position: 'fixed',
    zIndex: 1,
    top: tokens.spacingVerticalXS,
    left: '50%',
    transform: 'translateX(-50%)',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    fontSize: tokens.fontSizeBase200,
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
});

interface JobViewProps {
  readonly gateway: WorkbookGateway;
  readonly prepare: Prepare;
  readonly definitions: Definitions;
  readonly today: string;
  /** The ISO time of this moment. */
  readonly now: () => string;
}

/** The job from reading to writing: which view is on, and where its buttons lead. */
export function JobView({ gateway, prepare, definitions, today, now }: JobViewProps) {
  const styles = useStyles();
  const [job, actions] = useJob(gateway, today);
  const prepared = usePreparation(prepare, job.stage === 'review' || job.stage === 'done' ? job.review : null);
  const isReady = gateway.host.isSupported;
  const isUndoable = useUndoable(gateway, isReady && job.stage === 'start');
  const main = useRef<HTMLElement>(null);
  const screen = screenOf(job, prepared.preparation);
  const amending = job.stage === 'review' ? job.amending : null;

  // A new view is announced by moving the focus to its heading; the first is not, so as not to take it from the sheet.
  const lastScreen = useRef(screen);
  useEffect(() => {
    if (lastScreen.current === screen) return;
    lastScreen.current = screen;
    document.documentElement.scrollTop = 0;
    main.current?.querySelector('h1')?.focus();
  }, [screen]);

  return (
    <>
      <div className={styles.steps}>
        <StepIndicator
          current={stepOf(job)}
          reachable={isReady ? reachableFrom(job, prepared.preparation) : []}
          onGo={actions.goTo}
        />
      </div>
      <main ref={main} className={styles.main}>
        <Notices job={job} actions={actions} />
        <UpdatingSign isUpdating={prepared.isUpdating && prepared.preparation !== null} amending={amending} />
        {isReady ? (
          <CurrentView
            job={job}
            actions={actions}
            prepared={prepared}
            definitions={definitions}
            isUndoable={isUndoable}
            now={now}
          />
        ) : (
          <FailedView
            code="excelTooOld"
            sheet={null}
            onUndo={null}
            onRetry={actions.read}
            onRead={actions.read}
            onBack={null}
          />
        )}
      </main>
    </>
  );
}

/** Name of what is on the screen; the focus moves when it changes. */
function screenOf(job: Job, preparation: Preparation | null): string {
  if (job.stage === 'running') return `running ${job.task.kind}`;
  if (job.stage === 'failed') return `failed ${job.code}`;
  if (job.stage !== 'review') return job.stage;
  return preparation === null ? 'running read' : job.step;
}

function stepOf(job: Job): Step {
  switch (job.stage) {
    case 'review':
      return job.step;
    case 'running':
    case 'failed':
      return job.task.kind === 'read' ? 'start' : 'rollUp';
    case 'done':
      return 'rollUp';
    case 'start':
    case 'undone':
      return 'start';
  }
}

/** Steps that make sense to go to: nothing can be checked or rolled up where no register was found. */
function reachableFrom(job: Job, preparation: Preparation | null): readonly Step[] {
  if (job.stage !== 'review') return [];
  return isSomethingFound(preparation) ? ['start', 'confirm', 'check', 'rollUp'] : ['start', 'confirm'];
}

/** Whether there are rows of a register: read just now, or standing from an earlier run. */
const isSomethingFound = (preparation: Preparation | null): boolean =>
  preparation !== null && (preparation.structured.length > 0 || preparation.found.some(({ table }) => table !== null));

interface CurrentViewProps {
  readonly job: Job;
  readonly actions: JobActions;
  readonly prepared: Prepared;
  readonly definitions: Definitions;
  readonly now: () => string;
}

function CurrentView(props: CurrentViewProps & { readonly isUndoable: boolean }) {
  const { job, actions, prepared, definitions, isUndoable, now } = props;
  switch (job.stage) {
    case 'start':
      return <StartView onRead={actions.read} onUndo={isUndoable ? actions.undo : null} />;
    case 'running':
      return (
        <RunningView
          task={job.task.kind}
          progress={job.progress}
          isCancelling={job.isCancelling}
          onCancel={actions.cancel}
        />
      );
    case 'review':
      return <ReviewView job={job} actions={actions} prepared={prepared} definitions={definitions} now={now} />;
    case 'done':
      return (
        <DoneView
          sheets={writtenSheets(job)}
          hasRollups={(prepared.preparation?.rollups.length ?? 0) > 0}
          rows={prepared.preparation?.structured.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0}
          onOpen={(sheet) => actions.show(sheet, { row: 0, column: 0 })}
          onUndo={actions.undo}
          onStartOver={() => actions.goTo('start')}
        />
      );
    case 'undone':
      return <UndoneView onRead={actions.read} />;
    case 'failed':
      return (
        <FailedView
          code={job.code}
          sheet={job.sheet}
          onUndo={job.isHalfDone ? actions.undo : null}
          onRetry={() => actions.retry(job.task)}
          onRead={actions.read}
          onBack={() => actions.goTo(job.review && job.task.kind === 'apply' ? 'rollUp' : 'start')}
        />
      );
  }
}

interface ReviewViewProps extends CurrentViewProps {
  readonly job: Extract<Job, { stage: 'review' }>;
}

function ReviewView({ job, actions, prepared, definitions, now }: ReviewViewProps) {
  const labels = useMemo(() => findingLabels(definitions.registers), [definitions]);
  const { preparation, isUpdating } = prepared;
  const { choices, snapshot } = job.review;
  const kept = useMemo(() => choicesOf(snapshot, choices.today).corrections, [snapshot, choices.today]);
  if (preparation === null) {
    return <RunningView task="prepare" progress={null} isCancelling={false} onCancel={() => actions.goTo('start')} />;
  }
  switch (job.step) {
    case 'confirm':
      return (
        <ConfirmView
          snapshot={snapshot}
          preparation={preparation}
          definitions={definitions}
          choices={choices}
          kept={kept}
          onChoose={actions.choose}
          onCorrect={actions.correct}
          onUndoCorrection={actions.undoCorrection}
          onResetTable={actions.resetTable}
          onAddTable={actions.addTable}
          onShow={actions.show}
          onRead={actions.read}
          onNext={() => actions.goTo('check')}
          onBack={() => actions.goTo('start')}
        />
      );
    case 'check':
      return (
        <CheckView
          preparation={preparation}
          snapshot={prepared.snapshot ?? snapshot}
          definitions={definitions}
          labels={labels}
          isBusy={isUpdating || job.amending !== null}
          amended={job.amended}
          onFix={(fixes) => actions.amend({ kind: 'fix', fixes, time: now() })}
          onUnfix={(id) => actions.amend({ kind: 'unfix', id })}
          onIgnore={(keys, reason) => actions.amend({ kind: 'ignore', keys, reason })}
          onAddUnits={(names) =>
            actions.amend({ kind: 'addUnits', names, definitions, categorySet: choices.categorySet })
          }
          onMark={(nameOf) => {
            // Document text, for the office's readers: Vietnamese whatever the language of the pane.
            const describe = (finding: AnyFinding): string => describeFinding(messagesIn.vi, finding, labels);
            const plan = planFindings(snapshot, preparation.findings, describe, nameOf, sheetWordsVi);
            actions.amend({ kind: 'mark', plan });
          }}
          onUnmark={() => actions.amend({ kind: 'unmark' })}
          onOutcomeRead={actions.closeOutcome}
          onShow={actions.show}
          onNext={() => actions.goTo('rollUp')}
          onBack={() => actions.goTo('confirm')}
        />
      );
    case 'rollUp':
      return (
        <RollUpView
          preparation={preparation}
          definitions={definitions}
          choices={choices}
          rollupIds={rollups.map(({ id }) => id)}
          isUpdating={isUpdating}
          isRemembering={JSON.stringify(kept) !== JSON.stringify(choices.corrections)}
          onChoose={actions.choose}
          onShow={actions.show}
          onApply={(plan) => actions.apply(withChoices(plan, choices, snapshot), snapshot)}
          onBack={() => actions.goTo('check')}
        />
      );
  }
}

interface NoticesProps {
  readonly job: Job;
  readonly actions: JobActions;
}

/** What the user should know beside the view: the workbook was edited, or a cell could not be shown. */
function Notices({ job, actions }: NoticesProps) {
  const styles = useStyles();
  const messages = useMessages();
  const notice = job.stage === 'review' || job.stage === 'done' ? job.notice : null;
  return (
    <div className={styles.notices}>
      {job.stage === 'review' && job.isStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={styles.noticeTitle}>{messages.notice.stale}</MessageBarTitle>
            {messages.notice.staleDetail}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => (job.step === 'check' ? actions.amend({ kind: 'reread' }) : actions.read())}
            >
              {messages.actions.readAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={styles.noticeTitle}>{messages.failed.text[notice].title}</MessageBarTitle>
            {messages.failed.text[notice].remedies[0]}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={actions.dismissNotice}>
              {messages.actions.close}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

interface UpdatingSignProps {
  readonly isUpdating: boolean;
  readonly amending: Amendment['kind'] | null;
}

/** Says that what is shown is being worked out anew. Lies over the view, which would jump to and fro otherwise. */
function UpdatingSign({ isUpdating, amending }: UpdatingSignProps) {
  const styles = useStyles();
  const { check, notice } = useMessages();
  const isShown = isUpdating || amending !== null;
  return (
    <div role="status" className={mergeClasses(isShown && styles.updating)}>
      {amending !== null ? check.busy[amending] : isUpdating && notice.updating}
    </div>
  );
}

/** Sheets that a finished plan added or changed; one that it took away cannot be opened. */
function writtenSheets({ plan }: Extract<Job, { stage: 'done' }>): readonly string[] {
  const { sheetsAdded, sheetsRefreshed } = summarizePlan(plan);
  const removed = new Set(plan.steps.flatMap((step) => (step.kind === 'removeSheet' ? [step.sheet] : [])));
  return [...sheetsAdded, ...sheetsRefreshed].filter((sheet) => !removed.has(sheet));
}

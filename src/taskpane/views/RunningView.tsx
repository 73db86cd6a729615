import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { useMessages } from '../../i18n/useMessages';
import { Page } from '../components/Page';
import type { Progress, Task } from '../job';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** Waiting this long without a report, a cell in edit mode is the likeliest reason: Excel then answers nobody. */
const hintAfterMilliseconds = 3000;

interface RunningViewProps {
  readonly task: Task['kind'] | 'prepare';
  readonly progress: Progress;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** A call to Excel under way: how far it is, and a way to stop it. */
export function RunningView({ task, progress, isCancelling, onCancel }: RunningViewProps) {
  const styles = useStyles();
  const { actions, applying, reading } = useMessages();
  const isSlow = useIsSlow(progress);
  const isReading = task === 'read' || task === 'prepare';
  const words = isReading ? reading : applying;
  const count = progress ? words.progress(progress.done, progress.total) : isReading ? '' : applying.comparing;
  const state =
    isCancelling && task === 'apply' ? applying.cancelling : task === 'prepare' ? reading.recognising : count;

  return (
    <Page
      title={isReading ? reading.title : task === 'undo' ? applying.undoTitle : applying.title}
      lead={isReading ? reading.lead : applying.lead}
      actions={
        <Button onClick={onCancel} disabled={isCancelling}>
          {actions.cancel}
        </Button>
      }
    >
      <div className={styles.progress}>
        <ProgressBar
          thickness="large"
          aria-label={isReading ? reading.title : applying.title}
          {...(progress !== null && progress.total > 0 && { value: progress.done, max: progress.total })}
        />
        <Text role="status">{state}</Text>
        {isSlow && task !== 'prepare' && <Text>{reading.cellEditHint}</Text>}
      </div>
    </Page>
  );
}

/** Whether nothing was heard for a while. */
function useIsSlow(progress: Progress): boolean {
  const [slowSince, setSlowSince] = useState<Progress | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setSlowSince(progress), hintAfterMilliseconds);
    return () => clearTimeout(timer);
  }, [progress]);
  return slowSince === progress;
}

import { Button, Text } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowUndoRegular } from '@fluentui/react-icons';

import type { FailureCode } from '../../i18n/messages';
import { useMessages } from '../../i18n/useMessages';
import { Page } from '../components/Page';
import { Remedies } from '../components/Remedies';

/** Failures after which the workbook has to be read again; doing the same once more would fail the same way. */
const readAgainAfter: ReadonlySet<FailureCode> = new Set([
  'workbookChanged',
  'itemGone',
  'notAnswering',
  'nothingToUndo',
]);

interface FailedViewProps {
  readonly code: FailureCode;
  /** Sheet that refused, where Excel tells. */
  readonly sheet: string | null;
  /** Takes back what was half done; null when nothing was. */
  readonly onUndo: (() => void) | null;
  readonly onRetry: () => void;
  readonly onRead: () => void;
  /** Back to where the user was; null when there is nothing to go back to. */
  readonly onBack: (() => void) | null;
}

/** What happened, what it means, what to do, and a way on. */
export function FailedView({ code, sheet, onUndo, onRetry, onRead, onBack }: FailedViewProps) {
  const { actions, failed } = useMessages();
  const { title, meaning, remedies } = failed.text[code];
  const readsAgain = readAgainAfter.has(code);
  return (
    <Page
      title={title}
      lead={meaning}
      actions={
        <>
          {onUndo && (
            <Button appearance="primary" icon={<ArrowUndoRegular />} onClick={onUndo}>
              {failed.undoHalf}
            </Button>
          )}
          {!onUndo && code !== 'excelTooOld' && (
            <Button
              appearance="primary"
              icon={<ArrowClockwiseRegular />}
              onClick={() => (readsAgain ? onRead() : onRetry())}
            >
              {readsAgain ? actions.readAgain : actions.retry}
            </Button>
          )}
          {onBack && <Button onClick={onBack}>{actions.back}</Button>}
        </>
      }
    >
      {onUndo && <Text>{failed.halfDone}</Text>}
      {sheet !== null && <Text>{failed.sheet(sheet)}</Text>}
      <Remedies remedies={remedies} />
    </Page>
  );
}

import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, DismissRegular } from '@fluentui/react-icons';
import type { Ref } from 'react';

import type { CellAddress } from '../../core/model/address';
import type { CheckMessages } from '../../i18n/checkMessages';
import { useMessages } from '../../i18n/useMessages';
import type { Amended } from '../../workflow/amend';
import { RefusedCells } from './RefusedCells';

const useStyles = makeStyles({
  // Stands at the foot: what the user looks at in the list stays where it is.
  bar: {
    flexBasis: '100%',
    minWidth: 0,
    maxHeight: '40vh',
    overflowY: 'auto',
    ':focus': { outlineStyle: 'none' },
    ':empty': { display: 'none' },
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

interface OutcomeBarProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Null: nothing was done yet, or it was read. */
  readonly amended: Amended | null;
  /** Name of the sheet of findings; null where there is none. */
  readonly reportSheet: string | null;
  /** Sheets with findings that are protected. */
  readonly locked: readonly string[];
  /** Takes back what was just fixed; null where that is not one batch. */
  readonly onUndo: (() => void) | null;
  readonly onShow: (sheet: string, at: CellAddress) => void;
  readonly onClose: () => void;
}

/** What the last press came to: what was done, and each cell that was left, with why and what to do. */
export function OutcomeBar({ ref, amended, reportSheet, locked, onUndo, onShow, onClose }: OutcomeBarProps) {
  const styles = useStyles();
  const { actions, check } = useMessages();
  const { outcome } = check;
  const refused = amended !== null && 'refused' in amended ? amended.refused : [];
  return (
    <div ref={ref} role="status" tabIndex={-1} className={styles.bar}>
      {amended !== null && (
        <MessageBar
          intent={refused.length > 0 || (amended.kind === 'mark' && locked.length > 0) ? 'warning' : 'success'}
          layout="multiline"
        >
          <MessageBarBody className={styles.body}>
            <div>{sentenceFor(amended, outcome, reportSheet)}</div>
            {amended.kind === 'mark' && locked.length > 0 && <div>{outcome.locked(locked)}</div>}
            {refused.length > 0 && (
              <RefusedCells
                title={outcome.left(refused.length)}
                refused={refused}
                onShow={({ sheet, at }) => onShow(sheet, at)}
              />
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={actions.close}
                onClick={onClose}
              />
            }
          >
            {amended.kind === 'fix' && onUndo && (
              <Button size="small" icon={<ArrowUndoRegular />} onClick={onUndo}>
                {outcome.undo}
              </Button>
            )}
            {amended.kind === 'mark' && reportSheet !== null && (
              <Button size="small" onClick={() => onShow(reportSheet, { row: 0, column: 0 })}>
                {outcome.open}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function sentenceFor(amended: Amended, words: CheckMessages['outcome'], reportSheet: string | null): string {
  switch (amended.kind) {
    case 'fix':
      return words.fixed(amended.cells);
    case 'unfix':
      return words.unfixed(amended.cells);
    case 'ignore':
      return amended.isTakenBack ? words.takenBack(amended.findings) : words.ignored(amended.findings);
    case 'mark':
      return words.marked(reportSheet ?? '');
    case 'addUnits':
      return words.unitsAdded(amended.units);
    case 'unmark':
      return words.unmarked;
    case 'reread':
      return '';
  }
}

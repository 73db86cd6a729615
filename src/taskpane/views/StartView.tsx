import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, DocumentSearchRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';

import { useMessages } from '../../i18n/useMessages';
import { Page } from '../components/Page';

const useStyles = makeStyles({
  plan: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  promise: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorBrandForeground1 },
});

interface StartViewProps {
  readonly onRead: () => void;
  /** Null where nothing was written that could be taken back. */
  readonly onUndo: (() => void) | null;
}

/** Says what will happen and waits: nothing is read before the user asks. */
export function StartView({ onRead, onUndo }: StartViewProps) {
  const styles = useStyles();
  const { actions, start } = useMessages();
  return (
    <Page
      title={start.title}
      lead={start.lead}
      actions={
        <>
          <Button appearance="primary" icon={<DocumentSearchRegular />} onClick={onRead}>
            {actions.read}
          </Button>
          {onUndo && (
            <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={onUndo}>
              {actions.undo}
            </Button>
          )}
        </>
      }
    >
      <ol className={styles.plan}>
        {start.plan.map((line) => (
          <li key={line}>
            <Text>{line}</Text>
          </li>
        ))}
      </ol>
      <div className={styles.promise}>
        <ShieldCheckmarkRegular className={styles.icon} aria-hidden />
        <Text>{start.promise}</Text>
      </div>
    </Page>
  );
}

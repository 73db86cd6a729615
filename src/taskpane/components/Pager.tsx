import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  pager: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** Items drawn at a time: enough to scroll through, few enough that ten thousand cost no more than these. */
export const windowSize = 50;

/** The first item of the window in which an item is. */
export const windowOf = (at: number): number => Math.floor(at / windowSize) * windowSize;

interface PagerProps {
  /** First item that is shown, from 0. */
  readonly first: number;
  readonly count: number;
  readonly onGo: (first: number) => void;
}

/** Moves through a long list a window at a time; nothing where one window holds all. */
export function Pager({ first, count, onGo }: PagerProps) {
  const styles = useStyles();
  const { actions, check } = useMessages();
  if (count <= windowSize) return null;
  const last = Math.min(first + windowSize, count);
  return (
    <div className={styles.pager}>
      <Button size="small" disabled={first === 0} onClick={() => onGo(first - windowSize)}>
        {actions.previous}
      </Button>
      <Text role="status" size={200}>
        {check.window(first + 1, last, count)}
      </Text>
      <Button size="small" disabled={last >= count} onClick={() => onGo(first + windowSize)}>
        {actions.next}
      </Button>
    </div>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { useMessages } from '../../i18n/useMessages';
import { Card } from './Card';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface HandBackCardProps {
  readonly isMarked: boolean;
  readonly isBusy: boolean;
  /** Null: there is nothing to mark. */
  readonly onMark: (() => void) | null;
  readonly onUnmark: () => void;
}

/** Marks on cells and a sheet of findings, for whoever keeps the register; and the way to take the marks off again. */
export function HandBackCard({ isMarked, isBusy, onMark, onUnmark }: HandBackCardProps) {
  const styles = useStyles();
  const { handBack } = useMessages().check;
  if (!onMark && !isMarked) return null;
  return (
    <Card title={handBack.title}>
      <Text size={200} className={styles.lead}>
        {handBack.lead}
      </Text>
      <div className={styles.buttons}>
        {onMark && (
          <Button size="small" disabledFocusable={isBusy} onClick={onMark}>
            {isMarked ? handBack.markAgain : handBack.mark}
          </Button>
        )}
        {isMarked && (
          <Button size="small" disabledFocusable={isBusy} onClick={onUnmark}>
            {handBack.unmark}
          </Button>
        )}
      </div>
    </Card>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';

import type { TableRegion } from '../../core/model/region';
import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  // In a narrow pane the ends of the header stand one under the other.
  steppers: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  stepper: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  row: { minWidth: '24px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
});

/** Rows of a header at most: an office's headers have up to four, and one more for a title that belongs to it. */
const MOST_ROWS = 6;

interface HeaderSteppersProps {
  readonly rows: TableRegion['headerRows'];
  /** First and last sheet row that the header may reach. */
  readonly bounds: TableRegion['headerRows'];
  readonly onMove: (rows: TableRegion['headerRows']) => void;
}

/** From which row to which row the header reaches, moved a row at a time. */
export function HeaderSteppers({ rows, bounds, onMove }: HeaderSteppersProps) {
  const styles = useStyles();
  const { confirm } = useMessages();
  const { first, last } = rows;
  const isPossible = (next: TableRegion['headerRows']): boolean =>
    next.first >= bounds.first &&
    next.last <= bounds.last &&
    next.first <= next.last &&
    next.last - next.first < MOST_ROWS;
  return (
    <div className={styles.group} role="group" aria-label={confirm.header}>
      <span className={styles.title} aria-hidden>
        {confirm.header}
      </span>
      <div className={styles.steppers}>
        <Stepper
          name={confirm.headerFirst}
          row={first}
          back={{ first: first - 1, last }}
          on={first < last ? { first: first + 1, last } : { first: first + 1, last: last + 1 }}
          isPossible={isPossible}
          onMove={onMove}
        />
        <Stepper
          name={confirm.headerLast}
          row={last}
          back={first < last ? { first, last: last - 1 } : { first: first - 1, last: last - 1 }}
          on={{ first, last: last + 1 }}
          isPossible={isPossible}
          onMove={onMove}
        />
      </div>
    </div>
  );
}

interface StepperProps {
  readonly name: string;
  readonly row: number;
  readonly back: TableRegion['headerRows'];
  readonly on: TableRegion['headerRows'];
  readonly isPossible: (rows: TableRegion['headerRows']) => boolean;
  readonly onMove: (rows: TableRegion['headerRows']) => void;
}

function Stepper({ name, row, back, on, isPossible, onMove }: StepperProps) {
  const styles = useStyles();
  const { confirm } = useMessages();
  return (
    <span className={styles.stepper}>
      {name}
      <Button
        size="small"
        appearance="subtle"
        icon={<SubtractRegular />}
        aria-label={confirm.earlier(name)}
        disabledFocusable={!isPossible(back)}
        onClick={() => onMove(back)}
      />
      <span className={styles.row} role="status">
        {row + 1}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={confirm.later(name)}
        disabledFocusable={!isPossible(on)}
        onClick={() => onMove(on)}
      />
    </span>
  );
}

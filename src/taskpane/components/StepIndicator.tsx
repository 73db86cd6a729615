import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';

import { useMessages } from '../../i18n/useMessages';
import type { ReviewStep } from '../job';

const useStyles = makeStyles({
  list: { display: 'flex', margin: 0, padding: 0, listStyleType: 'none', columnGap: tokens.spacingHorizontalXS },
  item: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  step: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    color: tokens.colorNeutralForeground3,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  passed: { color: tokens.colorNeutralForeground2, borderTopColor: tokens.colorBrandStroke1 },
  reachable: {
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorBrandStroke1,
  },
  tick: { marginRight: tokens.spacingHorizontalXXS, verticalAlign: 'text-bottom' },
});

/** Names of the steps, in order; "start" is where the workbook is looked for and read. */
export type Step = 'start' | ReviewStep;
const order: readonly Step[] = ['start', 'confirm', 'check', 'rollUp'];

interface StepIndicatorProps {
  readonly current: Step;
  /** Steps that can be gone to: none while a call to Excel runs, and none before anything was read. */
  readonly reachable: readonly Step[];
  readonly onGo: (step: Step) => void;
}

/** Where in the job the user is, and the way back to an earlier step. */
export function StepIndicator({ current, reachable, onGo }: StepIndicatorProps) {
  const styles = useStyles();
  const { steps } = useMessages();
  const names: Record<Step, string> = {
    start: steps.find,
    confirm: steps.confirm,
    check: steps.check,
    rollUp: steps.rollUp,
  };
  const at = order.indexOf(current);
  return (
    <nav aria-label={steps.title}>
      <ol className={styles.list}>
        {order.map((step, index) => {
          const look = mergeClasses(styles.step, index < at && styles.passed, index === at && styles.current);
          const isTarget = index !== at && reachable.includes(step);
          const label = (
            <>
              {index < at && <CheckmarkRegular className={styles.tick} aria-hidden />}
              {names[step]}
            </>
          );
          return (
            <li key={step} className={styles.item}>
              {isTarget ? (
                <button type="button" className={mergeClasses(look, styles.reachable)} onClick={() => onGo(step)}>
                  {label}
                </button>
              ) : (
                <span className={look} {...(index === at && { 'aria-current': 'step' as const })}>
                  {label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

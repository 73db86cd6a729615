import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { Severity } from '../../core/model/finding';

/** Where the system forces its own colours, shapes take them only when they are named. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '4px' },
  track: { fill: tokens.colorNeutralBackground5, [forced]: { fill: 'Canvas' } },
  error: { fill: tokens.colorPaletteRedBackground3, [forced]: { fill: 'CanvasText' } },
  warning: { fill: tokens.colorPaletteMarigoldBackground3, [forced]: { fill: 'CanvasText' } },
  info: { fill: tokens.colorBrandBackground, [forced]: { fill: 'CanvasText' } },
});

interface CountBarProps {
  readonly count: number;
  /** Count that fills the bar. */
  readonly of: number;
  readonly severity: Severity;
}

/** A thin bar as long as a count's share; the count itself stands beside it as text. */
export function CountBar({ count, of, severity }: CountBarProps) {
  const styles = useStyles();
  const share = of > 0 ? Math.max((count / of) * 100, 1) : 0;
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden focusable={false}>
      <rect className={styles.track} width={100} height={4} />
      <rect className={mergeClasses(styles[severity])} width={share} height={4} />
    </svg>
  );
}

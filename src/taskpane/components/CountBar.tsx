import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { SeverityCounts } from '../../i18n/checkMessages';
import { severities } from '../findingGroups';

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
  readonly counts: SeverityCounts;
  /** Count that fills the bar. */
  readonly of: number;
}

/** A thin bar as long as counts' share, a piece for each severity; the count itself stands beside it as text. */
export function CountBar({ counts, of }: CountBarProps) {
  const styles = useStyles();
  const widths = severities.map((severity) => (counts[severity] > 0 ? Math.max((counts[severity] / of) * 100, 1) : 0));
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden focusable={false}>
      <rect className={styles.track} width={100} height={4} />
      {severities.map((severity, index) => (
        <rect
          key={severity}
          className={mergeClasses(styles[severity])}
          x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)}
          width={widths[index] ?? 0}
          height={4}
        />
      ))}
    </svg>
  );
}

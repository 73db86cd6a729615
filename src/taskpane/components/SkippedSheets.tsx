import { makeStyles, tokens } from '@fluentui/react-components';

import type { Preparation } from '../../core/preparation';
import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface SkippedSheetsProps {
  readonly skipped: Preparation['skipped'];
  readonly isOpen: boolean;
}

/** The sheets that gave no table, each with the reason. */
export function SkippedSheets({ skipped, isOpen }: SkippedSheetsProps) {
  const styles = useStyles();
  const { confirm } = useMessages();
  if (skipped.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>{confirm.skippedTitle(skipped.length)}</summary>
      <ul className={styles.list}>
        {skipped.map(({ sheet, reason }) => (
          <li key={sheet}>
            <span className={styles.name}>{sheet}</span>: {confirm.skipped[reason]}
          </li>
        ))}
      </ul>
    </details>
  );
}

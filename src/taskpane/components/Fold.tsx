import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  small: {
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface FoldProps {
  readonly summary: string;
  readonly isSmall?: boolean;
  readonly children: ReactNode;
}

/** What is looked at now and then: a line to press, and what is under it. Drawn only while it is open. */
export function Fold({ summary, isSmall = false, children }: FoldProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={mergeClasses(styles.summary, isSmall && styles.small)}>{summary}</summary>
      {isOpen && <div className={styles.body}>{children}</div>}
    </details>
  );
}

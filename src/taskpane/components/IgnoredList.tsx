import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { IgnoredFinding } from '../../core/fix/ignore';
import { toA1 } from '../../core/model/address';
import type { AnyFinding } from '../../core/model/finding';
import { useMessages } from '../../i18n/useMessages';
import { Fold } from './Fold';
import { Pager, windowSize } from './Pager';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  facts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  fixed: { flexShrink: 0 },
  all: { alignSelf: 'flex-start' },
});

interface IgnoredListProps {
  readonly ignored: readonly IgnoredFinding[];
  readonly isBusy: boolean;
  readonly sentenceOf: (finding: AnyFinding) => string;
  readonly nameOf: (finding: AnyFinding) => string | null;
  readonly onTakeBack: (findings: readonly AnyFinding[]) => void;
}

/** What was set aside and why, each with the way back into the list. */
export function IgnoredList({ ignored, isBusy, sentenceOf, nameOf, onTakeBack }: IgnoredListProps) {
  const styles = useStyles();
  const { check } = useMessages();
  const { ignore: words } = check;
  const [wanted, setWanted] = useState(0);
  if (ignored.length === 0) return null;
  const first = wanted < ignored.length ? wanted : 0;
  return (
    <Fold summary={words.title(ignored.length)}>
      <Text size={200} className={styles.quiet}>
        {words.lead}
      </Text>
      <ul className={styles.list} aria-label={words.title(ignored.length)}>
        {ignored.slice(first, first + windowSize).map(({ finding, reason }, index) => {
          const name = nameOf(finding);
          const cell = toA1(finding.at);
          return (
            <li key={first + index} className={styles.item}>
              <span className={styles.facts}>
                {name !== null && (
                  <Text size={200} className={styles.name}>
                    {name}
                  </Text>
                )}
                <Text size={200}>{sentenceOf(finding)}</Text>
                <Text size={200} className={styles.quiet}>
                  {words.because(reason)}
                </Text>
                <Text size={200} className={styles.quiet}>
                  {check.cell(finding.sheet, cell)}
                </Text>
              </span>
              <Button
                size="small"
                className={styles.fixed}
                aria-label={words.takeBackOf(finding.sheet, cell)}
                disabledFocusable={isBusy}
                onClick={() => onTakeBack([finding])}
              >
                {words.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
      <Pager first={first} count={ignored.length} onGo={setWanted} />
      {ignored.length > 1 && (
        <Button
          size="small"
          className={styles.all}
          disabledFocusable={isBusy}
          onClick={() => onTakeBack(ignored.map(({ finding }) => finding))}
        >
          {words.takeBackAll}
        </Button>
      )}
    </Fold>
  );
}

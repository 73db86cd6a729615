import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import { toA1 } from '../../core/model/address';
import type { AnyFinding } from '../../core/model/finding';
import { describeFinding, type FindingLabels } from '../../i18n/describeFinding';
import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':hover span': { color: 'inherit' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  pager: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** Findings drawn at a time: enough to scroll through, few enough that ten thousand cost no more than these. */
const windowSize = 50;

interface FindingListProps {
  readonly name: string;
  readonly findings: readonly AnyFinding[];
  readonly labels: FindingLabels;
  readonly onShow: (finding: AnyFinding) => void;
}

/** Findings of one rule, a window at a time; one stop of the Tab key, arrows move within and across windows. */
export function FindingList({ name, findings, labels, onShow }: FindingListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [place, setPlace] = useState({ at: 0, isFocused: false });
  const list = useRef<HTMLUListElement>(null);
  const at = Math.min(place.at, findings.length - 1);
  const first = Math.floor(at / windowSize) * windowSize;
  const shown = findings.slice(first, first + windowSize);

  useEffect(() => {
    if (place.isFocused) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [place]);

  const goTo = (next: number, isFocused: boolean): void =>
    setPlace({ at: Math.max(0, Math.min(next, findings.length - 1)), isFocused });
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = destinationOf(event.key, at, findings.length);
    if (next === null) return;
    event.preventDefault();
    goTo(next, true);
  };

  return (
    <>
      <ul ref={list} className={styles.list} aria-label={name} onKeyDown={onKeyDown}>
        {shown.map((finding, index) => (
          <li key={first + index}>
            <button
              type="button"
              className={styles.item}
              tabIndex={first + index === at ? 0 : -1}
              onClick={() => {
                goTo(first + index, true);
                onShow(finding);
              }}
            >
              <span>{describeFinding(messages, finding, labels)}</span>
              {finding.suggestion !== null && <span>{messages.suggestion(String(finding.suggestion))}</span>}
              <span className={styles.place}>{messages.check.cell(finding.sheet, toA1(finding.at))}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > windowSize && (
        <div className={styles.pager}>
          <Button size="small" disabled={first === 0} onClick={() => goTo(first - windowSize, false)}>
            {messages.actions.previous}
          </Button>
          <Text role="status" size={200}>
            {messages.check.window(first + 1, first + shown.length, findings.length)}
          </Text>
          <Button
            size="small"
            disabled={first + shown.length >= findings.length}
            onClick={() => goTo(first + windowSize, false)}
          >
            {messages.actions.next}
          </Button>
        </div>
      )}
    </>
  );
}

/** Index that a key moves to from `at`; null for keys that do not move. */
function destinationOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + windowSize;
    case 'PageUp':
      return at - windowSize;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

import { toA1 } from '../../core/model/address';
import type { AnyFinding } from '../../core/model/finding';
import { useMessages } from '../../i18n/useMessages';
import { Pager, windowOf, windowSize } from './Pager';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  press: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    // The item in focus is not to end up under what stands at the foot, nor is what can be done about it.
    scrollMarginBottom: '200px',
    scrollMarginTop: tokens.spacingVerticalM,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':hover span': { color: 'inherit' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Where the user is in a list: the finding, from 0, and whether the focus is to be there. */
export interface ListPlace {
  readonly at: number;
  readonly isFocused: boolean;
}

interface FindingListProps {
  readonly name: string;
  readonly findings: readonly AnyFinding[];
  readonly place: ListPlace;
  readonly onPlace: (place: ListPlace) => void;
  /** An arrow key leads out of the list: -1 before its first, 1 after its last. */
  readonly onLeave: (direction: -1 | 1) => void;
  readonly sentenceOf: (finding: AnyFinding) => string;
  /** The text that names the finding's row; null where nothing does. */
  readonly nameOf: (finding: AnyFinding) => string | null;
  /** Called with the control that was pressed. */
  readonly onShow: (finding: AnyFinding, pressed: HTMLElement) => void;
  /** What can be done about the finding that the user is at. */
  readonly actionsFor: (finding: AnyFinding) => ReactNode;
}

/** Findings, a window at a time; one stop of the Tab key and then what can be done, arrows move within and out of it. */
export function FindingList(props: FindingListProps) {
  const { name, findings, place, onPlace, onLeave, sentenceOf, nameOf, onShow, actionsFor } = props;
  const styles = useStyles();
  const messages = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const at = Math.min(place.at, findings.length - 1);
  const first = windowOf(at);
  const shown = findings.slice(first, first + windowSize);

  useEffect(() => {
    if (place.isFocused) focusOn(list.current);
  }, [place]);
  // What was in focus is gone once it is put right: the next in the list takes its place.
  useEffect(() => {
    if (place.isFocused && document.activeElement === document.body) focusOn(list.current);
  }, [findings, place]);

  const goTo = (next: number, isFocused: boolean): void => {
    if (next < 0) onLeave(-1);
    else if (next >= findings.length) onLeave(1);
    else onPlace({ at: next, isFocused });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = destinationOf(event.key, at, findings.length);
    if (next === null) return;
    event.preventDefault();
    goTo(next, true);
  };

  return (
    <>
      <ul ref={list} className={styles.list} aria-label={name}>
        {shown.map((finding, index) => {
          const own = nameOf(finding);
          const isHere = first + index === at;
          return (
            <li key={`${first + index} ${finding.sheet}!${toA1(finding.at)} ${finding.rule}`} className={styles.item}>
              <button
                type="button"
                className={styles.press}
                tabIndex={isHere ? 0 : -1}
                aria-current={isHere ? true : undefined}
                onKeyDown={onKeyDown}
                onClick={({ currentTarget }) => {
                  onShow(finding, currentTarget);
                  goTo(first + index, true);
                }}
              >
                {own !== null && <span className={styles.name}>{own}</span>}
                <span>{sentenceOf(finding)}</span>
                {finding.suggestion !== null && !isHere && (
                  <span>{messages.suggestion(messages.check.value(finding.suggestion))}</span>
                )}
                <span className={styles.place}>{messages.check.cell(finding.sheet, toA1(finding.at))}</span>
              </button>
              {isHere && actionsFor(finding)}
            </li>
          );
        })}
      </ul>
      <Pager first={first} count={findings.length} onGo={(next) => goTo(next, false)} />
    </>
  );
}

function focusOn(list: HTMLElement | null): void {
  const current = list?.querySelector<HTMLElement>('[aria-current]') ?? null;
  if (current !== document.activeElement) current?.focus();
}

/** Index that a key moves to from `at`, -1 and the count for out of the list; null for keys that do not move. */
function destinationOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return Math.min(at + windowSize, count - 1);
    case 'PageUp':
      return Math.max(at - windowSize, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

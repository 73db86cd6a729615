import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import { useMessages } from '../../i18n/useMessages';
import type { MapLine } from './mapLines';
import { useTintStyles } from './roleLook';
import { RoleSign } from './RoleSign';

/** Height of a line, and lines in view, in pixels and lines. */
const LINE_HEIGHT = 24;
const LINES_IN_VIEW = 10;
/** Lines drawn above and below the view, so that scrolling shows no gap. */
const LINES_BEYOND = 6;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
  line: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    height: `${LINE_HEIGHT}px`,
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
  number: {
    position: 'relative',
    flexShrink: 0,
    minWidth: '26px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  text: { position: 'relative', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // For those who hear the row: what they do not see.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    whiteSpace: 'pre',
    clipPath: 'inset(50%)',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  fold: { paddingLeft: '52px', color: tokens.colorBrandForeground1 },
});

const strongRoles: ReadonlySet<string> = new Set(['header', 'group', 'subtotal', 'total']);
const quietRoles: ReadonlySet<string> = new Set(['outside', 'blank', 'note', 'index', 'repeatedHeader']);

interface RowMapProps {
  readonly name: string;
  readonly lines: readonly MapLine[];
  /** Index of the line that the user is on; -1 before there is one. */
  readonly at: number;
  /** Text of a sheet row. */
  readonly textOf: (row: number) => string;
  readonly onGo: (at: number) => void;
  readonly onUnfold: (at: number) => void;
}

/** The rows of a table, one line each, coloured by role. Only the lines in view are drawn, however many there are. */
export function RowMap({ name, lines, at, textOf, onGo, onUnfold }: RowMapProps) {
  const styles = useStyles();
  const { confirm } = useMessages();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const height = Math.min(lines.length, LINES_IN_VIEW) * LINE_HEIGHT;

  useEffect(() => {
    if (list.current && at >= 0) list.current.scrollTop = scrollToShow(at, list.current.scrollTop, height);
  }, [at, height]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[at];
    if (line?.kind === 'fold' && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return onUnfold(at);
    }
    const next = destinationOf(event.key, at, lines.length);
    if (next === null) return;
    event.preventDefault();
    onGo(next);
  };

  const first = Math.max(0, Math.floor(scrolled / LINE_HEIGHT) - LINES_BEYOND);
  const end = Math.min(lines.length, first + LINES_IN_VIEW + 2 * LINES_BEYOND);
  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  // What is said to be active has to be there, also while it is scrolled out of view.
  if (at >= 0 && at < lines.length && !drawn.includes(at)) drawn.push(at);

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={name}
      aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
      className={styles.list}
      style={{ height }}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: lines.length * LINE_HEIGHT }}>
        {drawn.map((index) => {
          const line = lines[index];
          const text = line?.kind === 'row' ? textOf(line.row) || confirm.emptyRow : '';
          return (
            line && (
              <div
                key={index}
                id={`${id}${index}`}
                role="option"
                aria-selected={index === at}
                aria-posinset={index + 1}
                aria-setsize={lines.length}
                className={mergeClasses(styles.line, index === at && styles.active)}
                style={{ top: index * LINE_HEIGHT }}
                onClick={() => (line.kind === 'fold' ? onUnfold(index) : onGo(index))}
              >
                {line.kind === 'fold' ? <Fold {...line} /> : <Row line={line} text={text} />}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Row({ line, text }: { readonly line: Extract<MapLine, { kind: 'row' }>; readonly text: string }) {
  const styles = useStyles();
  const tints = useTintStyles();
  const { confirm } = useMessages();
  const { role, row, level } = line;
  return (
    <>
      <span className={mergeClasses(tints.tint, tints[role])} aria-hidden />
      <RoleSign role={role} />
      <span className={styles.number} aria-hidden>
        {row + 1}
      </span>
      <span className={styles.unseen}>{confirm.mapRow(row + 1, confirm.role[role])}</span>
      <span
        className={mergeClasses(
          styles.text,
          strongRoles.has(role) && styles.strong,
          quietRoles.has(role) && styles.quiet,
        )}
        style={{ paddingInlineStart: Math.max(0, level - 1) * 10 }}
      >
        {text}
      </span>
    </>
  );
}

function Fold({ first, last }: { readonly first: number; readonly last: number }) {
  const styles = useStyles();
  const { confirm } = useMessages();
  return <span className={styles.fold}>{confirm.folded(last - first + 1, first + 1, last + 1)}</span>;
}

/** Scroll position nearest to `from` that has the line in view. */
function scrollToShow(at: number, from: number, height: number): number {
  const top = at * LINE_HEIGHT;
  if (top < from) return top;
  return Math.max(from, top + LINE_HEIGHT - height);
}

/** Index that a key moves to from `at`; null for keys that do not move. */
function destinationOf(key: string, at: number, count: number): number | null {
  const within = (index: number): number => Math.max(0, Math.min(index, count - 1));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + LINES_IN_VIEW);
    case 'PageUp':
      return within(at - LINES_IN_VIEW);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

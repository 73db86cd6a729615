import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import type { CellFix, RefusedFix } from '../../core/fix/cellFix';
import { toA1 } from '../../core/model/address';
import { useMessages } from '../../i18n/useMessages';
import { Pager, windowSize } from './Pager';
import { RefusedCells } from './RefusedCells';
import { ValueChange } from './ValueChange';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    scrollMarginTop: tokens.spacingVerticalXXL,
    ':focus': { outlineStyle: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  box: { display: 'flex', alignItems: 'flex-start' },
  label: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FixPreviewProps {
  readonly fixes: readonly CellFix[];
  readonly refused: readonly RefusedFix[];
  /** The text that names the row of a cell; null where nothing does. */
  readonly nameOf: (fix: CellFix) => string | null;
  readonly isBusy: boolean;
  readonly onApply: (fixes: readonly CellFix[]) => void;
  readonly onCancel: () => void;
  readonly onShow: (fix: CellFix) => void;
}

/** Every cell that one press would change, before and after, each to be left out; and those that cannot be, with why. */
export function FixPreview({ fixes, refused, nameOf, isBusy, onApply, onCancel, onShow }: FixPreviewProps) {
  const styles = useStyles();
  const { check } = useMessages();
  const { fix: words } = check;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [first, setFirst] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const chosen = fixes.filter((fix) => !left.has(keyOf(fix)));
  return (
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3 ref={title} className={styles.title} tabIndex={-1}>
        {words.title(fixes.length)}
      </h3>
      <Text size={200} className={styles.quiet}>
        {words.lead}
      </Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={isBusy || chosen.length === 0}
          onClick={() => onApply(chosen)}
        >
          {words.apply(chosen.length)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {check.cancel}
        </Button>
        {fixes.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => setLeft(left.size === 0 ? new Set(fixes.map(keyOf)) : new Set())}
          >
            {left.size === 0 ? words.selectNone : words.selectAll}
          </Button>
        )}
      </div>
      <ul className={styles.list} aria-label={words.list}>
        {fixes.slice(first, first + windowSize).map((fix) => (
          <li key={keyOf(fix)} className={styles.item}>
            <Checkbox
              className={styles.box}
              checked={!left.has(keyOf(fix))}
              onChange={() => {
                setLeft(toggled(left, keyOf(fix)));
                onShow(fix);
              }}
              label={
                <span className={styles.label}>
                  <ValueChange before={fix.before} after={fix.after} />
                  <span className={styles.place}>
                    {[nameOf(fix), check.cell(fix.sheet, toA1(fix.at))].filter((text) => text !== null).join(' · ')}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      <Pager first={first} count={fixes.length} onGo={setFirst} />
      {refused.length > 0 && (
        <RefusedCells title={words.refusedTitle(refused.length)} refused={refused} onShow={onShow} />
      )}
    </div>
  );
}

const keyOf = ({ sheet, at }: CellFix): string => `${sheet}!${toA1(at)}`;

function toggled(left: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(left);
  if (!next.delete(key)) next.add(key);
  return next;
}

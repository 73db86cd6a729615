import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { CellFix, FixRefusal, RefusedFix } from '../../core/fix/cellFix';
import { toA1 } from '../../core/model/address';
import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  cells: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'flex-start' },
});

/** Cells listed at first, and with each press for more. */
const AT_ONCE = 5;
const refusals: readonly FixRefusal[] = ['changed', 'formula', 'sheetProtected', 'sheetGone'];

interface RefusedCellsProps {
  readonly title: string;
  readonly refused: readonly RefusedFix[];
  readonly onShow: (fix: CellFix) => void;
}

/** Cells that are left as they are: each with the way to it and why, and what to do about each kind. */
export function RefusedCells({ title, refused, onShow }: RefusedCellsProps) {
  const styles = useStyles();
  const { check } = useMessages();
  const [shown, setShown] = useState(AT_ONCE);
  const kinds = refusals.filter((kind) => refused.some(({ why }) => why === kind));
  return (
    <div className={styles.cells}>
      <Text size={200} className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list}>
        {refused.slice(0, shown).map(({ fix, why, now }) => (
          <li key={`${fix.sheet}!${toA1(fix.at)}`}>
            <Text size={200}>
              {why === 'sheetGone' ? (
                check.cell(fix.sheet, toA1(fix.at))
              ) : (
                <Link inline onClick={() => onShow(fix)}>
                  {check.cell(fix.sheet, toA1(fix.at))}
                </Link>
              )}
              {': '}
              {check.fix.refusal[why](now)}
            </Text>
          </li>
        ))}
      </ul>
      {refused.length > shown && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setShown(shown + 10 * AT_ONCE)}>
          {check.more(Math.min(10 * AT_ONCE, refused.length - shown))}
        </Button>
      )}
      {kinds.map((kind) => (
        <Text key={kind} size={200} className={styles.quiet}>
          {check.fix.remedy[kind]}
        </Text>
      ))}
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';

import type { CellValue } from '../../core/model/snapshot';
import { useMessages } from '../../i18n/useMessages';

/** Said by a screen reader, not drawn. */
const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

const useStyles = makeStyles({
  change: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase200 },
  // On a ground of their own, so that spaces at the ends are seen.
  before: {
    textDecorationLine: 'none',
    color: tokens.colorPaletteRedForeground2,
    backgroundColor: tokens.colorPaletteRedBackground2,
  },
  after: {
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteGreenForeground2,
    backgroundColor: tokens.colorPaletteGreenBackground2,
  },
  unseen,
});

interface ValueChangeProps {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What stands in a cell, and what is to stand there. */
export function ValueChange({ before, after }: ValueChangeProps) {
  const styles = useStyles();
  const { check } = useMessages();
  return (
    <span className={styles.change}>
      <span className={styles.unseen}>{check.fix.before} </span>
      <del className={styles.before}>{check.value(before)}</del>
      <span aria-hidden>{' → '}</span>
      <span className={styles.unseen}> {check.fix.after} </span>
      <ins className={styles.after}>{check.value(after)}</ins>
    </span>
  );
}

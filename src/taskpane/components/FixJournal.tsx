import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useState } from 'react';

import type { FixBatch } from '../../core/fix/journal';
import { toA1 } from '../../core/model/address';
import type { RuleId } from '../../core/model/finding';
import { useMessages } from '../../i18n/useMessages';
import { Fold } from './Fold';
import { Pager, windowSize } from './Pager';
import { ValueChange } from './ValueChange';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  facts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  undo: { flexShrink: 0 },
});

interface FixJournalProps {
  /** Oldest first. */
  readonly batches: readonly FixBatch[];
  readonly isBusy: boolean;
  readonly onUndo: (id: number) => void;
}

/** The fixes that stand in the workbook, newest first, each to be taken back whatever came after it. */
export function FixJournal({ batches, isBusy, onUndo }: FixJournalProps) {
  const styles = useStyles();
  const { journal, ...check } = useMessages().check;
  const { ruleTitle } = useMessages();
  if (batches.length === 0) return null;
  const titleOf = (rule: string): string => (Object.hasOwn(ruleTitle, rule) ? ruleTitle[rule as RuleId] : rule);
  return (
    <Fold summary={journal.title(batches.length)}>
      <Text size={200} className={styles.quiet}>
        {journal.lead}
      </Text>
      <ul className={styles.list} aria-label={journal.title(batches.length)}>
        {[...batches].reverse().map((batch) => (
          <li key={batch.id} className={styles.item}>
            <div className={styles.line}>
              <span className={styles.facts}>
                <Text size={300}>{titleOf(batch.rule)}</Text>
                <Text size={200} className={styles.quiet}>
                  {journal.time(batch.time)}
                </Text>
              </span>
              <Button
                size="small"
                className={styles.undo}
                icon={<ArrowUndoRegular />}
                aria-label={journal.undoOf(titleOf(batch.rule), journal.time(batch.time))}
                disabledFocusable={isBusy}
                onClick={() => onUndo(batch.id)}
              >
                {journal.undo}
              </Button>
            </div>
            <Fold summary={journal.cells(batch.cells.length)} isSmall>
              <BatchCells batch={batch} cellName={check.cell} />
            </Fold>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface BatchCellsProps {
  readonly batch: FixBatch;
  readonly cellName: (sheet: string, a1: string) => string;
}

function BatchCells({ batch: { cells, sheets }, cellName }: BatchCellsProps) {
  const styles = useStyles();
  const [first, setFirst] = useState(0);
  return (
    <>
      <ul className={styles.list}>
        {cells.slice(first, first + windowSize).map(([sheet, row, column, before, after]) => {
          const place = cellName(sheets[sheet] ?? '', toA1({ row, column }));
          return (
            <li key={place} className={styles.facts}>
              <ValueChange before={before} after={after} />
              <Text size={200} className={styles.quiet}>
                {place}
              </Text>
            </li>
          );
        })}
      </ul>
      <Pager first={first} count={cells.length} onGo={setFirst} />
    </>
  );
}

import { makeStyles, Text, tokens } from '@fluentui/react-components';

import { summarizePlan } from '../../core/plan/summarizePlan';
import type { Preparation } from '../../core/preparation';
import { useMessages } from '../../i18n/useMessages';
import { Card } from './Card';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
  facts: { color: tokens.colorNeutralForeground2 },
  asked: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface PlanCardProps {
  readonly preparation: Preparation;
  /** Whether what the user put right will be kept in the workbook, even if nothing else is written. */
  readonly isRemembering: boolean;
}

/** What one press of Apply will write, and that nothing else is touched. */
export function PlanCard({ preparation, isRemembering }: PlanCardProps) {
  const styles = useStyles();
  const { preview, changes: changeWords } = useMessages();
  const { plan, structured, changes, findings } = preparation;
  const summary = summarizePlan(plan);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const undecided = Object.values(changes).reduce(
    (sum, { conflicts }) => sum + conflicts.filter(({ decision }) => decision === null).length,
    0,
  );

  /** Rows of the structured table on a sheet; on a sheet that was there before, also what becomes of them. */
  const details = (sheet: string, isNew: boolean): string =>
    structured
      .filter((table) => table.sheet === sheet)
      .map(({ register, rows }) => {
        const change = changes[register];
        const count = preview.tableRows(rows.length);
        return isNew || change === undefined
          ? `: ${count}`
          : `: ${count} (${preview.changes(change.added, change.changed, change.gone, change.kept)})`;
      })
      .join('');

  return (
    <Card title={preview.planTitle}>
      {summary.isEmpty ? (
        <Text>{isRemembering ? changeWords.onlyRemembered : preview.nothing}</Text>
      ) : (
        <ul className={styles.list}>
          {summary.sheetsAdded.map((sheet) => (
            <li key={sheet}>
              {preview.sheetAdded(sheet)}
              {details(sheet, true)}
            </li>
          ))}
          {summary.sheetsRefreshed.map((sheet) => (
            <li key={sheet}>
              {preview.sheetRefreshed(sheet)}
              {details(sheet, false)}
            </li>
          ))}
          {summary.charts > 0 && <li>{preview.charts(summary.charts)}</li>}
        </ul>
      )}
      {undecided > 0 && <Text className={styles.asked}>{changeWords.undecided(undecided)}</Text>}
      {errors > 0 && <Text className={styles.asked}>{preview.withErrors(errors)}</Text>}
      <Text className={styles.facts}>{preview.untouched}</Text>
    </Card>
  );
}

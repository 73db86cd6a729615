import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Rollup } from '../../core/model/rollup';
import { useMessages } from '../../i18n/useMessages';
import { BarChart } from './BarChart';
import { Card } from './Card';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'normal' },
  sum: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** Lines shown at first; the pane is narrow and the sheet shows them all. */
const fewRows = 8;

interface RollupCardProps {
  readonly rollup: Rollup;
  readonly onExclude: () => void;
}

/** A rollup as it will stand on its sheet: figures, chart, and whether they tie out. */
export function RollupCard({ rollup, onExclude }: RollupCardProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { number, preview, rollup: words } = messages;
  const [showsAll, setShowsAll] = useState(false);
  const title = words.title(rollup.id);
  const [, dimension = '', ...measures] = rollup.columns;
  const shown = showsAll ? rollup.rows : rollup.rows.slice(0, fewRows);
  const grandTotal = rollup.totals.at(-1) ?? 0;
  const cell = mergeClasses(styles.cell, styles.figure);

  return (
    <Card title={title}>
      <Checkbox label={preview.include} aria-label={preview.includeRollup(title)} checked onChange={onExclude} />
      {rollup.rows.length === 0 ? (
        <Text>{preview.emptyRollup}</Text>
      ) : (
        <>
          <RollupChart rollup={rollup} title={title} />
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {words.column(dimension)}
                </th>
                {measures.map((measure) => (
                  <th key={measure} scope="col" className={mergeClasses(cell, styles.sum)}>
                    {words.column(measure)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ label, kind, level, values }, row) => (
                <tr key={`${row} ${label}`} className={mergeClasses(kind === 'subtotal' && styles.sum)}>
                  <th scope="row" className={styles.cell} style={{ paddingInlineStart: 4 + level * 12 }}>
                    {label}
                  </th>
                  {values.map((value, at) => (
                    <td key={measures[at]} className={cell}>
                      {number(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" className={mergeClasses(styles.cell, styles.sum)}>
                  {preview.total}
                </th>
                {rollup.totals.map((value, at) => (
                  <td key={measures[at]} className={mergeClasses(cell, styles.sum)}>
                    {number(value)}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
          {rollup.rows.length > fewRows && (
            <Button size="small" appearance="subtle" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? preview.showFewerRows : preview.showAllRows(rollup.rows.length)}
            </Button>
          )}
        </>
      )}
      <Text size={200} className={styles.facts}>
        {[
          preview.tieOut(grandTotal, rollup.registerRows),
          rollup.outside > 0 ? `${preview.outside(rollup.outside)}.` : '',
          rollup.undated > 0 ? `${preview.undated(rollup.undated)}.` : '',
        ].join(' ')}
      </Text>
    </Card>
  );
}

/** The largest lines of a rollup, by their parts; a total column would count them twice. */
function RollupChart({ rollup, title }: { readonly rollup: Rollup; readonly title: string }) {
  const { number, preview, rollup: words } = useMessages();
  const measures = rollup.columns.slice(2);
  const parts = measures.flatMap((measure, at) => (measure === 'total' ? [] : [at]));
  const own = rollup.rows.filter(({ kind }) => kind === 'own');
  const bars = own
    .map(({ label, values }) => ({ label, values: parts.map((at) => values[at] ?? 0) }))
    .filter(({ values }) => values.some((value) => value > 0))
    .sort((a, b) => sum(b.values) - sum(a.values));
  const shown = bars.slice(0, fewRows);
  if (shown.length === 0) return null;
  return (
    <BarChart
      name={preview.chart(title, shown.length, bars.length)}
      series={parts.map((at) => words.column(measures[at] ?? ''))}
      bars={shown}
      formatNumber={number}
    />
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

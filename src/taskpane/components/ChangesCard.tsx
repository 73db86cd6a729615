import { Button, makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';

import type { CellAddress } from '../../core/model/address';
import type { RowChange, RowChanges, RowConflict } from '../../core/model/rowChanges';
import type { CellValue } from '../../core/model/snapshot';
import type { StructuredTable } from '../../core/model/structuredTable';
import { useMessages } from '../../i18n/useMessages';
import { Card } from './Card';
import { dateText } from './cellTexts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  asked: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
  },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  facts: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  badge: {
    flexShrink: 0,
    minWidth: '52px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
  },
  added: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  restored: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  changed: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  gone: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
});

/** Rows listed at first, and with each press for more. */
const ROWS_AT_ONCE = 50;

type Decision = 'keep' | 'take';

interface ChangesCardProps {
  readonly table: StructuredTable;
  /** The register's title. */
  readonly title: string;
  readonly changes: RowChanges;
  readonly onDecide: (decisions: Readonly<Record<string, Decision>>) => void;
  readonly onShow: (sheet: string, at: CellAddress) => void;
}

/** What an update does to a structured table, row by row, and what of it the user has to decide. */
export function ChangesCard({ table, title, changes, onDecide, onShow }: ChangesCardProps) {
  const styles = useStyles();
  const { changes: words } = useMessages();
  const { added, changed, gone, kept, conflicts, rows = [] } = changes;
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const textOf = useCellText(table);

  return (
    <Card title={words.title(title)}>
      <Text className={styles.quiet}>{words.counts(added, changed, gone, kept)}</Text>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} textOf={textOf} onDecide={onDecide} onShow={onShow} />}
      {rows.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.list(rows.length)}</summary>
          <ul className={styles.list} aria-label={words.listOf(title)}>
            {rows.slice(0, shown).map((row) => (
              <ChangedRow
                key={`${row.kind} ${row.sourceSheet} ${row.sourceRow} ${row.identity}`}
                row={row}
                textOf={textOf}
                onShow={() =>
                  row.kind === 'gone' && row.tableRow !== null
                    ? onShow(table.sheet, { row: row.tableRow, column: 0 })
                    : onShow(row.sourceSheet, { row: row.sourceRow, column: 0 })
                }
              />
            ))}
          </ul>
          {rows.length > shown && (
            <Button size="small" appearance="subtle" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
              {words.more(Math.min(ROWS_AT_ONCE, rows.length - shown))}
            </Button>
          )}
        </details>
      )}
    </Card>
  );
}

interface ChangedRowProps {
  readonly row: RowChange;
  readonly textOf: CellText;
  readonly onShow: () => void;
}

function ChangedRow({ row, textOf, onShow }: ChangedRowProps) {
  const styles = useStyles();
  const { changes: words } = useMessages();
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.badge, styles[row.kind])}>{words.kind[row.kind]}</span>
      <span className={styles.facts}>
        <Text size={200}>{row.identity}</Text>
        {row.cells.map(({ column, before, after }) => (
          <Text key={column} size={200} className={styles.quiet}>
            {words.cell(textOf.title(column), textOf.value(column, before), textOf.value(column, after))}
          </Text>
        ))}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<LocationRegular />}
        title={words.show}
        aria-label={words.showRow(row.identity)}
        onClick={onShow}
      />
    </li>
  );
}

interface ConflictsProps {
  readonly conflicts: readonly RowConflict[];
  readonly textOf: CellText;
  readonly onDecide: (decisions: Readonly<Record<string, Decision>>) => void;
  readonly onShow: (sheet: string, at: CellAddress) => void;
}

/** What both sides changed, each with the two ways out. */
function Conflicts({ conflicts, textOf, onDecide, onShow }: ConflictsProps) {
  const styles = useStyles();
  const { changes: words } = useMessages();
  const id = useId();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const all = (decision: Decision) => (): void =>
    onDecide(Object.fromEntries(conflicts.map(({ key }) => [key, decision])));
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.asked}>
        {words.conflicts(conflicts.length)}
      </h3>
      <Text size={200} className={styles.quiet}>
        {words.conflictsHint}
      </Text>
      {conflicts.length > 1 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={all('keep')}>
            {words.keepAll}
          </Button>
          <Button size="small" onClick={all('take')}>
            {words.takeAll}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {conflicts.slice(0, shown).map((conflict) => (
          <li key={conflict.key} className={styles.item}>
            <Conflict conflict={conflict} textOf={textOf} onDecide={onDecide} />
            <Button
              size="small"
              appearance="subtle"
              icon={<LocationRegular />}
              title={words.show}
              aria-label={words.showRow(conflict.identity)}
              onClick={() => onShow(conflict.sourceSheet, { row: conflict.sourceRow, column: 0 })}
            />
          </li>
        ))}
      </ul>
      {conflicts.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {words.more(Math.min(ROWS_AT_ONCE, conflicts.length - shown))}
        </Button>
      )}
    </section>
  );
}

interface ConflictProps extends Pick<ConflictsProps, 'textOf' | 'onDecide'> {
  readonly conflict: RowConflict;
}

function Conflict({ conflict, textOf, onDecide }: ConflictProps) {
  const styles = useStyles();
  const { changes: words } = useMessages();
  const id = useId();
  const { key, kind, identity, column, kept, fresh, decision } = conflict;
  const value = (cell: CellValue): string => (column === null ? '' : textOf.value(column, cell));
  return (
    <span className={styles.facts}>
      <span id={id}>
        <Text size={200} block>
          {identity}
        </Text>
        <span className={styles.name}>{words.conflict[kind](column === null ? '' : textOf.title(column))}</span>
      </span>
      <RadioGroup
        aria-labelledby={id}
        value={decision ?? ''}
        onChange={(_, data) => onDecide({ [key]: data.value === 'take' ? 'take' : 'keep' })}
      >
        <Radio value="keep" label={words.keep[kind](value(kept))} />
        <Radio value="take" label={words.take[kind](value(fresh))} />
      </RadioGroup>
    </span>
  );
}

/** How a structured table's columns and cells are called and shown. */
interface CellText {
  readonly title: (column: string) => string;
  readonly value: (column: string, value: CellValue) => string;
}

function useCellText(table: StructuredTable): CellText {
  const { changes: words, number } = useMessages();
  const columnOf = (id: string) => table.columns.find((column) => column.id === id);
  return {
    title: (id) => columnOf(id)?.title ?? id,
    value: (id, value) => {
      if (value === null || value === '') return words.empty;
      if (typeof value !== 'number') return String(value);
      if (columnOf(id)?.holds === 'date') return dateText(value, 'day');
      // Years are numbers too, and are not read in thousands.
      return Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : number(value);
    },
  };
}

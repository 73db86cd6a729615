import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';

import {
  fieldCorrection,
  headerCorrection,
  registerCorrection,
  roleCorrection,
} from '../../core/correct/makeCorrection';
import type { TableIdentity } from '../../core/correct/speaksFor';
import { unicodeView } from '../../core/encoding/unicodeView';
import type { Choices } from '../../core/model/choices';
import type { Correction } from '../../core/model/correction';
import { type Definitions, registerOf } from '../../core/model/definitions';
import { madeBy } from '../../core/model/memory';
import type { WorkbookSnapshot } from '../../core/model/snapshot';
import { acceptAsRead } from '../../core/needsAsking';
import type { FoundTable, Preparation } from '../../core/preparation';
import { useMessages } from '../../i18n/useMessages';
import { FormFile } from '../components/FormFile';
import { Page } from '../components/Page';
import { Remedies } from '../components/Remedies';
import { SkippedSheets } from '../components/SkippedSheets';
import { TableCard } from '../components/TableCard';
import { questionsAbout } from '../components/tableQuestions';

const useStyles = makeStyles({
  tables: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  alike: { paddingLeft: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  add: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  uncorrected: { position: 'absolute' },
  corrected: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', width: '100%' },
});

interface ConfirmViewProps {
  readonly snapshot: WorkbookSnapshot;
  readonly preparation: Preparation;
  readonly definitions: Definitions;
  readonly choices: Choices;
  /** What was put right in an earlier session and came back with the workbook. */
  readonly kept: readonly Correction[];
  readonly onChoose: (choices: Choices) => void;
  /** All that is given counts as one press. */
  readonly onCorrect: (...corrections: readonly Correction[]) => void;
  readonly onUndoCorrection: () => void;
  readonly onResetTable: (table: TableIdentity) => void;
  /** Takes what is selected in Excel for the header of a table. */
  readonly onAddTable: () => void;
  readonly onShow: (sheet: string, range: string) => void;
  readonly onRead: () => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The tables that were found and how they were read, to be put right before anything follows from them. */
export function ConfirmView(props: ConfirmViewProps) {
  const { snapshot, preparation, definitions, choices, onChoose, onUndoCorrection, onAddTable } = props;
  const styles = useStyles();
  const { actions, confirm, failed } = useMessages();
  const { found, skipped, structured } = preparation;
  const used = found.flatMap(({ table }) => table ?? []);
  const isNothing = structured.length === 0 && !found.some(({ table, isIgnored }) => table !== null || isIgnored);
  const hasOwnCatalogue = snapshot.sheets.some((sheet) => sheet.madeBy === madeBy.catalogue);
  const { noRegister } = failed.text;
  const corrections = choices.corrections.length;

  return (
    <Page
      title={isNothing ? noRegister.title : confirm.title}
      lead={
        isNothing
          ? noRegister.meaning
          : confirm.lead(
              used.length,
              used.reduce((rows, table) => rows + table.rows.length, 0),
            )
      }
      actions={
        <>
          <div className={corrections > 0 ? styles.corrected : styles.uncorrected}>
            <Text size={200} role="status">
              {corrections > 0 && confirm.corrections(corrections)}
            </Text>
            {corrections > 0 && (
              <Button size="small" icon={<ArrowUndoRegular />} onClick={onUndoCorrection}>
                {confirm.undoCorrection}
              </Button>
            )}
          </div>
          {isNothing ? (
            <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={props.onRead}>
              {actions.readAgain}
            </Button>
          ) : (
            <Button appearance="primary" disabled={used.length + structured.length === 0} onClick={props.onNext}>
              {actions.toCheck}
            </Button>
          )}
          <Button onClick={props.onBack}>{actions.back}</Button>
        </>
      }
    >
      {isNothing && <Remedies remedies={noRegister.remedies} />}
      <Tables {...props} isNothing={isNothing} />
      <div className={styles.add}>
        <Text size={200} className={styles.quiet}>
          {confirm.addTableHint}
        </Text>
        <Button size="small" icon={<AddRegular />} onClick={onAddTable}>
          {confirm.addTable}
        </Button>
      </div>
      {hasOwnCatalogue ? (
        <Text>{confirm.ownCatalogue}</Text>
      ) : (
        !isNothing && (
          <Field label={confirm.categorySet} hint={confirm.categorySetHint}>
            <Select
              value={choices.categorySet}
              onChange={(_, { value }) => onChoose({ ...choices, categorySet: value })}
            >
              {Object.keys(definitions.catalogues).map((id) => (
                <option key={id} value={id}>
                  {confirm.categorySetName(id)}
                </option>
              ))}
            </Select>
          </Field>
        )
      )}
      <FormFile corrections={choices.corrections} onUse={(corrections) => props.onCorrect(...corrections)} />
      <SkippedSheets skipped={skipped} isOpen={isNothing} />
    </Page>
  );
}

interface TablesProps extends ConfirmViewProps {
  readonly isNothing: boolean;
}

/** The tables, those to be asked about first; those that fit no register last and folded. */
function Tables(props: TablesProps) {
  const { preparation, definitions, isNothing } = props;
  const styles = useStyles();
  const { confirm } = useMessages();
  // The order stays while the user answers: a card that moved away from under the pointer would be lost.
  const [first] = useState(() => ({
    keys: new Set(preparation.found.map(({ key }) => key)),
    asked: new Set(preparation.found.filter((table) => isAsked(table, definitions)).map(({ key }) => key)),
    others: new Set(preparation.found.filter(isOther).map(({ key }) => key)),
  }));
  const added = preparation.found.filter(({ key }) => !first.keys.has(key));
  const asked = preparation.found.filter(({ key }) => first.asked.has(key));
  const open = preparation.found.filter((table) => isAsked(table, definitions)).length;
  const others = preparation.found.filter(({ key }) => first.others.has(key));
  const rest = preparation.found.filter(
    ({ key }) => first.keys.has(key) && !first.asked.has(key) && !first.others.has(key),
  );
  const cards = (tables: readonly FoundTable[], isOpen: boolean) =>
    byForm(tables).map(([head, ...others]) => (
      <Fragment key={head.key}>
        <Card {...props} found={head} isOpen={isOpen} />
        {others.length < FOLD_FROM
          ? others.map((found) => <Card key={found.key} {...props} found={found} isOpen={false} />)
          : others.length > 0 && (
              <details className={styles.alike}>
                <summary className={styles.summary}>{confirm.alike(others.length, head.region.sheet)}</summary>
                <div className={styles.tables}>
                  {others.map((found) => (
                    <Card key={found.key} {...props} found={found} isOpen={false} />
                  ))}
                </div>
              </details>
            )}
      </Fragment>
    ));

  return (
    <>
      {!isNothing && <Text>{open > 0 ? confirm.asked(open) : confirm.nothingAsked}</Text>}
      <div className={styles.tables}>
        {added.map((found) => (
          <Card key={found.key} {...props} found={found} isOpen isNew />
        ))}
        {cards(asked, true)}
        {cards(rest, false)}
      </div>
      {others.length > 0 && (
        <details open={isNothing}>
          <summary className={styles.summary}>{confirm.otherTables(others.length)}</summary>
          <div className={styles.tables}>{cards(others, false)}</div>
        </details>
      )}
    </>
  );
}

/** Tables of one form beyond the first are folded away from this many on: what is put right in one holds for all. */
const FOLD_FROM = 3;

/** Tables with others of their form and register, in the order in which each form first occurs. */
function byForm(tables: readonly FoundTable[]): readonly (readonly [FoundTable, ...FoundTable[]])[] {
  const groups = new Map<string, [FoundTable, ...FoundTable[]]>();
  for (const table of tables) {
    const key = `${table.form} ${table.mapping.register ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return [...groups.values()];
}

interface CardProps extends ConfirmViewProps {
  readonly found: FoundTable;
  readonly isOpen: boolean;
  /** The user has just added the table. */
  readonly isNew?: boolean;
}

function Card(props: CardProps) {
  const {
    found,
    isOpen,
    isNew = false,
    snapshot,
    preparation,
    definitions,
    kept,
    onCorrect,
    onResetTable,
    onShow,
  } = props;
  const { region, key, form } = found;
  const sheet = snapshot.sheets.find(({ name }) => name === region.sheet);
  if (!sheet) return null;
  return (
    <TableCard
      found={found}
      sheet={sheet}
      definitions={definitions}
      catalogue={preparation.catalogue}
      isOpen={isOpen}
      isNew={isNew}
      isFromEarlier={found.corrections.some((correction) => isAmong(kept, correction))}
      onUse={(isUsed) => onCorrect({ kind: 'leaveOut', table: key, isOut: !isUsed })}
      onRegister={(register) => onCorrect(registerCorrection(found, register))}
      onField={(column, field) => onCorrect(fieldCorrection(found, column, field))}
      onRole={(row, role) => onCorrect(roleCorrection(unicodeView(sheet), found, row, role))}
      onHeader={(rows) => onCorrect(headerCorrection(found, rows))}
      onAccept={() => onCorrect(...acceptAsRead(found, definitions.registers))}
      onReset={() => onResetTable({ key, form })}
      onShow={(range) => onShow(region.sheet, range)}
    />
  );
}

const registerIn = ({ mapping }: FoundTable, definitions: Definitions) =>
  mapping.register === null ? null : registerOf(definitions, mapping.register);

const isAsked = (found: FoundTable, definitions: Definitions): boolean =>
  questionsAbout(found, registerIn(found, definitions)).length > 0;

/** Whether a table fits no register, and nobody has said that it does. */
const isOther = ({ mapping }: FoundTable): boolean => mapping.register === null;

const isAmong = (kept: readonly Correction[], correction: Correction): boolean =>
  kept.some((other) => JSON.stringify(other) === JSON.stringify(correction));

import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';

import { fieldCorrection } from '../../core/correct/makeCorrection';
import { areaToA1 } from '../../core/model/address';
import type { Choices } from '../../core/model/choices';
import type { Correction } from '../../core/model/correction';
import { type Definitions, registerOf } from '../../core/model/definitions';
import { madeBy } from '../../core/model/memory';
import type { WorkbookSnapshot } from '../../core/model/snapshot';
import type { Preparation } from '../../core/preparation';
import { useMessages } from '../../i18n/useMessages';
import { Page } from '../components/Page';
import { TableCard } from '../components/TableCard';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  skipped: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

interface ConfirmViewProps {
  readonly snapshot: WorkbookSnapshot;
  readonly preparation: Preparation;
  readonly definitions: Definitions;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  readonly onCorrect: (correction: Correction) => void;
  readonly onShow: (sheet: string, range: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The tables that were found and what their columns are taken for, to be put right before anything follows from them. */
export function ConfirmView(props: ConfirmViewProps) {
  const { snapshot, preparation, definitions, choices, onChoose, onCorrect, onShow, onNext, onBack } = props;
  const styles = useStyles();
  const { actions, confirm } = useMessages();
  const { found, skipped, catalogue } = preparation;
  const used = found.flatMap(({ table }) => table ?? []);
  const hasOwnCatalogue = snapshot.sheets.some((sheet) => sheet.madeBy === madeBy.catalogue);
  const unread = [
    ...found
      .filter(({ mapping }) => mapping.register === null)
      .map(({ region }) => ({
        text: `${region.sheet} ${areaToA1(region.area)}: ${confirm.noRegister}`,
      })),
    ...skipped.map(({ sheet, reason }) => ({ text: `${sheet}: ${confirm.skipped[reason]}` })),
  ];

  return (
    <Page
      title={confirm.title}
      lead={confirm.lead(
        used.length,
        used.reduce((rows, table) => rows + table.rows.length, 0),
      )}
      actions={
        <>
          <Button appearance="primary" disabled={used.length === 0} onClick={onNext}>
            {actions.toCheck}
          </Button>
          <Button onClick={onBack}>{actions.back}</Button>
        </>
      }
    >
      {found.map((table) =>
        table.mapping.register === null ? null : (
          <TableCard
            key={table.key}
            found={table}
            register={registerOf(definitions, table.mapping.register)}
            catalogue={catalogue}
            onUse={(isUsed) => onCorrect({ kind: 'leaveOut', table: table.key, isOut: !isUsed })}
            onField={(column, field) => onCorrect(fieldCorrection(table, column, field))}
            onShow={() => onShow(table.region.sheet, areaToA1(table.region.area))}
          />
        ),
      )}
      {hasOwnCatalogue ? (
        <Text>{confirm.ownCatalogue}</Text>
      ) : (
        <Field label={confirm.categorySet} hint={confirm.categorySetHint}>
          <Select value={choices.categorySet} onChange={(_, { value }) => onChoose({ ...choices, categorySet: value })}>
            {Object.keys(definitions.catalogues).map((id) => (
              <option key={id} value={id}>
                {confirm.categorySetName(id)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {unread.length > 0 && (
        <details>
          <summary className={styles.summary}>{confirm.skippedTitle(unread.length)}</summary>
          <ul className={styles.skipped}>
            {unread.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  );
}

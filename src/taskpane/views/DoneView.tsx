import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, TableRegular } from '@fluentui/react-icons';

import { useMessages } from '../../i18n/useMessages';
import { Page } from '../components/Page';

const useStyles = makeStyles({
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  heading: { margin: 0 },
});

interface DoneViewProps {
  /** Sheets that were added or refreshed, in the workbook's order. */
  readonly sheets: readonly string[];
  /** Rows of the structured tables. */
  readonly rows: number;
  /** Whether rollups stand in the workbook, which follow the structured tables. */
  readonly hasRollups: boolean;
  readonly onOpen: (sheet: string) => void;
  readonly onUndo: () => void;
  readonly onStartOver: () => void;
}

/** What was written, the way to each sheet, and the way back. */
export function DoneView({ sheets, rows, hasRollups, onOpen, onUndo, onStartOver }: DoneViewProps) {
  const styles = useStyles();
  const { actions, done } = useMessages();
  return (
    <Page
      title={done.title}
      lead={sheets.length === 0 ? done.noSheets : done.lead(rows)}
      actions={
        <>
          <Button appearance="primary" onClick={onStartOver}>
            {actions.startOver}
          </Button>
          <Button icon={<ArrowUndoRegular />} onClick={onUndo}>
            {actions.undo}
          </Button>
        </>
      }
    >
      {sheets.length > 0 && (
        <section>
          <Subtitle2 as="h2" className={styles.heading}>
            {done.sheets}
          </Subtitle2>
          <ul className={styles.sheets}>
            {sheets.map((sheet) => (
              <li key={sheet}>
                <Button icon={<TableRegular />} aria-label={done.open(sheet)} onClick={() => onOpen(sheet)}>
                  {sheet}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasRollups && <Text>{done.live}</Text>}
      <Text>{done.undoHint}</Text>
    </Page>
  );
}

import { Button, Checkbox, Field, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  LocationRegular,
  LockClosedRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

import { unicodeView } from '../../core/encoding/unicodeView';
import { areaToA1, columnLetters } from '../../core/model/address';
import type { Catalogue } from '../../core/model/catalogue';
import type { ColumnMatch } from '../../core/model/columnMapping';
import { type Definitions, registerOf } from '../../core/model/definitions';
import type { RowRole, TableRegion } from '../../core/model/region';
import type { Register } from '../../core/model/register';
import type { SheetSnapshot } from '../../core/model/snapshot';
import { isGuess, missingFields } from '../../core/needsAsking';
import type { FoundTable } from '../../core/preparation';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/useMessages';
import { ColumnChooser } from './ColumnChooser';
import { RowsPanel } from './RowsPanel';
import { certaintyOf, questionsAbout, titlesOf, type TableQuestion } from './tableQuestions';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cardAsked: { borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorPaletteDarkOrangeBorder2}` },
  head: { display: 'flex', alignItems: 'center', paddingRight: tokens.spacingHorizontalXS },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: 'inherit' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  chevron: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  name: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  certainty: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  sure: { color: tokens.colorPaletteGreenForeground1 },
  asked: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  questions: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  // Long names of registers give way to the width of the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  accept: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  lock: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
});

/** Value of the choice "no register" in the list; no register has an empty id. */
const NO_REGISTER = '';

interface TableCardProps {
  readonly found: FoundTable;
  readonly sheet: SheetSnapshot;
  readonly definitions: Definitions;
  readonly catalogue: Catalogue;
  /** Whether the card is open when it first appears. */
  readonly isOpen: boolean;
  /** Whether the user has just added the table: he is taken to its card. */
  readonly isNew: boolean;
  /** Whether something was put right in an earlier session, and the form was known again. */
  readonly isFromEarlier: boolean;
  readonly onUse: (isUsed: boolean) => void;
  readonly onRegister: (register: string | null) => void;
  /** `field` as in a field correction. */
  readonly onField: (column: number, field: string | null) => void;
  readonly onRole: (row: number, role: RowRole) => void;
  readonly onHeader: (rows: TableRegion['headerRows']) => void;
  /** Every question about the table is answered: it is as it was read. */
  readonly onAccept: () => void;
  readonly onReset: () => void;
  readonly onShow: (range: string) => void;
}

/** A table that was found, how sure that is, and everything about its reading that the user can put right. */
export function TableCard(props: TableCardProps) {
  const { found, definitions, onAccept, onShow } = props;
  const styles = useStyles();
  const { confirm } = useMessages();
  const id = useId();
  const [isOpen, setIsOpen] = useState(props.isOpen);
  const { region, mapping } = found;
  const range = areaToA1(region.area);
  const register = mapping.register === null ? null : registerOf(definitions, mapping.register);
  const questions = questionsAbout(found, register);
  const missing = register === null ? [] : titlesOf(missingFields(found, register), register);
  const isIncomplete = missing.length > 0 && !questions.some(({ about }) => about === 'missing');

  const button = useRef<HTMLButtonElement>(null);
  const { isNew } = props;
  useEffect(() => {
    if (isNew) button.current?.focus();
  }, [isNew]);
  const toggle = (): void => {
    setIsOpen(!isOpen);
    if (!isOpen) onShow(range);
  };

  return (
    <section className={mergeClasses(styles.card, questions.length > 0 && styles.cardAsked)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <button ref={button} type="button" className={styles.toggle} aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? (
              <ChevronDownRegular className={styles.chevron} aria-hidden />
            ) : (
              <ChevronRightRegular className={styles.chevron} aria-hidden />
            )}
            <span className={styles.names}>
              <span id={id} className={styles.name}>
                {region.sheet}
              </span>
              <TableFacts found={found} register={register} questions={questions} range={range} />
            </span>
          </button>
        </h2>
        <Button
          appearance="subtle"
          icon={<LocationRegular />}
          title={confirm.show}
          aria-label={confirm.showTable(region.sheet, range)}
          onClick={() => onShow(range)}
        />
      </div>
      {isOpen && (
        <div className={styles.body}>
          {questions.length > 0 && (
            <>
              <ul className={styles.questions} aria-label={confirm.questions}>
                {questions.map((question) => (
                  <li key={question.about}>
                    <Question question={question} register={register} region={region} />
                  </li>
                ))}
              </ul>
              <Button
                size="small"
                className={styles.accept}
                aria-label={confirm.acceptTable(region.sheet, range)}
                onClick={onAccept}
              >
                {confirm.accept}
              </Button>
            </>
          )}
          {isIncomplete && (
            <Text size={200} className={styles.quiet}>
              {confirm.question.missing(missing)}
            </Text>
          )}
          <TableBody {...props} register={register} range={range} />
        </div>
      )}
    </section>
  );
}

interface FactsProps {
  readonly found: FoundTable;
  readonly register: Register | null;
  readonly questions: readonly TableQuestion[];
  readonly range: string;
}

/** What is said of a table while its card is folded: place, register, rows, and how sure that is. */
function TableFacts({ found, register, questions, range }: FactsProps) {
  const styles = useStyles();
  const { confirm } = useMessages();
  const { region, table, isIgnored } = found;
  const rows = table?.rows.length ?? region.rows.filter(({ role }) => role === 'data').length;
  const certainty = certaintyOf(found, questions);
  const says: { readonly icon: ReactNode; readonly text: string; readonly look: string } =
    isIgnored || register === null
      ? {
          icon: <SubtractCircleRegular aria-hidden />,
          text: isIgnored ? confirm.leftOut : confirm.noRegister,
          look: styles.quiet,
        }
      : certainty === 'unsure'
        ? { icon: <QuestionCircleRegular aria-hidden />, text: confirm.certainty.unsure, look: styles.asked }
        : {
            icon: <CheckmarkCircleRegular aria-hidden />,
            text: confirm.certainty[certainty],
            look: certainty === 'sure' ? styles.sure : styles.quiet,
          };
  return (
    <>
      <span className={styles.line}>
        {register === null ? '' : `${register.title} · `}
        {confirm.rows(rows)} · {range}
      </span>
      <span className={mergeClasses(styles.line, styles.certainty, says.look)}>
        {says.icon} {says.text}
      </span>
    </>
  );
}

interface BodyProps extends TableCardProps {
  readonly register: Register | null;
  readonly range: string;
}

function TableBody(props: BodyProps) {
  const { found, definitions, catalogue, register, range, isFromEarlier } = props;
  // Text of legacy fonts is shown as it was read.
  const sheet = unicodeView(props.sheet);
  const { onUse, onRegister, onField, onRole, onHeader, onReset, onShow } = props;
  const styles = useStyles();
  const { confirm } = useMessages();
  const { region, mapping, corrections, isIgnored } = found;
  // A column stays where the user found it when he has answered.
  const [askedAtFirst] = useState(() => new Set(mapping.columns.filter(isGuess).map(({ column }) => column)));
  const isFirst = (match: ColumnMatch): boolean => askedAtFirst.has(match.column) || isGuess(match);
  const asked = mapping.columns.filter(isFirst);
  const rest = mapping.columns.filter((match) => !isFirst(match));
  const recognised = mapping.columns.filter(({ field }) => field !== null).length;
  const [isListOpen, setIsListOpen] = useState(asked.length === 0 && region.orientation === 'vertical');
  const columns = { region, sheet, catalogue, onField, onShow: (column: number) => onShow(rangeOf(region, column)) };

  return (
    <>
      {sheet.isProtected && (
        <Text size={200} className={mergeClasses(styles.lock, styles.quiet)}>
          <LockClosedRegular aria-hidden /> {confirm.isProtected}
        </Text>
      )}
      <Field label={confirm.register} size="small" className={styles.field}>
        <Select
          size="small"
          value={mapping.register ?? NO_REGISTER}
          onChange={(_, { value }) => onRegister(value === NO_REGISTER ? null : value)}
        >
          {definitions.registers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={NO_REGISTER}>{confirm.noRegister}</option>
        </Select>
      </Field>
      {register !== null && !isIgnored && asked.length > 0 && (
        <ColumnChooser {...columns} name={confirm.lookAt} columns={asked} register={register} />
      )}
      {region.orientation === 'horizontal' && !isIgnored && (
        <RowsPanel found={found} sheet={sheet} onShow={onShow} onRole={onRole} onHeader={onHeader} />
      )}
      {register !== null && !isIgnored && (
        <details open={isListOpen} onToggle={({ currentTarget }) => setIsListOpen(currentTarget.open)}>
          <summary className={styles.summary}>{confirm.columns(recognised, mapping.columns.length)}</summary>
          {isListOpen && (
            <ColumnChooser
              {...columns}
              name={confirm.columnsOf(region.sheet, range)}
              columns={rest}
              register={register}
            />
          )}
        </details>
      )}
      <div className={styles.foot}>
        {register !== null && (
          <Checkbox
            label={confirm.use}
            aria-label={confirm.useTable(region.sheet, range)}
            checked={!isIgnored}
            onChange={(_, { checked }) => onUse(checked === true)}
          />
        )}
        {corrections.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={confirm.resetTableOf(region.sheet, range)}
            onClick={onReset}
          >
            {confirm.resetTable}
          </Button>
        )}
      </div>
      {isFromEarlier && (
        <Text size={200} className={styles.quiet}>
          {confirm.fromEarlier}
        </Text>
      )}
    </>
  );
}

interface QuestionProps {
  readonly question: TableQuestion;
  readonly register: Register | null;
  readonly region: TableRegion;
}

function Question({ question, register, region }: QuestionProps) {
  const { confirm }: Messages = useMessages();
  switch (question.about) {
    case 'register':
      return confirm.question.register(register?.title ?? '');
    case 'columns':
      return confirm.question.columns(
        question.columns.map(({ column, label }) => {
          const line = region.orientation === 'vertical' ? String(column + 1) : columnLetters(column);
          return label === '' ? line : `${line} (${label})`;
        }),
      );
    case 'missing':
      return confirm.question.missing(question.fields);
  }
}

/** A column of a table on its sheet, from its header to its end; of a form filled in downwards, the row. */
const rangeOf = ({ area, orientation }: TableRegion, column: number): string =>
  areaToA1(orientation === 'vertical' ? { ...area, row: column, rows: 1 } : { ...area, column, columns: 1 });

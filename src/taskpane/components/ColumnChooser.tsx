import { Label, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';

import { columnLetters } from '../../core/model/address';
import { type Catalogue, entriesOf } from '../../core/model/catalogue';
import type { ColumnMatch } from '../../core/model/columnMapping';
import type { Register } from '../../core/model/register';
import type { TableRegion } from '../../core/model/region';
import type { SheetSnapshot } from '../../core/model/snapshot';
import { isGuess } from '../../core/needsAsking';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/useMessages';
import { cellTexts, type CellText, firstTexts } from './cellTexts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
  },
  asked: { borderLeftColor: tokens.colorPaletteDarkOrangeBorder2 },
  unused: { borderLeftStyle: 'dotted' },
  label: { overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Value of the choice "not used" in the list; no field has an empty name. */
const UNUSED = '';

/** Different values of a column that are shown. */
const SAMPLES = 3;

interface ColumnChooserProps {
  readonly name: string;
  /** The columns to show, in this order. */
  readonly columns: readonly ColumnMatch[];
  readonly region: TableRegion;
  readonly sheet: SheetSnapshot;
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly onField: (column: number, field: string | null) => void;
  /** The user is on a column now. */
  readonly onShow: (column: number) => void;
}

/** What each column of a table is taken for, why, and what it holds, to be put right by the user. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { name, columns, region, sheet, register, catalogue, onField, onShow } = props;
  const styles = useStyles();
  const messages = useMessages();
  const { confirm, number } = messages;
  const id = useId();
  const options = optionsOf(register, catalogue, messages);
  const samples = useMemo(() => {
    const textOf = cellTexts(sheet, number);
    return new Map(region.labels.map(({ column }) => [column, samplesOf(region, column, textOf)]));
  }, [sheet, region, number]);

  return (
    <ul className={styles.list} aria-label={name}>
      {columns.map((match) => {
        const { column, label, field, reason } = match;
        const chosen = choiceOf(match);
        const isListed = options.some(({ value }) => value === chosen);
        const isAsked = isGuess(match);
        const values = samples.get(column) ?? [];
        const select = `${id}${column}`;
        return (
          <li
            key={column}
            className={mergeClasses(styles.column, isAsked && styles.asked, field === null && styles.unused)}
          >
            <Label htmlFor={select} size="small" className={styles.label}>
              {confirm.column(region.orientation, lineOf(region, column), label || confirm.unnamedColumn)}
            </Label>
            <Select
              id={select}
              size="small"
              aria-describedby={`${select}why`}
              value={chosen}
              onFocus={() => onShow(column)}
              onChange={(_, { value }) => onField(column, value === UNUSED ? null : value)}
            >
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
              {!isListed && <option value={chosen}>{flagLabel(match, register, messages)}</option>}
            </Select>
            <Text id={`${select}why`} size={200} className={styles.facts}>
              {isAsked && <span className={styles.doubt}>{confirm.lookAt}: </span>}
              {confirm.why[reason]}. {values.length === 0 ? confirm.noSamples : confirm.samples(values)}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

/** A column as Excel names it; of a form filled in downwards, the row. */
const lineOf = ({ orientation }: TableRegion, column: number): string =>
  orientation === 'vertical' ? String(column + 1) : columnLetters(column);

/** What stands in a column's data rows; in a form filled in downwards, beside the row's label. */
function samplesOf(region: TableRegion, column: number, textOf: CellText): readonly string[] {
  const { area, orientation, rows } = region;
  if (orientation === 'vertical') {
    const beside = Array.from({ length: area.columns - 1 }, (_, index) => textOf(column, area.column + 1 + index));
    return firstTexts(beside, SAMPLES);
  }
  return firstTexts(
    (function* () {
      for (const { row, role } of rows) if (role === 'data') yield textOf(row, column);
    })(),
    SAMPLES,
  );
}

/** A column's meaning as a field correction writes it. */
const choiceOf = ({ field, flagValue }: ColumnMatch): string =>
  field === null ? UNUSED : flagValue === undefined ? field : `${field}=${flagValue}`;

/** Everything a column can be taken for: the register's fields, and each value that columns of marks can stand for. */
function optionsOf(register: Register, catalogue: Catalogue, { confirm }: Messages) {
  const fields = register.fields.map(({ name, title }) => ({ value: name, label: title }));
  const flags = register.fields.flatMap(({ name, title, list, marks = [] }) =>
    marks.map(({ value }) => ({
      value: `${name}=${value}`,
      label: confirm.flag(title, entriesOf(catalogue, list ?? '').find(({ code }) => code === value)?.label ?? value),
    })),
  );
  return [{ value: UNUSED, label: confirm.unused }, { value: 'ordinal', label: confirm.ordinal }, ...fields, ...flags];
}

function flagLabel({ field, flagValue }: ColumnMatch, register: Register, { confirm }: Messages): string {
  const title = register.fields.find(({ name }) => name === field)?.title ?? field ?? '';
  return flagValue === undefined ? title : confirm.flag(title, flagValue);
}

import { Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import { columnLetters } from '../../core/model/address';
import { type Catalogue, entriesOf } from '../../core/model/catalogue';
import type { ColumnMatch } from '../../core/model/columnMapping';
import type { Register } from '../../core/model/register';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    listStyleType: 'none',
  },
});

/** Value of the choice "not used" in the list; no field has an empty name. */
const unused = '';

interface ColumnChooserProps {
  readonly name: string;
  readonly columns: readonly ColumnMatch[];
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly onField: (column: number, field: string | null) => void;
}

/** What each column of a table is taken for, to be put right by the user. */
export function ColumnChooser({ name, columns, register, catalogue, onField }: ColumnChooserProps) {
  const styles = useStyles();
  const messages = useMessages();
  const id = useId();
  const options = optionsOf(register, catalogue, messages);
  return (
    <ul className={styles.list} aria-label={name}>
      {columns.map((match) => {
        const chosen = choiceOf(match);
        const isListed = options.some(({ value }) => value === chosen);
        return (
          <li key={match.column}>
            <Label htmlFor={`${id}${match.column}`} size="small">
              {messages.confirm.column(columnLetters(match.column), match.label || messages.confirm.unnamedColumn)}
            </Label>
            <Select
              id={`${id}${match.column}`}
              size="small"
              value={chosen}
              onChange={(_, { value }) => onField(match.column, value === unused ? null : value)}
            >
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
              {!isListed && <option value={chosen}>{flagLabel(match, register, messages)}</option>}
            </Select>
          </li>
        );
      })}
    </ul>
  );
}

/** A column's meaning as a field correction writes it. */
const choiceOf = ({ field, flagValue }: ColumnMatch): string =>
  field === null ? unused : flagValue === undefined ? field : `${field}=${flagValue}`;

/** Everything a column can be taken for: the register's fields, and each value that columns of marks can stand for. */
function optionsOf(register: Register, catalogue: Catalogue, { confirm }: Messages) {
  const fields = register.fields.map(({ name, title }) => ({ value: name, label: title }));
  const flags = register.fields.flatMap(({ name, title, list, marks = [] }) =>
    marks.map(({ value }) => ({
      value: `${name}=${value}`,
      label: confirm.flag(title, entriesOf(catalogue, list ?? '').find(({ code }) => code === value)?.label ?? value),
    })),
  );
  return [{ value: unused, label: confirm.unused }, { value: 'ordinal', label: confirm.ordinal }, ...fields, ...flags];
}

function flagLabel({ field, flagValue }: ColumnMatch, register: Register, { confirm }: Messages): string {
  const title = register.fields.find(({ name }) => name === field)?.title ?? field ?? '';
  return flagValue === undefined ? title : confirm.flag(title, flagValue);
}

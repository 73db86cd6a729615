import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';

import { useMessages } from '../../i18n/useMessages';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  year: { flexGrow: 1, minWidth: '88px' },
  fieldset: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
});

interface YearRangeProps {
  /** Years to choose from, ascending. */
  readonly years: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Null: the years follow from the register, nothing to go back to. */
  readonly onFollowRegister: (() => void) | null;
  readonly onChange: (first: number, last: number) => void;
}

/** The years of registration that the rollups count, both ends included. */
export function YearRange({ years, first, last, onFollowRegister, onChange }: YearRangeProps) {
  const styles = useStyles();
  const { preview } = useMessages();
  const options = years.map((year) => (
    <option key={year} value={year}>
      {year}
    </option>
  ));
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{preview.years}</legend>
      <div className={styles.row}>
        <Field className={styles.year} label={preview.firstYear}>
          <Select
            value={String(first)}
            onChange={(_, { value }) => onChange(Number(value), Math.max(Number(value), last))}
          >
            {options}
          </Select>
        </Field>
        <Field className={styles.year} label={preview.lastYear}>
          <Select
            value={String(last)}
            onChange={(_, { value }) => onChange(Math.min(first, Number(value)), Number(value))}
          >
            {options}
          </Select>
        </Field>
        {onFollowRegister && (
          <Button appearance="subtle" onClick={onFollowRegister}>
            {preview.registerYears}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

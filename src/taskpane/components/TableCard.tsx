import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';

import { areaToA1 } from '../../core/model/address';
import type { Catalogue } from '../../core/model/catalogue';
import { ASK_BELOW } from '../../core/model/columnMapping';
import { valueOf } from '../../core/model/dataTable';
import type { Register } from '../../core/model/register';
import type { FoundTable } from '../../core/preparation';
import type { Certainty } from '../../i18n/messages';
import { useMessages } from '../../i18n/useMessages';
import { Card } from './Card';
import { ColumnChooser } from './ColumnChooser';

const useStyles = makeStyles({
  facts: { color: tokens.colorNeutralForeground2 },
  asked: { color: tokens.colorPaletteDarkOrangeForeground1 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Mappings at least this sure are called certain; chosen so that a column or two of the office's own do not lower it. */
const certainFrom = 0.85;

const certaintyOf = (confidence: number): Certainty =>
  confidence < ASK_BELOW ? 'unsure' : confidence < certainFrom ? 'likely' : 'sure';

interface TableCardProps {
  readonly found: FoundTable;
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly onUse: (isUsed: boolean) => void;
  /** `field` as in a field correction. */
  readonly onField: (column: number, field: string | null) => void;
  readonly onShow: () => void;
}

/** A table that was found, how sure that is, and what its columns are taken for. */
export function TableCard({ found, register, catalogue, onUse, onField, onShow }: TableCardProps) {
  const styles = useStyles();
  const { confirm } = useMessages();
  const { region, mapping, table, isIgnored } = found;
  const range = areaToA1(region.area);
  const certainty = certaintyOf(mapping.confidence);
  const rows = region.rows.filter(({ role }) => role === 'data').length;
  const mapped = mapping.columns.filter(({ field }) => field !== null).length;
  const missing = register.fields
    .filter(({ name, required }) => required && table?.rows.every((row) => valueOf(row, name) === null))
    .map(({ title }) => title);

  return (
    <Card title={region.sheet}>
      <Text className={styles.facts}>
        {range} · {confirm.rows(table?.rows.length ?? rows)}
      </Text>
      <Text className={certainty === 'unsure' ? styles.asked : styles.facts}>
        {isIgnored ? confirm.leftOut : confirm.certainty[certainty]}
      </Text>
      <div className={styles.row}>
        <Checkbox
          label={confirm.use}
          aria-label={confirm.useTable(region.sheet, range)}
          checked={!isIgnored}
          onChange={(_, { checked }) => onUse(checked === true)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<LocationRegular />}
          aria-label={confirm.showTable(region.sheet, range)}
          onClick={onShow}
        >
          {confirm.show}
        </Button>
      </div>
      {!isIgnored && missing.length > 0 && <Text className={styles.asked}>{confirm.required(missing)}</Text>}
      {!isIgnored && (
        <details open={certainty === 'unsure'}>
          <summary className={styles.summary}>{confirm.columns(mapped, mapping.columns.length)}</summary>
          <ColumnChooser
            name={confirm.columnsOf(region.sheet, range)}
            columns={mapping.columns}
            register={register}
            catalogue={catalogue}
            onField={onField}
          />
        </details>
      )}
    </Card>
  );
}

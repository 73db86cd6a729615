import { Button, Checkbox } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';

import type { CellAddress } from '../../core/model/address';
import type { Choices } from '../../core/model/choices';
import { valueOf } from '../../core/model/dataTable';
import { type Definitions, registerOf } from '../../core/model/definitions';
import type { RowChanges } from '../../core/model/rowChanges';
import type { WorkbookPlan } from '../../core/plan/planStep';
import type { Preparation } from '../../core/preparation';
import { useMessages } from '../../i18n/useMessages';
import { ChangesCard } from '../components/ChangesCard';
import { Page } from '../components/Page';
import { PlanCard } from '../components/PlanCard';
import { RollupCard } from '../components/RollupCard';
import { YearRange } from '../components/YearRange';

interface RollUpViewProps {
  readonly preparation: Preparation;
  readonly definitions: Definitions;
  readonly choices: Choices;
  /** Every rollup there is, in order, by id. */
  readonly rollupIds: readonly string[];
  /** Whether a newer preparation is under way: what is shown may not be written. */
  readonly isUpdating: boolean;
  /** Whether what the user put right is news to the workbook, and will be kept in it. */
  readonly isRemembering: boolean;
  readonly onChoose: (choices: Choices) => void;
  readonly onShow: (sheet: string, at: CellAddress) => void;
  readonly onApply: (plan: WorkbookPlan) => void;
  readonly onBack: () => void;
}

/** The rollups as they will stand, and what will be written where; nothing is written before the user asks. */
export function RollUpView(props: RollUpViewProps) {
  const { preparation, definitions, choices, rollupIds, isUpdating, isRemembering, onChoose, onShow, onApply, onBack } =
    props;
  const { actions, preview, rollup: words } = useMessages();
  const chosen = choices.rollups ?? rollupIds;
  const counted = preparation.rollups.find(({ rollup }) => rollup.years !== null)?.rollup.years ?? null;
  const years = registeredYears(preparation);

  const choose = (id: string, isIncluded: boolean): void =>
    onChoose({
      ...choices,
      rollups: rollupIds.filter((other) => (other === id ? isIncluded : chosen.includes(other))),
    });

  return (
    <Page
      title={preview.title}
      lead={preview.lead}
      actions={
        <>
          <Button
            appearance="primary"
            icon={<SaveRegular />}
            disabledFocusable={isUpdating}
            onClick={() => onApply(preparation.plan)}
          >
            {actions.apply}
          </Button>
          <Button onClick={onBack}>{actions.back}</Button>
        </>
      }
    >
      {preparation.structured.map((table) => {
        const changes = preparation.changes[table.register];
        return (
          changes &&
          isUpdate(changes) && (
            <ChangesCard
              key={table.register}
              table={table}
              title={registerOf(definitions, table.register).title}
              changes={changes}
              onDecide={(decisions) => onChoose({ ...choices, conflicts: { ...choices.conflicts, ...decisions } })}
              onShow={onShow}
            />
          )
        );
      })}
      {counted && (
        <YearRange
          years={[...new Set([...years, counted.first, counted.last])].sort((a, b) => a - b)}
          first={counted.first}
          last={counted.last}
          onFollowRegister={choices.period === null ? null : () => onChoose({ ...choices, period: null })}
          onChange={(first, last) =>
            onChoose({ ...choices, period: { start: `${first}-01-01`, end: `${last}-12-31` } })
          }
        />
      )}
      {rollupIds.map((id) => {
        const planned = preparation.rollups.find(({ rollup }) => rollup.id === id);
        if (!chosen.includes(id)) {
          return (
            <Checkbox
              key={id}
              label={preview.includeRollup(words.title(id))}
              checked={false}
              onChange={() => choose(id, true)}
            />
          );
        }
        // A rollup of a register that the workbook does not hold is not spoken of.
        return planned && <RollupCard key={id} rollup={planned.rollup} onExclude={() => choose(id, false)} />;
      })}
      <PlanCard preparation={preparation} isRemembering={isRemembering} />
    </Page>
  );
}

/** Whether a structured table stands already and something of it changes; on the first run all its rows are new. */
const isUpdate = ({ rows, conflicts }: RowChanges): boolean =>
  (rows !== undefined && rows.length > 0) || conflicts.length > 0;

/** Years of registration that occur in the tables used. */
const registeredYears = ({ found }: Preparation): readonly number[] =>
  found
    .flatMap(({ table }) => table?.rows ?? [])
    .map((row) => valueOf(row, 'yearRegistered'))
    .filter((year) => typeof year === 'number');

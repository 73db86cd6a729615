import { Button, Checkbox } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';

import type { Choices } from '../../core/model/choices';
import { valueOf } from '../../core/model/dataTable';
import type { WorkbookPlan } from '../../core/plan/planStep';
import type { Preparation } from '../../core/preparation';
import { useMessages } from '../../i18n/useMessages';
import { Page } from '../components/Page';
import { PlanCard } from '../components/PlanCard';
import { RollupCard } from '../components/RollupCard';
import { YearRange } from '../components/YearRange';

interface RollUpViewProps {
  readonly preparation: Preparation;
  readonly choices: Choices;
  /** Every rollup there is, in order, by id. */
  readonly rollupIds: readonly string[];
  /** Whether a newer preparation is under way: what is shown may not be written. */
  readonly isUpdating: boolean;
  readonly onChoose: (choices: Choices) => void;
  readonly onApply: (plan: WorkbookPlan) => void;
  readonly onBack: () => void;
}

/** The rollups as they will stand, and what will be written where; nothing is written before the user asks. */
export function RollUpView(props: RollUpViewProps) {
  const { preparation, choices, rollupIds, isUpdating, onChoose, onApply, onBack } = props;
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
        return planned && chosen.includes(id) ? (
          <RollupCard key={id} rollup={planned.rollup} onExclude={() => choose(id, false)} />
        ) : (
          <Checkbox
            key={id}
            label={preview.includeRollup(words.title(id))}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => choose(id, checked === true)}
          />
        );
      })}
      <PlanCard preparation={preparation} />
    </Page>
  );
}

/** Years of registration that occur in the tables used. */
const registeredYears = ({ found }: Preparation): readonly number[] =>
  found
    .flatMap(({ table }) => table?.rows ?? [])
    .map((row) => valueOf(row, 'yearRegistered'))
    .filter((year) => typeof year === 'number');

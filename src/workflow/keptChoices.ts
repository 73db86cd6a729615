import * as z from 'zod';
import { correctionSchema } from '../core/correct/correctionSchema';
import { type Choices, defaultChoices } from '../core/model/choices';
import type { Correction } from '../core/model/correction';
import { keptIn } from '../core/model/keptIn';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { WorkbookPlan } from '../core/plan/planStep';

const CHOICES_KEY = 'choices';

/** What every version keeps. */
const common = {
  period: z.object({ start: z.string(), end: z.string() }).nullable(),
  categorySet: z.string(),
  rollups: z.array(z.string()).nullable(),
};

/** Version 1 knew tables by their place alone, and of columns only the field. */
const KeptChoicesOf1 = z
  .object({
    version: z.literal(1),
    choices: z.object({
      ...common,
      ignored: z.array(z.string()),
      fields: z.record(z.string(), z.record(z.coerce.number<string>(), z.string().nullable())),
    }),
  })
  .transform(({ choices: { ignored, fields, ...rest } }) => ({
    ...rest,
    corrections: [
      ...ignored.map((table): Correction => ({ kind: 'leaveOut', table, isOut: true })),
      ...Object.entries(fields).flatMap(([table, columns]) =>
        Object.entries(columns).map(([column, field]): Correction => ({
          kind: 'field',
          table,
          form: '',
          column: Number(column),
          label: '',
          field,
        })),
      ),
    ],
  }));

const KeptChoicesOf2 = z
  .object({ version: z.literal(2), choices: z.object({ ...common, corrections: z.array(correctionSchema) }) })
  .transform(({ choices }) => choices);

const KeptChoices = z.union([KeptChoicesOf2, KeptChoicesOf1]);

/**
 * A plan that also keeps what the user chose, so that a later run does not ask again. A plan that writes nothing stays
 * empty, unless the user has put something right since.
 */
export function withChoices(plan: WorkbookPlan, choices: Choices, workbook: WorkbookSnapshot): WorkbookPlan {
  const { period, categorySet, rollups, corrections } = choices;
  const value = JSON.stringify({ version: 2, choices: { period, categorySet, rollups, corrections } });
  const before = workbook.memory[CHOICES_KEY] ?? null;
  if (value === before) return plan;
  const known = choicesOf(workbook, choices.today).corrections;
  if (plan.steps.length === 0 && JSON.stringify(known) === JSON.stringify(corrections)) return plan;
  return {
    ...plan,
    steps: [{ kind: 'remember', key: CHOICES_KEY, value }, ...plan.steps],
    undo: [...plan.undo, { kind: 'remember', key: CHOICES_KEY, value: before }],
  };
}

/** What the user chose when the workbook was last written, or the choices of one who has chosen nothing. */
export function choicesOf(workbook: Pick<WorkbookSnapshot, 'memory'>, today: string): Choices {
  const kept = keptIn(workbook.memory, CHOICES_KEY, KeptChoices);
  return kept ? { ...kept, conflicts: {}, today } : defaultChoices(today);
}

import * as z from 'zod';
import { type Choices, defaultChoices } from '../core/model/choices';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import type { WorkbookPlan } from '../core/plan/planStep';

const CHOICES_KEY = 'choices';

const KeptChoices = z.object({
  version: z.literal(1),
  choices: z.object({
    period: z.object({ start: z.string(), end: z.string() }).nullable(),
    categorySet: z.string(),
    rollups: z.array(z.string()).nullable(),
    ignored: z.array(z.string()),
    fields: z.record(z.string(), z.record(z.coerce.number(), z.string().nullable())),
  }),
});

/** A plan that also keeps what the user chose, so that a later run does not ask again. An empty plan stays empty. */
export function withChoices(plan: WorkbookPlan, choices: Choices, workbook: WorkbookSnapshot): WorkbookPlan {
  const { period, categorySet, rollups, ignored, fields } = choices;
  const value = JSON.stringify({ version: 1, choices: { period, categorySet, rollups, ignored, fields } });
  const before = workbook.memory[CHOICES_KEY] ?? null;
  if (plan.steps.length === 0 || value === before) return plan;
  return {
    ...plan,
    steps: [{ kind: 'remember', key: CHOICES_KEY, value }, ...plan.steps],
    undo: [...plan.undo, { kind: 'remember', key: CHOICES_KEY, value: before }],
  };
}

/** What the user chose when the workbook was last written, or the choices of one who has chosen nothing. */
export function choicesOf(workbook: WorkbookSnapshot, today: string): Choices {
  const text = workbook.memory[CHOICES_KEY];
  if (text === undefined) return defaultChoices(today);
  try {
    const kept = KeptChoices.safeParse(JSON.parse(text));
    return kept.success ? { ...defaultChoices(today), ...kept.data.choices } : defaultChoices(today);
  } catch (cause) {
    if (cause instanceof SyntaxError) return defaultChoices(today);
    throw cause;
  }
}

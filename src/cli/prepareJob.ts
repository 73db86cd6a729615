import { withFormProfile } from '../core/correct/formProfile';
import type { Choices } from '../core/model/choices';
import type { Definitions } from '../core/model/definitions';
import type { SheetWords } from '../core/model/sheetWords';
import type { WorkbookSnapshot } from '../core/model/snapshot';
import { rollups } from '../core/rollup/rollups';
import { rules } from '../core/validate/rules';
import { shippedDefinitions } from '../definitions/shipped';
import { sheetWordsVi } from '../i18n/sheetWords.vi';
import { choicesOf } from '../workflow/keptChoices';
import { badUsage } from './cliError';
import type { CommandLine } from './parseCommandLine';
import { readCategorySet } from './readCategorySet';
import { readForms } from './readForms';

/** What a command needs besides the workbook. */
export interface Job {
  readonly definitions: Definitions;
  /** Reports are written in Vietnamese whatever the language of the messages, for the office's readers. */
  readonly words: SheetWords;
  /** What the options and the forms say, over what was chosen when the workbook was last written. */
  readonly choose: (workbook: Pick<WorkbookSnapshot, 'memory'>) => Choices;
}

/** Settles what a command line asks for. @throws CliError with exit code 2. */
export async function prepareJob({ command, period, categories, forms, only, today }: CommandLine): Promise<Job> {
  const shipped = shippedDefinitions();
  const set = categories === null ? null : await readCategorySet(categories, shipped);
  const profile = forms === null ? null : await readForms(forms);
  if (command === 'fix') checkNames(only, rules, 'badRule');
  else checkNames(only, rollups, 'badRollup');
  return {
    definitions: set?.definitions ?? shipped,
    words: sheetWordsVi,
    choose: (workbook) => {
      const kept = choicesOf(workbook, today);
      return {
        ...(profile ? withFormProfile(kept, profile) : kept),
        ...(period ? { period } : {}),
        ...(set ? { categorySet: set.id } : {}),
        ...(only && command !== 'fix' ? { rollups: only } : {}),
      };
    },
  };
}

/** @throws CliError with exit code 2 when a name is not among those that there are. */
function checkNames(
  names: readonly string[] | null,
  known: readonly { readonly id: string }[],
  code: 'badRollup' | 'badRule',
): void {
  const unknown = names?.find((name) => !known.some(({ id }) => id === name));
  if (unknown !== undefined) badUsage(code, unknown);
}

import { formProfileOf, formProfileText } from '../core/correct/formProfile';
import { fixOf, sortFixes } from '../core/fix/cellFix';
import { type RowNames, rowNames } from '../core/fix/ignore';
import type { AnyFinding } from '../core/model/finding';
import type { Result } from '../core/model/result';
import type { RollupOnSheet } from '../core/model/rollup';
import type { Preparation } from '../core/preparation';
import { catalogueText } from '../core/structure/catalogueText';
import type { CategoryDecision } from '../core/fix/planSwitch';
import type { WorkbookGateway } from '../gateway/workbookGateway';
import type { CliMessages } from '../i18n/cliMessages';
import { describeFinding, findingLabels } from '../i18n/describeFinding';
import type { Messages } from '../i18n/messages';
import { messagesIn } from '../i18n/messagesIn';
import { applyPlan } from '../workflow/applyPlan';
import { fixCells } from '../workflow/fixCells';
import { withChoices } from '../workflow/keptChoices';
import { planFindings } from '../workflow/planFindings';
import { type Prepared, readAndPrepare } from '../workflow/readAndPrepare';
import { readRollups } from '../workflow/readRollups';
import { switchCategories } from '../workflow/switchCategories';
import { CliError, EXIT, type ExitCode } from './cliError';
import { countFindings, findingsReportOf, findingsText } from './findingsReport';
import { fixesReportOf, fixesText } from './fixesReport';
import { inspectionOf, inspectionText } from './inspection';
import type { CommandLine, CommandName } from './parseCommandLine';
import type { Job } from './prepareJob';
import { rollupsText } from './rollupsText';

/** What a command works with. */
export interface CommandInput {
  readonly line: CommandLine;
  readonly job: Job;
  readonly gateway: WorkbookGateway;
  /** ISO time. */
  readonly now: string;
  /** Name of the input without its folder. */
  readonly file: string;
  /** Sheets of the input that hold a chart and no cells. Office.js does not tell of them, so the file does. */
  readonly chartSheets: readonly string[];
  readonly sentences: CliMessages;
  readonly messages: Messages;
  readonly measure: () => Measures;
}

/** What the work has cost so far. */
export interface Measures {
  readonly syncs: number;
  readonly bytes: { readonly sent: number; readonly received: number };
  readonly milliseconds: number;
}

/** What a command has to say: as data with `--json`, else as text. */
export interface CommandResult {
  readonly exit: ExitCode;
  readonly json: unknown;
  readonly text: string;
  /** What goes to the output instead of the workbook. */
  readonly output?: string;
}

/** The commands of the contract. Each throws CliError and GatewayError where it cannot be done. */
export const commands: Readonly<Record<CommandName, (input: CommandInput) => Promise<CommandResult>>> = {
  inspect: async (input) => {
    const preparation = withChartSheets((await prepared(input)).preparation, input.chartSheets);
    return {
      exit: EXIT.done,
      json: inspectionOf(input.file, preparation, input.line.withRecords),
      text: inspectionText(preparation, input.job.definitions, input.sentences, input.messages),
    };
  },

  structure: async (input) => {
    const { preparation, decisions } = await written(input, []);
    const { sentences } = input;
    return {
      exit: EXIT.done,
      json: null,
      text: switchText(decisions, sentences) + tablesText(preparation, sentences),
    };
  },

  validate: async (input) => {
    const found = await prepared(input);
    const { findings } = found.preparation;
    if (input.line.output !== null) {
      const labels = findingLabels(input.job.definitions.registers);
      const describe = (finding: AnyFinding): string => describeFinding(messagesIn.vi, finding, labels);
      const plan = planFindings(
        found.workbook,
        findings,
        describe,
        rowNamesOf(found.preparation, input),
        input.job.words,
      );
      refuseStale(await applyPlan(input.gateway, plan));
    }
    return {
      exit: countFindings(findings).error > 0 ? EXIT.foundErrors : EXIT.done,
      json: findingsReportOf(found.preparation, input.job.definitions, input.messages),
      text: findingsText(found.preparation, input.job.definitions, input.sentences, input.messages),
    };
  },

  rollup: async (input) => {
    const { preparation, onSheets, decisions } = await written(input);
    return {
      exit: EXIT.done,
      json: outcomeOf(preparation, onSheets, decisions, input),
      text:
        switchText(decisions, input.sentences) +
        tablesText(preparation, input.sentences) +
        rollupsText(onSheets, input.sentences, input.messages),
    };
  },

  run: async (input) => {
    const { preparation, onSheets, decisions } = await written(input);
    const { definitions } = input.job;
    return {
      exit: EXIT.done,
      json: outcomeOf(preparation, onSheets, decisions, input),
      text:
        switchText(decisions, input.sentences) +
        findingsText(preparation, definitions, input.sentences, input.messages) +
        tablesText(preparation, input.sentences) +
        rollupsText(onSheets, input.sentences, input.messages),
    };
  },

  fix: async (input) => {
    const { workbook, preparation } = await prepared(input);
    const { only } = input.line;
    const fixes = preparation.findings
      .filter(({ rule }) => only === null || only.includes(rule))
      .flatMap((finding) => fixOf(finding) ?? []);
    const { possible: fixed } = sortFixes(workbook, fixes);
    const { refused } = await fixCells(input.gateway, fixes, input.now);
    const left = countFindings((await prepared(input)).preparation.findings);
    return {
      exit: EXIT.done,
      json: fixesReportOf(fixed, refused, left),
      text: fixesText(fixed, refused, left, input.sentences, input.messages),
    };
  },

  forms: async ({ gateway, job, sentences }) => {
    const profile = formProfileOf(job.choose({ memory: await gateway.readMemory() }).corrections);
    if (profile.forms.length === 0) throw new CliError({ exit: EXIT.refused, code: 'nothingLearnt' });
    return {
      exit: EXIT.done,
      json: null,
      text: `${sentences.learnt(profile.forms.length)}\n`,
      output: formProfileText(profile),
    };
  },

  catalogue: async (input) => {
    const { catalogue } = (await prepared(input)).preparation;
    return {
      exit: EXIT.done,
      json: null,
      text: `${input.sentences.catalogueCopied(catalogue.units.length)}\n`,
      output: catalogueText(catalogue),
    };
  },
};

const rowNamesOf = ({ found, ownTables }: Preparation, { job }: CommandInput): RowNames =>
  rowNames([...found.flatMap(({ table }) => table ?? []), ...ownTables], job.definitions.registers);

const withChartSheets = (preparation: Preparation, sheets: readonly string[]): Preparation => ({
  ...preparation,
  skipped: [...preparation.skipped, ...sheets.map((sheet) => ({ sheet, reason: 'chart-sheet' as const }))],
});

const prepared = ({ gateway, job }: CommandInput): Promise<Prepared> =>
  readAndPrepare(gateway, job.definitions, job.words, job.choose);

/**
 * Applies the whole plan, after going over to the category set that the command line names where the workbook has another.
 *
 * @param rollups - rollups to write instead of those chosen.
 * @returns what was prepared, the rollups as Excel has calculated them, and the categories to choose anew; null where the
 * set is the same.
 */
async function written(
  { line, gateway, job }: CommandInput,
  rollups?: readonly string[],
): Promise<{
  readonly preparation: Preparation;
  readonly onSheets: readonly RollupOnSheet[];
  readonly decisions: readonly CategoryDecision[] | null;
}> {
  const decisions = line.categories === null ? null : await switched(gateway, job, line.today);
  const { workbook, preparation } = await readAndPrepare(gateway, job.definitions, job.words, (read) => ({
    ...job.choose(read),
    ...(rollups ? { rollups } : {}),
  }));
  if (preparation.structured.length === 0) throw new CliError({ exit: EXIT.refused, code: 'nothingToWrite' });
  refuseStale(await applyPlan(gateway, withChoices(preparation.plan, job.choose(workbook), workbook)));
  return { preparation, onSheets: await readRollups(gateway, preparation.rollups), decisions };
}

/** @throws CliError where there is no room for the other set's categories. */
async function switched(
  gateway: WorkbookGateway,
  { definitions, choose }: Job,
  today: string,
): Promise<readonly CategoryDecision[] | null> {
  const { categorySet } = choose({ memory: await gateway.readMemory() });
  const outcome = await switchCategories(gateway, definitions, categorySet, today);
  if (!outcome.ok) throw new CliError({ exit: EXIT.refused, code: outcome.code });
  return outcome.value;
}

function switchText(decisions: readonly CategoryDecision[] | null, sentences: CliMessages): string {
  if (decisions === null) return '';
  const lines = decisions.map(({ value, rows, proposed }) => sentences.categoryToDecide(value, rows, proposed));
  return [sentences.categoriesSwitched(decisions.length), ...lines].map((line) => `${line}\n`).join('');
}

/** @throws CliError when the workbook changed between reading and writing. */
function refuseStale(applied: Result<number, 'workbookChanged'>): void {
  if (!applied.ok) throw new CliError({ exit: EXIT.refused, code: applied.code });
}

function outcomeOf(
  preparation: Preparation,
  onSheets: readonly RollupOnSheet[],
  decisions: readonly CategoryDecision[] | null,
  { measure }: CommandInput,
) {
  return {
    ...(decisions === null ? {} : { categoryDecisions: decisions }),
    rollups: onSheets,
    tables: preparation.structured.map(({ register, sheet, name, rows }) => ({
      register,
      sheet,
      name,
      rows: rows.length,
    })),
    findings: countFindings(preparation.findings),
    ...measure(),
  };
}

const tablesText = ({ structured }: Preparation, sentences: CliMessages): string =>
  structured.map(({ name, sheet, rows }) => `${sentences.structured(name, sheet, rows.length)}\n`).join('');

import { badUsage } from './cliError';
import { type IsoSpan, parsePeriod } from './parsePeriod';

export type CommandName = 'inspect' | 'structure' | 'validate' | 'rollup' | 'run' | 'fix' | 'forms' | 'catalogue';

/** A command line, read and checked as far as it can be without looking at files. */
export interface CommandLine {
  readonly command: CommandName;
  readonly input: string;
  readonly output: string | null;
  readonly isJson: boolean;
  readonly withRecords: boolean;
  /** Rollups of `rollup`, rules of `fix`. */
  readonly only: readonly string[] | null;
  readonly period: IsoSpan | null;
  readonly categories: string | null;
  /** File of a form profile. */
  readonly forms: string | null;
  /** ISO date. */
  readonly today: string;
  readonly isForced: boolean;
}

type OptionName =
  '--json' | '--records' | '-o' | '--only' | '--period' | '--categories' | '--forms' | '--today' | '--lang' | '--force';

/** Whether an option takes a value, and the commands that have it; null means all. */
const OPTIONS: Readonly<
  Record<OptionName, { readonly takesValue: boolean; readonly of: readonly CommandName[] | null }>
> = {
  '--json': { takesValue: false, of: ['inspect', 'validate', 'rollup', 'run', 'fix'] },
  '--records': { takesValue: false, of: ['inspect'] },
  '-o': { takesValue: true, of: ['structure', 'validate', 'rollup', 'run', 'fix', 'forms', 'catalogue'] },
  '--only': { takesValue: true, of: ['rollup', 'fix'] },
  '--period': { takesValue: true, of: null },
  '--categories': { takesValue: true, of: null },
  '--forms': { takesValue: true, of: null },
  '--today': { takesValue: true, of: null },
  '--lang': { takesValue: true, of: null },
  '--force': { takesValue: false, of: null },
};

const COMMANDS: readonly CommandName[] = [
  'inspect',
  'structure',
  'validate',
  'rollup',
  'run',
  'fix',
  'forms',
  'catalogue',
];
const isCommand = (text: string): text is CommandName => COMMANDS.some((command) => command === text);
const isOption = (text: string): text is OptionName => Object.hasOwn(OPTIONS, text);

/** Language asked for, looked at before anything else so that complaints about the rest are in it. */
export function languageOf(words: readonly string[]): 'vi' | 'en' {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? 'vi' : (words[at]?.split('=')[1] ?? words[at + 1] ?? '');
  return asked === 'en' ? 'en' : 'vi';
}

/**
 * Reads the words after the program's name.
 *
 * @param now - ISO date that "today" is unless `--today` says otherwise.
 * @throws CliError with exit code 2.
 */
export function parseCommandLine(words: readonly string[], now: string): CommandLine {
  const [command, ...rest] = words;
  if (command === undefined) badUsage('noCommand');
  if (!isCommand(command)) badUsage(command.startsWith('-') ? 'unknownOption' : 'unknownCommand', command);
  const { options, files } = sortWords(command, rest);

  const [input, second] = files;
  if (input === undefined) badUsage('noInput');
  if (second !== undefined) badUsage('tooManyInputs', second);
  const output = options.get('-o') ?? null;
  if (output === null && command !== 'inspect' && command !== 'validate') badUsage('noOutput');
  const language = options.get('--lang') ?? 'vi';
  if (language !== 'vi' && language !== 'en') badUsage('badLanguage', language);
  const period = options.get('--period');
  return {
    command,
    input,
    output,
    isJson: options.has('--json'),
    withRecords: options.has('--records'),
    only: options.get('--only')?.split(',') ?? null,
    period: period === undefined ? null : (parsePeriod(period) ?? badUsage('badPeriod', period)),
    categories: options.get('--categories') ?? null,
    forms: options.get('--forms') ?? null,
    today: checkedDate(options.get('--today') ?? now),
    isForced: options.has('--force'),
  };
}

function sortWords(
  command: CommandName,
  words: readonly string[],
): { readonly options: ReadonlyMap<OptionName, string>; readonly files: readonly string[] } {
  const options = new Map<OptionName, string>();
  const files: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const [, name = word, attached] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const option = name === '--output' ? '-o' : name;
    if (!isOption(option)) badUsage('unknownOption', name);
    const { takesValue, of } = OPTIONS[option];
    if (of && !of.includes(command)) badUsage('optionNotHere', name);
    if (takesValue && attached === undefined) at += 1;
    const value = takesValue ? (attached ?? words[at]) : '';
    if (value === undefined || (takesValue && value === '')) badUsage('noValue', name);
    options.set(option, value);
  }
  return { options, files };
}

function checkedDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isDate ? text : badUsage('badDate', text);
}

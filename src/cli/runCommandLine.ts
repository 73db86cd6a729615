import { basename } from 'node:path';
import type { Book } from '../emulator/book/book';
import { saveBook } from '../emulator/book/saveBook';
import { GatewayError } from '../gateway/gatewayError';
import { cliEn } from '../i18n/cli.en';
import { cliVi } from '../i18n/cli.vi';
import type { CliMessages } from '../i18n/cliMessages';
import { messagesIn } from '../i18n/messagesIn';
import { CliError, type CliProblem, EXIT, type ExitCode } from './cliError';
import { commands, type CommandResult } from './commands';
import { openWorkbook } from './openWorkbook';
import { languageOf, parseCommandLine } from './parseCommandLine';
import { prepareJob } from './prepareJob';
import { checkOutput, writeOutput } from './writeOutput';

/** What the command line has of the world around it. */
export interface Surroundings {
  /** ISO date. */
  readonly today: string;
  /** ISO time. */
  readonly now: string;
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** Progress and diagnostics. */
  readonly report: (text: string) => void;
}

/**
 * Runs one command.
 *
 * @param words - what stands after the program's name.
 * @returns the exit code; what went wrong has been said in one sentence.
 */
export async function runCommandLine(words: readonly string[], around: Surroundings): Promise<ExitCode> {
  const language = languageOf(words);
  const sentences = language === 'vi' ? cliVi : cliEn;
  if (words.includes('--help') || words.includes('-h')) {
    around.out(`${sentences.usage}\n`);
    return EXIT.done;
  }
  try {
    return await run(words, around, language, sentences);
  } catch (cause) {
    const refusal = refusalOf(cause, sentences);
    if (!refusal) throw cause;
    around.report(`${refusal.sentence}\n`);
    if (refusal.exit === EXIT.badUsage) around.report(`${sentences.usage}\n`);
    return refusal.exit;
  }
}

async function run(
  words: readonly string[],
  { today, now, out, report }: Surroundings,
  language: 'vi' | 'en',
  sentences: CliMessages,
): Promise<ExitCode> {
  const started = performance.now();
  const line = parseCommandLine(words, today);
  const job = await prepareJob(line);
  if (line.output !== null) await checkOutput(line.output, line.input, line.isForced);
  const opened = await openWorkbook(line.input, language);
  try {
    const result = await commands[line.command]({
      line,
      job,
      now,
      gateway: opened.gateway,
      file: basename(line.input),
      chartSheets: opened.book.chartSheets,
      sentences,
      messages: messagesIn[language],
      measure: () => ({
        syncs: opened.traffic.syncs,
        bytes: { sent: opened.traffic.bytesSent, received: opened.traffic.bytesReceived },
        milliseconds: Math.round(performance.now() - started),
      }),
    });
    if (line.output !== null) {
      await writeOutput(line.output, await bytesOf(result, opened.book, sentences, report), line.isForced);
      report(`${sentences.written(line.output)}\n`);
    }
    out(line.isJson ? `${JSON.stringify(result.json, null, 2)}\n` : result.text);
    return result.exit;
  } finally {
    opened.close();
  }
}

/** What goes to the output: the text of the result where it has one, else the workbook, with a word on what that loses. */
async function bytesOf(
  { output }: CommandResult,
  book: Book,
  sentences: CliMessages,
  report: Surroundings['report'],
): Promise<Uint8Array> {
  if (output !== undefined) return new TextEncoder().encode(output);
  if (book.dropped.length > 0) report(`${sentences.dropped(book.dropped.join(', '))}\n`);
  return saveBook(book);
}

/** The sentence and exit code of what went wrong; null for a bug of ours, which is not to be dressed up. */
function refusalOf(
  cause: unknown,
  sentences: CliMessages,
): { readonly sentence: string; readonly exit: ExitCode } | null {
  if (cause instanceof CliError) return { sentence: sentenceOf(cause.problem, sentences), exit: cause.problem.exit };
  if (cause instanceof GatewayError) {
    return { sentence: sentences.refused[cause.code](cause.sheet ?? '?'), exit: EXIT.refused };
  }
  return null;
}

function sentenceOf(problem: CliProblem, sentences: CliMessages): string {
  switch (problem.exit) {
    case EXIT.badUsage:
      return sentences.usageError[problem.code](problem.value);
    case EXIT.unreadable:
      return sentences.inputError[problem.code](problem.file);
    case EXIT.refused:
      if (problem.code === 'outputFailed') return sentences.outputFailed(problem.file, problem.reason);
      if ('file' in problem) return sentences[problem.code](problem.file);
      return sentences[problem.code];
  }
}

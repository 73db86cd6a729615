import { randomUUID } from 'node:crypto';
import { access, link, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError, EXIT } from './cliError';
import { errnoOf } from './errnoOf';

/**
 * Finds out before the work whether an output may be written.
 *
 * @throws CliError with exit code 4 when it is the input, or exists and is not to be replaced.
 */
export async function checkOutput(output: string, input: string, isForced: boolean): Promise<void> {
  const isInput = (await realpathOrNull(output)) === ((await realpathOrNull(input)) ?? resolve(input));
  if (isInput) throw new CliError({ exit: EXIT.refused, code: 'outputIsInput', file: output });
  if (isForced) return;
  try {
    await access(output);
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return;
    throw outputFailed(output, cause);
  }
  throw new CliError({ exit: EXIT.refused, code: 'outputExists', file: output });
}

/**
 * Writes a file so that it appears whole or not at all: under another name beside it first, then under its own.
 *
 * @throws CliError with exit code 4.
 */
export async function writeOutput(output: string, bytes: Uint8Array, isForced: boolean): Promise<void> {
  const draft = join(dirname(output), `.${basename(output)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    if (isForced || !(await linkWhereFree(draft, output))) await rename(draft, output);
  } catch (cause) {
    if (errnoOf(cause) === 'EEXIST')
      throw new CliError({ exit: EXIT.refused, code: 'outputExists', file: output }, cause);
    throw outputFailed(output, cause);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Gives the draft its name unless a file has appeared there meanwhile, which a rename would replace.
 *
 * @returns false on a disk that knows no links: nothing better than a rename is to be had there.
 */
async function linkWhereFree(draft: string, output: string): Promise<boolean> {
  try {
    await link(draft, output);
    return true;
  } catch (cause) {
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errnoOf(cause))) return false;
    throw cause;
  }
}

const outputFailed = (file: string, cause: unknown): CliError =>
  new CliError({ exit: EXIT.refused, code: 'outputFailed', file, reason: errnoOf(cause) }, cause);

/** Real path of a file; null when there is none. */
async function realpathOrNull(file: string): Promise<string | null> {
  try {
    return await realpath(file);
  } catch (cause) {
    if (errnoOf(cause) === '') throw cause;
    return null;
  }
}

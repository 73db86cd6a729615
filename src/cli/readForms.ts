import { readFile } from 'node:fs/promises';
import { type FormProfile, parseFormProfile } from '../core/correct/formProfile';
import { CliError, EXIT } from './cliError';
import { errnoOf } from './errnoOf';

/** The form profile in a file. @throws CliError with exit code 3 when the file cannot be read or is no profile. */
export async function readForms(file: string): Promise<FormProfile> {
  const profile = parseFormProfile(await textOf(file));
  if (!profile.ok) throw new CliError({ exit: EXIT.unreadable, code: profile.code, file });
  return profile.value;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (errnoOf(cause) === '') throw cause;
    throw new CliError({ exit: EXIT.unreadable, code: 'missing', file }, cause);
  }
}

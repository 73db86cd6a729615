import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from './findProgram';

/** Something that the tests use and npm cannot bring. */
export interface SystemNeed {
  readonly name: string;
  /** Debian packages that bring it. */
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
}

/** What the tests need beside Node. */
export const SYSTEM_NEEDS: readonly SystemNeed[] = [
  { name: 'Chromium', packages: ['chromium'], isThere: () => findProgram('chromium') !== null },
  { name: 'LibreOffice Calc', packages: ['libreoffice-calc'], isThere: hasCalc },
  { name: 'poppler (pdftoppm)', packages: ['poppler-utils'], isThere: () => findProgram('pdftoppm') !== null },
  { name: 'fonts with Vietnamese', packages: ['fonts-liberation', 'fontconfig'], isThere: hasVietnameseFont },
];

/** LibreOffice comes in parts; a soffice without Calc opens no workbook. */
function hasCalc(): boolean {
  const program = findProgram('soffice', 'libreoffice');
  if (program === null) return false;
  const folder = dirname(realpathSync(program));
  return ['libsclo.so', '../program/libsclo.so'].some((file) => existsSync(join(folder, file)));
}

function hasVietnameseFont(): boolean {
  const lister = findProgram('fc-list');
  return lister !== null && execFileSync(lister, [':lang=vi', 'family'], { encoding: 'utf8' }).trim() !== '';
}

/** How apt-get can be run here, or null where it may not be. */
export function aptGet(): readonly string[] | null {
  if (process.platform !== 'linux' || findProgram('apt-get') === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return findProgram('sudo') !== null && succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : null;
}

function succeeds(program: string, parameters: readonly string[]): boolean {
  try {
    execFileSync(program, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    // A refusal is the answer asked for.
    return false;
  }
}

/**
 * Installs what is missing with apt-get where it may.
 *
 * @returns the needs that are still missing.
 */
export function ensureSystemNeeds(needs: readonly SystemNeed[] = SYSTEM_NEEDS): readonly SystemNeed[] {
  const missing = needs.filter((need) => !need.isThere());
  const [program, ...parameters] = aptGet() ?? [];
  if (missing.length === 0 || program === undefined) return missing;
  const packages = missing.flatMap((need) => need.packages);
  process.stderr.write(`Installing ${packages.join(', ')} …\n`);
  const run = (...words: readonly string[]) => {
    execFileSync(program, [...parameters, '-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
  return missing.filter((need) => !need.isThere());
}

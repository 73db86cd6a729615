/**
 * `npm test`: brings in what the tests need beside Node, runs them all, and closes with a line that a machine can read.
 * Words after `npm test --` go to jest.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { closingLine, type TestOutcome } from './closingLine';
import { projectRoot } from './projectRoot';
import { ensureSystemNeeds } from './systemNeeds';

/** CI has two cores, and Chromium and LibreOffice run beside the workers. */
const WORKERS = 2;

const missing = ensureSystemNeeds();
if (missing.length > 0) {
  process.stderr.write(`The tests need, and this machine lacks: ${missing.map((need) => need.name).join(', ')}.\n`);
  process.stderr.write(`On Debian: apt-get install ${missing.flatMap((need) => need.packages).join(' ')}\n`);
  process.exit(1);
}

const report = join(projectRoot, 'out/tests.json');
mkdirSync(join(projectRoot, 'out'), { recursive: true });
rmSync(report, { force: true });

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(
  process.execPath,
  [jest, `--maxWorkers=${WORKERS}`, '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: ['inherit', 'ignore', 'inherit'] },
);

const outcome = JSON.parse(readFileSync(report, 'utf8')) as TestOutcome;
process.stdout.write(`${closingLine(outcome)}\n`);
process.exitCode = status ?? 1;

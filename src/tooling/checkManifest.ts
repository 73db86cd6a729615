/** Checks manifest.xml without the network: Microsoft's schemas, then what they cannot see. Exits with 1 on a problem. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintManifest } from './manifest/lintManifest';
import { validateAgainstSchema } from './manifest/validateAgainstSchema';
import { projectRoot } from './projectRoot';

const manifest = readFileSync(join(projectRoot, 'manifest.xml'), 'utf8');
const commands = readFileSync(join(projectRoot, 'src/commands/commands.ts'), 'utf8');

const problems = [
  ...(await validateAgainstSchema(manifest)),
  ...lintManifest(manifest, {
    readFile: (path) => (existsSync(join(projectRoot, path)) ? readFileSync(join(projectRoot, path)) : null),
    commands: [...commands.matchAll(/\bassociate\(\s*['"](\w+)['"]/g)].map(([, name]) => name ?? ''),
    locales: ['en-US'],
  }).map(({ code, detail }) => `${code}: ${detail}`),
];

for (const problem of problems) process.stderr.write(`manifest.xml: ${problem}\n`);
if (problems.length === 0) process.stdout.write('manifest.xml is valid.\n');
else process.exitCode = 1;

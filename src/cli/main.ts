import { runCommandLine } from './runCommandLine';

const now = new Date();
const pad = (part: number): string => String(part).padStart(2, '0');

process.exitCode = await runCommandLine(process.argv.slice(2), {
  now: now.toISOString(),
  today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  out: (text) => process.stdout.write(text),
  report: (text) => process.stderr.write(text),
});

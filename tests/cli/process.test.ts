import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const run = promisify(execFile);

it('runs as a process: JSON alone on stdout, exit code to the shell', async () => {
  const { stdout } = await run('node', [
    '--import',
    'tsx',
    'src/cli/main.ts',
    'inspect',
    'tests/fixtures/workbooks/L1.xlsx',
    '--json',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ file: 'L1.xlsx' });
  await expect(run('node', ['src/cli/so-mo-hinh.mjs', 'inspect', 'no-such-file.xlsx'])).rejects.toMatchObject({
    code: 3,
    stdout: '',
  });
});

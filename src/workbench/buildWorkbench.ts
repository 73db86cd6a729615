import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../tooling/projectRoot';

/** Where the workbench is built: its page, and in `pane` the site that an office would host. */
export const WORKBENCH_SITE = join(projectRoot, 'out/workbench');

/**
 * Builds the workbench and the pane as shipped.
 *
 * @throws Error when the build fails; webpack has then said why.
 */
export function buildWorkbench(folder: string): void {
  const webpack = join(projectRoot, 'node_modules/webpack-cli/bin/cli.js');
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', webpack, '--mode', 'production', '--env', `workbench=${folder}`],
    { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) throw new Error('The workbench could not be built.');
}

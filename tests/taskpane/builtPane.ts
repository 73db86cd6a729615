import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serveWorkbench } from '../../src/workbench/staticServer';

const root = join(__dirname, '../..');

const hostPage = `<!doctype html>
<html lang="vi">
  <meta charset="utf-8" />
  <title>Excel</title>
  <link rel="icon" href="data:," />
  <style>html, body, iframe { display: block; margin: 0; border: 0; width: 100%; height: 100%; }</style>
  <body><script src="host.js"></script></body>
</html>`;

/** The pane as shipped, served within the page of `hostPage.ts`. */
export interface BuiltPane {
  readonly address: string;
  readonly close: () => void;
}

/** Builds the site as `npm run build` does, beside a page with the emulated Excel, and serves both from this machine. */
export async function buildPane(): Promise<BuiltPane> {
  const site = mkdtempSync(join(tmpdir(), 'so-mo-hinh-pane-'));
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const config = join(__dirname, 'pane.webpack.js');
  execFileSync(process.execPath, ['--import', 'tsx', webpack, '-c', config, '--env', `folder=${site}`], {
    cwd: root,
    stdio: 'pipe',
  });
  writeFileSync(join(site, 'index.html'), hostPage);
  copyFileSync(join(root, 'src/workbench/attachExcel.js'), join(site, 'attachExcel.js'));
  const { server, address } = await serveWorkbench({ site, samples: join(root, 'tests/fixtures/workbooks') }, 0);
  return { address, close: () => closeAll(server, site) };
}

function closeAll(server: Server, site: string): void {
  server.close();
  rmSync(site, { recursive: true, force: true });
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serveWorkbench } from '../../src/workbench/staticServer';

const folder = mkdtempSync(join(tmpdir(), 'so-mo-hinh-server-'));
let server: Server;
let address: string;

beforeAll(async () => {
  for (const name of ['site/pane', 'samples']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<p>bàn thử</p>');
  writeFileSync(
    join(folder, 'site/pane/taskpane.html'),
    '<head><script src="office.js"></script><script src="x.js"></script></head>',
  );
  writeFileSync(join(folder, 'samples/Sổ mẫu 1.xlsx'), 'PK');
  writeFileSync(join(folder, 'samples/notes.txt'), '');
  ({ server, address } = await serveWorkbench({ site: join(folder, 'site'), samples: join(folder, 'samples') }, 0));
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await fetch(address + path);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
};

it('serves the page, and the samples by name', async () => {
  expect(await get('')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>bàn thử</p>' });
  expect((await get('samples.json')).body).toBe('["Sổ mẫu 1.xlsx"]');
  expect((await get(`samples/${encodeURIComponent('Sổ mẫu 1.xlsx')}`)).body).toBe('PK');
});

it('puts the emulated Excel first in the pane, once, and leaves the rest as built', async () => {
  expect((await get('pane/taskpane.html')).body).toBe(
    '<head><script src="../attachExcel.js"></script><script src="office.js"></script><script src="x.js"></script></head>',
  );
});

it.each(['%2e%2e/secret.txt', '..%2fsecret.txt', 'samples/..%2f..%2fsecret.txt', 'nothing', 'pane', 'samples/%00'])(
  'has nothing at %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

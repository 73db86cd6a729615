import { createServer, type Server } from 'node:http';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

/** What the server serves. */
export interface ServedFolders {
  /** Built workbench, with the built pane in its folder `pane`. */
  readonly site: string;
  /** Sample workbooks, served below /samples/ and listed at /samples.json. */
  readonly samples: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The one script that the pane's page gets here: in Excel, `window.external` is there before the page is. */
const ATTACH = '<script src="../attachExcel.js"></script>';

/**
 * Serves the workbench to this machine.
 *
 * @param port - 0 for any that is free.
 * @returns the server, listening on the loopback interface only, and its address.
 */
export async function serveWorkbench(
  folders: ServedFolders,
  port: number,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = answerTo(path, folders);
    response.writeHead(answer ? 200 : 404, {
      'Content-Type': answer?.type ?? 'text/plain',
      'Cache-Control': 'no-cache',
    });
    response.end(answer?.body ?? 'Not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return { server, address: `http://localhost:${boundPort}/` };
}

interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

function answerTo(path: string, { site, samples }: ServedFolders): Answer | null {
  if (path === '/') return answerTo('/index.html', { site, samples });
  if (path === '/samples.json') return { type: TYPES['.json'] ?? '', body: JSON.stringify(sampleNames(samples)) };
  const isSample = path.startsWith('/samples/');
  const file = fileBelow(isSample ? samples : site, isSample ? path.slice('/samples'.length) : path);
  if (file === null) return null;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const body = readFileSync(file);
  if (path !== '/pane/taskpane.html') return { type, body };
  return { type, body: body.toString('utf8').replace(/<script\b/, `${ATTACH}$&`) };
}

const sampleNames = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
    : [];

/** The file that a path means, or null where there is none in the folder. */
function fileBelow(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  const isInside = file.startsWith(normalize(folder) + sep) && !file.includes('\0');
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

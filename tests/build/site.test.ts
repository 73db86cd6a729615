import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OFFICE_JS_FILES } from '../../src/tooling/build/officeJsFiles';
import { INITIAL_LIMIT_KB } from '../../src/tooling/build/reportInitialSize';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'so-mo-hinh-site-'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const scripts = () => readdirSync(folder).filter((name) => name.endsWith('.js'));

beforeAll(() => {
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const parameters = [
    '--mode',
    'production',
    '--output-path',
    folder,
    '--env',
    'url=https://noi-bo.example/so-mo-hinh/',
  ];
  execFileSync(process.execPath, ['--import', 'tsx', webpack, ...parameters], { cwd: root, stdio: 'pipe' });
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the site that is built', () => {
  it('has a manifest for its host, and every file of its own that the manifest names', () => {
    const manifest = read('manifest.xml');
    expect(manifest).not.toContain('localhost');
    const addresses = [...manifest.matchAll(/https:\/\/noi-bo\.example\/so-mo-hinh\/([^"]+)/g)].map(
      ([, path]) => path ?? '',
    );
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it('has the kit that adds it to an Excel, with the id and the manifest of this site', () => {
    const [, id = ''] = /<Id>(.+?)<\/Id>/.exec(read('manifest.xml')) ?? [];
    expect(read('cai-dat/manifest.xml')).toBe(read('manifest.xml'));
    const kit = readdirSync(join(folder, 'cai-dat')).filter((name) => name !== 'manifest.xml');
    expect(kit).toHaveLength(4);
    for (const name of kit) {
      expect(read(`cai-dat/${name}`)).toContain(id);
      expect(read(`cai-dat/${name}`)).not.toContain('{{');
    }
    expect(read('cai-dat/them-thu-muc-chia-se.cmd')).toContain(`\\TrustedCatalogs\\{${id}}`);
  });

  it('has the files of Office.js that Excel loads, unchanged, and no others', () => {
    const office = join(root, 'node_modules/@microsoft/office-js');
    const { version } = JSON.parse(readFileSync(join(office, 'package.json'), 'utf8')) as { version: string };
    const built = readdirSync(join(folder, 'office', version), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(built.sort()).toEqual([...OFFICE_JS_FILES].sort());
    for (const file of OFFICE_JS_FILES) {
      expect(readFileSync(join(folder, 'office', version, file)).equals(readFileSync(join(office, 'dist', file)))).toBe(
        true,
      );
    }
  });

  it.each(['taskpane.html', 'commands.html'])('%s names only files of the site, and forbids the rest', (page) => {
    const html = read(page);
    const paths = [...html.matchAll(/(?:src|href|data-scripts)="?([^"\s>]+)/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    expect(html).toContain("default-src 'self'");
    expect(html).not.toMatch(/unsafe-eval|https?:/);
    expect(html.match(/<script[^>]*>/g)?.every((tag) => tag.includes('src='))).toBe(true);
  });

  it('keeps the gate in ES5', () => {
    const gate = scripts().find((name) => name.startsWith('oldExcel.')) ?? '';
    expect(read(gate)).toBe(readFileSync(join(root, 'src/taskpane/oldExcel.js'), 'utf8'));
  });

  it('paints before more than the limit has come over the wire', () => {
    const [, initial = ''] = /data-scripts="?([^">]+)/.exec(read('taskpane.html')) ?? [];
    const bytes = initial.split(' ').map((name) => gzipSync(read(name)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(INITIAL_LIMIT_KB);
  });
});

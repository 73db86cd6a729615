import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lintManifest } from '../../src/tooling/manifest/lintManifest';
import { hostAddress, manifestForHost } from '../../src/tooling/manifest/manifestForHost';
import { validateAgainstSchema } from '../../src/tooling/manifest/validateAgainstSchema';
import { pngSize } from '../../src/tooling/manifest/pngSize';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const surroundings = {
  readFile: (path: string) => readFileSync(join(root, path)),
  commands: ['refreshRollups'],
  locales: ['en-US'],
};
const lint = (xml: string, changes: Partial<typeof surroundings> = {}) =>
  lintManifest(xml, { ...surroundings, ...changes }).map(({ code, detail }) => `${code} ${detail}`);
const without = (part: RegExp) => manifest.replace(part, '');

describe('the lint', () => {
  it('finds nothing wrong with the manifest that is shipped', () => {
    expect(lint(manifest)).toEqual([]);
  });

  it.each([
    ['notXml manifest.xml', '<OfficeApp><Id></OfficeApp>'],
    ['badId 123', manifest.replace(/<Id>.*?<\/Id>/, '<Id>123</Id>')],
    ['badVersion 1.x', manifest.replace(/<Version>.*?<\/Version>/, '<Version>1.x</Version>')],
    [
      'notHttps http://localhost:3000/commands.html',
      manifest.replace('https://localhost:3000/commands.html', 'http://localhost:3000/commands.html'),
    ],
    ['danglingResid open.tip', without(/<bt:String id="open\.tip"[\s\S]*?<\/bt:String>/)],
    ['unusedResource open.tip', without(/<Description resid="open\.tip" \/>/)],
    ['duplicateResource commands.url', manifest.replace('<bt:Url id="taskpane.url"', '<bt:Url id="commands.url"')],
    [`idTooLong ${'x'.repeat(33)}`, manifest.replaceAll('"open.tip"', `"${'x'.repeat(33)}"`)],
    ['missingTranslation DisplayName en-US', without(/<Override Locale="en-US" Value="Model Register" \/>/)],
    ['unknownLocale DisplayName en', manifest.replace('Locale="en-US"', 'Locale="en"')],
    [
      `labelTooLong open.label: ${'x'.repeat(126)}`,
      manifest.replace(
        'id="open.label" DefaultValue="Sổ Mô Hình"',
        `id="open.label" DefaultValue="${'x'.repeat(126)}"`,
      ),
    ],
    ['missingIconSize 80', without(/<bt:Image size="80" resid="icon\.80" \/>/)],
    [
      'wrongIconSize https://localhost:3000/assets/icon-64.png is not 32 × 32',
      manifest.replace(
        '<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
        '<IconUrl DefaultValue="https://localhost:3000/assets/icon-64.png"',
      ),
    ],
    [
      'missingFile page.html',
      manifest.replaceAll('https://localhost:3000/taskpane.html', 'https://localhost:3000/page.html'),
    ],
  ])('reports %s', (problem, xml) => {
    expect(lint(xml)).toContain(problem);
  });

  it('reports an icon that is not there, and one that is no PNG', () => {
    expect(lint(manifest, { readFile: () => null as never })).toContain(
      'missingFile https://localhost:3000/assets/icon-16.png',
    );
    expect(lint(manifest, { readFile: () => Buffer.from('GIF89a') })).toContain(
      'wrongIconSize https://localhost:3000/assets/icon-16.png is not 16 × 16',
    );
  });

  it('reports a ribbon function that the commands page does not have', () => {
    expect(lint(manifest, { commands: [] })).toEqual(['unknownFunction refreshRollups']);
  });
});

describe('the schemas', () => {
  it('accept the manifest that is shipped', async () => {
    expect(await validateAgainstSchema(manifest)).toEqual([]);
  });

  it('refuse one without its provider, and say where', async () => {
    const problems = await validateAgainstSchema(without(/<ProviderName>.*<\/ProviderName>/));
    expect(problems.join('\n')).toMatch(/^line \d+: .*DefaultLocale/);
  });
});

describe('manifestForHost', () => {
  it('points every address at the site and changes nothing else', () => {
    const rewritten = manifestForHost(manifest, 'https://noi-bo.example/cong-cu/so-mo-hinh/');
    expect(rewritten).not.toContain('localhost');
    expect(rewritten).toContain(
      '<SourceLocation DefaultValue="https://noi-bo.example/cong-cu/so-mo-hinh/taskpane.html" />',
    );
    expect(rewritten.replaceAll('https://noi-bo.example/cong-cu/so-mo-hinh', 'https://localhost:3000')).toBe(manifest);
  });

  it.each(['http://host/x', 'host/x', 'https://host/x?y=1', 'https://user@host/', 'https://host/#a'])(
    'refuses %s',
    (url) => {
      expect(() => hostAddress(url)).toThrow();
    },
  );
});

it('reads the true size of a PNG from its header', () => {
  expect(pngSize(surroundings.readFile('assets/icon-20.png'))).toEqual({ width: 20, height: 20 });
  expect(pngSize(new Uint8Array(30))).toBeNull();
});

import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { unzip } from '@cj-tech-master/excelts/archive';

/** A formula cell as LibreOffice calculated it: dates are serials, an error is its text. */
export interface RecalculatedCell {
  readonly sheet: string;
  /** `B3` */
  readonly address: string;
  readonly formula: string;
  readonly value: string | number | boolean;
}

/**
 * LibreOffice trusts the values that an .xlsx carries unless its profile says otherwise: 0 means “always recalculate”.
 * Each run has a profile of its own, so that runs do not wait for one another.
 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const LIMIT_MILLISECONDS = 120_000;

/**
 * Opens an .xlsx in LibreOffice, which calculates every formula anew, and gives what it found: a witness that shares no code with
 * the emulator.
 *
 * @param path - the workbook; it is not changed.
 * @throws when LibreOffice is missing: nothing is skipped in silence.
 */
export async function recalculateWithLibreOffice(path: string): Promise<readonly RecalculatedCell[]> {
  const converted = await convert(path, 'xlsx');
  return readFormulaCells(converted);
}

/**
 * Prints a workbook as LibreOffice would, for looking at.
 *
 * @param folder - made if needed; the pages are `page-1.png`, `page-2.png`, … in it.
 * @returns paths of the pages in order.
 */
export async function printPages(path: string, folder: string, dotsPerInch = 80): Promise<readonly string[]> {
  const pdf = await convert(path, 'pdf');
  await mkdir(folder, { recursive: true });
  const source = join(folder, 'pages.pdf');
  await writeFile(source, pdf);
  await run('pdftoppm', ['-r', String(dotsPerInch), '-png', source, join(folder, 'page')], 'poppler-utils');
  const pages = (await readdir(folder)).filter((name) => /^page-\d+\.png$/.test(name));
  return pages
    .sort((one, other) => Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0]))
    .map((name) => join(folder, name));
}

async function convert(path: string, format: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    const output = join(folder, 'output');
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(output);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const input = join(folder, 'workbook.xlsx');
    await copyFile(path, input);
    const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run(
      'soffice',
      [settings, '--headless', '--norestore', '--convert-to', format, '--outdir', output, input],
      'libreoffice-calc',
    );
    return await readFile(join(output, `workbook.${format}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], debianPackage: string): Promise<void> {
  return new Promise((fulfil, reject) => {
    execFile(command, args, { timeout: LIMIT_MILLISECONDS }, (error, _, stderr) => {
      if (!error) fulfil();
      else if (error.code === 'ENOENT') {
        reject(
          new Error(`The test needs “${command}”, which is not installed: apt-get install ${debianPackage}`, {
            cause: error,
          }),
        );
      } else reject(new Error(`${command} failed: ${stderr}`, { cause: error }));
    });
  });
}

/** Reads formula cells straight out of the file's XML: the emulator's own reader is what is on trial. */
async function readFormulaCells(bytes: Uint8Array): Promise<RecalculatedCell[]> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) {
    if (entry.path.endsWith('.xml') || entry.path.endsWith('.rels'))
      parts.set(entry.path, new TextDecoder().decode(await entry.bytes()));
  }
  const targets = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, item = '']) => [...item.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => decode(text)).join(''),
  );
  const cells: RecalculatedCell[] = [];
  for (const [tag] of (parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*>/g)) {
    const sheet = decode(attribute(tag, 'name'));
    const xml = parts.get(`xl/${(targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, '')}`) ?? '';
    for (const [, head = '', body = ''] of xml.matchAll(/<c\b([^>]*[^/])>([\s\S]*?)<\/c>/g)) {
      const formula = /<f\b[^>]*>([\s\S]*?)<\/f>/.exec(body)?.[1];
      if (formula === undefined && !body.includes('<f')) continue;
      const text = decode(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '');
      const type = attribute(head, 't');
      const value =
        type === 's'
          ? (strings[Number(text)] ?? '')
          : type === 'b'
            ? text === '1'
            : type === 'str' || type === 'e'
              ? text
              : text === ''
                ? ''
                : Number(text);
      cells.push({ sheet, address: attribute(head, 'r'), formula: decode(formula ?? ''), value });
    }
  }
  return cells;
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const decode = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

import { messagesIn, type Language } from '../../src/i18n/messagesIn';
import { buildPane, type BuiltPane } from './builtPane';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const screens = join(__dirname, '../../out/screens');

let built: BuiltPane;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(screens, { recursive: true });
  built = await buildPane();
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 400_000);

afterAll(async () => {
  await browser.close();
  built.close();
});

/** The built pane in a page as wide as Excel makes it. */
interface OpenPane {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses asked for since the pane stood. */
  readonly requests: readonly string[];
  /** What the page complained of: errors, and violations of its policy. */
  readonly complaints: readonly string[];
}

interface Wish {
  readonly book?: string;
  readonly language?: Language;
  readonly width?: number;
  readonly forcedColors?: boolean;
}

async function openPane({ book = 'L1.xlsx', language = 'vi', width = 400, forcedColors }: Wish): Promise<OpenPane> {
  const page = await browser.newPage({
    viewport: { width, height: 760 },
    ...(forcedColors && { forcedColors: 'active' as const }),
  });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${built.address}?book=${book}&language=${language}`);
  const frame = await page.waitForSelector('iframe[name=pane]');
  const pane = await frame.contentFrame();
  if (!pane) throw new Error('The pane did not open');
  await pane.getByRole('heading', { level: 1, name: messagesIn[language].start.title }).waitFor();
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return { page, pane, requests, complaints };
}

/** Takes a picture of the view, and names what axe finds wrong in it. */
async function inspect({ page, pane }: OpenPane, name: string): Promise<readonly string[]> {
  await page.screenshot({ path: join(screens, `${name}.png`) });
  await pane.evaluate(axeSource);
  const violations = await pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const found = await axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  const overflow = await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...violations, ...(overflow > 0 ? [`${overflow} pixels too wide`] : [])].map((text) => `${name}: ${text}`);
}

const sheetNames = ({ page }: OpenPane): Promise<readonly string[]> =>
  page.evaluate(() => window.excel.book.sheets.map(({ name }) => name));

const press = ({ pane }: OpenPane, name: string): Promise<void> =>
  pane.getByRole('button', { name, exact: true }).click();

const heading = ({ pane }: OpenPane, name: string): Promise<void> =>
  pane.getByRole('heading', { level: 1, name }).waitFor();

const made = ['Sổ mô hình', 'Danh mục', 'TH mô hình theo đơn vị', 'TH mô hình theo lĩnh vực'];

describe('the built pane', () => {
  it.each([
    ['vi', 320, false],
    ['vi', 400, true],
    ['en', 450, false],
  ] as const)(
    'does the whole job by mouse: %s, %d pixels, forced colours %s',
    async (language, width, forcedColors) => {
      const open = await openPane({ language, width, forcedColors });
      const { actions, applying, check, confirm, done, preview } = messagesIn[language];
      const before = await sheetNames(open);
      const name = (view: string): string => `${language}-${width}-${view}`;
      const wrong: string[] = [];
      const look = async (view: string): Promise<void> => {
        wrong.push(...(await inspect(open, name(view))));
      };

      await look('1-start');
      await press(open, actions.read);
      await heading(open, confirm.title);
      await look('2-confirm');
      const card = open.pane.locator('section').first();
      await card.locator('h2 button').click();
      await card.getByRole('listbox').press('ArrowDown');
      await look('2-rows');
      await card.locator('summary').click();
      await card.getByRole('combobox').nth(2).focus();
      await look('2-columns');
      await press(open, actions.toCheck);
      await heading(open, check.title);
      await look('3-check');
      await open.pane.locator('h2 button').first().click();
      await open.pane.locator('main li button').first().click();
      await look('3-findings');
      await open.pane.locator('main li').getByRole('button', { name: check.ignore.one, exact: true }).click();
      await look('3-ignore');
      await press(open, check.ignore.apply(1));
      await open.pane.getByText(check.outcome.ignored(1)).waitFor();
      await open.pane.locator('summary').last().click();
      await look('3-ignored');
      await press(open, actions.toRollUp);
      await heading(open, preview.title);
      await look('4-rollup');
      expect(await open.pane.locator('tfoot').first().textContent()).toMatch(/30.*15.*45$/);

      await open.page.evaluate(() => (window.excel.modes.latency = 300));
      await press(open, actions.apply);
      await heading(open, applying.title);
      await look('5-applying');
      await open.page.evaluate(() => (window.excel.modes.latency = 0));
      await heading(open, done.title);
      await look('6-done');
      expect(await sheetNames(open)).toEqual([...before, ...made]);

      await press(open, actions.undo);
      await heading(open, done.undoneTitle);
      await look('7-undone');
      expect(await sheetNames(open)).toEqual(before);
      expect(wrong).toEqual([]);
      expect(open.requests).toEqual([]);
      expect(open.complaints).toEqual([]);
      await open.page.close();
    },
    180_000,
  );

  it('does the whole job by keyboard alone', async () => {
    const open = await openPane({});
    const { actions, check, confirm, done, preview } = messagesIn.vi;
    const { keyboard } = open.page;
    /** Moves on with the Tab key until a control is in focus, then presses it. */
    const pressByKey = async (name: string, key = 'Enter'): Promise<void> => {
      for (let tabs = 0; tabs < 200; tabs += 1) {
        await keyboard.press('Tab');
        const focused = await open.pane.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
        if (focused.startsWith(name)) return keyboard.press(key);
      }
      throw new Error(`The Tab key does not reach ${name}`);
    };
    await pressByKey(actions.read);
    await heading(open, confirm.title);
    await pressByKey(actions.toCheck);
    await heading(open, check.title);
    await pressByKey(messagesIn.vi.ruleTitle[await firstRule(open)]);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const pressed = await open.pane.evaluate(() => document.activeElement?.textContent ?? '');
    const cell = /ô ([A-Z]+\d+)$/.exec(pressed)?.[1] ?? '?';
    await open.page.waitForFunction((a1) => window.excel.selectedAddress.endsWith(`!${a1}`), cell);
    await pressByKey(actions.toRollUp);
    await heading(open, preview.title);
    await pressByKey(actions.apply);
    await heading(open, done.title);
    await pressByKey(actions.undo);
    await heading(open, done.undoneTitle);
    await open.page.close();
  }, 180_000);

  it.each(['cellEdit', 'noRegister'] as const)(
    'has a clear screen for trouble: %s',
    async (trouble) => {
      const open = await openPane({ book: trouble === 'noRegister' ? 'L10.xlsx' : 'L1.xlsx', width: 320 });
      const { actions, failed, reading } = messagesIn.vi;
      if (trouble === 'cellEdit') await open.page.evaluate(() => (window.excel.modes.cellEdit = true));
      await press(open, actions.read);
      if (trouble === 'noRegister') await heading(open, failed.text.noRegister.title);
      else await open.pane.getByText(reading.cellEditHint).waitFor();
      expect(await inspect(open, `trouble-${trouble}`)).toEqual([]);
      await open.page.close();
    },
    60_000,
  );
});

/** The rule of the first group on the check view. */
async function firstRule({ pane }: OpenPane): Promise<keyof typeof messagesIn.vi.ruleTitle> {
  const text = (await pane.locator('h2 button').first().textContent()) ?? '';
  const rules = Object.entries(messagesIn.vi.ruleTitle) as [keyof typeof messagesIn.vi.ruleTitle, string][];
  const rule = rules.find(([, title]) => text.startsWith(title));
  if (!rule) throw new Error(`No rule is called ${text}`);
  return rule[0];
}

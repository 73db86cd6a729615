import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { parseA1, type Area } from '../../src/emulator/book/area';
import { newBook } from '../../src/emulator/book/newBook';
import { openBook } from '../../src/emulator/book/openBook';
import { saveBook } from '../../src/emulator/book/saveBook';
import { findProgram } from '../../src/tooling/findProgram';
import { buildWorkbench } from '../../src/workbench/buildWorkbench';
import { serveWorkbench } from '../../src/workbench/staticServer';
import { validateOpenXml } from '../support/validateOpenXml';

const folder = mkdtempSync(join(tmpdir(), 'so-mo-hinh-workbench-'));
const SAMPLE = 'Sổ thử.xlsx';
const area = (text: string): Area => parseA1(text) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Chromium starts a page, a worker and two bundles for each test, on two cores that others use too. */
jest.setTimeout(180_000);

let server: Server;
let address: string;
let browser: Browser;
let page: Page;
let requests: string[];
let complaints: string[];

/** A small register of models with a merged title, and a second sheet that points at it. */
async function sampleWorkbook(): Promise<Uint8Array> {
  const book = newBook(SAMPLE);
  const sheet = book.activeSheet;
  sheet.name = 'ĐK 2022';
  sheet.write(area('A1'), 'DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2022');
  sheet.merge(area('A1:E1'));
  sheet.write(area('A3:E6'), [
    ['TT', 'Tên mô hình', 'Đơn vị', 'Loại hình', 'Lĩnh vực'],
    [1, 'Camera an ninh', 'Xã Thái Hòa', 'Tập thể', 'Quốc phòng - An ninh'],
    [2, 'Đường hoa nông thôn mới', 'Xã Liễn Sơn', 'Tập thể', 'Văn hóa - Xã hội'],
    [3, 'Tiết kiệm làm theo Bác', 'Xã Xuân Hòa', 'Cá nhân', 'Kinh tế'],
  ]);
  sheet.setColumnWidth(1, 1, 160);
  book.addSheet('Đếm').write(area('A1'), "=COUNTA('ĐK 2022'!B4:B20)");
  return saveBook(book);
}

beforeAll(async () => {
  const site = join(folder, 'site');
  buildWorkbench(site);
  writeFileSync(join(folder, SAMPLE), await sampleWorkbook());
  ({ server, address } = await serveWorkbench({ site, samples: folder }, 0));
  browser = await chromium.launch({
    executablePath: findProgram('chromium') ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 600_000);

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  requests = [];
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterEach(async () => {
  await page.close();
});

const openPage = async (query = ''): Promise<void> => {
  await page.goto(address + query);
  await page.locator('[data-cell="A1"]').waitFor();
};
const cell = (name: string) => page.locator(`[data-cell="${name}"]`);
const content = () => page.getByLabel('Nội dung ô');
const pane = () => page.frameLocator('iframe');

/** What a press of "download" gives, opened again. */
async function downloaded() {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp về' }).click();
  const download = await waiting;
  const bytes = readFileSync(await download.path());
  return { bytes, name: download.suggestedFilename(), book: await openBook(bytes, SAMPLE) };
}

describe('the workbench', () => {
  it('opens the first sample and shows its sheet, and the built pane beside it', async () => {
    await openPage();
    expect(await cell('A1').innerText()).toBe('DANH SÁCH MÔ HÌNH ĐĂNG KÝ NĂM 2022');
    expect(await cell('B5').innerText()).toBe('Đường hoa nông thôn mới');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['ĐK 2022', 'Đếm']);
    await pane().getByRole('button', { name: 'Đọc sổ' }).waitFor();
  });

  it('asks nothing of any other machine, and nothing complains', async () => {
    await openPage();
    await pane().getByRole('button', { name: 'Đọc sổ' }).click();
    await pane().getByText('A3:E6').waitFor();
    expect(requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('moves the selection by mouse and keys, and says what stands there', async () => {
    await openPage();
    await cell('B4').click();
    expect(await page.getByLabel('Địa chỉ ô').inputValue()).toBe('B4');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await content().inputValue()).toBe('Xã Liễn Sơn');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.getByLabel('Địa chỉ ô').inputValue()).toBe('C5:C6');
    expect(await page.locator('.status').innerText()).toContain('Đếm: 2');
  });

  it('types into a cell, recalculates what depends on it, and gives the file with it', async () => {
    await openPage();
    await cell('B7').click();
    await page.keyboard.type('Nhà sạch vườn đẹp');
    await page.keyboard.press('Enter');
    expect(await cell('B7').innerText()).toBe('Nhà sạch vườn đẹp');
    await page.getByRole('tab', { name: 'Đếm' }).click();
    expect(await cell('A1').innerText()).toBe('4');

    const { book, bytes, name } = await downloaded();
    expect(name).toBe(SAMPLE);
    expect(book.findSheet('ĐK 2022')?.value(6, 1)).toBe('Nhà sạch vườn đẹp');
    expect(book.findSheet('Đếm')?.value(0, 0)).toBe(4);
    expect(await validateOpenXml(bytes)).toEqual([]);
  });

  it('gives up an edit with Esc, and empties a cell with Delete', async () => {
    await openPage();
    await cell('E4').click();
    await page.keyboard.type('bỏ');
    await page.keyboard.press('Escape');
    expect(await cell('E4').innerText()).toBe('Quốc phòng - An ninh');
    await page.keyboard.press('Delete');
    expect(await cell('E4').innerText()).toBe('');
  });

  it('refuses to change a protected sheet and says why', async () => {
    await openPage();
    await page.getByRole('button', { name: /Tình huống/ }).click();
    await page.getByLabel('Bảo vệ trang tính này').check();
    await cell('B4').click();
    await page.keyboard.type('x');
    expect(await page.getByRole('alert').innerText()).toContain('đang được bảo vệ');
    expect(await cell('B4').innerText()).toBe('Camera an ninh');
  });

  it('opens a workbook from disk, and says what is wrong with a file that is none', async () => {
    await openPage();
    const other = newBook('khác.xlsx');
    other.activeSheet.write(area('A1'), 'Tệp khác');
    const buffer = Buffer.from(await saveBook(other));
    await page.locator('input[type=file]').setInputFiles({ name: 'khác.xlsx', mimeType: '', buffer });
    await page.getByText('Tệp khác').first().waitFor();
    expect(await page.locator('.title-file').innerText()).toBe('khác.xlsx');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('không phải') });
    expect(await page.getByRole('alert').innerText()).toBe('Tệp này không phải tệp Excel (.xlsx).');
  });

  it('speaks the language that Excel is set to, and so does the pane', async () => {
    await openPage();
    await pane().getByRole('button', { name: 'Đọc sổ' }).waitFor();
    await page.getByLabel('Ngôn ngữ của Excel').selectOption('en');
    await page.getByRole('button', { name: 'Download' }).waitFor();
    await pane().getByRole('button', { name: 'Tiếng Việt' }).waitFor();
  });

  it('shows the pane the Excel that the switches make of it: too old', async () => {
    await openPage();
    await page.getByRole('button', { name: /Tình huống/ }).click();
    await page.getByLabel('Phiên bản Excel').selectOption('1.7');
    await pane()
      .getByText(/Excel 2021/)
      .first()
      .waitFor();
  });

  it('has no fault that axe finds', async () => {
    await openPage();
    await page.getByRole('button', { name: /Tình huống/ }).click();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await window.axe.run(document, { iframes: false });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}

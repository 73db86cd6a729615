/** Renders the icons that the manifest names from the two drawings in assets/, each PNG at its true size. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findProgram } from './findProgram';
import { projectRoot } from './projectRoot';

/** Ribbon sizes and the two that the store page shows (32, 64), in pixels. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Up to this size the simplified drawing reads better. */
const SMALL = 24;

async function renderIcons(): Promise<void> {
  const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (executablePath === null) throw new Error('Chromium is needed to render the icons (apt-get install chromium).');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    for (const [name, modifier] of [
      ['icon', ''],
      ['refresh', 'refresh-'],
    ] as const) {
      for (const size of ICON_SIZES) {
        const drawing = size <= SMALL ? `${name}-small.svg` : `${name}.svg`;
        const svg = readFileSync(join(projectRoot, 'assets', drawing), 'utf8');
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        writeFileSync(
          join(projectRoot, 'assets', `icon-${modifier}${size}.png`),
          await page.screenshot({ omitBackground: true }),
        );
      }
    }
  } finally {
    await browser.close();
  }
}

await renderIcons();

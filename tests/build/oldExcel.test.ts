import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';

const taskpane = join(__dirname, '../../src/taskpane');
const gate = readFileSync(join(taskpane, 'oldExcel.js'), 'utf8');
const [, body = ''] = /<body>([\s\S]*?)<script/.exec(readFileSync(join(taskpane, 'taskpane.html'), 'utf8')) ?? [];

/** The pane's page after the gate has run in an engine that lacks what `withoutFeatures` takes away. */
function pageAfterGate(withoutFeatures: string) {
  const scripts = '<script id="start" data-scripts="vendor.1.js taskpane.2.js"></script>';
  const { window } = new JSDOM(`<body>${body}${scripts}</body>`, { runScripts: 'outside-only' });
  window.eval(`${withoutFeatures};${gate}`);
  const { document } = window;
  return {
    isTold: !document.getElementById('too-old')?.hasAttribute('hidden'),
    isRootShown: document.getElementById('root')?.style.display !== 'none',
    loaded: [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')),
  };
}

it('loads the bundle, in order, where the engine is new enough', () => {
  expect(pageAfterGate('')).toEqual({ isTold: false, isRootShown: true, loaded: ['vendor.1.js', 'taskpane.2.js'] });
});

it.each(['delete Object.hasOwn', 'delete Array.prototype.at', 'delete String.prototype.replaceAll'])(
  'says what is needed, and loads nothing, after: %s',
  (missing) => {
    expect(pageAfterGate(missing)).toEqual({ isTold: true, isRootShown: false, loaded: [] });
  },
);

it('says it in both languages', () => {
  expect(body).toContain('Cần Excel 2021 hoặc Microsoft 365');
  expect(body).toMatch(/<div lang="en">[\s\S]*Excel 2021 or Microsoft 365 needed/);
});

import * as z from 'zod';

import { openBook } from '../../src/emulator/book/openBook';
import { connectExcel, type EmulatedExcel, installExternal } from '../../src/emulator/connect';

declare global {
  interface Window {
    attachExcel?: (pane: Window) => void;
    /** The Excel around the pane, for the test to look into. */
    excel: EmulatedExcel;
  }
}

/** The page around the built pane: opens the workbook that the address names in an emulated Excel, then the pane in a frame. */
async function openPane(): Promise<void> {
  z.config({ jitless: true });
  const asked = new URLSearchParams(location.search);
  const name = asked.get('book') ?? '';
  const file = await fetch(`samples/${name}`);
  const book = await openBook(new Uint8Array(await file.arrayBuffer()), name);
  const excel = connectExcel(book, { displayLanguage: asked.get('language') === 'en' ? 'en-US' : 'vi-VN' });
  window.excel = excel;
  window.attachExcel = (pane) => installExternal(pane, excel);
  const frame = document.createElement('iframe');
  frame.name = 'pane';
  frame.title = 'pane';
  frame.src = 'pane/taskpane.html';
  document.body.append(frame);
}

void openPane();

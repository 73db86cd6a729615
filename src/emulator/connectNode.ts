import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { installExternal, type EmulatedExcel } from './connect';
import { lightWindow } from './lightWindow';

/** The library's three namespaces, of the realm that it runs in. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** Office.js as it came up over an emulated Excel, outside a browser. */
export interface NodeOffice extends OfficeGlobals {
  /** Stops the library's timers and the events of Excel, and takes away the globals if they were installed. */
  readonly close: () => void;
}

const BASE = 'https://localhost/office/';
const compiled = new Map<string, Script>();

/** One of the genuine library's files, compiled once a process. */
function scriptOf(name: string): Script {
  let script = compiled.get(name);
  if (!script) {
    const library = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
    const file = join(library, 'dist', name);
    script = new Script(readFileSync(file, 'utf8'), { filename: file });
    compiled.set(name, script);
  }
  return script;
}

/**
 * Brings up the genuine, unmodified Office.js in Node over an emulated Excel: its loader finds the host through
 * `window.external` and loads the library for desktop Excel, exactly as in a pane.
 */
export async function bootInNode(excel: EmulatedExcel): Promise<NodeOffice> {
  const window = lightWindow(BASE, (url) => {
    scriptOf(url.slice(BASE.length)).runInContext(context);
  });
  const context = createContext(window);
  installExternal(window as unknown as Window, excel);
  scriptOf('office.js').runInContext(context);
  const library = window as unknown as OfficeGlobals;
  await library.Office.onReady();
  return {
    Excel: library.Excel,
    Office: library.Office,
    OfficeExtension: library.OfficeExtension,
    close: () => {
      (window['stopTimers'] as () => void)();
      excel.close();
      if ((globalThis as unknown as OfficeGlobals).Excel === library.Excel) removeOfficeGlobals();
    },
  };
}

/** Makes code that speaks of `Excel` and `Office` as globals run over this library. */
export function installOfficeGlobals({ Excel, Office, OfficeExtension }: OfficeGlobals): void {
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
}

function removeOfficeGlobals(): void {
  for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name);
}

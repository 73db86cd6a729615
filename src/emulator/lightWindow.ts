/** A script element of the library's loader. */
interface ScriptElement {
  src: string;
  id: string;
  type: string;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  onreadystatechange: (() => void) | null;
  readonly tagName: string;
  readonly getAttribute: () => null;
  readonly setAttribute: () => void;
}

/**
 * The little of a browser window that the genuine Office.js asks for when it loads: script elements that really load,
 * a location, timers. A whole DOM would come up ten times slower and prove nothing more about the library.
 *
 * @param load - runs the script at an address; throws where there is none.
 */
export function lightWindow(base: string, load: (url: string) => void): Record<string, unknown> {
  const timers = new Set<NodeJS.Timeout>();
  const scripts: ScriptElement[] = [];
  const noop = (): void => undefined;

  const createScript = (): ScriptElement => ({
    src: '',
    id: '',
    type: '',
    onload: null,
    onerror: null,
    onreadystatechange: null,
    tagName: 'SCRIPT',
    getAttribute: () => null,
    setAttribute: noop,
  });

  const appendChild = (script: ScriptElement): ScriptElement => {
    scripts.push(script);
    queueMicrotask(() => {
      try {
        load(script.src);
      } catch (cause) {
        script.onerror?.();
        throw cause;
      }
      script.onload?.();
    });
    return script;
  };

  const head = { appendChild, removeChild: noop, insertBefore: appendChild };
  const document = {
    readyState: 'complete',
    head,
    body: head,
    documentElement: head,
    activeElement: null,
    cookie: '',
    createElement: createScript,
    createTextNode: () => ({}),
    getElementById: () => null,
    getElementsByTagName: (tag: string) => (tag.toLowerCase() === 'script' ? scripts : [head]),
    addEventListener: noop,
    removeEventListener: noop,
    hasFocus: () => false,
  };

  const later = (run: () => void, milliseconds?: number): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, milliseconds);
    timers.add(timer);
    return timer;
  };
  const stop = (timer: NodeJS.Timeout): void => {
    timers.delete(timer);
    clearTimeout(timer);
  };

  const loader = createScript();
  loader.src = `${base}office.js`;
  scripts.push(loader);
  const location = {
    href: 'https://localhost/taskpane.html',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    origin: 'https://localhost',
    pathname: '/taskpane.html',
    search: '',
    hash: '',
  };
  const window: Record<string, unknown> = {
    document,
    location,
    navigator: { userAgent: 'Mozilla/5.0 Chrome/120.0.0.0 Edg/120.0.0.0', language: 'vi-VN' },
    history: { pushState: noop, replaceState: noop },
    performance: { now: () => performance.now() },
    name: '',
    innerWidth: 350,
    innerHeight: 700,
    console,
    setTimeout: later,
    clearTimeout: stop,
    setInterval: noop,
    clearInterval: stop,
    setImmediate: (run: () => void) => later(run, 0),
    addEventListener: noop,
    removeEventListener: noop,
    postMessage: noop,
    /** The outer realm's, so that answers, dates and promises are of the kinds that its code tests for. */
    JSON,
    Date,
    Promise,
    stopTimers: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
  window['window'] = window;
  window['self'] = window;
  window['top'] = window;
  window['parent'] = window;
  return window;
}

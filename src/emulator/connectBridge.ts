import type { Book } from './book/book';
import type { EventMessage } from './wire/events';

/** Events of the bridge by their number. */
const SELECTION_CHANGED = 2;
const RICH_API_MESSAGE = 33;
/** The one request of the bridge that carries batches. */
const EXECUTE_RICH_API = 93;
/** Category of the messages that concern an object of the workbook. */
const EVENT_CATEGORY = 65536;

/** What the library asks Excel about itself. */
export interface BridgedExcel {
  readonly book: Book;
  readonly displayLanguage: string;
  readonly modes: { readonly apiCap: string };
}

/** The answer to a batch: a body, or the code of an error that has none. */
export type Reply = { readonly body: string } | { readonly errorCode: number };

/** Arrays cross the bridge as COM safe arrays, which the library opens with `toArray`. */
interface SafeArray {
  readonly toArray: () => unknown[];
  readonly dimensions: () => number;
}
const safeArray = (...items: unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type Callback = (answer: SafeArray | number, code?: number) => void;
type Handler = (event: number, payload: SafeArray) => void;

/** Requirement sets beside ExcelApi that desktop Excel 2021 has. */
const OTHER_SETS = {
  AddinCommands: '1.1',
  DialogApi: '1.2',
  SharedRuntime: '1.1',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  DelayForCellEdit: '1.1',
  ExcelApiUndo: '1.7',
  Settings: '1.1',
  File: '1.1',
  CustomXmlParts: '1.1',
};

/** Excel 2021 (LTSC). */
const EXCEL_VERSION = '16.0.14332.20400';
const WHITE = 0xffffff;
const TEXT_GREY = 0x444444;

/**
 * The object that desktop Excel puts under `window.external` of a pane: the one place that speaks the library's private
 * host interface.
 */
export class AddinBridge {
  readonly #handlers = new Map<number, Handler>();
  #messages = 0;

  constructor(
    private readonly excel: BridgedExcel,
    private readonly answer: (body: string, flags: number) => Promise<Reply>,
  ) {}

  /** Host, platform, library version, language, correlation, dialog, logging and flags, parted by `$`. */
  GetHostInfo = (): string => `Excel$Win32$16.01$${this.excel.displayLanguage}$emulated$$disableLogging$0`;

  GetLoggingAllowed = (): boolean => false;

  GetContext = () => {
    const { excel } = this;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => '{5f0c7a52-6f2b-4a59-9d5e-000000000001}',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => excel.displayLanguage,
      GetAppDataLocale: () => excel.book.culture,
      GetDocUrl: () => excel.book.fileName,
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetCorrelationId: () => 'emulated',
      GetInstanceId: () => 'emulated',
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => true,
      GetSupportedMatrix: () => JSON.stringify({ ExcelApi: excel.modes.apiCap, ...OTHER_SETS }),
      GetHostCustomMessage: () => '',
      GetHostFullVersion: () => EXCEL_VERSION,
      GetInitialDisplayMode: () => 2,
      GetOfficeThemeInfo: () =>
        JSON.stringify({
          primaryFontColor: TEXT_GREY,
          primaryBackgroundColor: WHITE,
          secondaryFontColor: TEXT_GREY,
          secondaryBackgroundColor: WHITE,
        }),
      GetSettings: () => this.#settings(),
    };
  };

  /** Carries a batch to Excel and its answer back; what else the library may ask is simply granted. */
  Execute = (id: number, params: readonly unknown[], callback: Callback): void => {
    if (id !== EXECUTE_RICH_API) {
      queueMicrotask(() => callback(safeArray(0, safeArray())));
      return;
    }
    const request = params[0] as readonly unknown[];
    const [body, flags] = [String(request[4]), Number(request[6])];
    void this.answer(body, flags).then((reply) => {
      if ('errorCode' in reply) callback(reply.errorCode);
      else callback(safeArray(0, safeArray(200, safeArray('CONTENT-TYPE', 'application/json'), reply.body)));
    });
  };

  RegisterEvent = (id: number, _targetId: string, handler: Handler, callback: Callback): void => {
    this.#handlers.set(id, handler);
    queueMicrotask(() => callback(safeArray(0)));
  };

  UnregisterEvent = (id: number, _targetId: string, callback: Callback): void => {
    this.#handlers.delete(id);
    queueMicrotask(() => callback(safeArray(0)));
  };

  /** Tells the add-in of an event, after what is running now. */
  send({ type, targetId, payload, keepRange }: EventMessage): void {
    const full = keepRange ? { ...payload, referenceId: keepRange() } : payload;
    this.#messages += 1;
    const entry = safeArray(EVENT_CATEGORY, type, targetId, JSON.stringify(full), this.#messages, false);
    setTimeout(() => this.#handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray(entry)), 0);
  }

  /** The older event of the document, which `workbook.onSelectionChanged` still uses. */
  sendSelectionChanged(): void {
    setTimeout(() => this.#handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, safeArray()), 0);
  }

  /** Settings of the document: the library keeps each as JSON text and writes all at once. */
  #settings() {
    const { settings } = this.excel.book;
    return {
      Read: (keys: unknown[], values: unknown[]): void => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(JSON.stringify(value));
        }
      },
      Write: (keys: readonly string[], values: readonly string[]): void => {
        settings.clear();
        keys.forEach((key, at) => settings.set(key, JSON.parse(values[at] ?? 'null')));
      },
    };
  }
}

import type { Area, CellPlace } from './book/area';
import type { Book, Sheet } from './book/book';
import { AddinBridge, type Reply } from './connectBridge';
import { hostClasses } from './objects/classes';
import { addressOf } from './objects/ranges';
import { tellEvents, type Trigger } from './objects/tellEvents';
import { answerBatch } from './wire/answerBatch';
import { ActionType, Batch, DELAY_FOR_CELL_EDIT, PathType, type BatchAnswer } from './wire/batch';
import { ExcelModes } from './wire/excelModes';
import type { Host } from './wire/hostClass';
import { LiveRanges } from './wire/liveRanges';
import { Traffic, utf8Length, type BatchRecord } from './wire/traffic';

export interface ConnectOptions {
  /** Language of Excel's own texts; default vi-VN. The culture of numbers and dates is the book's. */
  readonly displayLanguage?: 'vi-VN' | 'en-US';
  /** Newest ExcelApi that this Excel knows; default 1.14, which is Excel 2021. */
  readonly apiCap?: string;
}

/** Codes under which desktop Excel refuses a whole request; the library turns them into its own. */
const CELL_EDIT_MODE = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** Excel on the web: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization. */
const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;

/**
 * An Excel with one workbook open, as Office.js meets it: the genuine library is given `bridge` as its `window.external`
 * and cannot tell. What the user does in the grid goes through the `user…` methods, and the add-in hears of it.
 */
export class EmulatedExcel {
  readonly modes: ExcelModes;
  readonly traffic = new Traffic();
  readonly bridge: AddinBridge;
  readonly displayLanguage: 'vi-VN' | 'en-US';
  readonly #host: Host;
  #trigger: Trigger = 'Unknown';
  readonly #stops: readonly (() => void)[];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly book: Book,
    { displayLanguage = 'vi-VN', apiCap = '1.14' }: ConnectOptions = {},
  ) {
    this.displayLanguage = displayLanguage;
    this.modes = new ExcelModes(apiCap);
    this.#host = {
      book,
      classes: hostClasses,
      modes: this.modes,
      displayLanguage,
      references: new Map(),
      ranges: new LiveRanges(book),
      eventRanges: new Map(),
      registrations: new Map(),
      eventsEnabled: true,
    };
    this.bridge = new AddinBridge(this, (body, flags) => this.#answer(body, flags));
    const stopTelling = tellEvents(
      this.#host,
      () => this.#trigger,
      (message) => this.bridge.send(message),
    );
    const stopSelection = book.subscribe((change) => {
      if (change.kind === 'selection' && this.#host.eventsEnabled) this.bridge.sendSelectionChanged();
    });
    this.#stops = [stopTelling, stopSelection, this.#host.ranges.stop];
  }

  /** How many objects the add-in keeps references to; back at its start after every `Excel.run`. */
  get references(): number {
    return this.#host.references.size;
  }

  /** Lets go of the workbook: its changes reach no pane of this Excel any more. */
  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** A pane was opened anew: what an earlier one listened to and kept is gone, as with its web view. */
  paneOpened(): void {
    this.#host.references.clear();
    this.#host.registrations.clear();
    this.#host.eventsEnabled = true;
  }

  /** The user types into a cell and presses Enter. */
  userEdit(sheet: Sheet, { row, column }: CellPlace, text: string): void {
    sheet.userType(row, column, text);
  }

  /** Someone else who has the workbook open types into a cell. */
  remoteEdit(sheet: Sheet, { row, column }: CellPlace, text: string): void {
    this.#trigger = 'Remote';
    try {
      sheet.userType(row, column, text);
    } finally {
      this.#trigger = 'Unknown';
    }
  }

  /** The user selects cells, on another sheet by going there first. */
  userSelect(sheet: Sheet, area: Area): void {
    if (this.book.activeSheet !== sheet) this.book.activeSheet = sheet;
    sheet.selection = area;
  }

  userActivateSheet(sheet: Sheet): void {
    this.book.activeSheet = sheet;
  }

  /** Address of what is selected, for messages and tests: `Sheet1!A1`. */
  get selectedAddress(): string {
    const sheet = this.book.activeSheet;
    return addressOf({ sheet, area: sheet.selection });
  }

  /** Batches are answered one after the other, in the order in which they came. */
  #answer(body: string, flags: number): Promise<Reply> {
    const batch = Batch.parse(JSON.parse(body));
    const record: BatchRecord = {
      kind: kindOf(batch),
      actions: batch.Actions.length,
      bytesSent: utf8Length(body),
      bytesReceived: 0,
      ...(this.traffic.recording ? { request: body } : {}),
    };
    this.traffic.batches.push(record);
    if (record.kind === 'sync' && this.modes.silent) return new Promise(() => undefined);
    // While a cell is edited the queue stands still; a batch that did not ask to wait is refused past it.
    if (this.modes.cellEdit && (flags & DELAY_FOR_CELL_EDIT) === 0) return this.#answerNow(batch, record, flags);
    const answered = this.#queue.then(() => this.#answerNow(batch, record, flags));
    this.#queue = answered.catch(() => undefined);
    return answered;
  }

  async #answerNow(batch: Batch, record: BatchRecord, flags: number): Promise<Reply> {
    const refused = record.kind === 'sync' ? await this.#refuse(record, flags) : undefined;
    if (refused !== undefined) {
      record.error = String(refused);
      return { errorCode: refused };
    }
    const answer = record.kind === 'startup' ? this.#startUp(batch) : await this.#perform(batch, record.kind);
    if ('Error' in answer) record.error = answer.Error.Code;
    const body = JSON.stringify(answer);
    record.bytesReceived = utf8Length(body);
    if (this.traffic.recording) record.answer = body;
    if (this.modes.webLimits && record.bytesReceived > WEB_PAYLOAD_BYTES) {
      record.error = String(RESPONSE_TOO_LARGE);
      return { errorCode: RESPONSE_TOO_LARGE };
    }
    return { body };
  }

  /** The code under which a whole request is refused, after what waiting there is. */
  async #refuse(record: BatchRecord, flags: number): Promise<number | undefined> {
    const { modes } = this;
    if (modes.latency > 0) await new Promise((resolve) => setTimeout(resolve, modes.latency));
    if (modes.cellEdit) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return CELL_EDIT_MODE;
      await modes.whenCellEditEnds();
    }
    return modes.webLimits && record.bytesSent > WEB_PAYLOAD_BYTES ? REQUEST_TOO_LARGE : undefined;
  }

  async #perform(batch: Batch, kind: BatchRecord['kind']): Promise<BatchAnswer> {
    this.#trigger = 'ThisLocalAddin';
    try {
      return await answerBatch(batch, this.#host, kind === 'sync');
    } finally {
      this.#trigger = 'Unknown';
    }
  }

  /** The library only announces itself; every action is answered with nothing. */
  #startUp(batch: Batch): BatchAnswer {
    return { Results: batch.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] };
  }
}

const STARTUP_SERVICE = 'Microsoft.InternalService.AddinInternalService';

function kindOf({ Actions: actions, ObjectPaths: paths }: Batch): BatchRecord['kind'] {
  const isStartup = Object.values(paths).some(
    (path) => path.ObjectPathType === PathType.newObject && path.Name === STARTUP_SERVICE,
  );
  if (isStartup) return 'startup';
  const calls = actions.filter((action) => action.ActionType !== ActionType.instantiate);
  const isRelease = calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference');
  return isRelease ? 'release' : 'sync';
}

/** Opens the emulated Excel over a workbook. */
export const connectExcel = (book: Book, options?: ConnectOptions): EmulatedExcel => new EmulatedExcel(book, options);

/**
 * Makes a window an add-in's pane: must run before its office.js does. A frame's window keeps it over its first navigation
 * if `src`, of the same origin, was set before the frame was put into the document and this runs right after; a reload
 * inside the frame loses it.
 */
export function installExternal(pane: Window | typeof globalThis, excel: EmulatedExcel): void {
  excel.paneOpened();
  Object.defineProperty(pane, 'external', { value: excel.bridge, configurable: true, writable: true });
}

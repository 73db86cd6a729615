import type { Book } from '../emulator/book/book';
import type { ExcelModes } from '../emulator/wire/excelModes';
import type { Traffic } from '../emulator/wire/traffic';
import type { Language } from './messages';

/** One emulated Excel with a workbook open, as the workbench uses it. */
export interface RunningExcel {
  /** Tells one from another: a pane belongs to one of them. */
  readonly id: number;
  readonly book: Book;
  readonly modes: ExcelModes;
  readonly traffic: Traffic;
  /** Puts Excel where Office.js looks for it, in the window of a page that has not loaded Office.js yet. */
  readonly attach: (page: Window) => void;
  /** Its pane hears nothing more. */
  readonly stop: () => void;
}

/** How the workbench comes to its Excels; the root hands it in. */
export interface ExcelMaker {
  /** @throws BookError when the bytes are no workbook that can be opened. */
  readonly open: (bytes: Uint8Array, fileName: string, language: Language) => Promise<RunningExcel>;
  readonly blank: (language: Language) => Promise<RunningExcel>;
  /** The same book in another Excel: another language, another age. */
  readonly restart: (excel: RunningExcel, language: Language, apiCap: string) => RunningExcel;
  readonly save: (book: Book) => Promise<Uint8Array>;
}

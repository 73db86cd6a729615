import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Book } from '../../src/emulator/book/book';
import { newBook } from '../../src/emulator/book/newBook';
import { openBook } from '../../src/emulator/book/openBook';
import { connectExcel, type ConnectOptions, type EmulatedExcel } from '../../src/emulator/connect';
import { bootInNode, installOfficeGlobals, type NodeOffice } from '../../src/emulator/connectNode';

/** An emulated Excel with the genuine Office.js over it. */
export interface OpenedExcel extends NodeOffice {
  readonly excel: EmulatedExcel;
  readonly book: Book;
}

/**
 * Opens a workbook, or a new one, in the emulated Excel and brings up Office.js over it. `Excel`, `Office` and
 * `OfficeExtension` also become globals, for code that uses them so. Close it at the end of the test.
 *
 * @param workbook - path of an .xlsx, a book at hand, or nothing for a new one with `Sheet1`.
 */
export async function openExcel(workbook?: string | Book, options?: ConnectOptions): Promise<OpenedExcel> {
  const book =
    typeof workbook === 'string'
      ? await openBook(await readFile(workbook), basename(workbook))
      : (workbook ?? newBook());
  const excel = connectExcel(book, options);
  const office = await bootInNode(excel);
  installOfficeGlobals(office);
  return { ...office, excel, book };
}

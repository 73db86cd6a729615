import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Book } from '../emulator/book/book';
import { BookError } from '../emulator/book/bookError';
import { openBook } from '../emulator/book/openBook';
import { connectExcel } from '../emulator/connect';
import { bootInNode, installOfficeGlobals } from '../emulator/connectNode';
import type { Traffic } from '../emulator/wire/traffic';
import type { WorkbookGateway } from '../gateway/workbookGateway';
import type { InputErrorCode } from '../i18n/cliMessages';
import { excelGateway } from '../office/excelGateway';
import { CliError, EXIT } from './cliError';

/** A workbook in the emulated Excel, and the product's way to it. */
export interface OpenWorkbook {
  readonly book: Book;
  readonly gateway: WorkbookGateway;
  readonly traffic: Traffic;
  readonly close: () => void;
}

const OPEN_ERRORS: readonly string[] = ['empty', 'notXlsx', 'legacyXls', 'encrypted', 'damaged'];
const isOpenError = (code: string): code is InputErrorCode => OPEN_ERRORS.includes(code);

/**
 * Opens an .xlsx in the emulated Excel, with the genuine Office.js library over it.
 *
 * @throws CliError with exit code 3 when the file cannot be read.
 */
export async function openWorkbook(file: string, language: 'vi' | 'en'): Promise<OpenWorkbook> {
  const bytes = await readInput(file);
  const book = await openInput(bytes, file);
  const excel = connectExcel(book, { displayLanguage: language === 'vi' ? 'vi-VN' : 'en-US' });
  const office = await bootInNode(excel);
  installOfficeGlobals(office);
  return { book, gateway: excelGateway(), traffic: excel.traffic, close: () => office.close() };
}

async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CliError({ exit: EXIT.unreadable, code: 'missing', file }, cause);
  }
}

async function openInput(bytes: Uint8Array, file: string): Promise<Book> {
  try {
    return await openBook(bytes, basename(file));
  } catch (cause) {
    const isExpected = cause instanceof BookError && isOpenError(cause.code);
    const code = isExpected && isOpenError(cause.code) ? cause.code : 'damaged';
    throw new CliError({ exit: EXIT.unreadable, code, file }, cause);
  }
}

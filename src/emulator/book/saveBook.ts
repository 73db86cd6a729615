import type { Book } from './book';
import { BookError } from './bookError';
import { writeCustomProperties, writeProperties } from './documentProperties';
import { ExcelBook } from './excelBook';

/** The book as an .xlsx. Sheets and parts that were not changed are written as they were read; the same book gives the same bytes. */
export async function saveBook(book: Book): Promise<Uint8Array> {
  if (!(book instanceof ExcelBook))
    throw new BookError('InvalidArgument', 'Only books of openBook and newBook can be saved');
  writeProperties(book.package, book.properties);
  writeCustomProperties(book.package, book.customProperties);
  return book.save();
}

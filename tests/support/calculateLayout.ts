import type { LayoutCell, SheetLayout } from '../../src/core/model/sheetLayout';
import { areaFromA1 } from '../../src/core/model/address';
import type { CellMatrix, CellValue } from '../../src/core/model/snapshot';
import type { StructuredTable } from '../../src/core/model/structuredTable';
import type { Book } from '../../src/emulator/book/book';
import { newBook } from '../../src/emulator/book/newBook';

/** An emulated workbook with a structured table on its sheet and the cells of a laid-out sheet. */
export function workbookOf(table: StructuredTable, layout: SheetLayout): Book {
  const book = newBook();
  const register = book.addSheet(table.sheet);
  const blank = table.columns.map((): CellValue => null);
  const header = table.columns.map(({ title }): CellValue => title);
  const rows = [header, ...(table.rows.length > 0 ? table.rows : [blank])];
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount: header.length };
  register.write(
    area,
    rows.map((row) => row.map(asText)),
  );
  register.addTable(area, true, table.name);

  const sheet = book.addSheet(layout.name);
  for (const { at, cells } of layout.blocks) {
    cells.forEach((row, y) =>
      row.forEach((content, x) => {
        if (content !== null)
          sheet.write({ row: at.row + y, column: at.column + x, rowCount: 1, columnCount: 1 }, asInput(content));
      }),
    );
  }
  return book;
}

/** Values of ranges of a sheet, calculated. */
export function calculate(book: Book, sheetName: string, ranges: readonly string[]): readonly CellMatrix[] {
  const sheet = book.findSheet(sheetName);
  if (!sheet) throw new Error(`No sheet ${sheetName}`);
  return ranges.map((range) => {
    const { row, column, rows, columns } = areaFromA1(range);
    return sheet
      .values({ row, column, rowCount: rows, columnCount: columns })
      .map((line) => line.map((value): CellValue => (value === '' ? null : value)));
  });
}

/** The apostrophe keeps text text, whatever it looks like. */
const asText = (value: CellValue): CellValue => (typeof value === 'string' ? `'${value}` : value);

const asInput = (content: NonNullable<LayoutCell>): string | number => {
  if ('formula' in content) return content.formula;
  return 'number' in content ? content.number : `'${content.text}`;
};

import type { Book, Sheet } from '../../src/emulator/book/book';

/** Everything that a user sees of a sheet, cell by cell, as plain data: two equal states are two equal sheets. */
export function sheetState(sheet: Sheet) {
  const used = sheet.usedArea();
  const cells: Record<string, unknown> = {};
  if (used) {
    for (let row = used.row; row < used.row + used.rowCount; row += 1) {
      for (let column = used.column; column < used.column + used.columnCount; column += 1) {
        cells[`${row},${column}`] = [
          sheet.value(row, column),
          sheet.formula(row, column) ?? null,
          sheet.hasQuotePrefix(row, column),
          sheet.style(row, column),
        ];
      }
    }
  }
  const columns = Array.from({ length: 40 }, (_, column) => [sheet.columnWidth(column), sheet.columnHidden(column)]);
  const rows = Array.from({ length: 120 }, (_, row) => [sheet.rowHeight(row), sheet.rowHidden(row)]);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    columns,
    rows,
    merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
    filter: sheet.autoFilter ?? null,
    freeze: sheet.freeze,
    page: sheet.page,
    charts: sheet.charts.map(({ name, content }) => ({ name, content })),
    isProtected: sheet.protection !== undefined,
    properties: [...sheet.customProperties],
  };
}

/** The whole workbook: sheets, tables, names, and what the product keeps in it. */
export const bookState = (book: Book) => ({
  sheets: book.sheets.map(sheetState),
  tables: book.tables.map(({ name, area, sheet }) => ({ name, area, sheet: sheet.name })),
  names: book.names.all.map(({ name, formula }) => ({ name, formula })),
  parts: book.customXmlParts.all.map(({ xml }) => xml),
});

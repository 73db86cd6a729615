import type { Book, Sheet } from '../../../src/emulator/book/book';

/** Everything that the API tells of a sheet, as plain data to be compared. */
function describeSheet(sheet: Sheet): unknown {
  const area = sheet.usedArea();
  const cells = area && {
    area,
    formulas: sheet.formulas(area),
    values: sheet.values(area),
    kinds: sheet.kinds(area),
    texts: sheet.texts(area),
    styles: Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (_unused, column) => sheet.style(area.row + row, area.column + column)),
    ),
    widths: Array.from({ length: area.columnCount }, (_, at) => [sheet.columnWidth(at), sheet.columnHidden(at)]),
    heights: Array.from({ length: area.rowCount }, (_, at) => [sheet.rowHeight(at), sheet.rowHidden(at)]),
  };
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells,
    merges: sheet.merges,
    tables: sheet.tables.map((table) => ({
      name: table.name,
      area: table.area,
      style: table.style,
      showTotals: table.showTotals,
      showBandedRows: table.showBandedRows,
      autoFilter: table.autoFilter,
      columns: table.columns.map((column) => [column.id, column.name, column.totalsFunction, column.totalsLabel]),
    })),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
    charts: sheet.charts.map((chart) => ({ name: chart.name, content: chart.content, frame: chart.frame })),
    freeze: sheet.freeze,
    page: sheet.page,
    protection: sheet.protection,
    autoFilter: sheet.autoFilter,
    comments: sheet.comments.map(({ id: _, ...comment }) => comment),
    names: sheet.names.all,
    customProperties: [...sheet.customProperties],
  };
}

/** Everything that the API tells of a book, as plain data to be compared. */
export function describeBook(book: Book): unknown {
  return {
    sheets: book.sheets.map(describeSheet),
    active: book.activeSheet.name,
    names: book.names.all,
    customXmlParts: book.customXmlParts.all.map(({ id, namespaceUri, xml }) => ({ id, namespaceUri, xml })),
    settings: [...book.settings],
    properties: book.properties,
    customProperties: [...book.customProperties],
  };
}

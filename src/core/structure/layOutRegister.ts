import type { Area } from '../model/address';
import { areaToAbsoluteA1, quoteSheetName } from '../model/address';
import { madeBy } from '../model/memory';
import type { Register } from '../model/register';
import type { CellStyle, LayoutCell, LayoutValidation, SheetLayout } from '../model/sheetLayout';
import type { CellValue } from '../model/snapshot';
import type { StructuredColumn } from '../model/structuredTable';
import { fittingWidth } from './columnWidth';
import type { CatalogueLayout } from './layOutCatalogue';
import { CATALOGUE_SHEET, UNIT_SOURCE } from './layOutCatalogue';
import type { StructuredRegister } from './structureRegister';

const HEADER_ROW = 1;
const TABLE_STYLE = 'TableStyleMedium2';
/** Lists whose other values are refused, not only warned of: what they may say is fixed by the programme. */
const STRICT_LISTS: ReadonlySet<string> = new Set(['kind']);

const NUMBER_FORMATS: Readonly<Record<StructuredColumn['holds'], string>> = {
  text: '@',
  longText: '@',
  choice: '@',
  unit: '@',
  date: 'dd/mm/yyyy',
  number: 'General',
};

/**
 * Lays a structured register out: a title line, and below it the Excel Table with a frozen header, drop-downs, widths that
 * fit and A4 landscape print set-up. On a table that stands already the cells go where its columns and rows stand now.
 *
 * Drop-downs refer to the exact cells of the catalogue's column, as an absolute range. Excel widens such a reference by
 * itself when the table it spans gains a line, and each run lays it anew; LibreOffice and the Open XML validator read it
 * as any other. INDIRECT over a structured reference would be volatile, unknown to LibreOffice and broken by renaming
 * the table; spare cells at the end would make Excel open the list at its blank lines.
 */
export function layOutRegister(
  register: Register,
  structured: StructuredRegister,
  catalogue: CatalogueLayout,
): SheetLayout {
  const { table, standing } = structured;
  const top = standing?.area.row ?? HEADER_ROW;
  const columns = columnPlaces(structured);
  const left = Math.min(standing?.area.column ?? 0, ...columns);
  const width = Math.max(...columns, standing ? standing.area.column + standing.area.columns - 1 : 0) - left + 1;
  const height = Math.max(1, bodyHeight(structured));
  const area = { row: top, column: left, rows: height + 1, columns: width };
  const body = (column: number): Area => ({ row: top + 1, column, rows: height, columns: 1 });

  const title = standing ? toLayoutCell(standing.title) : { text: register.title.toUpperCase() };
  const titleAreas = top > 0 ? [{ row: top - 1, column: standing?.area.column ?? left, rows: 1, columns: 1 }] : [];
  const widths = table.columns.map((column, index) =>
    fittingWidth([column.title, ...shownTexts(column, table.rows, index)]),
  );
  const wraps = table.columns.map((column, index) => column.holds === 'longText' || (widths[index] ?? 0) >= 48);

  return {
    madeBy: madeBy.register(register.id),
    name: register.sheet,
    blocks: [
      ...titleAreas.map((at) => ({ at, cells: [[title]] })),
      ...runsOf(columns).map(({ first, count }) => ({
        at: { row: top, column: columns[first] ?? 0 },
        cells: cellsOf(structured, first, count, height),
      })),
    ],
    tables: [{ name: register.table, area, style: TABLE_STYLE }],
    merges: [],
    styles: [
      ...titleAreas.map((title) => ({ area: title, style: TITLE_STYLE })),
      { area: { row: top, column: left, rows: 1, columns: width }, style: HEADER_STYLE },
      { area: { row: top + 1, column: left, rows: height, columns: width }, style: { vertical: 'top' } },
      ...columns.flatMap((column, index) =>
        wraps[index] ? [{ area: body(column), style: { wrap: true } satisfies CellStyle }] : [],
      ),
    ],
    numberFormats: runsOf(
      columns,
      table.columns.map((column) => NUMBER_FORMATS[column.holds]),
    ).flatMap(({ first, count }) => {
      const format = NUMBER_FORMATS[table.columns[first]?.holds ?? 'text'];
      return format === 'General' ? [] : [{ area: { ...body(columns[first] ?? 0), columns: count }, format }];
    }),
    columnWidths: columns.map((column, index) => ({ column, width: widths[index] ?? 10 })),
    validations: table.columns.flatMap((column, index) => {
      const source = catalogue.sources[column.holds === 'unit' ? UNIT_SOURCE : (column.list ?? '')];
      const isOpen = column.holds !== 'unit' && column.holds !== 'choice';
      return isOpen || !source ? [] : [dropDown(body(columns[index] ?? 0), source, column)];
    }),
    conditionalFormats: [],
    charts: [],
    frozenRows: top + 1,
    page: {
      orientation: 'landscape',
      printArea: { row: 0, column: left, rows: top + 1 + height, columns: width },
      titleRows: { first: top, last: top },
      marginsMm: { top: 20, bottom: 20, left: 15, right: 15 },
      fitToWidth: true,
      pageNumbers: true,
    },
    showGridlines: true,
  };
}

const TITLE_STYLE: CellStyle = { bold: true, fontSize: 14 };
const HEADER_STYLE: CellStyle = { bold: true, horizontal: 'center', vertical: 'center', wrap: true };

const dropDown = (area: Area, source: Area, column: StructuredColumn): LayoutValidation => ({
  area,
  source: `${quoteSheetName(CATALOGUE_SHEET)}!${areaToAbsoluteA1(source)}`,
  strict: column.list !== null && STRICT_LISTS.has(column.list),
});

/** Sheet column of each column: where it stands, else the first ones that are free to the right. */
function columnPlaces({ table, standing }: StructuredRegister): readonly number[] {
  let free = standing?.freeColumn ?? 0;
  return table.columns.map((_, index) => standing?.columns[index] ?? free++);
}

/** Rows below the header: to the last placed one, and where the user has columns of their own to the end of the table. */
function bodyHeight({ places, standing }: StructuredRegister): number {
  const placed = (places.at(-1) ?? -1) + 1;
  return standing?.hasOwnColumns ? Math.max(placed, standing.area.rows - 1) : placed;
}

/** Stretches of neighbouring sheet columns, further cut where `cutBy` changes. */
function runsOf(columns: readonly number[], cutBy: readonly string[] = []): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  columns.forEach((column, index) => {
    const run = runs.at(-1);
    const continues = run && column === (columns[index - 1] ?? NaN) + 1 && cutBy[index] === cutBy[index - 1];
    if (continues) run.count += 1;
    else runs.push({ first: index, count: 1 });
  });
  return runs;
}

function cellsOf(
  { table, places }: StructuredRegister,
  first: number,
  count: number,
  height: number,
): readonly (readonly LayoutCell[])[] {
  const titles = table.columns.slice(first, first + count).map((column): LayoutCell => ({ text: column.title }));
  const blank: readonly LayoutCell[] = titles.map(() => null);
  const body: (readonly LayoutCell[])[] = Array.from({ length: height }, () => blank);
  table.rows.forEach((cells, index) => {
    body[places[index] ?? index] = cells.slice(first, first + count).map(toLayoutCell);
  });
  return [titles, ...body];
}

function toLayoutCell(value: CellValue): LayoutCell {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { number: value } : { text: String(value) };
}

function* shownTexts(
  column: StructuredColumn,
  rows: readonly (readonly CellValue[])[],
  index: number,
): Generator<string> {
  if (column.holds === 'date') yield '00/00/0000';
  for (const row of rows) {
    const value = row[index] ?? null;
    if (value !== null && column.holds !== 'date') yield String(value);
  }
}

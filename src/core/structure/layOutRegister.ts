import type { Area } from '../model/address';
import { areaToAbsoluteA1, quoteSheetName } from '../model/address';
import { madeBy } from '../model/memory';
import type { Register } from '../model/register';
import type { CellStyle, LayoutCell, LayoutValidation, SheetLayout } from '../model/sheetLayout';
import type { CellValue } from '../model/snapshot';
import type { StructuredColumn, StructuredTable } from '../model/structuredTable';
import type { CatalogueLayout } from './layOutCatalogue';
import { CATALOGUE_SHEET, UNIT_SOURCE } from './layOutCatalogue';
import { NAME_FIELD } from './references';
import { fieldNameOf, isSource } from './structuredColumns';
import type { StructuredRegister } from './structureRegister';

const HEADER_ROW = 1;
const TABLE_STYLE = 'TableStyleMedium2';

const NUMBER_FORMATS: Readonly<Record<StructuredColumn['holds'], string>> = {
  text: '@',
  longText: '@',
  choice: '@',
  unit: '@',
  date: 'dd/mm/yyyy',
  number: 'General',
  flag: '@',
  ref: '@',
};

/** Cells that a drop-down takes its values from, on a sheet under its layout's name. */
export interface NamedCells {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Lays a structured register out: a title line, and below it the Excel Table with a frozen header, drop-downs, widths that
 * fit and A4 landscape print set-up. On a table that stands already the cells go where its columns and rows stand now.
 *
 * Drop-downs refer to the exact cells of the catalogue's column, as an absolute range. Excel widens such a reference by
 * itself when the table it spans gains a line, and each run lays it anew; LibreOffice and the Open XML validator read it
 * as any other. INDIRECT over a structured reference would be volatile, unknown to LibreOffice and broken by renaming
 * the table; spare cells at the end would make Excel open the list at its blank lines.
 *
 * Columns that are empty and that nobody is asked to fill are hidden when the sheet is made, and shown as soon as they hold
 * something; what the user shows or hides stays so.
 *
 * @param names - the cells that hold the names of each register's rows, by register id (`nameCellsOf`).
 */
export function layOutRegister(
  register: Register,
  structured: StructuredRegister,
  catalogue: CatalogueLayout,
  names: Readonly<Record<string, NamedCells>> = {},
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
  const widths = table.columns.map((column, index) => widthOfColumn(column, table.rows, index));
  const wraps = table.columns.map((column) => column.holds !== 'number' && column.holds !== 'date');
  const isHidden = table.columns.map((column, index) => isIdle(register, column, table, index));

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
      ...runsOf(columns, wraps.map(String)).flatMap(({ first, count }) =>
        wraps[first]
          ? [{ area: { ...body(columns[first] ?? 0), columns: count }, style: { wrap: true } satisfies CellStyle }]
          : [],
      ),
      ...columns.flatMap((column, index) =>
        table.columns[index]?.holds === 'flag'
          ? [{ area: body(column), style: { horizontal: 'center' } satisfies CellStyle }]
          : [],
      ),
    ],
    numberFormats: runsOf(
      columns,
      table.columns.map((column) => NUMBER_FORMATS[column.holds]),
    ).flatMap(({ first, count }) => {
      const format = NUMBER_FORMATS[table.columns[first]?.holds ?? 'text'];
      return format === 'General' ? [] : [{ area: { ...body(columns[first] ?? 0), columns: count }, format }];
    }),
    columnWidths: columns.map((column, index) => ({
      column,
      width: widths[index] ?? 10,
      ...(isHidden[index] ? { hidden: true } : {}),
    })),
    fitRows: { ...area, rows: Math.min(area.rows, FITTED_ROWS) },
    validations: table.columns.flatMap((column, index) => {
      const source = sourceOf(register, column, catalogue, names);
      return source ? [dropDown(body(columns[index] ?? 0), source)] : [];
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

/** The cells with the names of a register's rows as laid out; null where it has no name or no row. */
export function nameCellsOf(register: Register, structured: StructuredRegister): NamedCells | null {
  const index = structured.table.columns.findIndex(({ id }) => id === NAME_FIELD);
  const rows = bodyHeight(structured);
  const column = columnPlaces(structured)[index];
  if (column === undefined || rows === 0) return null;
  return {
    sheet: register.sheet,
    area: { row: (structured.standing?.area.row ?? HEADER_ROW) + 1, column, rows, columns: 1 },
  };
}

function sourceOf(
  register: Register,
  column: StructuredColumn,
  catalogue: CatalogueLayout,
  names: Readonly<Record<string, NamedCells>>,
): NamedCells | null {
  const inCatalogue = (source: string): NamedCells | null => {
    const area = catalogue.sources[source];
    return area ? { sheet: CATALOGUE_SHEET, area } : null;
  };
  if (column.holds === 'unit') return inCatalogue(UNIT_SOURCE);
  if (column.holds === 'choice') return inCatalogue(column.list ?? '');
  const field = register.fields.find(({ name }) => name === column.id);
  return column.holds === 'ref' && field?.register !== undefined ? (names[field.register] ?? null) : null;
}

/**
 * A drop-down over the cells of the catalogue: a list written into the rule itself may not be longer than 255 characters
 * and would not follow the office's edits. Other values are warned of and not refused, for offices need exceptions; the
 * rules tell of them afterwards.
 *
 * A kind's drop-down shows every kind, also those that the row's category does not allow. What a category allows stands as
 * a text in one cell ("Tập thể; Hộ gia đình"), of kinds that need not lie side by side, while a drop-down shows one
 * unbroken range, its formula may not be longer than 255 characters either, and it may not hold an array. That would take
 * cells with formulas beside the office's lists. The rule category-kind tells of such rows instead.
 */
const dropDown = (area: Area, source: NamedCells): LayoutValidation => ({
  area,
  source: `${quoteSheetName(source.sheet)}!${areaToAbsoluteA1(source.area)}`,
  strict: false,
});

/** Rows that are made as high as their texts; Excel sees to those of longer tables itself, and measuring takes time. */
const FITTED_ROWS = 3000;

/** Fields that are there to be written into, also while they are empty. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['note']);

/**
 * Whether nobody misses a column: it holds nothing, and is neither required, nor a choice to make, nor the place for a
 * note. The last day of a period also where it is the first day in every row.
 */
function isIdle(
  register: Register,
  column: StructuredColumn,
  { columns, rows }: StructuredTable,
  index: number,
): boolean {
  if (isSource(column)) return false;
  const field = register.fields.find(({ name }) => name === fieldNameOf(column));
  const start = column.id.endsWith('.end')
    ? columns.findIndex(({ id }) => id === column.id.replace(/end$/, 'start'))
    : -1;
  if (rows.some((row) => !isEmpty(row[index]) && (start < 0 || row[index] !== row[start]))) return false;
  if (column.id !== field?.name) return true;
  return !(field.required || column.holds === 'choice' || ALWAYS_SHOWN.has(field.name));
}

const isEmpty = (value: CellValue | undefined): boolean => value === undefined || value === null || value === '';

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

/** Narrowest and widest in characters, by what the column holds. A title of several words goes on several lines. */
const WIDTHS: Readonly<Record<StructuredColumn['holds'], readonly [number, number]>> = {
  text: [10, 36],
  longText: [20, 48],
  choice: [10, 24],
  unit: [12, 30],
  ref: [14, 36],
  date: [11, 11],
  number: [8, 14],
  flag: [8, 8],
};
/** Rows that are measured: enough to tell what a column holds. */
const MEASURED_ROWS = 2000;
/** Share of the lines that fit without a break. */
const FITTING = 0.9;
/** What the padding and the button of the filter take. */
const PADDING = 2;
const FILTER_BUTTON = 3;

function widthOfColumn(column: StructuredColumn, rows: readonly (readonly CellValue[])[], index: number): number {
  const [narrowest, widest] = WIDTHS[column.holds];
  const lengths: number[] = [];
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    const value = row[index] ?? null;
    if (value !== null) for (const line of String(value).split('\n')) lengths.push(line.length);
  }
  lengths.sort((a, b) => a - b);
  const usual = lengths[Math.ceil(lengths.length * FITTING) - 1] ?? 0;
  const longestWord = Math.max(...column.title.split(/[\s/]+/).map((word) => word.length));
  return Math.max(Math.min(Math.max(usual + PADDING, narrowest), widest), longestWord + FILTER_BUTTON);
}

import type { Area, CellAddress } from '../model/address';
import { areaToAbsoluteA1, quoteSheetName } from '../model/address';
import type { Catalogue, CodeEntry, OrgUnit } from '../model/catalogue';
import { entriesOf } from '../model/catalogue';
import { madeBy } from '../model/memory';
import { normalForm } from '../model/normalForm';
import type { Register } from '../model/register';
import type { LayoutCell, LayoutTable, LayoutValidation, SheetLayout } from '../model/sheetLayout';
import type { CellValue, SheetSnapshot } from '../model/snapshot';
import { valueAt } from '../model/snapshot';
import { catalogueLines } from './catalogueLines';
import type { CatalogueTable, RecordTable } from './catalogueTables';
import {
  catalogueColumns,
  catalogueTablesFor,
  CODE_COLUMNS,
  LIST_SEPARATOR,
  recordTables,
  UNIT_COLUMNS,
} from './catalogueTables';
import { fittingWidth } from './columnWidth';
import { catalogueArea, readCatalogue, readUnits } from './readCatalogue';

/** Name of the catalogue's sheet when it is made. */
export const CATALOGUE_SHEET = 'Danh mục';

const TITLE_ROW = 0;
const NOTE_ROW = 1;
const HEADER_ROW = 4;
const TABLE_STYLE = 'TableStyleLight9';
const NOTE =
  'Cơ quan sửa trực tiếp tại đây: thêm dòng, đổi tên, ghi tên khác (cách nhau bằng dấu chấm phẩy). ' +
  'Mục không dùng nữa thì ghi “Không” ở cột Còn dùng, không xóa dòng.';

/** Where the catalogue's drop-downs take their values from, beside the layout itself. */
export interface CatalogueLayout {
  readonly layout: SheetLayout;
  /** Cells with the labels of a list ("kind"), or with the units' names under "unit". */
  readonly sources: Readonly<Record<string, Area>>;
}

/** Name of the units' cells in `CatalogueLayout.sources`. */
export const UNIT_SOURCE = 'unit';

/**
 * Lays the catalogue out as tables side by side, a title above each and a column between. On a sheet that stands already
 * nothing that the office wrote is touched: units and entries that are new go below their table, an entry that the
 * catalogue no longer uses gets "Không", and tables that the sheet lacks go to the right of everything. Where the office
 * wrote right below a table, new lines are left out rather than written over it; they are met again next time.
 *
 * @param registers - those whose tables the workbook has: their code lists are shown.
 */
export function layOutCatalogue(
  catalogue: Catalogue,
  standing: SheetSnapshot | null,
  registers: readonly Register[],
): CatalogueLayout {
  const blocks: SheetLayout['blocks'][number][] = [];
  const tables: LayoutTable[] = [];
  const widths: { column: number; width: number }[] = [];
  const titles: Area[] = [];
  const sources: Record<string, Area> = {};
  let unitTable: { readonly area: Area; readonly columnOf: (title: string) => number | null } | undefined;
  const before = standing ? readCatalogue(standing, catalogue) : catalogue;
  let nextColumn = standing ? firstFreeColumn(standing) : 0;

  blocks.push(keepWritten({ row: TITLE_ROW, column: 0 }, [[text('DANH MỤC')]], standing));
  blocks.push(keepWritten({ row: NOTE_ROW, column: 0 }, [[text(NOTE)]], standing));
  const placeTitle = (title: string, at: CellAddress): void => {
    blocks.push(keepWritten(at, [[text(title)]], standing));
    titles.push({ ...at, rows: 1, columns: 1 });
  };
  /** A table at the right of those placed so far. */
  const placeNew = (
    { name, title }: Pick<CatalogueTable, 'name' | 'title'>,
    columns: readonly string[],
    cells: readonly (readonly LayoutCell[])[],
  ): Area => {
    const at = { row: HEADER_ROW, column: nextColumn };
    const area = { ...at, rows: Math.max(cells.length, 1) + 1, columns: columns.length };
    placeTitle(title, { row: HEADER_ROW - 1, column: nextColumn });
    blocks.push({ at, cells: [columns.map(text), ...(cells.length > 0 ? cells : [columns.map(() => null)])] });
    tables.push({ name, area, style: TABLE_STYLE });
    columns.forEach((column, index) => {
      const shown = cells.map((row) => textOf(row[index] ?? null));
      widths.push({ column: nextColumn + index, width: fittingWidth([column, ...shown]) });
    });
    widths.push({ column: nextColumn + columns.length, width: 3 });
    nextColumn += columns.length + 1;
    return area;
  };
  for (const table of catalogueTablesFor(registers)) {
    const columns = catalogueColumns(table);
    const own = standing ? catalogueArea(standing, table) : null;
    if (own && standing) {
      if (own.row > 0) placeTitle(table.title, { row: own.row - 1, column: own.column });
      const cells =
        table.list === null
          ? newUnits(catalogue, standing, own)
          : newEntries(catalogue, before, standing, own, table.list);
      if (cells.length > 0) blocks.push({ at: { row: own.row + own.rows, column: own.column }, cells });
      blocks.push(
        ...(table.list === null
          ? completedUnits(catalogue, standing, own)
          : retiredEntries(catalogue, before, standing, own, table.list)),
      );
      const area = { ...own, rows: own.rows + cells.length };
      tables.push({ name: table.name, area, style: TABLE_STYLE });
      const label = columnTitled(standing, own, columns[LABEL_INDEX] ?? '');
      if (table.list === null) unitTable = { area, columnOf: (column) => columnTitled(standing, own, column) };
      if (label !== null) sources[table.list ?? UNIT_SOURCE] = bodyColumn(area, label);
      continue;
    }
    const area = placeNew(table, columns, cellsOf(catalogue, table));
    sources[table.list ?? UNIT_SOURCE] = bodyColumn(area, area.column + LABEL_INDEX);
    if (table.list === null) unitTable = { area, columnOf: (column) => area.column + columns.indexOf(column) };
  }
  for (const table of recordTables) {
    const own = standing ? catalogueArea(standing, table) : null;
    if (own === null) {
      placeNew(table, table.columns, recordCells[table.records](catalogue));
      continue;
    }
    if (own.row > 0) placeTitle(table.title, { row: own.row - 1, column: own.column });
    tables.push({ name: table.name, area: own, style: TABLE_STYLE });
  }

  const areas = tables.map(({ area }) => area);
  return {
    sources,
    layout: {
      madeBy: madeBy.catalogue,
      name: CATALOGUE_SHEET,
      blocks,
      tables,
      merges: [],
      styles: [
        { area: { row: TITLE_ROW, column: 0, rows: 1, columns: 1 }, style: { bold: true, fontSize: 14 } },
        { area: { row: NOTE_ROW, column: 0, rows: 1, columns: 1 }, style: { italic: true } },
        ...titles.map((area) => ({ area, style: { bold: true } })),
        ...areas.map((area) => ({ area, style: { wrap: true, vertical: 'top' as const } })),
      ],
      numberFormats: areas.map((area) => ({ area, format: '@' })),
      columnWidths: widths,
      validations: unitTable ? unitDropDowns(unitTable.columnOf, unitTable.area, sources) : [],
      conditionalFormats: [],
      charts: [],
      frozenRows: HEADER_ROW + 1,
      fitRows: boundOf(areas),
      page: {
        orientation: 'landscape',
        printArea: boundOf(areas),
        titleRows: null,
        marginsMm: { top: 20, bottom: 20, left: 15, right: 15 },
        // A dozen tables side by side would come out too small to read on one page's width.
        fitToWidth: false,
        pageNumbers: true,
      },
      showGridlines: true,
    },
  };
}

const text = (value: string): LayoutCell => ({ text: value });
const textOf = (cell: LayoutCell): string => (cell !== null && 'text' in cell ? cell.text : '');
const textOrNull = (value: string | null): LayoutCell => (value === null || value === '' ? null : { text: value });
/** In every table the first column is the code, the second the name. */
const LABEL_INDEX = 1;
const bodyColumn = (area: Area, column: number): Area => ({
  row: area.row + 1,
  column,
  rows: area.rows - 1,
  columns: 1,
});

/** What stands at the place where something does, else the given cells. */
function keepWritten(
  at: CellAddress,
  cells: readonly (readonly LayoutCell[])[],
  standing: SheetSnapshot | null,
): SheetLayout['blocks'][number] {
  return {
    at,
    cells: cells.map((row, y) =>
      row.map((cell, x) => {
        const place = { row: at.row + y, column: at.column + x };
        return standing && !isBlank(valueAt(standing, place)) ? asItStands(standing, place) : cell;
      }),
    ),
  };
}

function asItStands(sheet: SheetSnapshot, { row, column }: CellAddress): LayoutCell {
  const value = valueAt(sheet, { row, column });
  const formula = sheet.ownFormulas?.[row - sheet.origin.row]?.[column - sheet.origin.column];
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  return typeof value === 'number' ? { number: value } : textOrNull(value === null ? null : String(value));
}

function cellsOf(catalogue: Catalogue, table: CatalogueTable): readonly (readonly LayoutCell[])[] {
  if (table.list === null) return catalogue.units.map(unitCells);
  const kinds = new Map(entriesOf(catalogue, 'kind').map((kind) => [kind.code, kind.label]));
  const columns = catalogueColumns(table);
  return entriesOf(catalogue, table.list).map((entry) => {
    const cells = entryCells(entry, kinds);
    return columns.map((column) => textOrNull(cells[column] ?? ''));
  });
}

const entryCells = (entry: CodeEntry, kinds: ReadonlyMap<string, string>): Readonly<Record<string, string>> => ({
  [CODE_COLUMNS.code]: entry.code,
  [CODE_COLUMNS.label]: entry.label,
  [CODE_COLUMNS.aliases]: entry.aliases.join(LIST_SEPARATOR),
  [CODE_COLUMNS.keywords]: entry.keywords.join(LIST_SEPARATOR),
  [CODE_COLUMNS.kinds]: entry.kinds.map((kind) => kinds.get(kind) ?? kind).join(LIST_SEPARATOR),
  [CODE_COLUMNS.requiredFields]: entry.requiredFields.join(LIST_SEPARATOR),
  [CODE_COLUMNS.unitsOfMeasure]: entry.unitsOfMeasure.join(LIST_SEPARATOR),
  [CODE_COLUMNS.active]: entry.active ? 'Có' : 'Không',
});

const unitCells = (unit: OrgUnit): readonly LayoutCell[] =>
  [
    unit.code,
    unit.name,
    unit.type,
    unit.parent,
    dayText(unit.validFrom),
    dayText(unit.validTo),
    unit.successor,
    unit.aliases.join(LIST_SEPARATOR),
    null,
  ].map(textOrNull);

const recordCells: Readonly<
  Record<RecordTable['records'], (catalogue: Catalogue) => readonly (readonly LayoutCell[])[]>
> = {
  abbreviations: ({ abbreviations }) => abbreviations.map(({ short, meaning }) => [short, meaning].map(textOrNull)),
  themes: ({ themes }) =>
    themes.map(({ year, province, theme, source }) => [String(year), province, theme, source].map(textOrNull)),
  programmes: ({ programmes }) =>
    programmes.map(({ name, basis, validFrom, validTo }) =>
      [name, basis, dayText(validFrom), dayText(validTo)].map(textOrNull),
    ),
};

/** "2025-07-01" → "01/07/2025". */
const dayText = (iso: string | null): string | null => iso && iso.split('-').reverse().join('/');

const UNIT_TITLES = Object.values(UNIT_COLUMNS);

/** Lines of units that the standing table does not name, as long as the cells below it are free for them. */
function newUnits(catalogue: Catalogue, standing: SheetSnapshot, area: Area): readonly (readonly LayoutCell[])[] {
  const nameColumn = columnTitled(standing, area, UNIT_COLUMNS.name);
  if (nameColumn === null) return [];
  const known = new Set<string>();
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    known.add(normalForm(String(valueAt(standing, { row, column: nameColumn }) ?? '')));
  }
  const found = catalogue.units.filter((unit) => !known.has(normalForm(unit.name)));
  const places = Array.from({ length: area.columns }, (_, index) => {
    const title = normalForm(String(valueAt(standing, { row: area.row, column: area.column + index }) ?? ''));
    return UNIT_TITLES.findIndex((column) => normalForm(column) === title);
  });
  const lines = found.map((unit) => {
    const cells = unitCells(unit);
    return places.map((at): LayoutCell => cells[at] ?? null);
  });
  return isFreeBelow(standing, area, lines.length) ? lines : [];
}

/** Lines of a code list's entries that the standing table does not have, as long as the cells below it are free for them. */
function newEntries(
  catalogue: Catalogue,
  before: Catalogue,
  standing: SheetSnapshot,
  area: Area,
  list: string,
): readonly (readonly LayoutCell[])[] {
  const known = new Set(entriesOf(before, list).map(({ code }) => code));
  const kinds = new Map(entriesOf(catalogue, 'kind').map((kind) => [kind.code, kind.label]));
  const titles = Array.from({ length: area.columns }, (_, index) =>
    normalForm(String(valueAt(standing, { row: area.row, column: area.column + index }) ?? '')),
  );
  const lines = entriesOf(catalogue, list)
    .filter(({ code }) => !known.has(code))
    .map((entry) => {
      const cells = new Map(Object.entries(entryCells(entry, kinds)).map(([title, cell]) => [normalForm(title), cell]));
      return titles.map((title) => textOrNull(cells.get(title) ?? null));
    });
  return isFreeBelow(standing, area, lines.length) ? lines : [];
}

/** The cells "Còn dùng" of entries that are in use on the sheet and no longer are in the catalogue. */
function retiredEntries(
  catalogue: Catalogue,
  before: Catalogue,
  standing: SheetSnapshot,
  area: Area,
  list: string,
): readonly SheetLayout['blocks'][number][] {
  const next = new Map(entriesOf(catalogue, list).map((entry) => [entry.code, entry]));
  const named = catalogueLines(standing, area).filter((line) => (line(CODE_COLUMNS.label)?.text ?? '') !== '');
  return entriesOf(before, list).flatMap((entry, index) => {
    const cell = named[index]?.(CODE_COLUMNS.active);
    if (!cell || !entry.active || next.get(entry.code)?.active !== false) return [];
    return [{ at: cell.at, cells: [[text('Không')]] }];
  });
}

/** Whether nothing stands in so many rows right below a table. */
export const isFreeBelow = (sheet: SheetSnapshot, area: Area, rows: number): boolean =>
  Array.from({ length: rows }, (_, index) => area.row + area.rows + index).every((row) =>
    Array.from({ length: area.columns }, (_, x) => area.column + x).every((column) =>
      isBlank(valueAt(sheet, { row, column })),
    ),
  );

/** Cells of units that stand already and of which more is known now; how the office wrote the rest stays. */
function completedUnits(
  catalogue: Catalogue,
  standing: SheetSnapshot,
  area: Area,
): readonly SheetLayout['blocks'][number][] {
  const nameColumn = columnTitled(standing, area, UNIT_COLUMNS.name);
  if (nameColumn === null) return [];
  const units = new Map(catalogue.units.map((unit) => [unit.name, unit]));
  const columns = UNIT_TITLES.map((title) => columnTitled(standing, area, title));
  const before = new Map(readUnits(standing, area).map(({ row, unit }) => [row, unit]));
  const blocks: SheetLayout['blocks'][number][] = [];
  for (const [row, old] of before) {
    const unit = units.get(old.name);
    if (!unit) continue;
    // Two lines may bear one name: what is known is for the first.
    units.delete(old.name);
    const oldCells = unitCells(old);
    unitCells(unit).forEach((cell, index) => {
      const column = columns[index] ?? null;
      if (column === null || cell === null || textOf(cell) === textOf(oldCells[index] ?? null)) return;
      blocks.push({ at: { row, column }, cells: [[cell]] });
    });
  }
  return blocks;
}

/** Drop-downs of the unit table: what is chosen there is a type or a unit of the catalogue itself. */
function unitDropDowns(
  columnOf: (title: string) => number | null,
  area: Area,
  sources: CatalogueLayout['sources'],
): readonly LayoutValidation[] {
  const lists = [
    [UNIT_COLUMNS.type, 'unitType'],
    [UNIT_COLUMNS.parent, UNIT_SOURCE],
    [UNIT_COLUMNS.successor, UNIT_SOURCE],
  ] as const;
  return lists.flatMap(([title, list]) => {
    const column = columnOf(title);
    const source = sources[list];
    if (column === null || !source) return [];
    const cells = `${quoteSheetName(CATALOGUE_SHEET)}!${areaToAbsoluteA1(source)}`;
    return [{ area: bodyColumn(area, column), source: cells, strict: false }];
  });
}

function columnTitled(sheet: SheetSnapshot, area: Area, title: string): number | null {
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    if (normalForm(String(valueAt(sheet, { row: area.row, column }) ?? '')) === normalForm(title)) return column;
  }
  return null;
}

function firstFreeColumn(sheet: SheetSnapshot): number {
  const values = sheet.values.reduce((width, row) => Math.max(width, row.length), 0);
  const tables = sheet.tables.map(({ area }) => area.column + area.columns);
  return Math.max(sheet.origin.column + values, ...tables) + 1;
}

const isBlank = (value: CellValue): boolean => value === null || value === '';

function boundOf(areas: readonly Area[]): Area {
  return {
    row: 0,
    column: 0,
    rows: Math.max(1, ...areas.map((area) => area.row + area.rows)),
    columns: Math.max(1, ...areas.map((area) => area.column + area.columns)),
  };
}

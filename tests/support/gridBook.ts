import type { Area } from '../../src/core/model/address';
import { areaFromA1, areaToA1, contains, intersects } from '../../src/core/model/address';
import type { CellStyle, LayoutChart, PageLayout } from '../../src/core/model/sheetLayout';
import type { CellValue, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../../src/core/model/snapshot';
import type { PlanStep } from '../../src/core/plan/planStep';
import { MARK_FORMULA } from '../../src/core/plan/planStep';

/** A cell of the grid: a formula shows 0, for nothing calculates here. */
export interface GridCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly style: CellStyle;
  readonly list: { readonly source: string; readonly strict: boolean } | null;
}

export interface GridSheet {
  readonly name: string;
  readonly madeBy: string | null;
  /** By "row,column"; a cell like `BLANK_CELL` has no entry. */
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly merges: readonly string[];
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly style: string }[];
  readonly conditionalFormats: readonly { readonly range: string; readonly formula: string; readonly fill: string }[];
  readonly charts: readonly LayoutChart[];
  readonly widths: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly showGridlines: boolean;
  readonly page: PageLayout | null;
}

/** The least workbook that plan steps can be tried on: plain data, every step gives a new one, Excel's refusals throw. */
export interface GridBook {
  readonly sheets: readonly GridSheet[];
  readonly memory: Readonly<Record<string, string>>;
}

const BLANK_CELL: GridCell = { value: null, formula: null, format: 'General', style: {}, list: null };

export const emptySheet = (name: string, madeBy: string | null = null): GridSheet => ({
  name,
  madeBy,
  cells: new Map(),
  merges: [],
  tables: [],
  conditionalFormats: [],
  charts: [],
  widths: {},
  frozenRows: 0,
  showGridlines: true,
  page: null,
});

/** A sheet of plain values, from A1. */
export const sheetOfValues = (name: string, values: readonly (readonly CellValue[])[]): GridSheet => ({
  ...emptySheet(name),
  cells: new Map(
    values.flatMap((row, y) =>
      row.flatMap((value, x) => (value === null ? [] : [[`${y},${x}`, { ...BLANK_CELL, value }] as const])),
    ),
  ),
});

export const cellAt = (sheet: GridSheet, row: number, column: number): GridCell =>
  sheet.cells.get(`${row},${column}`) ?? BLANK_CELL;

export const sheetNamed = (book: GridBook, name: string): GridSheet => {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`ItemNotFound: sheet ${name}`);
  return sheet;
};

/** The workbook after all steps, or the refusal of the first that Excel would not do. */
export const applySteps = (book: GridBook, steps: readonly PlanStep[]): GridBook => steps.reduce(applyStep, book);

function applyStep(book: GridBook, step: PlanStep): GridBook {
  const change = (edit: (sheet: GridSheet) => GridSheet): GridBook => {
    const { name } = sheetNamed(book, 'sheet' in step ? step.sheet : '');
    return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)) };
  };
  switch (step.kind) {
    case 'addSheet': {
      const taken = book.sheets.some((sheet) => sheet.name.toLowerCase() === step.sheet.toLowerCase());
      if (taken || step.sheet.length > 31 || /[\\/?*:[\]]|^'|'$/.test(step.sheet)) throw new Error('InvalidArgument');
      return { ...book, sheets: [...book.sheets, emptySheet(step.sheet, step.madeBy)] };
    }
    case 'removeSheet':
      sheetNamed(book, step.sheet);
      return { ...book, sheets: book.sheets.filter((sheet) => sheet.name !== step.sheet) };
    case 'formatNumbers':
      return change((sheet) => editCells(sheet, step.range, (cell) => ({ ...cell, format: step.format })));
    case 'writeCells': {
      const area = areaFromA1(step.range);
      if (step.cells.length !== area.rows || step.cells.some((row) => row.length !== area.columns)) {
        throw new Error(`InvalidArgument: shape of ${step.range}`);
      }
      const formulas = step.cells.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('='));
      for (const formula of formulas) checkReferences(book, String(formula));
      return change((sheet) =>
        editCells(sheet, step.range, (cell, row, column) => {
          const written = step.cells[row - area.row]?.[column - area.column] ?? null;
          return written === null ? cell : { ...cell, ...interpret(written, cell.format) };
        }),
      );
    }
    case 'clearCells':
      return change((sheet) => editCells(sheet, step.range, ({ list }) => ({ ...BLANK_CELL, list })));
    case 'styleCells':
      return change((sheet) =>
        editCells(sheet, step.range, (cell) => ({ ...cell, style: { ...cell.style, ...step.style } })),
      );
    case 'mergeCells':
      return change((sheet) => {
        if (sheet.tables.some(({ area }) => intersects(area, areaFromA1(step.range))))
          throw new Error('table in merge');
        return { ...sheet, merges: [...sheet.merges, step.range].sort() };
      });
    case 'unmergeCells':
      return change((sheet) => ({ ...sheet, merges: sheet.merges.filter((merge) => merge !== step.range) }));
    case 'sizeColumns':
      return change((sheet) => ({
        ...sheet,
        widths: { ...sheet.widths, ...Object.fromEntries(step.widths.map(({ column, width }) => [column, width])) },
      }));
    case 'fitRows':
      sheetNamed(book, step.sheet);
      return book;
    case 'addTable': {
      const area = areaFromA1(step.range);
      const tables = book.sheets.flatMap((sheet) => sheet.tables);
      if (tables.some((table) => table.name.toLowerCase() === step.name.toLowerCase())) throw new Error('name taken');
      return change((sheet) => {
        const titles = Array.from({ length: area.columns }, (_, x) => cellAt(sheet, area.row, area.column + x).value);
        if (titles.some((title) => typeof title !== 'string')) throw new Error('header is no text');
        if (new Set(titles.map((title) => String(title).toLowerCase())).size < titles.length)
          throw new Error('header twice');
        if (sheet.merges.some((merge) => intersects(areaFromA1(merge), area))) throw new Error('MergedRangeConflict');
        if (sheet.tables.some((table) => intersects(table.area, area))) throw new Error('table over table');
        return { ...sheet, tables: [...sheet.tables, { name: step.name, area, style: step.style }] };
      });
    }
    case 'removeTable':
      return change((sheet) => ({ ...sheet, tables: sheet.tables.filter(({ name }) => name !== step.name) }));
    case 'resizeTable':
      return change((sheet) => {
        const area = areaFromA1(step.range);
        const table = sheet.tables.find(({ name }) => name === step.name);
        if (!table || table.area.row !== area.row || !intersects(table.area, area)) throw new Error('InvalidArgument');
        return { ...sheet, tables: sheet.tables.map((other) => (other === table ? { ...table, area } : other)) };
      });
    case 'limitToList':
      if (step.source !== null) checkReferences(book, step.source);
      return change((sheet) =>
        editCells(sheet, step.range, (cell) => ({
          ...cell,
          list: step.source === null ? null : { source: step.source, strict: step.strict },
        })),
      );
    case 'addConditionalFormat':
      return change((sheet) => ({
        ...sheet,
        conditionalFormats: [
          ...sheet.conditionalFormats,
          { range: step.range, formula: step.formula, fill: step.fill },
        ],
      }));
    case 'clearConditionalFormats':
      return change((sheet) => ({
        ...sheet,
        conditionalFormats: sheet.conditionalFormats.filter(
          ({ range }) => !intersects(areaFromA1(range), areaFromA1(step.range)),
        ),
      }));
    case 'removeMarks':
      return change((sheet) => ({
        ...sheet,
        conditionalFormats: sheet.conditionalFormats.filter(({ formula }) => formula !== MARK_FORMULA),
      }));
    case 'freezeRows':
      return change((sheet) => ({ ...sheet, frozenRows: step.rows }));
    case 'showGridlines':
      return change((sheet) => ({ ...sheet, showGridlines: step.shown }));
    case 'addChart':
      return change((sheet) => {
        if (sheet.charts.some(({ name }) => name === step.chart.name)) throw new Error('chart twice');
        return { ...sheet, charts: [...sheet.charts, step.chart] };
      });
    case 'updateChart':
      return change((sheet) => ({
        ...sheet,
        charts: sheet.charts.map((chart) => (chart.name === step.chart.name ? step.chart : chart)),
      }));
    case 'removeChart':
      return change((sheet) => ({ ...sheet, charts: sheet.charts.filter(({ name }) => name !== step.name) }));
    case 'setUpPage':
      return change((sheet) => ({ ...sheet, page: step.page }));
    case 'remember': {
      const others = Object.entries(book.memory).filter(([key]) => key !== step.key);
      const kept = step.value === null ? others : [...others, [step.key, step.value] as const];
      return { ...book, memory: Object.fromEntries(kept) };
    }
    case 'activateSheet':
      sheetNamed(book, step.sheet);
      return book;
  }
}

function checkReferences(book: GridBook, formula: string): void {
  const tables = book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase()));
  for (const [, sheet = ''] of formula.matchAll(/'((?:[^']|'')+)'!/g)) sheetNamed(book, sheet.replaceAll("''", "'"));
  for (const [, name = ''] of formula.matchAll(/(\w+)\[/g)) {
    if (!tables.includes(name.toLowerCase())) throw new Error(`InvalidArgument: no table ${name}`);
  }
}

function editCells(
  sheet: GridSheet,
  range: string,
  edit: (cell: GridCell, row: number, column: number) => GridCell,
): GridSheet {
  const area = areaFromA1(range);
  const cells = new Map(sheet.cells);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const next = edit(cellAt(sheet, row, column), row, column);
      const isBlank = next.value === null && next.format === 'General' && !next.list && isPlain(next.style);
      if (isBlank) cells.delete(`${row},${column}`);
      else cells.set(`${row},${column}`, next);
    }
  }
  return { ...sheet, cells };
}

const isPlain = (style: CellStyle): boolean => Object.keys(style).length === 0;

/** What Excel makes of written text, as far as it can harm: every way in which text becomes something else. */
export function interpret(
  written: string | number | boolean,
  format: string,
): { readonly value: CellValue; readonly formula: string | null } {
  if (typeof written !== 'string') return { value: written, formula: null };
  if (written === '') return { value: null, formula: null };
  if (format === '@') return { value: written, formula: null };
  if (written.startsWith("'")) return { value: written.slice(1) || null, formula: null };
  if (/^[=+\-@]/.test(written) && written.length > 1) return { value: 0, formula: written };
  const text = written.trim();
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text), formula: null };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) return { value: text, formula: null };
  if (/^[($€£¥₫]?\s*[-+]?[\d.,]+(e[-+]?\d+)?\s*[%)₫]?$/i.test(text) && /\d/.test(text))
    return { value: 1, formula: null };
  if (/^\d{1,4}[-/.]\d{1,2}([-/.]\d{2,4})?$/.test(text) || /^\d{1,2}:\d{2}/.test(text))
    return { value: 2, formula: null };
  if (/^\d* ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -/,]*\d+/i.test(text))
    return { value: 3, formula: null };
  return { value: written, formula: null };
}

/** The workbook as the gateway would read it. */
export function snapshotOf(book: GridBook): WorkbookSnapshot {
  return {
    sheets: book.sheets.map(snapshotSheet),
    names: book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
    memory: book.memory,
  };
}

function snapshotSheet(sheet: GridSheet): SheetSnapshot {
  const filled = [...sheet.cells].filter(([, cell]) => cell.value !== null).map(([key]) => key.split(',').map(Number));
  const rows = filled.map(([row = 0]) => row);
  const columns = filled.map(([, column = 0]) => column);
  const origin = filled.length > 0 ? { row: min(rows), column: min(columns) } : { row: 0, column: 0 };
  const height = filled.length > 0 ? max(rows) - origin.row + 1 : 0;
  const width = filled.length > 0 ? max(columns) - origin.column + 1 : 0;
  const matrix = (pick: (cell: GridCell) => CellValue): CellValue[][] =>
    Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => pick(cellAt(sheet, origin.row + y, origin.column + x))),
    );
  return {
    id: `{${sheet.name}}`,
    name: sheet.name,
    visibility: 'visible',
    isProtected: false,
    origin,
    values: matrix((cell) => cell.value),
    merges: sheet.merges.map(areaFromA1),
    formulas: [],
    numberFormats: [],
    tables: sheet.tables.map(({ name, area }): TableSnapshot => ({ name, area })),
    madeBy: sheet.madeBy,
    ownFormulas: sheet.madeBy === null ? null : matrix((cell) => cell.formula ?? cell.value),
  };
}

const min = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const max = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** The book with one cell typed over, as the user would. */
export const typeInto = (book: GridBook, name: string, row: number, column: number, value: CellValue): GridBook => ({
  ...book,
  sheets: book.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const range = areaToA1({ row, column, rows: 1, columns: 1 });
    const typed = editCells(sheet, range, (cell) => ({ ...cell, value, formula: null }));
    // A row typed right below a table becomes part of it.
    const tables = sheet.tables.map((table) =>
      row === table.area.row + table.area.rows &&
      contains({ ...table.area, rows: table.area.rows + 1 }, { row, column })
        ? { ...table, area: { ...table.area, rows: table.area.rows + 1 } }
        : table,
    );
    return { ...typed, tables };
  }),
});

/** The book with a sheet renamed, references to it following as in Excel. */
export function renameSheet(book: GridBook, from: string, to: string): GridBook {
  const follow = (text: string): string => text.replaceAll(`'${from}'!`, `'${to}'!`);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === from ? to : sheet.name,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [
          key,
          {
            ...cell,
            formula: cell.formula && follow(cell.formula),
            list: cell.list && { ...cell.list, source: follow(cell.list.source) },
          },
        ]),
      ),
    })),
  };
}

/** The book with blank rows inserted above everything on a sheet. */
export function insertRowsOnTop(book: GridBook, name: string, count: number): GridBook {
  const down = (area: Area): Area => ({ ...area, row: area.row + count });
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name !== name
        ? sheet
        : {
            ...sheet,
            cells: new Map(
              [...sheet.cells].map(([key, cell]) => {
                const [row = 0, column = 0] = key.split(',').map(Number);
                return [`${row + count},${column}`, cell];
              }),
            ),
            merges: sheet.merges.map((merge) => areaToA1(down(areaFromA1(merge)))),
            tables: sheet.tables.map((table) => ({ ...table, area: down(table.area) })),
          },
    ),
  };
}

import { madeBy } from '../../src/core/model/memory';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/snapshot';
import { columnOf, type StructuredTable } from '../../src/core/model/structuredTable';
import type { Preparation } from '../../src/core/preparation';
import { present } from './present';

/** The cells of a structured table below its header, to be changed by column id; `add` types a row at its end. */
export interface TableEditor {
  readonly set: (row: number, column: string, value: CellValue) => void;
  readonly add: (cells: Readonly<Record<string, CellValue>>) => void;
}

/** Sheet row of the first row of a structured table that `writtenBook` wrote. */
export const FIRST_STRUCTURED_ROW = 2;

/**
 * The workbook as it is read after a preparation's structured table was written and edited by hand: title in row 1, header
 * in row 2, the rows below, and what is remembered of them.
 */
export function writtenBook(
  workbook: WorkbookSnapshot,
  { structured, plan }: Preparation,
  register: string,
  edit: (table: TableEditor) => void = () => undefined,
): WorkbookSnapshot {
  const table = present(structured.find((one) => one.register === register));
  const rows = table.rows.map((row) => [...row]);
  edit({
    set: (row, column, value) => {
      present(rows[row])[columnOf(table, column)] = value;
    },
    add: (cells) => rows.push(table.columns.map(({ id }) => cells[id] ?? null)),
  });
  const remembered = plan.steps.flatMap((step) =>
    step.kind === 'remember' && step.value !== null ? [[step.key, step.value] as const] : [],
  );
  return {
    ...workbook,
    sheets: [...workbook.sheets.filter((sheet) => sheet.madeBy !== madeBy.register(register)), sheetWith(table, rows)],
    memory: { ...workbook.memory, ...Object.fromEntries(remembered) },
  };
}

function sheetWith(table: StructuredTable, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const titles = table.columns.map(({ title }) => title);
  const values = [[table.sheet, ...titles.slice(1).map(() => null)], titles, ...rows];
  return {
    id: `own-${table.register}`,
    name: table.sheet,
    visibility: 'visible',
    isProtected: false,
    origin: { row: 0, column: 0 },
    values,
    merges: [],
    formulas: [],
    numberFormats: [],
    tables: [{ name: table.name, area: { row: 1, column: 0, rows: rows.length + 1, columns: titles.length } }],
    madeBy: madeBy.register(table.register),
    ownFormulas: values,
  };
}

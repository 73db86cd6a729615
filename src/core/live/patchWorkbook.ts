import type { Area } from '../model/address';
import { contains } from '../model/address';
import { subtractAreas } from '../model/subtractAreas';
import type { CellMatrix, CellValue, SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import type { CellsRead } from '../model/workbookEdit';

/** A sheet of which cells hold something else now. */
export interface ChangedSheet {
  readonly before: SheetSnapshot;
  readonly after: SheetSnapshot;
  /** Sheet columns whose value changed, by sheet row. */
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
}

/** A workbook after some of its cells were read again. */
export interface PatchedWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** In the order of the sheets; sheets in which nothing changed are left out. */
  readonly changed: readonly ChangedSheet[];
}

/**
 * Puts cells that were read again into what was read before, as a whole read would give it.
 *
 * @returns null where that takes a whole read: a sheet is gone or has another name, cells were merged or parted, or what
 *   the sheet holds begins elsewhere.
 */
export function patchWorkbook(workbook: WorkbookSnapshot, reads: readonly CellsRead[]): PatchedWorkbook | null {
  const sheets = [...workbook.sheets];
  for (const read of reads) {
    const index = sheets.findIndex(({ id }) => id === read.sheetId);
    const sheet = sheets[index];
    const patched = sheet ? patchSheet(sheet, read) : null;
    if (!patched) return null;
    sheets[index] = patched;
  }
  const changed = workbook.sheets.flatMap((before, index): readonly ChangedSheet[] => {
    const after = sheets[index] ?? before;
    if (after === before) return [];
    const cells = changedCells(before, after, reads);
    return cells.size > 0 ? [{ before, after, cells }] : [];
  });
  return { workbook: { ...workbook, sheets }, changed };
}

function patchSheet(sheet: SheetSnapshot, read: CellsRead): SheetSnapshot | null {
  const { area } = read;
  const { origin } = sheet;
  const isBefore = area.row < origin.row || area.column < origin.column;
  if (sheet.name !== read.sheetName || isBefore || !hasSameMerges(sheet, read)) return null;
  const formulas = [...sheet.formulas.flatMap((known) => subtractAreas([known], [area])), ...read.formulas];
  const numberFormats = [
    ...sheet.numberFormats.flatMap(({ area: known, format }) =>
      subtractAreas([known], [area]).map((part) => ({ area: part, format })),
    ),
    ...read.numberFormats,
  ];
  const isOwn = sheet.ownFormulas !== null && read.ownFormulas !== null;
  const values = put(sheet.values, sheet, area, read.values);
  const own = isOwn ? put(sheet.ownFormulas, sheet, area, read.ownFormulas) : null;
  const { rows, columns } = filledSize(own ?? values);
  const tables = sheet.tables.map((table) => read.tables.find(({ name }) => name === table.name) ?? table);
  return {
    ...sheet,
    values: cut(values, rows, columns),
    ownFormulas: own && cut(own, rows, columns),
    formulas,
    numberFormats,
    tables,
  };
}

/** The merges of a sheet are told by where they begin. */
function hasSameMerges(sheet: SheetSnapshot, { area, merges }: CellsRead): boolean {
  const nameOf = (merge: Area): string => [merge.row, merge.column, merge.rows, merge.columns].join();
  const known = new Set(sheet.merges.filter((merge) => contains(area, merge)).map(nameOf));
  const now = merges.filter((merge) => contains(area, merge)).map(nameOf);
  return known.size === now.length && now.every((merge) => known.has(merge));
}

/** A sheet's cells with those of an area in their places; rows and columns are added where the area reaches further. */
function put(cells: CellMatrix, { origin }: SheetSnapshot, area: Area, read: CellMatrix): CellMatrix {
  const [top, left] = [area.row - origin.row, area.column - origin.column];
  const width = Math.max(cells[0]?.length ?? 0, left + area.columns);
  const height = Math.max(cells.length, top + area.rows);
  const widened = (row: readonly CellValue[]): CellValue[] => [
    ...row,
    ...new Array<CellValue>(width - row.length).fill(null),
  ];
  return Array.from({ length: height }, (_, y) => {
    const row = cells[y] ?? [];
    const now = y >= top && y < top + area.rows ? read[y - top] : undefined;
    if (!now) return row.length === width ? row : widened(row);
    const merged = widened(row);
    now.forEach((value, x) => {
      merged[left + x] = value;
    });
    return merged;
  });
}

/** Rows and columns without the blank ones at the end. */
function filledSize(cells: CellMatrix): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  cells.forEach((row, y) => {
    let filled = row.length;
    while (filled > columns && row[filled - 1] === null) filled -= 1;
    if (filled > columns) columns = filled;
    if (filled > 0 && row.some((value) => value !== null)) rows = y + 1;
  });
  return { rows, columns };
}

const cut = (cells: CellMatrix, rows: number, columns: number): CellMatrix =>
  rows === cells.length && columns === cells[0]?.length
    ? cells
    : cells.slice(0, rows).map((row) => (row.length === columns ? row : row.slice(0, columns)));

function changedCells(
  before: SheetSnapshot,
  after: SheetSnapshot,
  reads: readonly CellsRead[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const { origin } = after;
  const changed = new Map<number, Set<number>>();
  for (const { area, sheetId } of reads) {
    if (sheetId !== after.id) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const [old, now] = [before.values[row - origin.row] ?? [], after.values[row - origin.row] ?? []];
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const x = column - origin.column;
        if ((old[x] ?? null) === (now[x] ?? null)) continue;
        changed.set(row, (changed.get(row) ?? new Set<number>()).add(column));
      }
    }
  }
  return changed;
}

import type { Area } from '../model/address';
import { labelVocabulary } from '../model/labelForm';
import type { ClassifiedRow, RowRole, TableRegion } from '../model/region';
import type { Register } from '../model/register';
import type { SheetSnapshot } from '../model/snapshot';
import { buildRegion, textsOfRows } from './buildRegion';
import { labelReader } from './findHeader';
import type { JudgedRow } from './judgedRow';
import { levelGroups } from './levelGroups';
import { rowShape, tableColumns } from './rowShape';
import { sheetGrid } from './sheetGrid';

/**
 * The table with its header where the user put it: labels are joined again and the rows below judged again.
 *
 * @param header - first and last sheet row; cut to the rows that were read. A form filled in downwards has no header rows
 *   and stays as it is.
 */
export function withHeader(
  sheet: SheetSnapshot,
  region: TableRegion,
  registers: readonly Register[],
  header: TableRegion['headerRows'],
): TableRegion {
  const grid = sheetGrid(sheet);
  const first = Math.max(Math.min(header.first, grid.endRow - 1), grid.firstRow);
  const last = Math.max(Math.min(header.last, grid.endRow - 1), first);
  if (region.orientation === 'vertical' || grid.endRow === grid.firstRow) return region;
  const { column: left, columns } = region.area;
  const built = buildRegion(
    grid,
    { first, last, left, right: left + columns - 1 },
    [],
    labelReader(labelVocabulary(registers)),
  );
  const above = region.context.filter(({ row }) => row < first);
  const between = textsOfRows(grid, region.headerRows.first, first, []).filter(
    ({ column }) => column >= left && column < left + columns,
  );
  return { ...built, context: [...above, ...between] };
}

/**
 * The table with the roles that the user gave to rows. A row below its end makes it reach there; rows above the first
 * row below the header are not its own. Levels and texts of the groups follow from all roles anew.
 *
 * @param roles - by sheet row.
 */
export function withRoles(sheet: SheetSnapshot, region: TableRegion, roles: ReadonlyMap<number, RowRole>): TableRegion {
  if (region.orientation === 'vertical') return region;
  const grid = sheetGrid(sheet);
  const { first, last } = region.headerRows;
  const columns = tableColumns(
    { first, last, left: region.area.column, right: region.area.column + region.area.columns - 1 },
    region.labels,
  );
  const read = new Map(region.rows.map(({ row, role }) => [row, role]));
  const own = [...roles.keys()].filter((row) => row > last && row < grid.endRow);
  const end = Math.max(region.area.row + region.area.rows - 1, ...own);
  const judged: JudgedRow[] = [];
  for (let row = last + 1; row <= end; row += 1) {
    const shape = rowShape(grid, columns, row);
    const unread = shape.filled.length === 0 ? 'blank' : 'note';
    judged.push({ shape, role: roles.get(row) ?? read.get(row) ?? unread, afterBlank: false });
  }
  const levels = levelGroups(grid, columns, judged);
  const rows = judged.map(({ shape: { row }, role }): ClassifiedRow => {
    if (role !== 'group') return { row, role };
    return { row, role, ...(levels.get(row) ?? { level: 1, text: '' }) };
  });
  const [top] = rows;
  return {
    ...region,
    area: { ...region.area, rows: end - region.area.row + 1 },
    indexRow: top?.role === 'index' ? top.row : null,
    rows,
  };
}

/**
 * The table below a header that the user marked.
 *
 * @param header - in sheet addresses; its columns are the table's.
 */
export function regionAt(sheet: SheetSnapshot, registers: readonly Register[], header: Area): TableRegion {
  return buildRegion(
    sheetGrid(sheet),
    {
      first: header.row,
      last: header.row + header.rows - 1,
      left: header.column,
      right: header.column + header.columns - 1,
    },
    [],
    labelReader(labelVocabulary(registers)),
  );
}

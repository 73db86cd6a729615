import type { ClassifiedRow, ColumnLabel } from '../model/region';
import type { HeaderArea, IsLabel } from './findHeader';
import type { JudgedRow } from './judgedRow';
import { levelGroups } from './levelGroups';
import { endBeforeNext, repeatedHeaderRows, settlePageLines } from './repeatedHeader';
import { rowRole } from './rowRole';
import { rowShape, tableColumns, type RowShape } from './rowShape';
import { settleGroups } from './settleGroups';
import { settleTotals } from './settleTotals';
import type { SheetGrid } from './sheetGrid';
import { trimEnd } from './trimEnd';

/** The rows below a header with their roles, and where the table ends. */
export interface TableBody {
  readonly indexRow: number | null;
  readonly rows: readonly ClassifiedRow[];
  /** Last row of the table; the header's last when it has no rows. */
  readonly last: number;
}

/** Empty rows in a row after which a table has ended, whatever follows. */
const LONGEST_GAP = 60;

/**
 * Gives every row below a header its role and finds where the table ends: before a signature block, a new header, or
 * text after an empty row that reads like no row of it. Notes below the last row stay outside.
 *
 * @see Christodoulakis et al., "Pytheas: Pattern-based Table Discovery in CSV Files", PVLDB 13(11), 2020: row classes.
 */
export function classifyRows(
  grid: SheetGrid,
  header: HeaderArea,
  labels: readonly ColumnLabel[],
  isLabel: IsLabel,
): TableBody {
  const columns = tableColumns(header, labels);
  const judged: JudgedRow[] = [];
  let gap = 0;
  let previous: JudgedRow | null = null;
  let indexRow: number | null = null;
  for (let row = header.last + 1; row < grid.endRow && gap <= LONGEST_GAP; row += 1) {
    const shape = rowShape(grid, columns, row);
    if (shape.filled.length === 0 || isFilledDown(shape)) {
      gap += 1;
      judged.push({ shape, role: 'blank', afterBlank: gap > 1 });
      continue;
    }
    const repeated = repeatedHeaderRows(grid, header, shape, isLabel, gap > 0);
    if (repeated === 'other') break;
    if (repeated > 0) {
      const end = endBeforeNext(grid, header, columns, judged, row + repeated);
      if (end !== null) {
        judged.length = end;
        break;
      }
      settlePageLines(grid, header, judged);
      for (let offset = 0; offset < repeated; offset += 1) {
        judged.push({ shape: rowShape(grid, columns, row + offset), role: 'repeatedHeader', afterBlank: false });
      }
      row += repeated - 1;
      gap = 0;
      previous = judged[judged.length - 1] ?? null;
      continue;
    }
    const role = rowRole(grid, columns, shape, previous, header, gap > 0);
    if (role === null) break;
    const entry: JudgedRow = { shape, role, afterBlank: gap > 0 };
    if (role === 'index' && indexRow === null && judged.length === 0) indexRow = row;
    judged.push(entry);
    previous = entry;
    gap = 0;
  }
  settleGroups(columns, judged);
  trimEnd(judged);
  settleTotals(columns, judged);
  const levels = levelGroups(grid, columns, judged);
  const rows = judged.map(({ shape, role }): ClassifiedRow => {
    const group = role === 'group' ? levels.get(shape.row) : undefined;
    return group ? { row: shape.row, role, level: group.level, text: group.text } : { row: shape.row, role };
  });
  return { indexRow, rows, last: rows[rows.length - 1]?.row ?? header.last };
}

/** A row in which formulas filled down show 0: nothing else but a running number stands there. */
const isFilledDown = ({ isZero, texts, marks }: RowShape): boolean => isZero && texts + marks === 0;

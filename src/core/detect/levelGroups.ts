import { cleanLine } from '../model/cleanText';
import type { JudgedRow } from './judgedRow';
import type { TableColumns } from './rowShape';
import { leadingOrdinal, ordinalKind } from './rowText';
import { cellAt, type SheetGrid } from './sheetGrid';

/** Levels and texts of the group rows, by sheet row. A style of numbering met for the first time opens a level below. */
export function levelGroups(
  grid: SheetGrid,
  columns: TableColumns,
  judged: readonly JudgedRow[],
): ReadonlyMap<number, { readonly level: number; readonly text: string }> {
  const groups = new Map<number, { level: number; text: string }>();
  const stack: string[] = [];
  for (const { shape, role } of judged) {
    if (role !== 'group' || !shape.lead) continue;
    const style = styleOf(grid, columns, shape);
    const open = stack.indexOf(style);
    if (open >= 0) stack.length = open + 1;
    else stack.push(style);
    groups.set(shape.row, { level: stack.length, text: cleanLine(shape.lead.text) });
  }
  return groups;
}

function styleOf(grid: SheetGrid, columns: TableColumns, { row, lead, ordinal }: JudgedRow['shape']): string {
  const own = columns.ordinal === null || ordinal === 'text' ? null : cellAt(grid, row, columns.ordinal);
  const numeral = own === null ? leadingOrdinal(lead?.text ?? '') : String(own);
  return numeral === null ? 'text' : ordinalKind(numeral);
}

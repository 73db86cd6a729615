import { lastColumn, lastRow, type Area } from '../book/area';
import type { Sheet } from '../book/book';
import type { CellStyle } from '../book/cellStyle';
import { areasOf, usedPart } from './ranges';
import type { RangeList } from './selves';

/** Gathers one value over many cells; `value` is null once two differ, as Excel answers for mixed formats. */
export class Uniform {
  #seen = false;
  value: unknown = null;
  mixed = false;

  add(next: unknown): void {
    if (!this.#seen) this.value = next;
    else if (next !== this.value) this.mixed = true;
    this.#seen = true;
    if (this.mixed) this.value = null;
  }
}

/** What all cells have in common of a style; null when they differ. */
export function uniformStyle(list: RangeList, read: (style: CellStyle) => unknown): unknown {
  const uniform = new Uniform();
  for (const area of areasOf(list)) {
    let last: CellStyle | undefined;
    for (const style of stylesOf(list.sheet, area)) {
      if (style === last) continue;
      last = style;
      uniform.add(read(style));
      if (uniform.mixed) return null;
    }
  }
  return uniform.value;
}

/** Styles of an area's cells: all where anything was ever set, one cell a row and column beyond. */
function* stylesOf(sheet: Sheet, area: Area): Generator<CellStyle> {
  const used = usedPart(sheet, area);
  if (used) {
    for (let row = used.row; row <= lastRow(used); row++) {
      for (let column = used.column; column <= lastColumn(used); column++) yield sheet.style(row, column);
    }
  }
  const beyond = !used || used.rowCount < area.rowCount || used.columnCount < area.columnCount;
  if (!beyond) return;
  if (!used || lastRow(used) < lastRow(area)) {
    for (let column = area.column; column <= lastColumn(area); column++) yield sheet.style(lastRow(area), column);
  }
  if (used && lastColumn(used) < lastColumn(area)) {
    for (let row = used.row; row <= lastRow(used); row++) yield sheet.style(row, lastColumn(area));
  }
}

/** What all rows (or columns) of the areas have in common. */
export function uniformLines(list: RangeList, along: 'rows' | 'columns', read: (at: number) => unknown): unknown {
  const uniform = new Uniform();
  for (const area of areasOf(list)) {
    const used = usedPart(list.sheet, area);
    const first = along === 'rows' ? area.row : area.column;
    const count = along === 'rows' ? area.rowCount : area.columnCount;
    const usedEnd = used ? (along === 'rows' ? lastRow(used) : lastColumn(used)) : first;
    const end = Math.min(first + count - 1, Math.max(usedEnd, first) + 1);
    for (let at = first; at <= end; at++) uniform.add(read(at));
    uniform.add(read(first + count - 1));
    if (uniform.mixed) return null;
  }
  return uniform.value;
}

import { type Area, boundAreas, cellArea } from '../area';
import type { Scalar } from './cellError';

/** A cell that has a value, a formula or a format. */
export interface Cell {
  value: Scalar;
  /** Without `=`; undefined for a constant. */
  formula?: string | undefined;
  /** Index of the format in the style table. */
  format: number;
  /** Place of the text in the file's shared strings while it is as read: keeps its rich text. */
  shared?: number | undefined;
  /** Area of an array formula, at its first cell. */
  array?: Area | undefined;
  /** Index of the file's cell metadata (dynamic arrays). */
  metadata?: string | undefined;
}

/** A row that has cells, a height, a format or is hidden. */
export interface GridRow {
  readonly cells: (Cell | undefined)[];
  /** points; undefined is the sheet's default */
  height?: number | undefined;
  customHeight?: boolean;
  hidden?: boolean;
  /** Format of the row's cells that have none, undefined when the row has none. */
  format?: number | undefined;
  /** Attributes that are kept without being understood (outline level, thick borders). */
  readonly kept: Record<string, string>;
}

/** The cells of one sheet, sparse by row. */
export class CellGrid {
  rows: (GridRow | undefined)[] = [];

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  ensureRow(row: number): GridRow {
    let present = this.rows[row];
    if (!present) {
      present = { cells: [], kept: {} };
      this.rows[row] = present;
    }
    return present;
  }

  /** @param format - of the cell when it has to be made. */
  ensure(row: number, column: number, format: number): Cell {
    const line = this.ensureRow(row);
    let cell = line.cells[column];
    if (!cell) {
      cell = { value: null, format };
      line.cells[column] = cell;
    }
    return cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows[row]?.cells;
    if (cells?.[column]) cells[column] = undefined;
  }

  /** Calls back for each present cell of an area, row by row. */
  each(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const bottom = Math.min(area.row + area.rowCount, this.rows.length);
    for (let row = area.row; row < bottom; row++) {
      const cells = this.rows[row]?.cells;
      if (!cells) continue;
      const right = Math.min(area.column + area.columnCount, cells.length);
      for (let column = area.column; column < right; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** Smallest area of the cells that `counts` accepts. */
  bounds(counts: (cell: Cell) => boolean): Area | undefined {
    let found: Area | undefined;
    this.rows.forEach((line, row) => {
      if (!line) return;
      let first = -1;
      let last = -1;
      for (let column = 0; column < line.cells.length; column++) {
        const cell = line.cells[column];
        if (!cell || !counts(cell)) continue;
        if (first < 0) first = column;
        last = column;
      }
      if (first < 0) return;
      const here: Area = { row, column: first, rowCount: 1, columnCount: last - first + 1 };
      found = found ? boundAreas(found, here) : here;
    });
    return found;
  }

  /** Bounds as a one-cell area at A1 when there is nothing. */
  dimension(): Area {
    return this.bounds(() => true) ?? cellArea(0, 0);
  }
}

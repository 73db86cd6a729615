import type { CSSProperties } from 'react';
import { areaHas, cellA1, intersectAreas, lastColumn, lastRow, type Area } from '../../emulator/book/area';
import type { CellKind, Sheet } from '../../emulator/book/book';
import { extentOf, startOf, type Axis } from './axis';
import { cellLook, cssBorder, type CellLook } from './cellLook';
import type { SheetView } from './sheetView';
import { tableLook } from './tableLook';

/** A cell as it is drawn; pixels from the sheet's top left corner. A merged area is one cell. */
export interface DrawnCell {
  readonly address: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far the text runs beyond the box into empty neighbours. */
  readonly overLeft: number;
  readonly overRight: number;
  readonly text: string;
  readonly look: CellLook;
  /** Border lines of the format and of the table's style; undefined where only gridlines show. */
  readonly lines: CSSProperties | undefined;
  readonly hasComment: boolean;
  readonly hasFilterButton: boolean;
}

/** Columns before the shown ones that are searched for text that runs into view. */
const REACH = 8;

/** Cells of an area that show something: every visible one, so that gridlines and fills are whole. */
export function drawnCells(view: SheetView, area: Area, rows: Axis, columns: Axis): readonly DrawnCell[] {
  const { sheet, zoom } = view;
  const from = Math.max(0, area.column - REACH);
  const wide: Area = { ...area, column: from, columnCount: area.columnCount + area.column - from };
  const texts = sheet.texts(wide);
  const kinds = sheet.kinds(wide);
  const kindAt = (row: number, column: number): CellKind => kinds[row - wide.row]?.[column - wide.column] ?? 'empty';
  const merges = sheet.merges.filter((merge) => intersectAreas(merge, wide));
  const comments = new Set(sheet.comments.map((comment) => cellA1(comment.row, comment.column)));
  const cells: DrawnCell[] = [];

  const draw = (box: Area, text: string, kind: CellKind, isMerged: boolean): void => {
    const { row, column } = box;
    const width = extentOf(columns, column, box.columnCount);
    const height = extentOf(rows, row, box.rowCount);
    if (width === 0 || height === 0) return;
    const table = sheet.tableAt(row, column);
    const style = sheet.style(row, column);
    const fromTable = table ? tableLook(table, row, column) : null;
    const look = cellLook({ style, kind, table: fromTable, overlay: sheet.conditionalOverlay(row, column), zoom });
    const mayRun = kind === 'text' && !look.wraps && !isMerged && style.alignment.rotation === 0;
    const run = (step: 1 | -1): number => (mayRun ? emptyRun(row, column, step) : 0);
    cells.push({
      address: cellA1(row, column),
      left: startOf(columns, column),
      top: startOf(rows, row),
      width,
      height,
      overLeft: look.align === 'left' ? 0 : run(-1),
      overRight: look.align === 'right' ? 0 : run(1),
      text: kind === 'number' && !fits(text, look, width) ? '#'.repeat(Math.max(1, Math.floor(width / 9))) : text,
      look,
      lines: linesOf(sheet, box, fromTable?.line ?? null),
      hasComment: comments.has(cellA1(row, column)),
      hasFilterButton: table?.showFilterButton === true && table.headerArea?.row === row,
    });
  };

  /** Pixels of the empty cells beside a cell, as far as the area was read. */
  const emptyRun = (row: number, column: number, step: 1 | -1): number => {
    let pixels = 0;
    for (let next = column + step; next >= wide.column && next <= lastColumn(wide); next += step) {
      if (kindAt(row, next) !== 'empty' || merges.some((merge) => areaHas(merge, row, next))) break;
      pixels += extentOf(columns, next);
    }
    return pixels;
  };

  for (let row = area.row; row <= lastRow(area); row += 1) {
    if (extentOf(rows, row) === 0) continue;
    for (let column = wide.column; column <= lastColumn(wide); column += 1) {
      if (merges.some((merge) => areaHas(merge, row, column))) continue;
      const kind = kindAt(row, column);
      if (column < area.column && kind !== 'text') continue;
      const text = texts[row - wide.row]?.[column - wide.column] ?? '';
      draw({ row, column, rowCount: 1, columnCount: 1 }, text, kind, false);
    }
  }
  for (const merge of merges) {
    draw(merge, sheet.text(merge.row, merge.column), sheet.kind(merge.row, merge.column), true);
  }
  return cells;
}

/** Lines around a box: its first cell's at the top and left, its last cell's at the bottom and right. */
function linesOf(sheet: Sheet, box: Area, tableLine: string | null): CSSProperties | undefined {
  const first = sheet.style(box.row, box.column).borders;
  const last = sheet.style(lastRow(box), lastColumn(box)).borders;
  const fromTable = tableLine === null ? undefined : `1px solid ${tableLine}`;
  const lines = {
    borderTop: cssBorder(first.top) ?? fromTable,
    borderLeft: cssBorder(first.left),
    borderBottom: cssBorder(last.bottom) ?? fromTable,
    borderRight: cssBorder(last.right),
  };
  return Object.values(lines).some((line) => line !== undefined) ? lines : undefined;
}

/** Whether a number fits in its column; Excel shows `####` rather than a part of a number. */
function fits(text: string, look: CellLook, width: number): boolean {
  const context = measuringContext();
  if (!context) return true;
  const { fontStyle = '', fontWeight = '', fontSize = '', fontFamily = '' } = look.text;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return context.measureText(text).width <= width - 2;
}

let sharedContext: OffscreenCanvasRenderingContext2D | null | undefined;

/** Where texts are measured; null outside a browser, where nothing is drawn either. */
function measuringContext(): OffscreenCanvasRenderingContext2D | null {
  sharedContext ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  return sharedContext;
}

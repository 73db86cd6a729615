import { lastRow } from '../../emulator/book/area';
import type { Sheet } from '../../emulator/book/book';
import { linePoints, wrappedLines } from '../../emulator/book/sheet/measure';
import { PIXELS_PER_POINT } from './cellLook';

/** A row far below anything used: it has the sheet's own height. */
const UNTOUCHED_ROW = 1_048_575;

/**
 * Heights at which rows are drawn, in pixels. A row that was given no height of its own is as high as its text, as Excel
 * makes it when it opens or writes one.
 */
export function rowPixels(sheet: Sheet): (row: number) => number {
  const standard = sheet.rowPixels(UNTOUCHED_ROW);
  const used = sheet.usedArea();
  const needed = new Map<number, number>();
  if (used) {
    const texts = sheet.texts(used);
    for (let row = used.row; row <= lastRow(used); row += 1) {
      if (sheet.rowPixels(row) !== standard) continue;
      const line = texts[row - used.row] ?? [];
      needed.set(
        row,
        Math.max(standard, ...line.map((text, index) => textPixels(sheet, row, used.column + index, text))),
      );
    }
  }
  return (row) => needed.get(row) ?? sheet.rowPixels(row);
}

/** Height that a cell's text asks for: merged, that of one line as in Excel, and nothing where the merge has several rows. */
function textPixels(sheet: Sheet, row: number, column: number, text: string): number {
  const merge = sheet.mergeAt(row, column);
  if (text === '' || (merge && merge.rowCount > 1)) return 0;
  const { font, alignment } = sheet.style(row, column);
  const lines = alignment.wrapText && !merge ? wrappedLines(text, font, sheet.columnPixels(column) - 6) : 1;
  return Math.round(lines * linePoints(font) * PIXELS_PER_POINT);
}

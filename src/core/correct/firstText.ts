import type { TableRegion } from '../model/region';
import { normalForm } from '../model/normalForm';
import { type SheetSnapshot, valueAt } from '../model/snapshot';

/** Numbering of a row: "1", "I.", "a)", "1.2". */
const NUMBERING = /^\(?(?:\d+(?:[.,]\d+)*|[ivxlc]{1,5}|[a-zđ])[.)]?$/;
/** A row with more texts than these is a full line of the register, whatever it begins with. */
const MOST_TEXTS_OF_A_MARK = 2;

/** The first text of a row of a table in normal form, its numbering passed over; null where it has none. */
export const firstText = (sheet: SheetSnapshot, region: TableRegion, row: number): string | null =>
  textsOf(sheet, region, row)[0] ?? null;

/** Whether a row has so few texts that the first tells what the row is ("Cộng", "Khối xã", "Ghi chú: …"). */
export const isToldByFirstText = (sheet: SheetSnapshot, region: TableRegion, row: number): boolean =>
  textsOf(sheet, region, row).length <= MOST_TEXTS_OF_A_MARK;

function textsOf(sheet: SheetSnapshot, { area }: TableRegion, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const value = valueAt(sheet, { row, column });
    const text = typeof value === 'string' ? normalForm(value) : '';
    if (text !== '' && !NUMBERING.test(text)) texts.push(text);
  }
  return texts;
}

import type { CellAddress } from '../model/address';
import type { ClassifiedRow, TableRegion } from '../model/region';

/** A heading that a row stands under. */
export interface OpenGroup {
  readonly level: number;
  readonly text: string;
  readonly at: CellAddress;
}

/** Follows the group rows of a table: which headings stand over the current row, outermost first. */
export function followGroups(
  open: readonly OpenGroup[],
  { row, level, text }: ClassifiedRow,
  region: TableRegion,
): readonly OpenGroup[] {
  if (level === undefined || text === undefined) return open;
  return [...open.filter((group) => group.level < level), { level, text, at: { row, column: region.area.column } }];
}

/** A heading's words without its numeral and what it counts: "I. TẬP THỂ (53)" → "TẬP THỂ". */
export const headingOf = (text: string): string =>
  text
    .replace(/^\s*\(?(?:[IVXL]{1,5}|[A-ZĐ]|\d{1,2})\s?[.):/-]\s*/, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s*:.*$/, '')
    .trim();

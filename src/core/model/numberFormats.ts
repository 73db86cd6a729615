import type { CellAddress } from './address';
import type { SheetSnapshot } from './snapshot';

/** Finds the number format of a cell; null where it is General or unknown. */
export type FormatAt = (cell: CellAddress) => string | null;

interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly format: string;
}

/** Prepares the number formats of a sheet for look-up by cell, in logarithmic time. */
export function numberFormatsOf(sheet: SheetSnapshot): FormatAt {
  const columns = new Map<number, Stretch[]>();
  for (const { area, format } of sheet.numberFormats)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const stretches = columns.get(column) ?? [];
      stretches.push({ first: area.row, end: area.row + area.rows, format });
      columns.set(column, stretches);
    }
  for (const stretches of columns.values()) stretches.sort((a, b) => a.first - b.first);
  return ({ row, column }) => {
    const stretches = columns.get(column);
    if (!stretches) return null;
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.first ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low - 1];
    return stretch && row < stretch.end ? stretch.format : null;
  };
}

/** What kind of date a number format shows: whole days, months only, or none. */
export function dateKindOf(format: string | null): 'day' | 'month' | 'year' | null {
  if (format === null) return null;
  const codes = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  if (/d/.test(codes)) return 'day';
  if (/y/.test(codes)) return /m/.test(codes) ? 'month' : 'year';
  return null;
}

/** Whether a number format shows percent: 0.91 is 91 %. */
export const isPercentFormat = (format: string | null): boolean => format !== null && format.includes('%');

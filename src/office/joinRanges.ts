import type { Area } from '../core/model/address';
import type { CellValue, SheetSnapshot } from '../core/model/snapshot';
import type { RangeCells } from './queueRange';

/** What a sheet snapshot takes from its cells. */
export type SheetCells = Pick<
  SheetSnapshot,
  'origin' | 'values' | 'merges' | 'formulas' | 'numberFormats' | 'ownFormulas'
>;

/** Ranges of one sheet, one below another and equally wide, as one, without the blank rows and columns at the end. */
export function joinRanges(ranges: readonly RangeCells[]): SheetCells {
  const first = ranges[0];
  const isOwn = first !== undefined && first.ownFormulas !== null;
  const values = ranges.flatMap((range) => range.values);
  const formulas = ranges.flatMap((range) => range.ownFormulas ?? []);
  // On a sheet of ours a formula that shows nothing still stands there.
  const { rows, columns } = filledSize(isOwn ? formulas : values);
  const cut = (matrix: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] =>
    matrix.slice(0, rows).map((row) => row.slice(0, columns));
  return {
    origin: { row: first?.area.row ?? 0, column: first?.area.column ?? 0 },
    values: cut(values),
    merges: ranges.flatMap((range) => range.merges),
    formulas: ranges.flatMap((range) => range.formulas),
    numberFormats: ranges.flatMap((range) => range.formats.flatMap(({ area, formats }) => stretchesOf(area, formats))),
    ownFormulas: isOwn ? cut(formulas) : null,
  };
}

function filledSize(matrix: readonly (readonly CellValue[])[]): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  matrix.forEach((row, y) => {
    let filled = row.length;
    while (filled > 0 && row[filled - 1] === null) filled -= 1;
    if (filled > 0) rows = y + 1;
    columns = Math.max(columns, filled);
  });
  return { rows, columns };
}

/** Number formats other than General as areas, one a stretch of equal cells in a column. */
function stretchesOf(area: Area, formats: readonly (readonly string[])[]): SheetSnapshot['numberFormats'] {
  const stretches: { area: Area; format: string }[] = [];
  for (let x = 0; x < area.columns; x += 1) {
    let start = 0;
    for (let y = 1; y <= area.rows; y += 1) {
      const format = formats[start]?.[x] ?? 'General';
      if (y < area.rows && formats[y]?.[x] === format) continue;
      const stretch = { row: area.row + start, column: area.column + x, rows: y - start, columns: 1 };
      if (format !== 'General') stretches.push({ area: stretch, format });
      start = y;
    }
  }
  return stretches;
}

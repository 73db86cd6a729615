import { formLines } from '../detect/formCells';
import type { CellAddress } from '../model/address';
import { numberFormatsOf } from '../model/numberFormats';
import type { ClassifiedRow, TableRegion } from '../model/region';
import { valueAt, type CellValue, type SheetSnapshot } from '../model/snapshot';

/** A form filled in downwards as a table across, and the way back from its cells to the sheet's. */
export interface TransposedForm {
  readonly sheet: SheetSnapshot;
  readonly region: TableRegion;
  /** Sheet address of what a cell of the table stands for; an address that is none of its cells is the sheet's own. */
  readonly placeOf: (at: CellAddress) => CellAddress;
}

/** Row of the table's header: below the last row that a sheet can have, so that no address of the sheet is taken for it. */
const HEADER_ROW = 1_048_576;

/**
 * Turns a form so that its labels are a header and what was filled in is a row below; further lines below one label are
 * continuation rows. Columns are numbered by the labels' sheet rows, as the region's `labels` are.
 */
export function transposeForm(sheet: SheetSnapshot, region: TableRegion): TransposedForm {
  const byLabel = formLines(sheet, region);
  const formatAt = numberFormatsOf(sheet);
  const { row: first, rows: columns } = region.area;
  const lines = Math.max(1, ...[...byLabel.values()].map(({ filled }) => filled.length));
  const values = Array.from({ length: lines + 1 }, () => new Array<CellValue>(columns).fill(null));
  const numberFormats: SheetSnapshot['numberFormats'][number][] = [];
  const placeOf = ({ row, column }: CellAddress): CellAddress => {
    const form = row < HEADER_ROW ? undefined : byLabel.get(column);
    if (!form) return { row, column };
    return row === HEADER_ROW ? form.label : (form.filled[row - HEADER_ROW - 1] ?? form.label);
  };
  for (const [label, { filled }] of byLabel)
    filled.forEach((at, line) => {
      const row = values[line + 1];
      if (row) row[label - first] = valueAt(sheet, at);
      const format = formatAt(at);
      const area = { row: HEADER_ROW + line + 1, column: label, rows: 1, columns: 1 };
      if (format !== null) numberFormats.push({ area, format });
    });
  return {
    sheet: {
      ...sheet,
      origin: { row: HEADER_ROW, column: first },
      values,
      merges: [],
      formulas: [],
      numberFormats,
      tables: [],
    },
    region: {
      ...region,
      orientation: 'horizontal',
      area: { row: HEADER_ROW, column: first, rows: lines + 1, columns },
      headerRows: { first: HEADER_ROW, last: HEADER_ROW },
      rows:
        region.rows.length === 0
          ? []
          : values.slice(1).map((_, line): ClassifiedRow => ({
              row: HEADER_ROW + line + 1,
              role: line === 0 ? 'data' : 'continuation',
            })),
    },
    placeOf,
  };
}

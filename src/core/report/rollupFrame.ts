import type { Area, CellAddress } from '../model/address';
import type { CountedRollup } from '../rollup/countBy';

/** Rows of the sheet. The two above the title are left free for the office's letterhead. */
export const ROW = { title: 2, years: 3, unitOfMeasure: 4, header: 5 } as const;
export const COLUMN = { ordinal: 0, label: 1, figures: 2 } as const;
/** The years stand in the first figures' column and two further on, with "đến năm" between. */
export const YEAR_CELLS = { first: { row: ROW.years, column: 2 }, last: { row: ROW.years, column: 4 } } as const;
const NARROWEST = 5;

/** Where things stand on the sheet. */
export interface RollupFrame {
  readonly width: number;
  /** Number of lines; none for an empty register. */
  readonly lines: number;
  readonly firstLine: number;
  readonly totalRow: number;
  readonly table: Area;
  /** First of the four rows of the tie-out. */
  readonly tieOut: number;
  readonly register: CellAddress;
  readonly total: CellAddress;
  readonly verdict: CellAddress;
  readonly chart: Area;
  /** Last row of the printed area. */
  readonly end: number;
}

/** Places the parts of a rollup's sheet. */
export function frameOf(rollup: CountedRollup): RollupFrame {
  const isEmpty = rollup.registerRows + rollup.outside + rollup.undated === 0;
  const lines = isEmpty ? 0 : rollup.rows.length;
  const firstLine = ROW.header + 1;
  const totalRow = firstLine + Math.max(lines, 1);
  const columns = rollup.columns.length;
  const tieOut = totalRow + 2;
  const width = Math.max(columns, NARROWEST);
  const bars = rollup.rows.filter((row) => row.level === 0 && row.kind === 'own').length;
  const chart = { row: tieOut + 5, column: 0, rows: Math.max(18, Math.ceil(bars * 1.3) + 8), columns: width };
  return {
    width,
    lines,
    firstLine,
    totalRow,
    table: { row: ROW.header, column: 0, rows: totalRow - ROW.header + 1, columns },
    tieOut,
    register: { row: tieOut, column: COLUMN.figures },
    total: { row: tieOut + 1, column: COLUMN.figures },
    verdict: { row: tieOut + 1, column: COLUMN.figures + 1 },
    chart,
    end: lines === 0 ? tieOut + 3 : chart.row + chart.rows - 1,
  };
}

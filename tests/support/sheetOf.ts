import { areaFromA1 } from '../../src/core/model/address';
import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';

/**
 * A sheet snapshot from rows of cells; shorter rows are filled up with empty cells.
 *
 * @param extra - merges and number formats by A1 range, and anything else of a snapshot that matters.
 */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  extra: {
    readonly merges?: readonly string[];
    readonly formats?: Readonly<Record<string, string>>;
    readonly origin?: SheetSnapshot['origin'];
    readonly name?: string;
  } = {},
): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    id: '1',
    name: extra.name ?? 'Sheet1',
    visibility: 'visible',
    isProtected: false,
    origin: extra.origin ?? { row: 0, column: 0 },
    values: rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(null)]),
    merges: (extra.merges ?? []).map(areaFromA1),
    formulas: [],
    numberFormats: Object.entries(extra.formats ?? {}).map(([range, format]) => ({ area: areaFromA1(range), format })),
    tables: [],
    madeBy: null,
    ownFormulas: null,
  };
}

import { detectTables } from '../core/detect/detectTables';
import { encode, tcvn3 } from '../core/encoding/legacyEncoding';
import { unicodeView } from '../core/encoding/unicodeView';
import { matchColumns } from '../core/map/matchColumns';
import type { Definitions } from '../core/model/definitions';
import type { SheetSnapshot } from '../core/model/snapshot';
import { generateRegister } from './generateRegister';
import { median } from './median';

/** How long it takes to find and map the table of a register of so many rows. */
export interface ReadingTime {
  readonly text: 'Unicode' | 'TCVN3';
  readonly rows: number;
  readonly columns: number;
  readonly milliseconds: number;
  readonly nanosecondsPerCell: number;
  /** What is allowed, in milliseconds, or null where no figure is named. */
  readonly target: number | null;
}

const ROWS = [1_000, 5_000, 20_000, 100_000];
const TARGETS: Readonly<Record<number, number>> = { 5_000: 150, 100_000: 3_000 };

/** Finds and maps every table of a sheet, as it reads in Unicode. The copy is for views: they are made once a sheet. */
function detectAndMap(sheet: SheetSnapshot, { registers }: Definitions): number {
  const view = unicodeView({ ...sheet });
  const mappings = detectTables(view, registers).map((region) => matchColumns(view, region, registers));
  return mappings.filter(({ register }) => register !== null).length;
}

const inTcvn3 = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  values: sheet.values.map((row) => row.map((value) => (typeof value === 'string' ? encode(tcvn3, value) : value))),
});

/** Times detection and mapping over sheets of growing length, in Unicode and in a legacy font: the curve should be straight. */
export function timeReading(definitions: Definitions): readonly ReadingTime[] {
  return ROWS.flatMap((rows) =>
    generateRegister(rows).sheets.flatMap((sheet) =>
      (
        [
          ['Unicode', sheet],
          ['TCVN3', inTcvn3(sheet)],
        ] as const
      ).map(([text, written]): ReadingTime => {
        if (detectAndMap(written, definitions) !== 1)
          throw new Error(`The generated register was not found (${text}).`);
        const columns = written.values[0]?.length ?? 0;
        const milliseconds = median(() => detectAndMap(written, definitions));
        return {
          text,
          rows,
          columns,
          milliseconds,
          nanosecondsPerCell: (milliseconds * 1e6) / (rows * columns),
          target: TARGETS[rows] ?? null,
        };
      }),
    ),
  );
}

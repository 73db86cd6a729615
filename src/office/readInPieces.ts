import type { Area } from '../core/model/address';
import { GatewayError } from '../gateway/gatewayError';
import type { CallOptions } from '../gateway/workbookGateway';
import { areaFromAddress } from './areaFromAddress';
import { stopIfCancelled } from './cancellation';
import { queueRange, type RangeCells } from './queueRange';
import { isTooMuch } from './toGatewayError';

/** Cells of the first block of a sheet; halved as long as Excel finds the answer too large. */
const CELLS_A_PIECE = 20_000;
/** Most cells of a sheet that are kept: Excel's own limit for one answer. What lies farther off is a stray cell. */
const CELLS_A_SHEET = 5_000_000;

/** A sheet to be read, and whether the product made it. */
export interface SheetToRead {
  readonly sheet: Excel.Worksheet;
  readonly isOwn: boolean;
}

/**
 * Reads sheets too large for one answer, in blocks of rows.
 *
 * @param queueRest - asks for what else is to come with the first of the round trips.
 * @returns the blocks of each sheet, from top to bottom.
 */
export async function readInPieces(
  context: Excel.RequestContext,
  sheets: readonly SheetToRead[],
  queueRest: () => void,
  heard: () => void,
  options: CallOptions,
): Promise<readonly (readonly RangeCells[])[]> {
  const used = sheets.map(({ sheet }) => sheet.getUsedRangeOrNullObject(true).load('address'));
  queueRest();
  await context.sync();
  heard();
  const extents = await cutToData(
    context,
    used.map((range) => (range.isNullObject ? null : areaFromAddress(range.address))),
    sheets,
  );
  heard();

  const total = extents.reduce((sum, area) => sum + (area ? area.rows * area.columns : 0), 0);
  let done = 0;
  const blocks: (readonly RangeCells[])[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const area = extents[index] ?? null;
    blocks.push(
      area === null
        ? []
        : await readBlocks(context, sheet, area, (cells) => {
            heard();
            done += cells;
            options.onProgress?.({ done, total });
            stopIfCancelled(options);
          }),
    );
  }
  return blocks;
}

/** Areas that may be read whole: one that is mostly empty is cut to the cells near its beginning that hold something. */
async function cutToData(
  context: Excel.RequestContext,
  areas: readonly (Area | null)[],
  sheets: readonly SheetToRead[],
): Promise<readonly (Area | null)[]> {
  const filled = areas.map((area, index) => {
    const sheet = sheets[index]?.sheet;
    if (!sheet || !area || area.rows * area.columns <= CELLS_A_SHEET) return null;
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    return [Excel.SpecialCellType.constants, Excel.SpecialCellType.formulas].map((kind) =>
      range.getSpecialCellsOrNullObject(kind).load('areas/items/address'),
    );
  });
  if (filled.every((found) => found === null)) return areas;
  await context.sync();
  return areas.map((area, index) => {
    const found = filled[index];
    if (!found) return area;
    const parts = found.flatMap((list) =>
      list.isNullObject ? [] : list.areas.items.map((part) => areaFromAddress(part.address)),
    );
    return boundNearest(parts);
  });
}

/** The area that holds the parts, nearest to the sheet's beginning first, as far as it stays within the limit of cells. */
function boundNearest(parts: readonly Area[]): Area | null {
  const reach = (part: Area): number => (part.row + part.rows) * (part.column + part.columns);
  let bound: Area | null = null;
  for (const part of [...parts].sort((a, b) => reach(a) - reach(b))) {
    const next: Area = bound ? boundOf(bound, part) : part;
    if (next.rows * next.columns > CELLS_A_SHEET) break;
    bound = next;
  }
  return bound;
}

function boundOf(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Reads an area in blocks of rows, smaller ones where Excel finds the answer too large. `onRead` may throw to stop. */
async function readBlocks(
  context: Excel.RequestContext,
  { sheet, isOwn }: SheetToRead,
  area: Area,
  onRead: (cells: number) => void,
): Promise<readonly RangeCells[]> {
  const blocks: RangeCells[] = [];
  let height = Math.max(1, Math.floor(CELLS_A_PIECE / area.columns));
  for (let done = 0; done < area.rows;) {
    const rows = Math.min(height, area.rows - done);
    const range = sheet.getRangeByIndexes(area.row + done, area.column, rows, area.columns);
    const queued = queueRange(range, isOwn);
    const isAnswered = await syncUnlessTooMuch(context, rows > 1);
    const cells = isAnswered ? queued.read() : 'tooLarge';
    if (cells === 'tooLarge' || cells === null) {
      if (rows === 1) throw new GatewayError('tooLarge', null);
      height = Math.ceil(rows / 2);
      continue;
    }
    blocks.push(cells);
    done += rows;
    onRead(rows * area.columns);
  }
  return blocks;
}

/** One of the round trips of a read that does not fit into one. @returns false where Excel refuses because of size. */
async function syncUnlessTooMuch(context: Excel.RequestContext, canBeLess: boolean): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (cause) {
    if (canBeLess && isTooMuch(cause)) return false;
    throw cause;
  }
}

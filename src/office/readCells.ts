import type { CellsRead, CellsWanted } from '../core/model/workbookEdit';
import { GatewayError } from '../gateway/gatewayError';
import { areaFromAddress } from './areaFromAddress';
import { joinRanges } from './joinRanges';
import { queueRange } from './queueRange';

/**
 * Reads some cells of sheets again, in one round trip. Sheets are known by their id: one may have been renamed.
 *
 * @throws Office's error where a sheet or one of the tables is gone.
 */
export async function readCells(
  context: Excel.RequestContext,
  wanted: readonly CellsWanted[],
): Promise<readonly CellsRead[]> {
  const queued = wanted.map(({ sheetId, area, isOwn, tables }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('name');
    return {
      sheetId,
      sheet,
      cells: queueRange(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns), isOwn),
      tables: tables.map((name) => ({ name, range: sheet.tables.getItem(name).getRange().load('address') })),
    };
  });
  await context.sync();
  return queued.map(({ sheetId, sheet, cells, tables }) => {
    const read = cells.read();
    if (read === null || read === 'tooLarge') throw new GatewayError('tooLarge', null);
    const { merges, formulas, numberFormats } = joinRanges([read]);
    return {
      sheetId,
      sheetName: sheet.name,
      area: read.area,
      values: read.values,
      ownFormulas: read.ownFormulas,
      merges,
      formulas,
      numberFormats,
      tables: tables.map(({ name, range }) => ({ name, area: areaFromAddress(range.address) })),
    };
  });
}

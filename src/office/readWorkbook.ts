import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../core/model/snapshot';
import type { CallOptions } from '../gateway/workbookGateway';
import { areaFromAddress } from './areaFromAddress';
import { stopIfCancelled } from './cancellation';
import { joinRanges } from './joinRanges';
import { memoryFromXml, MEMORY_NAMESPACE } from './memoryXml';
import { OWN_SHEET_PROPERTY } from './ownSheet';
import { queueRange, type RangeCells } from './queueRange';
import { readInPieces } from './readInPieces';
import { isTooMuch } from './toGatewayError';

/** What a read tells besides the snapshot: what a later write must know without asking Excel again. */
export interface ReadState {
  readonly protectedSheets: ReadonlySet<string>;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  /** Tables some of whose rows a filter hides, by their sheet's name. */
  readonly filteredTables: readonly { readonly sheet: string; readonly name: string }[];
  /** Id of the custom XML part that holds each key of the memory. */
  readonly memoryParts: ReadonlyMap<string, string>;
}

/**
 * Reads the whole workbook: one round trip for what there is, one for what the sheets hold. Where that is more than Excel
 * gives at once, the second is asked again, sheet by sheet and in blocks of rows.
 *
 * @param heard - called after each round trip.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  heard: () => void,
  options: CallOptions = {},
): Promise<{ readonly snapshot: WorkbookSnapshot; readonly state: ReadState }> {
  const contents = await readContents(context);
  heard();
  stopIfCancelled(options);

  let tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[] = [];
  let xml: readonly { readonly id: string; readonly text: OfficeExtension.ClientResult<string> }[] = [];
  const queueRest = (): void => {
    tables = contents.tables.map((table) => ({ table, range: table.getRange().load('address') }));
    xml = contents.parts.map((part) => ({ id: part.id, text: part.getXml() }));
  };
  const cells = await readSheets(context, contents.sheets, queueRest, heard, options);
  heard();

  const memory = xml.flatMap(({ id, text }) => {
    const kept = memoryFromXml(text.value);
    return kept ? [{ ...kept, id }] : [];
  });
  const tablesOf = (sheet: Excel.Worksheet): readonly TableSnapshot[] =>
    tables
      .filter(({ table }) => table.worksheet.id === sheet.id)
      .map(({ table, range }) => ({ name: table.name, area: areaFromAddress(range.address) }));

  return {
    snapshot: {
      sheets: contents.sheets.map((sheet, index) => toSheetSnapshot(sheet, cells[index] ?? [], tablesOf(sheet))),
      names: contents.names,
      memory: Object.fromEntries(memory.map(({ key, value }) => [key, value])),
    },
    state: {
      protectedSheets: new Set(
        contents.sheets.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name),
      ),
      isStructureProtected: contents.isStructureProtected,
      isReadOnly: contents.isReadOnly,
      filteredTables: contents.tables
        .filter((table) => table.autoFilter.isDataFiltered)
        .map((table) => ({ sheet: table.worksheet.name, name: table.name })),
      memoryParts: new Map(memory.map(({ key, id }) => [key, id])),
    },
  };
}

interface Contents {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly parts: readonly Excel.CustomXmlPart[];
  /** Names of tables and defined names, lower case. */
  readonly names: readonly string[];
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
}

/** The first round trip: which sheets, tables, names and memory there are. */
async function readContents(context: Excel.RequestContext): Promise<Contents> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  const tables = workbook.tables;
  const names = workbook.names;
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
  const protection = workbook.protection;
  workbook.load('readOnly');
  sheets.load([
    'items/id',
    'items/name',
    'items/visibility',
    'items/protection/protected',
    'items/customProperties/items/key',
    'items/customProperties/items/value',
    'items/names/items/name',
  ]);
  tables.load(['items/name', 'items/worksheet/id', 'items/worksheet/name', 'items/autoFilter/isDataFiltered']);
  names.load('items/name');
  protection.load('protected');
  await context.sync();
  const inUse = [
    ...tables.items.map((table) => table.name),
    ...names.items.map((item) => item.name),
    ...sheets.items.flatMap((sheet) => sheet.names.items.map((item) => item.name)),
  ];
  return {
    sheets: sheets.items,
    tables: tables.items,
    parts: parts.items,
    names: [...new Set(inUse.map((name) => name.toLowerCase()))],
    isStructureProtected: protection.protected,
    isReadOnly: workbook.readOnly,
  };
}

/** What the product noted on a sheet that it made. */
function madeByOf(sheet: Excel.Worksheet): string | null {
  const note = sheet.customProperties.items.find(({ key }) => key.toLowerCase() === OWN_SHEET_PROPERTY);
  return note?.value ?? null;
}

/** The second round trip: what the sheets hold, in the order of the sheets; in pieces where it is too much for one. */
async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  queueRest: () => void,
  heard: () => void,
  options: CallOptions,
): Promise<readonly (readonly RangeCells[])[]> {
  const toRead = sheets.map((sheet) => ({ sheet, isOwn: madeByOf(sheet) !== null }));
  const queued = toRead.map(({ sheet, isOwn }) => queueRange(sheet.getUsedRangeOrNullObject(true), isOwn));
  queueRest();
  try {
    await context.sync();
    const cells = queued.map((range) => range.read());
    if (!cells.includes('tooLarge'))
      return cells.map((range) => (range === null || range === 'tooLarge' ? [] : [range]));
  } catch (cause) {
    if (!isTooMuch(cause)) throw cause;
  }
  heard();
  stopIfCancelled(options);
  return readInPieces(context, toRead, queueRest, heard, options);
}

function toSheetSnapshot(
  sheet: Excel.Worksheet,
  ranges: readonly RangeCells[],
  tables: readonly TableSnapshot[],
): SheetSnapshot {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility === Excel.SheetVisibility.visible ? 'visible' : 'hidden',
    isProtected: sheet.protection.protected,
    ...joinRanges(ranges),
    tables,
    madeBy: madeByOf(sheet),
  };
}

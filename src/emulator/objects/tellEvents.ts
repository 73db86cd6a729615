import { intersectAreas, type Area } from '../book/area';
import type { BookChange, CellKind, CellValue, Sheet } from '../book/book';
import { localAddress, sheetPrefix } from './ranges';
import { eventType, isRegistered, WORKBOOK_TARGET, type EventMessage } from '../wire/events';
import type { Host } from '../wire/hostClass';

/** Who made a change: the add-in's own batches and others who edit the workbook are told apart from the user. */
export type Trigger = 'ThisLocalAddin' | 'Unknown' | 'Remote';

const CHANGE_TYPES = {
  cells: 'RangeEdited',
  rowsInserted: 'RowInserted',
  rowsDeleted: 'RowDeleted',
  columnsInserted: 'ColumnInserted',
  columnsDeleted: 'ColumnDeleted',
} as const;

/**
 * Tells the add-in what changes in the workbook, as far as it listens.
 *
 * @param trigger - who is changing it now.
 * @param send - brings one message to the add-in.
 * @returns how to stop.
 */
export function tellEvents(host: Host, trigger: () => Trigger, send: (message: EventMessage) => void): () => void {
  const { book } = host;
  let active = book.activeSheet;
  let tables = new Map(book.tables.map((table) => [table.id, table.name]));
  return book.subscribe((change) => {
    const messages = messagesAbout(change, trigger(), host);
    if (change.kind === 'sheetActivated') {
      messages.push(...onSheet('onDeactivated', active, {}));
      active = book.activeSheet;
    }
    const now = new Map(book.tables.map((table) => [table.id, table.name]));
    messages.push(...tableListChanged(tables, now, change.kind === 'workbook' ? undefined : change.sheet, trigger()));
    tables = now;
    if (!host.eventsEnabled) return;
    for (const message of messages) if (isRegistered(message, host)) send(message);
  });
}

function tableListChanged(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  sheet: Sheet | undefined,
  trigger: Trigger,
): EventMessage[] {
  const told = (event: 'onAdded' | 'onDeleted', tableId: string, tableName: string | undefined): EventMessage[] =>
    [sheet?.id ?? '', WORKBOOK_TARGET].map((targetId) => ({
      type: eventType('TableCollection', event),
      targetId,
      payload: { ...origin(trigger), worksheetId: sheet?.id ?? '', tableId, tableName },
    }));
  const added = [...now].filter(([id]) => !before.has(id)).flatMap(([id, name]) => told('onAdded', id, name));
  const gone = [...before].filter(([id]) => !now.has(id)).flatMap(([id, name]) => told('onDeleted', id, name));
  return [...added, ...gone];
}

/** The messages about a change, whether or not anyone listens. */
function messagesAbout(change: BookChange, trigger: Trigger, host: Host): EventMessage[] {
  switch (change.kind) {
    case 'cells':
    case 'rowsInserted':
    case 'rowsDeleted':
    case 'columnsInserted':
    case 'columnsDeleted':
    case 'cellsShifted':
      return dataChanged(change, trigger, host);
    case 'format':
      return onSheet('onFormatChanged', change.sheet, { address: localAddress(change.area), ...origin(trigger) });
    case 'sheetAdded':
      return onBook('onAdded', change.sheet, origin(trigger));
    case 'sheetRemoved':
      return onBook('onDeleted', change.sheet, origin(trigger));
    case 'sheetActivated':
      return onSheet('onActivated', change.sheet, {});
    case 'protection':
      return onSheet('onProtectionChanged', change.sheet, {
        isProtected: change.sheet.protection !== undefined,
        ...origin(trigger),
      });
    case 'selection':
      return selectionChanged(change.sheet, change.area);
    default:
      return [];
  }
}

const origin = (trigger: Trigger): Readonly<Record<string, unknown>> =>
  trigger === 'Remote' ? { source: 'Remote', triggerSource: 'Unknown' } : { source: 'Local', triggerSource: trigger };

type Payload = EventMessage['payload'];

/** An event of one sheet, also told to those who listen to all sheets. */
function onSheet(event: string, sheet: Sheet, payload: Payload): EventMessage[] {
  const full = { worksheetId: sheet.id, ...payload };
  return [sheet.id, WORKBOOK_TARGET].map((targetId) => ({
    type: eventType('Worksheet', event),
    targetId,
    payload: full,
  }));
}

const onBook = (event: string, sheet: Sheet, payload: Payload): EventMessage[] => [
  {
    type: eventType('WorksheetCollection', event),
    targetId: WORKBOOK_TARGET,
    payload: { worksheetId: sheet.id, ...payload },
  },
];

type DataChange = Extract<BookChange, { readonly kind: 'cells' | 'format' } | { readonly shift: unknown }>;

function dataChanged(change: DataChange, trigger: Trigger, host: Host): EventMessage[] {
  const { sheet, area } = change;
  const payload = {
    ...origin(trigger),
    address: localAddress(area),
    changeType: changeTypeOf(change),
    shiftDirection: change.kind === 'cellsShifted' ? SHIFTS[change.shift] : 'None',
    ...details(change),
  };
  const messages = onSheet('onChanged', sheet, payload);
  for (const table of sheet.tables) {
    const touched = intersectAreas(table.area, area);
    if (!touched) continue;
    const ofTable = { ...payload, worksheetId: sheet.id, tableId: table.id, address: localAddress(touched) };
    for (const targetId of [table.id, sheet.id, WORKBOOK_TARGET]) {
      messages.push({ type: eventType('Table', 'onChanged'), targetId, payload: ofTable });
    }
  }
  return messages.map((message) => ({ ...message, keepRange: () => keepForEvent(sheet, area, host) }));
}

function changeTypeOf(change: DataChange): string {
  if (change.kind === 'cellsShifted')
    return change.shift === 'down' || change.shift === 'right' ? 'CellInserted' : 'CellDeleted';
  return change.kind === 'format' ? 'Unknown' : CHANGE_TYPES[change.kind];
}

const SHIFTS = { down: 'ShiftCellDown', right: 'ShiftCellRight', up: 'ShiftCellUp', left: 'ShiftCellLeft' } as const;

/** Before and after, for a change of one cell. */
function details(change: DataChange): Payload {
  if (change.kind !== 'cells' || change.before === undefined) return {};
  const { sheet, area, before } = change;
  return {
    valueBefore: before,
    valueAfter: sheet.value(area.row, area.column),
    valueTypeBefore: typeOfValue(before),
    valueTypeAfter: TYPE_OF_KIND[sheet.kind(area.row, area.column)],
  };
}

const TYPE_OF_KIND: Readonly<Record<CellKind, string>> = {
  empty: 'Empty',
  text: 'String',
  number: 'Double',
  boolean: 'Boolean',
  error: 'Error',
};

function typeOfValue(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

function selectionChanged(sheet: Sheet, area: Area): EventMessage[] {
  const messages = onSheet('onSelectionChanged', sheet, { address: localAddress(area) });
  for (const table of sheet.tables) {
    const inside = intersectAreas(table.area, area);
    const payload = {
      worksheetId: sheet.id,
      tableId: table.id,
      isInsideTable: inside !== undefined,
      address: inside ? sheetPrefix(sheet.name) + localAddress(inside) : '',
    };
    messages.push({ type: eventType('Table', 'onSelectionChanged'), targetId: table.id, payload });
  }
  return messages;
}

/** How many events back the cells are still known: an add-in asks for them in its handler or not at all. */
const EVENTS_REMEMBERED = 1000;

/** Remembers the changed cells for `args.getRange(context)`. */
function keepForEvent(sheet: Sheet, area: Area, host: Host): string {
  const range = host.ranges.hold(sheet, area);
  const id = host.ranges.nextReferenceId();
  host.ranges.keep(range);
  host.eventRanges.set(id, range);
  const [oldest] = host.eventRanges;
  if (oldest && host.eventRanges.size > EVENTS_REMEMBERED) {
    host.eventRanges.delete(oldest[0]);
    host.ranges.release(oldest[1]);
  }
  return id;
}

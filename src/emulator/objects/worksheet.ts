import { areaBetween } from '../book/area';
import type { Book, Sheet, SheetVisibility } from '../book/book';
import { color, flag, index, isMissing, names, number, or, text } from '../wire/arguments';
import type { HostObject, Scalar } from '../wire/hostClass';
import { HostError, invalidArgument } from '../wire/hostError';
import { areasOrNull, onSheet, rangeArgument, rangeOn, rangeOrNull, readAddress, WHOLE_SHEET } from './ranges';
import { objectOf, selfOf, serve } from './selves';
import { refuseBehindAnother, refuseStructureChange } from './workbook';

const visibilities = names<SheetVisibility>({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' });

const sheetObject = (sheet: Sheet | undefined): HostObject | null => (sheet ? objectOf('Worksheet', sheet) : null);

/** All sheets, or those that the user sees. */
const sheetsOf = (book: Book, visibleOnly: unknown): readonly Sheet[] =>
  visibleOnly === true ? book.sheets.filter((sheet) => sheet.visibility === 'visible') : book.sheets;

export const worksheetCollectionClass = serve('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => objectOf('Worksheet', sheet)),
  item: (book, key) => sheetObject(book.findSheet(text(key))),
  methods: {
    add: (book, [name]) => {
      refuseStructureChange(book);
      return objectOf('Worksheet', isMissing(name) ? book.addSheet() : book.addSheet(text(name)));
    },
    getActiveWorksheet: (book) => objectOf('Worksheet', book.activeSheet),
    getCount: (book, [visibleOnly]) => sheetsOf(book, visibleOnly).length,
    getFirst: (book, [visibleOnly]) => sheetObject(sheetsOf(book, visibleOnly)[0]),
    getLast: (book, [visibleOnly]) => sheetObject(sheetsOf(book, visibleOnly).at(-1)),
  },
});

/** The next (1) or previous (-1) sheet in tab order. */
function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Sheet | undefined {
  const { sheets } = sheet.book;
  for (let at = sheet.position + step; ; at += step) {
    const next = sheets[at];
    if (!next || visibleOnly !== true || next.visibility === 'visible') return next;
  }
}

const shown = (name: 'showGridlines' | 'showHeadings'): Scalar<Sheet> => [
  (sheet) => sheet[name],
  (sheet, value) => {
    sheet[name] = flag(value);
  },
];

export const worksheetClass = serve('Worksheet', {
  identify: (sheet) => ({ Id: sheet.id }),
  scalars: {
    id: (sheet) => sheet.id,
    name: [
      (sheet) => sheet.name,
      (sheet, value) => {
        refuseStructureChange(sheet.book);
        sheet.name = text(value);
      },
    ],
    position: [
      (sheet) => sheet.position,
      (sheet, value) => {
        refuseStructureChange(sheet.book);
        sheet.book.moveSheet(sheet, index(value));
      },
    ],
    visibility: [
      (sheet) => visibilities.toExcel(sheet.visibility),
      (sheet, value) => {
        refuseStructureChange(sheet.book);
        sheet.visibility = visibilities.fromExcel(value);
      },
    ],
    tabColor: [
      (sheet) => sheet.tabColor ?? '',
      (sheet, value) => {
        sheet.tabColor = color(value) || null;
      },
    ],
    standardWidth: (sheet) => sheet.standardWidth,
    standardHeight: () => 15,
    showGridlines: shown('showGridlines'),
    showHeadings: shown('showHeadings'),
    enableCalculation: () => true,
    tabId: (sheet) => sheet.position + 1,
  },
  navigations: {
    autoFilter: (sheet) => objectOf('AutoFilter', { sheet, table: undefined }),
    charts: (sheet) => objectOf('ChartCollection', sheet),
    comments: (sheet) => objectOf('CommentCollection', sheet),
    customProperties: (sheet) => objectOf('WorksheetCustomPropertyCollection', sheet),
    freezePanes: (sheet) => objectOf('WorksheetFreezePanes', sheet),
    horizontalPageBreaks: (sheet) => objectOf('PageBreakCollection', { sheet, direction: 'row' }),
    verticalPageBreaks: (sheet) => objectOf('PageBreakCollection', { sheet, direction: 'column' }),
    names: (sheet) => objectOf('NamedItemCollection', { names: sheet.names, sheet }),
    pageLayout: (sheet) => objectOf('PageLayout', sheet),
    protection: (sheet) => objectOf('WorksheetProtection', sheet),
    tables: (sheet) => objectOf('TableCollection', { book: sheet.book, sheet }),
  },
  methods: {
    activate: (sheet, _args, host) => {
      refuseBehindAnother(host);
      if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', `${sheet.name} is hidden.`);
      sheet.book.activeSheet = sheet;
      return null;
    },
    calculate: (sheet) => {
      sheet.book.calculate();
      return null;
    },
    copy: (sheet, [where, relativeTo]) =>
      objectOf('Worksheet', copySheet(sheet, where, selfOf('Worksheet', relativeTo))),
    delete: (sheet) => {
      refuseStructureChange(sheet.book);
      sheet.book.removeSheet(sheet);
      return null;
    },
    getCell: (sheet, [row, column], host) =>
      rangeOn(host, { sheet, area: onSheet({ row: index(row), column: index(column), rowCount: 1, columnCount: 1 }) }),
    getNextOrNullObject: (sheet, [visibleOnly]) => sheetObject(neighbour(sheet, 1, visibleOnly)),
    getPreviousOrNullObject: (sheet, [visibleOnly]) => sheetObject(neighbour(sheet, -1, visibleOnly)),
    getRange: (sheet, [address], host) =>
      rangeOn(host, isMissing(address) ? { sheet, area: WHOLE_SHEET } : readAddress(text(address), sheet)),
    getRangeByIndexes: (sheet, [row, column, rows, columns], host) => {
      const area = { row: index(row), column: index(column), rowCount: index(rows, 1), columnCount: index(columns, 1) };
      return rangeOn(host, { sheet, area: onSheet(area) });
    },
    getRanges: (sheet, [address], host) => {
      const parts = isMissing(address) ? undefined : text(address).split(',');
      const areas = parts?.map((part) => readAddress(part, sheet).area) ?? [WHOLE_SHEET];
      return areasOrNull(host, sheet, areas);
    },
    getUsedRange: (sheet, [valuesOnly], host) =>
      rangeOn(host, {
        sheet,
        area: usedArea(sheet, valuesOnly) ?? areaBetween({ row: 0, column: 0 }, { row: 0, column: 0 }),
      }),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], host) => rangeOrNull(host, sheet, usedArea(sheet, valuesOnly)),
    _GetAnotherWorksheetById: (sheet, [id]) => sheetObject(sheet.book.findSheet(text(id))),
    _GetSheetById: (sheet, [id]) => sheetObject(sheet.book.findSheet(text(id))),
  },
});

const usedArea = (sheet: Sheet, valuesOnly: unknown) => sheet.usedArea(or(flag, valuesOnly, false));

function copySheet(sheet: Sheet, where: unknown, relativeTo: Sheet | undefined): Sheet {
  refuseStructureChange(sheet.book);
  const last = sheet.book.sheets.length;
  const position = or(text, where, 'None');
  if (position === 'Beginning') return sheet.book.copySheet(sheet, undefined, 0);
  if (position === 'End' || position === 'None') return sheet.book.copySheet(sheet, undefined, last);
  if (!relativeTo) throw invalidArgument('A sheet to place the copy by is missing.');
  if (position === 'Before') return sheet.book.copySheet(sheet, undefined, relativeTo.position);
  if (position === 'After') return sheet.book.copySheet(sheet, undefined, relativeTo.position + 1);
  throw invalidArgument(`${position} is no place for a copy.`);
}

export const worksheetProtectionClass = serve('WorksheetProtection', {
  scalars: {
    protected: (sheet) => sheet.protection !== undefined,
    options: (sheet) => sheet.protection?.options ?? null,
  },
  methods: {
    protect: (sheet, [options, password]) => {
      const given = isMissing(options) ? undefined : (options as Parameters<Sheet['protect']>[0]);
      if (isMissing(password)) sheet.protect(given);
      else sheet.protect(given, text(password));
      return null;
    },
    unprotect: (sheet, [password]) => {
      if (isMissing(password)) sheet.unprotect();
      else sheet.unprotect(text(password));
      return null;
    },
  },
});

export const worksheetFreezePanesClass = serve('WorksheetFreezePanes', {
  methods: {
    freezeRows: (sheet, [count]) => freeze(sheet, or(number, count, 1), 0),
    freezeColumns: (sheet, [count]) => freeze(sheet, 0, or(number, count, 1)),
    freezeAt: (sheet, [range]) => {
      const { area } = rangeArgument(range, sheet);
      return freeze(sheet, area.row + area.rowCount, area.column + area.columnCount);
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
    getLocationOrNullObject: (sheet, _args, host) => {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) return null;
      const area = {
        row: 0,
        column: 0,
        rowCount: rows || WHOLE_SHEET.rowCount,
        columnCount: columns || WHOLE_SHEET.columnCount,
      };
      return rangeOn(host, { sheet, area });
    },
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): null {
  sheet.freeze = { rows, columns };
  return null;
}

export const worksheetCustomPropertyCollectionClass = serve('WorksheetCustomPropertyCollection', {
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => objectOf('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, given) => {
    const key = [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === text(given).toLowerCase());
    return key === undefined ? null : objectOf('WorksheetCustomProperty', { sheet, key });
  },
  methods: {
    add: (sheet, [key, value]) => {
      sheet.customProperties.set(text(key), text(value));
      return objectOf('WorksheetCustomProperty', { sheet, key: text(key) });
    },
  },
});

export const worksheetCustomPropertyClass = serve('WorksheetCustomProperty', {
  identify: ({ key }) => ({ _Id: key }),
  scalars: {
    key: ({ key }) => key,
    _Id: ({ key }) => key,
    value: [
      ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
      ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value));
      },
    ],
  },
  methods: {
    delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return null;
    },
  },
});

import { cellArea } from '../book/area';
import type { Book } from '../book/book';
import { isMissing, text } from '../wire/arguments';
import type { Host, HostObject } from '../wire/hostClass';
import { HostError, itemNotFound, notEmulated } from '../wire/hostError';
import { areasOrNull, rangeOn, rangeOrNull } from './ranges';
import { objectOf, serve } from './selves';

export const workbookClass = serve('Workbook', {
  scalars: {
    name: (book) => book.fileName,
    readOnly: () => false,
    isDirty: [() => false, () => undefined],
    autoSave: () => false,
    previouslySaved: () => true,
    calculationEngineVersion: () => 191029,
  },
  navigations: {
    application: (book) => objectOf('Application', book),
    comments: (book) => objectOf('CommentCollection', book),
    customXmlParts: (book) => objectOf('CustomXmlPartCollection', book),
    names: (book) => objectOf('NamedItemCollection', { names: book.names, sheet: undefined }),
    properties: (book) => objectOf('DocumentProperties', book),
    protection: (book) => objectOf('WorkbookProtection', book),
    settings: (book) => objectOf('SettingCollection', book),
    tables: (book) => objectOf('TableCollection', { book, sheet: undefined }),
    worksheets: (book) => objectOf('WorksheetCollection', book),
    _Runtime: (book) => objectOf('Runtime', book),
  },
  methods: {
    getActiveCell: (book, _args, host) => {
      refuseBehindAnother(host);
      const { selection } = book.activeSheet;
      return rangeOn(host, { sheet: book.activeSheet, area: cellArea(selection.row, selection.column) });
    },
    getSelectedRange: (book, _args, host) => {
      refuseBehindAnother(host);
      return rangeOn(host, { sheet: book.activeSheet, area: book.activeSheet.selection });
    },
    getSelectedRanges: (book, _args, host) => {
      refuseBehindAnother(host);
      return areasOrNull(host, book.activeSheet, [book.activeSheet.selection]);
    },
    getActiveChartOrNullObject: () => null,
    save: () => null,
    _GetRangeForEventByReferenceId: (_book, [id], host) => {
      const range = rangeOfEvent(id, host);
      if (!range) throw itemNotFound('the cells of the event');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_book, [id], host) => rangeOfEvent(id, host),
    _GetReferenceCount: (_book, _args, host) => host.references.size,
    _RemoveReference: (_book, [id], host) => {
      if (!isMissing(id)) forget(text(id), host);
      return null;
    },
    _RemoveAllReferences: (_book, _args, host) => {
      for (const id of [...host.references.keys()]) forget(id, host);
      return null;
    },
  },
});

function rangeOfEvent(id: unknown, host: Host): HostObject | null {
  const range = host.eventRanges.get(text(id));
  return range ? rangeOrNull(host, range.sheet, range.area) : null;
}

function forget(id: string, host: Host): void {
  const object = host.references.get(id);
  if (!object) return;
  host.references.delete(id);
  object.reference = undefined;
  host.classes[object.className]?.hold?.(object.self, host, false);
}

/** What selects or activates fails while the user is in another workbook. */
export function refuseBehindAnother(host: Host): void {
  if (!host.modes.otherWorkbookInFront) return;
  throw new HostError('InactiveWorkbook', 'Another workbook is in front.');
}

/** Sheets of a protected workbook are not added, removed, renamed, moved or hidden. */
export function refuseStructureChange(book: Book): void {
  if (book.structureProtected) throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
}

export const workbookProtectionClass = serve('WorkbookProtection', {
  scalars: { protected: (book) => book.structureProtected },
  methods: {
    protect: (book, [password]) => {
      if (!isMissing(password)) throw notEmulated('passwords of a workbook');
      refuseStructureChange(book);
      book.structureProtected = true;
      return null;
    },
    unprotect: (book) => {
      if (!book.structureProtected) throw new HostError('AccessDenied', 'The workbook is not protected.');
      book.structureProtected = false;
      return null;
    },
  },
});

export const runtimeClass = serve('Runtime', {
  scalars: {
    enableEvents: [
      (_book, host) => host.eventsEnabled,
      (_book, value, host) => {
        host.eventsEnabled = value === true;
      },
    ],
  },
});

import type { CellValue } from '../core/model/snapshot';
import type { CheckMessages } from './checkMessages';

const format = new Intl.NumberFormat('en-US');
const number = (value: number): string => format.format(value);
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;
const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 10 });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const shown = (value: CellValue): string =>
  value === null || value === '' ? 'it is empty' : `it says “${String(value)}”`;

/** Counts in words, those of nothing left out: "3 errors, 1 warning and 2 notes". */
function some(...counts: readonly (readonly [number, string, string])[]): string {
  const told = counts.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many));
  return [told.slice(0, -1).join(', '), ...told.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** The check, in English. */
export const checkEn: CheckMessages = {
  title: 'Check',
  lead: ({ error, warning, info }) =>
    `${some([error, 'error', 'errors'], [warning, 'warning', 'warnings'], [info, 'note', 'notes'])}.${error > 0 ? ' You can go on with errors left.' : ''}`,
  none: 'Nothing to put right. Every row is complete and fits the lists.',
  noneLeft: 'Nothing left to look at, but for what was set aside.',
  noneShown: 'Nothing fits this filter and search.',
  hint: 'Press an item to go to its cell. Arrow keys move through the list.',
  filter: 'Filter by severity',
  severity: { error: 'Errors', warning: 'Warnings', info: 'Notes' },
  severityCount: (severity, found) =>
    `${{ error: 'Errors', warning: 'Warnings', info: 'Notes' }[severity]} ${number(found)}`,
  groupBy: 'Group by',
  grouping: { rule: 'Kind', field: 'Column', unit: 'Unit' },
  noField: 'Whole rows, sums and others',
  noUnit: 'Unit not known',
  search: 'Search names, sheets, cells…',
  found: (findings) => count(findings, 'item', 'items'),
  window: (first, last, of) => `${number(first)}–${number(last)} of ${number(of)}`,
  list: (group) => `Cells: ${group}`,
  cell: (sheet, a1) => `${sheet}, cell ${a1}`,

  value: (value) =>
    value === null || value === '' ? '(empty)' : typeof value === 'number' ? plain.format(value) : String(value),

  fix: {
    to: (value) => `Change to “${value}”`,
    all: (cells) => (cells === 1 ? 'Fix this cell…' : `Fix all ${number(cells)} cells…`),
    title: (cells) => `Preview: ${count(cells, 'cell', 'cells')} to fix`,
    lead: 'Clear what should stay as it is. A fix can be undone later, also after the workbook was closed.',
    list: 'Cells to fix',
    selectAll: 'Select all',
    selectNone: 'Clear all',
    apply: (cells) => `Fix ${count(cells, 'cell', 'cells')}`,
    before: 'Now',
    after: 'Will be',
    refusedTitle: (cells) => `${count(cells, 'cell', 'cells')} cannot be fixed`,
    refusal: {
      sheetGone: () => 'The sheet is no longer in the workbook.',
      sheetProtected: () => 'The sheet is protected.',
      formula: () => 'The cell is a formula.',
      changed: (now) => `The cell was edited; now ${shown(now)}.`,
    },
    remedy: {
      sheetGone: 'Press “Read again” to work with the workbook as it is now.',
      sheetProtected: 'Take the protection off (Review › Unprotect Sheet), then try again.',
      formula: 'Correct the formula on the sheet itself.',
      changed: 'Press the cell to look at it; correct it on the sheet if need be.',
    },
  },

  ignore: {
    one: 'Set aside…',
    all: (findings) => (findings === 1 ? 'Set this one aside…' : `Set all ${number(findings)} aside…`),
    reason: 'Why set aside?',
    reasons: ['Right as it is', 'Asked the unit, stays as it is', 'An earlier period, no longer changed'],
    other: 'Another reason',
    ownReason: 'Write the reason',
    apply: (findings) => `Set ${count(findings, 'item', 'items')} aside`,
    title: (findings) => `Set aside (${number(findings)})`,
    lead: 'These are not counted and not on the report sheet. The reason is kept in the workbook.',
    because: (reason) => `Reason: ${reason}`,
    takeBack: 'Look again',
    takeBackOf: (sheet, a1) => `Look again: ${sheet}, cell ${a1}`,
    takeBackAll: 'Look at all again',
  },

  journal: {
    title: (batches) => `Fixes made (${number(batches)})`,
    lead: 'Each can be undone, in any order. Cells edited by hand since are left as they are.',
    time: (iso) => moment.format(new Date(iso)),
    cells: (cells) => count(cells, 'cell', 'cells'),
    undo: 'Undo',
    undoOf: (rule, time) => `Undo: ${rule}, ${time}`,
  },

  handBack: {
    title: 'Hand back to be put right',
    lead: 'Colours the cells to look at and adds a sheet that lists each with what to do. Taking the marks off brings the cells’ own colours back.',
    mark: 'Mark cells and add the report sheet',
    markAgain: 'Mark again and redo the report sheet',
    unmark: 'Take marks off',
  },

  outcome: {
    fixed: (cells) => (cells === 0 ? 'No cell was changed.' : `${count(cells, 'cell', 'cells')} fixed.`),
    unfixed: (cells) =>
      cells === 0 ? 'No cell was changed back.' : `${count(cells, 'cell is', 'cells are')} as before the fix.`,
    ignored: (findings) => `${count(findings, 'item', 'items')} set aside. See “Set aside” at the end.`,
    takenBack: (findings) => `${count(findings, 'item is', 'items are')} back in the list.`,
    marked: (sheet) => `The cells are marked, and sheet “${sheet}” lists them.`,
    locked: (sheets) =>
      `Not coloured, because protected: ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. Take the protection off, then mark again.`,
    unitsAdded: (units) =>
      units === 0
        ? 'Nothing was added: there is no free row below the table of units on the sheet “Danh mục”. Insert rows and try again.'
        : `Added ${count(units, 'unit', 'units')} at the end of the table of units on the sheet “Danh mục”.`,
    unmarked: 'The marks are off. The report sheet stays; delete it like any sheet when it is no longer needed.',
    left: (cells) => `${count(cells, 'cell', 'cells')} left as before:`,
    open: 'Open the sheet',
    undo: 'Undo',
  },

  addUnit: 'Add to the list of units',
  busy: {
    fix: 'Fixing and checking again…',
    unfix: 'Undoing and checking again…',
    ignore: 'Keeping this in mind…',
    mark: 'Marking cells and writing the report sheet…',
    unmark: 'Taking marks off…',
    addUnits: 'Adding units and checking again…',
    reread: 'Reading the workbook again…',
  },
  cancel: 'Cancel',
  more: (items) => `Show ${number(items)} more`,
};

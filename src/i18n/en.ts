import { changesEn } from './changes.en';
import { checkEn } from './check.en';
import { confirmEn } from './confirm.en';
import { findingsEn } from './findings.en';
import type { Messages } from './messages';

const format = new Intl.NumberFormat('en-US');
const number = (value: number): string => format.format(value);
const list = (parts: readonly string[]): string => parts.join(', ');
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;

/** English: "sheet" and "workbook" as in Excel, "register" for the office's book of models. */
export const en: Messages = {
  language: 'en',
  number,

  product: { name: 'Sổ Mô Hình' },
  languageName: 'English',
  switchLanguage: 'Switch to English',

  steps: {
    title: 'Steps',
    find: 'Find',
    confirm: 'Confirm',
    check: 'Check',
    rollUp: 'Roll up',
  },

  actions: {
    read: 'Read the registers',
    readAgain: 'Read again',
    back: 'Back',
    cancel: 'Stop',
    retry: 'Try again',
    toCheck: 'Continue: Check',
    toRollUp: 'Continue: Roll up',
    apply: 'Write to the workbook',
    undo: 'Undo the last write',
    close: 'Close',
    startOver: 'Start over',
    previous: 'Previous',
    next: 'Next',
  },

  start: {
    title: 'Read the registers in this workbook',
    lead: 'Open the workbook with your registers of models, exemplars, documents, meetings…, then press “Read the registers”. Every step waits for you.',
    plan: [
      'Find the registers, however they are laid out',
      'You confirm tables, rows and columns',
      'Check every row and point to the cells to look at',
      'Make a tidy register, rollups and charts',
    ],
    promise: 'Your sheets stay as they are. The results go to new sheets and can be undone.',
  },

  reading: {
    title: 'Reading the workbook',
    lead: 'Reading the sheets. The workbook is not changed.',
    recognising: 'Recognising tables and checking rows…',
    progress: (done, total) => `${number(done)} of ${number(total)} read`,
    cellEditHint: 'Taking long? A cell may still be in edit mode: click it and press Enter.',
  },

  confirm: confirmEn,

  check: checkEn,

  preview: {
    title: 'Roll up and write',
    lead: 'These are the figures that will stand in the workbook. Nothing has been written yet.',
    years: 'Years of registration counted',
    firstYear: 'From',
    lastYear: 'To',
    registerYears: 'As in the register',
    tieOut: (rollup, register) =>
      rollup === register
        ? `Ties out: the lines give ${number(rollup)}, the register has ${number(register)}.`
        : `Does not tie out: the lines give ${number(rollup)}, the register has ${number(register)}.`,
    outside: (rows) => `${count(rows, 'row', 'rows')} outside these years`,
    undated: (rows) => `${count(rows, 'row names', 'rows name')} no year`,
    include: 'Write this one',
    includeRollup: (rollup) => `Write this one: ${rollup}`,
    chart: (rollup, shown, of) =>
      shown < of ? `Chart: ${rollup} (${number(shown)} of ${number(of)} lines)` : `Chart: ${rollup}`,
    showAllRows: (rows) => `Show all ${number(rows)} lines`,
    showFewerRows: 'Show fewer',
    emptyRollup: 'No rows in the years counted.',
    total: 'Total',
    planTitle: 'What will be written',
    sheetAdded: (sheet) => `Add sheet “${sheet}”`,
    sheetRefreshed: (sheet) => `Refresh sheet “${sheet}”`,
    tableRows: (rows) => count(rows, 'row', 'rows'),
    changes: (added, changed, gone, kept) =>
      list(
        [
          added > 0 ? `${number(added)} added` : '',
          changed > 0 ? `${number(changed)} changed` : '',
          gone > 0 ? `${number(gone)} removed` : '',
          kept > 0 ? `${number(kept)} of your own kept` : '',
        ].filter((part) => part !== ''),
      ) || 'unchanged',
    charts: (charts) => count(charts, 'chart', 'charts'),
    nothing: 'The workbook already stands like this; nothing needs writing.',
    untouched: 'All other sheets stay as they are.',
    withErrors: (errors) => `${count(errors, 'error is', 'errors are')} left; you can still write.`,
  },

  changes: changesEn,

  rollup: {
    title: (id) =>
      ({
        'models-by-unit': 'Models by unit',
        'models-by-category': 'Models by category',
      })[id] ?? id,
    column: (id) =>
      ({
        ordinal: 'No.',
        unit: 'Unit',
        category: 'Category',
        collective: 'Collective',
        individual: 'Individual',
        household: 'Household',
        unknown: 'Kind not given',
        total: 'Total',
      })[id] ?? id,
  },

  applying: {
    title: 'Writing to the workbook',
    undoTitle: 'Undoing',
    lead: 'Please do not edit any cell until this is done.',
    comparing: 'Comparing with the workbook first…',
    progress: (done, total) => `${number(done)} of ${number(total)} steps done`,
    cancelling: 'Stopping and putting the workbook back…',
  },

  done: {
    title: 'Written',
    lead: (rows) => `The tidy register has ${count(rows, 'row', 'rows')}. Sheets written:`,
    noSheets: 'No sheet had to change. What you chose is remembered in the workbook.',
    open: (sheet) => `Open sheet “${sheet}”`,
    sheets: 'Sheets written',
    live: 'The rollups keep computing when you edit the tidy register.',
    undoHint: 'Undo brings the workbook back to exactly what it was.',
    undoneTitle: 'Undone',
    undoneLead: 'The workbook is back to what it was before the last write.',
  },

  failed: {
    remediesTitle: 'What to do',
    sheet: (sheet) => `Sheet: “${sheet}”`,
    halfDone: 'Part of it was written. Undo it to put the workbook back.',
    undoHalf: 'Undo what was written',
    text: {
      noRegister: {
        title: 'No register found',
        meaning: 'No sheet of this workbook holds a table that reads as one of the registers.',
        remedies: [
          'Check that the right workbook is open.',
          'The table needs a heading row, such as: TT, Tên mô hình, Đơn vị, Loại hình, Lĩnh vực.',
          'If the sheet with the register is hidden, unhide it and read again.',
          'Or show it yourself: name the register of a table below, or select its heading cells and add it.',
        ],
      },
      workbookChanged: {
        title: 'The workbook has changed since it was read',
        meaning: 'A cell was edited after the workbook was read, so nothing was written.',
        remedies: ['Press “Read again”. What you chose is kept.'],
      },
      nothingToUndo: {
        title: 'Nothing left to undo',
        meaning: 'The workbook keeps no write of Sổ Mô Hình, or that write was already undone.',
        remedies: ['Press “Read again” to go on.'],
      },
      noHeaderSelected: {
        title: 'No heading is selected',
        meaning: 'The selection holds no cell with text on one of the office’s own sheets.',
        remedies: [
          'Select the heading cells of the table on its sheet (from “TT” to “Ghi chú”, say), then press again.',
        ],
      },
      cellEditMode: {
        title: 'A cell is being edited',
        meaning: 'Excel does nothing else while the cursor blinks in a cell.',
        remedies: ['Click the cell, then press Enter to keep the edit or Esc to drop it.', 'Then press “Try again”.'],
      },
      protectedSheet: {
        title: 'The sheet is protected',
        meaning: 'A protected sheet cannot be written to.',
        remedies: [
          'On the Review tab choose Unprotect Sheet; ask whoever set the password if there is one.',
          'Then press “Try again”.',
        ],
      },
      protectedWorkbook: {
        title: 'The workbook’s structure is protected',
        meaning: 'No sheet can be added or removed while the structure is protected.',
        remedies: [
          'On the Review tab choose Protect Workbook to lift the protection.',
          'Or save a copy and work on that.',
        ],
      },
      notAnswering: {
        title: 'Excel is not answering',
        meaning: 'The wait was too long. What was sent may or may not have been done.',
        remedies: [
          'See whether Excel shows a dialog, and close it.',
          'Wait until Excel has finished calculating, then press “Read again” to see how the workbook stands.',
        ],
      },
      otherWorkbook: {
        title: 'Another workbook is in front',
        meaning: 'Excel only works with the workbook on top.',
        remedies: ['Click the window of the workbook with the register.', 'Then press “Try again”.'],
      },
      tooLarge: {
        title: 'Too much data at once',
        meaning: 'Excel refused because what was sent or received is over its limit.',
        remedies: [
          'Move sheets that are not needed to another workbook.',
          'Delete empty rows and columns that still carry formatting.',
        ],
      },
      itemGone: {
        title: 'A sheet or table is gone',
        meaning: 'A sheet, table or chart was deleted or renamed after the workbook was read.',
        remedies: ['Press “Read again” to work with the workbook as it is now.'],
      },
      readOnly: {
        title: 'The workbook is read-only',
        meaning: 'It is open read-only or in Protected View, so it cannot be written to.',
        remedies: ['Press Enable Editing in the yellow bar, if there is one.', 'Or save a copy and try again.'],
      },
      excelTooOld: {
        title: 'A newer Excel is needed',
        meaning: 'The Excel on this computer lacks functions that Sổ Mô Hình needs.',
        remedies: [
          'Use Excel 2021, Excel 2024 or Microsoft 365 (or Excel in the browser).',
          'With Microsoft 365: File › Account › Update Options › Update Now.',
          'Ask your IT staff to check the version.',
        ],
      },
      cancelled: {
        title: 'Stopped',
        meaning: 'The work was stopped as you asked. Nothing half-done was left in the workbook.',
        remedies: ['Press “Try again” when you want to go on.'],
      },
      unexpected: {
        title: 'Excel reports an unknown error',
        meaning: 'Excel could not do what was asked and does not say why.',
        remedies: [
          'Press “Try again”.',
          'If it fails again: save, close Excel, open it again; then tell your IT staff.',
        ],
      },
    },
  },

  notice: {
    stale: 'The workbook was just edited.',
    staleDetail: 'Read again so that the results fit the workbook as it is now.',
    updating: 'Working it out again…',
  },

  crash: {
    title: 'Sổ Mô Hình ran into an error',
    lead: 'The fault is in the software, not yours. Your workbook is not affected.',
    reload: 'Open Sổ Mô Hình again',
  },

  ...findingsEn,
  suggestion: (value) => `Suggestion: “${value}”`,
};

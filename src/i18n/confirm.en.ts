import type { ConfirmMessages } from './confirmMessages';

const format = new Intl.NumberFormat('en-US');
const number = (value: number): string => format.format(value);
const list = (parts: readonly string[]): string => parts.join(', ');
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;

export const confirmEn: ConfirmMessages = {
  title: 'Confirm the tables',
  lead: (tables, rows) => `Found ${count(tables, 'table', 'tables')} with ${count(rows, 'row', 'rows')}.`,
  asked: (tables) =>
    tables === 1 ? 'Please look at the first table below.' : `Please look at the first ${number(tables)} tables below.`,
  nothingAsked: 'Nothing to ask. Press a table to see or correct how it was read.',

  use: 'Use this table',
  useTable: (sheet, range) => `Use this table: sheet “${sheet}”, ${range}`,
  show: 'Show on the sheet',
  showTable: (sheet, range) => `Show on the sheet “${sheet}”, ${range}`,
  rows: (rows) => count(rows, 'row', 'rows'),
  certainty: { sure: 'Certain', likely: 'Fairly certain; have a look', unsure: 'Please check' },
  leftOut: 'Left out',
  isProtected: 'Protected sheet: it is read, and nothing is written to it',
  fromEarlier: 'As corrected earlier',
  correctedNow: (corrections) => count(corrections, 'correction', 'corrections'),

  register: 'This is the register',
  noRegister: 'None of these',
  alike: (tables, sheet) =>
    `${count(tables, 'more table', 'more tables')} like “${sheet}”: what you correct in one holds for all`,
  otherTables: (tables) => `Tables that are no register (${number(tables)})`,

  questions: 'Why it should be checked',
  accept: 'Yes, that is right',
  acceptTable: (sheet, range) => `Yes, that is right: sheet “${sheet}”, ${range}`,
  question: {
    register: (register) => `It may not be “${register}”.`,
    columns: (columns) => `Not certain about ${columns.length === 1 ? 'column' : 'columns'} ${list(columns)}.`,
    missing: (fields) => `No column found for: ${list(fields)}.`,
    noRegister: 'It fits no register. If it is one, please choose which.',
  },

  columns: (mapped, total) => `Columns: ${number(mapped)} of ${number(total)} recognised`,
  columnsOf: (sheet, range) => `Columns of table ${range} on sheet “${sheet}”`,
  column: (form, line, label) => `${form === 'vertical' ? 'Row' : 'Column'} ${line}: ${label}`,
  unnamedColumn: '(no heading)',
  unused: 'Not used',
  ordinal: 'Running number',
  flag: (field, value) => `${field}: ${value}`,
  why: {
    label: 'Heading fits',
    similar: 'Heading is much alike',
    parent: 'By the heading above it',
    period: 'Heading is a date or period',
    marks: 'Cells are marked with x',
    content: 'By what the cells hold',
    ordinal: 'Rising numbers',
    user: 'Chosen by you',
    none: 'Fits no field of the register',
  },
  samples: (values) => `Such as: ${values.join(' · ')}`,
  noSamples: 'Empty column',
  lookAt: 'Check',

  rowMap: 'Rows',
  rowMapOf: (sheet, range) => `Rows of table ${range} on sheet “${sheet}”`,
  rowMapHint: 'Press a row (or use the arrow keys) to see it on the sheet and to change what it is.',
  role: {
    header: 'Heading',
    index: 'Column numbers',
    data: 'Data',
    group: 'Group',
    subtotal: 'Subtotal',
    total: 'Total',
    part: 'Of which',
    continuation: 'Continues the row above',
    repeatedHeader: 'Repeated heading',
    note: 'Note',
    blank: 'Blank',
    outside: 'Outside',
  },
  roleSign: {
    header: 'H',
    index: '№',
    data: 'D',
    group: 'G',
    subtotal: 'S',
    total: 'Σ',
    part: '–',
    continuation: '↳',
    repeatedHeader: 'R',
    note: 'i',
    blank: '·',
    outside: '×',
  },
  legend: 'Kinds of rows',
  nextOfRole: (role) => `Go to the next: ${role}`,
  mapRow: (row, role) => `Row ${row}, ${role}: `,
  folded: (rows, first, last) => `${number(rows)} more data rows (${first}–${last})`,
  emptyRow: '(empty)',
  rowIs: (row) => `Row ${row} is`,
  headerRowHint: 'A heading row: use the − and + buttons above.',
  outsideAbove: 'This row is above the table.',
  startHeaderHere: (row) => `Heading starts at row ${row}`,
  outsideBelow: 'This row is below the table. Choose what it is to take it in.',

  header: 'Heading',
  headerFirst: 'from row',
  headerLast: 'to row',
  earlier: (what) => `Heading ${what}: one up`,
  later: (what) => `Heading ${what}: one down`,
  line: (row) => `row ${row}`,

  corrections: (corrections) => `${count(corrections, 'correction', 'corrections')} made.`,
  undoCorrection: 'Undo correction',
  resetTable: 'Drop all corrections of this table',
  resetTableOf: (sheet, range) => `Drop all corrections of this table: sheet “${sheet}”, ${range}`,

  addTable: 'Add a table from the selection',
  addTableHint: 'A table is missing? Select its heading cells on the sheet, then press this button.',

  form: {
    title: 'Reuse these corrections in another workbook',
    lead: 'Corrections are kept in this workbook when it is written. For another workbook of the same form, save them to a small file.',
    save: 'Save corrections to a file…',
    use: 'Use corrections from a file…',
    fileName: 'register-reading.json',
    nothingToSave: 'Nothing was corrected, so there is nothing to save.',
    saved: 'Saved. If no file was downloaded, copy the text below into a text file.',
    copy: 'Copy the text',
    text: 'Text of the corrections',
    copied: { copied: 'Copied.', marked: 'Selected; press Ctrl+C to copy.' },
    used: (corrections) =>
      corrections === 0
        ? 'Everything in the file is in use already.'
        : `${count(corrections, 'correction', 'corrections')} taken from the file.`,
    refused: {
      notJson: 'This file was not saved by Sổ Mô Hình. Nothing has changed.',
      notProfile: 'This file was not saved by Sổ Mô Hình. Nothing has changed.',
      laterVersion: 'A newer Sổ Mô Hình saved this file. Please have Sổ Mô Hình updated on this computer.',
    },
  },

  categorySet: 'Category list',
  categorySetHint: 'It becomes the sheet “Danh mục”, which you can edit later.',
  categorySetName: (id) =>
    ({
      'lap-thach': 'Seven categories (Lập Thạch)',
      'dan-van-kheo': 'Skilful mass mobilisation (Dân vận khéo)',
      'tra-vinh': 'Five categories (Trà Vinh)',
    })[id] ?? id,
  ownCatalogue: 'The workbook’s own sheet “Danh mục” is used.',
  skippedTitle: (sheets) => `Sheets without a table (${number(sheets)})`,
  skipped: {
    'no-table': 'no table found',
    empty: 'empty',
    hidden: 'hidden, so it was not read; unhide it and read again if it is needed',
    'chart-sheet': 'holds a chart only',
    'own-sheet': 'made by Sổ Mô Hình',
  },
};

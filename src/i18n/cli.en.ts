import type { CliMessages } from './cliMessages';

export const cliEn: CliMessages = {
  usage: `Usage: so-mo-hinh COMMAND FILE.xlsx [options]

  inspect FILE [--json] [--records]             find tables and match columns
  structure FILE -o OUT                         add the structured register and the catalogue
  validate FILE [--json] [-o OUT]               check; with -o also mark cells and add the sheet of findings
  rollup FILE -o OUT [--only id,id] [--json]    structure where needed, then rollup sheets and charts
  run FILE -o OUT [--json]                      all of it: structure, check, roll up
  fix FILE -o OUT [--only rule,rule] [--json]   put right every cell with a sure suggestion (journaled; can be undone in Excel)
  forms FILE -o FORMS.json                      copy how forms are to be read (what was put right) to a file
  catalogue FILE -o CATALOGUE.json              copy the workbook's catalogue to a file, to share it

Common options: --period 2022 | 2022-Q1 | 2020-01..2023-12   --categories lap-thach | dan-van-kheo | tra-vinh | FILE.json
                --forms FORMS.json (read as was put right in another file)
                --today YYYY-MM-DD   --lang vi | en   --force (replace the output)`,
  usageError: {
    noCommand: () => 'No command given.',
    unknownCommand: (value) => `There is no command "${value}".`,
    unknownOption: (value) => `There is no option "${value}".`,
    noValue: (value) => `Option ${value} lacks its value.`,
    noInput: () => 'No file to read given.',
    tooManyInputs: (value) => `This command reads one file; "${value}" is one too many.`,
    noOutput: () => 'No output given: add -o FILE.xlsx.',
    optionNotHere: (value) => `This command has no option ${value}.`,
    badPeriod: (value) => `"${value}" is no period: write 2022, 2022-Q1 or 2020-01..2023-12.`,
    badDate: (value) => `"${value}" is no date: write YYYY-MM-DD, such as 2022-12-31.`,
    badLanguage: (value) => `There is no language "${value}": choose vi or en.`,
    badCategories: (value) =>
      `Category set "${value}" cannot be used: name a shipped set or a JSON file of the documented form.`,
    badRule: (value) => `There is no rule "${value}"; validate --json tells the rules' names.`,
    badRollup: (value) => `There is no rollup "${value}".`,
  },
  inputError: {
    missing: (file) => `${file} cannot be opened: it is not there or may not be read; check the path.`,
    empty: (file) => `${file} is an empty file with nothing to read; copy the original again.`,
    notXlsx: (file) => `${file} is no Excel workbook (.xlsx); open it in Excel and save it as .xlsx.`,
    legacyXls: (file) => `${file} has the old .xls format; open it in Excel and save it as .xlsx.`,
    encrypted: (file) => `${file} needs a password to open; remove the password in Excel and run this again.`,
    notJson: (file) => `${file} is no file of forms (not JSON); choose one that the command forms wrote.`,
    notProfile: (file) =>
      `${file} is no file of forms, or was edited wrongly; choose one that the command forms wrote.`,
    laterVersion: (file) => `${file} was written by a later version of Sổ Mô Hình; update and use it again.`,
    damaged: (file) => `${file} is damaged or was copied in part; repair it in Excel or take another copy.`,
  },
  outputExists: (file) => `${file} exists; add --force to replace it.`,
  outputIsInput: (file) => `${file} is both input and output; the original is never changed, choose another name.`,
  outputFailed: (file, reason) => `${file} could not be written (${reason}); nothing was changed.`,
  nothingToWrite:
    'No register was found (models, exemplars, documents, meetings…), so there is nothing to write; run inspect to see what was recognised.',
  nothingLearnt: 'The workbook keeps nothing about how forms are to be read, so there is nothing to write.',
  workbookChanged: 'The workbook changed meanwhile; nothing was written, run this again.',
  noRoom:
    'Something stands right below the categories on the catalogue sheet, so no line can be added; nothing was written.',
  refused: {
    cellEditMode: () => 'A cell is being edited in Excel; nothing was written.',
    protectedSheet: (sheet) => `Sheet "${sheet}" is protected and cannot be written; unprotect it and run this again.`,
    protectedWorkbook: () =>
      'The structure of the workbook is protected, so no sheet can be added; unprotect it and run this again.',
    notAnswering: () => 'Excel does not answer; run this again.',
    otherWorkbook: () => 'Another workbook is in front; run this again.',
    tooLarge: () => 'The workbook is too large to be done at once.',
    itemGone: () => 'A sheet or table was just deleted; run this again.',
    readOnly: () => 'The workbook is read-only.',
    excelTooOld: () => 'Excel is too old: Excel 2021 or Microsoft 365 is needed.',
    cancelled: () => 'Stopped as asked.',
    unexpected: () => 'Excel refused for a reason unknown; no file was written.',
  },
  dropped: (parts) => `The output will lack: ${parts}.`,
  written: (file) => `Wrote ${file}`,
  table: (sheet, range, register, percent, rows) =>
    `${sheet}!${range}: ${register}, ${percent} % sure, ${rows} data rows`,
  noRegister: (sheet, range, rows) => `${sheet}!${range}: fits no register, ${rows} data rows`,
  skipped: {
    'no-table': (sheet) => `Sheet "${sheet}" has no table: no row reads as the header of a register.`,
    empty: (sheet) => `Sheet "${sheet}" has no cell with anything in it.`,
    hidden: (sheet) => `Sheet "${sheet}" is hidden and was not read; unhide it if it is needed.`,
    'chart-sheet': (sheet) => `Sheet "${sheet}" holds nothing but a chart, there is no table to read.`,
    'own-sheet': (sheet) => `Sheet "${sheet}" was made by Sổ Mô Hình and is none of the office's registers.`,
  },
  asked: {
    register: (register, percent) => `  To be asked: is this "${register}"? Only ${percent} % sure.`,
    column: (name, field, percent, why) =>
      `  To be asked: is ${name} "${field}"? Only ${percent} % sure: ${why.toLowerCase()}.`,
    missing: (fields) => `  To be asked: which column is ${fields.map((field) => `"${field}"`).join(', ')}? Not found.`,
  },
  learnt: (forms) => (forms === 1 ? '1 form' : `${forms} forms`),
  catalogueCopied: (units) => (units === 1 ? 'Catalogue with 1 unit' : `Catalogue with ${units} units`),
  noFindings: 'Nothing found that needs to be put right.',
  findings: (error, warning, info) => `${error} errors, ${warning} warnings, ${info} notes`,
  ignored: (findings) => `${findings} set aside in the workbook, not counted above`,
  fixed: (cells) => (cells === 0 ? 'No cell could be put right by itself.' : `Cells put right: ${cells}`),
  notFixed: (cells) => `Cells left as they are: ${cells}`,
  leftToFix: (error, warning, info) => `Left to look at: ${error} errors, ${warning} warnings, ${info} notes`,
  categoriesSwitched: (undecided) =>
    undecided === 0
      ? 'The category set was switched; no category of the registers has to be chosen anew.'
      : `The category set was switched; ${undecided} categories of the registers have to be chosen anew (the registers were not changed):`,
  categoryToDecide: (value, rows, proposed) => `  "${value}" (${rows} rows), proposed: "${proposed}"`,
  structured: (name, sheet, rows) => `Table ${name} on sheet "${sheet}": ${rows} rows`,
  tieOut: (register, rollup, isEqual) =>
    isEqual
      ? `Tie-out: register ${register}, rollup ${rollup}, OK`
      : `Tie-out: register ${register}, rollup ${rollup}, OFF BY ${rollup - register}`,
  total: 'Total',
  valuesSize: (size) => `The values read alone (JSON): ${size}`,
  wire: (syncs, sent, received, milliseconds) =>
    `${syncs} round trips, sent ${sent}, received ${received}, in ${milliseconds} ms`,
};

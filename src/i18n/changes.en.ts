import type { ChangesMessages } from './changesMessages';

const format = new Intl.NumberFormat('en-US');
const number = (value: number): string => format.format(value);
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;

export const changesEn: ChangesMessages = {
  title: (register) => `Update: ${register}`,
  counts: (added, changed, gone, kept) =>
    [
      added > 0 ? `${count(added, 'row', 'rows')} added` : '',
      changed > 0 ? `${count(changed, 'row', 'rows')} changed` : '',
      gone > 0 ? `${count(gone, 'row', 'rows')} gone` : '',
      kept > 0 ? `${count(kept, 'row', 'rows')} of your own kept` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  kind: { added: 'Added', restored: 'Added again', changed: 'Changed', gone: 'Gone' },
  list: (rows) => `See ${count(rows, 'changed row', 'changed rows')}`,
  listOf: (register) => `Changed rows of ${register}`,
  more: (rows) => `Show ${number(rows)} more`,
  cell: (column, before, after) => `${column}: ${before} → ${after}`,
  empty: '(empty)',
  source: (sheet, row) => `${sheet}, row ${row}`,
  conflicts: (conflicts) => `Yours to decide (${number(conflicts)})`,
  conflictsHint:
    'Both the office’s sheet and the structured table were edited. What you leave open stays as in the table.',
  undecided: (conflicts) => `${count(conflicts, 'question', 'questions')} open: the structured table’s value stays.`,
  conflict: {
    cell: (column) => column,
    gone: () => 'This row is gone from the office’s sheet, but you edited it in the structured table.',
  },
  keep: { cell: (value) => `Keep the table’s: ${value}`, gone: () => 'Keep the row' },
  take: { cell: (value) => `Take the sheet’s: ${value}`, gone: () => 'Drop the row' },
  onlyRemembered: 'The workbook is right as it is. Only your corrections will be remembered.',
  keepAll: 'Keep all of the table’s',
  takeAll: 'Take all of the sheet’s',
  show: 'Show on the sheet',
  showRow: (identity) => `Show on the sheet: ${identity}`,
};

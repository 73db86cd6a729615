import type { RollupOnSheet } from '../core/model/rollup';
import type { CliMessages } from '../i18n/cliMessages';
import type { Messages } from '../i18n/messages';
import { textTable } from './textTable';

/** Rollups as tables of text, each with its tie-out. */
export function rollupsText(rollups: readonly RollupOnSheet[], sentences: CliMessages, messages: Messages): string {
  return rollups
    .map(({ id, sheet, range, columns, rows, totals, tieOut }) => {
      const header = columns.map((column) => messages.rollup.column(column));
      const total = totals.map((cell, column) => (column === 1 ? sentences.total : cell));
      const title = `${messages.rollup.title(id)} (${sheet}!${range})`;
      return `\n${title}\n${textTable([header, ...rows, total])}${sentences.tieOut(tieOut.register, tieOut.rollup, tieOut.ok)}\n`;
    })
    .join('');
}

import { areaToA1, columnLetters } from '../core/model/address';
import type { DataRow, FieldValue } from '../core/model/dataTable';
import type { Definitions } from '../core/model/definitions';
import type { FoundTable, Preparation } from '../core/preparation';
import type { CliMessages } from '../i18n/cliMessages';
import type { Messages } from '../i18n/messages';

/** What `inspect --json` prints: tables as they were found, numbered as Excel numbers them. */
export const inspectionOf = (file: string, { found, skipped }: Preparation, withRecords: boolean) => ({
  file,
  tables: found.map((table) => tableOf(table, withRecords)),
  skipped,
});

function tableOf({ region, mapping, table }: FoundTable, withRecords: boolean) {
  return {
    sheet: region.sheet,
    range: areaToA1(region.area),
    register: mapping.register,
    confidence: mapping.confidence,
    headerRows: [region.headerRows.first + 1, region.headerRows.last + 1],
    indexRow: region.indexRow === null ? null : region.indexRow + 1,
    columns: mapping.columns.map(({ column, label, field, flagValue }) => ({
      column: columnLetters(column),
      label,
      field: field !== null && flagValue !== undefined ? `${field}=${flagValue}` : field,
    })),
    rows: region.rows.map(({ row, ...rest }) => ({ row: row + 1, ...rest })),
    ...(withRecords ? { records: (table?.rows ?? []).map(recordOf) } : {}),
  };
}

const recordOf = ({ row, values }: DataRow) => ({
  row: row + 1,
  values: Object.fromEntries(Object.entries(values).map(([field, { value }]) => [field, printedValue(value)])),
});

/** A value as the contract prints it: a period without its precision. */
function printedValue(value: FieldValue): unknown {
  if (typeof value !== 'object' || value === null || !('precision' in value)) return value;
  const { start, end, text } = value;
  return { start, end, text };
}

/** The same for people: one line a table. */
export function inspectionText(
  { found, skipped }: Preparation,
  definitions: Definitions,
  sentences: CliMessages,
  messages: Messages,
): string {
  const lines = [
    ...found.map(({ region, mapping }) => {
      const register = definitions.registers.find(({ id }) => id === mapping.register);
      const rows = region.rows.filter(({ role }) => role === 'data').length;
      const percent = Math.round(mapping.confidence * 100);
      return sentences.table(
        region.sheet,
        areaToA1(region.area),
        register?.title ?? sentences.noRegister,
        percent,
        rows,
      );
    }),
    ...skipped.map(({ sheet, reason }) => sentences.skipped(sheet, messages.confirm.skipped[reason])),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

import { areaToA1, columnLetters } from '../core/model/address';
import { meaningOf } from '../core/model/columnMapping';
import type { DataRow, FieldValue } from '../core/model/dataTable';
import type { Definitions } from '../core/model/definitions';
import { needsAsking } from '../core/needsAsking';
import type { FoundTable, Preparation } from '../core/preparation';
import type { CliMessages } from '../i18n/cliMessages';
import type { Messages } from '../i18n/messages';

/** What `inspect --json` prints: tables as they were found, numbered as Excel numbers them. */
export const inspectionOf = (file: string, { found, skipped }: Preparation, withRecords: boolean) => ({
  file,
  tables: found.map((table) => tableOf(table, withRecords)),
  skipped,
});

function tableOf(found: FoundTable, withRecords: boolean) {
  const { region, mapping, table } = found;
  return {
    sheet: region.sheet,
    range: areaToA1(region.area),
    register: mapping.register,
    confidence: mapping.confidence,
    ...(region.orientation === 'vertical' ? linesOf(found) : rowsOf(found)),
    ...(withRecords ? { records: (table?.rows ?? []).map(recordOf) } : {}),
  };
}

/** Lines of a form filled in downwards: a field stands in a row. */
const linesOf = ({ region, mapping }: FoundTable) => ({
  orientation: region.orientation,
  formFields: mapping.columns.map((match) => ({
    row: match.column + 1,
    label: match.label,
    field: meaningOf(match),
  })),
});

const rowsOf = ({ region, mapping }: FoundTable) => ({
  headerRows: [region.headerRows.first + 1, region.headerRows.last + 1],
  indexRow: region.indexRow === null ? null : region.indexRow + 1,
  columns: mapping.columns.map((match) => ({
    column: columnLetters(match.column),
    label: match.label,
    field: meaningOf(match),
  })),
  rows: region.rows.map(({ row, ...rest }) => ({ row: row + 1, ...rest })),
});

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

/** The same for people: a line for each table and one for each thing that the pane would ask about it. */
export function inspectionText(
  { found, skipped }: Preparation,
  definitions: Definitions,
  sentences: CliMessages,
  messages: Messages,
): string {
  const lines = [
    ...found.flatMap((table) => tableLines(table, definitions, sentences, messages)),
    ...skipped.map(({ sheet, reason }) => sentences.skipped[reason](sheet)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function tableLines(
  found: FoundTable,
  definitions: Definitions,
  sentences: CliMessages,
  { confirm }: Messages,
): readonly string[] {
  const { region, mapping } = found;
  const register = definitions.registers.find(({ id }) => id === mapping.register);
  const rows = region.rows.filter(({ role }) => role === 'data').length;
  const range = areaToA1(region.area);
  if (!register) return [sentences.noRegister(region.sheet, range, rows)];
  const titleOf = (field: string): string => register.fields.find(({ name }) => name === field)?.title ?? field;
  const asked = needsAsking(found, definitions.registers);
  const columns = asked.columns.map((match) => {
    const line = region.orientation === 'vertical' ? String(match.column + 1) : columnLetters(match.column);
    const title = titleOf(match.field ?? '');
    return sentences.asked.column(
      confirm.column(region.orientation, line, match.label || confirm.unnamedColumn),
      match.flagValue === undefined ? title : confirm.flag(title, match.flagValue),
      toPercent(match.confidence),
      confirm.why[match.reason],
    );
  });
  return [
    sentences.table(region.sheet, range, register.title, toPercent(mapping.confidence), rows),
    ...(asked.register ? [sentences.asked.register(register.title, toPercent(mapping.confidence))] : []),
    ...columns,
    ...(asked.missing.length > 0 ? [sentences.asked.missing(asked.missing.map(titleOf))] : []),
  ];
}

const toPercent = (confidence: number): number => Math.round(confidence * 100);

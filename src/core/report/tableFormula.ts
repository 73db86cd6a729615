import type { CellValue } from '../model/snapshot';
import type { StructuredTable } from '../model/structuredTable';
import { columnOf } from '../model/structuredTable';
import type { Criterion } from '../rollup/criterion';
import { equalityKey } from '../rollup/criterion';

/** Longest text that a formula may hold as one literal. */
const LITERAL_LENGTH = 255;
const NEEDS_DOUBLE_BRACKETS = /[\s,:.[\]#'"{}$^&*+=\-<>/()@!|;]/;

/** Structured reference to the data cells of a column: `tblMoHinh[Đơn vị]`, with what Excel reserves escaped. */
export function columnReference(table: StructuredTable, column: string): string {
  const title = table.columns[columnOf(table, column)]?.title ?? '';
  const escaped = title.replace(/[[\]#']/g, "'$&");
  const isPlain = !NEEDS_DOUBLE_BRACKETS.test(title.replaceAll(' ', ''));
  return isPlain ? `${table.name}[${escaped}]` : `${table.name}[[${escaped}]]`;
}

/** A text as formula literals: quotes doubled, longer ones joined from pieces that Excel accepts. */
export function textLiteral(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${LITERAL_LENGTH}}`, 'g')) ?? [''];
  const literals = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`);
  return literals.length === 1 ? literals.join('') : `(${literals.join('&')})`;
}

/**
 * A criterion over a column as a formula that gives 0 or 1 a row, for SUMPRODUCT. Plain equality: `*`, `?`, `~`, `>5` and
 * text of any length mean themselves, which COUNTIFS could not promise.
 *
 * @param labelCell - absolute address of a cell that holds the criterion's first value, so that the formula follows it.
 */
export function criterionFormula(reference: string, { is, values }: Criterion, labelCell: string | null): string {
  const tests = values.map((value, index) => {
    if (index === 0 && labelCell !== null) return `(${reference}=${labelCell})`;
    return equalityTest(reference, value);
  });
  if (tests.length === 0) return is === 'anyOf' ? '0' : '1';
  if (is === 'noneOf') return tests.map((test) => `(1-${test})`).join('*');
  return tests.length === 1 ? tests.join('') : `(${tests.join('+')}>0)`;
}

/** An empty cell equals 0 and FALSE in Excel, so numbers and truth values also ask for their type. */
function equalityTest(reference: string, value: CellValue): string {
  if (typeof value === 'number') return `(ISNUMBER(${reference})*(${reference}=${value}))`;
  if (typeof value === 'boolean') return `(ISLOGICAL(${reference})*(${reference}=${value ? 'TRUE' : 'FALSE'}))`;
  return `(${reference}=${textLiteral(value ?? '')})`;
}

/**
 * 1 for rows whose year lies between two cells; an empty cell sets no bound. Text sorts above every number in Excel, so
 * only numbers count as years.
 */
export function yearsFormula(reference: string, firstCell: string, lastCell: string): string {
  const bound = (cell: string, comparison: string): string =>
    `(((${cell}="")+ISNUMBER(${reference})*(${reference}${comparison}${cell}))>0)`;
  return `${bound(firstCell, '>=')}*${bound(lastCell, '<=')}`;
}

/** 1 for rows that fill at least one of the columns. */
export const presenceFormula = (references: readonly string[]): string =>
  `((${references.map((reference) => `(${reference}<>"")`).join('+')})>0)`;

/** SUM over cells of one column, neighbours joined to ranges, in groups that keep to Excel's number of arguments. */
export function sumFormula(column: string, rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const ranges = runs.map(({ first, last }) =>
    first === last ? `${column}${first + 1}` : `${column}${first + 1}:${column}${last + 1}`,
  );
  const sum = (parts: readonly string[]): string => `SUM(${parts.join(',')})`;
  if (ranges.length <= 200) return sum(ranges.length > 0 ? ranges : ['0']);
  const groups: string[] = [];
  for (let at = 0; at < ranges.length; at += 200) groups.push(sum(ranges.slice(at, at + 200)));
  return sum(groups);
}

/** Whether the label cell can stand for the criterion's first value. */
export const isShownBy = (criterion: Criterion, label: string): boolean =>
  criterion.is === 'anyOf' &&
  typeof criterion.values[0] === 'string' &&
  equalityKey(criterion.values[0]) === equalityKey(label);

import { normalForm } from '../model/normalForm';
import type { ClassifiedRow, TableRegion } from '../model/region';

/** Sheet rows from `first` to `last`, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** A row that prints a figure over other rows: its spans are every fair reading of what it covers, likeliest first. */
export interface SumRow {
  readonly row: number;
  readonly what: 'total' | 'subtotal' | 'group';
  readonly spans: readonly RowSpan[];
}

interface OpenGroup {
  readonly row: number;
  readonly level: number;
  readonly text: string;
  /** Whether a group beside it came before, and whether that one had a sum of its own. */
  readonly hasUnsummedSibling: boolean;
  isSummed: boolean;
}

/**
 * What the total, subtotal and group rows of a table cover.
 *
 * A total covers the whole table. A subtotal closes an open group: the one it names ("Cộng II", "Cộng tập thể"), else the
 * innermost one whose kind of group is summed at all (when "I" had no sum, the sum after "II" closes the group that holds
 * both); where groups are nested, every open one is a fair reading. Without groups it covers the rows since the last sum.
 *
 * @param textOf - text of a row's first cell that has any.
 */
export function sumRowsOf(region: TableRegion, textOf: (row: number) => string): readonly SumRow[] {
  const { rows } = region;
  const firstRow = region.headerRows.last + 1;
  const lastRow = rows.at(-1)?.row ?? region.headerRows.last;
  const sums: SumRow[] = [];
  const open: OpenGroup[] = [];
  let closed: OpenGroup[] = [];
  let sinceSum = firstRow;

  rows.forEach((row, index) => {
    if (row.role === 'group') {
      const level = row.level ?? 1;
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) closed.push(...open.splice(-1));
      const sibling = closed.filter((group) => group.level === level).at(-1);
      closed = closed.filter((group) => group.level <= level);
      open.push({
        row: row.row,
        level,
        text: row.text ?? '',
        hasUnsummedSibling: sibling !== undefined && !sibling.isSummed,
        isSummed: false,
      });
      sums.push({
        row: row.row,
        what: 'group',
        spans: [{ first: row.row + 1, last: endOfGroup(rows, index, lastRow) }],
      });
    } else if (row.role === 'subtotal') {
      const named = namedGroup(normalForm(textOf(row.row)), open);
      const likely = named ?? likelyGroup(open);
      const others = named ? [] : open.filter((group) => group !== likely).reverse();
      if (likely) likely.isSummed = true;
      const spans = [...(likely ? [likely] : []), ...others].map((group) => ({
        first: group.row + 1,
        last: row.row - 1,
      }));
      if (!named) spans.push({ first: sinceSum, last: row.row - 1 });
      if (open.length === 0) spans.push({ first: firstRow, last: row.row - 1 });
      sums.push({ row: row.row, what: 'subtotal', spans });
      sinceSum = row.row + 1;
    } else if (row.role === 'total') {
      const whole = { first: firstRow, last: lastRow };
      const saysWhole = normalForm(textOf(row.row)).startsWith('tổng');
      const parts = saysWhole ? [] : [...open].reverse().map((group) => ({ first: group.row + 1, last: row.row - 1 }));
      sums.push({ row: row.row, what: 'total', spans: [whole, ...parts] });
    }
  });
  return sums;
}

/** The last row before the next group of the same or an outer level. */
function endOfGroup(rows: readonly ClassifiedRow[], index: number, lastRow: number): number {
  const level = rows[index]?.level ?? 1;
  const next = rows.slice(index + 1).find((row) => row.role === 'group' && (row.level ?? 1) <= level);
  return next ? next.row - 1 : lastRow;
}

function likelyGroup(open: readonly OpenGroup[]): OpenGroup | undefined {
  const inward = [...open].reverse();
  return inward.find((group) => !group.hasUnsummedSibling && !group.isSummed) ?? inward.at(-1);
}

/** The open group that a subtotal's text names by its numeral or by its words. */
function namedGroup(text: string, open: readonly OpenGroup[]): OpenGroup | undefined {
  const name = text.replace(/^(?:tổng cộng|tổng|cộng)\s*/u, '').replace(/[:\d.\s]+$/u, '');
  if (name === '') return undefined;
  return open.find((group) => {
    const form = normalForm(group.text);
    const words = form.replace(/^[ivxlc\d]+[.)]?\s+/u, '').replace(/\s*\([^()]*\)$/u, '');
    const numeral = /^([ivxlc]+|[a-z]|\d+)[.)]\s/u.exec(form)?.[1];
    return words === name || numeral === name.replace(/^(?:mục|phần|nhóm|khối)\s+/u, '');
  });
}

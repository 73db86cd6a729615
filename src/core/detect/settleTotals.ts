import { normalForm } from '../model/normalForm';
import type { JudgedRow } from './judgedRow';
import type { TableColumns } from './rowShape';
import { isWholeText, namesACount, namesOneGroup } from './rowText';

/** A row of sums below the first row that it may sum. */
interface Sum {
  readonly entry: JudgedRow;
  /** Its text in normal form, figures left out. */
  readonly form: string;
  /** Whether it names the whole: "Tổng cộng", "Toàn xã". */
  readonly saysWhole: boolean;
  /** Whether rows stand between the sum before, or the table's first row, and this one. */
  readonly hasOwnRows: boolean;
}

/**
 * Tells sums of a group from sums of the whole table: "Cộng I" closes a group; "Tổng cộng" is the whole, unless rows of
 * another group follow and a later one says so again; a "Cộng" is the whole where it is the only one, or where it comes
 * right after another sum; where several follow their own rows each closes a block, the last one too when it says the
 * same. Sums at the top are the whole.
 */
export function settleTotals(columns: TableColumns, judged: readonly JudgedRow[]): void {
  if (columns.ordinal === null) settleCounts(judged);
  const sums = sumsOf(judged);
  const hasGroups = judged.some(({ role }) => role === 'group');
  const lastGroup = judged.reduce((last, { role }, index) => (role === 'group' ? index : last), -1);
  const lastWhole = sums.reduce((last, { saysWhole }, index) => (saysWhole ? index : last), -1);
  const [only] = sums;
  if (only && sums.length === 1) {
    const isClosed = !only.saysWhole && hasGroups && lastGroup > judged.indexOf(only.entry);
    if (isClosed || (!only.saysWhole && namesOneGroup(only.form))) only.entry.role = 'subtotal';
    return;
  }
  for (const [at, { entry, form, saysWhole, hasOwnRows }] of sums.entries()) {
    const isLast = at === sums.length - 1;
    if (namesOneGroup(form)) entry.role = 'subtotal';
    else if (!hasOwnRows) continue;
    else if (saysWhole) entry.role = at < lastWhole ? 'subtotal' : 'total';
    else if (hasGroups || !isLast || sums[at - 1]?.form === form) entry.role = 'subtotal';
  }
}

/** Without running numbers "Tổng số mô hình" is a row like the others unless it is the last. */
function settleCounts(judged: readonly JudgedRow[]): void {
  let hasRows = false;
  for (let at = judged.length - 1; at >= 0; at -= 1) {
    const entry = judged[at];
    if (entry?.role === 'total' && hasRows && namesACount(entry.shape.lead?.text ?? '')) entry.role = 'data';
    if (entry?.role === 'data') hasRows = true;
  }
}

function sumsOf(judged: readonly JudgedRow[]): readonly Sum[] {
  const sums: Sum[] = [];
  let hasRows = false;
  let isBelowRows = false;
  for (const entry of judged) {
    if (entry.role === 'data' || entry.role === 'group') hasRows = isBelowRows = true;
    if (entry.role !== 'total') continue;
    const form = normalForm(entry.shape.lead?.text ?? '').replace(/[:\s]*\d[\d.,]*(?:\s\p{L}.*)?$/u, '');
    if (!isBelowRows && !namesOneGroup(form)) continue;
    sums.push({ entry, form, saysWhole: form.startsWith('tổng') || isWholeText(form), hasOwnRows: hasRows });
    hasRows = false;
  }
  return sums;
}

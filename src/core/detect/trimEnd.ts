import type { RowRole } from '../model/region';
import type { JudgedRow } from './judgedRow';
import { leadingOrdinal } from './rowText';

/** Takes off the end what is no row of the table: empty rows, notes, texts without a number after the total or a gap. */
export function trimEnd(judged: JudgedRow[]): void {
  const kept = (role: RowRole): boolean => role !== 'blank' && role !== 'note';
  const hasRows = judged.some(
    ({ role }) => role === 'data' || role === 'part' || role === 'total' || role === 'subtotal',
  );
  const firstRow = judged.findIndex(({ role }) => role !== 'index');
  for (let end = judged.length - 1; end >= 0; end -= 1) {
    const entry = judged[end];
    if (!entry) break;
    if (!hasRows && entry.role === 'note' && end === firstRow) return;
    const isLooseGroup =
      (entry.role === 'group' || entry.role === 'continuation') &&
      hasRows &&
      (entry.afterBlank ||
        isAfterTotal(judged, end) ||
        (entry.role === 'group' &&
          (entry.shape.ordinal === null || entry.shape.ordinal === 'text') &&
          leadingOrdinal(entry.shape.lead?.text ?? '') === null));
    if (kept(entry.role) && !isLooseGroup) return;
    judged.length = end;
  }
}

function isAfterTotal(judged: readonly JudgedRow[], end: number): boolean {
  for (let at = end - 1; at >= 0; at -= 1) {
    const role = judged[at]?.role;
    if (role === 'total' || role === 'subtotal') return true;
    if (role === 'data' || role === 'part') return false;
  }
  return false;
}

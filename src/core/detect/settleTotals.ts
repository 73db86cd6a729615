import { normalForm } from '../model/normalForm';
import type { JudgedRow } from './judgedRow';
import { namesOneGroup } from './rowText';

/**
 * Tells sums of a group from sums of the whole table: "Cộng I" closes a group; "Tổng cộng" is the whole, unless rows of
 * another group follow and a later one says so again; a lone "Cộng" is the whole where the table has no groups, or where
 * it comes right after another sum.
 */
export function settleTotals(judged: readonly JudgedRow[]): void {
  const sums = judged.filter(({ role }) => role === 'total');
  const groups = judged.filter(({ role }) => role === 'group').length;
  const firstData = judged.findIndex(({ role }) => role === 'data' || role === 'group');
  for (const [at, sum] of sums.entries()) {
    const text = sum.shape.lead?.text ?? '';
    const isLast = at === sums.length - 1;
    const place = judged.indexOf(sum);
    if (namesOneGroup(text)) {
      sum.role = 'subtotal';
      continue;
    }
    if (place < firstData) continue;
    const saysWhole = normalForm(text).startsWith('tổng');
    const before = sums[at - 1];
    const followsSum = before !== undefined && !hasDataBetween(judged, judged.indexOf(before), place);
    if (saysWhole) {
      const repeatsLater = sums
        .slice(at + 1)
        .some((later) => normalForm(later.shape.lead?.text ?? '').startsWith('tổng'));
      if (!isLast && repeatsLater && !followsSum) sum.role = 'subtotal';
    } else if (groups > 0 && !followsSum && !(isLast && sums.length === 1)) sum.role = 'subtotal';
    else if (groups > 0 && sums.length === 1 && hasGroupAfter(judged, place)) sum.role = 'subtotal';
  }
}

const hasDataBetween = (judged: readonly JudgedRow[], from: number, to: number): boolean =>
  judged.slice(from + 1, to).some(({ role }) => role === 'data' || role === 'group');

const hasGroupAfter = (judged: readonly JudgedRow[], place: number): boolean =>
  judged.slice(place + 1).some(({ role }) => role === 'group');

import type { JudgedRow } from './judgedRow';
import type { TableColumns } from './rowShape';
import { leadingOrdinal } from './rowText';

/** An unnumbered text with figures ("Chi bộ khóm 1 | 5/6") over rows that are numbered from 1 is their heading. */
const headsNumbers = (columns: TableColumns, { shape, role }: JudgedRow, below: JudgedRow | undefined): boolean =>
  role === 'data' &&
  columns.ordinal !== null &&
  shape.ordinal === null &&
  !shape.ordinalCovered &&
  shape.texts === 1 &&
  shape.marks === 0 &&
  shape.lead?.column === columns.firstText &&
  below?.role === 'data' &&
  /^0?1$/.test(below.shape.numeral);

/**
 * A numbered row with one text and numbered or bulleted rows below it ("1 Xã A", then "1.1 …" or "- …") is a heading.
 * A heading that no row follows is a note; where letters number all rows, the rows themselves are data.
 */
export function settleGroups(columns: TableColumns, judged: readonly JudgedRow[]): void {
  const filled = judged.filter(({ role }) => role !== 'blank');
  for (const [at, entry] of filled.entries()) {
    const { shape } = entry;
    const below = filled[at + 1];
    if (headsNumbers(columns, entry, below)) entry.role = 'group';
    if (entry.role !== 'data' || shape.ordinal !== 'arabic' || shape.filled.length !== 2 || shape.texts !== 1) continue;
    if (below && isBelow(shape.numeral, below.shape.numeral)) entry.role = 'group';
  }
  const hasData = judged.some(({ role }) => role === 'data');
  if (hasData) return;
  for (const entry of judged) if (entry.role === 'group' && entry.shape.filled.length > 2) entry.role = 'data';
  if (judged.some(({ role }) => role === 'data')) return;
  for (const entry of judged)
    if (entry.role === 'group' && leadingOrdinal(entry.shape.lead?.text ?? '') === null && entry.shape.ordinal === null)
      entry.role = 'note';
}

/** Whether a running number stands below another: 1 over 1.1, 2 over a dash or a small letter. */
const isBelow = (upper: string, lower: string): boolean =>
  /^\d+$/.test(upper) && (lower.startsWith(`${upper}.`) || /^[-+*•–]$|^[a-zđ]$/.test(lower));

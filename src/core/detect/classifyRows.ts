import { cleanLine } from '../model/cleanText';
import type { ClassifiedRow, ColumnLabel, RowRole } from '../model/region';
import { findHeaders, type HeaderArea, type IsLabel } from './findHeader';
import { isIndexRow } from './isIndexRow';
import type { JudgedRow } from './judgedRow';
import { levelGroups } from './levelGroups';
import { rowShape, tableColumns, type RowShape, type TableColumns } from './rowShape';
import {
  isCarriedText,
  isNoteText,
  isPartText,
  isSignatureText,
  isTotalText,
  isWholeText,
  leadingOrdinal,
} from './rowText';
import { settleTotals } from './settleTotals';
import { cellAt, type SheetGrid } from './sheetGrid';

/** The rows below a header with their roles, and where the table ends. */
export interface TableBody {
  readonly indexRow: number | null;
  readonly rows: readonly ClassifiedRow[];
  /** Last row of the table; the header's last when it has no rows. */
  readonly last: number;
}

/** Empty rows in a row after which a table has ended, whatever follows. */
const LONGEST_GAP = 60;

/**
 * Gives every row below a header its role and finds where the table ends: before a signature block, a new header, or
 * text after an empty row that reads like no row of it. Notes below the last row stay outside.
 *
 * @see Christodoulakis et al., "Pytheas: Pattern-based Table Discovery in CSV Files", PVLDB 13(11), 2020: row classes.
 */
export function classifyRows(
  grid: SheetGrid,
  header: HeaderArea,
  labels: readonly ColumnLabel[],
  isLabel: IsLabel,
): TableBody {
  const columns = tableColumns(header, labels);
  const judged: JudgedRow[] = [];
  let gap = 0;
  let previous: JudgedRow | null = null;
  let indexRow: number | null = null;
  for (let row = header.last + 1; row < grid.endRow && gap <= LONGEST_GAP; row += 1) {
    const shape = rowShape(grid, columns, row);
    if (shape.filled.length === 0 || isFilledDown(shape)) {
      gap += 1;
      judged.push({ shape, role: 'blank', afterBlank: gap > 1 });
      continue;
    }
    const repeated = repeatedHeaderRows(grid, header, shape, isLabel);
    if (repeated === 'other') break;
    if (repeated > 0) {
      for (let offset = 0; offset < repeated; offset += 1) {
        judged.push({ shape: rowShape(grid, columns, row + offset), role: 'repeatedHeader', afterBlank: false });
      }
      row += repeated - 1;
      gap = 0;
      previous = judged[judged.length - 1] ?? null;
      continue;
    }
    const role = roleOf(grid, columns, shape, previous, header, gap > 0);
    if (role === null) break;
    const entry: JudgedRow = { shape, role, afterBlank: gap > 0 };
    if (role === 'index' && indexRow === null && judged.length === 0) indexRow = row;
    judged.push(entry);
    previous = entry;
    gap = 0;
  }
  settleGroups(columns, judged);
  trimEnd(judged);
  settleTotals(judged);
  const levels = levelGroups(grid, columns, judged);
  const rows = judged.map(({ shape, role }): ClassifiedRow => {
    const group = role === 'group' ? levels.get(shape.row) : undefined;
    return group ? { row: shape.row, role, level: group.level, text: group.text } : { row: shape.row, role };
  });
  return { indexRow, rows, last: rows[rows.length - 1]?.row ?? header.last };
}

/** A row in which formulas filled down show 0: nothing else but a running number stands there. */
const isFilledDown = ({ isZero, texts, marks }: RowShape): boolean => isZero && texts + marks === 0;

/**
 * How many rows from this one repeat the table's header; 0 when it does not begin one, 'other' when another table's
 * header begins here.
 */
function repeatedHeaderRows(grid: SheetGrid, header: HeaderArea, shape: RowShape, isLabel: IsLabel): number | 'other' {
  const { lead, row } = shape;
  if (!lead || shape.ordinal === 'arabic' || !isLabel(lead.text)) return 0;
  if (repeats(grid, header.first, row, header)) {
    let rows = 1;
    while (header.first + rows <= header.last && repeats(grid, header.first + rows, row + rows, header)) rows += 1;
    return rows;
  }
  const other = findHeaders(grid, row, isLabel).some(({ left, right }) => left <= header.right && right >= header.left);
  return other && shape.numbers === 0 && shape.filled.length >= 3 ? 'other' : 0;
}

/** Whether two rows hold the same texts in at least seven of ten cells that either fills. */
function repeats(grid: SheetGrid, headerRow: number, row: number, { left, right }: HeaderArea): boolean {
  let same = 0;
  let either = 0;
  for (let column = left; column <= right; column += 1) {
    const a = cellAt(grid, headerRow, column);
    const b = cellAt(grid, row, column);
    if (a === null && b === null) continue;
    either += 1;
    if (a === b || (a !== null && b !== null && cleanLine(String(a)) === cleanLine(String(b)))) same += 1;
  }
  return either > 0 && same >= either * 0.7;
}

/** Role of a row with values, or null where the table has ended before it. */
function roleOf(
  grid: SheetGrid,
  columns: TableColumns,
  shape: RowShape,
  previous: JudgedRow | null,
  header: HeaderArea,
  afterBlank: boolean,
): RowRole | null {
  const { lead, ordinal, filled } = shape;
  if ((previous === null || previous.role === 'repeatedHeader') && isIndexRow(grid, columns, shape.row)) return 'index';
  if (lead !== null && (ordinal === null || ordinal === 'text') && !shape.ordinalCovered) {
    const isClosing = shape.filled.length <= 3 && shape.numbers + shape.marks === 0;
    if (isClosing && isSignatureText(lead.text)) return null;
    if (lead.column <= columns.firstText) {
      if (shape.numbers > 0 && isCarriedText(lead.text)) return 'subtotal';
      if (isTotalText(lead.text)) return 'total';
      if (ordinal === null && shape.texts === 1 && shape.numbers > 0 && isWholeText(lead.text)) return 'total';
    }
  }
  if (isGroup(columns, shape)) return 'group';
  if (columns.ordinal !== null) {
    if (ordinal === 'arabic') return filled.length === 1 ? 'blank' : 'data';
    if (ordinal === 'roman' || ordinal === 'letter') return 'data';
    if (ordinal === 'text')
      return afterBlank && shape.texts + shape.numbers + shape.marks === 0
        ? null
        : loneText(columns, shape, afterBlank);
    if (shape.ordinalCovered) return 'data';
    if (isLetteredPart(columns, shape, previous)) return 'part';
    return unnumbered(columns, shape, previous, header, afterBlank);
  }
  if (filled.length === 1) return loneText(columns, shape, afterBlank);
  if (afterBlank && filled.length * 2 < columns.right - columns.left + 1) return null;
  if (shape.numbers > 0 && isPartText(nameOf(grid, columns, shape))) return 'part';
  if (continues(columns, shape, previous)) return 'continuation';
  return 'data';
}

/** What names a row in a table without running numbers: its first text, the one after it where that is a code ("HT02"). */
function nameOf(grid: SheetGrid, columns: TableColumns, { lead, row }: RowShape): string {
  if (lead?.column !== columns.firstText) return '';
  const next = /^[\p{L}\d._/-]{1,12}$/u.test(lead.text.trim()) ? cellAt(grid, row, lead.column + 1) : null;
  return typeof next === 'string' ? next : lead.text;
}

/** "a) Tập thể" with figures and no number of its own, below a numbered row. */
const isLetteredPart = (columns: TableColumns, { lead, numbers }: RowShape, previous: JudgedRow | null): boolean =>
  lead?.column === columns.firstText &&
  numbers > 0 &&
  /^\s*[a-zđ]\s?[).]\s*\S/u.test(lead.text.normalize('NFC')) &&
  (previous?.role === 'data' || previous?.role === 'part');

/** A heading inside the table: a letter or Roman numeral with a text, or one text over most of the columns. */
function isGroup(columns: TableColumns, shape: RowShape): boolean {
  const { lead, ordinal, filled, texts, numbers } = shape;
  if (!lead) return false;
  const width = columns.right - columns.left + 1;
  const isAlone = filled.length === 1;
  const isHeading = ordinal === 'roman' || ordinal === 'letter';
  if (isHeading && lead.column !== columns.ordinal) {
    if (texts === 1 && filled.length === 2) return true;
    if (texts === 1 && numbers > 0 && shape.marks === 0) return true;
  }
  if (ordinal === 'arabic' && filled.length === 2 && texts === 1 && lead.span >= (width - 1) * 0.6 && lead.span > 2)
    return true;
  if (isAlone && lead.column === columns.left && !isNoteText(lead.text) && !isSignatureText(lead.text)) {
    if (lead.span >= width * 0.6 && lead.span > 1) return true;
    const numeral = leadingOrdinal(lead.text);
    return numeral !== null && /^[A-ZĐ]/.test(numeral) && lead.text.length <= 160;
  }
  return false;
}

/** A row whose only text stands in the first columns: a heading, a note, or more of the row above. */
function loneText(columns: TableColumns, shape: RowShape, afterBlank: boolean): RowRole | null {
  const { lead, filled } = shape;
  if (!lead) return filled.length === 1 ? 'blank' : 'data';
  if (isNoteText(lead.text)) return 'note';
  if (filled.length === 1) {
    if (lead.text.length > 160) return afterBlank ? null : 'note';
    return afterBlank && lead.span === 1 && columns.ordinal === null ? null : 'group';
  }
  if (lead.column === columns.ordinal)
    return afterBlank ? null : shape.numbers > 0 && shape.texts === 0 ? 'group' : 'data';
  return 'data';
}

/** A row without a running number in a table that has them. */
function unnumbered(
  columns: TableColumns,
  shape: RowShape,
  previous: JudgedRow | null,
  header: HeaderArea,
  afterBlank: boolean,
): RowRole | null {
  const { lead, filled } = shape;
  if (lead && isNoteText(lead.text) && filled.length === 1) return 'note';
  if (lead?.column === columns.firstText && isPartText(lead.text) && shape.numbers + shape.marks > 0) return 'part';
  if (afterBlank) return filled.length * 2 >= header.right - header.left && shape.texts >= 2 ? 'data' : null;
  if (lead?.column === columns.firstText && isPartText(lead.text)) return filled.length === 1 ? 'continuation' : 'part';
  if (continues(columns, shape, previous)) return 'continuation';
  if (filled.length === 1 && lead) {
    if (lead.column === columns.firstText && startsUpper(lead.text) && lead.text.length <= 120) return 'group';
    return previous === null ? 'note' : 'continuation';
  }
  return 'data';
}

/** More text of the row above: few cells, no figures or marks, each below one that is filled there, and not the first. */
function continues(columns: TableColumns, shape: RowShape, previous: JudgedRow | null): boolean {
  if (!previous || !['data', 'continuation', 'part'].includes(previous.role)) return false;
  if (shape.numbers + shape.marks > 0 || shape.filled.length > Math.max(1, (columns.right - columns.left + 1) / 3))
    return false;
  if (shape.filled[0] === columns.firstText) return shape.lead !== null && !startsUpper(shape.lead.text);
  return shape.filled.every((column) => previous.role === 'continuation' || previous.shape.filled.includes(column));
}

/** Whether a running number stands below another: 1 over 1.1, 2 over a dash or a small letter. */
const isBelow = (upper: string, lower: string): boolean =>
  /^\d+$/.test(upper) && (lower.startsWith(`${upper}.`) || /^[-+*•–]$|^[a-zđ]$/.test(lower));

const startsUpper = (text: string): boolean => /^[\s"“'(]*\p{Lu}/u.test(text.normalize('NFC'));

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
function settleGroups(columns: TableColumns, judged: readonly JudgedRow[]): void {
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

/** Takes off the end what is no row of the table: empty rows, notes, texts without a number after the total or a gap. */
function trimEnd(judged: JudgedRow[]): void {
  const kept = (role: RowRole): boolean => role !== 'blank' && role !== 'note';
  const hasRows = judged.some(
    ({ role }) => role === 'data' || role === 'part' || role === 'total' || role === 'subtotal',
  );
  for (let end = judged.length - 1; end >= 0; end -= 1) {
    const entry = judged[end];
    if (!entry) break;
    if (!hasRows && entry.role === 'note' && judged.slice(0, end).every(({ role }) => role === 'index')) return;
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

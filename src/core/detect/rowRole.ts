import type { RowRole } from '../model/region';
import type { HeaderArea } from './findHeader';
import { isIndexRow } from './isIndexRow';
import type { JudgedRow } from './judgedRow';
import type { RowShape, TableColumns } from './rowShape';
import {
  isCarriedText,
  isContinuedTitle,
  isNoteText,
  isPartText,
  isSignatureText,
  isTotalText,
  isWholeText,
  leadingOrdinal,
  saysOnlyTotal,
} from './rowText';
import { cellAt, type SheetGrid } from './sheetGrid';

/**
 * Role of a row with values by what stands in it and right above; what follows settles it. Null where the table has ended
 * before the row.
 *
 * @param previous - the row with values above, or null for the first.
 * @param afterBlank - whether an empty row stands between.
 */
export function rowRole(
  grid: SheetGrid,
  columns: TableColumns,
  shape: RowShape,
  previous: JudgedRow | null,
  header: HeaderArea,
  afterBlank: boolean,
): RowRole | null {
  const { lead, ordinal, filled } = shape;
  if ((previous === null || previous.role === 'repeatedHeader') && isIndexRow(grid, columns, shape.row)) return 'index';
  if (lead !== null && filled.length === 1 && isContinuedTitle(lead.text)) return 'note';
  if (lead !== null && (ordinal === null || ordinal === 'text') && !shape.ordinalCovered) {
    const isClosing = shape.filled.length <= 3 && shape.numbers + shape.marks === 0;
    if (isClosing && isSignatureText(lead.text)) return null;
    if (lead.column <= columns.firstText) {
      if (shape.numbers > 0 && isCarriedText(lead.text)) return 'subtotal';
      if (isTotalText(lead.text)) return 'total';
      if (ordinal === null && shape.texts === 1 && shape.numbers > 0 && isWholeText(lead.text)) return 'total';
    }
    const isAlone = filled[0] === lead.column && shape.texts === 1 && shape.numbers > 0;
    if (ordinal === null && isAlone && saysOnlyTotal(lead.text)) return 'total';
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

/** "a) Tập thể" with figures and no number of its own, below a numbered row; below a part also without the letter. */
const isLetteredPart = (
  columns: TableColumns,
  { lead, numbers, texts }: RowShape,
  previous: JudgedRow | null,
): boolean =>
  lead?.column === columns.firstText &&
  numbers > 0 &&
  ((previous?.role === 'part' && isPartText(previous.shape.lead?.text ?? '') && texts === 1) ||
    (/^\s*[a-zđ]\s?[).]\s*\S/u.test(lead.text.normalize('NFC')) &&
      (previous?.role === 'data' || previous?.role === 'part')));

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

const startsUpper = (text: string): boolean => /^[\s"“'(*]*\p{Lu}/u.test(text.normalize('NFC'));

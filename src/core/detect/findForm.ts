import type { Area } from '../model/address';
import { cleanLine } from '../model/cleanText';
import { labelForm } from '../model/labelForm';
import { normalForm } from '../model/normalForm';
import type { ColumnLabel } from '../model/region';
import { isFilledIn, lineLabel, type LineLabel } from './formCells';
import { withoutNumbering, type FormVocabulary } from './formVocabulary';
import { isSignatureText, ordinalKind } from './rowText';
import { cellAt, mergeAt, type SheetGrid } from './sheetGrid';

/** Where a form filled in downwards stands; `labels` number sheet rows in `column`, as `TableRegion` has them. */
export interface Form {
  readonly area: Area;
  readonly labels: readonly ColumnLabel[];
  /** Whether anything stands beside the labels. */
  readonly isFilled: boolean;
}

/** Labels of one register that a form has at least, and lines without a known label that it may have more than others. */
const LEAST_KNOWN = 4;
const MORE_UNKNOWN = 3;

interface Line {
  readonly row: number;
  readonly text: string;
  readonly isKnown: boolean;
  /** Filled cells at the right of the label. */
  readonly values: readonly number[];
}

/**
 * Finds the form filled in downwards that begins in a row: labels of one register under one another, its main one among
 * them, and beside each of them free text or nothing. Rows below without a label belong to the one above.
 *
 * @param left - column from which the row is read.
 * @returns null when no form begins there; a header row, a list of codes and a table of figures are none.
 */
export function findForm(grid: SheetGrid, row: number, left: number, vocabulary: FormVocabulary): Form | null {
  const first = lineLabel(grid, row, left);
  if (!first || vocabulary.ownersOf(first.text).size === 0 || isOwnHeader(grid, row, first)) return null;
  const endColumn = nextForm(grid, row, first.end, vocabulary);
  const lines: Line[] = [];
  let last = row;
  let gap = 0;
  let unknown = 0;
  for (let at = row; at < grid.endRow && gap <= 1 && unknown <= lines.length / 2 + MORE_UNKNOWN; at += 1) {
    const values = filledFrom(grid, at, first.end, endColumn);
    const text = cellAt(grid, at, first.column);
    if (text === null) {
      if (values.length === 0) gap += 1;
      else if (gap > 0) break;
      else last = at;
      continue;
    }
    if (typeof text !== 'string' || isHeaderRow(grid, at, values, vocabulary)) break;
    const isKnown = vocabulary.ownersOf(text).size > 0;
    if (isSignatureText(text) && !(isKnown && isAnswered(grid, at, values))) break;
    if (isKnown && at > row && labelForm(withoutNumbering(text)) === labelForm(withoutNumbering(first.text))) break;
    if (values.length === 0 && isSection(grid, at, first, isKnown)) {
      gap = 0;
      continue;
    }
    if (!isKnown && gap > 0) break;
    gap = 0;
    if (!isKnown) unknown += 1;
    lines.push({ row: at, text, isKnown, values });
    last = at;
  }
  const kept = withoutTail(lines);
  if (!isForm(grid, kept, vocabulary)) return null;
  const end = kept.length < lines.length ? (lines[kept.length]?.row ?? last + 1) - 1 : last;
  return {
    area: areaOf(grid, kept, end, left, first),
    labels: kept.map((line) => ({ column: line.row, label: cleanLine(line.text) })),
    isFilled: kept.some(({ values }) => values.length > 0),
  };
}

const FILLED_IN =
  /^(?:phần )?(?:nội dung|thông tin|trả lời|kê khai|giá trị|ý kiến)(?: (?:đăng k[ýí]|trả lời|kê khai|cụ thể|chi tiết))?$/;

/** A row that heads the columns of a form: "Mục | Nội dung đăng ký", or a label right beside another text ("TT | Nội dung"). */
function isOwnHeader(grid: SheetGrid, row: number, { column, end }: LineLabel): boolean {
  const before = cellAt(grid, row, column - 1);
  const beside = cellAt(grid, row, end);
  return (
    (before !== null && ordinalKind(before) === 'text') ||
    (typeof beside === 'string' && FILLED_IN.test(normalForm(beside)))
  );
}

/** Column in which another form begins at the right, known by labels under one another; the sheet's end without one. */
function nextForm(grid: SheetGrid, row: number, column: number, { ownersOf }: FormVocabulary): number {
  const isLabel = (at: number, line: number): boolean => {
    const value = cellAt(grid, line, at);
    return typeof value === 'string' && ownersOf(value).size > 0;
  };
  for (let at = column + 1; at < grid.endColumn; at += 1) if (isLabel(at, row) && isLabel(at, row + 1)) return at;
  return grid.endColumn;
}

function filledFrom(grid: SheetGrid, row: number, column: number, end: number): number[] {
  const filled: number[] = [];
  for (let at = column; at < end; at += 1) if (isFilledIn(cellAt(grid, row, at))) filled.push(at);
  return filled;
}

/** Several known labels side by side are a header. */
const isHeaderRow = (grid: SheetGrid, row: number, values: readonly number[], { ownersOf }: FormVocabulary): boolean =>
  values.filter((column) => {
    const value = cellAt(grid, row, column);
    return typeof value === 'string' && ownersOf(value).size > 0;
  }).length >= 2;

/** Whether a line is filled in with something else than a second signer: "Trưởng đoàn | Nguyễn Văn A" is no signature. */
const isAnswered = (grid: SheetGrid, row: number, values: readonly number[]): boolean =>
  values.length > 0 && values.every((column) => !isSignatureText(String(cellAt(grid, row, column))));

/**
 * A heading between lines: over more columns than a label, numbered by a letter or Roman numeral, or in capitals. The
 * words of a label make a heading only where the labels themselves are not written so.
 */
function isSection(grid: SheetGrid, row: number, first: LineLabel, isKnown: boolean): boolean {
  const text = String(cellAt(grid, row, first.column));
  const isWide = (mergeAt(grid, row, first.column)?.columns ?? 1) > Math.max(2, first.end - first.column);
  return isKnown ? readsAsHeading(text) && !readsAsHeading(first.text) : isWide || readsAsHeading(text);
}

const readsAsHeading = (text: string): boolean =>
  /^\s*(?:[IVX]{1,4}|[A-ZĐ])\s*[.)/-]/.test(text) || (text.length > 3 && text === text.toUpperCase());

/** Lines to the last one that is known, and those right below it that are numbered or filled in. */
function withoutTail(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  while (end > 0 && !lines[end - 1]?.isKnown) end -= 1;
  for (let at = end; at < lines.length; at += 1, end += 1) {
    const line = lines[at];
    const isLine = line && (line.values.length > 0 || /^\s*\(?\d|:\s*$/.test(line.text));
    if (!isLine) break;
  }
  return lines.slice(0, end);
}

/** What is written beside labels to say how a form is to be filled in. */
const INSTRUCTS = /^\s*\(?(?:ghi|nêu|chọn|nhập|điền|mô tả|trình bày|liệt kê|kê khai)(?!\p{L})/iu;

function isForm(grid: SheetGrid, lines: readonly Line[], { ownersOf, mainLabels }: FormVocabulary): boolean {
  const known = lines.filter(({ isKnown }) => isKnown);
  if (known.length * 2 < lines.length) return false;
  const byRegister = new Map<string, Set<string>>();
  for (const { text } of known)
    for (const register of ownersOf(text))
      byRegister.set(register, (byRegister.get(register) ?? new Set()).add(labelForm(withoutNumbering(text))));
  const isOne = [...byRegister].some(
    ([register, forms]) =>
      forms.size >= LEAST_KNOWN && [...(mainLabels.get(register) ?? [])].some((label) => forms.has(label)),
  );
  const filled = lines.filter(({ values }) => values.length > 0);
  const wide = filled.filter(({ values }) => values.length > 1);
  const told = filled.filter(({ row, values: [column = 0] }) => INSTRUCTS.test(String(cellAt(grid, row, column))));
  if (told.length > 0 && told.length * 2 >= filled.length) return false;
  const figures = filled.filter(({ row, values: [column = 0] }) => typeof cellAt(grid, row, column) === 'number');
  return isOne && wide.length * 2 <= filled.length && (filled.length === 0 || figures.length * 2 < filled.length);
}

function areaOf(
  grid: SheetGrid,
  lines: readonly Line[],
  end: number,
  left: number,
  label: { readonly column: number; readonly end: number },
): Area {
  const row = lines[0]?.row ?? end;
  let column = label.column;
  let right = label.end;
  let bottom = end;
  for (const line of lines) {
    for (let at = left; at < column; at += 1) if (cellAt(grid, line.row, at) !== null) column = at;
    for (const at of [label.column, label.end, ...line.values]) {
      const merge = mergeAt(grid, line.row, at);
      if (!merge) right = Math.max(right, line.values.includes(at) ? at : 0);
      else {
        right = Math.max(right, merge.column + merge.columns - 1);
        bottom = Math.max(bottom, merge.row + merge.rows - 1);
      }
    }
  }
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

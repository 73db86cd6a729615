import { isOrdinalLabel } from '../model/labelForm';
import { normalForm } from '../model/normalForm';
import { isErrorText } from '../model/snapshot';
import type { IsLabel } from './findHeader';
import { isNumberedBelow, type Stretch } from './headerStretches';
import { isSignatureText, ordinalKind } from './rowText';
import { cellAt, valueOver, type SheetGrid } from './sheetGrid';

/** Longest header text; running text is longer. */
export const LABEL_LENGTH = 160;
/** Rows below that are looked at for what their columns hold, empty ones and headings included. */
const SAMPLE_ROWS = 12;
/** Rows that show what columns hold; where none holds figures, rows that show it nonetheless. */
const LEAST_ROWS = 2;
const LEAST_TEXT_ROWS = 3;
/** Share of a row's cells that is filled where the row is one of the table, and of a column's that are of its kind. */
const FILLED_SHARE = 0.5;
const KIND_SHARE = 0.7;

/** A value that may stand in a header: short text, or a year. */
export const isHeaderValue = (value: string | number | boolean): boolean =>
  typeof value === 'string' ? value.length <= LABEL_LENGTH : isYear(value);

const isYear = (value: string | number | boolean): boolean =>
  typeof value === 'string' ? /^\s*(?:19|20)\d{2}\s*$/.test(value) : Number(value) >= 1900 && Number(value) <= 2100;

/** Whether known header texts, or a column of running numbers, make a stretch of a row a header. */
export function hasKnownLabels(grid: SheetGrid, row: number, { left, right }: Stretch, isLabel: IsLabel): boolean {
  let labels = 0;
  let known = 0;
  let numbers = 0;
  let asking = 0;
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(grid, row, column);
    if (value === null) continue;
    if (!isHeaderValue(value)) return false;
    labels += 1;
    if (typeof value === 'number') numbers += 1;
    else if (typeof value === 'string') {
      if (isLabel(value)) known += 1;
      if (ASKS.test(value)) asking += 1;
    }
  }
  if (answersAbove(grid, row, left, isLabel)) return false;
  const below = cellAt(grid, row + 1, left);
  const asks = (asking > 0 && asking < labels) || (typeof below === 'string' && isLabel(below));
  if (asks && hasAnswers(grid, row, left)) return false;
  const first = cellAt(grid, row, left);
  const isNumbered = typeof first === 'string' && isOrdinalLabel(first);
  const enough = known >= 3 || (known >= 2 && (known * 2 >= labels || isNumbered));
  return labels >= 2 && numbers < labels && (enough || (isNumbered && labels >= 3 && isNumberedBelow(grid, row, left)));
}

const ASKS = /:\s*$/;

/** Whether a row is one of questions with their answers beside them: the next one asks in the same column. */
function hasAnswers(grid: SheetGrid, row: number, left: number): boolean {
  const below = cellAt(grid, row + 1, left);
  const beside = cellAt(grid, row, left + 1);
  return typeof below === 'string' && !isOrdinalLabel(below) && (beside === null || !ASKS.test(String(beside)));
}

/** Whether the row above asks and answers ("Đơn vị | Xã A"): then this one does too. */
function answersAbove(grid: SheetGrid, row: number, left: number, isLabel: IsLabel): boolean {
  const above = cellAt(grid, row - 1, left);
  const beside = cellAt(grid, row - 1, left + 1);
  return (
    typeof above === 'string' &&
    !isOrdinalLabel(above) &&
    isLabel(above) &&
    beside !== null &&
    !(typeof beside === 'string' && isLabel(beside))
  );
}

/** How header texts begin or what they are in any office's tables, in normal form. */
const HEADER_WORDS =
  /^(?:mã|tên|họ|số|ngày|tháng|năm|quý|tuần|thứ|buổi|giờ|thời|địa|nơi|đơn vị|cơ quan|phòng|nội dung|nhiệm vụ|công việc|chỉ tiêu|kế hoạch|kết quả|thực hiện|tỷ lệ|tỉ lệ|ghi chú|loại|nhóm|hình thức|chức|điện thoại|email|người|tổng|đếm của|nhãn|mức|điểm|lý do|diễn giải|nguồn|kinh phí|đối tượng|giới tính|dân tộc|trình độ|trạng thái|tình trạng|mục|danh|thành|đánh giá|xếp|cấp|lĩnh vực|đ\/c|đồng chí|dấu thời gian|timestamp)(?!\p{L})/u;

/** What makes a row a header by its shape: columns of figures below its texts, or its usual words over rows of text. */
export type HeaderShape = 'figures' | 'words';

/**
 * Whether a stretch of a row looks like a header, whatever its words: distinct short texts over the whole width, the first
 * row of its block, and below it rows whose columns hold figures, dates or marks, or, where all is text, a header of usual
 * words over well filled rows. Null where it does not.
 *
 * @see Christodoulakis et al., "Pytheas: Pattern-based Table Discovery in CSV Files", PVLDB 13(11), 2020: a header differs
 * from the consistent values below it.
 */
export function headerShape(grid: SheetGrid, row: number, { left, right }: Stretch): HeaderShape | null {
  const labels = new Set<string>();
  let cells = 0;
  let usual = 0;
  let gaps = 0;
  let asking = 0;
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(grid, row, column);
    if (value === null) {
      if (valueOver(grid, row, column) === null && column > left) gaps += 1;
      continue;
    }
    const form = normalForm(String(value));
    if (!isYear(value) && (typeof value !== 'string' || !isLabelText(value, form))) return null;
    if (labels.has(form)) return null;
    if (ASKS.test(String(value)) && ASKS.test(String(cellAt(grid, row + 1, column) ?? ''))) return null;
    labels.add(form);
    cells += 1;
    if (ASKS.test(String(value))) asking += 1;
    if (isYear(value) || HEADER_WORDS.test(form)) usual += 1;
  }
  if (cells < 2 || gaps > cells / 3 || asking * 3 > cells || followsRow(grid, row, left, right)) return null;
  const body = bodyBelow(grid, row, left, right);
  if (body.length < LEAST_ROWS) return null;
  if (cells >= 3 && hasFigureColumn(grid, row, body, left, right)) return 'figures';
  const isUsual = usual * 2 >= cells && (cells >= 3 || usual === cells);
  return body.length >= LEAST_TEXT_ROWS && isUsual ? 'words' : null;
}

const isLabelText = (text: string, form: string): boolean =>
  form.length > 0 &&
  text.length <= LABEL_LENGTH &&
  !/;\s*$|\.\/?\.?\s*$|…|\.{3}/.test(text) &&
  /\p{L}/u.test(form) &&
  !isSignatureText(text);

/** Whether the row above holds as much: then this one is no first row. */
function followsRow(grid: SheetGrid, row: number, left: number, right: number): boolean {
  const above = filledCells(grid, row - 1, left, right);
  return above >= 2 && above * 2 >= filledCells(grid, row, left, right);
}

function filledCells(grid: SheetGrid, row: number, left: number, right: number): number {
  let filled = 0;
  for (let column = left; column <= right; column += 1) if (cellAt(grid, row, column) !== null) filled += 1;
  return filled;
}

/** The rows below, headings left out, down to the first empty one. */
function bodyBelow(grid: SheetGrid, row: number, left: number, right: number): readonly number[] {
  const rows: number[] = [];
  for (let below = row + 1; below < Math.min(row + 1 + SAMPLE_ROWS, grid.endRow); below += 1) {
    const filled = filledCells(grid, below, left, right);
    if (filled === 0) break;
    if (filled >= 2 && filled >= (right - left + 1) * FILLED_SHARE) rows.push(below);
  }
  return rows;
}

/** Whether below a text of the header a column holds figures, dates or marks in nearly every row that fills it. */
function hasFigureColumn(grid: SheetGrid, row: number, rows: readonly number[], left: number, right: number): boolean {
  for (let column = left; column <= right; column += 1) {
    if (valueOver(grid, row, column) === null) continue;
    let filled = 0;
    let figures = 0;
    for (const below of rows) {
      const value = cellAt(grid, below, column);
      if (value === null || isErrorText(value)) continue;
      filled += 1;
      if (isFigure(value)) figures += 1;
    }
    if (filled >= LEAST_ROWS && figures >= filled * KIND_SHARE) return true;
  }
  return false;
}

const FIGURE_TEXT = /^[<>≥≤~]?\s*\d[\d.,/\s:-]*%?$|^[xX✓✔]$/;
const isFigure = (value: string | number | boolean): boolean =>
  typeof value !== 'string' || FIGURE_TEXT.test(value.trim()) || ordinalKind(value) === 'arabic';

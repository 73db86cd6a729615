import { lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../book/area';
import type { BorderLine, BorderSide, CellStyle, StylePatch } from '../book/cellStyle';
import type { Sheet } from '../book/book';
import { flag, isMissing, number, record, list } from '../wire/arguments';
import { invalidArgument, notEmulated } from '../wire/hostError';
import {
  alignmentMembers,
  changedLine,
  excelLine,
  fillMembers,
  fontMembers,
  patchOf,
  protectionMembers,
  type StyleMembers,
} from './formatMembers';
import { addressOf, usedPart, type Place } from './ranges';

type Wanted = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

/** `getCellProperties`: for every cell, the formatting members that are named with true. */
export function cellProperties({ sheet, area }: Place, wanted: Wanted): Answer[][] {
  const known = new Map<CellStyle, Answer>();
  const rows: Answer[][] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells: Answer[] = [];
    for (let column = area.column; column <= lastColumn(area); column++) {
      const style = sheet.style(row, column);
      let format = known.get(style);
      if (!format) known.set(style, (format = formatOf(style, wanted)));
      cells.push(
        wanted['address'] === true
          ? { ...format, address: addressOf({ sheet, area: { row, column, rowCount: 1, columnCount: 1 } }) }
          : format,
      );
    }
    rows.push(cells);
  }
  return rows;
}

/** `getRowProperties`: one answer a row. */
export function rowProperties({ sheet, area }: Place, wanted: Wanted): Answer[] {
  const rows: Answer[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const line = { row, column: 0, rowCount: 1, columnCount: SHEET_COLUMNS };
    const answer = lineAnswer(sheet, line, wanted);
    if (wanted['rowIndex'] === true) answer['rowIndex'] = row;
    if (wanted['rowHidden'] === true) answer['rowHidden'] = sheet.rowHidden(row);
    if (formatWanted(wanted)['rowHeight'] === true) formatIn(answer)['rowHeight'] = sheet.rowHeight(row);
    rows.push(answer);
  }
  return rows;
}

/** `getColumnProperties`: one answer a column. */
export function columnProperties({ sheet, area }: Place, wanted: Wanted): Answer[] {
  const columns: Answer[] = [];
  for (let column = area.column; column <= lastColumn(area); column++) {
    const line = { row: 0, column, rowCount: SHEET_ROWS, columnCount: 1 };
    const answer = lineAnswer(sheet, line, wanted);
    if (wanted['columnIndex'] === true) answer['columnIndex'] = column;
    if (wanted['columnHidden'] === true) answer['columnHidden'] = sheet.columnHidden(column);
    if (formatWanted(wanted)['columnWidth'] === true) formatIn(answer)['columnWidth'] = sheet.columnWidth(column);
    columns.push(answer);
  }
  return columns;
}

/** What all cells of a row or column share; a member on which they differ is null. */
function lineAnswer(sheet: Sheet, line: Area, wanted: Wanted): Answer {
  const used = usedPart(sheet, line) ?? { ...line, rowCount: 1, columnCount: 1 };
  let shared: Answer | undefined;
  const seen = new Set<CellStyle>();
  for (let row = used.row; row <= lastRow(used); row++) {
    for (let column = used.column; column <= lastColumn(used); column++) {
      const style = sheet.style(row, column);
      if (seen.has(style)) continue;
      seen.add(style);
      const next = formatOf(style, wanted);
      shared = shared ? agree(shared, next) : next;
    }
  }
  return wanted['address'] === true ? { ...shared, address: addressOf({ sheet, area: line }) } : { ...shared };
}

function agree(one: Answer, other: Answer): Answer {
  return Object.fromEntries(
    Object.entries(one).map(([name, value]) => {
      const next = other[name];
      if (typeof value === 'object' && value !== null) return [name, agree(value as Answer, next as Answer)];
      return [name, value === next ? value : null];
    }),
  );
}

const formatWanted = (wanted: Wanted): Wanted => (isMissing(wanted['format']) ? {} : record(wanted['format']));

const formatIn = (answer: Answer): Answer => (answer['format'] ??= {}) as Answer;

function formatOf(style: CellStyle, wanted: Wanted): Answer {
  const format = formatWanted(wanted);
  if (Object.keys(format).length === 0) return {};
  const answer: Answer = chosen(alignmentMembers, style, format);
  for (const [part, members] of PARTS) {
    const inner = format[part];
    if (!isMissing(inner)) answer[part] = chosen(members, style, record(inner));
  }
  if (!isMissing(format['borders'])) answer['borders'] = bordersOf(style, record(format['borders']));
  return { format: answer };
}

const PARTS: readonly (readonly [string, StyleMembers])[] = [
  ['font', fontMembers],
  ['fill', fillMembers],
  ['protection', protectionMembers],
];

const chosen = (members: StyleMembers, style: CellStyle, wanted: Wanted): Answer =>
  Object.fromEntries(
    Object.entries(wanted)
      .filter(([name, value]) => value === true && members[name])
      .map(([name]) => [name, members[name]?.read(style)]),
  );

const SIDES: Readonly<Record<string, BorderSide>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
  diagonalDown: 'diagonalDown',
  diagonalUp: 'diagonalUp',
};

function bordersOf(style: CellStyle, wanted: Wanted): Answer {
  const answer: Answer = {};
  for (const [name, side] of Object.entries(SIDES)) {
    const inner = wanted[name];
    if (isMissing(inner)) continue;
    const line = excelLine(style.borders[side]);
    const members = Object.keys(record(inner)).filter(
      (each) => each === 'style' || each === 'weight' || each === 'color',
    );
    answer[name] = Object.fromEntries(members.map((member) => [member, line[member]]));
  }
  return answer;
}

/** `setCellProperties`: a matrix of the range's shape (or one cell's, for all), in which absent members stay. */
export function setCellProperties({ sheet, area }: Place, data: readonly unknown[]): null {
  const rows = data.map(list);
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (!isMissing(single)) {
    applyTo(sheet, area, record(single));
    return null;
  }
  if (rows.length !== area.rowCount || rows.some((row) => row.length !== area.columnCount)) {
    throw invalidArgument("The shape of the properties doesn't match the range.");
  }
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const place = { row: area.row + r, column: area.column + c, rowCount: 1, columnCount: 1 };
      if (!isMissing(cell)) applyTo(sheet, place, record(cell));
    });
  });
  return null;
}

/** `setRowProperties` and `setColumnProperties`: one entry a row or column. */
export function setLineProperties({ sheet, area }: Place, along: 'rows' | 'columns', data: readonly unknown[]): null {
  const count = along === 'rows' ? area.rowCount : area.columnCount;
  if (data.length !== count && data.length !== 1)
    throw invalidArgument(`One entry for each of the ${count} is expected.`);
  for (let at = 0; at < count; at++) {
    const entry = data[data.length === 1 ? 0 : at];
    if (isMissing(entry)) continue;
    const given = record(entry);
    const line =
      along === 'rows'
        ? { row: area.row + at, column: 0, rowCount: 1, columnCount: SHEET_COLUMNS }
        : { row: 0, column: area.column + at, rowCount: SHEET_ROWS, columnCount: 1 };
    const { rowHeight, columnWidth } = formatWanted(given);
    if (!isMissing(rowHeight)) sheet.setRowHeight(line.row, 1, number(rowHeight));
    if (!isMissing(columnWidth)) sheet.setColumnWidth(line.column, 1, number(columnWidth));
    if (!isMissing(given['rowHidden'])) sheet.setRowsHidden(line.row, 1, flag(given['rowHidden']));
    if (!isMissing(given['columnHidden'])) sheet.setColumnsHidden(line.column, 1, flag(given['columnHidden']));
    applyTo(sheet, line, given);
  }
  return null;
}

function applyTo(sheet: Sheet, area: Area, given: Wanted): void {
  if (!isMissing(given['style'])) throw notEmulated('named cell styles');
  const format = formatWanted(given);
  const patches = patchOf(alignmentMembers, format);
  for (const [part, members] of PARTS) patches.push(...patchOf(members, format[part]));
  if (!isMissing(format['borders']))
    patches.push(borderPatch(sheet.style(area.row, area.column), record(format['borders'])));
  for (const patch of patches) sheet.patchStyle(area, patch);
}

function borderPatch(style: CellStyle, given: Wanted): StylePatch {
  const patch: { [Side in BorderSide]?: BorderLine | null } = {};
  for (const [name, side] of Object.entries(SIDES)) {
    if (isMissing(given[name])) continue;
    let line = style.borders[side];
    for (const [member, value] of Object.entries(record(given[name]))) {
      if (member === 'style' || member === 'weight' || member === 'color') line = changedLine(line, member, value);
    }
    patch[side] = line;
  }
  return { borders: patch };
}

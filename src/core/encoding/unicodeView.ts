import type { DataTable } from '../model/dataTable';
import { valueAt, type CellValue, type SheetSnapshot } from '../model/snapshot';
import { isUnicodeVietnamese, legacyReader, mayBeLegacy, type LegacyReading } from './readLegacy';

/** A cell whose signs may be letters of a legacy encoding; places count from the sheet's origin. */
interface Candidate {
  readonly y: number;
  readonly x: number;
  readonly readings: readonly LegacyReading[];
}

const views = new WeakMap<SheetSnapshot, SheetSnapshot>();

/**
 * The sheet as it reads in Unicode: cells in TCVN3 or VNI are decoded where they get better by it, all others stay. A
 * cell that proves its encoding is decoded for itself; a short or doubtful one follows the sure cells of its row, its
 * column and the sheet. Without a sure cell nothing changes: the same object comes back. Linear in the cells; a sheet is
 * viewed once.
 */
export function unicodeView(sheet: SheetSnapshot): SheetSnapshot {
  const known = views.get(sheet);
  if (known) return known;
  const view = decodeCells(sheet, candidatesOf(sheet));
  views.set(sheet, view);
  return view;
}

/**
 * Tells the view of a sheet after some of its rows changed, without looking at the others: where neither the sheet before
 * nor the changed rows have a sure cell in a legacy font, it is the sheet itself. Otherwise the next look views it whole.
 */
export function editedView(before: SheetSnapshot, after: SheetSnapshot, rows: readonly number[]): void {
  if (views.get(before) !== before) return;
  const values = rows.map((row) => after.values[row - after.origin.row] ?? []);
  const isSure = candidatesOf({ ...after, values }).some(({ readings }) => readings[0]?.isSure);
  if (!isSure) views.set(after, after);
}

function candidatesOf({ values }: SheetSnapshot): readonly Candidate[] {
  const read = legacyReader();
  const met = new Map<string, readonly LegacyReading[]>();
  const candidates: Candidate[] = [];
  for (let y = 0; y < values.length; y += 1) {
    const row = values[y] ?? [];
    for (let x = 0; x < row.length; x += 1) {
      const value = row[x];
      if (typeof value !== 'string' || !mayBeLegacy(value)) continue;
      const readings = met.get(value) ?? read(value);
      met.set(value, readings);
      if (readings.length > 0) candidates.push({ y, x, readings });
    }
  }
  return candidates;
}

function decodeCells(sheet: SheetSnapshot, candidates: readonly Candidate[]): SheetSnapshot {
  const sure = candidates.filter(({ readings }) => readings[0]?.isSure);
  if (sure.length === 0) return sheet;
  const isVni = sure.filter(({ readings }) => readings[0]?.encoding === 'VNI').length * 2 > sure.length;
  const usual = isVni ? 'VNI' : 'TCVN3';
  const votes = votesOf(sheet, sure);
  const values = [...sheet.values];
  const changed = new Map<number, CellValue[]>();
  for (const { y, x, readings } of candidates) {
    const own = readings.find(({ encoding }) => encoding === usual);
    const [first] = readings;
    const best = first?.isSure && first.gain > (own?.gain ?? -1) ? first : own;
    if (!best || !(best.isSure || isBelieved(best, votes(y, x)))) continue;
    const row = changed.get(y) ?? [...(sheet.values[y] ?? [])];
    row[x] = best.text;
    values[y] = row;
    changed.set(y, row);
  }
  return { ...sheet, values };
}

/** Whether a doubtful text is decoded: better words weigh, unless all around is Unicode; mere possibility needs company. */
function isBelieved({ gain, faults }: LegacyReading, votes: number): boolean {
  return gain > 0 ? faults <= gain && votes > -2 : gain === 0 && faults === 0 && votes > 0;
}

/**
 * What stands around a cell: its row and its column each speak for a legacy encoding (+1) or against it (-1) where their
 * sure cells are of one kind; where neither has any, the sheet does.
 */
function votesOf({ values }: SheetSnapshot, sure: readonly Candidate[]): (y: number, x: number) => number {
  const legacyRows = new Set(sure.map(({ y }) => y));
  const legacyColumns = new Set(sure.map(({ x }) => x));
  const unicodeRows = new Set<number>();
  const unicodeColumns = new Set<number>();
  for (const [y, row] of values.entries())
    row.forEach((value, x) => {
      if (typeof value !== 'string' || !isUnicodeVietnamese(value)) return;
      unicodeRows.add(y);
      unicodeColumns.add(x);
    });
  const vote = (isLegacy: boolean, isUnicode: boolean): number => Number(isLegacy) - Number(isUnicode);
  return (y, x) => {
    const around = vote(legacyRows.has(y), unicodeRows.has(y)) + vote(legacyColumns.has(x), unicodeColumns.has(x));
    return around === 0 && unicodeRows.size === 0 ? 1 : around;
  };
}

/** A table read from a sheet's view, with the sheet's own texts as the raw values of what was decoded. */
export function withOwnTexts(table: DataTable, sheet: SheetSnapshot): DataTable {
  const view = unicodeView(sheet);
  if (view === sheet) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    values: Object.fromEntries(
      Object.entries(row.values).map(([field, datum]) => {
        const own = valueAt(sheet, datum.at);
        return [field, own === valueAt(view, datum.at) ? datum : { ...datum, raw: own }];
      }),
    ),
  }));
  return { ...table, rows };
}

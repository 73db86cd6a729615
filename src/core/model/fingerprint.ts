import { normalForm } from './normalForm';
import type { TableRegion } from './region';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

/**
 * Short text that differs when what was read differs: sheet names, constants, places of formulas, merges, tables. What
 * formulas give is left out: it follows from the constants, or from a clock (NOW, RAND) that would differ at every look.
 * Two 32-bit FNV-1a sums with different seeds, so that an accidental match is out of reach; not meant against intent.
 */
export function fingerprint(workbook: WorkbookSnapshot): string {
  return sumOf((add) => {
    for (const sheet of workbook.sheets) addSheet(sheet, add);
  });
}

/**
 * Fingerprint of a form: tables with the same header texts, in whatever order and on whatever sheet, have the same one.
 * What `formLabel` passes over does not count, nor how many columns have a text: next year's sheet has a year more.
 * Forms are kept in workbooks and files, so what comes out must stay the same from version to version.
 */
export const formOf = ({ orientation, labels }: Pick<TableRegion, 'orientation' | 'labels'>): string =>
  sumOf((add) => {
    add(orientation);
    for (const label of [...new Set(labels.map(({ label }) => formLabel(label)))].sort()) add(label);
  });

/**
 * A header text as far as it is the form's and not the month's: without case, tone-mark placement, line breaks, brackets and
 * signs, and with one sign for every number, roman ones of quarters too ("Kết quả tháng 3" = "KẾT QUẢ THÁNG 4").
 */
export function formLabel(label: string): string {
  const text = normalForm(label);
  return wordsOf(text.replace(/\([^()]*\)/g, ' ')) || wordsOf(text);
}

const wordsOf = (text: string): string =>
  text
    .replace(/(?<=qu[ýí] )[ivx]+(?!\p{L})/gu, '0')
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();

/** Sum over texts in their order; where one ends and the next begins counts. */
function sumOf(addAll: (add: (text: string) => void) => void): string {
  let a = 0x811c9dc5;
  let b = 0x01234567;
  addAll((text) => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x0100019d);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ 0x1f, 0x0100019d);
  });
  return [a, b].map((sum) => (sum >>> 0).toString(36)).join('-');
}

function addSheet(sheet: SheetSnapshot, add: (text: string) => void): void {
  add(`${sheet.name}|${sheet.origin.row},${sheet.origin.column}|${sheet.values.length}`);
  const formulas = formulaColumns(sheet);
  sheet.values.forEach((row, y) => {
    const calculated = formulas.get(sheet.origin.row + y);
    row.forEach((value, x) => {
      if (calculated?.has(sheet.origin.column + x)) add('=');
      else add(value === null ? '' : `${(typeof value)[0] ?? ''}${String(value)}`);
    });
  });
  add(JSON.stringify([sheet.merges, sheet.tables, sheet.madeBy]));
}

/** Columns with a formula, by row; both are sheet addresses. */
function formulaColumns(sheet: SheetSnapshot): ReadonlyMap<number, ReadonlySet<number>> {
  const columnsOf = new Map<number, Set<number>>();
  for (const { row, column, rows, columns } of sheet.formulas)
    for (let y = row; y < row + rows; y += 1) {
      const known = columnsOf.get(y) ?? new Set<number>();
      for (let x = column; x < column + columns; x += 1) known.add(x);
      columnsOf.set(y, known);
    }
  return columnsOf;
}

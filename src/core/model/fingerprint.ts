import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

/**
 * Short text that differs when what was read differs: sheet names, values, merges, tables. Two 32-bit FNV-1a sums with
 * different seeds, so that an accidental match is out of reach; not meant against intent.
 */
export function fingerprint(workbook: WorkbookSnapshot): string {
  const sums = [0x811c9dc5, 0x01234567];
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      sums[0] = Math.imul((sums[0] ?? 0) ^ code, 0x01000193);
      sums[1] = Math.imul((sums[1] ?? 0) ^ code, 0x0100019d);
    }
    sums[0] = Math.imul((sums[0] ?? 0) ^ 0x1f, 0x01000193);
    sums[1] = Math.imul((sums[1] ?? 0) ^ 0x1f, 0x0100019d);
  };
  for (const sheet of workbook.sheets) addSheet(sheet, add);
  return sums.map((sum) => (sum >>> 0).toString(36)).join('-');
}

function addSheet(sheet: SheetSnapshot, add: (text: string) => void): void {
  add(`${sheet.name}|${sheet.origin.row},${sheet.origin.column}|${sheet.values.length}`);
  for (const row of sheet.values)
    for (const value of row) add(value === null ? '' : `${(typeof value)[0] ?? ''}${String(value)}`);
  add(JSON.stringify([sheet.merges, sheet.tables, sheet.madeBy]));
}

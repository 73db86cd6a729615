const LONGEST_SHEET_NAME = 31;

/** A sheet name that Excel accepts and no sheet bears yet, as near to the wanted one as can be: "Sổ mô hình (2)". */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replace(/[\\/?*:[\]\u0000-\u001f]/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '')
      .slice(0, LONGEST_SHEET_NAME)
      .trim() || 'Trang';
  const inUse = new Set(taken.map(foldSheetName));
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = `${clean.slice(0, LONGEST_SHEET_NAME - suffix.length).trimEnd()}${suffix}`;
    // "History" is Excel's own name for tracked changes.
    if (!inUse.has(foldSheetName(name)) && foldSheetName(name) !== 'history') return name;
  }
}

/** A table name that no table and no defined name bears yet. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? wanted : `${wanted}_${copy}`;
    if (!inUse.has(name.toLowerCase())) return name;
  }
}

const foldSheetName = (name: string): string => name.normalize('NFC').toLowerCase();

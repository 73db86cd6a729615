import { speaksFor } from './correct/speaksFor';
import { withFields } from './correct/withFields';
import { detectTables } from './detect/detectTables';
import { matchColumns } from './map/matchColumns';
import { readTable } from './map/readTable';
import type { Catalogue } from './model/catalogue';
import { regionKey } from './model/choices';
import type { Correction } from './model/correction';
import type { Definitions } from './model/definitions';
import { registerOf } from './model/definitions';
import { formOf } from './model/fingerprint';
import type { SkipReason, TableRegion } from './model/region';
import type { SheetSnapshot, WorkbookSnapshot } from './model/snapshot';
import type { FoundTable, Preparation } from './preparation';

/** Every table of the office's visible sheets, with what its columns mean and its rows; and why other sheets gave none. */
export function findTables(
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  catalogue: Catalogue,
  corrections: readonly Correction[],
): Pick<Preparation, 'found' | 'skipped'> {
  const found: FoundTable[] = [];
  const skipped: { sheet: string; reason: SkipReason }[] = [];
  for (const sheet of workbook.sheets) {
    const reason = reasonToSkip(sheet);
    const regions = reason ? [] : detectTables(sheet, definitions.registers);
    if (regions.length === 0) skipped.push({ sheet: sheet.name, reason: reason ?? 'no-table' });
    for (const region of regions) found.push(foundTable(sheet, region, definitions, catalogue, corrections));
  }
  return { found, skipped };
}

function foundTable(
  sheet: SheetSnapshot,
  detected: TableRegion,
  definitions: Definitions,
  catalogue: Catalogue,
  corrections: readonly Correction[],
): FoundTable {
  const key = regionKey(sheet.name, detected.headerRows.first, detected.area.column);
  const form = formOf(detected);
  const own = corrections.filter((correction) => speaksFor(correction, { key, form }));
  const matched = matchColumns(sheet, detected, definitions.registers);
  const register = matched.register === null ? null : registerOf(definitions, matched.register);
  const fields = new Set(register?.fields.map(({ name }) => name) ?? []);
  const mapping = withFields(
    matched,
    fields,
    own.filter((correction) => correction.kind === 'field'),
  );
  const isIgnored = own.filter((correction) => correction.kind === 'leaveOut').at(-1)?.isOut ?? false;
  return {
    key,
    form,
    detected: { headerRows: detected.headerRows },
    region: detected,
    mapping,
    table: register === null || isIgnored ? null : readTable(sheet, detected, mapping, register, catalogue),
    corrections: own,
    isIgnored,
  };
}

function reasonToSkip(sheet: SheetSnapshot): SkipReason | null {
  if (sheet.madeBy !== null) return 'own-sheet';
  if (sheet.visibility === 'hidden') return 'hidden';
  return sheet.values.some((row) => row.some((value) => value !== null && value !== '')) ? null : 'empty';
}

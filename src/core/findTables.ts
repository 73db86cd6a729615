import { correctedMapping } from './correct/correctedMapping';
import { correctedRegion } from './correct/correctedRegion';
import { detectedTables, markedTables } from './correct/detectedTables';
import { headerLabels } from './correct/headerLabels';
import { speaksFor } from './correct/speaksFor';
import { unicodeView, withOwnTexts } from './encoding/unicodeView';
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

/**
 * Every table of the office's visible sheets, with what its columns mean and its rows, all as the user put it right; and
 * why other sheets gave none.
 */
export function findTables(
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  catalogue: Catalogue,
  corrections: readonly Correction[],
): Pick<Preparation, 'found' | 'skipped'> {
  const { registers } = definitions;
  const skipped: { sheet: string; reason: SkipReason }[] = [];
  const read = workbook.sheets.filter((sheet) => {
    const reason = reasonToSkip(sheet);
    if (reason) skipped.push({ sheet: sheet.name, reason });
    return !reason;
  });
  const marked = new Map(read.map((sheet) => [sheet, markedTables(unicodeView(sheet), registers, corrections)]));
  const learnt = headerLabels(corrections, [...marked.values()].flat());

  const found: FoundTable[] = [];
  for (const sheet of read) {
    const regions = detectedTables(unicodeView(sheet), registers, marked.get(sheet) ?? [], learnt);
    if (regions.length === 0) skipped.push({ sheet: sheet.name, reason: 'no-table' });
    for (const region of regions) found.push(foundTable(sheet, region, definitions, catalogue, corrections));
  }
  return { found, skipped: inOrder(workbook, skipped) };
}

function foundTable(
  sheet: SheetSnapshot,
  detected: TableRegion,
  definitions: Definitions,
  catalogue: Catalogue,
  corrections: readonly Correction[],
): FoundTable {
  const { registers } = definitions;
  const view = unicodeView(sheet);
  const table = {
    key: regionKey(sheet.name, detected.headerRows.first, detected.area.column),
    form: formOf(detected),
  };
  const own = corrections.filter((correction) => speaksFor(correction, table));
  const region = correctedRegion(view, detected, table, registers, own);
  const mapping = correctedMapping(view, region, registers, own, catalogue);
  const isIgnored = own.filter((correction) => correction.kind === 'leaveOut').at(-1)?.isOut ?? false;
  return {
    ...table,
    detected: { headerRows: detected.headerRows },
    region,
    mapping,
    table:
      mapping.register === null || isIgnored
        ? null
        : withOwnTexts(readTable(view, region, mapping, registerOf(definitions, mapping.register), catalogue), sheet),
    corrections: own,
    isIgnored,
  };
}

function reasonToSkip(sheet: SheetSnapshot): SkipReason | null {
  if (sheet.madeBy !== null) return 'own-sheet';
  if (sheet.visibility === 'hidden') return 'hidden';
  return sheet.values.some((row) => row.some((value) => value !== null && value !== '')) ? null : 'empty';
}

/** Skipped sheets as they stand in the workbook. */
function inOrder({ sheets }: WorkbookSnapshot, skipped: Preparation['skipped']): Preparation['skipped'] {
  const placeOf = new Map(sheets.map(({ name }, place) => [name, place]));
  return [...skipped].sort((a, b) => (placeOf.get(a.sheet) ?? 0) - (placeOf.get(b.sheet) ?? 0));
}

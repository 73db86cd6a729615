import { regionAt } from '../detect/correctRegion';
import { detectTables } from '../detect/detectTables';
import { type Area, intersects } from '../model/address';
import type { Correction } from '../model/correction';
import type { Register } from '../model/register';
import type { TableRegion } from '../model/region';
import type { SheetSnapshot } from '../model/snapshot';
import { markedKey } from './speaksFor';

/** Tables of a sheet that the user marked; of several marks that overlap the last stands. Marks beside the cells are gone. */
export function markedTables(
  sheet: SheetSnapshot,
  registers: readonly Register[],
  corrections: readonly Correction[],
): readonly TableRegion[] {
  const marks = new Map<string, Area>();
  for (const correction of corrections) {
    if (correction.kind !== 'table' || correction.sheet !== sheet.name) continue;
    for (const [key, header] of marks) if (intersects(header, correction.header)) marks.delete(key);
    if (isOnCells(sheet, correction.header)) marks.set(markedKey(correction), correction.header);
  }
  const regions: TableRegion[] = [];
  for (const header of [...marks.values()].reverse()) {
    const region = regionAt(sheet, registers, header);
    if (!regions.some(({ area }) => intersects(area, region.area))) regions.push(region);
  }
  return regions;
}

/**
 * Every table of a sheet in reading order: those that the user marked, those that are detected without him, and those that
 * are detected by header texts learnt from him. He only adds: what was found before he said anything keeps its place and
 * its form, so that what he put right in it still speaks for it.
 */
export function detectedTables(
  sheet: SheetSnapshot,
  registers: readonly Register[],
  marked: readonly TableRegion[],
  learntLabels: readonly string[],
): readonly TableRegion[] {
  const detected = detectTables(sheet, registers);
  const learnt = learntLabels.length > 0 ? detectTables(sheet, registers, learntLabels) : [];
  const regions = [...marked];
  for (const region of [...detected, ...learnt])
    if (!regions.some(({ area }) => intersects(area, region.area))) regions.push(region);
  return regions.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

const isOnCells = ({ origin, values }: SheetSnapshot, { row, column, rows, columns }: Area): boolean =>
  row >= origin.row &&
  column >= origin.column &&
  row + rows <= origin.row + values.length &&
  column + columns <= origin.column + (values[0]?.length ?? 0);

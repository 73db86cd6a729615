import type { Catalogue, ListedUnit, UnitList } from '../model/catalogue';
import { unitNamed } from '../model/catalogue';
import type { DataTable } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import type { WorkbookSnapshot } from '../model/snapshot';
import { valueAt } from '../model/snapshot';
import { allCatalogueTables, UNIT_COLUMNS } from './catalogueTables';
import { catalogueArea, catalogueSheetOf } from './readCatalogue';

/**
 * The units that the office itself keeps, each with the cell of its name: those of the catalogue's sheet, before the first
 * run those of a register of units. Null where it keeps neither: what a sheet names is then all that is known.
 */
export function listUnits(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  tables: readonly DataTable[],
): UnitList | null {
  const own = onCatalogueSheet(workbook, catalogue);
  if (own !== null && own.length > 0) return { from: 'catalogue', units: own };
  const listed = inRegister(catalogue, tables);
  return listed.length === 0 ? null : { from: 'register', units: listed };
}

function onCatalogueSheet(workbook: WorkbookSnapshot, catalogue: Catalogue): readonly ListedUnit[] | null {
  const sheet = catalogueSheetOf(workbook);
  const table = allCatalogueTables.find(({ list }) => list === null);
  const area = sheet && table ? catalogueArea(sheet, table) : null;
  if (!sheet || !area) return null;
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const column = columns.find(
    (candidate) =>
      normalForm(String(valueAt(sheet, { row: area.row, column: candidate }) ?? '')) === normalForm(UNIT_COLUMNS.name),
  );
  if (column === undefined) return null;
  const unitOf = new Map(catalogue.units.map((unit) => [normalForm(unit.name), unit]));
  return Array.from({ length: area.rows - 1 }, (_, index) => ({ row: area.row + 1 + index, column })).flatMap((at) => {
    const unit = unitOf.get(normalForm(String(valueAt(sheet, at) ?? '')));
    return unit ? [{ unit, sheet: sheet.name, at }] : [];
  });
}

function inRegister(catalogue: Catalogue, tables: readonly DataTable[]): readonly ListedUnit[] {
  const unitOf = new Map(catalogue.units.map((unit) => [normalForm(unit.name), unit]));
  return tables
    .filter(({ register }) => register === 'units')
    .flatMap(({ rows }) => rows)
    .flatMap(({ values, sheet }): readonly ListedUnit[] => {
      const name = values['name'];
      if (!name || typeof name.value !== 'string' || name.value === '') return [];
      return [{ unit: unitOf.get(normalForm(name.value)) ?? unitNamed(name.value), sheet, at: name.at }];
    });
}

import type { Catalogue } from '../model/catalogue';
import { unitNamed } from '../model/catalogue';
import type { Definitions } from '../model/definitions';
import { startingCatalogue } from '../model/definitions';
import { normalForm } from '../model/normalForm';
import type { WorkbookSnapshot } from '../model/snapshot';
import type { WorkbookPlan } from '../plan/planStep';
import { planWorkbook } from '../plan/planWorkbook';
import { unitTable } from '../structure/catalogueTables';
import { unitNames } from '../structure/collectUnits';
import { isFreeBelow, layOutCatalogue } from '../structure/layOutCatalogue';
import { catalogueArea, catalogueOf, catalogueSheetOf } from '../structure/readCatalogue';
import { structuredSheetOf } from '../structure/readStructured';

/** What adding units to the office's own list will do. */
export interface AddedUnits {
  readonly plan: WorkbookPlan;
  /** Names that get a line, as they are written. */
  readonly added: readonly string[];
  /** Names that find no room: the office wrote right below its unit table, or there is no list of units yet. */
  readonly left: readonly string[];
}

/**
 * Puts units at the end of the office's unit table and changes nothing else of it. A name that the list has already, also
 * as another name of a unit, is passed over. What is above a new unit the next run fills in, where the sheets tell it.
 *
 * @param categorySet - shipped set, for lists that the catalogue's sheet does not show.
 */
export function planAddUnits(
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  categorySet: string,
  names: readonly string[],
): AddedUnits {
  const shipped = startingCatalogue(definitions, categorySet);
  const known = catalogueOf(workbook, shipped);
  const wanted = newNames(known, names);
  const sheet = catalogueSheetOf(workbook);
  const area = sheet && catalogueArea(sheet, unitTable);
  if (!sheet || !area || wanted.length === 0)
    return { plan: planWorkbook(workbook, [], {}), added: [], left: area ? [] : wanted };

  if (!isFreeBelow(sheet, area, wanted.length))
    return { plan: planWorkbook(workbook, [], {}), added: [], left: wanted };
  const catalogue = { ...known, units: [...known.units, ...wanted.map((name) => unitNamed(name))] };
  const registers = definitions.registers.filter((register) => structuredSheetOf(workbook, register) !== null);
  const { layout } = layOutCatalogue(catalogue, sheet, registers);
  return { plan: planWorkbook(workbook, [layout], {}), added: wanted, left: [] };
}

/** Names that the catalogue does not have, each once, without spaces around. */
function newNames(catalogue: Catalogue, names: readonly string[]): readonly string[] {
  const known = new Set(unitNames(catalogue).keys());
  return names.flatMap((text) => {
    const name = text.trim();
    const form = normalForm(name);
    if (form === '' || known.has(form)) return [];
    known.add(form);
    return [name];
  });
}

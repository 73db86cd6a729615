import type { Catalogue } from '../model/catalogue';
import type { Choices } from '../model/choices';
import type { DataTable } from '../model/dataTable';
import type { Register } from '../model/register';
import type { SheetLayout } from '../model/sheetLayout';
import type { WorkbookSnapshot } from '../model/snapshot';
import type { CatalogueLayout } from './layOutCatalogue';
import { layOutRegister, nameCellsOf } from './layOutRegister';
import { readStructured, structuredSheetOf } from './readStructured';
import { referencesTo } from './references';
import type { StructuredRegister } from './structureRegister';
import { structureRegister } from './structureRegister';

/** A register with its structured table. */
export interface StructuredOf extends StructuredRegister {
  readonly register: Register;
}

/**
 * Makes the structured tables of all registers, with their references to one another.
 *
 * @param tables - of these registers.
 * @param conflicts - what the user said of conflicts.
 */
export function structureRegisters(
  workbook: WorkbookSnapshot,
  registers: readonly Register[],
  tables: readonly DataTable[],
  catalogue: Catalogue,
  conflicts: Choices['conflicts'],
): readonly StructuredOf[] {
  const standing = new Map(
    registers.map((register) => {
      const sheet = structuredSheetOf(workbook, register);
      return [register.id, sheet && readStructured(sheet, register)] as const;
    }),
  );
  const standingOf = ({ id }: Register) => standing.get(id) ?? null;
  const references = referencesTo(registers, tables, standingOf);
  return registers.map((register) => ({
    register,
    ...structureRegister(register, tables, catalogue, standingOf(register), workbook.memory, { references, conflicts }),
  }));
}

/** The sheets of structured tables, their drop-downs leading to the catalogue and to one another. */
export function layOutRegisters(
  structured: readonly StructuredOf[],
  catalogue: CatalogueLayout,
): readonly SheetLayout[] {
  const names = Object.fromEntries(
    structured.flatMap((one) => {
      const cells = nameCellsOf(one.register, one);
      return cells ? [[one.register.id, cells] as const] : [];
    }),
  );
  return structured.map((one) => layOutRegister(one.register, one, catalogue, names));
}

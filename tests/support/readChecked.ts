import { findTables } from '../../src/core/findTables';
import type { OrgUnit } from '../../src/core/model/catalogue';
import { toA1 } from '../../src/core/model/address';
import type { AnyFinding } from '../../src/core/model/finding';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/snapshot';
import type { Checked, Rule } from '../../src/core/validate/rule';
import { shippedDefinitions } from '../../src/definitions/shipped';

/** What the office keeps besides its sheets. */
export interface Kept {
  readonly units?: readonly OrgUnit[];
  readonly today?: string;
  readonly period?: Checked['period'];
  readonly categorySet?: string;
  /** Changes to entries of the category list, by code. */
  readonly categories?: Readonly<Record<string, object>>;
}

/** Sheets read as the product reads them, ready to be checked; unit list cells stand in column A of a sheet "Danh mục". */
export function readChecked(sheets: readonly SheetSnapshot[], kept: Kept = {}): Checked {
  const definitions = shippedDefinitions();
  const shipped = definitions.catalogues[kept.categorySet ?? 'lap-thach'];
  if (!shipped) throw new Error('No such category set');
  const categories = (shipped.lists['category'] ?? []).map((entry) => ({ ...entry, ...kept.categories?.[entry.code] }));
  const units = kept.units ?? [];
  const catalogue = { ...shipped, lists: { ...shipped.lists, category: categories }, units: [...units] };
  const workbook: WorkbookSnapshot = { sheets: [...sheets], names: [], memory: {} };
  const { found } = findTables(workbook, definitions, catalogue, []);
  return {
    workbook,
    tables: found.flatMap(({ table }) => table ?? []),
    regions: found.map(({ region, mapping }) => ({ region, register: mapping.register })),
    registers: definitions.registers,
    catalogue,
    today: kept.today ?? '2026-11-24',
    period: kept.period ?? null,
    unitList:
      units.length === 0
        ? null
        : {
            from: 'catalogue',
            units: units.map((unit, index) => ({ unit, sheet: 'Danh mục', at: { row: index + 1, column: 0 } })),
          },
  };
}

/** What a rule finds: cell and suggestion of each finding, in the rule's order. */
export const findWith = (rule: Rule, sheets: readonly SheetSnapshot[], kept: Kept = {}): readonly unknown[] =>
  [...rule(readChecked(sheets, kept))].map(({ at, suggestion }: AnyFinding) => [toA1(at), suggestion]);

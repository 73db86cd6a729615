import { partIgnored, rowKeys } from './fix/ignore';
import { findTables } from './findTables';
import type { Choices } from './model/choices';
import { type Definitions, startingCatalogue } from './model/definitions';
import type { AnyFinding } from './model/finding';
import { memoryKeys } from './model/memory';
import type { Register } from './model/register';
import type { SheetLayout } from './model/sheetLayout';
import type { SheetWords } from './model/sheetWords';
import type { WorkbookSnapshot } from './model/snapshot';
import type { WorkbookPlan } from './plan/planStep';
import { planWorkbook } from './plan/planWorkbook';
import type { FoundTable, Preparation } from './preparation';
import { layOutRollup } from './report/layOutRollup';
import { rollups, yearsToCount } from './rollup/rollups';
import { checkCatalogue } from './structure/checkCatalogue';
import { collectUnits } from './structure/collectUnits';
import { layOutCatalogue } from './structure/layOutCatalogue';
import { catalogueOf, catalogueSheetOf, hasOwnUnits } from './structure/readCatalogue';
import { listUnits } from './structure/listUnits';
import { offeredUnitsOf, offeredUnitsToText } from './structure/offeredUnits';
import { structuredSheetOf } from './structure/readStructured';
import { ownRecords } from './structure/structuredRecords';
import { layOutRegisters, type StructuredOf, structureRegisters } from './structure/structureRegisters';
import { unitsOfRollup } from './structure/unitsOfRollup';
import type { Checked } from './validate/rule';
import { validate } from './validate/validate';

/** A preparation with what it followed from. */
export interface WorkedOut {
  readonly preparation: Preparation;
  readonly checked: Checked;
  /** Every finding of `checked`, also those that the user set aside. */
  readonly all: readonly AnyFinding[];
  readonly structured: readonly StructuredOf[];
  /** Registers that the workbook keeps. */
  readonly written: readonly Register[];
}

/**
 * The whole job but the last step, as one pure function: detect → map → records → validate → structure → roll up → plan.
 * Own sheets are never read as an office's; what stands in them comes back through structure.
 *
 * @param words - text of the sheets that are written.
 */
export const prepare = (
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  words: SheetWords,
  choices: Choices,
): Preparation => workOut(workbook, definitions, words, choices).preparation;

/** `prepare`, with what it looked at on the way: enough to follow an edit without doing all of it again. */
export function workOut(
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  words: SheetWords,
  choices: Choices,
): WorkedOut {
  const known = catalogueOf(workbook, startingCatalogue(definitions, choices.categorySet));

  const { found, skipped } = findTables(workbook, definitions, known, choices.corrections);
  const tables = found.flatMap(({ table }) => table ?? []);
  const written = registersToWrite(workbook, definitions, found);
  const counted = tables.filter((table) => written.some((register) => register.id === table.register));
  const offered = offeredUnitsOf(workbook.memory);
  const catalogue = collectUnits(known, counted, written, offered, hasOwnUnits(workbook) ? 'listed' : 'named');
  const structured = structureRegisters(workbook, written, counted, catalogue, choices.conflicts);
  const own = ownRecords(structured, catalogue);
  const looked = [...tables, ...own.tables];
  const checked: Checked = {
    workbook,
    tables: looked,
    regions: found.map(({ region, mapping }) => ({ region, register: mapping.register })),
    registers: definitions.registers,
    catalogue,
    today: choices.today,
    period: choices.period,
    unitList: listUnits(workbook, catalogue, tables),
    ownCells: own.cells,
  };
  const all = validate(checked);
  const { findings, ignored } = partIgnored(
    [...all, ...checkCatalogue(workbook, definitions.registers)],
    workbook.memory,
    rowKeys(looked, definitions.registers),
  );

  const catalogueLayout = layOutCatalogue(catalogue, catalogueSheetOf(workbook), written);
  const counting = structured.map(({ table }) => table);
  const laidOut = structured.flatMap(({ register, table }) =>
    rollups
      .filter((rollup) => rollup.register === register.id && (choices.rollups?.includes(rollup.id) ?? true))
      .map(({ count }) => {
        const units = unitsOfRollup(catalogue, table, counting);
        const rollup = count(table, yearsToCount(table, choices.period), units, words);
        return { rollup, ...layOutRollup(rollup, table, words) };
      }),
  );

  const layouts: readonly SheetLayout[] =
    structured.length === 0
      ? []
      : [
          ...layOutRegisters(structured, catalogueLayout),
          catalogueLayout.layout,
          ...laidOut.map(({ layout }) => layout),
        ];
  const plan = planWorkbook(
    workbook,
    layouts,
    structured.length === 0
      ? {}
      : {
          ...Object.fromEntries(structured.map(({ remember }) => [remember.key, remember.value])),
          [memoryKeys.units]: offeredUnitsToText(offered, known, catalogue),
        },
  );
  const preparation: Preparation = {
    found,
    skipped,
    catalogue,
    findings,
    ignored,
    ownTables: own.tables,
    structured: counting,
    changes: Object.fromEntries(structured.map(({ register, changes }) => [register.id, changes])),
    rollups: laidOut.map(({ rollup, layout, places }) => ({
      rollup,
      places: { ...places, sheet: nameOfSheet(workbook, plan, layout) },
    })),
    plan,
  };
  return { preparation, checked, all, structured, written };
}

/** Registers that the workbook keeps: with rows that were read just now, or with a structured sheet from an earlier run. */
function registersToWrite(
  workbook: WorkbookSnapshot,
  definitions: Definitions,
  found: readonly FoundTable[],
): readonly Register[] {
  return definitions.registers.filter(
    (register) =>
      structuredSheetOf(workbook, register) !== null || found.some(({ table }) => table?.register === register.id),
  );
}

/** The name under which a layout's sheet stands or will stand: the office may use the name that was meant. */
function nameOfSheet(workbook: WorkbookSnapshot, plan: WorkbookPlan, layout: SheetLayout): string {
  const standing = workbook.sheets.find(({ madeBy }) => madeBy === layout.madeBy);
  const added = plan.steps.find((step) => step.kind === 'addSheet' && step.madeBy === layout.madeBy);
  return standing?.name ?? (added?.kind === 'addSheet' ? added.sheet : layout.name);
}

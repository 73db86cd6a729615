import { detectTables } from '../../src/core/detect/detectTables';
import { matchColumns } from '../../src/core/map/matchColumns';
import { readTable } from '../../src/core/map/readTable';
import { areaToA1 } from '../../src/core/model/address';
import type { ColumnMapping } from '../../src/core/model/columnMapping';
import { registerOf } from '../../src/core/model/definitions';
import type { DataTable } from '../../src/core/model/dataTable';
import type { TableRegion } from '../../src/core/model/region';
import type { SheetSnapshot } from '../../src/core/model/snapshot';
import { shippedDefinitions } from '../../src/definitions/shipped';

const definitions = shippedDefinitions();
export const registers = definitions.registers;

/** The code lists shipped with the Lập Thạch categories. */
export const catalogue = definitions.catalogues['lap-thach'] ?? {
  version: 1,
  categorySet: '',
  lists: {},
  units: [],
  abbreviations: [],
  themes: [],
  programmes: [],
};

export interface ReadRegion {
  readonly region: TableRegion;
  readonly mapping: ColumnMapping;
  readonly table: DataTable | null;
}

/** Detects, maps and reads every table of a sheet with the shipped registers. */
export const readSheet = (sheet: SheetSnapshot): readonly ReadRegion[] =>
  detectTables(sheet, registers).map((region) => {
    const mapping = matchColumns(sheet, region, registers);
    const table =
      mapping.register === null
        ? null
        : readTable(sheet, region, mapping, registerOf(definitions, mapping.register), catalogue);
    return { region, mapping, table };
  });

/** The only table of a sheet. @throws Error when there is none. */
export function readOne(sheet: SheetSnapshot): ReadRegion {
  const [only] = readSheet(sheet);
  if (!only) throw new Error('The sheet has no table');
  return only;
}

export const rangeOf = ({ region }: ReadRegion): string => areaToA1(region.area);

/** Roles of the rows below the header, in order. */
export const rolesOf = ({ region }: ReadRegion): readonly string[] => region.rows.map(({ role }) => role);

/** Fields of the columns, flag columns as "field=value". */
export const fieldsOf = ({ mapping }: ReadRegion): readonly (string | null)[] =>
  mapping.columns.map(({ field, flagValue }) =>
    field === null ? null : flagValue === undefined ? field : `${field}=${flagValue}`,
  );

/** Parsed values of the records. */
export const recordsOf = ({ table }: ReadRegion): readonly Readonly<Record<string, unknown>>[] =>
  (table?.rows ?? []).map(({ values }) =>
    Object.fromEntries(Object.entries(values).map(([field, { value }]) => [field, value])),
  );

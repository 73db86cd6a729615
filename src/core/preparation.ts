import type { IgnoredFinding } from './fix/ignore';
import type { Catalogue } from './model/catalogue';
import type { ColumnMapping } from './model/columnMapping';
import type { Correction } from './model/correction';
import type { DataTable } from './model/dataTable';
import type { AnyFinding } from './model/finding';
import type { SkipReason, TableRegion } from './model/region';
import type { Rollup } from './model/rollup';
import type { RowChanges } from './model/rowChanges';
import type { StructuredTable } from './model/structuredTable';
import type { WorkbookPlan } from './plan/planStep';
import type { RollupPlaces } from './report/rollupPlaces';

/** A table that was found: where it stands, what its columns mean, and its rows where a register fits. */
export interface FoundTable {
  /** `regionKey` under which the table was detected, before any correction: corrections refer to it. */
  readonly key: string;
  /** `formOf` of the same. */
  readonly form: string;
  /** What stood there before any correction; for a table that the user marked, what he marked. */
  readonly detected: { readonly headerRows: TableRegion['headerRows'] };
  /** As the user put it right. */
  readonly region: TableRegion;
  /** As the user put it right; what he said has confidence 1. */
  readonly mapping: ColumnMapping;
  /** The user's corrections that speak for this table, in their order: its own, and those of its form. */
  readonly corrections: readonly Correction[];
  /** Null when no register fits or the user took the table out. */
  readonly table: DataTable | null;
  readonly isIgnored: boolean;
}

/** A rollup with where it will stand on its sheet. */
export interface PlannedRollup {
  readonly rollup: Rollup;
  readonly places: RollupPlaces;
}

/** Everything that follows from what was read and what the user chose. Plain data: it can be sent to and from a worker. */
export interface Preparation {
  readonly found: readonly FoundTable[];
  readonly skipped: readonly { readonly sheet: string; readonly reason: SkipReason }[];
  readonly catalogue: Catalogue;
  /** Rows of the structured tables that were checked as well: typed or changed by the user. */
  readonly ownTables: readonly DataTable[];
  /** Without those that the user set aside. */
  readonly findings: readonly AnyFinding[];
  readonly ignored: readonly IgnoredFinding[];
  readonly structured: readonly StructuredTable[];
  /** By register id. */
  readonly changes: Readonly<Record<string, RowChanges>>;
  readonly rollups: readonly PlannedRollup[];
  readonly plan: WorkbookPlan;
}

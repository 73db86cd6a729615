import type { Area, CellAddress } from '../core/model/address';
import type { CellMatrix, WorkbookSnapshot } from '../core/model/snapshot';
import type { CellsRead, CellsWanted, WorkbookEdit } from '../core/model/workbookEdit';
import type { PlanStep } from '../core/plan/planStep';

/** How far a long call has come: `done` of `total` in the same unit (cells, steps). */
export type ReportProgress = (progress: { readonly done: number; readonly total: number }) => void;

/** A way to stop a long call between two round trips, and to hear how far it is. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: ReportProgress;
}

/** The cells that the user has selected, in sheet addresses; whole rows and columns reach to the end of the sheet. */
export interface SelectedCells {
  readonly sheet: string;
  readonly area: Area;
}

/** What the product asks of Excel. Every method throws GatewayError where Excel refuses. */
export interface WorkbookGateway {
  /** Language of Excel's interface and whether it is new enough for the product. No round trip. */
  readonly host: { readonly language: 'vi' | 'en'; readonly isSupported: boolean };
  /** The whole workbook: one round trip for the sheet list, one for what the sheets hold (more only past the size limit). */
  readWorkbook(options?: CallOptions): Promise<WorkbookSnapshot>;
  /** Applies steps in order, one round trip per size-safe chunk. A failing step leaves the ones before it done. */
  applySteps(steps: readonly PlanStep[], options?: CallOptions): Promise<void>;
  /** Brings a sheet to the front and selects a cell or an A1 range of it. */
  showRange(sheet: string, at: CellAddress | string): Promise<void>;
  /** What the user has selected now; null when that is no single range of cells. */
  readSelection(): Promise<SelectedCells | null>;
  /** `WorkbookSnapshot.memory` alone, without reading a cell. */
  readMemory(): Promise<WorkbookSnapshot['memory']>;
  /** Values of ranges as Excel has calculated them. */
  readRanges(ranges: readonly { readonly sheet: string; readonly range: string }[]): Promise<readonly CellMatrix[]>;
  /** What stands in some cells now, in one round trip; refused as `itemGone` when a sheet or table of them is gone. */
  readCells(wanted: readonly CellsWanted[]): Promise<readonly CellsRead[]>;
  /**
   * Calls back when the workbook is changed by anyone but the product, also by others who edit it at the same time; returns
   * how to stop listening.
   */
  onWorkbookChanged(listener: (edit: WorkbookEdit) => void): Promise<() => Promise<void>>;
}

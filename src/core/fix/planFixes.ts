import { areaToA1 } from '../model/address';
import { memoryKeys } from '../model/memory';
import type { CellValue, WorkbookSnapshot } from '../model/snapshot';
import { escapeText } from '../plan/escapeText';
import type { PlanStep } from '../plan/planStep';
import type { CellFix, RefusedFix } from './cellFix';
import { refusalOf, sortFixes } from './cellFix';
import type { FixBatch } from './journal';
import { journalOf, journalText } from './journal';

/** What one press of a fix, or of taking one back, will do to the workbook. */
export interface FixPlan {
  readonly steps: readonly PlanStep[];
  /** Cells that get another value. */
  readonly cells: number;
  readonly refused: readonly RefusedFix[];
}

/**
 * Writes fixes into the cells that still hold what was checked, one batch of the workbook's journal for each rule. The
 * journal comes first: should Excel stop half way, what was written can still be taken back.
 *
 * @param time - ISO time of the press.
 */
export function planFixes(workbook: WorkbookSnapshot, fixes: readonly CellFix[], time: string): FixPlan {
  const { possible, refused } = sortFixes(workbook, fixes);
  if (possible.length === 0) return { steps: [], cells: 0, refused };
  const batches = journalOf(workbook.memory);
  const firstId = Math.max(0, ...batches.map(({ id }) => id)) + 1;
  const added = [...new Set(possible.map(({ rule }) => rule))].map((rule, index) =>
    batchOf(
      firstId + index,
      time,
      possible.filter((fix) => fix.rule === rule),
    ),
  );
  return {
    steps: [
      { kind: 'remember', key: memoryKeys.fixes, value: journalText([...batches, ...added]) },
      ...writes(possible.map(({ sheet, at, after }) => ({ sheet, ...at, value: after }))),
    ],
    cells: possible.length,
    refused,
  };
}

function batchOf(id: number, time: string, fixes: readonly CellFix[]): FixBatch {
  const sheets = [...new Set(fixes.map(({ sheet }) => sheet))];
  return {
    id,
    time,
    rule: fixes[0]?.rule ?? '',
    sheets,
    cells: fixes.map(({ sheet, at, before, after }) => [sheets.indexOf(sheet), at.row, at.column, before, after]),
  };
}

/**
 * Takes one batch back, whatever came before or after it: every cell that still holds what the batch wrote gets what it
 * held before. A cell that a later edit or a later batch changed is left, and told; the batch then stays in the journal
 * with those cells.
 */
export function planUnfix(workbook: WorkbookSnapshot, id: number): FixPlan {
  const batches = journalOf(workbook.memory);
  const batch = batches.find((candidate) => candidate.id === id);
  if (!batch) return { steps: [], cells: 0, refused: [] };
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const refused: RefusedFix[] = [];
  const restored: { sheet: string; row: number; column: number; value: CellValue }[] = [];
  const left: FixBatch['cells'] = [];
  for (const cell of batch.cells) {
    const [index, row, column, before, after] = cell;
    const name = batch.sheets[index] ?? '';
    const sheet = sheets.get(name);
    const at = { row, column };
    if (refusalOf(sheet, { at, before }) === null) continue;
    const why = refusalOf(sheet, { at, before: after });
    if (why === null) restored.push({ sheet: name, row, column, value: before });
    else {
      left.push(cell);
      const fix = { rule: batch.rule as CellFix['rule'], sheet: name, at, before, after: after as string | number };
      refused.push({ fix, why, now: sheet?.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null });
    }
  }
  const rest = batches.flatMap((other) =>
    other !== batch ? [other] : left.length > 0 ? [{ ...batch, cells: left }] : [],
  );
  return {
    steps: [...writes(restored), { kind: 'remember', key: memoryKeys.fixes, value: journalText(rest) }],
    cells: restored.length,
    refused,
  };
}

interface Written {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Cells below one another are written together. */
function writes(cells: readonly Written[]): readonly PlanStep[] {
  const sorted = [...cells].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const runs: Written[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run): readonly PlanStep[] => {
    const [first] = run;
    if (!first) return [];
    const { sheet, row, column } = first;
    const range = areaToA1({ row, column, rows: run.length, columns: 1 });
    return [{ kind: 'writeCells', sheet, range, cells: run.map(({ value }) => [written(value)]), isStanding: true }];
  });
}

const written = (value: CellValue): string | number | boolean =>
  value === null ? '' : typeof value === 'string' ? escapeText(value) : value;

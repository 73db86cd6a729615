import type { Area } from '../model/address';
import { areaToA1 } from '../model/address';
import { fingerprint } from '../model/fingerprint';
import type { AnyFinding, Severity } from '../model/finding';
import { memoryKeys } from '../model/memory';
import type { WorkbookSnapshot } from '../model/snapshot';
import type { PlanStep, WorkbookPlan } from './planStep';
import { MARK_FORMULA } from './planStep';

const LOOK: Readonly<Record<Severity, { readonly color: string; readonly fill: string }>> = {
  error: { color: '#9C0006', fill: '#FFC7CE' },
  warning: { color: '#7F6000', fill: '#FFEB9C' },
  info: { color: '#1F4E79', fill: '#DDEBF7' },
};
const BY_WEIGHT: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * Marks the cells of findings, each in the colour of its gravest finding, in place of earlier marks. A mark is a
 * conditional format that lies over the cell's own format and leaves it as it is. Protected sheets are left alone.
 */
export function planMarks(workbook: WorkbookSnapshot, findings: readonly AnyFinding[]): WorkbookPlan {
  const open = new Set(workbook.sheets.filter((sheet) => !sheet.isProtected).map((sheet) => sheet.name));
  const steps: PlanStep[] = [...planUnmarks(workbook).steps];
  const marked = [...gravestOfCells(findings)].filter(([sheet]) => open.has(sheet));
  for (const [sheet, cells] of marked) {
    for (const severity of BY_WEIGHT) {
      const columns = [...cells].filter(([, gravest]) => gravest === severity).map(([cell]) => cellOf(cell));
      for (const area of stretchesOf(columns)) {
        steps.push({
          kind: 'addConditionalFormat',
          sheet,
          range: areaToA1(area),
          formula: MARK_FORMULA,
          ...LOOK[severity],
        });
      }
    }
  }
  const before = workbook.memory[memoryKeys.marks] ?? null;
  const after = marked.length > 0 ? JSON.stringify({ version: 1 }) : null;
  const remember = (value: string | null): readonly PlanStep[] =>
    before === after ? [] : [{ kind: 'remember', key: memoryKeys.marks, value }];
  return {
    basis: fingerprint(workbook),
    steps: [...steps.filter((step) => step.kind !== 'remember'), ...remember(after)],
    undo: [...marked.map(([sheet]): PlanStep => ({ kind: 'removeMarks', sheet })), ...remember(before)],
  };
}

/** Takes the marks of findings off every sheet, wherever rows and columns have moved since; nothing when there are none. */
export function planUnmarks(workbook: WorkbookSnapshot): Pick<WorkbookPlan, 'basis' | 'steps'> {
  const hasMarks = workbook.memory[memoryKeys.marks] !== undefined;
  const marked = hasMarks ? workbook.sheets.filter((sheet) => !sheet.isProtected) : [];
  return {
    basis: fingerprint(workbook),
    steps: hasMarks
      ? [
          ...marked.map((sheet): PlanStep => ({ kind: 'removeMarks', sheet: sheet.name })),
          { kind: 'remember', key: memoryKeys.marks, value: null },
        ]
      : [],
  };
}

function gravestOfCells(findings: readonly AnyFinding[]): ReadonlyMap<string, ReadonlyMap<string, Severity>> {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const { sheet, at, severity } of findings) {
    const cells = sheets.get(sheet) ?? new Map<string, Severity>();
    const cell = `${at.column},${at.row}`;
    const known = cells.get(cell) ?? 'info';
    cells.set(cell, BY_WEIGHT.indexOf(severity) > BY_WEIGHT.indexOf(known) ? severity : known);
    sheets.set(sheet, cells);
  }
  return sheets;
}

function cellOf(name: string): { readonly row: number; readonly column: number } {
  const [column = 0, row = 0] = name.split(',').map(Number);
  return { row, column };
}

/** Cells one below another as one area each. */
function stretchesOf(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { row, column } of sorted) {
    const last = areas.at(-1);
    if (last?.column === column && last.row + last.rows === row) areas.splice(-1, 1, { ...last, rows: last.rows + 1 });
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}

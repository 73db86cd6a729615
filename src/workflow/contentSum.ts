import type { Area } from '../core/model/address';
import { areaFromA1, contains } from '../core/model/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../core/model/snapshot';
import type { PlanStep, WorkbookPlan } from '../core/plan/planStep';

/** Constants of a sheet by "row,column"; formulas, and text that looks like one, are left out: they calculate, and may be respelled. */
type Constants = Map<string, string | number | boolean>;

/** A number that differs when a constant on the sheet differs, whatever its formulas give. */
export const contentSum = (sheet: SheetSnapshot): number => sumOf(constantsOf(sheet));

/** The sums that the sheets which the way back would empty or overwrite will have once the plan is applied. */
export function expectedSums(plan: WorkbookPlan, before: WorkbookSnapshot): Readonly<Record<string, number>> {
  const endangered = new Set(plan.undo.flatMap((step) => (takesCells(step) ? [step.sheet] : [])));
  const sums: Record<string, number> = {};
  for (const name of endangered) {
    const sheet = before.sheets.find((candidate) => candidate.name === name);
    const constants = sheet ? constantsOf(sheet) : new Map<string, string | number | boolean>();
    for (const step of plan.steps) if ('sheet' in step && step.sheet === name) follow(step, constants);
    sums[name] = sumOf(constants);
  }
  return sums;
}

const takesCells = (step: PlanStep): step is Extract<PlanStep, { kind: 'removeSheet' | 'clearCells' | 'writeCells' }> =>
  step.kind === 'removeSheet' || step.kind === 'clearCells' || step.kind === 'writeCells';

const looksLikeFormula = (value: CellValue): boolean => typeof value === 'string' && value.startsWith('=');

function constantsOf(sheet: SheetSnapshot): Constants {
  const formulas = new Set(sheet.formulas.flatMap(cellsOf));
  const constants: Constants = new Map();
  sheet.values.forEach((row, y) => {
    row.forEach((value, x) => {
      const cell = `${sheet.origin.row + y},${sheet.origin.column + x}`;
      if (value !== null && !formulas.has(cell) && !looksLikeFormula(value)) constants.set(cell, value);
    });
  });
  return constants;
}

const cellsOf = ({ row, column, rows, columns }: Area): readonly string[] =>
  Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`);

/** What a step does to the constants of its sheet. */
function follow(step: PlanStep, constants: Constants): void {
  if (step.kind === 'writeCells') {
    const { row, column } = areaFromA1(step.range);
    step.cells.forEach((line, y) => {
      line.forEach((written, x) => {
        if (written === null) return;
        const cell = `${row + y},${column + x}`;
        const value = typeof written === 'string' ? written.replace(/^'/, '') : written;
        if (value === '' || looksLikeFormula(value)) constants.delete(cell);
        else constants.set(cell, value);
      });
    });
  }
  if (step.kind === 'clearCells') {
    const area = areaFromA1(step.range);
    for (const cell of constants.keys()) {
      const [row = 0, column = 0] = cell.split(',').map(Number);
      if (contains(area, { row, column })) constants.delete(cell);
    }
  }
}

/** Sum of a 32-bit FNV-1a hash of each cell, so that the order of cells does not matter. */
function sumOf(constants: Constants): number {
  let sum = 0;
  for (const [cell, value] of constants) {
    // Excel keeps 15 digits.
    const text = typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
    sum = (sum + hash(`${cell}|${typeof value}|${text}`)) % Number.MAX_SAFE_INTEGER;
  }
  return sum;
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

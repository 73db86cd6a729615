import { areaHas } from '../area';
import { isError } from '../cells/cellError';
import type { ExcelSheet } from '../excelSheet';
import { offsetFormula } from '../formula/moveFormula';
import { Matrix, plainText } from '../formula/operands';
import { foldText } from '../formula/foldText';
import type { ConditionalFormat, FormatOverlay } from '../sheetRules';
import { compare } from './isValid';

/** What the conditional formats add to a cell: the first that holds wins each member. */
export function overlayOf(sheet: ExcelSheet, row: number, column: number): FormatOverlay | undefined {
  let overlay: FormatOverlay | undefined;
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => areaHas(area, row, column)) || !holds(sheet, format, row, column)) continue;
    overlay = { ...format.format, ...overlay };
    if (format.stopIfTrue) break;
  }
  return overlay;
}

function holds(sheet: ExcelSheet, { rule, areas }: ConditionalFormat, row: number, column: number): boolean {
  const first = areas[0];
  const value = sheet.scalar(row, column);
  const evaluate = (formula: string): ReturnType<ExcelSheet['scalar']> | undefined => {
    const own = formula.startsWith('=') ? formula.slice(1) : formula;
    const moved = offsetFormula(own, row - (first?.row ?? row), column - (first?.column ?? column));
    const result = sheet.book.evaluateAt(moved, sheet, row, column);
    return result instanceof Matrix ? result.at(0, 0) : result;
  };
  switch (rule.kind) {
    case 'custom': {
      const result = evaluate(rule.formula);
      return result === true || (typeof result === 'number' && result !== 0);
    }
    case 'cellValue':
      return compare(
        rule.operator,
        value,
        evaluate(rule.formula1),
        rule.formula2 === undefined ? undefined : evaluate(rule.formula2),
      );
    case 'containsText': {
      if (isError(value)) return false;
      const text = foldText(plainText(value));
      const wanted = foldText(rule.text);
      if (rule.operator === 'contains') return text.includes(wanted);
      if (rule.operator === 'notContains') return !text.includes(wanted);
      return rule.operator === 'beginsWith' ? text.startsWith(wanted) : text.endsWith(wanted);
    }
    case 'preset':
      return holdsPreset(sheet, rule.criterion, areas, value);
    case 'other':
      return false;
  }
}

function holdsPreset(
  sheet: ExcelSheet,
  criterion: 'blanks' | 'notBlanks' | 'errors' | 'notErrors' | 'duplicateValues' | 'uniqueValues',
  areas: ConditionalFormat['areas'],
  value: ReturnType<ExcelSheet['scalar']>,
): boolean {
  const blank = value === null || (typeof value === 'string' && value.trim() === '');
  switch (criterion) {
    case 'blanks':
      return blank;
    case 'notBlanks':
      return !blank;
    case 'errors':
      return isError(value);
    case 'notErrors':
      return !isError(value);
    default: {
      if (blank) return false;
      const key = typeof value === 'string' ? foldText(value) : value;
      let count = 0;
      for (const area of areas) {
        sheet.grid.each(area, (cell) => {
          if ((typeof cell.value === 'string' ? foldText(cell.value) : cell.value) === key) count++;
        });
      }
      return criterion === 'duplicateValues' ? count > 1 : count === 1;
    }
  }
}

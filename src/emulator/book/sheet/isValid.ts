import type { CellPlace } from '../area';
import { isError, type Scalar } from '../cells/cellError';
import type { ExcelSheet } from '../excelSheet';
import { offsetFormula } from '../formula/moveFormula';
import { compareValues, Matrix, plainText } from '../formula/operands';
import { foldText } from '../formula/foldText';
import type { CompareOperator, DataValidation } from '../sheetRules';

/**
 * Whether a value would pass a validation.
 *
 * @param rows - how far the cell lies below the first cell of the validation's areas: its formulas are relative to that one.
 */
export function isValid(
  sheet: ExcelSheet,
  validation: DataValidation,
  value: Scalar,
  rows: number,
  columns: number,
  at: CellPlace,
): boolean {
  const { rule } = validation;
  if (value === null) return validation.ignoreBlanks;
  const evaluate = (formula: string): Scalar | Matrix | undefined => {
    if (!formula.startsWith('=')) return formula === '' || Number.isNaN(Number(formula)) ? formula : Number(formula);
    return sheet.book.evaluateAt(offsetFormula(formula.slice(1), rows, columns), sheet, at.row, at.column);
  };
  switch (rule.kind) {
    case 'list': {
      const text = foldText(
        isError(value) ? value.error : typeof value === 'string' ? value : sheet.text(at.row, at.column),
      );
      if (!rule.source.startsWith('='))
        return rule.source.split(',').some((one) => foldText(one.trim()) === text.trim());
      const list = evaluate(rule.source);
      const items = list instanceof Matrix ? list.data : [list ?? null];
      return items.some((one) => one !== null && (typeof one === 'string' ? foldText(one) === text : one === value));
    }
    case 'custom': {
      const result = evaluate(rule.formula);
      return result === true || (typeof result === 'number' && result !== 0);
    }
    case 'textLength':
      return compare(
        rule.operator,
        plainText(value).length,
        evaluate(rule.formula1),
        rule.formula2 === undefined ? undefined : evaluate(rule.formula2),
      );
    default:
      if (typeof value !== 'number' || (rule.kind === 'wholeNumber' && !Number.isInteger(value))) return false;
      return compare(
        rule.operator,
        value,
        evaluate(rule.formula1),
        rule.formula2 === undefined ? undefined : evaluate(rule.formula2),
      );
  }
}

/** Whether a value stands to one or two limits as the operator asks; a missing limit lets nothing pass. */
export function compare(
  operator: CompareOperator,
  value: Scalar,
  first: Scalar | Matrix | undefined,
  second: Scalar | Matrix | undefined,
): boolean {
  const low = first instanceof Matrix ? first.at(0, 0) : (first ?? null);
  const high = second instanceof Matrix ? second.at(0, 0) : (second ?? null);
  if (isError(value) || isError(low) || isError(high)) return false;
  const order = compareValues(value, low);
  switch (operator) {
    case 'between':
      return order >= 0 && compareValues(value, high) <= 0;
    case 'notBetween':
      return order < 0 || compareValues(value, high) > 0;
    case 'equal':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'greaterThan':
      return order > 0;
    case 'lessThan':
      return order < 0;
    case 'greaterThanOrEqual':
      return order >= 0;
    case 'lessThanOrEqual':
      return order <= 0;
  }
}

import type { AnyFinding } from '../model/finding';
import type { Checked, Rule } from './rule';
import { codeList } from './rules/codeList';
import { duplicateRow } from './rules/duplicateRow';
import { formulaError } from './rules/formulaError';
import { required } from './rules/required';
import { textForm } from './rules/textForm';
import { totalMismatch } from './rules/totalMismatch';

/** Every rule, in the order in which findings about one cell are told. */
export const rules: readonly Rule[] = [required, codeList, duplicateRow, totalMismatch, formulaError, textForm];

/**
 * Checks every table with every rule. Nothing is dropped or capped.
 *
 * @returns findings in the order of sheets, rows and columns.
 */
export function validate(checked: Checked): readonly AnyFinding[] {
  const sheets = new Map(checked.workbook.sheets.map(({ name }, index) => [name, index]));
  const placeOf = (finding: AnyFinding): number => sheets.get(finding.sheet) ?? sheets.size;
  return rules
    .flatMap((rule) => [...rule(checked)])
    .sort((a, b) => placeOf(a) - placeOf(b) || a.at.row - b.at.row || a.at.column - b.at.column);
}

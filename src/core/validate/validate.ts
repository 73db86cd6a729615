import type { AnyFinding } from '../model/finding';
import type { WorkbookSnapshot } from '../model/snapshot';
import { ownFindings } from './ownFindings';
import type { Checked } from './rule';
import { rules } from './rules';

/**
 * Checks every table with every rule. Nothing is dropped or capped.
 *
 * @returns findings in the order of sheets, rows and columns.
 */
export const validate = (checked: Checked): readonly AnyFinding[] =>
  inOrder(
    checked.workbook,
    ownFindings(
      checked,
      rules.flatMap(({ check }) => [...check(checked)]),
    ),
  );

/** Findings in the order of sheets, rows, columns and rules. */
export function inOrder(workbook: WorkbookSnapshot, findings: readonly AnyFinding[]): readonly AnyFinding[] {
  const sheets = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const placeOf = (finding: AnyFinding): number => sheets.get(finding.sheet) ?? sheets.size;
  const ranks = new Map(rules.map(({ id }, index) => [id, index]));
  const rankOf = (finding: AnyFinding): number => ranks.get(finding.rule) ?? 0;
  return [...findings].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.at.row - b.at.row || a.at.column - b.at.column || rankOf(a) - rankOf(b),
  );
}

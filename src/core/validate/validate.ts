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
export const inOrder = (workbook: WorkbookSnapshot, findings: readonly AnyFinding[]): readonly AnyFinding[] =>
  [...findings].sort(orderOf(workbook));

/** Two lists of findings as one; the first is in order already, of equals it goes first. */
export function mergeInOrder(
  workbook: WorkbookSnapshot,
  ordered: readonly AnyFinding[],
  others: readonly AnyFinding[],
): readonly AnyFinding[] {
  const order = orderOf(workbook);
  const merged: AnyFinding[] = [];
  let next = 0;
  for (const other of [...others].sort(order)) {
    for (let first = ordered[next]; first && order(first, other) <= 0; first = ordered[next]) {
      merged.push(first);
      next += 1;
    }
    merged.push(other);
  }
  for (; next < ordered.length; next += 1) {
    const rest = ordered[next];
    if (rest) merged.push(rest);
  }
  return merged;
}

function orderOf(workbook: WorkbookSnapshot): (a: AnyFinding, b: AnyFinding) => number {
  const sheets = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const placeOf = (finding: AnyFinding): number => sheets.get(finding.sheet) ?? sheets.size;
  const ranks = new Map(rules.map(({ id }, index) => [id, index]));
  const rankOf = (finding: AnyFinding): number => ranks.get(finding.rule) ?? 0;
  return (a, b) => placeOf(a) - placeOf(b) || a.at.row - b.at.row || a.at.column - b.at.column || rankOf(a) - rankOf(b);
}

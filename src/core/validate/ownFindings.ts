import type { AnyFinding, RuleId } from '../model/finding';
import type { Register } from '../model/register';
import type { Checked } from './rule';
import { rules } from './rules';

/**
 * The findings without those about cells of a structured table that stand as they were written: their source is accused
 * already. A finding that rests on several cells of a row is told when the user changed one of them.
 */
export function ownFindings(checked: Checked, findings: readonly AnyFinding[]): readonly AnyFinding[] {
  const { ownCells } = checked;
  if (!ownCells || ownCells.size === 0) return findings;
  const registers = new Map(checked.registers.map((register) => [register.id, register]));
  return findings.filter((finding) => {
    const rows = ownCells.get(finding.sheet);
    if (!rows) return true;
    const changed = rows.get(finding.at.row);
    if (changed === undefined) return false;
    if (changed === null || (finding.field !== null && changed.has(finding.field))) return true;
    const register = registers.get(finding.register ?? '');
    return register !== undefined && isRelated(finding.rule, changed, register);
  });
}

function isRelated(rule: RuleId, changed: ReadonlySet<string>, register: Register): boolean {
  const relates = relations.get(rule);
  return relates !== undefined && register.fields.some((field) => changed.has(field.name) && relates(field, register));
}

const relations = new Map(rules.flatMap(({ id, relates }) => (relates ? [[id, relates] as const] : [])));

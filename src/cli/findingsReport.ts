import { toA1 } from '../core/model/address';
import type { Definitions } from '../core/model/definitions';
import type { AnyFinding, RuleId, Severity } from '../core/model/finding';
import type { Preparation } from '../core/preparation';
import type { CliMessages } from '../i18n/cliMessages';
import { describeFinding, findingLabels } from '../i18n/describeFinding';
import type { Messages } from '../i18n/messages';

/** How many findings there are of each severity. */
export function countFindings(findings: readonly AnyFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** What `validate --json` prints. */
export function findingsReportOf(
  { findings, ignored, found }: Preparation,
  definitions: Definitions,
  messages: Messages,
) {
  const labels = findingLabels(definitions.registers);
  const tables = found.flatMap(({ table }) => table ?? []);
  const byRule: Partial<Record<RuleId, number>> = {};
  for (const { rule } of findings) byRule[rule] = (byRule[rule] ?? 0) + 1;
  return {
    findings: findings.map((finding) => ({
      sheet: finding.sheet,
      cell: toA1(finding.at),
      rule: finding.rule,
      severity: finding.severity,
      register: finding.register,
      field: finding.field,
      value: finding.value,
      suggestion: finding.suggestion,
      message: describeFinding(messages, finding, labels),
    })),
    summary: {
      rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
      cells: tables.reduce((sum, { rows, region }) => sum + rows.length * region.labels.length, 0),
      ...countFindings(findings),
      ignored: ignored.length,
      byRule,
    },
  };
}

/** The same for people: grouped by rule, each finding with its cell. */
export function findingsText(
  { findings, ignored }: Preparation,
  definitions: Definitions,
  sentences: CliMessages,
  messages: Messages,
): string {
  const setAside = ignored.length > 0 ? `${sentences.ignored(ignored.length)}\n` : '';
  if (findings.length === 0) return `${sentences.noFindings}\n${setAside}`;
  const labels = findingLabels(definitions.registers);
  const groups = new Map<RuleId, AnyFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const { error, warning, info } = countFindings(findings);
  const lines = [sentences.findings(error, warning, info)];
  for (const [rule, group] of groups) {
    lines.push('', `${messages.ruleTitle[rule]} (${group.length})`);
    for (const finding of group) {
      const suggestion = finding.suggestion === null ? '' : ` ${messages.suggestion(String(finding.suggestion))}`;
      lines.push(
        `  ${messages.check.cell(finding.sheet, toA1(finding.at))}: ${describeFinding(messages, finding, labels)}${suggestion}`,
      );
    }
  }
  return lines.map((line) => `${line}\n`).join('') + setAside;
}

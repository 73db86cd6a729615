import type { Catalogue } from '../core/model/catalogue';
import type { DataTable } from '../core/model/dataTable';
import type { AnyFinding, Severity } from '../core/model/finding';
import { normalForm } from '../core/model/normalForm';
import type { Register } from '../core/model/register';
import { unitIndex } from '../core/validate/unitIndex';
import type { SeverityCounts } from '../i18n/checkMessages';

/** Severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What a finding is gathered under: a key, and the title that its group has. */
export interface GroupName {
  readonly id: string;
  readonly title: string;
}

/** Findings of one kind, column or unit, in their order. */
export interface FindingGroup extends GroupName {
  readonly findings: readonly AnyFinding[];
  readonly counts: SeverityCounts;
}

/** Gathers findings: the groups with the gravest first, then the largest. */
export function groupFindings(
  findings: readonly AnyFinding[],
  groupOf: (finding: AnyFinding) => GroupName,
): readonly FindingGroup[] {
  const groups = new Map<string, { readonly title: string; readonly findings: AnyFinding[] }>();
  for (const finding of findings) {
    const { id, title } = groupOf(finding);
    const group = groups.get(id);
    if (group) group.findings.push(finding);
    else groups.set(id, { title, findings: [finding] });
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...group, counts: countBySeverity(group.findings) }))
    .sort((a, b) => gravest(a.counts) - gravest(b.counts) || b.findings.length - a.findings.length);
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly AnyFinding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const gravest = (counts: SeverityCounts): number => severities.findIndex((severity) => counts[severity] > 0);

/** Tells of each finding the unit whose row, or which unit, it is about; null where none is known. */
export function unitsOfRows(
  tables: readonly DataTable[],
  registers: readonly Register[],
  catalogue: Catalogue,
): (finding: AnyFinding) => string | null {
  const unitOf = unitIndex(catalogue.units);
  const nameOf = (text: string): string => unitOf(text)?.name ?? text;
  const units = new Map<string, string>();
  for (const { register: id, rows } of tables) {
    const fields = registers.find((candidate) => candidate.id === id)?.fields ?? [];
    const names = fields.filter(({ type }) => type === 'unit' || type === 'units').map(({ name }) => name);
    for (const { sheet, row, values } of rows) {
      const [unit] = names.flatMap((name) => textsOf(values[name]?.value));
      if (unit !== undefined && !units.has(`${sheet}!${row}`)) units.set(`${sheet}!${row}`, nameOf(unit));
    }
  }
  return (finding) =>
    finding.rule === 'silent-unit'
      ? nameOf(finding.params.unit)
      : (units.get(`${finding.sheet}!${finding.at.row}`) ?? null);
}

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string' && text !== '');

/**
 * Text as it is searched: under the normal form and without marks, so that "hoa binh" finds "Hòa Bình".
 */
export const searchForm = (text: string): string =>
  normalForm(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

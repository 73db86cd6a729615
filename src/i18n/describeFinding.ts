import type { AnyFinding } from '../core/model/finding';
import type { Register } from '../core/model/register';
import type { Messages } from './messages';

/** What fields are called in sentences: the titles of their columns. */
export interface FindingLabels {
  readonly field: (register: string, name: string) => string;
}

/** Field titles of the registers; a name that no register knows stands for itself. */
export function findingLabels(registers: readonly Register[]): FindingLabels {
  const titles = new Map(
    registers.flatMap(({ id, fields }) => fields.map(({ name, title }) => [`${id} ${name}`, title] as const)),
  );
  return { field: (register, name) => titles.get(`${register} ${name}`) ?? name };
}

/** The sentence of a finding, without its place and suggestion. */
export function describeFinding(messages: Messages, finding: AnyFinding, labels: FindingLabels): string {
  const { params } = finding;
  const named = 'field' in params ? { ...params, field: labels.field(finding.register ?? '', params.field) } : params;
  const say = messages.finding[finding.rule] as (params: object) => string;
  return say(named);
}

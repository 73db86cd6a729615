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
  const title = (name: string): string => labels.field(finding.register, name);
  switch (finding.rule) {
    case 'required':
      return messages.finding.required({ field: title(finding.params.field) });
    case 'code-list':
      return messages.finding['code-list']({ ...finding.params, field: title(finding.params.field) });
    case 'duplicate-row':
      return messages.finding['duplicate-row'](finding.params);
    case 'total-mismatch':
      return messages.finding['total-mismatch'](finding.params);
    case 'formula-error':
      return messages.finding['formula-error'](finding.params);
    case 'text-form':
      return messages.finding['text-form'](finding.params);
  }
}

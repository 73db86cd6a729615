import type { OrgUnit } from '../model/catalogue';
import { normalForm } from '../model/normalForm';

/** The unit that a text names, by its name or an alias under the normal form; a name wins over another's alias. */
export type UnitIndex = (text: string) => OrgUnit | null;

/** Prepares looking units up; linear in the units. */
export function unitIndex(units: readonly OrgUnit[]): UnitIndex {
  const byForm = new Map<string, OrgUnit>();
  for (const unit of units) for (const alias of unit.aliases) byForm.set(normalForm(alias), unit);
  for (const unit of units) byForm.set(normalForm(unit.name), unit);
  return (text) => byForm.get(normalForm(text)) ?? null;
}

const PARTY = /^(?:chi bộ|cb|đảng bộ|đảng ủy|đu|chi ủy|tổ đảng)(?!\p{L})/u;
const FRONT =
  /^(?:ủy ban mttq|ub mttq|ubmttq|mttq|mặt trận|ban công tác mặt trận|ban ctmt|hội|chi hội|đoàn thanh niên|đoàn tn|đtn|đoàn xã|đoàn phường|chi đoàn|liên đoàn|công đoàn|ccb|phụ nữ|nông dân)(?!\p{L})/u;

/** Which side of the house a unit's name speaks of: the Party's, or the Fatherland Front and its mass organisations. */
export function sideOf(name: string): 'party' | 'front' | null {
  const form = normalForm(name);
  if (PARTY.test(form)) return 'party';
  return FRONT.test(form) ? 'front' : null;
}

import type { OrgUnit } from '../model/catalogue';
import { normalForm } from '../model/normalForm';

/** The unit that a text names, by its name or an alias; a name wins over another's alias. */
export type UnitIndex = (text: string) => OrgUnit | null;

const indexes = new WeakMap<readonly OrgUnit[], UnitIndex>();

/** Prepares looking units up by text. */
export function unitIndex(units: readonly OrgUnit[]): UnitIndex {
  const byForm = unitByForm(units);
  return (text) => byForm(normalForm(text));
}

/** Prepares looking units up by the normal form of a text; linear in the units, and done once for the same list. */
export function unitByForm(units: readonly OrgUnit[]): UnitIndex {
  const known = indexes.get(units);
  if (known) return known;
  const byForm = new Map<string, OrgUnit>();
  for (const unit of units) for (const alias of unit.aliases) byForm.set(normalForm(alias), unit);
  for (const unit of units) byForm.set(normalForm(unit.name), unit);
  const index: UnitIndex = (form) => byForm.get(form) ?? null;
  indexes.set(units, index);
  return index;
}

const PARTY = /^(?:chi bộ|cb|đảng bộ|đảng ủy|đu|chi ủy|tổ đảng)(?!\p{L})/u;
const FRONT =
  /^(?:ủy ban mttq|ub mttq|ubmttq|mttq|mặt trận|ban công tác mặt trận|ban ctmt|hội|chi hội|đoàn thanh niên|đoàn tn|đtn|đoàn xã|đoàn phường|chi đoàn|liên đoàn|công đoàn|ccb|phụ nữ|nông dân)(?!\p{L})/u;

/** Which side of the house a unit's name (its normal form) is of: the Party's, or the Fatherland Front and its mass organisations. */
export function sideOf(form: string): 'party' | 'front' | null {
  if (PARTY.test(form)) return 'party';
  return FRONT.test(form) ? 'front' : null;
}

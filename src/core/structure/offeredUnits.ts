import * as z from 'zod';
import type { Catalogue, OrgUnit } from '../model/catalogue';
import { keptIn } from '../model/keptIn';
import { memoryKeys } from '../model/memory';
import { normalForm } from '../model/normalForm';
import { hashOf } from './writtenRows';

/** Columns of the unit table that the product fills where it can. */
export const UNIT_FIELDS = ['code', 'type', 'parent', 'validFrom', 'validTo', 'successor'] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

/** What the product wrote of a unit: a hash of each field's value, and its aliases in normal form. */
interface Offer {
  readonly fields: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}

/** What the product ever wrote to the office's unit table, by the normal form of the unit's name. */
export type OfferedUnits = ReadonlyMap<string, Offer>;

const Remembered = z.strictObject({
  version: z.literal(1),
  units: z.record(
    z.string(),
    z.strictObject({ fields: z.record(z.string(), z.string()), aliases: z.array(z.string()) }),
  ),
});

/** What earlier runs wrote; nothing when it was forgotten: then cells that are empty are filled again. */
export function offeredUnitsOf(memory: Readonly<Record<string, string>>): OfferedUnits {
  return new Map(Object.entries(keptIn(memory, memoryKeys.units, Remembered)?.units ?? {}));
}

/**
 * Whether the product wrote a field of a unit, or an alias to it, at any time.
 *
 * @param value - of a field the hash that has to be the one written last; of `aliases` the alias.
 */
export function wasOffered(offered: OfferedUnits, unit: string, field: UnitField | 'aliases', value?: string): boolean {
  const offer = offered.get(normalForm(unit));
  if (!offer) return false;
  if (field === 'aliases') return value !== undefined && offer.aliases.includes(normalForm(value));
  const hash = offer.fields[field];
  return hash !== undefined && (value === undefined || value === hash);
}

/**
 * What to remember once a catalogue has been written over the one that stood before.
 *
 * @param before - as the office had it on its sheet.
 */
export function offeredUnitsToText(offered: OfferedUnits, before: Catalogue, after: Catalogue): string {
  const standing = new Map(before.units.map((unit) => [unit.name, unit]));
  const units = new Map(offered);
  for (const unit of after.units) {
    const next = offerOf(unit, standing.get(unit.name), units.get(normalForm(unit.name)));
    if (next) units.set(normalForm(unit.name), next);
  }
  const inOrder = [...units].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ version: 1, units: Object.fromEntries(inOrder) });
}

function offerOf(unit: OrgUnit, standing: OrgUnit | undefined, earlier: Offer | undefined): Offer | null {
  const fields: Record<string, string> = { ...earlier?.fields };
  const aliases = [...(earlier?.aliases ?? [])];
  for (const field of UNIT_FIELDS) {
    const value = unit[field];
    if (value !== null && value !== (standing?.[field] ?? null)) fields[field] = hashOf(value);
  }
  const had = new Set((standing?.aliases ?? []).map(normalForm));
  for (const form of unit.aliases.map(normalForm)) {
    if (!had.has(form) && !aliases.includes(form)) aliases.push(form);
  }
  return Object.keys(fields).length + aliases.length === 0 ? null : { fields, aliases };
}

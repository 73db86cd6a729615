import { matchColumns, matchRegister } from '../map/matchColumns';
import type { Catalogue } from '../model/catalogue';
import { type ColumnMapping, type ColumnMatch, meaningOf } from '../model/columnMapping';
import type { Correction } from '../model/correction';
import { formLabel } from '../model/fingerprint';
import { labelForm } from '../model/labelForm';
import type { Register } from '../model/register';
import type { TableRegion } from '../model/region';
import type { SheetSnapshot } from '../model/snapshot';

type FieldCorrection = Extract<Correction, { kind: 'field' }>;

/**
 * What the columns of a table mean, with the register and the fields that the user gave; those are certain. Who gives a
 * column a field of the register that the table was taken for has said that it is this register.
 *
 * @param region - as the user put it right: the labels are those that he saw.
 * @param corrections - those that speak for the table, in their order.
 * @param catalogue - code lists by which cells tell columns apart, or null.
 */
export function correctedMapping(
  sheet: SheetSnapshot,
  region: TableRegion,
  registers: readonly Register[],
  corrections: readonly Correction[],
  catalogue: Catalogue | null = null,
): ColumnMapping {
  const given = givenRegister(registers, corrections);
  if (given === null) return noRegister(region);
  const mapping = given
    ? { ...matchRegister(sheet, region, given, catalogue), confidence: 1 }
    : matchColumns(sheet, region, registers, catalogue);
  const register = registers.find(({ id }) => id === mapping.register);
  if (!register) return mapping;
  return withFields(
    mapping,
    register,
    corrections.filter((correction) => correction.kind === 'field'),
  );
}

/** The register that the user named last: null for "none", undefined where he named none that there is. */
function givenRegister(
  registers: readonly Register[],
  corrections: readonly Correction[],
): Register | null | undefined {
  let given: Register | null | undefined;
  for (const correction of corrections) {
    if (correction.kind !== 'register') continue;
    if (correction.register === null) given = null;
    else given = registers.find(({ id }) => id === correction.register) ?? given;
  }
  return given;
}

const noRegister = ({ labels }: TableRegion): ColumnMapping => ({
  register: null,
  confidence: 1,
  columns: labels.map(({ column, label }) => ({ column, label, field: null, confidence: 1, reason: 'user' })),
});

/** A later field stands over an earlier one; where the register lacks it, the column is as it was read. */
function withFields(
  mapping: ColumnMapping,
  register: Register,
  corrections: readonly FieldCorrection[],
): ColumnMapping {
  const given = new Map<number, string | null>();
  for (const correction of corrections) {
    const match = columnOf(correction, mapping.columns);
    if (!match) continue;
    if (isMeaningIn(register, correction.field)) given.set(match.column, correction.field);
    else given.delete(match.column);
  }
  if (given.size === 0) return mapping;
  const taken = new Set([...given.values()].filter((field) => field !== null));
  const columns = mapping.columns.map((match): ColumnMatch => {
    const field = given.get(match.column);
    if (field !== undefined) return givenMatch(match, field);
    return taken.has(meaningOf(match) ?? '') ? { ...nameOf(match), field: null, confidence: 0, reason: 'none' } : match;
  });
  return { ...mapping, confidence: taken.size > 0 ? 1 : mapping.confidence, columns };
}

const isMeaningIn = ({ fields }: Register, meaning: string | null): boolean => {
  const [field] = meaning?.split('=') ?? [];
  return field === undefined || field === 'ordinal' || fields.some(({ name }) => name === field);
};

const nameOf = ({ column, label }: ColumnMatch) => ({ column, label });

/**
 * The column that a correction means: the one with its label, which may have moved; where several have it, the one that
 * stands where the corrected one stood. A label whose numbers have changed since (another month, another year) is still
 * the same unless the meaning itself is a number's (years=2016). Of a correction that knows no form only the place is known.
 */
function columnOf(correction: FieldCorrection, columns: readonly ColumnMatch[]): ColumnMatch | null {
  const { form, column, label, field } = correction;
  const inPlace = columns.find((match) => match.column === column) ?? null;
  if (form === '') return inPlace;
  const likes = field?.includes('=') ? [labelForm] : [labelForm, formLabel];
  for (const like of likes) {
    const named = columns.filter((match) => like(match.label) === like(label));
    if (inPlace && named.includes(inPlace)) return inPlace;
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  }
  return null;
}

function givenMatch(match: ColumnMatch, meaning: string | null): ColumnMatch {
  const [field = '', flagValue] = meaning?.split('=') ?? [];
  return {
    ...nameOf(match),
    field: meaning === null ? null : field,
    ...(flagValue === undefined ? {} : { flagValue }),
    confidence: 1,
    reason: 'user',
  };
}

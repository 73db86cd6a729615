import * as z from 'zod';
import type { CellAddress } from './address';

/** One entry of a code list: the code is kept, the label is shown and written. */
export const CodeEntry = z.strictObject({
  code: z.string().min(1),
  label: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  active: z.boolean().default(true),
  /** Categories only: words that hint at the category, kinds it allows, fields it requires, units of measure it allows. */
  keywords: z.array(z.string()).default([]),
  kinds: z.array(z.string()).default([]),
  requiredFields: z.array(z.string()).default([]),
  unitsOfMeasure: z.array(z.string()).default([]),
});
export type CodeEntry = z.infer<typeof CodeEntry>;

/**
 * A unit of the office's tree (đơn vị). `parent` and `successor` are unit names. It counts from `validFrom` to `validTo`
 * (ISO dates, null: open), so that a unit dissolved on 1/7/2025 stays right for what came before.
 */
export const OrgUnit = z.strictObject({
  code: z.string().nullable().default(null),
  name: z.string().min(1),
  type: z.string().nullable().default(null),
  parent: z.string().nullable().default(null),
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null),
  successor: z.string().nullable().default(null),
  aliases: z.array(z.string()).default([]),
});
export type OrgUnit = z.infer<typeof OrgUnit>;

/** A unit of the office's own list and the cell of its name. */
export interface ListedUnit {
  readonly unit: OrgUnit;
  readonly sheet: string;
  readonly at: CellAddress;
}

/**
 * The units that values are held against: the catalogue's own sheet, which is whole, or a register of units that may well
 * leave out those above it.
 */
export interface UnitList {
  readonly from: 'catalogue' | 'register';
  readonly units: readonly ListedUnit[];
}

/** A unit of which no more is known than what is given. */
export const unitNamed = (name: string, known: Partial<OrgUnit> = {}): OrgUnit => ({
  code: null,
  type: null,
  parent: null,
  validFrom: null,
  validTo: null,
  successor: null,
  aliases: [],
  ...known,
  name,
});

/** What an office writes short. One abbreviation may stand for several things, so nothing is ever written out unasked. */
export const Abbreviation = z.strictObject({ short: z.string().min(1), meaning: z.string().min(1) });
export type Abbreviation = z.infer<typeof Abbreviation>;

/** The theme of a year (chuyên đề), of a province or, with null, of the whole country. */
export const Theme = z.strictObject({
  year: z.int(),
  province: z.string().min(1).nullable().default(null),
  theme: z.string().min(1),
  source: z.string().min(1).nullable().default(null),
});
export type Theme = z.infer<typeof Theme>;

/** What the whole work is called and rests on, from `validFrom` to `validTo` (ISO dates, null: open). */
export const Programme = z.strictObject({
  name: z.string().min(1),
  basis: z.string().min(1).nullable().default(null),
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null),
});
export type Programme = z.infer<typeof Programme>;

/** Everything that values are checked against: code lists by id (category, kind, status, …) and the unit tree; and what the office keeps beside them. */
export const Catalogue = z.strictObject({
  version: z.literal(1),
  /** Which of the shipped category sets is active, or "own" once the office has edited it. */
  categorySet: z.string(),
  lists: z.record(z.string(), z.array(CodeEntry)),
  units: z.array(OrgUnit),
  abbreviations: z.array(Abbreviation).default([]),
  themes: z.array(Theme).default([]),
  programmes: z.array(Programme).default([]),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** The entries of a code list; none when the catalogue lacks the list. */
export const entriesOf = (catalogue: Catalogue, list: string): readonly CodeEntry[] => catalogue.lists[list] ?? [];

import { followGroups, headingOf, type OpenGroup } from '../map/groupTrail';
import { isUnitText } from '../map/unitText';
import type { Catalogue, OrgUnit } from '../model/catalogue';
import { entriesOf } from '../model/catalogue';
import { cleanLine } from '../model/cleanText';
import type { DataRow, DataTable, FieldValue, Period } from '../model/dataTable';
import { normalForm } from '../model/normalForm';
import type { Register } from '../model/register';
import { severalIn } from '../model/structuredTable';
import { unitForm } from './unitForm';

/** What tables say of a unit. What they disagree about is left out. */
export type FoundUnit = Partial<Omit<OrgUnit, 'name' | 'aliases'>> & {
  /** As most rows spell it, on a tie as first. */
  readonly name: string;
  /** Other spellings than differ in form only, and names that a list of units gives. */
  readonly aliases: readonly string[];
  /** Whether a list of units has a line of its own for it: the office put it there. */
  readonly isListed: boolean;
};

/** A unit on its way: how often it is spelled in which way, and all that is said of it. */
interface Sighting {
  readonly spellings: Map<string, number>;
  readonly parents: Set<string>;
  readonly aliases: Set<string>;
  /** What a list of units says: it decides. */
  listed: Partial<Omit<OrgUnit, 'name' | 'aliases'>>;
  isListed: boolean;
  /** Whether it is one that the office of the letterhead has under it. */
  isSubordinate: boolean;
}

/** Registers whose units are those below the office that keeps them; documents and exemplars also name others. */
const OF_SUBORDINATES: ReadonlySet<string> = new Set(['models', 'commitments', 'supervisions', 'units']);

/**
 * The units that tables name, in order of first appearance, those above before those below, with what is sure of them:
 *
 * - a list of units (register `units`) gives code, type, parent, days of validity, successor and aliases;
 * - a heading over a row ("Khối xã, thị trấn", "Đảng bộ xã Thái Hòa") is above the unit that the row names;
 * - so is the unit in brackets behind a name: "Chi bộ thôn 1 (Đảng bộ xã Thái Hòa)";
 * - the committee of the letterhead is above the units of its registers that nothing else is above, when every table
 *   bears the same letterhead.
 *
 * Where these name two parents for one unit, or one that is below it, none is taken: the office decides.
 */
export function foundUnits(
  catalogue: Catalogue,
  tables: readonly DataTable[],
  registers: readonly Register[],
): readonly FoundUnit[] {
  const sightings = new Map<string, Sighting>();
  const see = (name: string): Sighting => {
    const form = normalForm(name);
    const known = sightings.get(form) ?? {
      spellings: new Map<string, number>(),
      parents: new Set<string>(),
      aliases: new Set<string>(),
      listed: {},
      isListed: false,
      isSubordinate: false,
    };
    sightings.set(form, known);
    return known;
  };
  const spell = (name: string): Sighting => {
    const unit = see(name);
    unit.spellings.set(name, (unit.spellings.get(name) ?? 0) + 1);
    return unit;
  };

  const typeLabels = new Map(entriesOf(catalogue, 'unitType').map(({ code, label }) => [code, label]));
  const root = rootOf(tables);
  for (const name of root) spell(name);
  for (const [index, name] of root.entries()) {
    const above = root[index - 1];
    if (above !== undefined) see(name).parents.add(above);
  }
  for (const table of tables) {
    const register = registers.find(({ id }) => id === table.register);
    const fields = register?.fields.filter(({ type }) => type === 'unit').map(({ name }) => name) ?? [];
    const [main] = register?.fields.filter(({ type, required }) => type === 'unit' && required) ?? [];
    const headings = table.register === 'units' || main ? headingsOver(table) : () => [];
    for (const row of table.rows) {
      if (table.register === 'units') list(row, headings(row.row));
      for (const field of fields) {
        const datum = row.values[field];
        for (const name of namesIn(datum?.value ?? null)) {
          if (table.register === 'units' && field === 'parent') {
            spell(name);
            continue;
          }
          const above = field === main?.name ? parentOf(name, headings(row.row)) : parentOf(name, []);
          if (above !== null) spell(above);
          const unit = spell(name);
          if (above !== null) unit.parents.add(above);
          if (field === main?.name && OF_SUBORDINATES.has(table.register)) unit.isSubordinate = true;
        }
      }
    }
  }

  const lowest = root.at(-1);
  if (lowest !== undefined) {
    for (const [form, unit] of sightings) {
      if (unit.isSubordinate && unit.parents.size === 0 && !unit.listed.parent && !isHigher(form))
        unit.parents.add(lowest);
    }
    for (const heading of blocksWithoutParent(sightings)) heading.parents.add(lowest);
  }
  return settle(sightings);

  /** A line of a list of units. */
  function list({ values }: DataRow, headings: readonly string[]): void {
    const name = textIn(values['name']?.value);
    if (name === null) return;
    const above = textIn(values['parent']?.value) ?? parentOf(name, headings);
    if (above !== null) spell(above);
    const unit = spell(name);
    unit.isSubordinate = true;
    unit.isListed = true;
    const type = textIn(values['type']?.value);
    const start = periodIn(values['validFrom']?.value)?.start ?? null;
    const to = periodIn(values['validTo']?.value);
    const said = {
      code: textIn(values['code']?.value),
      type: type === null ? null : (typeLabels.get(type) ?? type),
      parent: above,
      validFrom: start,
      validTo: to ? (to.end ?? to.start) : null,
      successor: textIn(values['successor']?.value),
    };
    unit.listed = { ...withoutNulls(said), ...unit.listed };
    for (const alias of severalIn(textIn(values['aliases']?.value))) unit.aliases.add(alias);
  }
}

const withoutNulls = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<Values>;

const textIn = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const periodIn = (value: FieldValue | undefined): Period | null =>
  typeof value === 'object' && value !== null && 'precision' in value ? value : null;

function namesIn(value: FieldValue): readonly string[] {
  const names = Array.isArray(value) ? (value as readonly (string | number)[]).map(String) : [value];
  return names.filter((name): name is string => typeof name === 'string' && normalForm(name) !== '');
}

/** The headings over each row of a table, innermost first, without numerals and counts. */
function headingsOver({ region }: DataTable): (row: number) => readonly string[] {
  const over = new Map<number, readonly string[]>();
  let open: readonly OpenGroup[] = [];
  let texts: readonly string[] = [];
  for (const classified of region.rows) {
    if (classified.role === 'group') {
      open = followGroups(open, classified, region);
      texts = [...open].reverse().map(({ text }) => cleanLine(headingOf(text)));
    }
    if (texts.length > 0 && classified.role === 'data') over.set(classified.row, texts);
  }
  return (row) => over.get(row) ?? [];
}

/** Words that begin with the name of a body and are none. */
const NO_UNIT =
  /^(?:ban hành|hội (?:nghị|thảo|thi|họp)|tổ chức|trường hợp|phòng,? chống|bản cam kết|đoàn kết|trạm thu)/u;
const BLOCK = /^(?:khối|cụm|các) \p{L}/u;
const LONGEST_HEADING = 60;

const isAbove = (heading: string): boolean => {
  const form = normalForm(heading);
  if (form.length > LONGEST_HEADING || NO_UNIT.test(form) || /(?:19|20)\d{2}/.test(form)) return false;
  if (BLOCK.test(form))
    return /^(?:khối|cụm)|xã|phường|thị trấn|cơ quan|đơn vị|chi bộ|đảng bộ|trường|ban |đoàn/u.test(form);
  return isUnitText(heading);
};

/** What stands above a unit: the unit in brackets behind its name, else the nearest heading that is a unit or a block of units. */
function parentOf(name: string, headings: readonly string[]): string | null {
  const bracketed = /\(([^()]+)\)\s*$/.exec(name)?.[1];
  if (bracketed !== undefined && /^\s*(?:đảng bộ|đảng ủy|thuộc )/iu.test(bracketed.normalize('NFC')))
    return cleanLine(bracketed).replace(/^thuộc /iu, '');
  const form = normalForm(name);
  return headings.find((heading) => normalForm(heading) !== form && isAbove(heading)) ?? null;
}

const COMMITTEE =
  /^(tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng (?:bộ|ủy) (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu))(?: (.+))?$/u;
/** Bodies that may stand over the office that keeps the sheet. */
const HIGHER =
  /^(?:trung ương|tw|tỉnh|thành ủy|huyện ủy|thị ủy|quận ủy|đảng (?:bộ|ủy) (?:tỉnh|thành phố|huyện|thị xã|quận))(?!\p{L})/u;
const isHigher = (form: string): boolean => HIGHER.test(unitForm(form));

/** The committees of the letterhead, highest first; none unless every table that has a letterhead has the same. */
function rootOf(tables: readonly DataTable[]): readonly string[] {
  const found = tables.flatMap(({ region }) => {
    const [top] = region.context;
    if (!top || top.row >= region.headerRows.first) return [];
    const names: string[] = [];
    for (const { row, column, text } of region.context) {
      if (column !== top.column || row > top.row + 2) continue;
      const name = committeeName(text);
      if (name !== null) names.push(name);
      else break;
    }
    return names.length > 0 ? [names] : [];
  });
  const [first] = found;
  const same = found.every((names) => names.map(unitForm).join('|') === (first ?? []).map(unitForm).join('|'));
  return first && same ? first : [];
}

/** "ĐẢNG BỘ HUYỆN LẬP THẠCH" → "Đảng bộ huyện Lập Thạch"; null for what names no committee with its place. */
function committeeName(text: string): string | null {
  const line = cleanLine(text).replace(/[*\s]+$/, '');
  const parts = COMMITTEE.exec(normalForm(line));
  if (!parts?.[1] || !parts[2]) return null;
  if (line !== line.toUpperCase()) return line;
  const proper = parts[2].replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return `${parts[1].charAt(0).toUpperCase()}${parts[1].slice(1)} ${proper}`;
}

/** Headings over units that no one named as a unit of its own, and over which nothing stands. */
function blocksWithoutParent(sightings: ReadonlyMap<string, Sighting>): readonly Sighting[] {
  return [...sightings].flatMap(([form, unit]) =>
    BLOCK.test(form) && unit.parents.size === 0 && !unit.listed.parent ? [unit] : [],
  );
}

function settle(sightings: ReadonlyMap<string, Sighting>): readonly FoundUnit[] {
  return [...sightings.values()].map(({ spellings, parents, aliases, listed, isListed }) => {
    const most = Math.max(...spellings.values());
    const [name = ''] = [...spellings].find(([, count]) => count === most) ?? [];
    const forms = new Set([...parents].map(unitForm));
    const [parent] = forms.size === 1 ? parents : [];
    return { ...(parent === undefined ? {} : { parent }), ...listed, name, aliases: [...aliases], isListed };
  });
}

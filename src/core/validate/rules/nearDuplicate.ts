import type { CellAddress } from '../../model/address';
import type { DataRow, DataTable, Datum } from '../../model/dataTable';
import { registeredIn } from '../../model/dataTable';
import type { Finding } from '../../model/finding';
import { normalForm } from '../../model/normalForm';
import { datumForm, datumName } from '../datumForm';
import { nameForm, resembles, type NameForm } from '../resemblance';
import type { Checked } from '../rule';
import { isOneRecord, registerOfTable } from '../rule';

/** Names sharing a pair of words that are looked at; a pair that more share ("khu dân cư") tells nothing. */
const MOST_SHARING = 24;

interface Named {
  readonly name: string;
  readonly form: NameForm;
  readonly row: DataRow;
  readonly at: CellAddress;
  readonly field: string;
  readonly value: DataRow['values'][string]['raw'];
  /** What must agree for two names to be compared: the unit, and the year where both have one. */
  readonly year: string;
}

/**
 * Two models of one unit, registered for the same year, with nearly the same name; also two items of one supervision's
 * list. Proposed, never merged: at the later cell, naming the earlier one.
 */
export function* nearDuplicate(checked: Checked): Generator<Finding<'near-duplicate'>> {
  const units = new Map<string, Named[]>();
  for (const table of checked.tables) {
    const register = registerOfTable(checked, table);
    if (register.id === 'models') gather(table, units);
    for (const field of register.fields.filter(({ type, marksByLabel }) => type === 'list' && marksByLabel !== true))
      for (const row of table.rows) yield* withinList(table, row, field.name);
  }
  for (const named of units.values()) {
    for (const [later, earlier] of pairsOf(named)) yield finding('models', later, earlier);
  }
}

function gather(table: DataTable, units: Map<string, Named[]>): void {
  for (const row of table.rows) {
    const datum = row.values['name'];
    if (!datum || typeof datum.value !== 'string' || (datum.from !== 'cell' && datum.from !== 'structured')) continue;
    const unit = row.values['unit'];
    const key = !unit ? '' : Array.isArray(unit.value) ? normalForm(unit.value.join(',')) : datumForm(unit);
    if (key === '') continue;
    const named = units.get(key) ?? [];
    units.set(key, named);
    named.push(namedRow(row, datum, datum.value));
  }
}

const namedRows = new WeakMap<DataRow, Named>();

/** A row by its name; the same object each time, so that a unit whose rows have not changed is known again. */
function namedRow(row: DataRow, datum: Datum, name: string): Named {
  const known = namedRows.get(row);
  if (known) return known;
  const named: Named = {
    name,
    form: datumName(datum),
    row,
    at: datum.at,
    field: 'name',
    value: datum.raw,
    year: registeredIn(row),
  };
  namedRows.set(row, named);
  return named;
}

type Pairs = readonly (readonly [Named, Named])[];
const pairsOfUnits = new WeakMap<Named, { readonly named: readonly Named[]; readonly pairs: Pairs }>();

/** `resemblances` of a unit's rows, those found before where the rows are the same ones. */
function pairsOf(named: readonly Named[]): Pairs {
  const [first] = named;
  const known = first && pairsOfUnits.get(first);
  if (known?.named.length === named.length && known.named.every((one, index) => one === named[index]))
    return known.pairs;
  const pairs = resemblances(named);
  if (first) pairsOfUnits.set(first, { named, pairs });
  return pairs;
}

function* withinList(table: DataTable, row: DataRow, field: string): Generator<Finding<'near-duplicate'>> {
  const datum = row.values[field];
  if (!datum || !Array.isArray(datum.value) || datum.value.length < 2 || datum.from === 'ditto') return;
  const items = datum.value.map((item): Named => ({
    name: String(item),
    form: nameForm(String(item)),
    row,
    at: datum.at,
    field,
    value: datum.raw,
    year: '',
  }));
  const [pair] = resemblances(items);
  if (pair) yield finding(table.register, ...pair);
}

/** Pairs of later and earlier names that resemble each other, one a later name; candidates share a pair of words. */
function resemblances(named: readonly Named[]): Pairs {
  const pairs: (readonly [Named, Named])[] = [];
  const sharing = new Map<string, Named[]>();
  for (const later of named) {
    let found: Named | undefined;
    const met = new Set<Named>();
    for (const key of keysOf(later.form)) {
      const earlierOnes = sharing.get(key) ?? [];
      sharing.set(key, earlierOnes);
      for (const earlier of earlierOnes) {
        if (found || met.has(earlier)) continue;
        met.add(earlier);
        const isSameYear = later.year === earlier.year || later.year === '' || earlier.year === '';
        const isOther = later.row === earlier.row || !isOneRecord(later.row, earlier.row);
        if (isSameYear && isOther && resembles(later.form, earlier.form)) found = earlier;
      }
      if (earlierOnes.length < MOST_SHARING) earlierOnes.push(later);
    }
    if (found) pairs.push([later, found]);
  }
  return pairs;
}

/** Neighbouring words, in one order; a name of one or two words stands for itself. */
function keysOf({ words, form }: NameForm): ReadonlySet<string> {
  if (words.length < 3) return new Set([form.slice(0, 12)]);
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
}

const finding = (register: string, later: Named, earlier: Named): Finding<'near-duplicate'> => ({
  rule: 'near-duplicate',
  severity: 'warning',
  register,
  sheet: later.row.sheet,
  at: later.at,
  field: later.field,
  value: later.value,
  suggestion: null,
  params: { other: earlier.name, firstSheet: earlier.row.sheet, firstRow: earlier.row.row },
});

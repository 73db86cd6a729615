import type { Catalogue, OrgUnit } from '../model/catalogue';
import { normalForm } from '../model/normalForm';
import type { CellValue } from '../model/snapshot';
import type { StructuredTable } from '../model/structuredTable';
import { severalIn } from '../model/structuredTable';
import type { RollupLine } from './countBy';
import { spelledAs, spellingsOf } from './spellings';

interface UnitNode {
  readonly unit: OrgUnit;
  readonly children: readonly UnitNode[];
}

/**
 * One line a unit, as the catalogue's tree has them: a unit, its children, then its subtotal "Cộng …". After the tree come
 * units that only the register names, in Vietnamese alphabetical order, a line for records of several units, and one for
 * records without a unit, where there are any.
 *
 * Every unit of the catalogue and of the register has its line, whatever the years counted, so that the sheet stays right
 * when the user changes the years on it.
 *
 * A record that names several units is one record: it counts once, in the line for several units, not once under each, for
 * the lines have to add up to the register.
 */
export function unitLines(
  table: StructuredTable,
  column: string,
  catalogue: Catalogue,
  words: {
    readonly unknownUnit: string;
    readonly severalUnits: string;
    readonly subtotal: (name: string) => string;
  },
): readonly RollupLine[] {
  const spellings = spellingsOf(table, column);
  const listed = new Set<string>();
  const lines: RollupLine[] = [];
  const add = (label: string, level: number, names: readonly string[]): void => {
    names.forEach((name) => listed.add(normalForm(name)));
    lines.push({ label, level, kind: 'own', counts: { column, is: 'anyOf', values: spelledAs(spellings, names) } });
  };
  const addTree = ({ unit, children }: UnitNode, level: number): void => {
    const aliases = unit.aliases.filter((alias) => !listed.has(normalForm(alias)));
    add(unit.name, level, [unit.name, ...aliases]);
    if (children.length === 0) return;
    for (const child of children) addTree(child, level + 1);
    lines.push({ label: words.subtotal(unit.name), level, kind: 'subtotal', counts: null });
  };

  const units = distinctUnits(catalogue);
  // A name wins over another unit's alias, also when the alias comes first in the tree.
  for (const unit of units) listed.add(normalForm(unit.name));
  for (const root of unitTree(units)) addTree(root, 0);

  const collator = new Intl.Collator('vi');
  const unlisted = [...spellings].filter(([form]) => form !== '' && !listed.has(form));
  const several = unlisted.filter(([, values]) => values.some((value) => severalIn(value).length > 1));
  const others = unlisted
    .filter((entry) => !several.includes(entry))
    .map(([, values]) => String(values[0] ?? ''))
    .sort((a, b) => collator.compare(a, b));
  for (const name of others) add(name, 0, [name]);

  const rest = (label: string, values: readonly CellValue[]): void => {
    if (values.length > 0) lines.push({ label, level: 0, kind: 'own', counts: { column, is: 'anyOf', values } });
  };
  rest(
    words.severalUnits,
    several.flatMap(([, values]) => values),
  );
  rest(words.unknownUnit, spellings.get('') ?? []);
  return lines;
}

function distinctUnits(catalogue: Catalogue): readonly OrgUnit[] {
  const byName = new Map<string, OrgUnit>();
  for (const unit of catalogue.units) {
    const form = normalForm(unit.name);
    if (form !== '' && !byName.has(form)) byName.set(form, unit);
  }
  return [...byName.values()];
}

/** Roots in the catalogue's order. A unit whose parent is unknown, or that is its own ancestor, stands alone. */
function unitTree(units: readonly OrgUnit[]): readonly UnitNode[] {
  const nodes = new Map(units.map((unit) => [normalForm(unit.name), { unit, children: [] as UnitNode[] }] as const));
  const parentOf = (unit: OrgUnit) => nodes.get(normalForm(unit.parent ?? ''));
  const isInCycle = (unit: OrgUnit): boolean => {
    let above = parentOf(unit);
    for (let steps = 0; above && steps <= nodes.size; steps += 1) {
      if (above.unit === unit) return true;
      above = parentOf(above.unit);
    }
    return false;
  };
  const roots: UnitNode[] = [];
  for (const node of nodes.values()) {
    const parent = isInCycle(node.unit) ? undefined : parentOf(node.unit);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

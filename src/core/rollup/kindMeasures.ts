import type { Catalogue } from '../model/catalogue';
import { entriesOf } from '../model/catalogue';
import { normalForm } from '../model/normalForm';
import type { StructuredTable } from '../model/structuredTable';
import type { Measure } from './countBy';
import { spelledAs, spellingsOf } from './spellings';

/** Kinds that every rollup by kind shows; others only where the register has them. */
const ALWAYS: ReadonlySet<string> = new Set(['collective', 'individual']);

/**
 * One column a kind, then "unknown" for cells that are empty or name no kind, where there are any, so that no record is
 * lost; last the total, which sums them.
 */
export function kindMeasures(
  table: StructuredTable,
  column: string,
  catalogue: Catalogue,
  words: { readonly unknownKind: string; readonly total: string },
): readonly Measure[] {
  const spellings = spellingsOf(table, column);
  const taken = new Set<string>();
  const kinds = entriesOf(catalogue, 'kind').map(({ code, label, aliases }) => {
    const names = [label, ...aliases].filter((name) => !taken.has(normalForm(name)));
    names.forEach((name) => taken.add(normalForm(name)));
    return {
      code,
      label,
      values: spelledAs(spellings, names),
      occurs: names.some((name) => spellings.has(normalForm(name))),
    };
  });
  const shown = kinds.filter((kind) => kind.occurs || ALWAYS.has(kind.code));
  const hasOthers = [...spellings.keys()].some((form) => !taken.has(form));
  return [
    ...shown.map(({ code, label, values }): Measure => ({ id: code, label, counts: { column, is: 'anyOf', values } })),
    ...(hasOthers
      ? [
          {
            id: 'unknown',
            label: words.unknownKind,
            counts: { column, is: 'noneOf' as const, values: shown.flatMap((kind) => kind.values) },
          },
        ]
      : []),
    { id: 'total', label: words.total, counts: null },
  ];
}

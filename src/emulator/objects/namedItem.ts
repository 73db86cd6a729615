import type { DefinedName } from '../book/book';
import { flag, isMissing, text } from '../wire/arguments';
import type { Host, HostObject } from '../wire/hostClass';
import { areaOf, placeOfFormula, rangeOrNull, sheetPrefix } from './ranges';
import { absoluteA1 } from '../book/area';
import { objectOf, selfOf, serve, type NameScope } from './selves';

const nameObject = (scope: NameScope, name: DefinedName | undefined): HostObject | null =>
  name ? objectOf('NamedItem', { scope, name }) : null;

export const namedItemCollectionClass = serve('NamedItemCollection', {
  items: (scope) => scope.names.all.map((name) => objectOf('NamedItem', { scope, name })),
  item: (scope, key) => nameObject(scope, scope.names.find(text(key))),
  methods: {
    add: (scope, [name, reference, comment]) => {
      const added = isMissing(comment)
        ? scope.names.add(text(name), formulaOf(reference))
        : scope.names.add(text(name), formulaOf(reference), text(comment));
      return nameObject(scope, added);
    },
  },
});

function formulaOf(reference: unknown): string {
  const range = selfOf('Range', reference);
  if (range) return `=${sheetPrefix(range.sheet.name)}${absoluteA1(areaOf(range))}`;
  return text(reference);
}

interface Self {
  readonly scope: NameScope;
  readonly name: DefinedName;
}

/** The name as it is now: changing one makes it anew. */
const now = ({ scope, name }: Self): DefinedName => scope.names.find(name.name) ?? name;

const placeOfName = (self: Self, { book }: Host) => placeOfFormula(now(self).formula, book);

export const namedItemClass = serve('NamedItem', {
  identify: ({ name }) => ({ _Id: name.name }),
  scalars: {
    _Id: ({ name }) => name.name,
    name: ({ name }) => name.name,
    scope: ({ scope }) => (scope.sheet ? 'Worksheet' : 'Workbook'),
    type: (self, host) => (placeOfName(self, host) ? 'Range' : 'String'),
    value: (self) => now(self).formula.replace(/^=/, ''),
    visible: [
      (self) => !now(self).hidden,
      ({ scope, name }, value) => scope.names.change(name.name, { hidden: !flag(value) }),
    ],
    comment: [
      (self) => now(self).comment,
      ({ scope, name }, value) => scope.names.change(name.name, { comment: text(value) }),
    ],
    formula: [
      (self) => now(self).formula,
      ({ scope, name }, value) => scope.names.change(name.name, { formula: text(value) }),
    ],
  },
  navigations: {
    worksheet: ({ scope }) => (scope.sheet ? objectOf('Worksheet', scope.sheet) : null),
    worksheetOrNullObject: ({ scope }) => (scope.sheet ? objectOf('Worksheet', scope.sheet) : null),
  },
  methods: {
    delete: ({ scope, name }) => {
      scope.names.remove(name.name);
      return null;
    },
    getRangeOrNullObject: (self, _args, host) => {
      const place = placeOfName(self, host);
      return place ? rangeOrNull(host, place.sheet, place.area) : null;
    },
  },
});

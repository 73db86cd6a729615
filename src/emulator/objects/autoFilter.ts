import type { AutoFilter, ColumnFilter } from '../book/book';
import { index, isMissing, list, or, record, text } from '../wire/arguments';
import { notEmulated } from '../wire/hostError';
import { rangeArgument, rangeOrNull } from './ranges';
import { serve, type FilterOwner } from './selves';

const filterOf = ({ sheet, table }: FilterOwner): AutoFilter | undefined =>
  table ? table.autoFilter : sheet.autoFilter;

function setFilters(owner: FilterOwner, filters: readonly ColumnFilter[]): null {
  const { sheet, table } = owner;
  if (table) table.setFilters(filters);
  else if (sheet.autoFilter) sheet.setAutoFilter({ area: sheet.autoFilter.area, filters });
  return null;
}

export const autoFilterClass = serve('AutoFilter', {
  scalars: {
    enabled: (owner) => filterOf(owner) !== undefined,
    isDataFiltered: (owner) => (filterOf(owner)?.filters.length ?? 0) > 0,
    criteria: (owner) => {
      const filter = filterOf(owner);
      if (!filter) return null;
      return Array.from({ length: filter.area.columnCount }, (_, column) => {
        const found = filter.filters.find((each) => each.column === column);
        return found ? criteriaOf(found) : null;
      });
    },
  },
  methods: {
    apply: (owner, [range, columnIndex, criteria]) => {
      const { area } = rangeArgument(range, owner.sheet);
      const before = filterOf(owner)?.filters ?? [];
      if (!owner.table) owner.sheet.setAutoFilter({ area, filters: before });
      if (isMissing(columnIndex)) return null;
      const column = index(columnIndex);
      const kept = before.filter((each) => each.column !== column);
      return setFilters(owner, isMissing(criteria) ? kept : [...kept, filterFrom(column, record(criteria))]);
    },
    clearCriteria: (owner) => setFilters(owner, []),
    clearColumnCriteria: (owner, [columnIndex]) =>
      setFilters(owner, filterOf(owner)?.filters.filter(({ column }) => column !== index(columnIndex)) ?? []),
    reapply: (owner) => setFilters(owner, filterOf(owner)?.filters ?? []),
    remove: ({ sheet, table }) => {
      if (table) table.showFilterButton = false;
      else sheet.setAutoFilter(undefined);
      return null;
    },
    getRangeOrNullObject: (owner, _args, host) => rangeOrNull(host, owner.sheet, filterOf(owner)?.area),
  },
});

const criteriaOf = (filter: ColumnFilter): unknown =>
  filter.kind === 'values'
    ? { filterOn: 'Values', values: filter.values }
    : {
        filterOn: 'Custom',
        criterion1: filter.criterion1,
        ...(filter.criterion2 === undefined ? {} : { criterion2: filter.criterion2 }),
        operator: filter.and === false ? 'Or' : 'And',
      };

function filterFrom(column: number, criteria: Readonly<Record<string, unknown>>): ColumnFilter {
  const on = text(criteria['filterOn']);
  if (on === 'Values') return { column, kind: 'values', values: list(criteria['values']).map(text) };
  if (on !== 'Custom') throw notEmulated(`filtering on ${on}`);
  const second = criteria['criterion2'];
  return {
    column,
    kind: 'custom',
    criterion1: text(criteria['criterion1']),
    ...(isMissing(second) ? {} : { criterion2: text(second), and: or(text, criteria['operator'], 'And') === 'And' }),
  };
}

import { type Area, areaA1, parseA1 } from '../area';
import type { AutoFilter, ColumnFilter } from '../book';
import { wildcardPattern } from '../formula/criteria';
import { childOf, childrenOf, element, flag, numberOf, type XmlElement } from '../package/xml';

/** Filter as it stands in a worksheet or table; kinds that are not understood (colours, icons, dates) are left out. */
export function readFilter(node: XmlElement | undefined): AutoFilter | undefined {
  const area = parseA1(node?.attributes['ref'] ?? '');
  if (!node || !area) return undefined;
  const filters = childrenOf(node, 'filterColumn').flatMap((column): ColumnFilter[] => {
    const index = numberOf(column, 'colId') ?? 0;
    const list = childOf(column, 'filters');
    if (list) {
      const values = childrenOf(list, 'filter').map((one) => one.attributes['val'] ?? '');
      return [{ column: index, kind: 'values', values, ...(flag(list, 'blank') && { blanks: true }) }];
    }
    const custom = childOf(column, 'customFilters');
    const [first, second] = childrenOf(custom, 'customFilter').map(criterionText);
    if (first === undefined) return [];
    return [
      {
        column: index,
        kind: 'custom',
        criterion1: first,
        ...(second !== undefined && { criterion2: second, and: flag(custom, 'and') }),
      },
    ];
  });
  return { area, filters };
}

/** Whether it hides any row; also true for kinds that are not understood. */
export const hasCriteria = (node: XmlElement | undefined): boolean =>
  childrenOf(node, 'filterColumn').some((column) => column.children.length > 0);

const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

function criterionText(node: XmlElement): string {
  const operator = node.attributes['operator'] ?? 'equal';
  const sign = Object.entries(OPERATORS).find(([, name]) => name === operator)?.[0] ?? '=';
  return sign + (node.attributes['val'] ?? '');
}

const splitCriterion = (text: string): [string, string] => {
  const match = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(text);
  return [match?.[1] ?? '=', match?.[2] ?? ''];
};

export function filterElement({ area, filters }: AutoFilter): XmlElement {
  const columns = [...filters]
    .sort((one, other) => one.column - other.column)
    .map((filter) => {
      if (filter.kind === 'values') {
        const items = filter.values.map((value) => element('filter', { val: value }));
        return element('filterColumn', { colId: filter.column }, [
          element('filters', { blank: filter.blanks ? 1 : undefined }, items),
        ]);
      }
      const criteria = [filter.criterion1, ...(filter.criterion2 === undefined ? [] : [filter.criterion2])].map(
        (text) => {
          const [sign, value] = splitCriterion(text);
          return element('customFilter', { operator: sign === '=' ? undefined : OPERATORS[sign], val: value });
        },
      );
      return element('filterColumn', { colId: filter.column }, [
        element('customFilters', { and: filter.and ? 1 : undefined }, criteria),
      ]);
    });
  return element('autoFilter', { ref: areaA1(area) }, columns);
}

/** A cell as a filter looks at it. */
export interface FilteredCell {
  readonly text: string;
  readonly number: number | undefined;
}

/** Whether a row stays visible; `cell` counts columns from the filter's first. */
export function passes(filters: readonly ColumnFilter[], cell: (column: number) => FilteredCell): boolean {
  return filters.every((filter) => {
    const { text, number } = cell(filter.column);
    if (filter.kind === 'values') {
      if (text === '') return filter.blanks === true || filter.values.includes('');
      return filter.values.some((value) => value.toLowerCase() === text.toLowerCase());
    }
    const first = holds(filter.criterion1, text, number);
    if (filter.criterion2 === undefined) return first;
    const second = holds(filter.criterion2, text, number);
    return filter.and ? first && second : first || second;
  });
}

function holds(criterion: string, text: string, number: number | undefined): boolean {
  const [sign, wanted] = splitCriterion(criterion);
  const limit = wanted.trim() === '' ? Number.NaN : Number(wanted);
  if (sign === '=' || sign === '<>') {
    const pattern = wildcardPattern(wanted);
    const same = pattern
      ? pattern.test(text)
      : text.toLowerCase() === wanted.toLowerCase() || (number !== undefined && number === limit);
    return same === (sign === '=');
  }
  const order = Number.isNaN(limit)
    ? text.localeCompare(wanted, 'vi')
    : number === undefined
      ? Number.NaN
      : number - limit;
  return sign === '>' ? order > 0 : sign === '>=' ? order >= 0 : sign === '<' ? order < 0 : order <= 0;
}

/** Rows of a filter below its header. */
export const filterBody = (area: Area): Area => ({
  ...area,
  row: area.row + 1,
  rowCount: Math.max(0, area.rowCount - 1),
});

import type { Area } from '../book/area';
import type { Book, CellInput, Sheet, Table, TableColumn } from '../book/book';
import { flag, index, isMissing, list, or, text } from '../wire/arguments';
import type { Host, HostObject, Scalar } from '../wire/hostClass';
import { invalidArgument, itemNotFound, notEmulated } from '../wire/hostError';
import { areaOf, rangeArgument, rangeOn, splitAddress, type Place } from './ranges';
import { objectOf, selfOf, serve, type ColumnOf, type TableScope } from './selves';

const tableObject = (table: Table | undefined): HostObject | null => (table ? objectOf('Table', table) : null);

const tablesOf = ({ book, sheet }: TableScope): readonly Table[] => (sheet ? sheet.tables : book.tables);

function findTable(scope: TableScope, key: unknown): Table | undefined {
  const found = scope.book.findTable(String(key));
  return found && (!scope.sheet || found.sheet === scope.sheet) ? found : undefined;
}

export const tableCollectionClass = serve('TableCollection', {
  items: (scope) => tablesOf(scope).map((table) => objectOf('Table', table)),
  item: (scope, key) => tableObject(findTable(scope, key)),
  methods: {
    add: (scope, [address, hasHeaders]) => {
      const { sheet, area } = sourceOf(address, scope.sheet, scope.book);
      return objectOf('Table', sheet.addTable(area, flag(hasHeaders)));
    },
  },
});

/** Where a new table stands: a Range, an address on the collection's sheet, or one with the sheet's name. */
function sourceOf(address: unknown, sheet: Sheet | undefined, book: Book): Place {
  const range = selfOf('Range', address);
  if (range) return { sheet: range.sheet, area: areaOf(range) };
  const { name } = splitAddress(text(address));
  if (!sheet && name === undefined) throw invalidArgument('A table of the workbook needs an address with its sheet.');
  return rangeArgument(address, sheet ?? book.activeSheet);
}

export const tableScopedCollectionClass = serve('TableScopedCollection', {
  items: (tables) => tables.map((table) => objectOf('Table', table)),
  item: (tables, key) =>
    tableObject(tables.find(({ id, name }) => id === String(key) || name.toLowerCase() === String(key).toLowerCase())),
  methods: {
    getFirst: ([first]) => {
      if (!first) throw itemNotFound('a table');
      return objectOf('Table', first);
    },
  },
});

type Switch =
  | 'showHeaders'
  | 'showTotals'
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

const toggle = (name: Switch): Scalar<Table> => [
  (table) => table[name],
  (table, value) => {
    table[name] = flag(value);
  },
];

const part = (host: Host, sheet: Sheet, area: Area | undefined, what: string): HostObject => {
  if (!area) throw itemNotFound(what);
  return rangeOn(host, { sheet, area });
};

export const tableClass = serve('Table', {
  identify: (table) => ({ Id: table.id }),
  scalars: {
    id: (table) => table.id,
    legacyId: (table) => table.id,
    name: [
      (table) => table.name,
      (table, value) => {
        table.name = text(value);
      },
    ],
    style: [
      (table) => table.style,
      (table, value) => {
        table.style = text(value);
      },
    ],
    showHeaders: toggle('showHeaders'),
    showTotals: toggle('showTotals'),
    showBandedRows: toggle('showBandedRows'),
    showBandedColumns: toggle('showBandedColumns'),
    showFilterButton: toggle('showFilterButton'),
    highlightFirstColumn: toggle('highlightFirstColumn'),
    highlightLastColumn: toggle('highlightLastColumn'),
  },
  navigations: {
    autoFilter: (table) => objectOf('AutoFilter', { sheet: table.sheet, table }),
    columns: (table) => objectOf('TableColumnCollection', table),
    rows: (table) => objectOf('TableRowCollection', table),
    worksheet: (table) => objectOf('Worksheet', table.sheet),
  },
  methods: {
    clearFilters: (table) => {
      table.setFilters(undefined);
      return null;
    },
    reapplyFilters: (table) => {
      table.setFilters(table.autoFilter?.filters);
      return null;
    },
    convertToRange: (table, _args, host) => {
      const place = { sheet: table.sheet, area: table.area };
      table.convertToRange();
      return rangeOn(host, place);
    },
    delete: (table) => {
      table.delete();
      return null;
    },
    getRange: (table, _args, host) => rangeOn(host, table),
    getDataBodyRange: (table, _args, host) => part(host, table.sheet, table.bodyArea, 'the data body'),
    getHeaderRowRange: (table, _args, host) => part(host, table.sheet, table.headerArea, 'the header row'),
    getTotalRowRange: (table, _args, host) => part(host, table.sheet, table.totalsArea, 'the totals row'),
    resize: (table, [range]) => {
      const { sheet, area } = rangeArgument(range, table.sheet);
      if (sheet !== table.sheet) throw invalidArgument('A table stays on its sheet.');
      table.resize(area);
      return null;
    },
  },
});

const columnObject = (table: Table, column: TableColumn | undefined): HostObject | null =>
  column ? objectOf('TableColumn', { table, column }) : null;

export const tableColumnCollectionClass = serve('TableColumnCollection', {
  items: (table) => table.columns.map((column) => objectOf('TableColumn', { table, column })),
  item: (table, key) =>
    columnObject(
      table,
      table.columns.find((column) =>
        typeof key === 'number' ? column.id === key : column.name.toLowerCase() === text(key).toLowerCase(),
      ),
    ),
  methods: {
    add: (table, [at, values, name]) => {
      const position = isMissing(at) || at === -1 ? undefined : index(at);
      const cells = isMissing(values) ? undefined : list(values).map((row) => list(row)[0]);
      const header = isMissing(name) ? cells?.[0] : name;
      const column = table.addColumn(isMissing(header) ? undefined : headerText(header), position);
      const body = isMissing(name) ? cells?.slice(1) : cells;
      if (body) writeColumn(table, column, body);
      return columnObject(table, column);
    },
  },
});

const headerText = (value: unknown): string => (typeof value === 'number' ? String(value) : text(value));

function writeColumn(table: Table, column: TableColumn, values: readonly unknown[]): void {
  const { bodyArea } = table;
  if (values.length !== bodyArea.rowCount) throw invalidArgument('The values do not fill the column.');
  const area = { ...bodyArea, column: bodyArea.column + column.index, columnCount: 1 };
  table.sheet.write(
    area,
    values.map((value) => [value as CellInput]),
  );
}

const columnArea = (area: Area | undefined, { column }: ColumnOf): Area | undefined =>
  area && { ...area, column: area.column + column.index, columnCount: 1 };

export const tableColumnClass = serve('TableColumn', {
  identify: ({ column }) => ({ Id: column.id }),
  scalars: {
    id: ({ column }) => column.id,
    index: ({ column }) => column.index,
    name: [
      ({ column }) => column.name,
      ({ column }, value) => {
        column.name = text(value);
      },
    ],
    values: [
      (self) => self.table.sheet.values(columnArea(self.table.area, self) ?? self.table.area),
      (self, value) =>
        self.table.sheet.write(columnArea(self.table.area, self) ?? self.table.area, value as CellInput[][]),
    ],
  },
  navigations: { filter: (self) => objectOf('Filter', self) },
  methods: {
    delete: ({ table, column }) => {
      table.deleteColumn(column.index);
      return null;
    },
    getRange: (self, _args, host) => part(host, self.table.sheet, columnArea(self.table.area, self), 'the column'),
    getDataBodyRange: (self, _args, host) =>
      part(host, self.table.sheet, columnArea(self.table.bodyArea, self), 'the data body'),
    getHeaderRowRange: (self, _args, host) =>
      part(host, self.table.sheet, columnArea(self.table.headerArea, self), 'the header'),
    getTotalRowRange: (self, _args, host) =>
      part(host, self.table.sheet, columnArea(self.table.totalsArea, self), 'the total'),
  },
});

export const tableRowCollectionClass = serve('TableRowCollection', {
  items: (table) =>
    Array.from({ length: table.bodyArea.rowCount }, (_, at) => objectOf('TableRow', { table, index: at })),
  item: (table, key) => objectOf('TableRow', { table, index: index(key) }),
  methods: {
    add: (table, [at, values]) => {
      const position = isMissing(at) || at === -1 ? undefined : index(at);
      const rows = isMissing(values)
        ? [table.columns.map(() => null)]
        : list(values).map((row) => list(row) as CellInput[]);
      const first = position ?? table.bodyArea.rowCount;
      table.addRows(rows, position);
      return objectOf('TableRow', { table, index: first });
    },
  },
});

export const tableRowClass = serve('TableRow', {
  scalars: {
    index: ({ index: at }) => at,
    values: [
      ({ table, index: at }) => table.sheet.values(rowArea(table, at)),
      ({ table, index: at }, value) => table.sheet.write(rowArea(table, at), value as CellInput[][]),
    ],
  },
  methods: {
    getRange: ({ table, index: at }, _args, host) => rangeOn(host, { sheet: table.sheet, area: rowArea(table, at) }),
    delete: ({ table, index: at }) => {
      table.deleteRows(at, 1);
      return null;
    },
  },
});

function rowArea(table: Table, at: number): Area {
  const { bodyArea } = table;
  if (at >= bodyArea.rowCount) throw itemNotFound(`row ${at} of ${table.name}`);
  return { ...bodyArea, row: bodyArea.row + at, rowCount: 1 };
}

export const filterClass = serve('Filter', {
  scalars: {
    criteria: ({ table, column }) => {
      const filter = table.autoFilter?.filters.find((each) => each.column === column.index);
      if (!filter) return null;
      return filter.kind === 'values'
        ? { filterOn: 'Values', values: filter.values }
        : { filterOn: 'Custom', criterion1: filter.criterion1, criterion2: filter.criterion2 ?? null };
    },
  },
  methods: {
    clear: ({ table, column }) => {
      table.setFilters(table.autoFilter?.filters.filter((each) => each.column !== column.index));
      return null;
    },
    applyValuesFilter: (self, [values]) => {
      const kept = self.table.autoFilter?.filters.filter((each) => each.column !== self.column.index) ?? [];
      const wanted = list(values).map((value) => {
        if (typeof value !== 'string') throw notEmulated('filtering by date parts');
        return value;
      });
      self.table.setFilters([...kept, { column: self.column.index, kind: 'values', values: wanted }]);
      return null;
    },
    applyCustomFilter: (self, [criterion1, criterion2, operator]) => {
      const kept = self.table.autoFilter?.filters.filter((each) => each.column !== self.column.index) ?? [];
      const second = isMissing(criterion2)
        ? {}
        : { criterion2: text(criterion2), and: or(text, operator, 'And') === 'And' };
      self.table.setFilters([
        ...kept,
        { column: self.column.index, kind: 'custom', criterion1: text(criterion1), ...second },
      ]);
      return null;
    },
  },
});

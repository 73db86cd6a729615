import { lastRow, lastColumn, type Area } from '../book/area';
import type { BorderLine, BorderSide } from '../book/cellStyle';
import type { Sheet } from '../book/book';
import { flag, index, names, number } from '../wire/arguments';
import type { Scalar } from '../wire/hostClass';
import { invalidArgument } from '../wire/hostError';
import {
  alignmentMembers,
  changedLine,
  clearedFill,
  excelLine,
  fillMembers,
  fontMembers,
  protectionMembers,
  type StyleMembers,
} from './formatMembers';
import { areasOf, usedPart } from './ranges';
import { objectOf, serve, type BorderEdge, type RangeEdge, type RangeList } from './selves';
import { Uniform, uniformLines, uniformStyle } from './uniform';

/** Style members as scalars of a range: read as what all cells share, set on all. */
const styleScalars = (members: StyleMembers): Readonly<Record<string, Scalar<RangeList>>> =>
  Object.fromEntries(
    Object.entries(members).map(([name, { read, patch }]): [string, Scalar<RangeList>] => [
      name,
      [
        (list) => uniformStyle(list, read),
        (list, value) => {
          const change = patch(value);
          for (const area of areasOf(list)) list.sheet.patchStyle(area, change);
        },
      ],
    ]),
  );

const columnWidth: Scalar<RangeList> = [
  ({ sheet, ranges }) => uniformLines({ sheet, ranges }, 'columns', (column) => sheet.columnWidth(column)),
  (list, value) => {
    for (const { column, columnCount } of areasOf(list))
      list.sheet.setColumnWidth(column, columnCount, positive(value));
  },
];

const rowHeight: Scalar<RangeList> = [
  ({ sheet, ranges }) => uniformLines({ sheet, ranges }, 'rows', (row) => sheet.rowHeight(row)),
  (list, value) => {
    for (const { row, rowCount } of areasOf(list)) list.sheet.setRowHeight(row, rowCount, positive(value));
  },
];

function positive(value: unknown): number {
  const points = number(value);
  if (points < 0) throw invalidArgument(`${points} points are too few.`);
  return points;
}

/** Fitting only needs the cells that hold something. */
const fitted = (list: RangeList): Area[] => areasOf(list).flatMap((area) => usedPart(list.sheet, area) ?? []);

export const rangeFormatClass = serve('RangeFormat', {
  scalars: {
    ...styleScalars(alignmentMembers),
    columnWidth,
    rowHeight,
    useStandardWidth: [
      ({ sheet, ranges }) =>
        uniformLines({ sheet, ranges }, 'columns', (column) => sheet.columnWidth(column) === sheet.standardWidth),
      (list, value) => {
        if (!flag(value)) return;
        for (const { column, columnCount } of areasOf(list)) {
          list.sheet.setColumnWidth(column, columnCount, list.sheet.standardWidth);
        }
      },
    ],
  },
  navigations: {
    borders: (list) => objectOf('RangeBorderCollection', list),
    fill: (list) => objectOf('RangeFill', list),
    font: (list) => objectOf('RangeFont', list),
    protection: (list) => objectOf('FormatProtection', list),
  },
  methods: {
    autofitColumns: (list) => {
      for (const area of fitted(list)) list.sheet.autofitColumns(area);
      return null;
    },
    autofitRows: (list) => {
      for (const area of fitted(list)) list.sheet.autofitRows(area);
      return null;
    },
  },
});

export const rangeFontClass = serve('RangeFont', { scalars: styleScalars(fontMembers) });

export const rangeFillClass = serve('RangeFill', {
  scalars: styleScalars(fillMembers),
  methods: {
    clear: (list) => {
      for (const area of areasOf(list)) list.sheet.patchStyle(area, clearedFill);
      return null;
    },
  },
});

export const formatProtectionClass = serve('FormatProtection', { scalars: styleScalars(protectionMembers) });

const edges = names<BorderEdge>({
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  insideHorizontal: 'InsideHorizontal',
  insideVertical: 'InsideVertical',
});

const ALL_EDGES: readonly BorderEdge[] = [
  'diagonalDown',
  'diagonalUp',
  'bottom',
  'left',
  'right',
  'top',
  'insideHorizontal',
  'insideVertical',
];

export const rangeBorderCollectionClass = serve('RangeBorderCollection', {
  items: (cells) => ALL_EDGES.map((edge) => objectOf('RangeBorder', { cells, edge })),
  item: (cells, key) => objectOf('RangeBorder', { cells, edge: edges.fromExcel(key) }),
  methods: {
    getItemAt: (cells, [at]) => {
      const edge = ALL_EDGES[index(at)];
      if (!edge) throw invalidArgument('There are eight borders.');
      return objectOf('RangeBorder', { cells, edge });
    },
  },
});

/** The cells on one side of a border, and the side on which they have it; undefined where a range has no such border. */
function stripOf(area: Area, edge: BorderEdge): { readonly strip: Area; readonly side: BorderSide } | undefined {
  switch (edge) {
    case 'top':
      return { strip: { ...area, rowCount: 1 }, side: 'top' };
    case 'bottom':
      return { strip: { ...area, row: lastRow(area), rowCount: 1 }, side: 'bottom' };
    case 'left':
      return { strip: { ...area, columnCount: 1 }, side: 'left' };
    case 'right':
      return { strip: { ...area, column: lastColumn(area), columnCount: 1 }, side: 'right' };
    case 'insideHorizontal':
      return area.rowCount > 1 ? { strip: { ...area, rowCount: area.rowCount - 1 }, side: 'bottom' } : undefined;
    case 'insideVertical':
      return area.columnCount > 1
        ? { strip: { ...area, columnCount: area.columnCount - 1 }, side: 'right' }
        : undefined;
    default:
      return { strip: area, side: edge };
  }
}

/** The same line seen from the cells on its other side. */
const OPPOSITE = {
  top: { side: 'bottom', rows: -1, columns: 0 },
  bottom: { side: 'top', rows: 1, columns: 0 },
  left: { side: 'right', rows: 0, columns: -1 },
  right: { side: 'left', rows: 0, columns: 1 },
} as const;

function lineAt(sheet: Sheet, row: number, column: number, side: BorderSide): BorderLine | null {
  const own = sheet.style(row, column).borders[side];
  if (own || side === 'diagonalDown' || side === 'diagonalUp') return own;
  const other = OPPOSITE[side];
  const [otherRow, otherColumn] = [row + other.rows, column + other.columns];
  return otherRow < 0 || otherColumn < 0 ? null : sheet.style(otherRow, otherColumn).borders[other.side];
}

function readLine({ cells, edge }: RangeEdge, member: 'style' | 'weight' | 'color'): unknown {
  const uniform = new Uniform();
  for (const area of areasOf(cells)) {
    const found = stripOf(area, edge);
    const strip = found && (usedPart(cells.sheet, found.strip) ?? { ...found.strip, rowCount: 1, columnCount: 1 });
    if (!found || !strip) {
      uniform.add(excelLine(null)[member]);
      continue;
    }
    for (let row = strip.row; row <= lastRow(strip) && !uniform.mixed; row++) {
      for (let column = strip.column; column <= lastColumn(strip); column++) {
        uniform.add(excelLine(lineAt(cells.sheet, row, column, found.side))[member]);
      }
    }
  }
  return uniform.value;
}

function setLine({ cells, edge }: RangeEdge, member: 'style' | 'weight' | 'color', value: unknown): void {
  const { sheet } = cells;
  for (const area of areasOf(cells)) {
    const found = stripOf(area, edge);
    if (!found) continue;
    const { strip, side } = found;
    const line = changedLine(lineAt(sheet, strip.row, strip.column, side), member, value);
    sheet.patchStyle(strip, { borders: { [side]: line } });
    if (line || side === 'diagonalDown' || side === 'diagonalUp') continue;
    const other = OPPOSITE[side];
    const across = { ...strip, row: strip.row + other.rows, column: strip.column + other.columns };
    if (across.row >= 0 && across.column >= 0) sheet.patchStyle(across, { borders: { [other.side]: null } });
  }
}

const lineMember = (member: 'style' | 'weight' | 'color'): Scalar<RangeEdge> => [
  (border) => readLine(border, member),
  (border, value) => setLine(border, member, value),
];

export const rangeBorderClass = serve('RangeBorder', {
  identify: ({ edge }) => ({ Id: edges.toExcel(edge) }),
  scalars: {
    sideIndex: ({ edge }) => edges.toExcel(edge),
    style: lineMember('style'),
    weight: lineMember('weight'),
    color: lineMember('color'),
  },
});

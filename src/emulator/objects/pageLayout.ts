import { lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS } from '../book/area';
import type { PagePart, PageSetup, Sheet } from '../book/book';
import { flag, index, isMissing, names, number, or, record, text } from '../wire/arguments';
import type { Scalar } from '../wire/hostClass';
import { invalidArgument, notEmulated } from '../wire/hostError';
import { areasOf, areasOrNull, rangeArgument, rangeOn, rangeOrNull } from './ranges';
import { objectOf, selfOf, serve } from './selves';

const orientations = names<PageSetup['orientation']>({ portrait: 'Portrait', landscape: 'Landscape' });

/** Papers by their number in the file: https://learn.microsoft.com/javascript/api/excel/excel.papertype. */
const papers = names<string>({
  1: 'Letter',
  3: 'Tabloid',
  5: 'Legal',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  12: 'B4',
  13: 'B5',
});

type Switch = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite';

const toggle = (name: Switch): Scalar<Sheet> => [
  (sheet) => sheet.page[name],
  (sheet, value) => sheet.setPage({ [name]: flag(value) }),
];

type Margin = keyof PageSetup['margins'];

const margin = (name: Margin): Scalar<Sheet> => [
  (sheet) => sheet.page.margins[name],
  (sheet, value) => sheet.setPage({ margins: { ...sheet.page.margins, [name]: number(value) } }),
];

const POINTS_PER: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayoutClass = serve('PageLayout', {
  scalars: {
    orientation: [
      (sheet) => orientations.toExcel(sheet.page.orientation),
      (sheet, value) => sheet.setPage({ orientation: orientations.fromExcel(value) }),
    ],
    paperSize: [
      (sheet) => papers.toExcel(String(sheet.page.paperSize)),
      (sheet, value) => sheet.setPage({ paperSize: Number(papers.fromExcel(value)) }),
    ],
    zoom: [
      ({ page }) =>
        page.fitTo
          ? {
              horizontalFitToPages: page.fitTo.width || null,
              verticalFitToPages: page.fitTo.height || null,
              scale: null,
            }
          : { scale: page.scale, horizontalFitToPages: null, verticalFitToPages: null },
      setZoom,
    ],
    centerHorizontally: toggle('centerHorizontally'),
    centerVertically: toggle('centerVertically'),
    printGridlines: toggle('printGridlines'),
    printHeadings: toggle('printHeadings'),
    blackAndWhite: toggle('blackAndWhite'),
    topMargin: margin('top'),
    rightMargin: margin('right'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  navigations: { headersFooters: (sheet) => objectOf('HeaderFooterGroup', sheet) },
  methods: {
    setPrintArea: (sheet, [area]) => {
      const several = selfOf('RangeAreas', area);
      sheet.setPage({ printAreas: several ? areasOf(several) : [rangeArgument(area, sheet).area] });
      return null;
    },
    getPrintAreaOrNullObject: (sheet, _args, host) => areasOrNull(host, sheet, sheet.page.printAreas),
    setPrintTitleRows: (sheet, [rows]) => {
      const { area } = rangeArgument(rows, sheet);
      sheet.setPage({ titleRows: { first: area.row, last: lastRow(area) } });
      return null;
    },
    setPrintTitleColumns: (sheet, [columns]) => {
      const { area } = rangeArgument(columns, sheet);
      sheet.setPage({ titleColumns: { first: area.column, last: lastColumn(area) } });
      return null;
    },
    getPrintTitleRowsOrNullObject: (sheet, _args, host) => {
      const rows = sheet.page.titleRows;
      const area = rows && {
        row: rows.first,
        rowCount: rows.last - rows.first + 1,
        column: 0,
        columnCount: SHEET_COLUMNS,
      };
      return rangeOrNull(host, sheet, area);
    },
    getPrintTitleColumnsOrNullObject: (sheet, _args, host) => {
      const columns = sheet.page.titleColumns;
      const area = columns && {
        row: 0,
        rowCount: SHEET_ROWS,
        column: columns.first,
        columnCount: columns.last - columns.first + 1,
      };
      return rangeOrNull(host, sheet, area);
    },
    setPrintMargins: (sheet, [unit, options]) => {
      const points = POINTS_PER[text(unit)];
      if (points === undefined) throw invalidArgument(`${text(unit)} is no unit.`);
      const margins: { -readonly [Side in Margin]: number } = { ...sheet.page.margins };
      const given = record(options);
      for (const side of Object.keys(margins) as Margin[]) {
        if (!isMissing(given[side])) margins[side] = number(given[side]) * points;
      }
      sheet.setPage({ margins });
      return null;
    },
  },
});

/** Pages to fit to: 0 is as many as it takes, as in the file; that Excel takes a 0 is not sure. */
function setZoom(sheet: Sheet, value: unknown): void {
  const { scale, horizontalFitToPages: width, verticalFitToPages: height } = record(value);
  if (!isMissing(scale) && (!isMissing(width) || !isMissing(height))) {
    throw invalidArgument('A page is scaled or fitted, not both.');
  }
  if (!isMissing(scale)) {
    if (number(scale) < 10 || number(scale) > 400) throw invalidArgument('The scale runs from 10 to 400 per cent.');
    sheet.setPage({ scale: number(scale), fitTo: undefined });
    return;
  }
  sheet.setPage({
    fitTo: { width: or((pages) => index(pages), width, 0), height: or((pages) => index(pages), height, 0) },
  });
}

export const headerFooterGroupClass = serve('HeaderFooterGroup', {
  scalars: {
    state: [
      (sheet) => (sheet.page.firstPageDiffers ? 'FirstAndDefault' : 'Default'),
      (sheet, value) => {
        const state = text(value);
        if (state !== 'Default' && state !== 'FirstAndDefault') throw notEmulated(`headers in the state ${state}`);
        sheet.setPage({ firstPageDiffers: state === 'FirstAndDefault' });
      },
    ],
  },
  navigations: { defaultForAllPages: (sheet) => objectOf('HeaderFooter', sheet) },
});

const pagePart = (where: 'header' | 'footer', side: keyof PagePart): Scalar<Sheet> => [
  (sheet) => sheet.page[where][side],
  (sheet, value) => sheet.setPage({ [where]: { ...sheet.page[where], [side]: text(value) } }),
];

export const headerFooterClass = serve('HeaderFooter', {
  scalars: {
    leftHeader: pagePart('header', 'left'),
    centerHeader: pagePart('header', 'center'),
    rightHeader: pagePart('header', 'right'),
    leftFooter: pagePart('footer', 'left'),
    centerFooter: pagePart('footer', 'center'),
    rightFooter: pagePart('footer', 'right'),
  },
});

type Direction = 'row' | 'column';

const breaksOf = (sheet: Sheet, direction: Direction): readonly number[] =>
  direction === 'row' ? sheet.page.rowBreaks : sheet.page.columnBreaks;

function setBreaks(sheet: Sheet, direction: Direction, breaks: readonly number[]): null {
  sheet.setPage(direction === 'row' ? { rowBreaks: breaks } : { columnBreaks: breaks });
  return null;
}

export const pageBreakCollectionClass = serve('PageBreakCollection', {
  items: ({ sheet, direction }) =>
    breaksOf(sheet, direction).map((at) => objectOf('PageBreak', { sheet, direction, at })),
  item: ({ sheet, direction }, key) => {
    const at = breaksOf(sheet, direction)[index(key)];
    return at === undefined ? null : objectOf('PageBreak', { sheet, direction, at });
  },
  methods: {
    add: ({ sheet, direction }, [range]) => {
      const { area } = rangeArgument(range, sheet);
      const at = direction === 'row' ? area.row : area.column;
      setBreaks(
        sheet,
        direction,
        [...new Set([...breaksOf(sheet, direction), at])].sort((one, other) => one - other),
      );
      return objectOf('PageBreak', { sheet, direction, at });
    },
    removePageBreaks: ({ sheet, direction }) => setBreaks(sheet, direction, []),
  },
});

export const pageBreakClass = serve('PageBreak', {
  identify: ({ sheet, direction, at }) => ({ _Id: breaksOf(sheet, direction).indexOf(at) }),
  scalars: {
    _Id: ({ sheet, direction, at }) => breaksOf(sheet, direction).indexOf(at),
    rowIndex: ({ direction, at }) => (direction === 'row' ? at : 0),
    columnIndex: ({ direction, at }) => (direction === 'column' ? at : 0),
  },
  methods: {
    delete: ({ sheet, direction, at }) =>
      setBreaks(
        sheet,
        direction,
        breaksOf(sheet, direction).filter((each) => each !== at),
      ),
    getCellAfterBreak: ({ sheet, direction, at }, _args, host) =>
      rangeOn(host, {
        sheet,
        area: {
          row: direction === 'row' ? at : 0,
          column: direction === 'column' ? at : 0,
          rowCount: 1,
          columnCount: 1,
        },
      }),
  },
});

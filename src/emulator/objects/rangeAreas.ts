import { SHEET_COLUMNS, SHEET_ROWS } from '../book/area';
import { names, or, text } from '../wire/arguments';
import { addressOf, areaOf, areasOf, areasOrNull } from './ranges';
import { specialCells } from './specialCells';
import { objectOf, serve } from './selves';

const clearings = names({ all: 'All', formats: 'Formats', contents: 'Contents' });

export const rangeAreasClass = serve('RangeAreas', {
  hold: ({ ranges }, host, kept) => {
    for (const range of ranges)
      if (kept) host.ranges.keep(range);
      else host.ranges.release(range);
  },
  scalars: {
    address: ({ sheet, ranges }) => ranges.map((range) => addressOf({ sheet, area: areaOf(range) })).join(','),
    addressLocal: ({ sheet, ranges }) => ranges.map((range) => addressOf({ sheet, area: areaOf(range) })).join(','),
    areaCount: ({ ranges }) => ranges.length,
    cellCount: (list) => areasOf(list).reduce((cells, area) => cells + area.rowCount * area.columnCount, 0),
    isEntireColumn: (list) => areasOf(list).every(({ rowCount }) => rowCount === SHEET_ROWS),
    isEntireRow: (list) => areasOf(list).every(({ columnCount }) => columnCount === SHEET_COLUMNS),
  },
  navigations: {
    areas: (list) => objectOf('RangeCollection', list),
    conditionalFormats: (list) => objectOf('ConditionalFormatCollection', list),
    dataValidation: (list) => objectOf('DataValidation', list),
    format: (list) => objectOf('RangeFormat', list),
    worksheet: ({ sheet }) => objectOf('Worksheet', sheet),
  },
  methods: {
    clear: (list, [applyTo]) => {
      for (const area of areasOf(list)) list.sheet.clear(area, clearings.fromExcel(or(text, applyTo, 'All')));
      return null;
    },
    calculate: ({ sheet }) => {
      sheet.book.calculate();
      return null;
    },
    getSpecialCellsOrNullObject: (list, [cellType, valueType], host) => {
      const found = areasOf(list).map((area) =>
        specialCells(list.sheet, area, text(cellType), or(text, valueType, 'All')),
      );
      return areasOrNull(host, list.sheet, found.flat());
    },
  },
});

export const rangeCollectionClass = serve('RangeCollection', {
  items: ({ ranges }) => ranges.map((range) => objectOf('Range', range)),
});

import type { Book } from './book';
import { bookOf } from './openBook';
import { OfficePackage } from './package/officePackage';
import { element, writeXml } from './package/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** An empty workbook with one sheet, `Sheet1`, as Excel starts with. */
export function newBook(fileName = 'Book1.xlsx'): Book {
  const parts = OfficePackage.empty(
    writeXml(
      element('Types', { xmlns: CONTENT_TYPES }, [
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ]),
    ),
  );
  parts.put(
    'xl/workbook.xml',
    element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, [
      element('workbookPr', { defaultThemeVersion: 166925 }),
      element('bookViews', {}, [
        element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000 }),
      ]),
      element('sheets', {}, [element('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })]),
    ]),
    WORKBOOK_TYPE,
  );
  parts.relate('', 'officeDocument', 'xl/workbook.xml');
  parts.put(
    'xl/worksheets/sheet1.xml',
    element('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, [
      element('sheetViews', {}, [element('sheetView', { tabSelected: 1, workbookViewId: 0 })]),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      element('sheetData'),
    ]),
    SHEET_TYPE,
  );
  parts.relate('xl/workbook.xml', 'worksheet', 'xl/worksheets/sheet1.xml');
  return bookOf(parts, fileName);
}

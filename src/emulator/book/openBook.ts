import type { Book } from './book';
import { BookError } from './bookError';
import { SharedStrings } from './cells/sharedStrings';
import { readCustomProperties, readProperties } from './documentProperties';
import { ExcelBook } from './excelBook';
import { OfficePackage } from './package/officePackage';
import { element, type XmlElement } from './package/xml';
import { readTheme } from './styles/colors';
import { StyleTable } from './styles/styleTable';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const STRINGS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/**
 * Opens an .xlsx. Parts that are not modelled are kept byte for byte; formulas are calculated when the file asks for it, as Excel
 * does on loading.
 *
 * @throws BookError `empty`, `notXlsx`, `legacyXls`, `encrypted` or `damaged`.
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<Book> {
  const parts = await OfficePackage.open(bytes);
  return bookOf(parts, fileName);
}

/** Book over a package that is read already. */
export function bookOf(parts: OfficePackage, fileName: string): ExcelBook {
  const workbookPath = parts.related('').find((one) => one.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = parts.tree(workbookPath);
  if (!workbook) throw new BookError('notXlsx', 'The Office file is no workbook');
  if (!workbook.name.endsWith('workbook')) throw new BookError('notXlsx', 'The Office file is no workbook');
  const dropped = dropSignatures(parts);
  const related = parts.related(workbookPath);
  const pathOf = (kind: string): string | undefined => related.find((one) => one.kind === kind)?.target;
  const stylesPath = pathOf('styles') ?? 'xl/styles.xml';
  const stringsPath = pathOf('sharedStrings') ?? 'xl/sharedStrings.xml';
  const themePath = pathOf('theme');
  if (!parts.has(stylesPath)) {
    parts.put(stylesPath, element('styleSheet', { xmlns: MAIN }), STYLES_TYPE);
    parts.relate(workbookPath, 'styles', stylesPath);
  }
  if (!parts.has(stringsPath)) {
    parts.put(stringsPath, element('sst', { xmlns: MAIN }), STRINGS_TYPE);
    parts.relate(workbookPath, 'sharedStrings', stringsPath);
  }
  const theme = readTheme(themePath === undefined ? undefined : parts.tree(themePath));
  return new ExcelBook(fileName, {
    package: parts,
    workbookPath,
    styles: new StyleTable(treeOf(parts, stylesPath), theme),
    stylesPath,
    strings: new SharedStrings(treeOf(parts, stringsPath)),
    stringsPath,
    theme,
    properties: readProperties(parts),
    customProperties: readCustomProperties(parts),
    dropped,
  });
}

function treeOf(parts: OfficePackage, path: string): XmlElement {
  const tree = parts.tree(path);
  if (!tree) throw new BookError('damaged', `Part ${path} is missing`);
  return tree;
}

/** A digital signature no longer holds once anything is written, so it goes. */
function dropSignatures(parts: OfficePackage): string[] {
  const origin = parts.related('').find((one) => one.type.endsWith('/digital-signature/origin'));
  if (!origin) return [];
  for (const path of parts.paths()) if (path.startsWith('_xmlsignatures/')) parts.remove(path);
  parts.unrelate('', origin.id);
  return ['digital signatures'];
}

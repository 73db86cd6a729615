import { areaA1, columnOfLetters, parseA1, SHEET_COLUMNS } from '../area';
import { BookError } from '../bookError';
import { offsetFormula } from '../formula/moveFormula';
import {
  decodeXml,
  element,
  encodeXml,
  localName,
  numberOf,
  parseXml,
  placeChild,
  readAttributes,
  setAttribute,
  writeElement,
  XML_DECLARATION,
  type XmlElement,
} from '../package/xml';
import { type Cell, CellGrid } from './cellGrid';
import { errorOf, isError, VALUE_ERROR } from './cellError';
import { itemText, type SharedStrings } from './sharedStrings';

/** Sequence of a worksheet's members in the schema. */
export const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** A column that has a width, a format or is hidden; width in Excel's characters. */
export interface GridColumn {
  width?: number | undefined;
  hidden?: boolean;
  format?: number | undefined;
  readonly kept: Record<string, string>;
}

/** A worksheet part taken apart: its cells, its columns, and every other member as the element it was. */
export interface SheetFile {
  /** `worksheet` element without `sheetData` and `cols`. */
  readonly root: XmlElement;
  readonly grid: CellGrid;
  readonly columns: (GridColumn | undefined)[];
}

const ROW_OR_CELL = /<(?:(\/)?(row|c)\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/)?)>/g;
const KNOWN_ROW = new Set(['r', 'ht', 'customHeight', 'hidden', 's', 'customFormat', 'spans']);
const KNOWN_COLUMN = new Set(['min', 'max', 'width', 'customWidth', 'hidden', 'style', 'bestFit']);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet with nothing on it. */
export const emptySheetFile = (): SheetFile => ({
  root: element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
    [
      element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 })]),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
    ],
  ),
  grid: new CellGrid(),
  columns: [],
});

/** Reads a worksheet part. Shared formulas become each cell's own; dates in ISO text become serials. */
export function readSheetFile(text: string, strings: SharedStrings): SheetFile {
  const plain = withoutPrefix(text);
  const start = plain.search(/<sheetData[\s/>]/);
  const grid = new CellGrid();
  let rest = plain;
  if (start >= 0) {
    const open = plain.indexOf('>', start) + 1;
    const empty = plain[open - 2] === '/';
    const close = empty ? open : plain.indexOf('</sheetData>', open);
    if (close < 0) throw new BookError('damaged', 'A sheet is cut off inside its cells');
    if (!empty) readCells(plain.slice(open, close), grid, strings);
    rest = plain.slice(0, start) + plain.slice(empty ? open : close + '</sheetData>'.length);
  }
  let root: XmlElement;
  try {
    root = parseXml(rest);
  } catch (cause) {
    throw new BookError('damaged', 'A sheet is not well-formed XML', cause);
  }
  root.children.splice(0, root.children.length, ...root.children.filter((child) => typeof child !== 'string'));
  const columns: (GridColumn | undefined)[] = [];
  const cols = root.children.find((child) => typeof child !== 'string' && localName(child) === 'cols');
  if (cols !== undefined && typeof cols !== 'string') {
    root.children.splice(root.children.indexOf(cols), 1);
    for (const col of cols.children) if (typeof col !== 'string') readColumn(col, columns);
  }
  return { root, grid, columns };
}

/** Rare writers give the main namespace a prefix; without it everything below reads alike. */
function withoutPrefix(text: string): string {
  const prefix = /<(\w+):worksheet\b/.exec(text)?.[1];
  if (prefix === undefined) return text;
  return text.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1').replace(new RegExp(`xmlns:${prefix}=`), 'xmlns=');
}

function readColumn(col: XmlElement, columns: (GridColumn | undefined)[]): void {
  const first = (numberOf(col, 'min') ?? 1) - 1;
  const last = Math.min((numberOf(col, 'max') ?? first + 1) - 1, SHEET_COLUMNS - 1);
  const kept = Object.fromEntries(Object.entries(col.attributes).filter(([name]) => !KNOWN_COLUMN.has(name)));
  const format = numberOf(col, 'style');
  for (let column = first; column <= last; column++) {
    columns[column] = {
      width: numberOf(col, 'width'),
      hidden: col.attributes['hidden'] === '1' || col.attributes['hidden'] === 'true',
      format: format === 0 ? undefined : format,
      kept,
    };
  }
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readCells(text: string, grid: CellGrid, strings: SharedStrings): void {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  let column = -1;
  ROW_OR_CELL.lastIndex = 0;
  for (let tag = ROW_OR_CELL.exec(text); tag; tag = ROW_OR_CELL.exec(text)) {
    const [, closing, name, attributeText = '', empty] = tag;
    if (closing !== undefined) continue;
    const attributes = readAttributes(attributeText);
    if (name === 'row') {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
      column = -1;
      readRow(attributes, grid, row);
      continue;
    }
    const address = attributes['r'];
    if (address === undefined) column++;
    else {
      const digits = address.search(/\d/);
      column = columnOfLetters(address.slice(0, digits));
      row = Number(address.slice(digits)) - 1;
    }
    const format = Number(attributes['s'] ?? 0);
    const cell: Cell = { value: null, format };
    grid.ensureRow(row).cells[column] = cell;
    if (empty !== undefined) continue;
    const end = text.indexOf('</c>', ROW_OR_CELL.lastIndex);
    if (end < 0) throw new BookError('damaged', 'A cell is cut off');
    readContent(cell, attributes, text.slice(ROW_OR_CELL.lastIndex, end), strings, shared, row, column);
    ROW_OR_CELL.lastIndex = end + 4;
  }
}

function readRow(attributes: Record<string, string>, grid: CellGrid, row: number): void {
  const line = grid.ensureRow(row);
  const height = attributes['ht'];
  if (height !== undefined) {
    line.height = Number(height);
    line.customHeight = attributes['customHeight'] === '1' || attributes['customHeight'] === 'true';
  }
  if (attributes['hidden'] === '1' || attributes['hidden'] === 'true') line.hidden = true;
  if (attributes['customFormat'] !== undefined && attributes['s'] !== undefined) line.format = Number(attributes['s']);
  for (const [name, value] of Object.entries(attributes)) if (!KNOWN_ROW.has(name)) line.kept[name] = value;
}

const FORMULA = /<f\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/f>)/;
const VALUE = /<v\b[^>]*>([\s\S]*?)<\/v>/;
const INLINE = /<is\b[\s\S]*<\/is>/;

function readContent(
  cell: Cell,
  attributes: Record<string, string>,
  content: string,
  strings: SharedStrings,
  shared: Map<string, SharedFormula>,
  row: number,
  column: number,
): void {
  if (attributes['cm'] !== undefined) cell.metadata = attributes['cm'];
  if (content.includes('<f')) readCellFormula(cell, content, shared, row, column);
  const value = VALUE.exec(content)?.[1];
  const type = attributes['t'] ?? 'n';
  if (type === 'inlineStr') {
    const inline = INLINE.exec(content)?.[0];
    if (inline !== undefined) cell.value = itemText(parseXml(inline));
  } else if (value === undefined) return;
  else if (type === 's') {
    cell.shared = Number(value);
    cell.value = strings.text(cell.shared);
  } else if (type === 'str') cell.value = itemText(element('si', {}, [element('t', {}, [decodeXml(value)])]));
  else if (type === 'b') cell.value = value === '1' || value === 'true';
  else if (type === 'e') cell.value = errorOf(value) ?? VALUE_ERROR;
  else if (type === 'd') cell.value = serialOfIso(value);
  else if (value.trim() !== '') cell.value = Number(value);
}

function readCellFormula(
  cell: Cell,
  content: string,
  shared: Map<string, SharedFormula>,
  row: number,
  column: number,
): void {
  const match = FORMULA.exec(content);
  if (!match) return;
  const attributes = readAttributes(match[1] ?? '');
  const formula = decodeXml(match[2] ?? '').trim();
  const kind = attributes['t'];
  const index = attributes['si'];
  if (kind === 'shared' && index !== undefined) {
    if (formula !== '') shared.set(index, { formula, row, column });
    const master = shared.get(index);
    if (master) cell.formula = offsetFormula(master.formula, row - master.row, column - master.column);
    return;
  }
  if (kind === 'dataTable' || formula === '') return;
  cell.formula = formula;
  const area = attributes['ref'];
  if (kind === 'array' && area !== undefined) cell.array = parseA1(area);
}

function serialOfIso(text: string): number {
  const moment = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  return moment / 86_400_000 + 25_569;
}

/** Writes the part again. Texts go to the shared strings; those still as read keep their rich text. */
export function writeSheetFile(file: SheetFile, strings: SharedStrings): string {
  const { root, grid } = file;
  placeChild(root, element('dimension', { ref: areaA1(grid.dimension()) }), SHEET_ORDER);
  const cols = writeColumns(file.columns);
  if (cols) placeChild(root, cols, SHEET_ORDER);
  placeChild(root, element('sheetData'), SHEET_ORDER);
  sortMembers(root);
  const text = writeElement(root).replace('<sheetData/>', () => writeCells(grid, strings));
  for (const name of ['cols', 'sheetData']) {
    const at = root.children.findIndex((child) => typeof child !== 'string' && child.name === name);
    if (at >= 0) root.children.splice(at, 1);
  }
  return XML_DECLARATION + text;
}

/** Some writers order members freely; the schema does not. */
function sortMembers(root: XmlElement): void {
  const rank = (child: XmlElement | string): number => {
    const at = typeof child === 'string' ? -1 : SHEET_ORDER.indexOf(localName(child));
    return at < 0 ? SHEET_ORDER.length : at;
  };
  root.children.sort((one, other) => rank(one) - rank(other));
  const properties = root.children.find((child) => typeof child !== 'string' && child.name === 'sheetPr');
  if (properties !== undefined && typeof properties !== 'string') {
    const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
    properties.children.sort((one, other) => {
      return (
        (typeof one === 'string' ? 0 : order.indexOf(one.name)) -
        (typeof other === 'string' ? 0 : order.indexOf(other.name))
      );
    });
  }
}

function writeColumns(columns: readonly (GridColumn | undefined)[]): XmlElement | undefined {
  const items: XmlElement[] = [];
  let last = '';
  columns.forEach((column, index) => {
    if (!column || (column.width === undefined && !column.hidden && column.format === undefined)) return;
    const { width, hidden, format, kept } = column;
    const attributes = {
      width: width ?? 9.140625,
      style: format,
      hidden: hidden === true ? 1 : undefined,
      customWidth: width === undefined ? undefined : 1,
      ...kept,
    };
    const key = JSON.stringify(attributes);
    const before = items[items.length - 1];
    if (before && key === last && numberOf(before, 'max') === index) setAttribute(before, 'max', index + 1);
    else items.push(element('col', { min: index + 1, max: index + 1, ...attributes }));
    last = key;
  });
  return items.length > 0 ? element('cols', {}, items) : undefined;
}

function writeCells(grid: CellGrid, strings: SharedStrings): string {
  const lines: string[] = [];
  const letters: string[] = [];
  grid.rows.forEach((line, row) => {
    if (!line) return;
    const cells: string[] = [];
    for (let column = 0; column < line.cells.length; column++) {
      const cell = line.cells[column];
      if (!cell) continue;
      letters[column] ??= areaA1({ row: 0, column, rowCount: 1, columnCount: 1 }).slice(0, -1);
      cells.push(writeCell(cell, `${letters[column] ?? ''}${row + 1}`, strings));
    }
    let attributes = '';
    for (const [name, value] of Object.entries(line.kept)) attributes += ` ${name}="${encodeXml(value)}"`;
    if (line.format !== undefined) attributes += ` s="${line.format}" customFormat="1"`;
    if (line.height !== undefined) attributes += ` ht="${line.height}"${line.customHeight ? ' customHeight="1"' : ''}`;
    if (line.hidden) attributes += ' hidden="1"';
    if (cells.length === 0 && attributes === '') return;
    lines.push(
      cells.length === 0
        ? `<row r="${row + 1}"${attributes}/>`
        : `<row r="${row + 1}"${attributes}>${cells.join('')}</row>`,
    );
  });
  return lines.length === 0 ? '<sheetData/>' : `<sheetData>${lines.join('')}</sheetData>`;
}

function writeCell(cell: Cell, address: string, strings: SharedStrings): string {
  const { value, formula } = cell;
  let start = `<c r="${address}"`;
  if (cell.format !== 0) start += ` s="${cell.format}"`;
  if (formula === undefined) {
    if (value === null) return `${start}/>`;
    if (typeof value === 'string') return `${start} t="s"><v>${cell.shared ?? strings.indexOf(value)}</v></c>`;
  } else if (cell.metadata !== undefined) start += ` cm="${cell.metadata}"`;
  let content = '';
  if (formula !== undefined) {
    const array = cell.array ? ` t="array" ref="${areaA1(cell.array)}"` : '';
    content = `<f${array}>${encodeXml(formula)}</f>`;
  }
  if (value === null) return `${start}>${content}</c>`;
  if (typeof value === 'string') return `${start} t="str">${content}<v>${encodeXml(value)}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${content}<v>${value ? 1 : 0}</v></c>`;
  if (isError(value)) return `${start} t="e">${content}<v>${value.error}</v></c>`;
  return `${start}>${content}<v>${value}</v></c>`;
}

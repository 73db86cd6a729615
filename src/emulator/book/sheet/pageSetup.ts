import { absoluteA1, type Area, parseA1, SHEET_COLUMNS, SHEET_ROWS } from '../area';
import type { PagePart, PageSetup } from '../book';
import { SHEET_ORDER } from '../cells/sheetFile';
import { spanText } from '../formula/moveFormula';
import { readTokens, sheetPrefix, areaOfReference } from '../formula/readTokens';
import {
  childOf,
  childrenOf,
  element,
  ensureChild,
  flag,
  numberOf,
  placeChild,
  removeChild,
  setAttribute,
  textOf,
  type XmlElement,
} from '../package/xml';

const POINTS_PER_INCH = 72;
const HEADER_ORDER = 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'.split(' ');
const BREAK_LIMITS = { rowBreaks: SHEET_COLUMNS - 1, colBreaks: SHEET_ROWS - 1 } as const;

/** The name stays as it is. */
export const KEEP = Symbol('keep');

/** Formulas of the names that Excel keeps print areas and titles in, without `=`. */
export interface PrintNames {
  readonly area: string | undefined;
  readonly titles: string | undefined;
}

/** Page set-up out of a worksheet's members and its two names. */
export function readPage(root: XmlElement, names: PrintNames): PageSetup {
  const setup = childOf(root, 'pageSetup');
  const margins = childOf(root, 'pageMargins');
  const options = childOf(root, 'printOptions');
  const headerFooter = childOf(root, 'headerFooter');
  const fits = flag(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const margin = (side: string, inches: number): number => (numberOf(margins, side) ?? inches) * POINTS_PER_INCH;
  const titles = referencesIn(names.titles);
  const rows = titles.find((area) => area.columnCount === SHEET_COLUMNS);
  const columns = titles.find((area) => area.rowCount === SHEET_ROWS);
  return {
    orientation: setup?.attributes['orientation'] === 'landscape' ? 'landscape' : 'portrait',
    paperSize: numberOf(setup, 'paperSize') ?? 1,
    fitTo: fits
      ? { width: numberOf(setup, 'fitToWidth') ?? 1, height: numberOf(setup, 'fitToHeight') ?? 1 }
      : undefined,
    scale: numberOf(setup, 'scale') ?? 100,
    margins: {
      top: margin('top', 0.75),
      right: margin('right', 0.7),
      bottom: margin('bottom', 0.75),
      left: margin('left', 0.7),
      header: margin('header', 0.3),
      footer: margin('footer', 0.3),
    },
    centerHorizontally: flag(options, 'horizontalCentered'),
    centerVertically: flag(options, 'verticalCentered'),
    printGridlines: flag(options, 'gridLines'),
    printHeadings: flag(options, 'headings'),
    blackAndWhite: flag(setup, 'blackAndWhite'),
    firstPageDiffers: flag(headerFooter, 'differentFirst'),
    printAreas: referencesIn(names.area),
    titleRows: rows && { first: rows.row, last: rows.row + rows.rowCount - 1 },
    titleColumns: columns && { first: columns.column, last: columns.column + columns.columnCount - 1 },
    header: splitParts(textOf(childOf(headerFooter, 'oddHeader'))),
    footer: splitParts(textOf(childOf(headerFooter, 'oddFooter'))),
    rowBreaks: readBreaks(root, 'rowBreaks'),
    columnBreaks: readBreaks(root, 'colBreaks'),
  };
}

const readBreaks = (root: XmlElement, name: string): number[] =>
  childrenOf(childOf(root, name), 'brk').map((one) => numberOf(one, 'id') ?? 0);

/** Areas of a name's formula; a name that is no list of references gives none. */
function referencesIn(formula: string | undefined): Area[] {
  if (formula === undefined) return [];
  return readTokens(formula).flatMap((token) => (token.kind === 'reference' ? [areaOfReference(token.reference)] : []));
}

/** Writes changed members; gives the formulas that the two names must get (undefined: no name, `keep`: as it is). */
export function writePage(
  root: XmlElement,
  sheetName: string,
  change: Partial<PageSetup>,
): { area: string | undefined | typeof KEEP; titles: string | undefined | typeof KEEP } {
  const setup = (): XmlElement => ensureChild(root, 'pageSetup', SHEET_ORDER);
  const options = (): XmlElement => ensureChild(root, 'printOptions', SHEET_ORDER);
  if (change.orientation !== undefined) setAttribute(setup(), 'orientation', change.orientation);
  if (change.paperSize !== undefined) setAttribute(setup(), 'paperSize', change.paperSize);
  if (change.blackAndWhite !== undefined) setAttribute(setup(), 'blackAndWhite', change.blackAndWhite ? 1 : undefined);
  if (change.scale !== undefined) setAttribute(setup(), 'scale', change.scale);
  if ('fitTo' in change) writeFit(root, setup(), change.fitTo);
  if (change.margins) writeMargins(root, change.margins);
  if (change.centerHorizontally !== undefined)
    setAttribute(options(), 'horizontalCentered', change.centerHorizontally ? 1 : undefined);
  if (change.centerVertically !== undefined)
    setAttribute(options(), 'verticalCentered', change.centerVertically ? 1 : undefined);
  if (change.printGridlines !== undefined) setAttribute(options(), 'gridLines', change.printGridlines ? 1 : undefined);
  if (change.printHeadings !== undefined) setAttribute(options(), 'headings', change.printHeadings ? 1 : undefined);
  if (change.firstPageDiffers !== undefined)
    setAttribute(
      ensureChild(root, 'headerFooter', SHEET_ORDER),
      'differentFirst',
      change.firstPageDiffers ? 1 : undefined,
    );
  if (change.header) writeHeader(root, 'oddHeader', change.header);
  if (change.footer) writeHeader(root, 'oddFooter', change.footer);
  if (change.rowBreaks) writeBreaks(root, 'rowBreaks', change.rowBreaks);
  if (change.columnBreaks) writeBreaks(root, 'colBreaks', change.columnBreaks);
  return { area: areasFormula(sheetName, change.printAreas), titles: titlesFormula(sheetName, change) };
}

function writeFit(root: XmlElement, setup: XmlElement, fit: PageSetup['fitTo']): void {
  const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
  const properties = ensureChild(ensureChild(root, 'sheetPr', SHEET_ORDER), 'pageSetUpPr', order);
  setAttribute(properties, 'fitToPage', fit ? 1 : undefined);
  setAttribute(setup, 'fitToWidth', fit && fit.width !== 1 ? fit.width : undefined);
  setAttribute(setup, 'fitToHeight', fit && fit.height !== 1 ? fit.height : undefined);
}

function writeMargins(root: XmlElement, margins: PageSetup['margins']): void {
  const inches: Record<string, number> = {};
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    inches[side] = Math.round((margins[side] / POINTS_PER_INCH) * 1e6) / 1e6;
  }
  placeChild(root, element('pageMargins', inches), SHEET_ORDER);
}

function writeHeader(root: XmlElement, name: 'oddHeader' | 'oddFooter', part: PagePart): void {
  const node = ensureChild(root, 'headerFooter', SHEET_ORDER);
  const text = `${part.left && `&L${part.left}`}${part.center && `&C${part.center}`}${part.right && `&R${part.right}`}`;
  const old = childOf(node, name);
  if (old) removeChild(node, old);
  if (text !== '') placeChild(node, element(name, {}, [text]), HEADER_ORDER);
}

function writeBreaks(root: XmlElement, name: 'rowBreaks' | 'colBreaks', before: readonly number[]): void {
  const old = childOf(root, name);
  if (old) removeChild(root, old);
  if (before.length === 0) return;
  const items = [...before]
    .sort((one, other) => one - other)
    .map((id) => element('brk', { id, max: BREAK_LIMITS[name], man: 1 }));
  placeChild(root, element(name, { count: items.length, manualBreakCount: items.length }, items), SHEET_ORDER);
}

function areasFormula(sheetName: string, areas: readonly Area[] | undefined): string | undefined | typeof KEEP {
  if (!areas) return KEEP;
  return areas.length === 0 ? undefined : areas.map((area) => sheetPrefix(sheetName) + absoluteA1(area)).join(',');
}

function titlesFormula(sheetName: string, change: Partial<PageSetup>): string | undefined | typeof KEEP {
  if (!('titleRows' in change) && !('titleColumns' in change)) return KEEP;
  const parts: string[] = [];
  if (change.titleColumns)
    parts.push(sheetPrefix(sheetName) + spanText('column', change.titleColumns.first, change.titleColumns.last));
  if (change.titleRows)
    parts.push(sheetPrefix(sheetName) + spanText('row', change.titleRows.first, change.titleRows.last));
  return parts.length === 0 ? undefined : parts.join(',');
}

/** Header text by its parts: `&L`, `&C`, `&R` start one; text before any is the centre's. */
function splitParts(text: string): PagePart {
  const parts = { L: '', C: '', R: '' };
  let current: keyof typeof parts = 'C';
  for (const piece of text.split(/(&&|&[LCR])/)) {
    if (piece === '&L' || piece === '&C' || piece === '&R') current = piece.slice(1) as keyof typeof parts;
    else parts[current] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

/** Areas out of a list of references as members keep them: `A1:B2 C3`. */
export const readAreas = (list: string): Area[] =>
  list.split(/\s+/).flatMap((text) => {
    const area = parseA1(text);
    return area ? [area] : [];
  });

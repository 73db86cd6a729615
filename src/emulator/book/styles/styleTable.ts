import type {
  AlignmentStyle,
  BorderLine,
  BorderSide,
  CellStyle,
  FillPattern,
  FillStyle,
  FontStyle,
  HexColor,
  HorizontalAlignment,
  LineStyle,
  StylePatch,
  Underline,
  VerticalAlignment,
} from '../cellStyle';
import {
  childOf,
  childrenOf,
  cloneElement,
  element,
  flag,
  numberOf,
  placeChild,
  removeChild,
  setAttribute,
  writeElement,
  type XmlElement,
} from '../package/xml';
import type { FormatOverlay } from '../sheetRules';
import { builtInFormat, builtInFormatId } from './builtInFormats';
import { colorElement, readColor } from './colors';

const STYLESHEET_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);
const BORDER_ORDER = 'start end left right top bottom diagonal vertical horizontal'.split(' ');
const XF_ORDER = ['alignment', 'protection', 'extLst'];
const DXF_ORDER = 'font numFmt fill alignment border protection extLst'.split(' ');
const FIRST_OWN_FORMAT = 164;

/**
 * The styles part of a workbook. Cells point at rows of its cell formats (`xf`, by index); rows are only added, never changed,
 * so what nobody touches keeps its format byte for byte.
 */
export class StyleTable {
  private readonly cellFormats: XmlElement[];
  private readonly fonts: XmlElement[];
  private readonly fills: XmlElement[];
  private readonly borders: XmlElement[];
  private readonly differentials: XmlElement[];
  private readonly codes = new Map<number, string>();
  private readonly styles = new Map<number, CellStyle>();
  private readonly patched = new Map<string, number>();
  private readonly indexes = new Map<XmlElement[], Map<string, number>>();
  private readonly rowIndex = new Map<string, number>();

  constructor(
    private readonly tree: XmlElement,
    private readonly theme: readonly HexColor[],
  ) {
    this.fonts = this.list('fonts', 'font');
    this.fills = this.list('fills', 'fill');
    this.borders = this.list('borders', 'border');
    this.list('cellStyleXfs', 'xf');
    this.cellFormats = this.list('cellXfs', 'xf');
    this.differentials = this.list('dxfs', 'dxf');
    for (const format of childrenOf(childOf(tree, 'numFmts'), 'numFmt')) {
      this.codes.set(numberOf(format, 'numFmtId') ?? 0, format.attributes['formatCode'] ?? 'General');
    }
    for (const font of this.fonts) sortFont(font);
    for (const fill of this.fills) fillInPattern(fill);
  }

  private list(container: string, item: string): XmlElement[] {
    const node =
      childOf(this.tree, container) ?? placeChild(this.tree, element(container, { count: 0 }), STYLESHEET_ORDER);
    if (node.children.length === 0 && container !== 'dxfs') {
      if (item === 'font') node.children.push(normalFont());
      if (item === 'fill') node.children.push(patternFill('none'), patternFill('gray125'));
      if (item === 'border') node.children.push(emptyBorder());
      const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
      if (container === 'cellXfs') node.children.push(element('xf', { ...plain, xfId: 0 }));
      if (container === 'cellStyleXfs') {
        node.children.push(element('xf', plain));
        const normal = element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 });
        placeChild(this.tree, element('cellStyles', { count: 1 }, [normal]), STYLESHEET_ORDER);
        setAttribute(node, 'count', 1);
      }
    }
    return childrenOf(node, item);
  }

  get count(): number {
    return this.cellFormats.length;
  }

  /** Styles part with everything that was added. */
  write(): XmlElement {
    const lists: [string, XmlElement[]][] = [
      ['fonts', this.fonts],
      ['fills', this.fills],
      ['borders', this.borders],
      ['cellXfs', this.cellFormats],
      ['dxfs', this.differentials],
    ];
    for (const [name, items] of lists) {
      const container = childOf(this.tree, name);
      if (!container) continue;
      container.children.splice(0, container.children.length, ...items);
      setAttribute(container, 'count', items.length);
    }
    const dxfs = childOf(this.tree, 'dxfs');
    if (dxfs?.children.length === 0) removeChild(this.tree, dxfs);
    const formats = childOf(this.tree, 'numFmts');
    if (formats) removeChild(this.tree, formats);
    if (this.codes.size > 0) {
      const items = [...this.codes].map(([id, code]) => element('numFmt', { numFmtId: id, formatCode: code }));
      placeChild(this.tree, element('numFmts', { count: items.length }, items), STYLESHEET_ORDER);
    }
    return this.tree;
  }

  numberFormat(xf: number): string {
    const id = numberOf(this.cellFormats[xf], 'numFmtId') ?? 0;
    const own = this.codes.get(id);
    return own === undefined || own.toLowerCase() === 'general' ? (builtInFormat(id) ?? 'General') : own;
  }

  /** Whether cells take whatever is written as text. */
  isText(xf: number): boolean {
    return this.numberFormat(xf) === '@';
  }

  hasQuotePrefix(xf: number): boolean {
    return flag(this.cellFormats[xf], 'quotePrefix');
  }

  withQuotePrefix(xf: number, on: boolean): number {
    if (this.hasQuotePrefix(xf) === on) return xf;
    const row = cloneElement(this.rowOf(xf));
    setAttribute(row, 'quotePrefix', on ? 1 : undefined);
    return this.rowFor(row);
  }

  cellStyle(xf: number): CellStyle {
    const known = this.styles.get(xf);
    if (known) return known;
    const row = this.rowOf(xf);
    const alignment = childOf(row, 'alignment');
    const protection = childOf(row, 'protection');
    const style: CellStyle = {
      font: this.readFont(this.fonts[numberOf(row, 'fontId') ?? 0]),
      fill: this.readFill(this.fills[numberOf(row, 'fillId') ?? 0]),
      borders: this.readBorders(this.borders[numberOf(row, 'borderId') ?? 0]),
      alignment: readAlignment(alignment),
      numberFormat: this.numberFormat(xf),
      locked: flag(protection, 'locked', true),
      formulaHidden: flag(protection, 'hidden'),
    };
    this.styles.set(xf, style);
    return style;
  }

  /** Index of the format that `xf` becomes under a patch. */
  patch(xf: number, patch: StylePatch): number {
    const key = `${xf} ${JSON.stringify(patch)}`;
    const known = this.patched.get(key);
    if (known !== undefined) return known;
    const row = cloneElement(this.rowOf(xf));
    if (patch.font) {
      setAttribute(
        row,
        'fontId',
        this.indexOf(this.fonts, patchFont(this.fonts[numberOf(row, 'fontId') ?? 0], patch.font)),
      );
      setAttribute(row, 'applyFont', 1);
    }
    if (patch.fill) {
      setAttribute(row, 'fillId', this.indexOf(this.fills, patchFill(this.cellStyle(xf).fill, patch.fill)));
      setAttribute(row, 'applyFill', 1);
    }
    if (patch.borders) {
      const old = this.borders[numberOf(row, 'borderId') ?? 0];
      setAttribute(row, 'borderId', this.indexOf(this.borders, patchBorders(old, patch.borders)));
      setAttribute(row, 'applyBorder', 1);
    }
    if (patch.numberFormat !== undefined) {
      setAttribute(row, 'numFmtId', this.formatId(patch.numberFormat));
      setAttribute(row, 'applyNumberFormat', 1);
    }
    if (patch.alignment) {
      patchAlignment(row, patch.alignment);
      setAttribute(row, 'applyAlignment', 1);
    }
    if (patch.locked !== undefined || patch.formulaHidden !== undefined) {
      const protection = childOf(row, 'protection') ?? placeChild(row, element('protection'), XF_ORDER);
      if (patch.locked !== undefined) setAttribute(protection, 'locked', patch.locked);
      if (patch.formulaHidden !== undefined) setAttribute(protection, 'hidden', patch.formulaHidden);
      setAttribute(row, 'applyProtection', 1);
    }
    const result = this.rowFor(row);
    this.patched.set(key, result);
    return result;
  }

  /** What a differential format (of tables and conditional formats) adds. */
  overlay(dxf: number | undefined): FormatOverlay {
    const node = dxf === undefined ? undefined : this.differentials[dxf];
    if (!node) return {};
    const font = childOf(node, 'font');
    const fill = childOf(childOf(node, 'fill'), 'patternFill');
    const fontColor = readColor(childOf(font, 'color'), this.theme);
    const fillColor =
      readColor(childOf(fill, 'bgColor'), this.theme) ??
      (fill?.attributes['patternType'] === 'solid' ? readColor(childOf(fill, 'fgColor'), this.theme) : undefined);
    const border = childOf(node, 'border');
    const lines = border ? Object.entries(this.readBorders(border)).filter(([, line]) => line !== null) : [];
    const numberFormat = childOf(node, 'numFmt')?.attributes['formatCode'];
    const on = (name: string): boolean | undefined =>
      childOf(font, name) ? flag(childOf(font, name), 'val', true) : undefined;
    const bold = on('b');
    const italic = on('i');
    const strikethrough = on('strike');
    return {
      ...(fontColor !== undefined && { fontColor }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(childOf(font, 'u') && { underline: readUnderline(font) }),
      ...(strikethrough !== undefined && { strikethrough }),
      ...(fillColor !== undefined && { fillColor }),
      ...(lines.length > 0 && { borders: Object.fromEntries(lines) }),
      ...(numberFormat !== undefined && { numberFormat }),
    };
  }

  /** Index of a differential format, made if needed. */
  differential(overlay: FormatOverlay): number {
    const node = element('dxf');
    const { fontColor, bold, italic, underline, strikethrough, fillColor, borders, numberFormat } = overlay;
    if ([fontColor, bold, italic, underline, strikethrough].some((member) => member !== undefined)) {
      const font = element('font');
      if (bold !== undefined) font.children.push(element('b', { val: bold }));
      if (italic !== undefined) font.children.push(element('i', { val: italic }));
      if (strikethrough !== undefined) font.children.push(element('strike', { val: strikethrough }));
      if (underline !== undefined) font.children.push(element('u', { val: underline }));
      if (fontColor !== undefined) font.children.push(colorElement('color', fontColor));
      placeChild(node, font, DXF_ORDER);
    }
    if (numberFormat !== undefined) {
      placeChild(
        node,
        element('numFmt', { numFmtId: this.formatId(numberFormat), formatCode: numberFormat }),
        DXF_ORDER,
      );
    }
    if (fillColor !== undefined) {
      const pattern = element('patternFill', {}, [colorElement('bgColor', fillColor)]);
      placeChild(node, element('fill', {}, [pattern]), DXF_ORDER);
    }
    if (borders) placeChild(node, patchBorders(undefined, borders), DXF_ORDER);
    return this.indexOf(this.differentials, node);
  }

  private rowOf(xf: number): XmlElement {
    return this.cellFormats[xf] ?? this.cellFormats[0] ?? element('xf');
  }

  private rowFor(row: XmlElement): number {
    if (this.rowIndex.size === 0) this.cellFormats.forEach((one, index) => this.rowIndex.set(writeElement(one), index));
    const text = writeElement(row);
    const known = this.rowIndex.get(text);
    if (known !== undefined) return known;
    this.rowIndex.set(text, this.cellFormats.length);
    return this.cellFormats.push(row) - 1;
  }

  private indexOf(list: XmlElement[], item: XmlElement): number {
    let index = this.indexes.get(list);
    if (!index) {
      index = new Map(list.map((one, at) => [writeElement(one), at]));
      this.indexes.set(list, index);
    }
    const text = writeElement(item);
    const known = index.get(text);
    if (known !== undefined) return known;
    index.set(text, list.length);
    return list.push(item) - 1;
  }

  private formatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined && !this.codes.has(builtIn)) return builtIn;
    for (const [id, known] of this.codes) if (known === code) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    return id;
  }

  private readFont(font: XmlElement | undefined): FontStyle {
    const on = (name: string): boolean => childOf(font, name) !== undefined && flag(childOf(font, name), 'val', true);
    const vertical = childOf(font, 'vertAlign')?.attributes['val'];
    return {
      name: childOf(font, 'name')?.attributes['val'] ?? 'Calibri',
      size: numberOf(childOf(font, 'sz'), 'val') ?? 11,
      bold: on('b'),
      italic: on('i'),
      underline: readUnderline(font),
      strikethrough: on('strike'),
      subscript: vertical === 'subscript',
      superscript: vertical === 'superscript',
      color: readColor(childOf(font, 'color'), this.theme) ?? '#000000',
    };
  }

  private readFill(fill: XmlElement | undefined): FillStyle {
    const gradient = childOf(fill, 'gradientFill');
    if (gradient) {
      const stop = readColor(childOf(childOf(gradient, 'stop'), 'color'), this.theme);
      return { pattern: 'solid', color: stop ?? '#FFFFFF', patternColor: null };
    }
    const pattern = childOf(fill, 'patternFill');
    const kind = (pattern?.attributes['patternType'] ?? 'none') as FillPattern;
    const foreground = readColor(childOf(pattern, 'fgColor'), this.theme);
    const background = readColor(childOf(pattern, 'bgColor'), this.theme);
    if (kind === 'none') return { pattern: 'none', color: null, patternColor: null };
    if (kind === 'solid') return { pattern: 'solid', color: foreground ?? '#FFFFFF', patternColor: null };
    return { pattern: kind, color: background ?? '#FFFFFF', patternColor: foreground ?? '#000000' };
  }

  private readBorders(border: XmlElement | undefined): CellStyle['borders'] {
    const line = (name: string): BorderLine | null => {
      const side = childOf(border, name);
      const style = side?.attributes['style'];
      if (style === undefined || style === 'none') return null;
      return { style: style as LineStyle, color: readColor(childOf(side, 'color'), this.theme) ?? '#000000' };
    };
    return {
      top: line('top'),
      right: line('right') ?? line('end'),
      bottom: line('bottom'),
      left: line('left') ?? line('start'),
      diagonalDown: flag(border, 'diagonalDown') ? line('diagonal') : null,
      diagonalUp: flag(border, 'diagonalUp') ? line('diagonal') : null,
    };
  }
}

const normalFont = (): XmlElement =>
  element('font', {}, [
    element('sz', { val: 11 }),
    element('color', { theme: 1 }),
    element('name', { val: 'Calibri' }),
    element('family', { val: 2 }),
    element('scheme', { val: 'minor' }),
  ]);

const patternFill = (pattern: FillPattern): XmlElement =>
  element('fill', {}, [element('patternFill', { patternType: pattern })]);

const emptyBorder = (): XmlElement =>
  element(
    'border',
    {},
    ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
  );

/** Some writers order a font's members freely, which the schema forbids; the order has no meaning. */
function sortFont(font: XmlElement): void {
  const rank = (child: XmlElement | string): number =>
    typeof child === 'string' ? -1 : FONT_ORDER.indexOf(child.name.slice(child.name.indexOf(':') + 1));
  font.children.sort((one, other) => rank(one) - rank(other));
}

/** A pattern without a type means none. */
function fillInPattern(fill: XmlElement): void {
  const pattern = childOf(fill, 'patternFill');
  if (pattern && pattern.attributes['patternType'] === undefined && pattern.children.length === 0) {
    setAttribute(pattern, 'patternType', 'none');
  }
}

function readUnderline(font: XmlElement | undefined): Underline {
  const node = childOf(font, 'u');
  if (!node) return 'none';
  return (node.attributes['val'] ?? 'single') as Underline;
}

function readAlignment(node: XmlElement | undefined): AlignmentStyle {
  const rotation = numberOf(node, 'textRotation') ?? 0;
  return {
    horizontal: (node?.attributes['horizontal'] ?? 'general') as HorizontalAlignment,
    vertical: (node?.attributes['vertical'] ?? 'bottom') as VerticalAlignment,
    wrapText: flag(node, 'wrapText'),
    shrinkToFit: flag(node, 'shrinkToFit'),
    indent: numberOf(node, 'indent') ?? 0,
    rotation: rotation === 255 ? 'vertical' : rotation > 90 ? 90 - rotation : rotation,
  };
}

function patchAlignment(row: XmlElement, patch: Partial<AlignmentStyle>): void {
  const node = childOf(row, 'alignment') ?? placeChild(row, element('alignment'), XF_ORDER);
  if (patch.horizontal !== undefined) {
    setAttribute(node, 'horizontal', patch.horizontal === 'general' ? undefined : patch.horizontal);
  }
  if (patch.vertical !== undefined) {
    setAttribute(node, 'vertical', patch.vertical === 'bottom' ? undefined : patch.vertical);
  }
  if (patch.rotation !== undefined) {
    const degrees = patch.rotation === 'vertical' ? 255 : patch.rotation < 0 ? 90 - patch.rotation : patch.rotation;
    setAttribute(node, 'textRotation', degrees === 0 ? undefined : degrees);
  }
  if (patch.wrapText !== undefined) setAttribute(node, 'wrapText', patch.wrapText ? 1 : undefined);
  if (patch.indent !== undefined) setAttribute(node, 'indent', patch.indent === 0 ? undefined : patch.indent);
  if (patch.shrinkToFit !== undefined) setAttribute(node, 'shrinkToFit', patch.shrinkToFit ? 1 : undefined);
}

function patchFont(old: XmlElement | undefined, patch: Partial<FontStyle>): XmlElement {
  const font = old ? cloneElement(old) : normalFont();
  const drop = (name: string): void => {
    const present = childOf(font, name);
    if (present) removeChild(font, present);
  };
  const toggle = (name: string, on: boolean | undefined): void => {
    if (on === undefined) return;
    drop(name);
    if (on) placeChild(font, element(name), FONT_ORDER);
  };
  toggle('b', patch.bold);
  toggle('i', patch.italic);
  toggle('strike', patch.strikethrough);
  if (patch.underline !== undefined) {
    drop('u');
    const val = patch.underline === 'single' ? undefined : patch.underline;
    if (patch.underline !== 'none') placeChild(font, element('u', { val }), FONT_ORDER);
  }
  if (patch.subscript !== undefined || patch.superscript !== undefined) {
    drop('vertAlign');
    const val = patch.superscript === true ? 'superscript' : patch.subscript === true ? 'subscript' : undefined;
    if (val !== undefined) placeChild(font, element('vertAlign', { val }), FONT_ORDER);
  }
  if (patch.size !== undefined) placeChild(font, element('sz', { val: patch.size }), FONT_ORDER);
  if (patch.color !== undefined) placeChild(font, colorElement('color', patch.color), FONT_ORDER);
  if (patch.name !== undefined) {
    placeChild(font, element('name', { val: patch.name }), FONT_ORDER);
    for (const name of ['family', 'charset', 'scheme']) drop(name);
  }
  return font;
}

function patchFill(old: FillStyle, patch: Partial<FillStyle>): XmlElement {
  const color = patch.color === undefined ? old.color : patch.color;
  const wanted = patch.pattern ?? (color === null ? 'none' : old.pattern === 'none' ? 'solid' : old.pattern);
  if (wanted === 'none' || (wanted === 'solid' && color === null)) return patternFill('none');
  const pattern = element('patternFill', { patternType: wanted });
  if (wanted === 'solid') {
    pattern.children.push(colorElement('fgColor', color ?? '#FFFFFF'), element('bgColor', { indexed: 64 }));
  } else {
    const lines = patch.patternColor === undefined ? old.patternColor : patch.patternColor;
    pattern.children.push(colorElement('fgColor', lines ?? '#000000'), colorElement('bgColor', color ?? '#FFFFFF'));
  }
  return element('fill', {}, [pattern]);
}

function patchBorders(
  old: XmlElement | undefined,
  patch: { readonly [Side in BorderSide]?: BorderLine | null },
): XmlElement {
  const border = old ? cloneElement(old) : emptyBorder();
  const line = (name: string, value: BorderLine | null): XmlElement =>
    value ? element(name, { style: value.style }, [colorElement('color', value.color)]) : element(name);
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const value = patch[side];
    if (value !== undefined) placeChild(border, line(side, value), BORDER_ORDER);
  }
  for (const side of ['diagonalUp', 'diagonalDown'] as const) {
    const value = patch[side];
    if (value === undefined) continue;
    setAttribute(border, side, value ? 1 : undefined);
    const stays = flag(border, 'diagonalUp') || flag(border, 'diagonalDown');
    if (value || !stays) placeChild(border, line('diagonal', value), BORDER_ORDER);
  }
  return border;
}

import type { CSSProperties } from 'react';
import type { CellKind } from '../../emulator/book/book';
import type { BorderLine, CellStyle, FontStyle } from '../../emulator/book/cellStyle';
import type { FormatOverlay } from '../../emulator/book/sheetRules';
import type { TableLook } from './tableLook';

/** CSS pixels in a point. */
export const PIXELS_PER_POINT = 96 / 72;

/** Everything that decides how one cell is drawn. */
export interface LookSources {
  readonly style: CellStyle;
  readonly kind: CellKind;
  readonly table: TableLook | null;
  readonly overlay: FormatOverlay | undefined;
  readonly zoom: number;
}

/** How a cell is drawn: its box, and its text within the box. */
export interface CellLook {
  readonly box: CSSProperties;
  readonly text: CSSProperties;
  readonly align: 'left' | 'center' | 'right';
  readonly wraps: boolean;
  readonly isFilled: boolean;
}

const BLACK = '#000000';

/** A cell's own format goes over its table's, and a conditional format over both. */
export function cellLook({ style, kind, table, overlay, zoom }: LookSources): CellLook {
  const { font, fill, alignment } = style;
  const ownFill = fill.pattern === 'none' ? null : (fill.color ?? fill.patternColor);
  const background = overlay?.fillColor ?? ownFill ?? table?.fill ?? null;
  const ownColor = font.color.toUpperCase() === BLACK ? null : font.color;
  const align = horizontal(style, kind);
  const wraps = alignment.wrapText || alignment.horizontal === 'justify' || alignment.vertical === 'justify';
  return {
    align,
    wraps,
    isFilled: background !== null,
    box: {
      background: background ?? undefined,
      justifyContent: { left: 'flex-start', center: 'center', right: 'flex-end' }[align],
      alignItems: {
        top: 'flex-start',
        center: 'center',
        bottom: 'flex-end',
        justify: 'stretch',
        distributed: 'center',
      }[alignment.vertical],
      paddingLeft: align === 'left' ? (3 + alignment.indent * 9) * zoom : 3 * zoom,
      paddingRight: align === 'right' ? (3 + alignment.indent * 9) * zoom : 3 * zoom,
    },
    text: {
      fontFamily: fontFamily(font.name),
      fontSize: `${font.size * zoom}pt`,
      fontWeight: (overlay?.bold ?? (font.bold || table?.bold === true)) ? 700 : 400,
      fontStyle: (overlay?.italic ?? font.italic) ? 'italic' : 'normal',
      textDecoration: decoration(font, overlay),
      color: overlay?.fontColor ?? ownColor ?? table?.color ?? BLACK,
      textAlign: alignment.horizontal === 'justify' ? 'justify' : align,
      whiteSpace: wraps ? 'pre-wrap' : 'pre',
      ...rotation(alignment.rotation),
    },
  };
}

/** The font as the sheet names it, then one of the same measure that a machine without Office has. */
export function fontFamily(name: string): string {
  const isSerif = /times|vntime|roman|cambria|garamond|georgia|serif/i.test(name);
  const isCalibri = /calibri|aptos/i.test(name);
  const replacement = isSerif
    ? "'Liberation Serif', serif"
    : isCalibri
      ? "Carlito, 'Liberation Sans', sans-serif"
      : "'Liberation Sans', sans-serif";
  return `${JSON.stringify(name)}, ${replacement}`;
}

function horizontal({ alignment }: CellStyle, kind: CellKind): CellLook['align'] {
  switch (alignment.horizontal) {
    case 'left':
    case 'fill':
    case 'justify':
      return 'left';
    case 'right':
      return 'right';
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'general':
      if (kind === 'number') return 'right';
      return kind === 'boolean' || kind === 'error' ? 'center' : 'left';
  }
}

function decoration(font: FontStyle, overlay: FormatOverlay | undefined): string {
  const underline = overlay?.underline ?? font.underline;
  const isDouble = underline === 'double' || underline === 'doubleAccounting';
  const struck = overlay?.strikethrough ?? font.strikethrough;
  const lines = [underline === 'none' ? '' : 'underline', struck ? 'line-through' : ''].filter((line) => line !== '');
  return lines.length === 0 ? 'none' : `${lines.join(' ')}${isDouble ? ' double' : ''}`;
}

function rotation(degrees: number | 'vertical'): CSSProperties {
  if (degrees === 0) return {};
  if (degrees === 'vertical') return { writingMode: 'vertical-rl', textOrientation: 'upright' };
  if (degrees === 90) return { writingMode: 'vertical-rl', transform: 'rotate(180deg)' };
  if (degrees === -90) return { writingMode: 'vertical-rl' };
  return { transform: `rotate(${-degrees}deg)` };
}

/** A border line in CSS; null draws none. */
export function cssBorder(line: BorderLine | null | undefined): string | undefined {
  if (!line) return undefined;
  const [width, style] = BORDERS[line.style];
  return `${width}px ${style} ${line.color}`;
}

const BORDERS: Readonly<Record<BorderLine['style'], readonly [number, string]>> = {
  hair: [1, 'dotted'],
  thin: [1, 'solid'],
  dotted: [1, 'dotted'],
  dashed: [1, 'dashed'],
  dashDot: [1, 'dashed'],
  dashDotDot: [1, 'dashed'],
  medium: [2, 'solid'],
  mediumDashed: [2, 'dashed'],
  mediumDashDot: [2, 'dashed'],
  mediumDashDotDot: [2, 'dashed'],
  slantDashDot: [2, 'dashed'],
  thick: [3, 'solid'],
  double: [3, 'double'],
};

import type { HexColor } from '../cellStyle';
import { childrenOf, descend, element, numberOf, type XmlElement } from '../package/xml';

/** Legacy palette of ECMA-376 §18.8.27, indexes 8 to 63 (0 to 7 repeat 8 to 15). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office theme of 2013–2022, for files without a theme: light 1, dark 1, light 2, dark 2, accents 1–6, links. */
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Colours of a theme in the order that `theme="n"` counts them: the first two pairs are swapped against the part. */
export function readTheme(theme: XmlElement | undefined): readonly HexColor[] {
  const scheme = childrenOf(descend(theme, 'themeElements', 'clrScheme'));
  const colors = scheme.map((slot) => {
    const color = childrenOf(slot)[0];
    return (color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '000000').toUpperCase();
  });
  const all = colors.length >= 12 ? colors : ['000000', 'FFFFFF', '44546A', 'E7E6E6', ...OFFICE_THEME.slice(4)];
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '44546A', light2 = 'E7E6E6', ...rest] = all;
  return [light1, dark1, light2, dark2, ...rest].map((hex) => `#${hex}`);
}

/** Resolves a colour element (`rgb`, `theme` with `tint`, `indexed`); undefined for `auto` and none. */
export function readColor(node: XmlElement | undefined, theme: readonly HexColor[]): HexColor | undefined {
  if (!node) return undefined;
  const rgb = node.attributes['rgb'];
  let color: HexColor | undefined;
  if (rgb !== undefined) color = `#${rgb.slice(-6).toUpperCase()}`;
  const themed = numberOf(node, 'theme');
  if (color === undefined && themed !== undefined) color = theme[themed];
  const indexed = numberOf(node, 'indexed');
  if (color === undefined && indexed !== undefined) {
    const hex = INDEXED[indexed < 8 ? indexed : indexed - 8];
    color = hex === undefined ? (indexed === 65 ? '#FFFFFF' : indexed === 64 ? '#000000' : undefined) : `#${hex}`;
  }
  const tint = numberOf(node, 'tint');
  return color !== undefined && tint !== undefined && tint !== 0 ? tinted(color, tint) : color;
}

/** Colour element for a fixed colour. */
export const colorElement = (name: string, color: HexColor): XmlElement =>
  element(name, { rgb: `FF${color.slice(1)}` });

/** Excel's tint: the lightness in HLS moves towards white (positive) or black (negative), ECMA-376 §18.8.19. */
function tinted(color: HexColor, tint: number): HexColor {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread !== 0) {
    if (high === red) hue = ((green - blue) / spread + 6) % 6;
    else if (high === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (shift: number): string => {
    const position = (hue + shift) % 6;
    const weight = Math.max(0, Math.min(1, Math.abs(position - 3) - 1));
    return Math.round((moved - chroma / 2 + chroma * weight) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${channel(0)}${channel(4)}${channel(2)}`;
}

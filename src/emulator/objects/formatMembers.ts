import type {
  BorderLine,
  CellStyle,
  FillPattern,
  HorizontalAlignment,
  LineStyle,
  StylePatch,
  Underline,
  VerticalAlignment,
} from '../book/cellStyle';
import { color, flag, index, isMissing, names, number, text } from '../wire/arguments';

/** One formatting member of Office.js over the style of a cell. */
export interface StyleMember {
  readonly read: (style: CellStyle) => unknown;
  readonly patch: (value: unknown) => StylePatch;
}
export type StyleMembers = Readonly<Record<string, StyleMember>>;

const underlines = names<Underline>({
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
});

const horizontals = names<HorizontalAlignment>({
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
});

const verticals = names<VerticalAlignment>({
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
});

const patterns = names<FillPattern>({
  none: 'None',
  solid: 'Solid',
  gray125: 'Gray16',
  gray0625: 'Gray8',
  lightGray: 'Gray25',
  mediumGray: 'Gray50',
  darkGray: 'Gray75',
  darkVertical: 'Vertical',
  darkHorizontal: 'Horizontal',
  darkGrid: 'Grid',
  darkTrellis: 'CrissCross',
  darkDown: 'Down',
  darkUp: 'Up',
  lightVertical: 'LightVertical',
  lightHorizontal: 'LightHorizontal',
  lightGrid: 'Checker',
  lightTrellis: 'SemiGray75',
  lightDown: 'LightDown',
  lightUp: 'LightUp',
});

const fontColor = (value: unknown): StylePatch => ({ font: { color: color(value) || '#000000' } });

export const fontMembers: StyleMembers = {
  name: { read: ({ font }) => font.name, patch: (value) => ({ font: { name: text(value) } }) },
  size: { read: ({ font }) => font.size, patch: (value) => ({ font: { size: number(value) } }) },
  color: { read: ({ font }) => font.color, patch: fontColor },
  bold: { read: ({ font }) => font.bold, patch: (value) => ({ font: { bold: flag(value) } }) },
  italic: { read: ({ font }) => font.italic, patch: (value) => ({ font: { italic: flag(value) } }) },
  underline: {
    read: ({ font }) => underlines.toExcel(font.underline),
    patch: (value) => ({ font: { underline: underlines.fromExcel(value) } }),
  },
  strikethrough: {
    read: ({ font }) => font.strikethrough,
    patch: (value) => ({ font: { strikethrough: flag(value) } }),
  },
  subscript: { read: ({ font }) => font.subscript, patch: (value) => ({ font: { subscript: flag(value) } }) },
  superscript: { read: ({ font }) => font.superscript, patch: (value) => ({ font: { superscript: flag(value) } }) },
};

const NO_FILL: StylePatch = { fill: { pattern: 'none', color: null, patternColor: null } };

export const fillMembers: StyleMembers = {
  color: {
    read: ({ fill }) => fill.color ?? '#FFFFFF',
    patch: (value) => (color(value) === '' ? NO_FILL : { fill: { pattern: 'solid', color: color(value) } }),
  },
  pattern: {
    read: ({ fill }) => patterns.toExcel(fill.pattern),
    patch: (value) => ({ fill: { pattern: patterns.fromExcel(value) } }),
  },
  patternColor: {
    read: ({ fill }) => fill.patternColor ?? '#000000',
    patch: (value) => ({ fill: { patternColor: color(value) || null } }),
  },
};

export const clearedFill = NO_FILL;

/** What stands on the format itself. */
export const alignmentMembers: StyleMembers = {
  horizontalAlignment: {
    read: ({ alignment }) => horizontals.toExcel(alignment.horizontal),
    patch: (value) => ({ alignment: { horizontal: horizontals.fromExcel(value) } }),
  },
  verticalAlignment: {
    read: ({ alignment }) => verticals.toExcel(alignment.vertical),
    patch: (value) => ({ alignment: { vertical: verticals.fromExcel(value) } }),
  },
  wrapText: {
    read: ({ alignment }) => alignment.wrapText,
    patch: (value) => ({ alignment: { wrapText: flag(value) } }),
  },
  shrinkToFit: {
    read: ({ alignment }) => alignment.shrinkToFit,
    patch: (value) => ({ alignment: { shrinkToFit: flag(value) } }),
  },
  indentLevel: {
    read: ({ alignment }) => alignment.indent,
    patch: (value) => ({ alignment: { indent: index(value) } }),
  },
  textOrientation: {
    read: ({ alignment }) => (alignment.rotation === 'vertical' ? 180 : alignment.rotation),
    patch: (value) => ({ alignment: { rotation: number(value) === 180 ? 'vertical' : number(value) } }),
  },
};

export const protectionMembers: StyleMembers = {
  locked: { read: ({ locked }) => locked, patch: (value) => ({ locked: flag(value) }) },
  formulaHidden: { read: ({ formulaHidden }) => formulaHidden, patch: (value) => ({ formulaHidden: flag(value) }) },
};

/** Excel's two words for a line. */
interface ExcelLine {
  readonly style: string;
  readonly weight: string;
}

const LINES: Readonly<Record<LineStyle, ExcelLine>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
};

export const excelLine = (line: BorderLine | null): ExcelLine & { readonly color: string } =>
  line ? { ...LINES[line.style], color: line.color } : { style: 'None', weight: 'Thin', color: '#000000' };

/** A line after one of its members was set; a weight that its style does not come in gives the nearest that exists. */
export function changedLine(line: BorderLine | null, member: string, value: unknown): BorderLine | null {
  const before = excelLine(line);
  const now = { ...before, style: line ? before.style : 'Continuous' };
  if (member === 'color') return { style: line?.style ?? 'thin', color: color(value) || '#000000' };
  const wanted = { ...now, [member]: text(value) };
  if (wanted.style === 'None') return null;
  const all = Object.entries(LINES) as [LineStyle, ExcelLine][];
  const ofStyle = all.filter(([, { style }]) => style === lineStyles.fromExcel(wanted.style));
  lineWeights.fromExcel(wanted.weight);
  const [style] = ofStyle.find(([, { weight }]) => weight === wanted.weight) ?? ofStyle[0] ?? ['thin'];
  return { style: style, color: now.color };
}

const sameNames = (list: readonly string[]) => names(Object.fromEntries(list.map((name) => [name, name])));
const lineStyles = sameNames(['Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot']);
const lineWeights = sameNames(['Hairline', 'Thin', 'Medium', 'Thick']);

/** The patch for a JSON object of members, such as `{ bold: true }`. */
export function patchOf(members: StyleMembers, values: unknown): StylePatch[] {
  if (isMissing(values)) return [];
  return Object.entries(values as Record<string, unknown>).flatMap(([name, value]) => {
    const member = members[name];
    return member && !isMissing(value) ? [member.patch(value)] : [];
  });
}

import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from '@fluentui/react-components';

/** Excel's green in sixteen steps; step 80 is Excel's own #107C41. */
const excelGreen: BrandVariants = {
  10: '#010302',
  20: '#061B10',
  30: '#082D1A',
  40: '#0A3A21',
  50: '#0B4728',
  60: '#0D5430',
  70: '#0E6839',
  80: '#107C41',
  90: '#218D51',
  100: '#379C63',
  110: '#4FAB77',
  120: '#66B98B',
  130: '#82C7A1',
  140: '#9FD5B7',
  150: '#BDE3CF',
  160: '#DBF1E6',
};

export const lightTheme: Theme = createLightTheme(excelGreen);

/** Dark backgrounds need the lighter green for text and outlines to stand out. */
export const darkTheme: Theme = {
  ...createDarkTheme(excelGreen),
  colorBrandForeground1: excelGreen[120],
  colorBrandForeground2: excelGreen[130],
  colorBrandForegroundLink: excelGreen[130],
  colorBrandForegroundLinkHover: excelGreen[140],
  colorBrandStroke1: excelGreen[110],
  colorCompoundBrandForeground1: excelGreen[120],
  colorCompoundBrandBackground: excelGreen[110],
  colorCompoundBrandStroke: excelGreen[110],
};

export const highContrastTheme: Theme = teamsHighContrastTheme;

/**
 * The Fluent theme that fits Office's own colours.
 *
 * @param background - body background of the Office theme, "#RRGGBB"; null where Office does not say.
 * @param isHighContrast - whether the system forces its own colours.
 */
export function themeOf(background: string | null, isHighContrast: boolean): Theme {
  if (isHighContrast) return highContrastTheme;
  return background !== null && luminance(background) < 0.4 ? darkTheme : lightTheme;
}

/** Relative luminance of a colour, 0..1; a text that is no colour counts as white. Weights of WCAG 2.2. */
function luminance(color: string): number {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!channels) return 1;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => {
    const share = parseInt(channel, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

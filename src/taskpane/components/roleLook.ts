import { makeStyles, tokens } from '@fluentui/react-components';

/** Where the system forces its own colours, a background is lost and the sign alone tells the role. */
const sign = (background: string, foreground: string) => ({ backgroundColor: background, color: foreground });
const tint = (background: string) => ({ backgroundColor: background });

/** The sign of a role: a letter on its colour. */
export const useSignStyles = makeStyles({
  sign: {
    position: 'relative',
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    width: '18px',
    height: '18px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    color: tokens.colorNeutralForeground3,
    backgroundColor: 'transparent',
  },
  header: sign(tokens.colorBrandBackground, tokens.colorNeutralForegroundOnBrand),
  index: sign(tokens.colorNeutralBackground5, tokens.colorNeutralForeground2),
  data: sign(tokens.colorNeutralBackground3, tokens.colorNeutralForeground2),
  group: sign(tokens.colorPaletteBlueBackground2, tokens.colorPaletteBlueForeground2),
  subtotal: sign(tokens.colorPaletteGoldBackground2, tokens.colorPaletteGoldForeground2),
  total: sign(tokens.colorPalettePumpkinBackground2, tokens.colorPalettePumpkinForeground2),
  part: sign(tokens.colorPaletteBrassBackground2, tokens.colorPaletteBrassForeground2),
  continuation: sign(tokens.colorPaletteSteelBackground2, tokens.colorPaletteSteelForeground2),
  repeatedHeader: sign(tokens.colorPaletteForestBackground2, tokens.colorPaletteForestForeground2),
  note: sign(tokens.colorPaletteLavenderBackground2, tokens.colorPaletteLavenderForeground2),
  blank: {},
  outside: {},
});

/** The tint that a role gives to its row; what stands in the row is positioned, and so drawn above it. */
export const useTintStyles = makeStyles({
  tint: { position: 'absolute', top: 0, right: 0, bottom: 0, left: 0, opacity: 0.3, pointerEvents: 'none' },
  // The one strong colour among them: at less it stands out as much.
  header: { ...tint(tokens.colorBrandBackground), opacity: 0.18 },
  index: tint(tokens.colorNeutralBackground5),
  data: {},
  group: tint(tokens.colorPaletteBlueBackground2),
  subtotal: tint(tokens.colorPaletteGoldBackground2),
  total: tint(tokens.colorPalettePumpkinBackground2),
  part: tint(tokens.colorPaletteBrassBackground2),
  continuation: tint(tokens.colorPaletteSteelBackground2),
  repeatedHeader: tint(tokens.colorPaletteForestBackground2),
  note: tint(tokens.colorPaletteLavenderBackground2),
  blank: {},
  outside: {},
});

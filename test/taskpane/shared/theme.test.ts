import { darkTheme, isDarkColor, lightTheme } from '../../../src/taskpane/shared/theme';

describe('the theme of Office', () => {
  test.each([
    ['#ffffff', false],
    ['#F3F2F1', false],
    ['#e6e6e6', false],
    ['#666666', true],
    ['#262626', true],
    ['#00ff00', false],
    ['#0000ff', true],
    ['#ff0000', false],
    ['#bb0000', true],
    ['000000', true],
    ['not a colour', false],
  ])('%s is dark: %p', (color, dark) => expect(isDarkColor(color)).toBe(dark));
});

/** WCAG 2.2 contrast of two colours `#rrggbb`. */
function contrast(first: string, second: string): number {
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = parseInt(color.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [bright = 0, dim = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
] as const)('the %s theme', (_, theme) => {
  test.each([
    ['text on green', theme.colorPaletteGreenForeground2, theme.colorPaletteGreenBackground2],
    ['text on yellow', theme.colorNeutralForeground1, theme.colorPaletteMarigoldBackground2],
    ['text on red', theme.colorPaletteRedForeground2, theme.colorPaletteRedBackground2],
    ['text without a colour', theme.colorNeutralForeground1, theme.colorNeutralBackground5],
    ['an error', theme.colorStatusDangerForeground1, theme.colorNeutralBackground1],
    ['a quiet label', theme.colorNeutralForeground3, theme.colorNeutralBackground1],
    ['a link', theme.colorBrandForegroundLink, theme.colorNeutralBackground1],
    ['a fault of a name', theme.colorStatusWarningForeground1, theme.colorNeutralBackground1],
    ['the primary button', theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground],
    ['the primary button under the mouse', theme.colorNeutralForegroundOnBrand, theme.colorBrandBackgroundHover],
  ])('has 4.5:1 for %s', (_name, foreground, background) =>
    expect(contrast(foreground, background)).toBeGreaterThanOrEqual(4.5),
  );
});

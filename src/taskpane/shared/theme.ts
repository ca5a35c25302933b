import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';

/** Excel's green, so that buttons and links look like those of Excel's own panes. */
const excel: BrandVariants = {
  10: '#03150B',
  20: '#072815',
  30: '#0A371D',
  40: '#0C4424',
  50: '#0E522C',
  60: '#0F5F34',
  70: '#106D3A',
  80: '#107C41',
  90: '#218D51',
  100: '#379F65',
  110: '#4FB07B',
  120: '#6BC092',
  130: '#88CFA9',
  140: '#A6DEC0',
  150: '#C4ECD6',
  160: '#E2F6EA',
};

export const lightTheme: Theme = createLightTheme(excel);

export const darkTheme: Theme = {
  ...createDarkTheme(excel),
  // The ramp's own choices fall under 4.5:1 on a dark pane.
  colorBrandForeground1: excel[120],
  colorBrandForeground2: excel[130],
  colorBrandForegroundLink: excel[130],
  colorBrandForegroundLinkHover: excel[140],
  colorBrandForegroundLinkPressed: excel[120],
  colorCompoundBrandForeground1: excel[120],
  colorCompoundBrandForeground1Hover: excel[130],
  colorCompoundBrandStroke: excel[120],
  colorStatusDangerForeground1: '#E9949B',
};

/** Whether a colour such as `#262626` is dark: its relative luminance is under a fifth. */
export function isDarkColor(color: string): boolean {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!digits) return false;
  const linear = (hex: string | undefined): number => {
    const share = parseInt(hex ?? '0', 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(digits[1]) + 0.7152 * linear(digits[2]) + 0.0722 * linear(digits[3]) < 0.2;
}

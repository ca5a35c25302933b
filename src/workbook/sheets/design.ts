import type { Status } from '../../scorecard';
import { headerFill, ink, line, quiet } from '../cells/inks';

export { headerFill, ink, line, quiet };

/** One visual language for all sheets: dark text on white, thin grey lines, a colour band for each perspective, three tints for status. */
export const paper = '#FFFFFF';
export const linkInk = '#1D4E89';

/** Tint and text of each status; every pair has a contrast above 7:1, and shape and word carry the meaning without colour. */
export const statusColours: Readonly<Record<Status, { readonly fill: string; readonly color: string }>> = {
  green: { fill: '#DCEFDF', color: '#12491B' },
  yellow: { fill: '#FDEFC3', color: '#5A4100' },
  red: { fill: '#F5C9C5', color: '#7A1712' },
  missing: { fill: '#EEF1F3', color: '#3E4C59' },
  suppressed: { fill: '#EEF1F3', color: '#3E4C59' },
  notApplicable: { fill: '#EEF1F3', color: '#3E4C59' },
  noTarget: { fill: '#EEF1F3', color: '#3E4C59' },
  error: { fill: '#E5DDF0', color: '#43206B' },
};

const bands = ['#24506E', '#2F6152', '#6B4A21', '#583A6B', '#7B3345', '#3D5A2B'] as const;

/** The band of a perspective: its own colour when one was chosen (`#RRGGBB`), else the next of a muted row. */
export function bandColour(chosen: string, index: number): string {
  return /^#[0-9a-f]{6}$/i.test(chosen) ? chosen.toUpperCase() : (bands[index % bands.length] ?? bands[0]);
}

/** White or black text, whichever reads on a fill at 4.5:1 (WCAG); for some colours in between our own dark ink would not. */
export function textOn(fill: string): string {
  return contrast('#FFFFFF', fill) >= 4.5 ? '#FFFFFF' : '#000000';
}

/** Contrast of two colours by WCAG, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A light tint of a colour, for the row beside the band. */
export function tintOf(fill: string): string {
  return `#${channels(fill)
    .map((channel) =>
      Math.round(channel + (255 - channel) * 0.88)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
}

function channels(fill: string): readonly number[] {
  return [1, 3, 5].map((start) => parseInt(fill.slice(start, start + 2), 16));
}

function luminance(fill: string): number {
  const [red = 0, green = 0, blue = 0] = channels(fill).map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

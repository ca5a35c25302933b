import { asText } from './arguments';
import { invalidArgument } from './host-error';

/** The named HTML colours that Office.js code commonly uses. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    green: '#008000',
    blue: '#0000FF',
    yellow: '#FFFF00',
    orange: '#FFA500',
    purple: '#800080',
    gray: '#808080',
    grey: '#808080',
    lightgray: '#D3D3D3',
    darkgray: '#A9A9A9',
    silver: '#C0C0C0',
    navy: '#000080',
    teal: '#008080',
    maroon: '#800000',
    olive: '#808000',
    aqua: '#00FFFF',
    cyan: '#00FFFF',
    lime: '#00FF00',
    fuchsia: '#FF00FF',
    magenta: '#FF00FF',
  }),
);

/**
 * @param value - `#RRGGBB`, `RRGGBB` or a colour's English name
 * @returns `#RRGGBB` in capitals, as Excel gives colours back
 * @throws HostError InvalidArgument
 */
export function asColor(value: unknown): string {
  const text = asText(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex?.[1] !== undefined) return `#${hex[1].toUpperCase()}`;
  const color = named.get(text.toLowerCase());
  if (color === undefined) throw invalidArgument();
  return color;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The product's icon and those of the ribbon's buttons; only the product's is also asked for in 64. */
const icons = { icon: [16, 32, 64, 80], make: [16, 32, 80], freeze: [16, 32, 80], save: [16, 32, 80] } as const;

/** Which drawing a size is made from. Drawings are scaled by whole numbers only, so that every edge falls on a pixel. */
const drawings = { 16: 16, 32: 32, 64: 32, 80: 80 } as const;

/** Draws the PNG files of the manifest and the ribbon from the SVG files beside this script. */
export function makeIcons(folder: string): void {
  for (const [icon, sizes] of Object.entries(icons)) {
    for (const size of sizes) {
      const svg = readFileSync(join(folder, `${icon}-${drawings[size]}.svg`), 'utf8');
      const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
      writeFileSync(join(folder, `${icon}-${size}.png`), png);
    }
  }
}

makeIcons(join(process.cwd(), 'assets', 'icons'));

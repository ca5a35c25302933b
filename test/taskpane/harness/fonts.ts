import path from 'node:path';

/** The families that the pane asks for; the first that is there is taken, so each of them is given the test's font. */
const asked = 'Segoe UI';

/** Fonts that pane tests can be run in: one of the packages, so that a machine's own fonts make no difference, and two that a Debian machine has. */
export type PaneFont = 'open-sans' | 'dejavu' | 'liberation';

/** The font of the tests that are not about fonts; `PANE_FONT` takes another. */
export const paneFont = ((): PaneFont => {
  const wanted = process.env['PANE_FONT'] ?? 'open-sans';
  if (wanted !== 'open-sans' && wanted !== 'dejavu' && wanted !== 'liberation')
    throw new Error(`PANE_FONT is open-sans, dejavu or liberation, not ${wanted}.`);
  return wanted;
})();

interface FontSheet {
  readonly name: PaneFont;
  /** The family that the machine must have; `null` for the one that the tests bring. */
  readonly family: string | null;
  readonly css: string;
  /** What the sheet loads, copied beside it. */
  readonly files: readonly string[];
}

const face = (weight: number, source: string, range = ''): string =>
  `@font-face { font-family: '${asked}'; font-weight: ${weight}; src: ${source}; ${range} }`;

/** By weight: Fluent's regular, semibold and bold. */
const weights = [400, 600, 700] as const;

function packaged(): FontSheet {
  const folder = path.join(__dirname, '../../../node_modules/@fontsource/open-sans/files');
  const parts = [
    ['latin', 'unicode-range: U+0-FF, U+2000-206F, U+20AC'],
    ['latin-ext', 'unicode-range: U+100-2AF'],
  ] as const;
  const faces = weights.flatMap((weight) =>
    parts.map(([part, range]) => ({ weight, range, file: `open-sans-${part}-${weight}-normal.woff2` })),
  );
  return {
    name: 'open-sans',
    family: null,
    css: faces.map(({ weight, range, file }) => face(weight, `url('${file}')`, range)).join('\n'),
    files: faces.map(({ file }) => path.join(folder, file)),
  };
}

function installed(name: PaneFont, family: string): FontSheet {
  return {
    name,
    family,
    css: weights
      .map((weight) => face(weight, weight === 400 ? `local('${family}')` : `local('${family} Bold')`))
      .join('\n'),
    files: [],
  };
}

export const fontSheets: readonly FontSheet[] = [
  packaged(),
  installed('dejavu', 'DejaVu Sans'),
  installed('liberation', 'Liberation Sans'),
];

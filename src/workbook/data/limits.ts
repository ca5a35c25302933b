/** Bytes of a file: the largest that statistics give out, 800,000 figures, are 10 to 60 MB. */
export const largestFile = 128 * 1024 * 1024;

/** Figures of a table. */
export const mostFigures = 2_000_000;

/** Series that are listed, or written, at once. */
export const mostSeries = 10_000;

/** Cells of a table of text, with its labels. */
export const mostCells = 8_000_000;

const blocks = '▁▂▃▄▅▆▇█';

/** The axis spans at least this share of the mean, so that noise does not look like a leap. */
const leastSpan = 0.1;

/**
 * A series as block characters, a gap as a space.
 *
 * @param series - oldest first; `null` where a point is not a number.
 * @example spark([1, 2, null, 3]) // '▁▄ █'
 */
export function spark(series: readonly (number | null)[]): string {
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  let count = 0;
  for (const value of series) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
    count += 1;
  }
  const span = Math.max(high - low, leastSpan * Math.abs(sum / count));
  // Never above the lowest point, as the middle less half the span could be by a rounding.
  const bottom = low - (span - (high - low)) / 2;
  let text = '';
  for (const value of series) {
    // A series of zeros has no span; it is drawn in the middle.
    const share = value === null ? 0 : span === 0 ? 0.5 : (value - bottom) / span;
    text += value === null ? ' ' : (blocks[Math.min(blocks.length - 1, Math.floor(share * blocks.length))] ?? '');
  }
  return text;
}

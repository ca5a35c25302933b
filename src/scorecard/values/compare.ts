/** How far two unrounded numbers may lie apart and still be equal, so that 0.1 + 0.2 meets 0.3. */
function tolerated(a: number, b: number): number {
  const magnitude = Math.max(1, Math.abs(a), Math.abs(b));
  // An infinite bound stands for none and has no rounding.
  return magnitude === Infinity ? 0 : 1e-9 * magnitude;
}

/** Whether `a` lies below `b` by more than rounding can explain. */
export function isLess(a: number, b: number): boolean {
  return a < b - tolerated(a, b);
}

/** Whether `a` lies below `b` or so near that rounding explains the difference. */
export function isAtMost(a: number, b: number): boolean {
  return a <= b + tolerated(a, b);
}

export function isEqual(a: number, b: number): boolean {
  return isAtMost(a, b) && isAtMost(b, a);
}

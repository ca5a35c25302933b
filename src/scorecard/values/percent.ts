/**
 * The fraction that a percent number stands for, rounded as the decimals read: 80.8 is 0.808,
 * while 80.8 / 100 is 0.8079999999999999.
 */
export function fractionOf(percentNumber: number): number {
  const fraction = Number(`${percentNumber}e-2`);
  // Numbers that print with an exponent of their own.
  return Number.isNaN(fraction) ? percentNumber / 100 : fraction;
}

/** The percent number of a fraction: 0.07 is 7, while 0.07 · 100 is 7.000000000000001. */
export function percentOf(fraction: number): number {
  const percentNumber = Number(`${fraction}e2`);
  return Number.isNaN(percentNumber) ? fraction * 100 : percentNumber;
}

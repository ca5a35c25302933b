/**
 * What a year's amount comes to if it goes on as it has begun (rules 11.2).
 *
 * @param actual - accumulated so far.
 * @param elapsed - how many sub-periods have passed, of `total`.
 * @param profile - last year's value for each sub-period; without it the year is taken to be even.
 * @returns `null` where nothing has passed, or the profile has nothing up to `elapsed`.
 */
export function forecast(
  actual: number,
  elapsed: number,
  total: number,
  profile: readonly number[] | null = null,
): number | null {
  if (!(elapsed > 0) || !(total > 0)) return null;
  if (profile === null) return (actual * total) / elapsed;
  const whole = profile.reduce((sum, value) => sum + value, 0);
  const passed = profile.slice(0, elapsed).reduce((sum, value) => sum + value, 0);
  const share = passed / whole;
  return Number.isFinite(share) && share !== 0 ? actual / share : null;
}

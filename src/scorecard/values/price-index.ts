/**
 * Statistics Norway's consumer price index, yearly mean, 2015 = 100.
 *
 * 2005–2022 are verified in a public copy of the series; 2023 and 2024 follow from the published growth
 * of 5.5 and 3.1 per cent (NOU 2025: 4). 2025 is left out until it is verified.
 */
export const consumerPriceIndex: ReadonlyMap<number, number> = new Map([
  [2005, 82.3],
  [2006, 84.2],
  [2007, 84.8],
  [2008, 88.0],
  [2009, 89.9],
  [2010, 92.1],
  [2011, 93.3],
  [2012, 93.9],
  [2013, 95.9],
  [2014, 97.9],
  [2015, 100],
  [2016, 103.6],
  [2017, 105.5],
  [2018, 108.4],
  [2019, 110.8],
  [2020, 112.2],
  [2021, 116.1],
  [2022, 122.8],
  [2023, 129.6],
  [2024, 133.6],
]);

/**
 * An amount of one year in the prices of another (rules 11.1).
 *
 * @param amount - in the prices of `fromYear`.
 * @param index - year to index value; the built-in consumer price index by default.
 * @returns `null` where a year is not in the index.
 */
export function realAmount(
  amount: number,
  fromYear: number,
  toYear: number,
  index: ReadonlyMap<number, number> = consumerPriceIndex,
): number | null {
  const from = index.get(fromYear);
  const to = index.get(toYear);
  return from === undefined || to === undefined || from <= 0 ? null : (amount * to) / from;
}

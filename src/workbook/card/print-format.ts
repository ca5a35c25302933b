import { getFormatInfo, isDateFormat, isTextFormat } from 'numfmt';
import type { BuiltIndicator, CardTarget } from '../../scorecard';

const mostDecimals = 6;
const decimalsOfUnformatted = 3;

/**
 * The number format of an indicator's numbers: that of the source cell, with as many decimals as it takes for the
 * printed result and limits to agree with the colour (81.96 % against 82 % is not printed 82 %).
 */
export function printFormat(indicator: BuiltIndicator): string {
  const { result, ambition, critical, previous } = indicator.card;
  const { source, decimals } = startingFormat(indicator);
  const scale = indicator.percent === 'fraction' ? 100 : 1;
  const limits = [...boundsOf(ambition), ...boundsOf(critical)];
  let shown = decimals;
  if (source === null)
    shown = Math.max(
      0,
      ...[result, previous, ...limits].map((value) => (value === null ? 0 : decimalsOf(value * scale))),
    );
  while (
    result !== null &&
    shown < mostDecimals &&
    limits.some((limit) => looksEqual(result * scale, limit * scale, shown))
  )
    shown += 1;
  if (source !== null) return shown === decimals ? source : withDecimals(source, shown);
  const digits = Math.abs(result ?? limits[0] ?? 0) >= 10_000 ? '#,##0' : '0';
  return (
    withDecimals(digits, shown) +
    (indicator.percent === 'fraction' ? '%' : indicator.percent === 'number' ? '" %"' : '')
  );
}

/**
 * The format of the gap: signed, and in percentage points on percent rows.
 *
 * @param points - the short form of percentage points in the card's language
 */
export function gapFormat(indicator: BuiltIndicator, points: string): string {
  const info = getFormatInfo(printFormat(indicator));
  const digits = withDecimals(
    info.grouped === 1 ? '#,##0' : '0',
    info.type === 'general' ? decimalsOfUnformatted : info.maxDecimals,
  );
  // LibreOffice forgets the indent of a number whose format holds words, so the room behind it is in the format.
  const suffix = `${indicator.percent === null ? '' : `" ${points}"`}_w`;
  return `+${digits}${suffix};-${digits}${suffix};${digits}${suffix}`;
}

/** A cell without a format of its own, a date or a text gives no format to print numbers by. */
function startingFormat(indicator: BuiltIndicator): { readonly source: string | null; readonly decimals: number } {
  const { format } = indicator;
  const plain = format === 'General' || isDateFormat(format) || isTextFormat(format);
  if (plain) return { source: null, decimals: 0 };
  const decimals = getFormatInfo(format).maxDecimals;
  if (indicator.percent !== 'number') return { source: format, decimals };
  // Numbers that are percentages show it, whatever their cell says; the unit column is folded away.
  return { source: `${withDecimals('0', decimals)}" %"`, decimals };
}

function boundsOf(target: CardTarget | null): readonly number[] {
  return target === null ? [] : [target.value, target.low, target.high].filter((bound) => bound !== null);
}

function looksEqual(a: number, b: number, decimals: number): boolean {
  const differ = Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return differ && a.toFixed(decimals) === b.toFixed(decimals);
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < decimalsOfUnformatted; decimals += 1) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9 * Math.max(1, Math.abs(value))) return decimals;
  }
  return decimalsOfUnformatted;
}

/** Every section of a format with another number of decimals; quoted text is left alone. */
function withDecimals(format: string, decimals: number): string {
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return format.replace(/"[^"]*"|\\.|0(?:\.[0#?]+)?(?![0#?,.])/g, (part) =>
    part.startsWith('"') || part.startsWith('\\') ? part : `0${fraction}`,
  );
}

import { getFormatInfo } from 'numfmt';
import type { Language } from '../../locales/language';
import { formatLocale } from '../../locales/language';
import type { CardIndicator, CardTarget } from '../../scorecard';

/** How an indicator's numbers are written. */
export interface NumberStyle {
  /** The number is a fraction shown as per cent. */
  readonly percent: boolean;
  readonly decimals: { readonly least: number; readonly most: number };
  /** Whether four digits are grouped too; default yes. A year among the names is no thousand. */
  readonly groupsThousands?: boolean;
}

/** Numbers without a format of their own, such as the values of names. */
export const plainStyle: NumberStyle = { percent: false, decimals: { least: 0, most: 4 }, groupsThousands: false };

/** What a cell without a number format of its own is written with. */
const general = { least: 0, most: 2 };

/** Decimals are added at most up to this many to tell two numbers apart. */
const mostDecimals = 6;

/**
 * The style of an Excel number format.
 *
 * @param format - as Excel stores it, `0.0%` or `#,##0`; `General`, none, texts and dates give up to two decimals.
 */
export function numberStyle(format: string | undefined): NumberStyle {
  const { isPercent, type, minDecimals, maxDecimals } = getFormatInfo(format ?? 'General');
  const counted = type === 'number' || type === 'grouped' || type === 'percent' || type === 'currency';
  return { percent: isPercent, decimals: counted ? { least: minDecimals, most: maxDecimals } : general };
}

/** A number in the language's format; a real minus sign, so that it lines up with the digits. */
export function formatNumber(value: number, style: NumberStyle, language: Language): string {
  const printed = new Intl.NumberFormat(formatLocale[language], {
    style: style.percent ? 'percent' : 'decimal',
    minimumFractionDigits: style.decimals.least,
    maximumFractionDigits: style.decimals.most,
    signDisplay: 'negative',
    useGrouping: style.groupsThousands === false ? 'min2' : 'always',
  }).format(value);
  return printed.replace('-', '−');
}

/**
 * The style with as many decimals more as it takes to print two different numbers differently (81,96 % is not 82 %).
 */
function tellingApart(first: number, second: number | null, style: NumberStyle, language: Language): NumberStyle {
  if (second === null || Math.abs(first - second) <= 1e-9 * Math.max(1, Math.abs(first), Math.abs(second)))
    return style;
  let telling = style;
  while (
    telling.decimals.most < mostDecimals &&
    formatNumber(first, telling, language) === formatNumber(second, telling, language)
  ) {
    const most = telling.decimals.most + 1;
    telling = { ...telling, decimals: { least: most, most } };
  }
  return telling;
}

const sign = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;

function targetText(target: CardTarget, style: NumberStyle, language: Language): string {
  if (target.op === 'in') {
    if (target.low === null || target.high === null) return target.text;
    return `${formatNumber(target.low, style, language)}–${formatNumber(target.high, style, language)}`;
  }
  if (target.value === null) return target.text;
  return (target.op ? sign[target.op] : '') + formatNumber(target.value, style, language);
}

/** The numbers of an indicator as the pane writes them; `null` where there is none. */
export interface IndicatorTexts {
  readonly result: string | null;
  readonly ambition: string | null;
  /** In percentage points (`gapInPoints`) on percent rows, else in the measure's own unit. */
  readonly gap: string | null;
  readonly gapInPoints: boolean;
}

/** Words of Måleenhet that are shown by the per cent sign. */
const percentWord = /^(%|prosent|procent|per ?cent)$/i;

/**
 * An indicator's numbers in local format, with its unit.
 *
 * @param format - the number format of its result's cell.
 */
export function indicatorTexts(
  indicator: CardIndicator,
  format: string | undefined,
  language: Language,
): IndicatorTexts {
  const base = numberStyle(format);
  const measure = indicator.measure?.trim() ?? '';
  const percentNumbers = !base.percent && percentWord.test(measure);
  const unit = percentNumbers ? ' %' : '';
  const { result, ambition, gap } = indicator;
  // A target is written as short as it can be without losing anything: 82 %, 4,25.
  const targetStyle: NumberStyle = { ...base, decimals: { least: 0, most: Math.max(2, base.decimals.most) } };
  const bound = ambition?.op === 'in' ? null : (ambition?.value ?? null);
  const style = result === null ? base : tellingApart(result, bound, base, language);
  const gapInPoints = base.percent || percentNumbers;
  const gapStyle: NumberStyle = {
    percent: false,
    decimals: { least: style.decimals.least, most: Math.max(2, style.decimals.most) },
  };
  const gapNumber = gap !== null && base.percent ? gap * 100 : gap;
  return {
    result: result === null ? null : formatNumber(result, style, language) + unit,
    ambition: ambition === null ? null : targetText(ambition, targetStyle, language) + unit,
    gap: gapNumber === null ? null : signed(gapNumber, gapStyle, language),
    gapInPoints,
  };
}

function signed(value: number, style: NumberStyle, language: Language): string {
  const printed = formatNumber(value, style, language);
  return value > 0 && /[1-9]/.test(printed) ? `+${printed}` : printed;
}

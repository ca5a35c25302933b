import { format, getFormatFromId, getFormatInfo, getLocale, isTextFormat, parseValue } from 'numfmt';
import { daysBefore1904 } from '../document/calendar';
import { showsDays } from '../document/day-format';

/** How numbers, dates and entries are written where the workbook is open. */
export interface HostLocale {
  /** BCP 47, `nb-NO`. */
  readonly tag: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  /** Excel's codes, `dd.mm.yyyy`. */
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  /** What a cell shows for a value. */
  print(value: number | string | boolean, numberFormat: string, date1904: boolean): string;
  /**
   * What an entry becomes when it is typed into a cell of that format: `12 %` a number with a percent format,
   * `1.1` a date in Norway; `null` when it stays text.
   */
  parseEntry(text: string): { readonly value: number | boolean; readonly numberFormat: string | null } | null;
}

/** numfmt has no nynorsk; numbers and dates are written as in bokmål. */
const dataTag = (tag: string): string => (/^(nn|no)\b/i.test(tag) ? 'nb' : tag);

export function createLocale(tag: string): HostLocale {
  const known =
    [dataTag(tag), dataTag(tag).split('-')[0] ?? ''].find((candidate) => getLocale(candidate) !== undefined) ?? 'en-US';
  const data = getLocale(known);
  const order = data?.format?.dateOrder ?? 0;
  const separator = data?.format?.dateSep ?? '/';
  const day = data?.format?.padDd === true ? 'dd' : 'd';
  const month = data?.format?.padMm === true ? 'mm' : 'm';
  const parts = [
    [month, day, 'yyyy'],
    [day, month, 'yyyy'],
    ['yyyy', month, day],
  ][order] ?? [month, day, 'yyyy'];
  return {
    tag,
    decimalSeparator: data?.decimal ?? '.',
    thousandsSeparator: data?.group ?? ',',
    dateSeparator: separator,
    timeSeparator: data?.format?.timeSep ?? ':',
    shortDatePattern: parts.join(separator),
    longDatePattern: data?.sysdate ?? 'dddd, mmmm d, yyyy',
    print: (value, numberFormat, date1904) => print(value, numberFormat, known, date1904),
    parseEntry: (text) => parseEntry(text, known),
  };
}

function print(value: number | string | boolean, numberFormat: string, locale: string, date1904: boolean): string {
  // A date that cannot be shown is a row of number signs in Excel too.
  const counted = date1904 && typeof value === 'number' && showsDays(numberFormat) ? value + daysBefore1904 : value;
  return format(numberFormat, counted, {
    locale,
    throws: false,
    invalid: '########',
    overflow: '########',
  });
}

function parseEntry(
  text: string,
  locale: string,
): { readonly value: number | boolean; readonly numberFormat: string | null } | null {
  const parsed = parseValue(text.trim(), { locale });
  if (parsed === null || parsed === undefined) return null;
  const { value } = parsed;
  if (typeof value !== 'number' && typeof value !== 'boolean') return null;
  const code = parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId);
  return { value, numberFormat: code ?? null };
}

export function isTextNumberFormat(code: string): boolean {
  return isTextFormat(code);
}

/** Excel.NumberFormatCategory of a format code. */
export function numberFormatCategory(code: string): string {
  const kind = getFormatInfo(code).type;
  return categories[kind] ?? 'Custom';
}

const categories: Readonly<Record<string, string>> = {
  general: 'General',
  number: 'Number',
  currency: 'Currency',
  accounting: 'Accounting',
  date: 'Date',
  time: 'Time',
  datetime: 'Date',
  percent: 'Percentage',
  fraction: 'Fraction',
  scientific: 'Scientific',
  text: 'Text',
  grouped: 'Number',
};

import { getFormatDateInfo, getFormatInfo } from 'numfmt';

/**
 * Whether a number format shows days. Hours and minutes are the same however a workbook counts its days, also where they
 * are the hours of many days (`[h]:mm`).
 */
export function showsDays(code: string): boolean {
  if (getFormatInfo(code).type === 'time') return false;
  const { year, month, day } = getFormatDateInfo(code);
  return year || month || day;
}

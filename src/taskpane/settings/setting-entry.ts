import type { Language } from '../../locales/language';
import { readTolerance } from '../../scorecard';
import type { SetupValue } from '../../workbook/setup/contents';
import type { Reading } from '../shared/cell-entry';
import { formatNumber } from '../shared/format';

/** What cannot be read. */
export type UnreadSetting = 'tolerance' | 'minimumGroup';

/** Reads what was typed into a field; `cell` is what stands in the sheet. */
export type ReadSetting = (typed: string, cell: SetupValue) => Reading<UnreadSetting>;

/** Every digit that a person would have typed, and none that a computation left. */
const typedDigits = { least: 0, most: 10 };

/** A setup cell's value as a field shows it. */
export function shownSetting({ value, percent = false }: SetupValue, language: Language): string {
  if (value === null) return '';
  return typeof value === 'number'
    ? formatNumber(value, { percent, decimals: typedDigits, groupsThousands: false }, language)
    : String(value);
}

/** A text; nothing where the field is empty. */
export const readText: ReadSetting = (typed) => ({ value: typed.trim() === '' ? null : typed.trim() });

/** A period: a year as the number that Excel would make of it, anything else as text. */
export const readPeriod: ReadSetting = (typed) => ({
  value: /^\d{4}$/.test(typed.trim()) ? Number(typed) : typed.trim() || null,
});

/**
 * A tolerance. A number is written as one only where the cell's format leaves it what it is: in a percent cell 0.5
 * would be 50 %.
 */
export const readToleranceSetting: ReadSetting = (typed, { percent = false }) => {
  const text = typed.trim();
  const { tolerance, faulty } = readTolerance(text);
  if (faulty) return { fault: 'tolerance' };
  if (tolerance?.kind === 'absolute' && !percent && /^[\d.,]+$/.test(text)) return { value: tolerance.value };
  if (tolerance?.kind === 'relative' && percent) return { value: tolerance.share };
  return { value: text || null };
};

/** The smallest group: a whole number from 1. */
export const readMinimumGroup: ReadSetting = (typed) => {
  const text = typed.trim();
  if (text === '') return { value: null };
  return /^\d{1,9}$/.test(text) && Number(text) >= 1 ? { value: Number(text) } : { fault: 'minimumGroup' };
};

import { dataWordsOf } from '../../locales/data';
import { normalised } from '../../locales/headers';
import { readPeriodText } from '../blocks/period-text';
import type { DimensionRole } from './table';

const geo = new Set(dataWordsOf('geo').map(normalised));
const time = new Set(dataWordsOf('time').map(normalised));
const metric = new Set(dataWordsOf('metric').map(normalised));

/** Labels of a time dimension are looked at no further than here. */
const looked = 50;

/** Whether labels are periods, all of those looked at. */
export function arePeriods(labels: readonly string[]): boolean {
  const some = labels.slice(0, looked);
  return some.length > 0 && some.every((label) => periodLabel(label) !== null);
}

/** The period that a category stands for, as `bms data --json` writes it; `null` where it stands for none. */
export function periodLabel(label: string): string | null {
  const read = readPeriodText(label);
  return read === null || read.rest !== '' || read.period.end === '' ? null : read.period.label;
}

/**
 * What a dimension is, by what it is called and by its categories.
 *
 * @param names - its code and its label
 * @param isTold - the file tells roles of its own, and this dimension has none: then only a plain word for places makes it
 *   one, and none makes it a thing counted
 */
export function roleOfName(
  names: readonly string[],
  categories: readonly { readonly label: string }[],
  isTold = false,
): DimensionRole {
  const words = names.map(normalised);
  const isOf = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word));
  if (!isTold && (isOf(time) || categories.length > 1) && arePeriods(categories.map(({ label }) => label)))
    return 'time';
  if (isOf(geo)) return 'geo';
  return !isTold && isOf(metric) ? 'metric' : 'other';
}

import { getFormatDateInfo } from 'numfmt';
import type { RawValue } from '../../scorecard';

/** How many days the count from 1904 is behind that from 1900. */
const daysBefore1904 = 1462;

/** 1 January 2024, counted from 1904. */
const newYear2024 = 43_830;

/**
 * Queues the question how the workbook counts days. Office.js has no property for it; `DATE` answers by the workbook's own
 * count.
 *
 * @returns whether it counts from 1904, to be called after the sync
 */
export function queueDateSystem(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(2024, 1, 1);
  day.load('value');
  return () => day.value === newYear2024;
}

/** Values of cells with their days counted from 1900, as everything of ours counts them. */
export function countedFrom1900<Value extends RawValue>(
  values: readonly (readonly Value[])[],
  formats: readonly (readonly string[])[],
): readonly (readonly (Value | number)[])[] {
  return values.map((cells, row) =>
    cells.map((value, column) =>
      typeof value === 'number' && showsDay(formats[row]?.[column] ?? 'General') ? value + daysBefore1904 : value,
    ),
  );
}

/** Most cells of a block have one of a few formats. */
const known = new Map<string, boolean>();
const mostKnown = 1000;

/** Hours and minutes are the same however days are counted. */
function showsDay(format: string): boolean {
  if (format === 'General') return false;
  let shows = known.get(format);
  if (shows === undefined) {
    const { year, month, day } = getFormatDateInfo(format);
    shows = year || month || day;
    if (known.size < mostKnown) known.set(format, shows);
  }
  return shows;
}

import { type Band, plainBand } from '../../document/sheet-parts';
import { maximumColumns } from '../../document/box';
import { childrenOf, flag, numberOf, type XmlNode } from '../xml/node';

/** What a file's widths count beside the text, in characters: five pixels where a digit takes seven. */
export const cellPadding = 5 / 7;

/** A `<row>`'s own height, grouping and visibility. */
export function rowBand(attributes: Readonly<Record<string, string>>): Band {
  const band = {
    size: numberOf(attributes['ht']),
    hidden: flag(attributes['hidden']),
    outlineLevel: numberOf(attributes['outlineLevel']) ?? 0,
    collapsed: flag(attributes['collapsed']),
  };
  return sameBand(band, plainBand) ? plainBand : band;
}

/** A `<col>`'s width, grouping and visibility. */
export function columnBand(attributes: Readonly<Record<string, string>>): Band {
  return rowBand({ ...attributes, ht: attributes['width'] ?? '' });
}

export function sameBand(a: Band, b: Band): boolean {
  return a.size === b.size && a.hidden === b.hidden && a.outlineLevel === b.outlineLevel && a.collapsed === b.collapsed;
}

/** A `<col>` for a run of columns, both ends included. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** @param cols - the `<cols>` element */
export function columnRuns(cols: XmlNode | undefined): readonly ColumnRun[] {
  return childrenOf(cols, 'col')
    .map(({ attributes }) => ({
      first: Math.max(0, Number(attributes['min'] ?? 1) - 1),
      last: Math.min(maximumColumns, Number(attributes['max'] ?? 1)) - 1,
      attributes,
    }))
    .filter(({ first, last }) => first <= last);
}

export function readColumns(cols: XmlNode | undefined): ReadonlyMap<number, Band> {
  const columns = new Map<number, Band>();
  for (const { first, last, attributes } of columnRuns(cols)) {
    const band = columnBand(attributes);
    if (band !== plainBand) for (let column = first; column <= last; column++) columns.set(column, band);
  }
  return columns;
}
